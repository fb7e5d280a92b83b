/** A spreadsheet, wherever it came from: the importers read this and nothing else. */

import type { Result } from '../../base/result.ts';

export interface TableRow {
  /** Line of the file, or row of the sheet, from 1: what a person looks for. */
  line: number;
  /** One a column; more where the file has cells that no heading stands above. */
  cells: readonly string[];
}

/** One sheet of a workbook, or a text file: rows that hold anything, headings not yet told apart. */
export interface Sheet {
  /** Empty for a file without sheets. */
  name: string;
  rows: readonly TableRow[];
  /** Whether each cell has an address of its own, so that none can slip into another's column. */
  placed: boolean;
}

export interface Table {
  /** As they stand in the row of headings. */
  columns: readonly string[];
  rows: readonly TableRow[];
}

/** A reason to refuse a whole file; `value` is what was found. */
export interface TableProblem {
  code: 'empty' | 'too-large' | 'not-a-table' | 'missing-columns' | 'not-json';
  line: number;
  value: string;
}

export type SheetResult = Result<{ sheet: Sheet }, { problem: TableProblem }>;

/** Rows taken at most; the whole country has some 3,500 stations. */
export const MOST_ROWS = 50_000;

/** `Numéro de téléphone`, `numero_telephone` → `numero telephone`: headings are compared like this. */
export function heading(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(de|du|des|la|le|les|d|l)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * Index of each wanted column, under any of its names; -1 where there is none.
 * @param wanted names as people write them, per column
 */
export function matchColumns<C extends string>(
  columns: readonly string[],
  wanted: Readonly<Record<C, readonly string[]>>,
): Record<C, number> {
  const headings = columns.map(heading);
  const entries = Object.entries(wanted as Record<string, readonly string[]>).map(
    ([column, names]) => {
      const at = names.map((name) => headings.indexOf(heading(name))).find((index) => index >= 0);
      return [column, at ?? -1];
    },
  );
  return Object.fromEntries(entries) as Record<C, number>;
}
