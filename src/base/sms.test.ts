import { describe, expect, it } from 'vitest';
import { secondsAloud } from './aloud.ts';
import { fitting } from './fitting.ts';
import { asMessage, gsmLength, messagesOf } from './sms.ts';

describe('a message of a mobile network', () => {
  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['é'.repeat(160), 1],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['ê'.repeat(70), 1],
    ['ê'.repeat(71), 2],
    ['字'.repeat(134), 2],
    ['字'.repeat(135), 3],
  ])('%s takes %i', (text, count) => {
    expect(messagesOf(text)).toBe(count);
  });

  it('holds twice as much without the signs of printers', () => {
    expect(gsmLength('L’été\u00a0: « oui »')).toBeNull();
    expect(gsmLength(asMessage('L’été\u00a0: « oui »'))).toBe(15);
    // A number keeps together in a text that runs from right to left.
    expect(asMessage('اتصل: 02\u00a061')).toBe('اتصل: 02\u00a061');
  });
});

describe('parts that must fit', () => {
  const parts = [
    { text: 'a', rank: 0 },
    { text: 'b', rank: 1 },
    { text: 'c', rank: 2 },
    { text: 'd', rank: 2 },
  ];
  const within = (most: number) =>
    fitting(
      parts,
      (texts) => texts.join(''),
      ({ length }) => length <= most,
    );
  it('leave out the least first, the last of them before the others, and never what must be said', () => {
    expect([4, 3, 2, 1, 0].map(within)).toEqual(['abcd', 'abc', 'ab', 'a', null]);
  });
});

it('a number read aloud takes as long as its pairs', () => {
  expect(secondsAloud('02 61 91 43 15')).toBe(4);
  expect(secondsAloud('un deux trois quatre cinq')).toBe(2);
});
