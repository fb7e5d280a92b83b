/** What the draft would change in what is published, line by line and member by member. */
import { findAgain } from '../../../directory/history/find-again.ts';
import { lineKey, type ShownLine, shownLine } from '../../../directory/history/line-key.ts';
import type { PublishedLine } from '../../../directory/model.ts';
import { type DraftLine, done, type LinesDraft, restored } from './draft.ts';
import { formOf, rawLine } from './form.ts';

/** Members that people read apart. */
export const MEMBERS = [
  'service',
  'number',
  'label',
  'area',
  'kind',
  'openUntil',
  'network',
  'source',
  'alsoPublished',
  'confirmation',
  'withdrawn',
  'cautions',
  'remark',
  'deduced',
] as const;
export type Member = (typeof MEMBERS)[number];

export interface Change {
  id: string;
  before: PublishedLine;
  after: ShownLine;
  members: readonly Member[];
}

export interface Comparison {
  added: readonly { id: string; line: ShownLine }[];
  changed: readonly Change[];
  /** Changed too, and so that the line is no longer offered. */
  withdrawn: readonly Change[];
  /** Published lines that the draft has lost: they should be withdrawn instead. */
  missing: readonly PublishedLine[];
  unchanged: number;
}

interface Mine {
  line: DraftLine;
  now: ShownLine;
}

/**
 * Compares a draft with the published lines. A line is found again by what it says, by where it came
 * from, else by what it shares with a published one, the closest first.
 */
export function compareLines(
  published: readonly PublishedLine[],
  draft: readonly DraftLine[],
  territory: string,
): Comparison {
  const mine = draft.map((line): Mine => ({ line, now: shownLine(rawLine(line.form, territory)) }));
  const pairs = pairsOf(published, mine);
  const added: { id: string; line: ShownLine }[] = [];
  const changed: Change[] = [];
  const withdrawn: Change[] = [];
  let unchanged = 0;
  for (const line of mine) {
    const before = pairs.get(line);
    if (before === undefined) {
      added.push({ id: line.line.id, line: line.now });
      continue;
    }
    const members = MEMBERS.filter((member) => !sameMember(before, line.now, member));
    if (members.length === 0) unchanged += 1;
    else {
      const change = { id: line.line.id, before, after: line.now, members };
      const closed = before.withdrawn === null && line.line.form.withdrawn !== null;
      (closed ? withdrawn : changed).push(change);
    }
  }
  const found = new Set(pairs.values());
  const missing = published.filter((line) => !found.has(line));
  return { added, changed, withdrawn, missing, unchanged };
}

/** Whether the draft changes anything. */
export function isSame({ added, changed, withdrawn, missing }: Comparison): boolean {
  return added.length + changed.length + withdrawn.length + missing.length === 0;
}

/** A line changed here and by somebody else since: a person decides. */
interface Conflict {
  id: string;
  /** As it was when the work began. */
  origin: PublishedLine;
  /** As it is published now. */
  theirs: PublishedLine;
  mine: ShownLine;
}

/** How a draft and what is published since it began stand to each other. */
export interface Since {
  /** Published lines that the draft neither came from nor says, and that nobody changed here. */
  news: readonly PublishedLine[];
  conflicts: readonly Conflict[];
}

export function publishedSince(
  published: readonly PublishedLine[],
  draft: readonly DraftLine[],
  territory: string,
): Since {
  const mine = draft.map((line): Mine => ({ line, now: shownLine(rawLine(line.form, territory)) }));
  const conflicts: Conflict[] = [];
  for (const [{ line, now }, theirs] of pairsOf(published, mine)) {
    const { origin } = line;
    const keys = [origin ?? now, now, theirs].map(lineKey);
    if (origin !== null && new Set(keys).size === 3) {
      conflicts.push({ id: line.id, origin, theirs, mine: now });
    }
  }
  const known = new Set([
    ...draft.flatMap(({ origin }) => (origin === null ? [] : [lineKey(origin)])),
    ...mine.map(({ now }) => lineKey(now)),
    ...conflicts.map(({ theirs }) => lineKey(theirs)),
  ]);
  return { news: published.filter((line) => !known.has(lineKey(line))), conflicts };
}

/**
 * The draft with what others published since. Lines that were not touched here become theirs, new ones
 * are added; a line changed on both sides is left to be decided.
 */
export function withNews(draft: LinesDraft, published: readonly PublishedLine[]): LinesDraft {
  const { code } = draft.header;
  const { changed, withdrawn, missing } = compareLines(published, draft.lines, code);
  const theirs = new Map([...changed, ...withdrawn].map(({ id, before }) => [id, before]));
  const lines = draft.lines.map((line) => {
    const before = theirs.get(line.id);
    const touched = line.origin === null || lineKey(line.origin) !== keyNow(line, code);
    return before === undefined || touched
      ? line
      : { ...line, origin: before, form: formOf(before) };
  });
  const after = done(draft, 'merge', '', { lines });
  return missing.length === 0 ? after : { ...restored(after, missing), past: after.past };
}

/** The draft after these lines were published from it: what is changed from now on is a change of them. */
export function afterPublishing(
  draft: LinesDraft,
  published: readonly PublishedLine[],
): LinesDraft {
  const { code } = draft.header;
  const mine = draft.lines.map(
    (line): Mine => ({ line, now: shownLine(rawLine(line.form, code)) }),
  );
  const pairs = pairsOf(published, mine);
  const lines = mine.map((each) => ({ ...each.line, origin: pairs.get(each) ?? each.line.origin }));
  return { ...draft, lines };
}

/** The draft after somebody chose one side of a conflict; the other is one "undo" away. */
export function decided(
  draft: LinesDraft,
  { id, theirs }: Conflict,
  side: 'mine' | 'theirs',
): LinesDraft {
  const lines = draft.lines.map((line) =>
    line.id !== id
      ? line
      : { ...line, origin: theirs, ...(side === 'theirs' ? { form: formOf(theirs) } : {}) },
  );
  return done(draft, 'merge', id, { lines });
}

const pairsOf = (published: readonly PublishedLine[], mine: readonly Mine[]) =>
  findAgain(published, mine, [({ now }) => now, ({ line }) => line.origin]);

const keyNow = ({ form }: DraftLine, territory: string): string =>
  lineKey(shownLine(rawLine(form, territory)));

export const sameMember = (before: PublishedLine, after: ShownLine, member: Member): boolean =>
  lineKey({ ...before, [member]: after[member] }) === lineKey(before);
