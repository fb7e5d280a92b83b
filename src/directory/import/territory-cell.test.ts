import { describe, expect, it, test } from 'vitest';
import { TERRITORIES } from '../../territories/names.ts';
import { saysNothing, territoryOfCell } from './territory-cell.ts';

test.each([
  ['35', '35'],
  ['1', '01'],
  ['001', '01'],
  ['35.0', '35'],
  ['35,0', '35'],
  ['\u200e35\u00a0', '35'],
  ['2a', '2A'],
  ['974', '974'],
  ['Ille-et-Vilaine', '35'],
  ['ILLE ET VILAINE', '35'],
  ['35 - Ille-et-Vilaine', '35'],
  ['35 – ille et vilaine', '35'],
  ['35_Ille-et-Vilaine', '35'],
  ['35 : Ille-et-Vilaine', '35'],
  ['(35) Ille-et-Vilaine', '35'],
  ['Ille-et-Vilaine (35)', '35'],
  ['Ille-et-Vilaine 35', '35'],
  ['Département de l’Ille-et-Vilaine', '35'],
  ['DEP 35', '35'],
  ['Côtes d’Armor', '22'],
  ['2A - Corse du Sud', '2A'],
  ['Réunion', '974'],
  ['974 - La Réunion', '974'],
])('%j is %s', (cell, code) => {
  expect(territoryOfCell(cell)).toBe(code);
});

describe('what names no territory, or two', () => {
  it.each(['', '99', '20', 'Bretagne', '35 - Finistère', 'Rennes', '35 22', '35000', 'toString'])(
    '%j is none',
    (cell) => {
      expect(territoryOfCell(cell)).toBeNull();
    },
  );

  it('is told from what says nothing', () => {
    for (const cell of ['', ' ', '-', '—', 'N/A', 'néant', '?'])
      expect(saysNothing(cell)).toBe(true);
    for (const cell of ['35', 'Ain', '0', 'idem']) expect(saysNothing(cell)).toBe(false);
  });
});

it('every territory is known by its own name, with its code before or behind', () => {
  for (const { code, name } of TERRITORIES) {
    for (const cell of [name, name.toUpperCase(), `${code} - ${name}`, `${name} (${code})`]) {
      expect(territoryOfCell(cell), cell).toBe(code);
    }
  }
});
