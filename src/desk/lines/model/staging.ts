/** A spreadsheet on its way in: what each row would give, and nothing taken until all is decided. */

import * as v from 'valibot';
import type { Result } from '../../../base/result.ts';
import { visible } from '../../../base/visible.ts';
import { existsInCalendar } from '../../../directory/checks/dates.ts';
import {
  importTable,
  type RowOutcome,
  type Totals,
  totalsOf,
} from '../../../directory/import/importer.ts';
import { anyTable, type CommuneList } from '../../../directory/import/stations.ts';
import { matchColumns, type Table, type TableRow } from '../../../directory/import/table.ts';
import { type Line, LooseDay, type Territory } from '../../../directory/model.ts';
import { dayRead } from './form.ts';

/** What a column can hold, in the order offered. */
export const COLUMNS = [
  'service',
  'number',
  'label',
  'name',
  'commune',
  'area',
  'territory',
] as const;
export type Column = (typeof COLUMNS)[number];
/** Without these nothing can be imported. */
export const REQUIRED: readonly Column[] = ['service', 'number'];

const Grid = v.array(v.object({ line: v.number(), cells: v.array(v.string()) }));

export const Staging = v.object({
  /** What was pasted and not yet read as a table. */
  text: v.string(),
  /** Name of the file it came from; empty when pasted. */
  file: v.string(),
  /** Every row, headings included; null until there is one. */
  grid: v.nullable(Grid),
  /** Whether the first row names the columns. */
  headed: v.boolean(),
  /** Place of each column in the grid, -1 for none. */
  mapping: v.object({
    service: v.number(),
    number: v.number(),
    label: v.number(),
    name: v.number(),
    commune: v.number(),
    area: v.number(),
    territory: v.number(),
  }),
  publisher: v.string(),
  published: v.string(),
  /** Whether the officer has seen the refused rows and goes on without them. */
  without: v.boolean(),
});
export type Staging = v.InferOutput<typeof Staging>;

export function readStaging(held: unknown): Staging | null {
  const parsed = v.safeParse(Staging, held);
  return parsed.success ? parsed.output : null;
}

const NOWHERE: Record<Column, number> = {
  service: -1,
  number: -1,
  label: -1,
  name: -1,
  commune: -1,
  area: -1,
  territory: -1,
};

/** @param published the day of the list, as typed: `22/11/2026` */
export function newStaging(publisher: string, published: string): Staging {
  const nothing = { text: '', file: '', grid: null, headed: true, without: false };
  return { ...nothing, mapping: NOWHERE, publisher, published };
}

/** Takes a table in: columns found by their names, or left to the officer. */
export function staged(staging: Staging, table: Table, file: string): Staging {
  const mapping = matchColumns(table.columns, anyTable('').columns) as Record<Column, number>;
  const headed =
    Object.values(mapping).some((at) => at >= 0) ||
    !table.columns.some((cell) => /\d(\D?\d){3}/.test(cell));
  const first = Math.max(1, (table.rows[0]?.line ?? 2) - 1);
  const grid = [{ line: first, cells: table.columns }, ...table.rows].map(({ line, cells }) => ({
    line,
    cells: [...cells],
  }));
  return { ...staging, file, grid, headed, mapping, without: false };
}

/** For want of a list of communes their names are taken as names of sectors. */
export function namesAsSectors(staging: Staging): Staging {
  const { name, area } = staging.mapping;
  return { ...staging, mapping: { ...staging.mapping, name: -1, area: area < 0 ? name : area } };
}

/** One cell put right. */
export function corrected(staging: Staging, line: number, at: number, text: string): Staging {
  const grid = staging.grid?.map((row) =>
    row.line === line
      ? { ...row, cells: row.cells.map((cell, place) => (place === at ? text : cell)) }
      : row,
  );
  return { ...staging, grid: grid ?? null };
}

export type SourceProblem = 'no-publisher' | 'bad-day' | 'future-day';

/** What is wrong with who made the list and when: every number says it. */
export function sourceProblems(staging: Staging, today: string): SourceProblem[] {
  const problems: SourceProblem[] = [];
  if (staging.publisher.trim() === '') problems.push('no-publisher');
  const day = dayRead(staging.published);
  if (day === '' || !v.is(LooseDay, day) || !existsInCalendar(day)) problems.push('bad-day');
  else if (day > today) problems.push('future-day');
  return problems;
}

export interface PreviewRow {
  row: TableRow;
  outcomes: readonly RowOutcome[];
  /** Place of the faulty cell in the grid; -1 when the row is taken or the column is absent. */
  wrong: number;
}

type Preview = Result<
  { rows: readonly PreviewRow[]; lines: readonly Line[]; totals: Totals },
  { missing: readonly Column[] }
>;

interface ImportInto {
  /** The territory as it stands, with the lines that are sound. */
  territory: Territory;
  communes: CommuneList;
  /** `2026-11-22`. */
  today: string;
}

/** What the table would give. Nothing is taken by asking. */
export function preview(staging: Staging, into: ImportInto): Preview {
  const grid = staging.grid ?? [];
  const missing = REQUIRED.filter((column) => staging.mapping[column] < 0);
  if (missing.length > 0) return { ok: false, missing };
  const { territory, communes, today } = into;
  const format = anyTable(territory.code);
  const rows = staging.headed ? grid.slice(1) : grid;
  const columns = named(staging, grid[0]?.cells.length ?? 0);
  const source = {
    publisher: staging.publisher.trim(),
    onBehalfOf: '',
    url: '',
    published: dayRead(staging.published),
  };
  const done = importTable(
    { columns, rows },
    { format, communes, source, territories: [territory], today },
  );
  if (!done.ok) return { ok: false, missing: REQUIRED };
  const lines = done.changed.flatMap((changed) => changed.lines.slice(territory.lines.length));
  const byLine = new Map<number, RowOutcome[]>();
  for (const outcome of done.outcomes) {
    byLine.set(outcome.line, [...(byLine.get(outcome.line) ?? []), outcome]);
  }
  return {
    ok: true,
    lines,
    totals: totalsOf(done.outcomes),
    rows: rows.map((row) => {
      const outcomes = byLine.get(row.line) ?? [];
      const refused = outcomes.find(({ kind }) => kind === 'refused');
      return {
        row,
        outcomes,
        wrong: refused === undefined ? -1 : wrongCell(refused, row, staging),
      };
    }),
  };
}

/**
 * The lines to import, all together; null as long as a row is refused that the officer has not agreed
 * to leave out, or when there is nothing to import.
 */
export function linesToTake(staging: Staging, shown: Preview): readonly Line[] | null {
  if (!shown.ok || shown.lines.length === 0) return null;
  return shown.totals.refused > 0 && !staging.without ? null : shown.lines;
}

/** Names for the columns that the importer knows, at the places the officer gave; none elsewhere. */
function named({ mapping }: Staging, width: number): string[] {
  const { columns } = anyTable('');
  const names = Array.from({ length: width }, () => '');
  for (const column of COLUMNS) {
    const at = mapping[column];
    if (at >= 0 && at < width) names[at] = columns[column]?.[0] ?? '';
  }
  return names;
}

const COLUMNS_OF_PROBLEM: Readonly<Record<string, readonly Column[]>> = {
  'unknown-service': ['service'],
  'unknown-commune': ['commune', 'name'],
  'ambiguous-commune': ['name'],
  'unknown-territory': ['territory'],
  'other-territory': ['territory'],
  'too-many-cells': [],
  'no-label': ['label'],
  'fax-line': ['label', 'number'],
};

function wrongCell(outcome: RowOutcome, row: TableRow, { mapping }: Staging): number {
  if (outcome.kind !== 'refused') return -1;
  const { problem, value } = outcome;
  const columns = Object.hasOwn(COLUMNS_OF_PROBLEM, problem)
    ? COLUMNS_OF_PROBLEM[problem]
    : undefined;
  const places = (columns ?? (['number'] as const)).map((column) => mapping[column]);
  return (
    places.find((at) => at >= 0 && visible(row.cells[at] ?? '') === value) ??
    places.find((at) => at >= 0) ??
    -1
  );
}
