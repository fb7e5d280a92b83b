/** CSV and JSON files as tables. */
import Papa from 'papaparse';
import { MOST_ROWS, type Row, type TableProblem, type TableResult } from './table.ts';

const refuse = (code: TableProblem['code'], line: number, value: string): TableResult => ({
  ok: false,
  problem: { code, line, value },
});

/** What parts the headings: `;`, `,` or tab, whichever the first row has most of. */
function delimiterOf(source: string): string {
  const [first = ''] = source.trimStart().split('\n', 1);
  const count = (mark: string) => first.split(mark).length;
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * Reads a CSV text (RFC 4180 and what spreadsheets make of it: `;`, `,` or tab, byte order mark). Empty
 * rows are passed over. A row with more or fewer cells than columns refuses the file: from there on
 * nobody knows which number belongs to whom.
 */
export function readCsv(text: string): TableResult {
  const rows: Row[] = [];
  let columns: readonly string[] | null = null;
  let problem: TableProblem | null = null;
  let line = 1;
  let from = 0;
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (source.trim() === '') return refuse('empty', 1, '');
  Papa.parse<string[]>(source, {
    delimiter: delimiterOf(source),
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const at = line;
      for (; from < meta.cursor; from += 1) if (source[from] === '\n') line += 1;
      const cells = data.map((cell) => cell.trim());
      const [error] = errors;
      if (error !== undefined) problem = { code: 'not-a-table', line: at, value: error.message };
      else if (cells.every((cell) => cell === '')) return;
      else if (columns === null) columns = cells;
      else if (rows.length >= MOST_ROWS) problem = { code: 'too-large', line: at, value: '' };
      else if (cells.length === columns.length) rows.push({ line: at, cells });
      else {
        const value = `${cells.length} / ${columns.length}`;
        problem = { code: 'not-a-table', line: at, value };
      }
      if (problem !== null) parser.abort();
    },
  });
  if (problem !== null) return { ok: false, problem };
  return columns === null ? refuse('empty', 1, '') : { ok: true, table: { columns, rows } };
}

/**
 * Reads a JSON list of records, or an object that holds one, as a table. `line` of a row is the place
 * of its record, from 1.
 */
export function readJsonTable(text: string): TableResult {
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
  return { ok: true, table: { columns: names, rows } };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
