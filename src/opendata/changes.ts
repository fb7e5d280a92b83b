/** What changed of the lines from one directory to the next, kept as a list that grows at its head. */
import * as v from 'valibot';
import { type OpenDirectory, OpenLine } from './model.ts';

/** The longest list kept: readers that come once a month still miss nothing, and the file stays small. */
const LONGEST = 400;

/**
 * `opened`: offered from now on. `confirmed`: somebody entitled checked it. `changed`: says something else.
 * `closed`: no longer offered: withdrawn, or its outage is over.
 */
const ChangeOfLine = v.object({
  what: v.picklist(['opened', 'confirmed', 'changed', 'closed']),
  /** Version and instant of the directory that said so first. */
  version: v.number(),
  at: v.string(),
  /** As it is now; of one that closed, as it was. */
  line: OpenLine,
});
export type ChangeOfLine = v.InferOutput<typeof ChangeOfLine>;

/** What is remembered from one directory to the next. */
export const LineHistory = v.object({
  version: v.number(),
  lines: v.array(OpenLine),
  /** Newest first. */
  changes: v.array(ChangeOfLine),
});
export type LineHistory = v.InferOutput<typeof LineHistory>;

const linesIn = ({ territories }: OpenDirectory): OpenLine[] =>
  territories.flatMap(({ lines }) => lines);

/** Which change leads from one state of a line to the next; null when it says the same. */
function between(before: OpenLine, now: OpenLine): ChangeOfLine['what'] | null {
  if (JSON.stringify(before) === JSON.stringify(now)) return null;
  const newly = now.confirmedOn !== null && now.confirmedOn !== before.confirmedOn;
  return newly ? 'confirmed' : 'changed';
}

/**
 * The history after a directory. With nothing remembered it begins: what was there before is no change.
 * The same directory again changes nothing.
 */
export function historyAfter(before: LineHistory | null, directory: OpenDirectory): LineHistory {
  const lines = linesIn(directory);
  const { version, generated: at } = directory;
  if (before === null) return { version, lines, changes: [] };
  if (before.version === version) return before;
  const was = new Map(before.lines.map((line) => [line.id, line]));
  const is = new Set(lines.map(({ id }) => id));
  const changes: ChangeOfLine[] = [
    ...before.lines
      .filter(({ id }) => !is.has(id))
      .map((line) => ({ what: 'closed' as const, version, at, line })),
    ...lines.flatMap((line) => {
      const old = was.get(line.id);
      const what = old === undefined ? 'opened' : between(old, line);
      return what === null ? [] : [{ what, version, at, line }];
    }),
  ];
  return { version, lines, changes: [...changes, ...before.changes].slice(0, LONGEST) };
}
