import { expect, it } from 'vitest';
import type { CommuneList, ListedCommune } from '../import/stations.ts';
import { communesRule as rule } from './communes.ts';
import { found } from './files.fixtures.ts';

const KNOWN: readonly ListedCommune[] = [
  { code: '35238', name: 'Rennes', territory: '35' },
  { code: '35288', name: 'Saint-Malo', territory: '35' },
  { code: '44109', name: 'Nantes', territory: '44' },
];
const communes: CommuneList = {
  byCode: (code) => KNOWN.find((commune) => commune.code === code) ?? null,
  byName: (name, territory) =>
    KNOWN.filter((commune) => commune.name === name && commune.territory === territory),
};
const check = (label: string, ...codes: string[]) =>
  found(rule, { area: { label, communes: codes } }, '35', communes);

it('takes a label with its own commune, a wider one, and a place that is no commune', () => {
  expect(check('Rennes', '35238')).toEqual([]);
  expect(check('Rennes', '35288', '35238')).toEqual([]);
  expect(check('Pays de Saint-Malo', '35288')).toEqual([]);
  expect(check('Rennes')).toEqual([]);
});

it('refuses a code that no commune bears, and says so of a postcode', () => {
  expect(check('Rennes', '35999')).toEqual(['error postcode-for-commune']);
  expect(check('Secteur nord', '35999')).toEqual(['error unknown-commune']);
  expect(check('Rennes', '35000')).toEqual(['error postcode-for-commune']);
});

it('tells a commune of another territory, and a label that names another', () => {
  expect(check('Nantes', '44109')).toEqual(['warning commune-elsewhere']);
  expect(check('Rennes', '35288')).toEqual(['warning label-other-commune']);
});

it('says nothing where the list of communes is not at hand', () => {
  expect(found(rule, { area: { label: 'Rennes', communes: ['35000'] } })).toEqual([]);
});
