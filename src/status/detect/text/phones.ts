/** Telephone numbers in running French text, in every notation people use. */
import { OVERSEAS_MOBILE_STARTS } from '../../../territories/numbering.ts';
import { fold } from './fold.ts';

export interface Phone {
  /** E.164. */
  number: string;
  /** Where it stands in the block's text, end excluded. */
  start: number;
  end: number;
  /** 08 numbers: information lines, never a fallback. */
  special: boolean;
}

/** One blank, dot, dash or slash between digits, maybe with blanks around. */
const GAP = '[ .\\-/]{0,3}';
const INTERNATIONAL = `\\(?(?:\\+|\\b00 ?)33\\)?${GAP}(?:\\(0\\)${GAP})?0?([1-9](?:${GAP}\\d){8})`;
/** « (05) 36 49 11 18 » as well. */
const NATIONAL = `\\(?0\\)?${GAP}([1-9]\\)?(?:${GAP}\\d){8})`;
const OVERSEAS = `\\(?(?:\\+|\\b00 ?)(262|59[046])\\)?${GAP}(?:\\(0\\)${GAP})?0?(\\d(?:${GAP}\\d){8})`;
const PACIFIC = `\\(?(?:\\+|\\b00 ?)(508|681|687|689)\\)?${GAP}(\\d(?:${GAP}\\d){5}(?:${GAP}\\d{2})?)`;
const END = '(?!\\d)';
const WITH_A_CODE = `${INTERNATIONAL}${END}|${OVERSEAS}${END}|${PACIFIC}${END}`;
const CODED_PHONE = new RegExp(WITH_A_CODE, 'y');
const ANY_PHONE = new RegExp(`${WITH_A_CODE}|${NATIONAL}${END}`, 'y');
/** What a number may begin with: only there is one looked for. */
const BEGINNING = /[(+0]/g;

/** `02 61 91 35 01/02`, `… 01 ou 02`: the last two digits of a neighbour line. */
const NEIGHBOUR = /^ ?(\/|ou|et|or|und|oder) ?(\d\d)(?!\d|[ .-]\d| ?h\b| ?%| ?heures)/;
const SHORT = new Set(['15', '17', '18']);

/** `12/03/2026 …` and the like: a date, not the start of a number. */
const DATE = /^\(?\d\d[/.-]\d\d[/.-](?:19|20)\d\d/;

/** The shortest number, +687 12 34 56, has nine; most lines of a text have fewer. */
const ENOUGH_DIGITS = /^(?:\D*\d){9}/;

const digits = (text: string) => text.replace(/\D/g, '');

const OVERSEAS_MOBILES = Object.entries(OVERSEAS_MOBILE_STARTS);

/** Overseas areas written in the national form, 0262…, 0590…: they have calling codes of their own. */
function national(nine: string): string {
  // 06 39 98 is kept for fiction by the national numbering plan, though 06 39 is Mayotte's.
  if (nine.startsWith('63998')) return `+33${nine}`;
  const landline = /^(262|269|590|594|596)/.exec(nine)?.[1];
  if (landline !== undefined) return `+${landline === '269' ? '262' : landline}${nine}`;
  for (const [code, starts] of OVERSEAS_MOBILES) {
    if (starts.some((start) => nine.startsWith(start))) return `+${code}${nine}`;
  }
  return `+33${nine}`;
}

function toNumber(match: RegExpExecArray): string {
  const [, mainland, overseasCode, overseas, pacificCode, pacific, local] = match;
  if (mainland !== undefined) return `+33${digits(mainland)}`;
  if (overseasCode !== undefined) return `+${overseasCode}${digits(overseas ?? '')}`;
  if (pacificCode !== undefined) return `+${pacificCode}${digits(pacific ?? '')}`;
  return national(digits(local ?? ''));
}

/** « (09) 05… », « 03 - 04… »: the code of a territory before a number. */
const TERRITORY_CODE = /\(?0[1-9]\)?[ .\-/]{1,3}(?=\(?0[1-9])/y;
const GOES_ON = /[ .\-/]{0,3}\d/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The number that begins at a place: a national one not within a longer row of digits, nor made of the code of a
 * territory and the beginning of the number behind it.
 */
function phoneAt(text: string, at: number): RegExpExecArray | null {
  const match = matchAt(/[\d+]/.test(text[at - 1] ?? '') ? CODED_PHONE : ANY_PHONE, text, at);
  const goesOn = (end: number) => matchAt(GOES_ON, text, end) !== null;
  if (match === null || !goesOn(at + match[0].length)) return match;
  const code = matchAt(TERRITORY_CODE, text, at)?.[0];
  const behind = code === undefined ? null : matchAt(ANY_PHONE, text, at + code.length);
  return behind === null || goesOn(behind.index + behind[0].length) ? match : behind;
}

/**
 * Every full telephone number of a text, in order, as E.164. Short numbers and
 * foreign numbers are not looked for. Never throws; linear in the text's length.
 */
export function findPhones(written: string): Phone[] {
  const found: Phone[] = [];
  if (!ENOUGH_DIGITS.test(written)) return found;
  const text = fold(written);
  BEGINNING.lastIndex = 0;
  for (let begun = BEGINNING.exec(text); begun !== null; begun = BEGINNING.exec(text)) {
    const match = phoneAt(text, begun.index);
    if (match === null) continue;
    let end = match.index + match[0].length;
    BEGINNING.lastIndex = end;
    if (DATE.test(text.slice(Math.max(0, match.index - 3), match.index + 12).trimStart())) continue;
    if (DATE.test(match[0])) continue;
    const number = toNumber(match);
    const special = number.startsWith('+338');
    found.push({ number, start: match.index, end, special });
    for (;;) {
      const next = NEIGHBOUR.exec(text.slice(end, end + 12));
      const last = next?.[2];
      if (next === null || last === undefined) break;
      // « 15 : 03… / 18 et 112 : 03… »
      if ((next[1] !== '/' || next[0].startsWith(' ')) && SHORT.has(last)) break;
      const start = end;
      end += next[0].length;
      found.push({ number: number.slice(0, -2) + last, start, end, special });
    }
  }
  return found;
}
