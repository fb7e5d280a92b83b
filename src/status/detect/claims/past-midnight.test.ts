import { expect, it } from 'vitest';
import { pastMidnight } from './past-midnight.ts';

it.each([
  ['the newest last', [1398, null, 1438, 20, 45], [1398, null, 1438, 1460, 1485]],
  ['the newest first', [20, 1438, null, 1390], [20, -2, null, -50]],
  ['one day alone', [600, 580, null, 1100], [600, 580, null, 1100]],
  ['none', [null, null], [null, null]],
])('compares hours on both sides of midnight: %s', (_, told, compared) => {
  expect(pastMidnight(told)).toEqual(compared);
});
