/** A spreadsheet file as tables: CSV at once, a workbook by a reader that is loaded only then. */
import type { Result } from '../../../base/result.ts';
import { decode } from '../../../directory/checks/encoding.ts';
import { readCsv } from '../../../directory/import/csv.ts';
import { type FoundTable, findTables } from '../../../directory/import/find-table.ts';
import { anyTable } from '../../../directory/import/stations.ts';
import type { Sheet, TableProblem } from '../../../directory/import/table.ts';
import type { ParseSheet } from '../../../directory/import/workbook/xml.ts';

type SheetFileProblem =
  | TableProblem
  | 'too-large'
  | 'unreadable'
  | 'empty'
  | 'not-a-workbook'
  | 'old-workbook'
  | 'no-reader';

/** `tables`: one a sheet that would do, or one a sheet when none is known by its headings; never none. */
export type FileRead = Result<{ tables: FoundTable[] }, { problem: SheetFileProblem }>;

const MOST_BYTES = 20_000_000;

/** Reads a file by what it holds, not by its name. Never throws. */
export async function readSpreadsheet(file: Blob, parse: ParseSheet): Promise<FileRead> {
  if (file.size > MOST_BYTES) return { ok: false, problem: 'too-large' };
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return { ok: false, problem: 'unreadable' };
  const bytes = new Uint8Array(buffer);
  if (startsWith(bytes, [0x50, 0x4b])) {
    const reader = await import('../../../directory/import/workbook/workbook.ts').catch(() => null);
    if (reader === null) return { ok: false, problem: 'no-reader' };
    const book = reader.readWorkbook(bytes, parse);
    return book.ok ? tablesOf(book.sheets) : book;
  }
  // The old format of Excel, and what is locked by a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, problem: 'old-workbook' };
  return readPastedText(decode(bytes).text);
}

/** Reads pasted cells or the text of a CSV file. */
export function readPastedText(text: string): FileRead {
  const read = readCsv(text);
  return read.ok ? tablesOf([read.sheet]) : { ok: false, problem: read.problem };
}

function tablesOf(sheets: readonly Sheet[]): FileRead {
  const { fitting, others } = findTables(sheets, anyTable(''));
  const tables = fitting.length > 0 ? fitting : others;
  return tables.length > 0 ? { ok: true, tables } : { ok: false, problem: 'empty' };
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);
