import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatted } from './number-format.ts';
import { openRow, openWorkbook, workbook, workbookOf } from './workbook.fixtures.ts';
import { readWorkbook } from './workbook.ts';
import type { ParseSheet } from './xml.ts';

const parse: ParseSheet = (text) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
const read = (bytes: Uint8Array) => readWorkbook(bytes, parse);
/** Rows of the first sheet, by line. */
function rowsIn(bytes: Uint8Array) {
  const book = read(bytes);
  if (!book.ok) return book.problem;
  return book.sheets[0]?.rows.map(({ line, cells }) => [line, ...cells]);
}

describe('an Excel workbook', () => {
  it('gives every sheet that is shown and holds anything, by name', () => {
    const sheets = [
      { name: 'Lisez-moi', rows: [['Bonjour']] },
      { name: 'Vide', rows: [] },
      { name: 'Brouillon', rows: [['service']], hidden: true },
      { name: 'Lignes & co', rows: [[], ['service', 'numéro']] },
    ];
    expect(read(workbookOf(sheets))).toMatchObject({
      sheets: [
        { name: 'Lisez-moi' },
        { name: 'Lignes & co', rows: [{ line: 2, cells: ['service', 'numéro'] }] },
      ],
    });
  });

  it('gives texts of all kinds: shared, in runs, of formulas, errors; not how they are read aloud', () => {
    const strings =
      '<sst xmlns="x"><si><t>SAMU</t></si><si><r><t>Bri</t></r><r><t>gade</t></r><rPh><t>nope</t></rPh></si></sst>';
    const cells = [
      { xml: '<c t="s"><v>0</v></c>' },
      { xml: '<c t="s"><v>1</v></c>' },
      { xml: '<c t="str"><f>A1</f><v>pompiers</v></c>' },
      { xml: '<c t="e"><v>#N/A</v></c>' },
      { xml: '<c/>' },
      { xml: '<c><v>3.3261911789E10</v></c>' },
      261911789,
    ];
    const bytes = workbookOf([{ name: 'L', rows: [cells] }], { 'xl/sharedStrings.xml': strings });
    expect(rowsIn(bytes)).toEqual([
      [1, 'SAMU', 'Brigade', 'pompiers', '#N/A', '', '33261911789', '261911789'],
    ]);
  });

  it('shows a number as its cell does', () => {
    const shown = [
      { number: 33261911789, format: '\\+0' },
      { number: 261911790, format: '0#" "##" "##" "##" "##' },
      { number: 690123456, format: '"+590 "000000000' },
      { number: 46000, format: 'dd/mm/yyyy' },
    ];
    expect(rowsIn(workbook([shown]))).toEqual([
      [1, '+33261911789', '02 61 91 17 90', '+590 690123456', '46000'],
    ]);
  });

  it('says a merged cell of each of its rows, in its first column', () => {
    const rows = [
      ['Titre'],
      ['service', 'numéro'],
      ['gendarmerie', '1'],
      ['', '2'],
      ['', '3'],
      ['police', '4'],
    ];
    const bytes = workbookOf([{ name: 'L', rows, merged: ['A1:D1', 'A3:A5'] }]);
    expect(rowsIn(bytes)).toEqual([
      [1, 'Titre'],
      [2, 'service', 'numéro'],
      [3, 'gendarmerie', '1'],
      [4, 'gendarmerie', '2'],
      [5, 'gendarmerie', '3'],
      [6, 'police', '4'],
    ]);
  });
});

describe('an open workbook', () => {
  it('is read with its lines, repeated cells and rows, and merged cells', () => {
    const rows =
      `<t:table-header-rows>${openRow('service', 'numéro')}</t:table-header-rows>` +
      '<t:table-row t:number-rows-repeated="2"><t:table-cell t:number-columns-repeated="3"/></t:table-row>' +
      '<t:table-row><t:table-cell t:number-rows-spanned="2"><x:p>police</x:p></t:table-cell><t:table-cell><x:p>1</x:p></t:table-cell></t:table-row>' +
      '<t:table-row><t:covered-table-cell/><t:table-cell><x:p>2</x:p></t:table-cell></t:table-row>' +
      '<t:table-row t:number-rows-repeated="2"><t:table-cell t:number-columns-repeated="2"><x:p>x</x:p></t:table-cell></t:table-row>' +
      '<t:table-row t:number-rows-repeated="1048570"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>';
    expect(rowsIn(openWorkbook({ Lignes: rows }))).toEqual([
      [1, 'service', 'numéro'],
      [4, 'police', '1'],
      [5, 'police', '2'],
      [6, 'x', 'x'],
      [7, 'x', 'x'],
    ]);
  });

  it('gives what a cell shows: spaces, links and lines, not its comment nor a rounded number', () => {
    const cells =
      '<t:table-cell><o:annotation><x:p>À vérifier</x:p></o:annotation><x:p>02<x:s/>61<x:s x:c="1"/>91 <x:a>17 89</x:a></x:p></t:table-cell>' +
      '<t:table-cell><x:p>a</x:p><x:p>b</x:p></t:table-cell>' +
      '<t:table-cell o:value-type="float" o:value="33261911789"><x:p>3,33E+010</x:p></t:table-cell>' +
      '<t:table-cell o:value-type="float" o:value="261911789"><x:p>02 61 91 17 89</x:p></t:table-cell>';
    expect(rowsIn(openWorkbook({ L: `<t:table-row>${cells}</t:table-row>` }))).toEqual([
      [1, '02 61 91 17 89', 'a\nb', '33261911789', '02 61 91 17 89'],
    ]);
  });

  it('is bounded: few bytes never make many rows', () => {
    const bomb =
      '<t:table-row t:number-rows-repeated="999999999"><t:table-cell t:number-columns-repeated="999999999"><x:p>x</x:p></t:table-cell></t:table-row>';
    expect(rowsIn(openWorkbook({ L: bomb }))).toBe('too-large');
  });
});

describe('what is no workbook, or a trap', () => {
  it('is told apart and never thrown', () => {
    expect(rowsIn(workbook([]))).toBe('empty');
    expect(rowsIn(workbook([['a']]).slice(0, 200))).toBe('not-a-workbook');
    expect(rowsIn(zipSync({ 'a.txt': strToU8('x') }))).toBe('not-a-workbook');
    expect(rowsIn(new Uint8Array([0x50, 0x4b]))).toBe('not-a-workbook');
    const doctype = '<!DOCTYPE a [<!ENTITY b "c">]><document-content/>';
    expect(rowsIn(zipSync({ 'content.xml': strToU8(doctype) }))).toBe('not-a-workbook');
  });

  it('is not unpacked when it says that it is too large', () => {
    const bytes = zipSync({ 'content.xml': new Uint8Array(70_000_000) }, { level: 9 });
    expect(bytes.length).toBeLessThan(200_000);
    expect(rowsIn(bytes)).toBe('too-large');
  });

  it('is no more than it says, where an archive lies about its size', () => {
    const bytes = zipSync({ 'content.xml': new Uint8Array(5_000_000) }, { level: 9 });
    // The size unpacked, in the local header and in the central directory.
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 5_000_000) view.setUint32(at, 10, true);
    }
    expect(rowsIn(bytes)).toBe('not-a-workbook');
  });

  it('is read or refused, whatever is changed in its bytes', () => {
    const whole = workbook([
      ['service', 'numéro'],
      ['samu', 261911789],
    ]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(() => read(bytes)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('the format of a number', () => {
  it.each([
    ['33261911789', '\\+0', '+33261911789'],
    ['261911790', '0#" "##" "##" "##" "##', '02 61 91 17 90'],
    ['261911790', '"0"000000000', '0261911790'],
    ['123456', '"+590 690 "00 00 00', '+590 690 12 34 56'],
    ['261911790', '[>99]0;[Red]\\-0', '261911790'],
    ['261911790', '0.00', '261911790'],
    ['261911790', 'General', '261911790'],
    ['7', '00', '07'],
    ['1', '##" "##', ' 1'],
  ])('shows %s in %s as %s', (digits, format, shown) => {
    expect(formatted(digits, format)).toBe(shown);
  });
});

describe('a small workbook that asks for a lot', () => {
  const long = 'x'.repeat(50_000);
  const strings = `<sst xmlns="x"><si><t>${long}</t></si></sst>`;

  it('keeps no more of one text than a cell can mean, however often it is repeated', () => {
    const cells = Array.from({ length: 20 }, () => ({ xml: '<c t="s"><v>0</v></c>' }));
    const rows = (count: number) => Array.from({ length: count }, () => cells);
    const few = read(
      workbookOf([{ name: 'L', rows: rows(2) }], { 'xl/sharedStrings.xml': strings }),
    );
    expect(few.ok && few.sheets[0]?.rows[0]?.cells[0]).toHaveLength(2_000);
    const many = workbookOf([{ name: 'L', rows: rows(600) }], { 'xl/sharedStrings.xml': strings });
    expect(many.length).toBeLessThan(100_000);
    expect(rowsIn(many)).toBe('too-large');
  });

  it('is refused with more merged cells than anybody makes', () => {
    const merged = Array.from({ length: 5_001 }, (_, i) => `A${i + 1}:A${i + 2}`);
    expect(rowsIn(workbookOf([{ name: 'L', rows: [['SAMU']], merged }]))).toBe('too-large');
  });
});
