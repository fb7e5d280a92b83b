import { expect, test } from 'vitest';
import { visible, wholeNumber } from './visible.ts';

test.each([
  ['\u202a02 61\u202c', '02 61'],
  ['\ufeff\u200e02\u200b61\u2060', '0261'],
  ['02 61\ufe0e', '02 61'],
  ['02\u00a061\u202f91\u200961', '02 61 91 61'],
  ['Bri\u00adgade\u0000\u0007', 'Brigade'],
  ['02 61\r\n02 62\u202802 63', '02 61\n02 62\n02 63'],
  ['０２', '02'],
  ['Préfecture', 'Préfecture'],
])('%j is seen as %j', (text, seen) => {
  expect(visible(text)).toBe(seen);
});

test('decimals of a whole number go, and no others', () => {
  expect(['35.0', '35,00', '35.5', '2A', '0.0'].map(wholeNumber)).toEqual([
    '35',
    '35',
    '35.5',
    '2A',
    '0',
  ]);
});
