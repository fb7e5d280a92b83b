import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  openRow,
  openWorkbook,
  workbook,
  workbookOf,
} from '../../../directory/import/workbook/workbook.fixtures.ts';
import { parseXml } from '../../../status/cap/xml.fixtures.ts';
import { readSpreadsheet } from './read-file.ts';

const read = (bytes: Uint8Array | string) =>
  readSpreadsheet(new Blob([typeof bytes === 'string' ? bytes : bytes.slice().buffer]), parseXml);

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
      tables: [
        {
          sheet: 'Lignes',
          table: {
            columns: ['Service', 'Numéro', 'Nom'],
            rows: [
              { line: 2, cells: ['SAMU', '200000001', 'Régulation'] },
              { line: 4, cells: ['Police', '02 00 00 00 02', ''] },
            ],
          },
        },
      ],
    });
  });

  it('is read from a workbook of more than half a megabyte', async () => {
    const rows = Array.from({ length: 9000 }, (_, at) => ['SAMU', 200000000 + at, `Ligne ${at}`]);
    const book = await read(workbook([['Service', 'Numéro', 'Nom'], ...rows]));
    expect(book.ok && book.tables[0]?.table.rows).toHaveLength(9000);
  });

  it('is read below its titles, on whatever sheet, also from an open workbook', async () => {
    const rows = [
      ['Lignes de secours'],
      ['Mise à jour le 20/11/2026'],
      ['service', 'numéro'],
      ['samu', '1'],
    ];
    const found = [
      { table: { columns: ['service', 'numéro'], rows: [{ line: 4, cells: ['samu', '1'] }] } },
    ];
    const sheets = [
      { name: 'Lisez-moi', rows: [['Bonjour']] },
      { name: 'Lignes', rows },
    ];
    expect(await read(workbookOf(sheets))).toMatchObject({ tables: found });
    const open = rows.map((cells) => openRow(...cells)).join('');
    expect(
      await read(openWorkbook({ 'Lisez-moi': openRow('Bonjour'), Lignes: open })),
    ).toMatchObject({ tables: found });
  });

  it('offers every sheet that would do, and every one when none is known', async () => {
    const rows = [
      ['service', 'numéro'],
      ['samu', '1'],
    ];
    const names = async (sheets: Parameters<typeof workbookOf>[0]) => {
      const book = await read(workbookOf(sheets));
      return book.ok && book.tables.map(({ sheet }) => sheet);
    };
    const two = ['35', '22'].map((name) => ({ name, rows }));
    expect(await names([...two, { name: 'Notes', rows: [['x']] }])).toEqual(['35', '22']);
    expect(
      await names([
        { name: 'A', rows: [['x']] },
        { name: 'B', rows: [['y']] },
      ]),
    ).toEqual(['A', 'B']);
  });

  it('is read from text in UTF-8 or as an old Excel writes it', async () => {
    const cells = { ok: true, tables: [{ table: { columns: ['service', 'numéro'] } }] };
    expect(await read('service;numéro\nSAMU;0200000001')).toMatchObject(cells);
    const old = Uint8Array.from('service;num\u00e9ro\nSAMU;0200000001', (c) => c.charCodeAt(0));
    expect(await read(old)).toMatchObject(cells);
  });

  it('is refused, and told apart, when it is empty, damaged, locked, old or no table', async () => {
    const empty = workbook([]);
    expect(await read(empty)).toMatchObject({ problem: 'empty' });
    expect(await read(empty.slice(0, 200))).toMatchObject({ problem: 'not-a-workbook' });
    expect(await read(zipSync({ 'a.txt': strToU8('x') }))).toMatchObject({
      problem: 'not-a-workbook',
    });
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect(await read(old)).toMatchObject({ problem: 'old-workbook' });
    expect(await read('')).toMatchObject({ problem: { code: 'empty' } });
    expect(await read('a;b\n"1;2')).toMatchObject({ problem: { line: 2 } });
  });
});
