/**
 * Postcode to territory, from a table small enough to come with the first page: the first digits
 * decide, and the few dozen codes that disobey are listed in `postcode-exceptions.ts`.
 *
 * The rule is La Poste's: five digits, of which the first two are the number of the département
 * whose office sorts the mail; Corsica kept 20, overseas takes three. CEDEX codes are in no open
 * list, but follow the same rule.
 */
import { EXCEPTIONS } from './postcode-exceptions.ts';

/** Where a postcode leads. Codes are those of territories: `35`, `2A`, `974`. */
export type PostcodeAnswer =
  | { kind: 'one'; postcode: string; code: string }
  /**
   * Shared between territories, the most inhabited side first: the person chooses. `mostly` says
   * that every commune of this code is in the first, and only some streets or hamlets of a
   * neighbour are served with it.
   */
  | { kind: 'several'; postcode: string; codes: readonly string[]; mostly: boolean }
  /** Five digits that belong to no territory Repli covers. */
  | { kind: 'unknown'; postcode: string; reason: 'unassigned' | 'monaco' | 'army' | 'uninhabited' }
  /** Not finished: the territories it can still lead to (all of them when nothing is typed). */
  | { kind: 'incomplete'; codes: readonly string[] }
  /** Not a postcode: a name, a telephone number… Communes may be searched instead. */
  | { kind: 'nonsense' };

const OVERSEAS = '971 972 973 974 975 976 977 978 986 987 988'.split(' ');

/** Territories by the first digits of their postcodes, in order. */
const PREFIXES: readonly (readonly [prefix: string, code: string])[] = [
  ...Array.from({ length: 95 }, (_, i) => String(i + 1).padStart(2, '0')).flatMap(
    (prefix): [string, string][] =>
      prefix === '20'
        ? [
            ['200', '2A'],
            ['201', '2A'],
            ['202', '2B'],
            ['206', '2B'],
          ]
        : [[prefix, prefix]],
  ),
  ...OVERSEAS.map((code): [string, string] => [code, code]),
];

/** Groups of CEDEX codes that several territories take from. */
const SHARED_PREFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^20[345789]/, ['2A', '2B']],
  [/^970/, ['971', '978', '977']],
];

/** `05110:05,04` is shared; `75015~75,92` is shared for a few streets only. */
function exceptionsStartingWith(digits: string): { codes: string[]; mostly: boolean }[] {
  return [...EXCEPTIONS.matchAll(new RegExp(`\\b${digits}\\d*([:~])(\\S+)`, 'g'))].map((found) => ({
    codes: (found[2] ?? '').split(','),
    mostly: found[1] === '~',
  }));
}

/**
 * The digits of a postcode as people write it (`F-35000`, `35 000`, `35000 Rennes`, `٣٥٠٠٠`), or
 * of its beginning, or `2A` and `2B`; undefined when the text is something else.
 */
function digitsOf(input: string): string | undefined {
  const text = input
    .slice(0, 80)
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .trim()
    .toUpperCase();
  const bare = text.replace(/^(?:FRANCE|FR|F)(?=[\s.-]*\d)/, '').replace(/[\s.-]/g, '');
  if (/^(?:\d{0,5}|2[AB])$/.test(bare)) return bare;
  const besideName = /^(?:F-)?(\d{2} ?\d{3}) +\D+$|^\D+ (\d{2} ?\d{3})$/.exec(text);
  return (besideName?.[1] ?? besideName?.[2])?.replace(' ', '');
}

/** Territories that one to four digits can still lead to, the likeliest first. */
function possible(digits: string): string[] {
  if (digits === '2A' || digits === '2B') return [digits];
  const byRule = PREFIXES.filter(([p]) => p.startsWith(digits) || digits.startsWith(p)).map(
    ([, code]) => code,
  );
  const byGroup = SHARED_PREFIXES.filter(([group]) => group.test(digits)).flatMap(([, c]) => c);
  const byException =
    digits.length > 2 ? exceptionsStartingWith(digits).flatMap(({ codes }) => codes) : [];
  // A spreadsheet drops the first zero of 01400, so four digits may be a whole postcode.
  const zeroLost = digits.length === 4 ? possibleOf(territoriesOfPostcode(`0${digits}`)) : [];
  return [...new Set([...byRule, ...byGroup, ...byException, ...zeroLost])];
}

/** The codes in an answer, best first; empty when it has none. */
export function possibleOf(answer: PostcodeAnswer): readonly string[] {
  switch (answer.kind) {
    case 'one':
      return [answer.code];
    case 'several':
    case 'incomplete':
      return answer.codes;
    default:
      return [];
  }
}

function whyUnknown(postcode: string): 'unassigned' | 'monaco' | 'army' | 'uninhabited' {
  if (postcode.startsWith('980')) return 'monaco';
  if (postcode.startsWith('984')) return 'uninhabited';
  return postcode.startsWith('00') ? 'army' : 'unassigned';
}

/**
 * The territory or territories a postcode belongs to.
 *
 * @param input what was typed: five digits, with spaces, a dot, a dash, `F-`, the name of the town
 *   around them, or digits of another script; longer than 80 characters is cut. Never throws.
 */
export function territoriesOfPostcode(input: string): PostcodeAnswer {
  const digits = digitsOf(input);
  if (digits === undefined) return { kind: 'nonsense' };
  if (digits.length < 5) return { kind: 'incomplete', codes: possible(digits) };
  const postcode = digits;
  const exception = exceptionsStartingWith(postcode)[0];
  const codes =
    exception?.codes ??
    SHARED_PREFIXES.find(([group]) => group.test(postcode))?.[1] ??
    PREFIXES.filter(([prefix]) => postcode.startsWith(prefix)).map(([, code]) => code);
  const [code] = codes;
  if (code === undefined) return { kind: 'unknown', postcode, reason: whyUnknown(postcode) };
  if (codes.length === 1) return { kind: 'one', postcode, code };
  return { kind: 'several', postcode, codes, mostly: exception?.mostly ?? false };
}
