/**
 * The one reader of telephone numbers as people and spreadsheets write them: what is typed at the
 * desk, pasted, imported or given to a command is read here, and alike. Only what leaves no doubt is
 * put right; anything else is no number.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { visible } from '../base/visible.ts';
import {
  callingCodeOf,
  FRENCH_CALLING_CODES,
  isOverseasNonGeographic,
  OVERSEAS_MOBILE_STARTS,
} from '../territories/numbering.ts';

/**
 * What was put right. `trunk`: the overseas digits after the calling code were missing
 * (`+590 85 19 50`). `zero`: a spreadsheet ate the leading 0. `plus`: it ate the plus sign.
 * `notation`: it wrote a number to calculate with (`3,3261911791E+10`), all digits there.
 * `overseas`: written with +33. `doubled-zero`: `+33 (0)2…`.
 */
export type NumberRepair = 'trunk' | 'zero' | 'plus' | 'notation' | 'overseas' | 'doubled-zero';

export interface WrittenNumber {
  /** E.164. */
  number: string;
  repairs: NumberRepair[];
}

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

/** Longer texts are prose. */
const LONGEST = 60;
/** What stands between digits: spaces, dots of every height, dashes of every length. */
const BETWEEN = /[\s.()/_·•․‧∙⋅・\u2212\p{Pd}]/gu;
/** `'0261…`, `="0261…"`: how spreadsheets and their users keep a number a text. */
const TEXT_MARKS = /^[='’‘`´"“”\s]+|["”\s]+$/gu;
/** "Tél. : 02…", "standard 02…", "tel:+33…" say nothing that the number does not. */
const LABEL = /^\s*(t[ée]l(\.|[ée]phone)?|standard|accueil|callto|☎|☏|📞|✆)\s*:?\s*/iu;
const EXPONENT = /^\+?(\d)(?:[.,](\d+))?e\+?0*(\d{1,2})$/i;

/**
 * `3,3261911792E+10` with all its digits; `lost` when the spreadsheet rounded some away, null for what
 * is not written so.
 */
export function digitsOfExponent(text: string): string | 'lost' | null {
  const [, first, decimals = '', exponent] = EXPONENT.exec(text.replace(/\s/g, '')) ?? [];
  if (first === undefined) return null;
  return decimals.length === Number(exponent) ? `${first}${decimals}` : 'lost';
}

/** `33261911791.0`: to calculate with. Such a number begins with no 0. */
function withoutDecimals(text: string): string | null {
  return /^([1-9]\d{5,})[.,]0{1,2}$/.exec(text.replace(/\s/g, ''))?.[1] ?? null;
}

const isKnown = (number: string): boolean =>
  parsePhoneNumberFromString(number)?.isValid() === true || isOverseasNonGeographic(number);

/** Whether it is one of the geographic or mobile numbers of that calling code, and of no other. */
function isAtHome(number: string): boolean {
  const type = parsePhoneNumberFromString(number)?.getType();
  return type === 'FIXED_LINE' || type === 'MOBILE';
}

/**
 * The one E.164 number that a text is for who dials in the territory; null when there is none, or when
 * it could be several.
 * @param territory INSEE code; null for the mainland's way of writing
 */
export function readWrittenNumber(text: string, territory: string | null): WrittenNumber | null {
  const seen = visible(text).replace(TEXT_MARKS, '').replace(LABEL, '').replace(TEXT_MARKS, '');
  if (seen.length > LONGEST) return null;
  const spread = digitsOfExponent(seen) ?? withoutDecimals(seen);
  if (spread === 'lost') return null;
  const plain = spread ?? (/^0\d(,\d\d){4}$/.test(seen) ? seen.replaceAll(',', '') : seen);
  const parenthesis = /\(\s*0\s*\)/;
  const bare = plain.replace(parenthesis, '').replace(BETWEEN, '');
  const [, plus, digits = ''] = /^(\+|00)?(\d{4,15})$/.exec(bare) ?? [];
  const read =
    plus === undefined
      ? national(digits, territory ?? '')
      : international(digits, territory ?? '', parenthesis.test(plain));
  if (read === null || spread === null) return read;
  return { ...read, repairs: ['notation', ...read.repairs] };
}

const readAs = (number: string, ...repairs: NumberRepair[]): WrittenNumber | null =>
  isKnown(number) ? { number, repairs } : null;

function national(digits: string, territory: string): WrittenNumber | null {
  const code = callingCodeOf(territory);
  const local = LOCAL_LENGTH[code];
  if (local !== undefined) {
    return digits.length === local ? readAs(`+${code}${digits}`) : withoutPlus(digits, territory);
  }
  if (/^0[1-9]\d{8}$/.test(digits)) {
    const own = readAs(`+${code}${digits.slice(1)}`);
    return own ?? ofElsewhere(digits.slice(1));
  }
  if (/^[1-79]\d{8}$/.test(digits)) return readAs(`+${code}${digits}`, 'zero');
  const start = FIXED_START[territory];
  if (digits.length === 6 && start !== undefined)
    return readAs(`+${code}${start}${digits}`, 'trunk');
  return withoutPlus(digits, territory);
}

/** Mainland and the departments overseas share one plan: `0262…` is of La Réunion, wherever written. */
function ofElsewhere(digits: string): WrittenNumber | null {
  const shared = FRENCH_CALLING_CODES.filter((code) => LOCAL_LENGTH[code] === undefined);
  const [only, ...others] = shared.map((code) => `+${code}${digits}`).filter(isAtHome);
  return only === undefined || others.length > 0 ? null : readAs(only);
}

/** `33261911789`: a calling code and a whole number behind it, the plus sign lost. */
function withoutPlus(digits: string, territory: string): WrittenNumber | null {
  const code = callingCodeOf(territory);
  const written = FRENCH_CALLING_CODES.find((known) => digits.startsWith(known));
  // The short numbers of the Pacific look like others: only at home is their code sure.
  if (written === undefined || (LOCAL_LENGTH[written] !== undefined && written !== code)) {
    return null;
  }
  const length = LOCAL_LENGTH[written] ?? 9;
  const behind = digits.slice(written.length);
  if (behind.length !== length && !(length === 9 && /^0\d{9}$/.test(behind))) return null;
  const read = international(digits, territory, false);
  return read === null ? null : { ...read, repairs: ['plus', ...read.repairs] };
}

function international(
  digits: string,
  territory: string,
  parenthesis: boolean,
): WrittenNumber | null {
  const code = callingCodeOf(territory);
  const written = FRENCH_CALLING_CODES.find((known) => digits.startsWith(known));
  if (written === undefined) return null;
  const after = digits.slice(written.length);
  const kept = /^0\d{9}$/.test(after);
  const zero = kept || parenthesis;
  const number = kept ? after.slice(1) : after;
  const own = [code, ...(OVERSEAS_MOBILE_STARTS[code] ?? []), FIXED_START[territory] ?? code];
  if (written === '33' && code !== '33' && own.some((start) => number.startsWith(start))) {
    return readAs(`+${code}${number}`, 'overseas');
  }
  const given = `+${written}${number}`;
  if (isKnown(given)) return { number: given, repairs: zero ? ['doubled-zero'] : [] };
  const start = FIXED_START[territory];
  const short = written === code && number.length === 6 && start !== undefined;
  return short ? readAs(`+${code}${start}${number}`, 'trunk') : null;
}
