import { describe, expect, it } from 'vitest';
import { decidedPart } from './decided-part.ts';

describe('what an announcement decides of the text that it was made from', () => {
  it.each([
    ['all of it, for a key that has all', ['35'], ['35'], ['35', '22'], {}],
    ['the key’s own part', ['22', '35'], ['35'], ['35'], { territories: ['35'] }],
    [
      'the key’s own part of a text about the country',
      'all',
      ['35'],
      ['35'],
      { territories: ['35'] },
    ],
    ['where it was announced', ['22', '35'], ['35'], 'all', { territories: ['35'] }],
    ['the whole country for the host', 'all', 'all', 'all', {}],
    ['all of one that says no place', [], ['35'], ['35'], {}],
    ['all of one whose places were put right', ['22'], ['35'], 'all', {}],
    ['nothing of what is others’', ['22'], ['35'], ['35'], null],
    ['all of it by a message that says no place', ['35'], null, ['35'], {}],
  ] as const)('is %s', (_name, text, announced, territories, expected) => {
    const key = { territories: territories === 'all' ? territories : [...territories] };
    expect(decidedPart(text, announced, key)).toEqual(expected);
  });
});
