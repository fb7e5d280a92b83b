/** How much it took to make an announcement: counted in an exercise, and nowhere else. Pure. */

/** What was done on the page of an announcement. */
export type Act =
  | { is: 'tap' }
  /** Characters typed, or taken away: a run of them is one correction. */
  | { is: 'typed'; count: number }
  | { is: 'erased' }
  /** A choice that had been made otherwise before. */
  | { is: 'changed' }
  /** Back from the review to the form. */
  | { is: 'went-back' };

export interface DeskMeasure {
  /** Milliseconds since 1970. */
  since: number;
  taps: number;
  keys: number;
  corrections: number;
  /** Whether the last that was typed took something away. */
  isErasing: boolean;
}

export const freshMeasure = (since: number): DeskMeasure => ({
  ...{ since, taps: 0, keys: 0, corrections: 0, isErasing: false },
});

/** The measure with one act more. */
export function withAct(measure: DeskMeasure, act: Act): DeskMeasure {
  const { taps, keys, corrections, isErasing } = measure;
  switch (act.is) {
    case 'tap':
      return { ...measure, taps: taps + 1, isErasing: false };
    case 'typed':
      return { ...measure, keys: keys + act.count, isErasing: false };
    case 'erased':
      return { ...measure, corrections: corrections + (isErasing ? 0 : 1), isErasing: true };
    case 'changed':
    case 'went-back':
      return { ...measure, corrections: corrections + 1 };
  }
}
