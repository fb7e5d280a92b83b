import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from './read-file.ts';
import { workbook } from './testing.ts';

const read = (bytes: Uint8Array | string) =>
  readSpreadsheet(new Blob([typeof bytes === 'string' ? bytes : bytes.slice().buffer]));

describe('a spreadsheet file', () => {
  it('is read from a workbook: texts, numbers without their zero, empty rows and cells', async () => {
    const bytes = workbook([
      ['Service', 'Numéro', 'Nom'],
      ['SAMU', 200000001, 'Régulation'],
      [],
      ['Police', '02 00 00 00 02'],
    ]);
    expect(await read(bytes)).toEqual({
      ok: true,
      table: {
        columns: ['Service', 'Numéro', 'Nom'],
        rows: [
          { line: 2, cells: ['SAMU', '200000001', 'Régulation'] },
          { line: 4, cells: ['Police', '02 00 00 00 02', ''] },
        ],
      },
    });
  });

  it('is read from a workbook of more than half a megabyte', async () => {
    const rows = Array.from({ length: 9000 }, (_, at) => ['SAMU', 200000000 + at, `Ligne ${at}`]);
    const table = await read(workbook([['Service', 'Numéro', 'Nom'], ...rows]));
    expect(table.ok && table.table.rows).toHaveLength(9000);
  });

  it('is read from text in UTF-8 or as an old Excel writes it', async () => {
    const cells = { ok: true, table: { columns: ['service', 'numéro'] } };
    expect(await read('service;numéro\nSAMU;0200000001')).toMatchObject(cells);
    const old = Uint8Array.from('service;num\u00e9ro\nSAMU;0200000001', (c) => c.charCodeAt(0));
    expect(await read(old)).toMatchObject(cells);
  });

  it('is refused, and told apart, when it is empty, damaged, locked, old or no table', async () => {
    const empty = workbook([]);
    expect(await read(empty)).toMatchObject({ why: 'empty' });
    expect(await read(empty.slice(0, 200))).toMatchObject({ why: 'not-a-workbook' });
    expect(await read(zipSync({ 'a.txt': strToU8('x') }))).toMatchObject({ why: 'not-a-workbook' });
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect(await read(old)).toMatchObject({ why: 'old-workbook' });
    expect(await read('')).toMatchObject({ why: 'table', problem: { code: 'empty' } });
    expect(await read('a;b\n1;2;3')).toMatchObject({ why: 'table', problem: { line: 2 } });
  });
});
