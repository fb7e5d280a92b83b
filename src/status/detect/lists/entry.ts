/** One number of a list. */
import type { Label } from './label.ts';

/** A number with what its lines, entries and headings say of it; not yet whose the whole text makes it. */
export interface ListEntry {
  number: string;
  label: Label;
  /** Index of its line. */
  line: number;
  /** Its token in that line. */
  at: number;
  /** A message of a drill that tells people to call it, as against a line that is tried. */
  told: boolean;
  /** For where the towns' own numbers are not, or for the whole territory; null where the words say neither. */
  reach: 'rest' | 'all' | null;
  /** How many territories it is said to serve alike, 1 where the words do not count them, 0 where it is not said. */
  common: number;
}

/** The numbers of a text. */
export interface NumbersOfText {
  /** Those that may be ones to call, in reading order. */
  entries: readonly ListEntry[];
  /** Those that the words around them make somebody else's, or nobody's; none that must not be called. */
  leftOut: readonly ListEntry[];
}
