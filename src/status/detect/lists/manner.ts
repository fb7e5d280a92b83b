/** What is known of a stretch of words beside a number, and of how its whole text gives numbers. */
import type { TextLine } from '../grammar/lines.ts';
import type { ReplacementService } from '../model.ts';
import type { Town } from './town.ts';

export interface Sign {
  service: ReplacementService | 'refused';
  from: number;
  to: number;
  /** Named in words, not by its short number. */
  spelt: boolean;
}

/** How a whole text gives its numbers: what holds for every line of it. */
export interface Manner {
  /** The text gives numbers town by town: a name that stands where a town would is one. */
  byTown: boolean;
  /** It gives numbers by the sides of its territory: « Nord » is one. */
  bySide: boolean;
  /** It says of some number whose it is. */
  byService: boolean;
  /** Codes of every territory that the text names. */
  codes: ReadonlySet<string>;
}

export interface Stretch extends Manner {
  line: TextLine;
  signs: readonly Sign[];
  towns: readonly Town[];
  from: number;
  to: number;
}
