import { expect, it } from 'vitest';
import { lineVerdict } from './verdict.ts';

const lines = [
  { number: '+33261911515', territory: '35' },
  { number: '+33353011818', territory: '59' },
];
const given = new Set(['+33465711515', '+33353011818']);

it.each([
  ['+33261911515', ['35', '29'], 'directory'],
  ['+33261911515', ['29'], 'elsewhere'],
  ['+33465711515', ['29'], 'given'],
  // What was told counts, wherever the directory has it.
  ['+33353011818', ['29'], 'given'],
  ['+33536491515', 'all', 'unknown'],
] as const)('%s announced in %s is one of %s', (number, places, expected) => {
  const scope = places === 'all' ? 'all' : [...places];
  expect(lineVerdict(number, scope, { lines, given })).toBe(expected);
});
