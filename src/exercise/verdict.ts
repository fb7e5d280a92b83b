/** Whether the lines of an announcement are right: held against the directory, and against what players were told. */
import { codesIn, type Scope } from '../territories/scope.ts';
import type { LineVerdict } from './journal.ts';

interface Known {
  /** Lines of the directory, by number and where they are. */
  lines: readonly { number: string; territory: string }[];
  /** Numbers that messages and texts of the exercise gave. */
  given: ReadonlySet<string>;
}

/** @param territories where it is announced */
export function lineVerdict(number: string, territories: Scope, known: Known): LineVerdict {
  const codes = new Set(codesIn(territories));
  const held = known.lines.filter((line) => line.number === number);
  if (held.some(({ territory }) => codes.has(territory))) return 'directory';
  if (known.given.has(number)) return 'given';
  return held.length > 0 ? 'elsewhere' : 'unknown';
}
