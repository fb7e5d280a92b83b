import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ACCEPTED, LICENCES_FILE, licencesPage, shipped } from './licences.ts';

it('the list of licences is that of the lock file: else "npm run licences"', () => {
  expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licencesPage('.'));
});

it('everything that is shipped may be', () => {
  const packages = shipped('.');
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['react', 'react-dom', 'scheduler', 'jose', 'idb', 'valibot']),
  );
  expect(packages.filter(({ licence }) => !ACCEPTED.has(licence))).toEqual([]);
});
