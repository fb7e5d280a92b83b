/**
 * Texts that nobody took up for a month go. The month is one of rounds, not of clocks: each round adds the time since
 * the one before, an hour at most, so that a clock that ran ahead for a while takes nothing away from people.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS, HOUR_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import { namesIfThere } from '../host/if-there.ts';
import type { Log } from '../host/log.ts';
import type { CollectorMemory } from './memory.ts';
import { damagedTexts } from './review.ts';

/** A text that nobody took up for so long goes; what was decided of it stays. */
const KEPT_FOR_MS = 30 * DAY_MS;
/** So much time at most passes between two rounds, whatever the clock says. */
const MOST_AT_ONCE_MS = HOUR_MS;

type Lived = CollectorMemory['lived'];

/** How long the rounds have gone on, at one more round. */
export function livedOn({ ms, at }: Lived, now: Date): Lived {
  const passed = at === null ? 0 : now.getTime() - Date.parse(at);
  return {
    ms: ms + Math.min(Math.max(0, passed), MOST_AT_ONCE_MS),
    at: instantOf(now.getTime()),
  };
}

/**
 * Takes texts away that lie there for longer than anybody would come back to them. A damaged file stays: what it
 * held was shown to nobody. Never throws.
 * @param laid how long the rounds had gone on when each file was met first, or written anew
 * @param written names of files written in this round
 * @returns the same for the files that are there now
 */
export async function forgetOldTexts(
  data: string,
  { lived, laid }: Pick<CollectorMemory, 'lived' | 'laid'>,
  written: ReadonlySet<string>,
  log: Log,
): Promise<CollectorMemory['laid']> {
  const folder = join(data, 'drafts');
  const damaged = await damagedTexts(data);
  const left: CollectorMemory['laid'] = {};
  // A folder that cannot be read was named with what could not be written to it.
  const names = await namesIfThere(folder).catch(() => null);
  if (names === null) return laid;
  for (const name of names) {
    const since = written.has(name) ? lived.ms : Math.min(laid[name] ?? lived.ms, lived.ms);
    if (damaged.has(name) || lived.ms - since <= KEPT_FOR_MS) {
      left[name] = since;
      continue;
    }
    const path = join(folder, name);
    await rm(path, { force: true }).catch(() => undefined);
    log({ level: 'info', event: 'draft-forgotten', subject: path, detail: 'older than 30 days.' });
  }
  return left;
}
