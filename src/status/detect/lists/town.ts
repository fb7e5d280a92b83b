/** A town or sector as a text names it beside a number. */

/** Whose house stands in a town that does not bound the number: the Samu's own, or a hospital's. */
export type Seat = 'samu' | 'hospital' | 'room';

export interface Town {
  /** As written. */
  text: string;
  /** Tokens, end excluded. */
  from: number;
  to: number;
  /** Led by an office or a sector's word, or in the gazetteer: certain even far from a number. */
  sure: boolean;
  /** Known by its place alone, « Feurs : 04… »: a town where the other numbers have towns too. */
  guessed: boolean;
  /** Of an office or of people, « la brigade de Feurs », « les habitants d'Ussel »: whose line is told of. */
  bound: boolean;
  /** Of a hospital: where the Samu of a whole territory sits. */
  seat: Seat | null;
}
