import * as v from 'valibot';
import { expect, it } from 'vitest';
import { checkFiles } from './check.ts';
import { codes } from './files.fixtures.ts';

const shape = v.strictObject({
  sources: v.array(v.strictObject({ id: v.string(), address: v.pipe(v.string(), v.url()) })),
});
const check = (value: unknown) =>
  checkFiles(
    [
      {
        file: 'data/sources.json',
        kind: 'sources',
        bytes: new TextEncoder().encode(JSON.stringify(value, null, 1)),
      },
    ],
    { today: '2026-11-22', whole: false, sources: shape },
  ).problems;

const feed = (id: string, more: object = {}) => ({
  id,
  address: 'https://exemple.fr/flux',
  ...more,
});

it('a list of feeds with a name each has no problem', () => {
  expect(check({ sources: [feed('a'), feed('b')] })).toEqual([]);
});

it('a name given twice is told at its second place', () => {
  const problems = check({ sources: [feed('a'), feed('b'), feed('a')] });
  expect(codes(problems)).toEqual(['error duplicate-source']);
  expect(problems[0]).toMatchObject({ path: ['sources', 2, 'id'], line: 12 });
});

it('a wrong value and an unknown member are told with the words of this file', () => {
  const problems = check({ sources: [feed('a', { address: 'exemple', adress: '' })] });
  expect(codes(problems).sort()).toEqual(['error bad-value', 'error unknown-property']);
  expect(problems.find(({ code }) => code === 'bad-value')?.params).toMatchObject({
    field: 'address',
    of: 'sources',
  });
});
