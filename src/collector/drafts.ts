/** Numbers found in prose, laid out for a person: `data/drafts/*.json`, which `repli check` lists. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeAtomically } from '../host/atomic.ts';
import type { Log } from '../host/log.ts';
import type { Draft } from '../status/feeds/prose.ts';
import type { CollectorMemory } from './memory.ts';

/** Drafts remembered as already handed over; the oldest are forgotten first. */
const MOST_REMEMBERED = 5_000;
/** Drafts that wait for a folder that can be written. */
const MOST_WAITING = 500;

type Handing = Pick<CollectorMemory, 'drafts' | 'waiting'>;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const newest = <T>(all: Readonly<Record<string, T>>, most: number): Record<string, T> =>
  Object.fromEntries(Object.entries(all).slice(-most));

/**
 * Puts new drafts among those that wait to be written: one that the desk has dealt with and removed does
 * not come back, unless the item now holds other numbers.
 */
export function awaitDrafts(
  drafts: readonly Draft[],
  { drafts: handed, waiting }: Handing,
): Handing {
  const all = { ...waiting };
  for (const draft of drafts) {
    const name = `${draft.source}-${hash(draft.item)}.json`;
    const digest = hash(JSON.stringify(draft.numbers));
    if (handed[name] === digest) continue;
    const note = 'Lu dans un texte libre : à confirmer avant toute publication.';
    all[name] = { digest, text: `${JSON.stringify({ note, ...draft }, null, 2)}\n` };
  }
  return { drafts: handed, waiting: newest(all, MOST_WAITING) };
}

/**
 * Writes what waits. A draft that cannot be written is logged and goes on waiting: it never stops a
 * bulletin, and is never lost.
 * @returns what was handed over, and what still waits
 */
export async function writeDrafts(
  data: string,
  { drafts: handed, waiting }: Handing,
  log: Log,
): Promise<Handing> {
  const known = { ...handed };
  const left: Handing['waiting'] = {};
  for (const [name, draft] of Object.entries(waiting)) {
    const path = join(data, 'drafts', name);
    try {
      await writeAtomically(path, draft.text);
    } catch (error) {
      left[name] = draft;
      const detail = error instanceof Error ? error.message : 'cannot be written';
      log({ level: 'error', event: 'draft-failed', subject: path, detail: `${detail}; it waits.` });
      continue;
    }
    delete known[name];
    known[name] = draft.digest;
    log({ level: 'info', event: 'draft-written', subject: path, detail: 'for the desk to judge.' });
  }
  return { drafts: newest(known, MOST_REMEMBERED), waiting: left };
}
