import { describe, expect, it } from 'vitest';
import { territoryText } from '../../../directory/import/merge.ts';
import { aLine, aTerritory, TODAY } from './lines.fixtures.ts';
import { MOST_BYTES, openTerritoryFile } from './open-file.ts';

const open = (text: string, name = '35.json') =>
  openTerritoryFile(name, new TextEncoder().encode(text), TODAY);

describe('a territory file from the disk', () => {
  it('opens, also as the second download and with lines that other rules object to', () => {
    const text = territoryText(aTerritory([aLine({ number: '+33261914315' })]));
    expect(open(text)).toMatchObject({ ok: true, territory: { code: '35' } });
    expect(open(text, '35 (1).json').ok).toBe(true);
  });

  it('is refused with the place of each problem', () => {
    const text = territoryText(aTerritory()).replace('"fire"', '"pompier"');
    expect(open(text)).toMatchObject({
      ok: false,
      problems: [{ file: '35.json', line: 11, code: 'bad-value', params: { value: 'pompier' } }],
    });
    expect(open('<html>')).toMatchObject({ ok: false, problems: [{ code: 'not-json' }] });
    expect(open('')).toMatchObject({ ok: false, problems: [{ code: 'empty-file' }] });
  });

  it('is refused when it is far too large', () => {
    expect(open(' '.repeat(MOST_BYTES + 1))).toEqual({ ok: false, problems: 'too-large' });
  });
});
