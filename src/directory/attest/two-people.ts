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

/** Functions that may be one person's: the same words, or all words of one in the other. */
export function samePerson(first: string, second: string): boolean {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const within = (few: ReadonlySet<string>, many: ReadonlySet<string>) =>
    [...few].every((word) => many.has(word));
  return within(a, b) || within(b, a);
}

function wordsOf(role: string): ReadonlySet<string> {
  const plain = role.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Why a text cannot stand for a function; null when it can. */
export type RoleFault = 'no-role' | 'person-name';

/** A function has three letters in a row at least, and is nobody's name. */
export function roleFault(text: string): RoleFault | null {
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
