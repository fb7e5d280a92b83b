/** A spreadsheet file as a table: CSV at once, a workbook by a reader that is loaded only then. */
import { decode } from '../../../directory/checks/encoding.ts';
import { readCsv } from '../../../directory/import/csv.ts';
import type { Table, TableProblem } from '../../../directory/import/table.ts';

export type FileRead =
  | { ok: true; table: Table }
  | { ok: false; why: 'table'; problem: TableProblem }
  | {
      ok: false;
      why: 'too-large' | 'unreadable' | 'empty' | 'not-a-workbook' | 'old-workbook' | 'no-reader';
    };

const MOST_BYTES = 20_000_000;

/** Reads a file by what it holds, not by its name. Never throws. */
export async function readSpreadsheet(file: Blob): Promise<FileRead> {
  if (file.size > MOST_BYTES) return { ok: false, why: 'too-large' };
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return { ok: false, why: 'unreadable' };
  const bytes = new Uint8Array(buffer);
  if (startsWith(bytes, [0x50, 0x4b])) {
    const reader = await import('./xlsx.ts').catch(() => null);
    return reader === null ? { ok: false, why: 'no-reader' } : reader.readXlsx(bytes);
  }
  // The old format of Excel, and what is locked by a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, why: 'old-workbook' };
  return readText(decode(bytes).text);
}

/** Reads pasted cells or the text of a CSV file. */
export function readText(text: string): FileRead {
  const read = readCsv(text);
  return read.ok ? read : { ok: false, why: 'table', problem: read.problem };
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);
