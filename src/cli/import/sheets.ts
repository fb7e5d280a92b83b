/** A file of the command line as sheets, and the one that is meant. */
import { readFile } from 'node:fs/promises';
import { readCsv, readJsonTable } from '../../directory/import/csv.ts';
import { findTables } from '../../directory/import/find-table.ts';
import type { Format } from '../../directory/import/stations.ts';
import type { Sheet, Table, TableProblem } from '../../directory/import/table.ts';
import { isArchive, readWorkbook } from '../../directory/import/workbook/workbook.ts';
import { UsageError } from '../../host/io.ts';
import { parseXml } from '../../host/xml.ts';
import { decodeText } from '../../status/feeds/text.ts';

type SheetsRead = { ok: true; sheets: Sheet[] } | { ok: false; problem: TableProblem };

/**
 * Reads a file by what it holds, not by its name: CSV, JSON, `.xlsx` or `.ods`.
 * @throws Error when there is no such file, or it is neither text nor a workbook
 */
export async function readSheets(path: string): Promise<SheetsRead> {
  const bytes = await readFile(path);
  if (isArchive(bytes)) {
    const book = readWorkbook(bytes, parseXml);
    if (book.ok) return book;
    if (book.why === 'not-a-workbook') {
      throw new Error('ni un classeur .xlsx ni un classeur .ods lisible.');
    }
    return { ok: false, problem: { code: book.why, line: 1, value: '' } };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new Error(decoded.remark.detail);
  const read = /^\s*[[{]/.test(decoded.text) ? readJsonTable(decoded.text) : readCsv(decoded.text);
  return read.ok ? { ok: true, sheets: [read.sheet] } : read;
}

const named = (names: readonly string[]): string =>
  names.map((name) => `«\u00a0${name}\u00a0»`).join(', ');

/**
 * The table to import: of the sheet asked for, else the only one whose headings are known.
 * @throws UsageError when there is no such sheet, or when several would do
 */
export function tableOf(
  sheets: readonly Sheet[],
  format: Format,
  wanted: string | null,
  file: string,
): Table {
  const names = sheets.map(({ name }) => name);
  const chosen = wanted === null ? sheets : sheets.filter(({ name }) => name === wanted);
  if (chosen.length === 0) {
    const there = names.some((name) => name !== '')
      ? `feuilles de ce fichier\u00a0: ${named(names)}`
      : 'ce fichier n’a pas de feuilles';
    throw new UsageError(`--sheet «\u00a0${wanted}\u00a0»\u00a0: ${there}.`);
  }
  const { fitting, others } = findTables(chosen, format);
  const [first, ...more] = fitting.length > 0 ? fitting : others;
  if (first === undefined) throw new UsageError(`${file}\u00a0: le fichier est vide.`);
  if (fitting.length > 0 && more.length > 0) {
    const several = named(fitting.map(({ sheet }) => sheet));
    throw new UsageError(
      `${file}\u00a0: plusieurs feuilles conviennent, ${several}. Dites laquelle\u00a0: --sheet NOM.`,
    );
  }
  return first.table;
}
