/** What one publication of lines did, told line by line. */
import { findAgain } from '../../directory/history/find-again.ts';
import { lineKey, publishedLine } from '../../directory/history/line-key.ts';
import type { Line, PublishedLine } from '../../directory/model.ts';
import { type Strength, strengthOf } from '../../directory/trust.ts';

export type LineDid =
  | 'published'
  | 'withdrawn'
  | 'reopened'
  | 'confirmed'
  | 'unconfirmed'
  | 'changed'
  | 'removed';

export interface LineChange {
  did: LineDid;
  line: PublishedLine;
  /** Of a line confirmed: the functions of who did, and how firmly. */
  by: string;
  strength: Strength | null;
}

/**
 * @param before the lines that were replaced
 * @param after the lines that were published
 */
export function lineChanges(before: readonly Line[], after: readonly Line[]): LineChange[] {
  const old = before.map(publishedLine);
  const now = after.map(publishedLine);
  const pairs = findAgain(old, now, [(line) => line]);
  const kept = new Set(pairs.values());
  return [
    ...now.flatMap((line) => changesOf(pairs.get(line) ?? null, line)),
    ...old.filter((line) => !kept.has(line)).map((line) => change('removed', line)),
  ];
}

function changesOf(before: PublishedLine | null, line: PublishedLine): LineChange[] {
  const did: LineDid[] = [];
  if (before === null) did.push('published');
  else if (before.withdrawn === null && line.withdrawn !== null) did.push('withdrawn');
  else if (before.withdrawn !== null && line.withdrawn === null) did.push('reopened');
  const word = (published: PublishedLine | null) =>
    published === null || published.confirmation === null
      ? null
      : lineKey({ ...line, confirmation: published.confirmation });
  if (word(line) !== word(before)) did.push(word(line) === null ? 'unconfirmed' : 'confirmed');
  const { confirmation, withdrawn } = line;
  const rest = before === null ? line : { ...before, confirmation, withdrawn };
  if (lineKey(rest) !== lineKey(line)) did.push('changed');
  return did.map((confirmation) => change(confirmation, line));
}

function change(did: LineDid, line: PublishedLine): LineChange {
  const { confirmation } = line;
  if (did !== 'confirmed' || confirmation === null) return { did, line, by: '', strength: null };
  return { did, line, by: confirmation.by, strength: strengthOf(confirmation) };
}
