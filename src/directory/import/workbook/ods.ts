/** Open workbooks (OpenDocument 1.2 and later, as LibreOffice writes them). */
import type { Sheet } from '../table.ts';
import { type Merge, spread } from './merged.ts';
import {
  children,
  countIn,
  isText,
  LONGEST_CELL,
  MOST_COLUMNS,
  type ParseSheet,
  rootOf,
  type SheetBounds,
  sheetAttribute,
  type XmlElement,
} from './xml.ts';

/** @throws Error for what is no workbook, TooLarge for what is too much */
export function readOds(
  parts: ReadonlyMap<string, string>,
  parse: ParseSheet,
  bounds: SheetBounds,
): Sheet[] {
  const root = rootOf(parts.get('content.xml'), 'document-content', parse);
  const sheets = children(root, 'body').flatMap((body) => children(body, 'spreadsheet'));
  if (sheets.length === 0) throw new Error('no spreadsheet');
  return sheets
    .flatMap((body) => children(body, 'table'))
    .map((table) => ({
      name: sheetAttribute(table, 'name'),
      rows: rowsOf(table, bounds),
      placed: true,
    }));
}

/** Rows in their order, also those in groups and among the headings that are printed on each page. */
function rowElements(element: XmlElement): XmlElement[] {
  return children(element).flatMap((child) => {
    if (child.localName === 'table-row') return [child];
    const nested = /^table-(rows|header-rows|row-group)$/.test(child.localName);
    return nested ? rowElements(child) : [];
  });
}

function rowsOf(table: XmlElement, bounds: SheetBounds): Sheet['rows'] {
  const rows = new Map<number, string[]>();
  const merges: Merge[] = [];
  let line = 1;
  for (const row of rowElements(table)) {
    const { cells, merged } = cellsOf(row);
    const times = countIn(row, 'number-rows-repeated');
    const empty = cells.every((text) => text === '');
    // The sheet ends with a million empty rows, said in one.
    for (let again = 0; !empty && again < times; again += 1) {
      bounds.row(cells);
      rows.set(line + again, [...cells]);
    }
    for (const { column, span } of merged) {
      merges.push({ first: line, last: line + span - 1, column });
    }
    line += times;
  }
  bounds.merges(merges.length);
  spread(rows, merges);
  return [...rows].map(([at, cells]) => ({ line: at, cells }));
}

function cellsOf(row: XmlElement) {
  const cells: string[] = [];
  const merged: { column: number; span: number }[] = [];
  for (const cell of children(row)) {
    if (!/^(covered-)?table-cell$/.test(cell.localName)) continue;
    const text = cell.localName === 'table-cell' ? textOf(cell).slice(0, LONGEST_CELL) : '';
    const span = countIn(cell, 'number-rows-spanned');
    if (span > 1) merged.push({ column: cells.length, span });
    const times = countIn(cell, 'number-columns-repeated');
    for (let again = 0; again < times && cells.length < MOST_COLUMNS; again += 1) cells.push(text);
  }
  return { cells, merged };
}

/** What the cell shows; a number that is shown rounded (`3,33E+010`) as it is. */
function textOf(cell: XmlElement): string {
  const shown = children(cell, 'p').map(written).join('\n').trim();
  const value = sheetAttribute(cell, 'value');
  const isNumber =
    sheetAttribute(cell, 'value-type') === 'float' && Number.isSafeInteger(Number(value));
  if (isNumber && (shown === '' || /e[+-]?\d+$/i.test(shown))) return String(Number(value));
  return shown;
}

/** The text of a paragraph: spaces in a row and line ends are elements, comments are not part of it. */
function written(element: XmlElement): string {
  let text = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isText(node)) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) continue;
    const child = node as XmlElement;
    if (child.localName === 's') text += ' '.repeat(Math.min(countIn(child, 'c'), MOST_COLUMNS));
    else if (child.localName === 'tab') text += ' ';
    else if (child.localName === 'line-break') text += '\n';
    else if (child.localName !== 'annotation') text += written(child);
  }
  return text;
}
