/** A file of the command line as sheets, and the one that is meant. */

import { readFile } from 'node:fs/promises';
import { messages, told } from '../../base/messages.ts';
import type { Result } from '../../base/result.ts';
import { readCsv, readJsonTable } from '../../directory/import/csv.ts';
import { findTables } from '../../directory/import/find-table.ts';
import type { StationFormat } from '../../directory/import/stations.ts';
import type { Sheet, Table, TableProblem } from '../../directory/import/table.ts';
import { isArchive, readWorkbook } from '../../directory/import/workbook/workbook.ts';
import { aboutFile, unreadFile } from '../../host/file-errors.ts';
import { UsageError } from '../../host/io.ts';
import { parseXml } from '../../host/xml.ts';
import { decodeText } from '../../status/feeds/text.ts';

type SheetsRead = Result<{ sheets: Sheet[] }, { problem: TableProblem }>;

const WORDS = messages({
  fr: {
    noWorkbook: 'ni un classeur .xlsx ni un classeur .ods lisible.',
    noSheet: (wanted: string, names: string) =>
      `--sheet « ${wanted} » : feuilles de ce fichier : ${names}.`,
    noSheets: (wanted: string) => `--sheet « ${wanted} » : ce fichier n'a pas de feuilles.`,
    empty: (file: string) => `${file} : le fichier est vide.`,
    several: (file: string, names: string) =>
      `${file} : plusieurs feuilles conviennent, ${names}. Dites laquelle : --sheet NOM.`,
    quoted: (name: string) => `« ${name} »`,
  },
  en: {
    noWorkbook: 'neither an .xlsx nor an .ods workbook that can be read.',
    noSheet: (wanted, names) => `--sheet "${wanted}": sheets of this file: ${names}.`,
    noSheets: (wanted) => `--sheet "${wanted}": this file has no sheets.`,
    empty: (file) => `${file}: the file is empty.`,
    several: (file, names) =>
      `${file}: several sheets would do, ${names}. Say which: --sheet NAME.`,
    quoted: (name) => `"${name}"`,
  },
});

/**
 * Reads a file by what it holds, not by its name: CSV, JSON, `.xlsx` or `.ods`.
 * @param file as it was named
 * @throws UsageError when there is no such file, or it is neither text nor a workbook
 */
export async function readSheets(path: string, file: string): Promise<SheetsRead> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadFile(file, error);
  });
  if (isArchive(bytes)) {
    const book = readWorkbook(bytes, parseXml);
    if (book.ok) return book;
    if (book.problem === 'not-a-workbook')
      throw new UsageError(
        aboutFile(
          file,
          told(WORDS, (words) => words.noWorkbook),
        ),
      );
    return { ok: false, problem: { code: book.problem, line: 1, value: '' } };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { detail } = decoded.remark;
    throw new UsageError(aboutFile(file, { fr: detail, en: detail }));
  }
  const read = /^\s*[[{]/.test(decoded.text) ? readJsonTable(decoded.text) : readCsv(decoded.text);
  return read.ok ? { ok: true, sheets: [read.sheet] } : read;
}

const named = (names: readonly string[], words: (typeof WORDS)['fr']): string =>
  names.map((name) => words.quoted(name)).join(', ');

/**
 * The table to import: of the sheet asked for, else the only one whose headings are known.
 * @throws UsageError when there is no such sheet, or when several would do
 */
export function sheetTable(
  sheets: readonly Sheet[],
  format: StationFormat,
  wanted: string | null,
  file: string,
): Table {
  const names = sheets.map(({ name }) => name);
  const chosen = wanted === null ? sheets : sheets.filter(({ name }) => name === wanted);
  if (chosen.length === 0) {
    const asked = wanted ?? '';
    throw new UsageError(
      told(WORDS, (words) =>
        names.some((name) => name !== '')
          ? words.noSheet(asked, named(names, words))
          : words.noSheets(asked),
      ),
    );
  }
  const { fitting, others } = findTables(chosen, format);
  const [first, ...more] = fitting.length > 0 ? fitting : others;
  if (first === undefined) throw new UsageError(told(WORDS, (words) => words.empty(file)));
  if (fitting.length > 0 && more.length > 0) {
    const fit = fitting.map(({ sheet }) => sheet);
    throw new UsageError(told(WORDS, (words) => words.several(file, named(fit, words))));
  }
  return first.table;
}
