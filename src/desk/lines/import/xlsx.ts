/**
 * Workbooks as tables. This file and the library it stands on are loaded when a workbook is opened, and
 * not before.
 */
import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/browser';
import { MOST_ROWS, type Row, type Table } from '../../../directory/import/table.ts';

/** Unpacked; a workbook of fifty thousand rows stays below. */
const MOST_BYTES = 100_000_000;

export type WorkbookRead =
  | { ok: true; table: Table }
  | { ok: false; why: 'empty' | 'too-large' | 'not-a-workbook' };

const refuse = (why: 'empty' | 'too-large' | 'not-a-workbook'): WorkbookRead => ({
  ok: false,
  why,
});

/** Reads the first sheet that holds anything. Never throws. */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookRead> {
  const unpacked = repacked(bytes);
  if (unpacked === null) return refuse('not-a-workbook');
  if (unpacked === 'too-large') return refuse('too-large');
  try {
    const sheets = await readWorkbook(unpacked);
    for (const { data } of sheets) {
      const table = tableOf(data);
      if (table !== null) return table;
    }
    return refuse('empty');
  } catch {
    return refuse('not-a-workbook');
  }
}

/**
 * The same archive without compression: the library hands larger compressed parts to a worker made
 * from a `blob:`, which the desk's policy forbids.
 */
function repacked(bytes: Uint8Array): ArrayBuffer | 'too-large' | null {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = /\.(xml|rels)$/i.test(name);
        if (wanted) total += originalSize;
        return wanted && total <= MOST_BYTES;
      },
    });
    if (total > MOST_BYTES) return 'too-large';
    return zipSync(parts, { level: 0 }).slice().buffer;
  } catch {
    return null;
  }
}

function tableOf(data: readonly (readonly unknown[])[]): WorkbookRead | null {
  const rows = data.flatMap((cells, index): Row[] => {
    const texts = cells.map(textOf);
    return texts.every((text) => text === '') ? [] : [{ line: index + 1, cells: texts }];
  });
  const [first, ...others] = rows;
  if (first === undefined) return null;
  if (others.length > MOST_ROWS) return refuse('too-large');
  const width = rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells)), 0);
  const fitted = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const table = {
    columns: fitted(first.cells),
    rows: others.map(({ line, cells }) => ({ line, cells: fitted(cells) })),
  };
  return { ok: true, table };
}

const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((text) => text !== '') + 1;

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
