/** Numbers found in prose, laid out for a person: `data/drafts/*.json`, which `repli check` lists. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Draft } from '../../status/feeds/prose.ts';
import { writeAtomically } from './atomic.ts';
import type { Log } from './log.ts';

/** Drafts remembered as already handed over; the oldest are forgotten first. */
const MOST_REMEMBERED = 5_000;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * Writes each draft once: one that the desk has dealt with and removed does not come back, unless the
 * item now holds other numbers.
 * @param handed digests of the drafts handed over before, by file name
 * @returns the same with those written now
 */
export async function writeDrafts(
  data: string,
  drafts: readonly Draft[],
  handed: Readonly<Record<string, string>>,
  log: Log,
): Promise<Record<string, string>> {
  const known = { ...handed };
  for (const draft of drafts) {
    const name = `${draft.source}-${hash(draft.item)}.json`;
    const digest = hash(JSON.stringify(draft.numbers));
    if (known[name] === digest) continue;
    const path = join(data, 'drafts', name);
    const note = 'Lu dans un texte libre : à confirmer avant toute publication.';
    await writeAtomically(path, `${JSON.stringify({ note, ...draft }, null, 2)}\n`);
    delete known[name];
    known[name] = digest;
    const count = draft.numbers.length;
    const detail = `${count} number(s) found in "${draft.title}", for the desk to judge.`;
    log({ level: 'info', event: 'draft-written', subject: path, detail, facts: { count } });
  }
  return Object.fromEntries(Object.entries(known).slice(-MOST_REMEMBERED));
}
