/** Typing errors, for the tests and measures of the search. */
import { wordsOf } from '../../src/place/communes/query.ts';

const LETTERS = 'etaonrislu';

/** Every letter of a text left out, doubled by another, replaced, and swapped with the next. */
export function oneEditAway(text: string, seed: number): string[] {
  const edits: string[] = [];
  for (let i = 0; i <= text.length; i += 1) {
    const letter = LETTERS.charAt((seed + i) % LETTERS.length);
    const [before, at, after] = [text.slice(0, i), text.slice(i, i + 1), text.slice(i + 1)];
    edits.push(before + letter + at + after);
    if (at === '') continue;
    edits.push(before + after, before + letter + after);
    const next = after.slice(0, 1);
    if (next !== '' && next !== at) edits.push(before + next + at + after.slice(1));
  }
  return [...new Set(edits)].filter((edit) => edit !== text);
}

/** Whether two texts are equal or one typing error apart. */
function near(a: string, b: string): boolean {
  if (a === b) return true;
  let p = 0;
  while (p < a.length && a[p] === b[p]) p += 1;
  const [restA, restB] = [a.slice(p), b.slice(p)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}

/** Names that are what was typed or one error away from it, their article left out or not. */
export function rivals(names: readonly string[], typed: string): string[] {
  return names.filter((name) => {
    const words = wordsOf(name);
    const article = /^(?:l|le|la|les)$/.test(words[0] ?? '') && words.length > 1;
    return near(typed, words.join('')) || (article && near(typed, words.slice(1).join('')));
  });
}
