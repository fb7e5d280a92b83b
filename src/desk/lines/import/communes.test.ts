import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPlaceData, PLACE_FILES } from '../../../site/place-data/build.ts';
import { formerCodes } from '../../../site/place-data/communes.ts';
import { communesOf } from './communes.ts';

const folder = mkdtempSync(join(tmpdir(), 'repli-communes-'));
buildPlaceData(folder);
const text = readFileSync(join(folder, PLACE_FILES.communes), 'utf8');
rmSync(folder, { recursive: true });

describe('the communes of a territory', () => {
  const communes = communesOf(text, '35');

  it('are found by code and by name, former ones under that of today', () => {
    expect(communes?.byCode('35238')).toEqual({ code: '35238', name: 'Rennes', territory: '35' });
    expect(communes?.byName('ST-MALO', '35').map(({ code }) => code)).toEqual(['35288']);
    expect(communes?.byName('Antrain', '35')).toEqual([
      { code: '35004', name: 'Antrain', territory: '35' },
    ]);
    expect(communes?.byName('Rennes', '22')).toEqual([]);
    expect(communes?.byCode('99999')).toBeNull();
  });

  it('are found by the codes of those that merged, also where no name leads there', () => {
    const of63 = communesOf(text, '63', formerCodes());
    expect(of63?.byCode('63266')).toMatchObject({ code: '63255', name: 'Nonette-Orsonnette' });
    // Before Corsica was two territories.
    const of2A = communesOf(text, '2A', formerCodes());
    expect(of2A?.byCode('20004')).toMatchObject({ code: '2A004', name: 'Ajaccio' });
    expect(communesOf(text, '2A')?.byCode('20004')).toBeNull();
  });

  it('of a city are found by their arrondissements, as they are written', () => {
    const of75 = communesOf(text, '75');
    for (const written of ['PARIS 15', 'Paris 15e', 'PARIS 15 EME', 'Paris XVe']) {
      expect(of75?.byName(written, '75')).toEqual([
        { code: '75056', name: 'Paris 15e Arrondissement', territory: '75' },
      ]);
    }
  });

  it('are offered for the letters typed, those that begin so first', () => {
    expect(communes?.begin('fou', 6).map(({ name }) => name)).toContain('Fougères');
    expect(communes?.begin('malo', 9).map(({ name }) => name)).toContain('Saint-Malo');
    expect(communes?.begin(' ', 6)).toEqual([]);
    expect(communes?.begin('saint', 6)).toHaveLength(6);
  });

  it('are none when the file is cut', () => {
    expect(communesOf(text.slice(0, 1000), '35')).toBeNull();
  });
});
