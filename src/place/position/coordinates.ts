/** Coordinates as people copy and write them. */

/** A number with a dot or a comma, and the hemisphere after it: `48.117`, `-1,678`, `1,678° O`. */
const NUMBER = String.raw`([+-]?\d{1,3}(?:[.,]\d{1,15})?) ?°? ?([NSEWO]?)`;
const PAIR = new RegExp(`^${NUMBER}(?: ?[,;] ?| )${NUMBER}$`, 'i');
const LONGEST = 100;

function degrees(number: string, hemisphere: string): number {
  const value = Number(number.replace(',', '.'));
  return /[SWO]/i.test(hemisphere) ? -value : value;
}

/**
 * Reads `48.117,-1.678`, `48,117 -1,678`, `48.117° N, 1.678° W` (or `O`, for ouest) or
 * `geo:48.117,-1.678` (RFC 5870): latitude first, decimal degrees.
 *
 * @returns undefined when the text is not two numbers, one at least with decimals (two whole numbers
 *   may be a postcode); they may still be out of the range of latitudes and longitudes
 */
export function parseCoordinates(text: string): { lat: number; lon: number } | undefined {
  const plain = text
    .slice(0, LONGEST)
    .trim()
    .replace(/^geo:([^;?]*).*$/i, '$1')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[−–]/g, '-');
  const found = PAIR.exec(plain);
  if (found === null) return undefined;
  const [, first = '', firstSide = '', second = '', secondSide = ''] = found;
  if (/[EWO]/i.test(firstSide) || /[NS]/i.test(secondSide)) return undefined;
  if (!/[.,]/.test(first + second)) return undefined;
  return { lat: degrees(first, firstSide), lon: degrees(second, secondSide) };
}
