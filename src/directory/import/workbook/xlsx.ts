/** Excel's workbooks (ECMA-376), transitional and strict. */
import type { Sheet } from '../table.ts';
import { type Merge, spread } from './merged.ts';
import { formatted } from './number-format.ts';
import {
  children,
  LONGEST_CELL,
  MOST_COLUMNS,
  type ParseSheet,
  rootOf,
  type SheetBounds,
  sheetAttribute,
  sheetContent,
  type XmlElement,
} from './xml.ts';

type Parts = ReadonlyMap<string, string>;

/** `xl/workbook.xml` and `worksheets/a.xml` → `xl/worksheets/a.xml`. */
function targetFrom(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}${target}`.replace(/[^/]+\/\.\.\//g, '').replace(/\.\//g, '');
}

/** What a part refers to: its path and kind, by identifier. */
function relations(part: string, parts: Parts, parse: ParseSheet) {
  const at = part.lastIndexOf('/') + 1;
  const text = parts.get(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
  const found = new Map<string, { path: string; kind: string }>();
  for (const relationship of children(rootOf(text, 'Relationships', parse), 'Relationship')) {
    const kind = sheetAttribute(relationship, 'Type').replace(/^.*\//, '');
    found.set(sheetAttribute(relationship, 'Id'), {
      path: targetFrom(part, sheetAttribute(relationship, 'Target')),
      kind,
    });
  }
  return found;
}

const pathOf = (found: ReturnType<typeof relations>, kind: string): string | undefined =>
  [...found.values()].find((part) => part.kind === kind)?.path;

/** @throws Error for what is no workbook, TooLarge for what is too much */
export function readXlsx(parts: Parts, parse: ParseSheet, bounds: SheetBounds): Sheet[] {
  const main = pathOf(relations('', parts, parse), 'officeDocument') ?? 'xl/workbook.xml';
  const book = rootOf(parts.get(main), 'workbook', parse);
  const found = relations(main, parts, parse);
  const strings = sharedStrings(parts.get(pathOf(found, 'sharedStrings') ?? ''), parse);
  const formats = cellFormats(parts.get(pathOf(found, 'styles') ?? ''), parse);
  const read = (cell: XmlElement) => textOf(cell, strings, formats);
  return children(book, 'sheets')
    .flatMap((list) => children(list, 'sheet'))
    .filter((sheet) => !/hidden/i.test(sheetAttribute(sheet, 'state')))
    .flatMap((sheet) => {
      const path = found.get(sheetAttribute(sheet, 'id', true))?.path ?? '';
      const part = parts.get(path);
      // A sheet may be a drawing or a macro.
      if (part === undefined || !/<(\w+:)?worksheet\b/.test(part.slice(0, 2000))) return [];
      const root = rootOf(part, 'worksheet', parse);
      return [
        { name: sheetAttribute(sheet, 'name'), rows: rowsOf(root, read, bounds), placed: true },
      ];
    });
}

function rowsOf(
  sheet: XmlElement,
  read: (cell: XmlElement) => string,
  bounds: SheetBounds,
): Sheet['rows'] {
  const rows = new Map<number, string[]>();
  let line = 0;
  for (const row of children(sheet, 'sheetData').flatMap((data) => children(data, 'row'))) {
    line = Number(sheetAttribute(row, 'r')) || line + 1;
    const cells: string[] = [];
    let at = -1;
    for (const cell of children(row, 'c')) {
      at = placeOf(sheetAttribute(cell, 'r'))?.column ?? at + 1;
      if (at >= MOST_COLUMNS) break;
      cells[at] = read(cell).trim().slice(0, LONGEST_CELL);
    }
    if (cells.every((text) => text === '')) continue;
    const whole = Array.from(cells, (text) => text ?? '');
    bounds.row(whole);
    rows.set(line, whole);
  }
  const merged = children(sheet, 'mergeCells').flatMap((list) => children(list, 'mergeCell'));
  bounds.merges(merged.length);
  spread(
    rows,
    merged.flatMap((cell) => mergeOf(sheetAttribute(cell, 'ref'))),
  );
  return [...rows].map(([at, cells]) => ({ line: at, cells }));
}

/** `B12` → row 12, column 1. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits), column };
}

function mergeOf(reference: string): Merge[] {
  const [from, to] = reference.split(':').map(placeOf);
  if (!from || !to) return [];
  return [{ first: from.row, last: to.row, column: from.column }];
}

/** The texts of an item, without how they are read aloud (`rPh`). */
const written = (item: XmlElement): string =>
  children(item)
    .map((child) => {
      if (child.localName === 't') return sheetContent(child);
      return child.localName === 'r' ? written(child) : '';
    })
    .join('');

function sharedStrings(text: string | undefined, parse: ParseSheet): string[] {
  return text === undefined ? [] : children(rootOf(text, 'sst', parse), 'si').map(written);
}

/** The format code of each style of cells; empty for the usual ones, which show a number as it is. */
function cellFormats(text: string | undefined, parse: ParseSheet): string[] {
  if (text === undefined) return [];
  const styles = rootOf(text, 'styleSheet', parse);
  const codes = new Map(
    children(styles, 'numFmts')
      .flatMap((list) => children(list, 'numFmt'))
      .map(
        (format) =>
          [sheetAttribute(format, 'numFmtId'), sheetAttribute(format, 'formatCode')] as const,
      ),
  );
  return children(styles, 'cellXfs')
    .flatMap((list) => children(list, 'xf'))
    .map((cell) => codes.get(sheetAttribute(cell, 'numFmtId')) ?? '');
}

function textOf(cell: XmlElement, strings: readonly string[], formats: readonly string[]): string {
  const type = sheetAttribute(cell, 't');
  if (type === 'inlineStr') return children(cell, 'is').map(written).join('');
  const value = sheetContent(children(cell, 'v')[0]);
  if (type === 's') return strings[Number(value)] ?? '';
  if (type !== '' && type !== 'n') return value;
  // `3.3261911789E10` stands in the file; digits that a number can hold are all there.
  const number = Number(value);
  if (value === '' || !Number.isSafeInteger(number)) return value;
  return formatted(String(number), formats[Number(sheetAttribute(cell, 's') || 0)] ?? '');
}
