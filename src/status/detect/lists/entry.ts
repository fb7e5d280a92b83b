/** One number of a list. */
import type { Label } from './label.ts';

/** A number with what its lines, entries and headings say of it; not yet whose the whole text makes it. */
export interface ListEntry {
  numbers: readonly string[];
  label: Label;
  /** Index of its line. */
  line: number;
  /** A message of a drill that tells people to call it, as against a line that is tried. */
  told: boolean;
  /** It is for where the towns' own numbers are not. */
  rest: boolean;
  /** It serves several territories alike: « un numéro commun aux deux départements ». */
  common: boolean;
}
