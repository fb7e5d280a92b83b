/** Where the Samu of each territory sits. */
import { TERRITORY_DETAILS } from '../../../../territories/details.ts';
import { fold } from '../../text/fold.ts';

/** Elsewhere than the territory's own seat. Names folded. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '29': 'brest',
  '51': 'reims',
  '68': 'mulhouse',
  '71': 'chalon-sur-saone',
  '92': 'garches',
  '95': 'pontoise',
};

let known: ReadonlyMap<string, string> | undefined;

/** Codes of territories by the towns where their Samu may sit, folded. */
function seats(): ReadonlyMap<string, string> {
  known ??= new Map([
    ...TERRITORY_DETAILS.map(({ code, seat }) => [fold(seat), code] as const),
    ...Object.entries(ELSEWHERE).map(([code, town]) => [town, code] as const),
    // As people say them.
    ['clermont', '63'],
    ['digne', '04'],
    ['charleville', '08'],
    ['la roche', '85'],
    ['chalon', '71'],
    ['bourg', '01'],
    ['lons', '39'],
    ['chalons', '51'],
    // As German writes them.
    ['strassburg', '67'],
    ['mulhausen', '68'],
  ]);
  return known;
}

/**
 * Whether a Samu named by a town is its territory's own.
 *
 * @param code INSEE code of the territory; null or undefined when it is not known
 */
export const isSamuSeat = (town: string, code: string | null | undefined): boolean =>
  code !== null && code !== undefined && seats().get(fold(town)) === code;

/** Whether some territory's Samu sits in a town. */
export const isAnySamuSeat = (town: string): boolean => seats().has(fold(town));
