/** What the person most likely meant to write, for the slips that hands and spreadsheets make. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { callingCodeOf } from '../../territories/numbering.ts';
import { readWrittenNumber } from '../written-number.ts';
import { nearest } from './nearest.ts';

const COUNTRY_OF_CALLING_CODE: Readonly<Record<string, CountryCode>> = {
  '33': 'FR',
  '590': 'GP',
  '594': 'GF',
  '596': 'MQ',
  '262': 'RE',
  '508': 'PM',
  '681': 'WF',
  '687': 'NC',
  '689': 'PF',
};

/**
 * `02 61 91 43 15` → `+33261914315`, read as dialled in the territory (`readWrittenNumber`); what that
 * leaves in doubt still gives a number of the right length, for the checks to judge. Empty when it is no
 * number.
 */
export function suggestNumber(value: string, territory: string | null): string {
  const written = readWrittenNumber(value, territory);
  if (written !== null) return written.number === value ? '' : written.number;
  const country = COUNTRY_OF_CALLING_CODE[callingCodeOf(territory ?? '')] ?? 'FR';
  const parsed = parsePhoneNumberFromString(value.slice(0, 40).replace(/\(0\)/u, ''), country);
  return parsed?.isPossible() === true && parsed.number !== value ? parsed.number : '';
}

/** `22/11/2026`, `22-11-2026`, `2026/11/22` → `2026-11-22`; empty for anything else. */
export function suggestDay(value: string): string {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value.trim());
  const reversed = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})/.exec(value.trim());
  const [year, month, day] = french
    ? [french[3], french[2], french[1]]
    : [reversed?.[1], reversed?.[2], reversed?.[3]];
  if (year === undefined || month === undefined || day === undefined) return '';
  const suggestion = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return suggestion === value ? '' : suggestion;
}

/** `www.exemple.fr` → `https://www.exemple.fr`; empty when a scheme is there already. */
export function suggestAddress(value: string): string {
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value) ? `https://${value}` : '';
}

/** French words for the codes of the model, as people write them first. */
const SYNONYMS: Readonly<Record<string, string>> = {
  pompiers: 'fire',
  sapeurs: 'fire',
  'sapeurs-pompiers': 'fire',
  sdis: 'fire',
  mer: 'sea',
  cross: 'sea',
  montagne: 'mountain',
  pghm: 'mountain',
  tous: 'any',
  '15': 'samu',
  '17': 'police',
  '18': 'fire',
  '112': 'any',
  fixe: 'fixed',
  inconnu: 'unknown',
  permanente: 'permanent',
  temporaire: 'incident',
  provisoire: 'incident',
};

/** The code that a French word stands for; undefined for any other word. */
export function synonymOf(value: string): string | undefined {
  const word = value.trim().toLowerCase();
  return Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
}

/** The word of a list that was meant: a synonym, else the nearest in spelling. */
export function suggestWord(value: string, known: readonly string[]): string {
  const synonym = synonymOf(value);
  return synonym !== undefined && known.includes(synonym) ? synonym : nearest(value, known);
}
