/** Telephone numbers as spreadsheets hold them: read exactly, repaired where certain, else refused. */

import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Result } from '../../base/result.ts';
import { visible } from '../../base/visible.ts';
import { numberKindRule } from '../checks/number-kind.ts';
import { numberValidityRule } from '../checks/number-validity.ts';
import type { Line } from '../model.ts';
import {
  digitsOfExponent,
  type NumberRepair,
  readWrittenNumber,
  type WrittenNumber,
} from '../written-number.ts';

/**
 * What was put right in a cell. `several`: two numbers in one cell. `fax`: a fax beside was left out.
 * `hours`: so was "24h/24".
 */
export type Repair = NumberRepair | 'several' | 'fax' | 'hours';

export type NumberProblem =
  | 'no-number'
  | 'short-number'
  | 'words'
  | 'spreadsheet'
  | 'extension'
  | 'unreadable'
  | 'fax-only'
  | 'too-many'
  /** Codes of the checks: `impossible-number`, `premium-number`, `fictional`… */
  | (string & {});

type NumbersRead = Result<{ numbers: string[]; repairs: Repair[] }, { problem: NumberProblem }>;

/** Longer cells are prose. */
const LONGEST_CELL = 200;
const MOST_NUMBERS = 4;

/** When somebody answers: said beside the number, and no part of it. */
const HOURS =
  /\(\s*(?:24|7)\s*[hj]?\s*(?:\/|sur)\s*(?:24|7)\s*[hj]?\s*\)|\b24\s*h\s*(?:\/|sur)\s*24(?:\s*h)?\b|\b7\s*j\s*(?:\/|sur)\s*7(?:\s*j)?\b|\bh\s*24\b/giu;
/** A number behind a switchboard: it cannot be dialled as one. */
const EXTENSION = /\d\s*[,;#-]?\s*(?:poste|p\.|ext\.?|extension|x|#)\s*:?\s*\d{1,6}\s*$/iu;

/** The numbers of a cell, in its order, before the checks. */
function split(
  cell: string,
  territory: string,
): { found: WrittenNumber[]; repairs: Repair[] } | NumberProblem {
  const whole = readWrittenNumber(cell, territory);
  if (whole !== null) return { found: [whole], repairs: [] };
  const parts = cell
    .split(/[/;,|\n]|\s+(?:ou|et|puis)\s+/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const doubled = parts.length === 1 ? halves(cell) : parts;
  if (doubled.length > MOST_NUMBERS) return 'too-many';
  const kept = doubled.filter((part) => !/\b(fax|t[ée]l[ée]copie)/iu.test(part));
  if (kept.length === 0) return 'fax-only';
  const found = kept.map((part) => readWrittenNumber(part, territory));
  const sound = found.filter((number) => number !== null);
  if (sound.length < found.length) return problemOf(kept[found.indexOf(null)] ?? cell);
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

function problemOf(part: string): NumberProblem {
  if (EXTENSION.test(part)) return 'extension';
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
export function readTypedNumbers(
  cell: string,
  territory: string,
  line: Omit<Line, 'number' | 'network'>,
): NumbersRead {
  const seen = visible(cell);
  if (seen === '') return { ok: false, problem: 'no-number' };
  if (seen.length > LONGEST_CELL) return { ok: false, problem: 'words' };
  if (digitsOfExponent(seen) === 'lost') return { ok: false, problem: 'spreadsheet' };
  const bare = seen.replace(HOURS, ' ').trim();
  const parts = split(bare, territory);
  if (typeof parts === 'string') return { ok: false, problem: parts };
  const numbers = [...new Set(parts.found.map(({ number }) => number))];
  for (const number of numbers) {
    const context = { territory, path: [], today: '', updated: null, communes: null };
    const whole: Line = { ...line, number, network: networkOf(number) };
    const [error] = [numberValidityRule, numberKindRule]
      .flatMap((rule) => rule.check(whole, context))
      .filter(({ severity }) => severity === 'error');
    if (error !== undefined) return { ok: false, problem: error.code };
  }
  const hours: Repair[] = bare === seen ? [] : ['hours'];
  const repairs = [...hours, ...parts.repairs, ...parts.found.flatMap((found) => found.repairs)];
  return { ok: true, numbers, repairs: [...new Set(repairs)] };
}

/** `fixed` or `mobile` by the numbering plan; `unknown` where it does not tell. */
export function networkOf(number: string): Line['network'] {
  const type = parsePhoneNumberFromString(number)?.getType();
  if (type === 'MOBILE') return 'mobile';
  return type === 'FIXED_LINE' ? 'fixed' : 'unknown';
}

/** The network as a line says it: read from the number's form, which no source has said. */
export function networkRead(number: string): Pick<Line, 'network' | 'deduced'> {
  const network = networkOf(number);
  return network === 'unknown' ? { network } : { network, deduced: ['network'] };
}
