/** Telephone numbers as spreadsheets hold them: read exactly, repaired where certain, else refused. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { numberKindRule } from '../checks/number-kind.ts';
import { numberValidityRule } from '../checks/number-validity.ts';
import type { Line } from '../model.ts';
import { callingCodeOf, FRENCH_CALLING_CODES, OVERSEAS_MOBILE_STARTS } from '../numbering.ts';

/**
 * What was put right. `trunk`: the overseas digits after the calling code were missing
 * (`+590 85 19 50`). `zero`: a spreadsheet ate the leading 0. `overseas`: written with +33.
 * `doubled-zero`: `+33 (0)2…`. `several`: two numbers in one cell. `fax`: a fax beside was left out.
 */
export type Repair = 'trunk' | 'zero' | 'overseas' | 'doubled-zero' | 'several' | 'fax';

export type NumberFault =
  | 'no-number'
  | 'short-number'
  | 'words'
  | 'spreadsheet'
  | 'unreadable'
  | 'fax-only'
  | 'too-many'
  /** Codes of the checks: `impossible-number`, `premium-number`, `fictional`… */
  | (string & {});

export type NumbersRead =
  | { ok: true; numbers: string[]; repairs: Repair[] }
  | { ok: false; fault: NumberFault };

/** Fixed numbers overseas begin with these (plan national de numérotation, Arcep, 2018-0881). */
const FIXED_START: Readonly<Record<string, string>> = {
  '971': '590',
  '972': '596',
  '973': '594',
  '974': '262',
  '976': '269',
  '977': '590',
  '978': '590',
};
/** The Pacific and Saint-Pierre dial their own numbers as they are, without a leading 0. */
const LOCAL_LENGTH: Readonly<Record<string, number>> = { '508': 6, '681': 6, '687': 6, '689': 8 };

/** Longer cells are prose. */
const LONGEST_CELL = 200;
const MOST_NUMBERS = 4;

interface One {
  number: string;
  repair: Repair | null;
}

/** The one E.164 number that these digits are for who dials in the territory, or null. */
function oneNumber(cell: string, territory: string): One | null {
  const bare = cell.replace(/\(0\)/, '').replace(/[\s.\-()/\u00ad\u2010-\u2015]/gu, '');
  const code = callingCodeOf(territory);
  const [, plus, digits = ''] = /^(\+|00)?(\d{4,15})$/.exec(bare) ?? [];
  const make = (national: string, repair: Repair | null): One | null => {
    const number = `+${code}${national}`;
    return parsePhoneNumberFromString(number)?.isValid() === true ? { number, repair } : null;
  };
  if (plus !== undefined) return international(digits, territory, /\(0\)/.test(cell));
  const local = LOCAL_LENGTH[code];
  if (local !== undefined) return digits.length === local ? make(digits, null) : null;
  if (/^0[1-9]\d{8}$/.test(digits)) return make(digits.slice(1), null);
  if (/^[1-79]\d{8}$/.test(digits)) return make(digits, 'zero');
  const start = FIXED_START[territory];
  return digits.length === 6 && start !== undefined ? make(`${start}${digits}`, 'trunk') : null;
}

function international(digits: string, territory: string, parenthesis: boolean): One | null {
  const code = callingCodeOf(territory);
  const written = FRENCH_CALLING_CODES.find((known) => digits.startsWith(known));
  if (written === undefined) return null;
  const after = digits.slice(written.length);
  const zero = /^0\d{9}$/.test(after) || parenthesis;
  const national = /^0\d{9}$/.test(after) ? after.slice(1) : after;
  const known = (number: string) => parsePhoneNumberFromString(number)?.isValid() === true;
  const given = `+${written}${national}`;
  const own = [code, ...(OVERSEAS_MOBILE_STARTS[code] ?? []), FIXED_START[territory] ?? code];
  if (written === '33' && code !== '33' && own.some((start) => national.startsWith(start))) {
    const number = `+${code}${national}`;
    return known(number) ? { number, repair: 'overseas' } : null;
  }
  if (known(given)) return { number: given, repair: zero ? 'doubled-zero' : null };
  const start = FIXED_START[territory];
  if (written === code && national.length === 6 && start !== undefined) {
    const number = `+${code}${start}${national}`;
    return known(number) ? { number, repair: 'trunk' } : null;
  }
  return null;
}

/** "Tél. : 02…", "standard 02…" say nothing that the number does not. */
const LABEL = /^\s*(t[ée]l(\.|[ée]phone)?|standard|accueil)\s*:?\s*/iu;

/** The numbers of a cell, in its order, before the checks. */
function split(cell: string, territory: string): { found: One[]; repairs: Repair[] } | NumberFault {
  const whole = oneNumber(cell.replace(LABEL, ''), territory);
  if (whole !== null) return { found: [whole], repairs: [] };
  const parts = cell
    .split(/[/;,|\n]|\s+(?:ou|et|puis)\s+/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const doubled = parts.length === 1 ? halves(cell) : parts;
  if (doubled.length > MOST_NUMBERS) return 'too-many';
  const kept = doubled.filter((part) => !/\b(fax|t[ée]l[ée]copie)/iu.test(part));
  if (kept.length === 0) return 'fax-only';
  const found = kept.map((part) => oneNumber(part.replace(LABEL, ''), territory));
  const sound = found.filter((one) => one !== null);
  if (sound.length < found.length) return faultOf(kept[found.indexOf(null)] ?? cell);
  const repairs: Repair[] = [];
  if (kept.length < doubled.length) repairs.push('fax');
  if (kept.length > 1) repairs.push('several');
  return { found: sound, repairs };
}

/** `02 00 00 00 00 02 00 00 00 01`: two numbers of ten digits one behind the other. */
function halves(cell: string): string[] {
  const digits = cell.replace(/[\s.\-\u00a0]/gu, '');
  return /^0\d{9}0\d{9}$/.test(digits) ? [digits.slice(0, 10), digits.slice(10)] : [cell];
}

function faultOf(part: string): NumberFault {
  if (/^\s*\d([.,]\d+)?e\+?\d+\s*$/i.test(part)) return 'spreadsheet';
  if (/\p{L}/u.test(part)) return 'words';
  const digits = part.replace(/\D/g, '');
  if (digits === '') return 'no-number';
  return digits.length <= 4 && !part.includes('+') ? 'short-number' : 'unreadable';
}

/**
 * Reads the number or numbers of a cell for a territory. Only what leaves no doubt is repaired; each
 * number then passes the rules of `repli check` (valid, of the territory, no premium, fax or fictional
 * number). One faulty number refuses the whole cell.
 * @param line the line the numbers are for, as the rules want it
 */
export function readNumbers(
  cell: string,
  territory: string,
  line: Omit<Line, 'number' | 'network'>,
): NumbersRead {
  if (cell.trim() === '') return { ok: false, fault: 'no-number' };
  if (cell.length > LONGEST_CELL) return { ok: false, fault: 'words' };
  if (/\d[.,]\d+e\+?\d+/i.test(cell)) return { ok: false, fault: 'spreadsheet' };
  const parts = split(cell.normalize('NFKC'), territory);
  if (typeof parts === 'string') return { ok: false, fault: parts };
  const numbers = [...new Set(parts.found.map(({ number }) => number))];
  for (const number of numbers) {
    const context = { territory, path: [], today: '', updated: null, communes: null };
    const whole: Line = { ...line, number, network: networkOf(number) };
    const [error] = [numberValidityRule, numberKindRule]
      .flatMap((rule) => rule.check(whole, context))
      .filter(({ severity }) => severity === 'error');
    if (error !== undefined) return { ok: false, fault: error.code };
  }
  const repairs = [...parts.repairs, ...parts.found.flatMap(({ repair }) => repair ?? [])];
  return { ok: true, numbers, repairs: [...new Set(repairs)] };
}

/** `fixed` or `mobile` by the numbering plan; `unknown` where it does not tell. */
export function networkOf(number: string): Line['network'] {
  const type = parsePhoneNumberFromString(number)?.getType();
  if (type === 'MOBILE') return 'mobile';
  return type === 'FIXED_LINE' ? 'fixed' : 'unknown';
}
