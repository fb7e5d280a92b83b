import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headAt, typedLetters } from './letters.ts';
import { begins, headFits, usedWithOneError } from './near.ts';

/** Optimal string alignment distance, from its textbook definition. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 1; j <= b.length; j += 1) (rows[0] ?? [])[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(i - 2, j - 2) + 1);
      }
      (rows[i] ?? [])[j] = least;
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 8 });

test('an error is forgiven exactly when the typed letters are one edit from a beginning', () => {
  fc.assert(
    fc.property(word, word, (typed, name) => {
      fc.pre(!name.startsWith(typed));
      const letters = typedLetters(name);
      const used = usedWithOneError(typedLetters(typed), letters, 0, letters.length);
      const beginnings = Array.from({ length: name.length + 1 }, (_, i) => name.slice(0, i));
      const fit = beginnings.filter((beginning) => distance(typed, beginning) === 1);
      if (used >= 0) expect(distance(typed, name.slice(0, used))).toBeLessThanOrEqual(1);
      else expect(fit).toEqual([]);
      // The whole name one edit away must be seen as such, not as a longer name begun.
      if (distance(typed, name) === 1) expect(used).toBe(name.length);
    }),
    { numRuns: 3000 },
  );
});

test('the look at three letters never sorts out a name that fits', () => {
  fc.assert(
    fc.property(word, word, (typed, name) => {
      const [query, letters] = [typedLetters(typed), typedLetters(name)];
      const look = headFits(query, true)[headAt(letters, 0, letters.length)] ?? 0;
      if (begins(query, letters, 0, letters.length)) expect(look).toBe(2);
      else if (usedWithOneError(query, letters, 0, letters.length) >= 0) {
        expect(look).toBeGreaterThan(0);
      }
    }),
    { numRuns: 3000 },
  );
});

test('short texts are looked up without forgiving', () => {
  const fits = (typed: string, name: string) =>
    headFits(typedLetters(typed), false)[headAt(typedLetters(name), 0, name.length)];
  expect(fits('p', 'paris')).toBe(2);
  expect(fits('pa', 'paris')).toBe(2);
  expect(fits('pa', 'ploemeur')).toBe(0);
  expect(fits('par', 'pau')).toBe(0);
});
