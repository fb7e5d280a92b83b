import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unlessAfter } from './unless-after.ts';

/** The same pattern twice: with what old phones cannot read, and without. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!n')\bpasse\b/g, unlessAfter(/n'$/, /(?<unless>)\bpasse\b/g)],
  [/\b(?:sans|(?<!ne )passe|pas)\w*/g, unlessAfter(/ne $/, /\b(?:sans|(?<unless>)passe|pas)\w*/g)],
  [/(?<!\p{L})(a|ont) (\p{L}+)/gu, unlessAfter(/\p{L}$/u, /(?<unless>)(a|ont) (\p{L}+)/gu)],
  [/(?:no (\w+)|(?<!x )(a+)( b)?)/g, unlessAfter(/x $/, /(?:no (\w+)|(?<unless>)(a+)( b)?)/g)],
];
const text = fc
  .array(
    fc.constantFrom("n'", 'ne ', 'passe', 'pas', 'sans', 'x ', 'a', 'aa', ' b', ' ', 'ont ', 'no '),
  )
  .map((parts) => parts.join(''));

describe('a pattern unless words stand before it', () => {
  it('finds what the look-behind finds, with the same groups, wherever it stands', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...PAIRS), (words, [native, own]) => {
        const all = (pattern: RegExp) => [...words.matchAll(pattern)].map((m) => [m.index, ...m]);
        expect(all(own)).toEqual(all(native));
        expect(words.replace(own, '-')).toBe(words.replace(native, '-'));
        expect(own.lastIndex).toBe(0);
      }),
    );
  });

  it('tells, tests and forgets like any pattern without "g"', () => {
    const spoken = unlessAfter(/ne $/, /(?<unless>)\bpasse\b/);
    expect([spoken.test('ca passe'), spoken.test('ca ne passe'), spoken.test('ca passe')]).toEqual([
      true,
      false,
      true,
    ]);
    expect('ne passe, passe'.search(spoken)).toBe(10);
  });
});
