import { describe, expect, it } from 'vitest';
import { nextEntry } from './kept-place.ts';

describe('the entry after one that has left its list', () => {
  it.each([
    ['the next', 'b', ['a', 'b', 'c'], ['a', 'c'], 'c'],
    ['the next that is still there', 'b', ['a', 'b', 'c', 'd'], ['a', 'd'], 'd'],
    ['the one before after the last', 'c', ['a', 'b', 'c'], ['a', 'b'], 'b'],
    ['none when none is left', 'a', ['a'], [], null],
    ['no newcomer', 'a', ['a'], ['n'], null],
  ])('is %s', (_name, left, before, now, expected) => {
    expect(nextEntry(left, before, now)).toBe(expected);
  });
});
