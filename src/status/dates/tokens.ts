/** A date's text cut into what each piece may be; every piece must be known, or the whole is unreadable. */
import { lastOf } from '../../base/last.ts';
import { isFiller, monthOf, weekdaysOf } from './names.ts';
import { type Zone, zoneNamed } from './zones.ts';

export type Token =
  /** Year, month and day in an order nobody can mistake. */
  | { kind: 'day'; year: number; month: number; day: number }
  /** `03/04/2021`: which of the two is the day is for somebody else to say. */
  | { kind: 'figures'; first: number; second: number; year: number }
  | { kind: 'time'; hour: number; minute: number; second: number }
  | { kind: 'zone'; zone: Zone }
  /** `mayBeFiller`: "di" is Tuesday in German, and no more than "of" in Italian. */
  | { kind: 'word'; month: number | null; weekdays: ReadonlySet<number>; mayBeFiller: boolean }
  | { kind: 'number'; value: number; digits: number };

/** Two figures are of this century up to 49, three count from 1900 (RFC 5322 section 4.3). */
export function fullYear(value: number, digits: number): number {
  if (digits >= 4) return value;
  return digits === 3 || value >= 50 ? 1900 + value : 2000 + value;
}

type Rule = readonly [RegExp, (groups: readonly (string | undefined)[]) => Token[] | null];

const n = (text: string | undefined): number => Number(text ?? 0);
const time = (h?: string, m?: string, s?: string, half = ''): Token[] | null => {
  const hour = n(h);
  if (half !== '' && (hour < 1 || hour > 12)) return null;
  const noon = half.startsWith('p') ? 12 : 0;
  return [
    { kind: 'time', hour: half === '' ? hour : (hour % 12) + noon, minute: n(m), second: n(s) },
  ];
};
const day = (year?: string, month?: string, of?: string): Token => ({
  kind: 'day',
  year: n(year),
  month: n(month),
  day: n(of),
});

const HALF = '(?:\\s?([ap])\\.?\\s?m\\b\\.?)';

/** Tried in this order at each place; a rule that answers null does not hold there. */
const RULES: readonly Rule[] = [
  [/[\s,;|[\]–—·•]+/y, () => []],
  // 20210602T182200Z, 202106021822
  [
    /(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?)?(?!\d)/y,
    ([y, m, d, hour, minute, second]) => [
      day(y, m, d),
      ...(hour === undefined ? [] : (time(hour, minute, second) ?? [])),
    ],
  ],
  [/(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/y, ([y, , m, d]) => [day(y, m, d)]],
  [
    /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?!\d)/y,
    ([d, m, y]) => [day(String(fullYear(n(y), (y ?? '').length)), m, d)],
  ],
  [
    /(\d{1,2})\s?([-/])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?!\d)/y,
    ([first, , second, y = '']) => [
      { kind: 'figures', first: n(first), second: n(second), year: fullYear(n(y), y.length) },
    ],
  ],
  // 18:22:05.123, 6:22 pm
  [
    new RegExp(
      `(\\d{1,2})\\s?:\\s?(\\d\\d)(?:\\s?:\\s?(\\d\\d)(?:[.,]\\d{1,9})?)?(?!\\d)${HALF}?`,
      'y',
    ),
    ([h, m, s, half]) => time(h, m, s, half),
  ],
  // 18h22, 18 heures 22, 18 h 22 min 05 s, 18h
  [
    /(\d{1,2})\s?h(?:eures?|rs?)?(?![a-z])\.?(?:\s?(\d\d)(?!\d)\s?(?:(?:minutes?|min|mn|m|')(?![a-z]))?(?:\s?(\d\d)(?!\d)\s?(?:secondes?|sec|s|")(?![a-z])?)?)?/y,
    ([h, m, s]) => time(h, m, s),
  ],
  [new RegExp(`(\\d{1,2})${HALF}`, 'y'), ([h, half]) => time(h, '0', '0', half)],
  // 18.22 Uhr
  [/(\d{1,2})\.(\d\d)(?:\.(\d\d))?(?![\d.])/y, ([h, m, s]) => time(h, m, s)],
  [/(\d{1,2})\s?uhr(?:\s?(\d\d)(?!\d))?/y, ([h, m]) => time(h, m)],
  // Europe/Paris, America/St_Barthelemy
  [/([a-z]+(?:\/[a-z_-]+){1,2})/y, ([name = '']) => zoneWord(name)],
  [/'(\d\d)(?!\d)/y, ([y]) => [{ kind: 'number', value: fullYear(n(y), 2), digits: 4 }]],
  // 2, 02, 1er, 2nd, 2021
  [
    /(\d{1,4})(?!\d)(?:(?:ere?|e|st|nd|rd|th|o|a|º|ª|°)(?![a-z]))?/y,
    ([value = '']) => [{ kind: 'number', value: n(value), digits: value.length }],
  ],
  // The time of 2021-06-02T182200
  [/t(\d\d)(\d\d)(\d\d)?(?!\d)/y, ([h, m, s]) => time(h, m, s)],
  [/([a-z]+(?:-feira)?)\.?'?/y, ([name = '']) => wordToken(name)],
  [/[-/.:@']/y, () => []],
];

/** What may follow a time of day at once, and nowhere else. */
const AFTER_TIME: readonly Rule[] = [
  [
    /\s?(?:(?:gmt|utc|ut)\s?)?([+-])(\d\d):?(\d\d)(?::00)?(?![\d/])/y,
    ([sign, h, m]) => offset(sign, h, m),
  ],
  [/\s?(?:gmt|utc|ut)\s?([+-])\s?(\d{1,2})(?![\d/:])/y, ([sign, h]) => offset(sign, h)],
  [/\s?([+-])(\d\d)(?![\d/.:])/y, ([sign, h]) => offset(sign, h)],
  [/\s?([a-z])(?![a-z.])/y, ([name = '']) => (name === 'a' ? null : zoneWord(name))],
];

function offset(sign?: string, hours?: string, minutes?: string): Token[] | null {
  const zone = 60 * n(hours) + n(minutes);
  if (zone > 14 * 60 || n(minutes) > 59) return null;
  return [{ kind: 'zone', zone: sign === '-' ? -zone : zone }];
}

function zoneWord(name: string): Token[] | null {
  const zone = zoneNamed(name);
  return zone === null ? null : [{ kind: 'zone', zone }];
}

function wordToken(name: string): Token[] | null {
  const month = monthOf(name);
  const weekdays = weekdaysOf(name);
  if (month !== null || weekdays.size > 0) {
    return [{ kind: 'word', month, weekdays, mayBeFiller: isFiller(name) }];
  }
  if (name === 't' || isFiller(name)) return [];
  return name.length === 1 && name !== 'z' ? null : zoneWord(name);
}

/** Lower case, without accents, invisible characters and other digits or dashes than the plain ones. */
function plainly(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[‐‑‒−]/g, '-')
    .replace(/[’`]/g, "'")
    .toLowerCase();
}

/**
 * The comments of a text (RFC 822: in parentheses, one inside another), and the text without them; null
 * when they do not close.
 */
function withoutComments(text: string): { bare: string; comments: string[] } | null {
  const comments: string[] = [];
  let bare = '';
  let depth = 0;
  let comment = '';
  for (const letter of text) {
    if (letter === '(') depth++;
    else if (letter === ')') {
      if (--depth < 0) return null;
      if (depth === 0) comments.push(comment.trim());
      if (depth === 0) comment = '';
    } else if (depth > 0) comment += letter;
    else bare += letter;
    if (letter === ')' && depth === 0) bare += ' ';
  }
  return depth === 0 ? { bare, comments } : null;
}

/** The first rule that holds at `at`: its tokens, and where it ends. */
function matched(rules: readonly Rule[], text: string, at: number): [Token[], number] | null {
  for (const [pattern, make] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const tokens = match === null ? null : make(match.slice(1));
    if (tokens !== null) return [tokens, pattern.lastIndex];
  }
  return null;
}

/** "(CEST)", "(UTC+2)": a comment to RFC 822, and all the same what the writer knew of the zone. */
function zoneIn(comment: string): Token[] {
  const [tokens = [], end = -1] = matched(AFTER_TIME, comment, 0) ?? [];
  return end === comment.length ? tokens : (zoneWord(comment) ?? []);
}

/**
 * Cuts a date's text.
 * @returns null when a piece of it is no part of a date
 */
export function tokensOf(source: string): Token[] | null {
  const split = withoutComments(plainly(source));
  if (split === null) return null;
  const { bare, comments } = split;
  const found: Token[] = [];
  for (let at = 0; at < bare.length; ) {
    const rules = lastOf(found)?.kind === 'time' ? [...AFTER_TIME, ...RULES] : RULES;
    const next = matched(rules, bare, at);
    if (next === null) return null;
    found.push(...next[0]);
    at = next[1];
  }
  const zoned = found.some(({ kind }) => kind === 'zone');
  return zoned ? found : [...found, ...comments.flatMap(zoneIn).slice(0, 1)];
}
