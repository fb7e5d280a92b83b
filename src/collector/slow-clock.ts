/**
 * A reading by a clock that was behind is none, as one by a clock that ran ahead: what was met in it would be a day old
 * before it is an hour old, and an outage too old to be announced. Each answer says what time its server has, and where
 * it does not, the last reading before says how late it was at least; once our clock has caught up with that, the
 * document is read anew, as after that reading.
 */
import { DAY_MS, MINUTE_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import { isAhead } from '../directory/lead.ts';
import type { SourceMemory } from './memory.ts';

/** A text that waits is news for a day. */
const WAITS_MS = DAY_MS;

interface Kept {
  held: SourceMemory;
  /** By how many minutes our clock was behind, where it has just been set right; null otherwise. */
  wasBehind: number | null;
}

/**
 * What is held of a document, by what its server says of the time. A server whose own clock is ahead, and stays so,
 * changes nothing: only a lead that has gone shows that one of the two clocks was set.
 * @param servedAt when the server says that it answered; null when it does not say
 */
export function byServerTime(held: SourceMemory, servedAt: number | null, now: Date): Kept {
  if (servedAt === null) return byOwnReadings(held, now);
  const lead = servedAt - now.getTime();
  if (isAhead(servedAt, now.getTime())) return isBehind(held, lead, now);
  const { behind } = held;
  return behind === null ? same(held) : setRight(held, behind, behind.lead - lead, now);
}

/** Where no server says the time: a reading of a time that has not come, then a clock that leaps over that time. */
function byOwnReadings(held: SourceMemory, now: Date): Kept {
  const { behind } = held;
  const last = Date.parse(held.checkedAt ?? '');
  if (isAhead(last, now.getTime())) return isBehind(held, last - now.getTime(), now);
  const latest = Date.parse(behind?.checkedAt ?? '');
  if (behind === null || !(latest <= now.getTime())) return same(held);
  // A clock that goes on to that time by itself was right: it was the one before that ran ahead.
  return isAhead(latest, last)
    ? setRight(held, behind, behind.lead, now)
    : same({ ...held, behind: null });
}

const same = (held: SourceMemory): Kept => ({ held, wasBehind: null });

function isBehind(held: SourceMemory, lead: number, now: Date): Kept {
  const { checkedAt, remembered } = held;
  const behind = held.behind ?? { since: instantOf(now.getTime()), checkedAt, remembered };
  return same({ ...held, behind: { ...behind, lead } });
}

type Behind = NonNullable<SourceMemory['behind']>;

function setRight(
  { behind: _, ...held }: SourceMemory,
  { since, checkedAt, remembered }: Behind,
  moved: number,
  now: Date,
): Kept {
  const latest = now.getTime() + WAITS_MS;
  // What was met while it was behind waits as long as if it had been right, and no text a day longer than from now.
  const waiting = <T extends { until: string }>(texts: readonly T[]): T[] =>
    texts.map((text) => {
      const until = Date.parse(text.until);
      if (until < Date.parse(since)) return text;
      return { ...text, until: instantOf(Math.max(until, Math.min(until + moved, latest))) };
    });
  const anew = { behind: null, checkedAt, remembered, digest: '' };
  const [open, touched] = [waiting(held.open), waiting(held.touched)];
  return { held: { ...held, ...anew, open, touched }, wasBehind: Math.round(moved / MINUTE_MS) };
}
