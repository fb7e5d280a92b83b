import { describe, expect, it } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>(
  ['./**/words.ts', './**/*-words.ts', './**/words/*.ts'],
  { eager: true },
);

/** Every text of a part's words, with functions called with a sample; by path. */
function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsIn(Reflect.apply(value, null, SAMPLES), `${path}()`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`));
}
/** A number first: it is the argument that some words count with. */
const SAMPLES = [2, 'x', 'x', 'x'];

const hasBoth = (words: unknown): words is { fr: unknown; en: unknown } =>
  typeof words === 'object' && words !== null && 'fr' in words && 'en' in words;

const parts = Object.entries(modules).flatMap(([file, words]) =>
  Object.values(words)
    .filter(hasBoth)
    .map((both) => ({ file, both })),
);

describe('the words of the desk', () => {
  it.each(parts)('in $file stand in French as they are printed', ({ both }) => {
    const texts = textsIn(both.fr, 'fr');
    expect(texts.length).toBeGreaterThan(0);
    // An ordinary space before these would let them begin a line; a straight apostrophe is no letter.
    const wrong = texts.filter(([, text]) => / [:;!?»]|« |\w'\w/.test(text));
    expect(wrong).toEqual([]);
  });

  it.each(parts)('in $file are there in both languages', ({ both }) => {
    const paths = (value: unknown, root: string) => textsIn(value, root).map(([path]) => path);
    expect(paths(both.en, '')).toEqual(paths(both.fr, ''));
  });
});
