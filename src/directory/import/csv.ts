/** CSV and JSON files as sheets. */
import Papa from 'papaparse';
import { MOST_ROWS, type SheetResult, type TableProblem, type TableRow } from './table.ts';

const refuse = (code: TableProblem['code'], line: number, value: string): SheetResult => ({
  ok: false,
  problem: { code, line, value },
});

const DELIMITERS = [';', ',', '\t'] as const;
/** Rows looked at to tell what parts the cells. */
const LOOKED_AT = 30;
/** `sep=;`, the line by which Excel is told what parts the cells. */
const SEPARATOR_LINE = /^"?sep=(.)"?\n/i;

/** What parts the cells: that which makes most of them in the first rows, quotation marks heeded. */
function delimiterOf(source: string): string {
  const cells = (delimiter: string): number =>
    Papa.parse<string[]>(source, { delimiter, newline: '\n', preview: LOOKED_AT }).data.reduce(
      (sum, row) => sum + row.length - 1,
      0,
    );
  return DELIMITERS.reduce((best, each) => (cells(each) > cells(best) ? each : best));
}

/**
 * Reads a CSV text (RFC 4180 and what spreadsheets make of it: `;`, `,` or tab, `sep=;`, byte order
 * mark). Empty rows are passed over; a row keeps the cells it has.
 */
export function readCsv(text: string): SheetResult {
  const rows: TableRow[] = [];
  let problem: TableProblem | null = null;
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = SEPARATOR_LINE.exec(whole);
  const source = separator === null ? whole : whole.slice(separator[0].length);
  let line = separator === null ? 1 : 2;
  let from = 0;
  if (source.trim() === '') return refuse('empty', 1, '');
  Papa.parse<string[]>(source, {
    delimiter: separator?.[1] ?? delimiterOf(source),
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const at = line;
      for (; from < meta.cursor; from += 1) if (source[from] === '\n') line += 1;
      const cells = data.map((cell) => cell.trim());
      const [error] = errors;
      if (error !== undefined) problem = { code: 'not-a-table', line: at, value: error.message };
      else if (cells.every((cell) => cell === '')) return;
      else if (rows.length > MOST_ROWS) problem = { code: 'too-large', line: at, value: '' };
      else rows.push({ line: at, cells });
      if (problem !== null) parser.abort();
    },
  });
  if (problem !== null) return { ok: false, problem };
  if (rows.length === 0) return refuse('empty', 1, '');
  return { ok: true, sheet: { name: '', rows, placed: false } };
}

/**
 * Reads a JSON list of records, or an object that holds one, as a sheet headed by the members' names.
 * `line` of a row is the place of its record, from 1.
 */
export function readJsonTable(text: string): SheetResult {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse('not-json', 1, error instanceof Error ? error.message : '');
  }
  const list = Array.isArray(value) ? value : Object.values(value ?? {}).find(Array.isArray);
  if (!Array.isArray(list) || list.length === 0) return refuse('empty', 1, '');
  if (list.length > MOST_ROWS) return refuse('too-large', MOST_ROWS + 1, '');
  const columns = new Set<string>();
  for (const [index, record] of list.entries()) {
    if (!isRecord(record)) return refuse('not-a-table', index + 1, String(record).slice(0, 40));
    for (const name of Object.keys(record)) columns.add(name);
  }
  const names = [...columns];
  const rows = list.filter(isRecord).map((record, index) => ({
    line: index + 1,
    cells: names.map((name) => textOf(record[name])),
  }));
  return {
    ok: true,
    sheet: { name: '', rows: [{ line: 0, cells: names }, ...rows], placed: true },
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
