import { expect, test } from 'vitest';
import { oncePer } from './once.ts';

test('each object is asked about once, also where nothing is found', () => {
  const asked: object[] = [];
  const find = oncePer((key: { name?: string }) => {
    asked.push(key);
    return key.name;
  });
  const [one, other] = [{ name: 'a' }, {}];
  expect([find(one), find(other), find(one), find(other)]).toEqual([
    'a',
    undefined,
    'a',
    undefined,
  ]);
  expect(asked).toEqual([one, other]);
});
