/** A line and what is found in it for the numbers that it gives. */
import type { TextLine } from '../grammar/lines.ts';
import type { ReplacementService } from '../model.ts';
import type { Manner, Stretch } from './manner.ts';
import { labelSigns } from './signs.ts';
import { townsOf } from './towns.ts';

/** A line with its phones' tokens and what stands around them. */
export interface LineWork extends Omit<Stretch, 'from' | 'to'> {
  /** Token of each phone, in order. */
  at: readonly number[];
  /** Lists of short numbers in the lines above, as the services that answer them, the nearest first. */
  listed: readonly (readonly ReplacementService[])[];
}

function phonesOf({ tokens }: TextLine): number[] {
  const phones: number[] = [];
  tokens.forEach(({ kind }, at) => {
    if (kind === 'phone') phones.push(at);
  });
  return phones;
}

export const workOf = (
  line: TextLine,
  { byTown, bySide, byService, codes }: Manner,
  listed: LineWork['listed'] = [],
): LineWork => ({
  listed,
  byTown,
  bySide,
  byService,
  codes,
  line,
  signs: labelSigns(line),
  towns: townsOf(line),
  at: phonesOf(line),
});
