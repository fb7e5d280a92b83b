/** The one rule for "two different people": by their keys, and at one desk by their functions. */
import type { Key } from '../model.ts';

/**
 * Whether two keys may be in one person's hands: the same key under one or two names (`one-key`), or
 * one that came after the other (`one-hand`); null when they are two people's.
 */
export function sameHands(
  first: Key,
  second: Key,
  keys: readonly Key[],
): 'one-key' | 'one-hand' | null {
  const sameKey = first.jwk.x === second.jwk.x && first.jwk.y === second.jwk.y;
  if (sameKey || first.kid === second.kid) return 'one-key';
  const line = (key: Key) => new Set(cameAfter(key, keys));
  return line(first).has(second.kid) || line(second).has(first.kid) ? 'one-hand' : null;
}

/** Names of the keys that a key came after, in turn. */
function cameAfter(key: Key, keys: readonly Key[]): string[] {
  const names: string[] = [];
  let before = key.replaces;
  while (before !== undefined && !names.includes(before)) {
    names.push(before);
    const name = before;
    before = keys.find(({ kid }) => kid === name)?.replaces;
  }
  return names;
}

/**
 * Whether two texts may stand for one person, the one rule for who confirms a line and for who gives out a
 * number. In doubt they do: asking a second person again costs a minute, one person counted as two may
 * cost a life. So they are one person's when every word of one is in the other, whatever their order,
 * case, accents and marks, when one gives initials where the other has words (`A. Martin`, `Alain Martin`),
 * and when they differ by spaces alone.
 */
export function samePerson(first: string, second: string): boolean {
  return readings(first).some((a) =>
    readings(second).some((b) => isWithin(a, b) || isWithin(b, a) || a.join('') === b.join('')),
  );
}

/** Each word of one stands in the other, in full or as an initial of one of the two. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word) => many.some((other) => word === other || isInitial(word, other)));
}

const isInitial = (a: string, b: string): boolean =>
  (/^\p{L}$/u.test(a) && b.startsWith(a)) || (/^\p{L}$/u.test(b) && a.startsWith(b));

/** Letters with dots behind them. */
const DOTTED = /(?<!\p{L})(?:\p{L}\.){2,}/gu;

/** The words of a text: many dotted letters are an abbreviation (`S.A.M.U.`), two may be initials as well. */
function readings(text: string): string[][] {
  const joined = (least: number) =>
    text.replace(DOTTED, (dotted) => (dotted.length < least ? dotted : dotted.replaceAll('.', '')));
  return [wordsOf(joined(6)), wordsOf(joined(4))];
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Why a text cannot stand for a function; null when it can. */
export type RoleProblem = 'no-role' | 'person-name';

/** A function has three letters in a row at least, and is nobody's name. */
export function roleProblem(text: string): RoleProblem | null {
  if (!/\p{L}{3}/u.test(text)) return 'no-role';
  return looksLikePerson(text) ? 'person-name' : null;
}

/** A title before a name: "M. Martin", "Mme Le Gall", "capitaine Durand". */
const TITLED =
  /(?:^|[\s,;/(])(?:M\.|MM\.|Mr\.?|Mrs\.?|Ms\.?|Mme\.?|Mlle\.?|Monsieur|Madame|Dr\.?|Docteur|[Cc]apitaine|[Cc]olonel|[Cc]ommandant|[Ll]ieutenant|[Aa]djudant|[Mm]ajor)\s+(?!(?:DE|DU|DES|LA|LE|ET)\s)(?:\p{Lu}\p{Ll}|\p{Lu}{2,}(?=\s|$))/u;
/** An initial and a name: "A. Martin", "J.-P. Durand", "MARTIN A." */
const INITIAL =
  /(?:^|[\s,;/(])(?:\p{Lu}\.-?){1,2}\s*\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+\s+\p{Lu}\.(?=$|[\s,;/)])/u;

/**
 * Whether a text seems to name a person: what is published stays for ever and holds functions only. A
 * bare first name and surname cannot be told from a place; the form says what it wants.
 */
export function looksLikePerson(text: string): boolean {
  return TITLED.test(text) || INITIAL.test(text);
}
