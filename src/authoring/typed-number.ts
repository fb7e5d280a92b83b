/** A replacement line that an officer types. */
import { suggestNumber } from '../directory/checks/suggest.ts';
import { asFallbackNumber } from '../status/codes.ts';

/**
 * `02 61 91 43 15` gives `+33261914315`, read as dialled in the territory. Null for what cannot stand
 * in for an emergency number: a short or premium one, or no number at all.
 * @param home INSEE code of the territory; null for the mainland's way of writing
 */
export function readTypedNumber(typed: string, home: string | null): string | null {
  const number = suggestNumber(typed, home) || typed.replace(/[\s.\u00a0\u202f]/g, '');
  return asFallbackNumber(number);
}
