import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { territoryName } from '../../territories/names.ts';
import {
  areServedTogether,
  callingCodeOf,
  FRENCH_CALLING_CODES,
  isFictional,
  islandOf,
  isOverseasNonGeographic,
  OVERSEAS_MOBILE_STARTS,
  withoutTrunkZero,
  zoneOf,
} from '../../territories/numbering.ts';
import type { Line } from '../model.ts';
import { error, type ProblemFound, warning } from './problem.ts';
import type { LineRule } from './rule.ts';

/**
 * The number exists in the numbering plan and is one of the territory's own. Metadata of Google's
 * libphonenumber; numbers kept for fiction are refused, as they reach nobody.
 */
export const numberValidityRule: LineRule = {
  name: 'number-validity',
  scope: 'line',
  check(line, { territory, path }) {
    const where = [...path, 'number'];
    const { number } = line;
    const plain = withoutTrunkZero(number);
    if (plain !== null) return [error('trunk-zero', where, { number, suggestion: plain })];
    if (isFictional(number)) return [error('fictional', where, { number })];
    const parsed = parsePhoneNumberFromString(number);
    const callingCode = String(parsed?.countryCallingCode ?? '');
    const expected = callingCodeOf(territory);
    if (!FRENCH_CALLING_CODES.includes(callingCode)) {
      return [error('foreign-number', where, { number, expected: `+${expected}` })];
    }
    const suggestion = overseasReading(number, expected);
    if (suggestion !== null) {
      return [error('mainland-for-overseas', where, { number, suggestion })];
    }
    const listed = parsed?.isValid() === true;
    if (!listed && !isOverseasNonGeographic(number)) {
      return [error('impossible-number', where, { number })];
    }
    if (callingCode !== expected) {
      const mismatch = { number, expected: `+${expected}` };
      // Sea rescue centres serve a whole basin; any other service is at home.
      const make = line.service === 'sea' ? warning : error;
      return [make('other-calling-code', where, mismatch)];
    }
    if (!listed) return [warning('unlisted-block', where, { number })];
    const isMobile = parsed.getType() === 'MOBILE';
    const island = islandOf({ callingCode, country: parsed.country, isMobile });
    if (island !== null && island !== territory) {
      return islandFinding(line, territory, island, where);
    }
    return zoneFinding(number, territory, where);
  },
};

/** `+33692…` in La Réunion: the number as dialled on the spot, with the mainland's code put before it. */
function overseasReading(number: string, callingCode: string): string | null {
  if (callingCode === '33' || !number.startsWith('+33')) return null;
  const national = number.slice(3);
  const own = [callingCode, ...(OVERSEAS_MOBILE_STARTS[callingCode] ?? [])];
  return own.some((start) => national.startsWith(start)) ? `+${callingCode}${national}` : null;
}

function zoneFinding(
  number: string,
  territory: string,
  where: (string | number)[],
): ProblemFound[] {
  const expected = zoneOf(territory);
  const zone = /^\+33([1-5])/.exec(number)?.[1];
  if (zone === undefined || expected === null || zone === expected) return [];
  return [warning('other-zone', where, { number, zone: `0${zone}`, expected: `0${expected}` })];
}

/**
 * The number of the other island: as doubtful as another zone on the mainland. Not where one SAMU or
 * sea rescue centre is known to serve both.
 */
function islandFinding(
  { number, service }: Line,
  territory: string,
  island: string,
  where: (string | number)[],
): ProblemFound[] {
  const central = service === 'samu' || service === 'sea';
  if (central && areServedTogether([territory, island])) return [];
  const params = { number, island: territoryName(island), expected: territoryName(territory) };
  return [warning('other-island', where, params)];
}
