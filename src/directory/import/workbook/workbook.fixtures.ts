/** Real workbooks for tests: the parts that ECMA-376 and OpenDocument want, zipped. */
import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A text, a number, a number with the format it is shown in, or a cell as it is written. */
export type CellValue = string | number | { number: number; format: string } | { xml: string };

export interface SheetSample {
  name: string;
  rows: readonly (readonly CellValue[])[];
  /** `A2:A4`. */
  merged?: readonly string[];
  hidden?: boolean;
}

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

function cell(value: CellValue, place: string, formats: string[]): string {
  if (typeof value === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  }
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if ('xml' in value) return value.xml.replace('<c', `<c r="${place}"`);
  if (!formats.includes(value.format)) formats.push(value.format);
  const style = formats.indexOf(value.format) + 1;
  return `<c r="${place}" s="${style}"><v>${value.number}</v></c>`;
}

function sheetXml({ rows, merged = [] }: SheetSample, formats: string[]): string {
  const data = rows
    .map((cells, index) => {
      const row = index + 1;
      const written = cells.map((value, at) =>
        cell(value, `${String.fromCharCode(65 + at)}${row}`, formats),
      );
      return `<row r="${row}">${written.join('')}</row>`;
    })
    .join('');
  const merges =
    merged.length === 0
      ? ''
      : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${merges}</worksheet>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats
    .map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`)
    .join('');
  const uses = formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes}</numFmts><cellXfs><xf numFmtId="0"/>${uses.join('')}</cellXfs></styleSheet>`;
}

/**
 * An Excel workbook; at most 26 columns.
 * @param parts that replace or join those made here
 */
export function workbookOf(
  sheets: readonly SheetSample[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const formats: string[] = [];
  const named = sheets.map((sheet, at) => ({ ...sheet, at: at + 1 }));
  const drawn = named.map(
    (sheet) => [`xl/worksheets/sheet${sheet.at}.xml`, sheetXml(sheet, formats)] as const,
  );
  const list = named.map(
    ({ name, at, hidden }) =>
      `<sheet name="${escaped(name)}" sheetId="${at}" r:id="rId${at}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  const relations = named.map(
    ({ at }) =>
      `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  );
  return zipped({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId90" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    ...Object.fromEntries(drawn),
    'xl/styles.xml': stylesXml(formats),
    ...parts,
  });
}

/** A workbook with one sheet. */
export const workbook = (rows: SheetSample['rows']): Uint8Array =>
  workbookOf([{ name: 'Lignes', rows }]);

/** An OpenDocument workbook: each sheet is the XML of its rows, prefix `t` for tables and `x` for texts. */
export function openWorkbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const tables = Object.entries(sheets).map(
    ([name, rows]) => `<t:table t:name="${escaped(name)}">${rows}</t:table>`,
  );
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `${HEAD}<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:spreadsheet>${tables.join('')}</o:spreadsheet></o:body></o:document-content>`,
  });
}

/** One row of an open workbook, all texts. */
export const openRow = (...texts: readonly string[]): string =>
  `<t:table-row>${texts
    .map((text) => `<t:table-cell o:value-type="string"><x:p>${escaped(text)}</x:p></t:table-cell>`)
    .join('')}</t:table-row>`;
