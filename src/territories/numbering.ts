/**
 * Which telephone numbers belong to which territory, after the national numbering plan of Arcep
 * (décision n° 2018-0881 and its changes) and the plans of the Pacific collectivities.
 */
import { territoryEntry } from './details.ts';

const OVERSEAS_CALLING_CODES: Readonly<Record<string, string>> = {
  '971': '590',
  '972': '596',
  '973': '594',
  '974': '262',
  '975': '508',
  '976': '262',
  '977': '590',
  '978': '590',
  '986': '681',
  '987': '689',
  '988': '687',
};

/** Country calling codes in use in France, without the plus sign. */
export const FRENCH_CALLING_CODES: readonly string[] = [
  '33',
  ...new Set(Object.values(OVERSEAS_CALLING_CODES)),
];

/**
 * The number without the 0 that was kept after the country calling code (`+330261…` for `+33261…`);
 * null when there is none. No number of these plans begins with 0 once the calling code is written.
 */
export function withoutTrunkZero(number: string): string | null {
  const kept = FRENCH_CALLING_CODES.find((code) => number.startsWith(`+${code}0`));
  return kept === undefined ? null : `+${kept}${number.slice(kept.length + 1).replace(/^0+/, '')}`;
}

/**
 * Starts of mobile numbers (national, without the leading 0) that Arcep gave to overseas
 * territories: `+33 6 92…` is nearly always a number of La Réunion written as a mainland one.
 */
export const OVERSEAS_MOBILE_STARTS: Readonly<Record<string, readonly string[]>> = {
  '590': ['690', '691'],
  '594': ['694'],
  '596': ['696', '697'],
  '262': ['692', '693', '639'],
};

/**
 * Numbers without a place that are kept for overseas: 0976 and, since 2023, 0939 and 0947 (Arcep,
 * 2018-0881 and 2022-1583), by their E.164 form. Blocks of them are given out year by year, so lists of
 * those in use lag behind.
 */
export function isOverseasNonGeographic(number: string): boolean {
  return /^\+(?:262|590|594|596)9(?:39|47|76)\d{6}$/.test(number);
}

const ZONE_OF_REGION: Readonly<Record<string, string>> = {
  'Île-de-France': '1',
  Bretagne: '2',
  'Centre-Val de Loire': '2',
  Normandie: '2',
  'Pays de la Loire': '2',
  'Bourgogne-Franche-Comté': '3',
  'Grand Est': '3',
  'Hauts-de-France': '3',
  'Auvergne-Rhône-Alpes': '4',
  Corse: '4',
  "Provence-Alpes-Côte d'Azur": '4',
  'Nouvelle-Aquitaine': '5',
  Occitanie: '5',
};

/** Former Languedoc-Roussillon: in Occitanie since 2016, still numbered in 04. */
const ZONE_4_IN_OCCITANIE = ['11', '30', '34', '48', '66'];

/**
 * Territories that share a calling code, by the country libphonenumber tells their numbers apart by:
 * La Réunion has 0262, 0263, 0692 and 0693, Mayotte 0269 and 0639; Guadeloupe, Saint-Barthélemy and
 * Saint-Martin have blocks of 0590 each, and mobile numbers in common.
 */
const ISLAND_OF_COUNTRY: Readonly<Record<string, string>> = {
  GP: '971',
  BL: '977',
  MF: '978',
  RE: '974',
  YT: '976',
};

/** Calling codes whose islands have mobile numbers in common. */
const MOBILES_IN_COMMON = ['590'];

/** A number as the numbering metadata reads it. */
interface NumberRead {
  callingCode: string;
  country: string | undefined;
  isMobile: boolean;
}

/** The territory whose number it is, where two share its calling code; null where nothing tells. */
export function islandOf({ callingCode, country, isMobile }: NumberRead): string | null {
  if (country === undefined || (isMobile && MOBILES_IN_COMMON.includes(callingCode))) return null;
  return ISLAND_OF_COUNTRY[country] ?? null;
}

/** Territories that one centre serves, so that a common number is no slip of copy and paste. */
const SERVED_TOGETHER: readonly (readonly string[])[] = [
  ['971', '977', '978'],
  ['2A', '2B'],
];

/** Whether one centre is known to serve all these territories. */
export function areServedTogether(codes: readonly string[]): boolean {
  return SERVED_TOGETHER.some((group) => codes.every((code) => group.includes(code)));
}

/** Country calling code of a territory's numbers, without plus: `33`, `590`… */
export function callingCodeOf(code: string): string {
  return OVERSEAS_CALLING_CODES[code] ?? '33';
}

/**
 * First digit (`1`…`5`) of the geographic numbers of a mainland territory; null overseas and for an
 * unknown code. Since 1 January 2023 a geographic number may be used anywhere on the mainland (Arcep,
 * décision n° 2022-1583), so another zone deserves a look and is no error.
 */
export function zoneOf(code: string): string | null {
  const region = territoryEntry(code)?.region;
  if (region === undefined) return null;
  if (ZONE_4_IN_OCCITANIE.includes(code)) return '4';
  return ZONE_OF_REGION[region] ?? null;
}

/**
 * Ranges Arcep keeps for fiction ("numéros de fiction", décision n° 2018-0881, 2.5.11): never
 * attributed to anyone. E.164 prefixes.
 */
const FICTIONAL_PREFIXES = ['+3319900', '+3326191', '+3335301', '+3346571', '+3353649', '+3363998'];

/** Whether an E.164 number lies in a range kept for works of fiction, and so reaches nobody. */
export function isFictional(number: string): boolean {
  return FICTIONAL_PREFIXES.some((prefix) => number.startsWith(prefix));
}
