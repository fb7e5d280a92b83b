/** A table of stations into lines of territories, with an account of every row. */
import type { Result } from '../../base/result.ts';
import type { Line, Source, Territory } from '../model.ts';
import { mergeLines } from './merge.ts';
import { type NumberProblem, networkRead, type Repair, readTypedNumbers } from './numbers.ts';
import {
  type CommuneList,
  columnsFor,
  type RowProblem,
  type Station,
  type StationFormat,
} from './stations.ts';
import type { Table, TableProblem, TableRow } from './table.ts';

/** What was put right in a row. `service-above`: its service is that of the row above. */
export type RowRepair = Repair | 'service-above';

/** What became of one row. */
export type RowOutcome =
  | {
      line: number;
      kind: 'taken';
      territory: string;
      numbers: string[];
      repairs: RowRepair[];
      cell: string;
    }
  /** Its number stands in the directory already, or in an earlier row. */
  | { line: number; kind: 'known'; territory: string; number: string }
  /** The directory says that the number was switched off: no old list brings it back. */
  | { line: number; kind: 'withdrawn'; territory: string; number: string; on: string }
  | {
      line: number;
      kind: 'refused';
      problem: RowProblem | NumberProblem | 'no-such-file' | 'too-many-cells';
      value: string;
    };

interface ImportOptions {
  format: StationFormat;
  communes: CommuneList;
  source: Source;
  /** The directory as it is. */
  territories: readonly Territory[];
  /** `2026-11-22`. */
  today: string;
}

export type Imported = Result<
  { changed: Territory[]; outcomes: RowOutcome[] },
  { problem: TableProblem }
>;

/**
 * Imports a table. Lines are `permanent` and unconfirmed: somebody has to call them first. A row is
 * taken whole or not at all, and no line that stands already is touched.
 * @returns the territories that change, in the order given, and what became of each row, in its order
 */
export function importTable(table: Table, options: ImportOptions): Imported {
  const matched = columnsFor(table, options.format);
  if (!matched.ok) return matched;
  const files = new Map(options.territories.map((territory) => [territory.code, territory]));
  const added = new Map<string, Line[]>();
  const held = new Map<string, { withdrawn: string | null }>();
  for (const { code, lines } of options.territories) {
    for (const line of lines) {
      const key = identityOf(code, line.service, line.number);
      // An active line counts before a withdrawn one of the same number.
      if (held.get(key)?.withdrawn !== null) held.set(key, { withdrawn: line.withdrawn });
    }
  }
  const carried = carriedIn(table.rows, matched.cellsOf, options.format.carried);
  const outcomes = table.rows.flatMap((row) => {
    const surplus = row.cells.slice(table.columns.length).filter((text) => text !== '');
    if (surplus.length > 0) return [tooLong(row, surplus)];
    const read = readRow(row, carried(row), options);
    if ('kind' in read) return [read];
    const { station, lines, repairs } = read;
    const { territory, cell } = station;
    if (!files.has(territory)) {
      return [
        {
          line: row.line,
          kind: 'refused' as const,
          problem: 'no-such-file' as const,
          value: territory,
        },
      ];
    }
    const told: RowOutcome[] = [];
    const fresh = lines.filter(({ service, number }) => {
      const known = held.get(identityOf(territory, service, number));
      if (known === undefined) return true;
      const { line } = row;
      const on = known.withdrawn;
      told.push(
        on === null
          ? { line, kind: 'known', territory, number }
          : { line, kind: 'withdrawn', territory, number, on },
      );
      return false;
    });
    if (fresh.length === 0) return told;
    for (const line of fresh) held.set(identityOf(territory, line.service, line.number), line);
    added.set(territory, [...(added.get(territory) ?? []), ...fresh]);
    const numbers = fresh.map(({ number }) => number);
    return [...told, { line: row.line, kind: 'taken' as const, territory, numbers, repairs, cell }];
  });
  const changed = options.territories.flatMap((territory) => {
    const lines = added.get(territory.code);
    return lines === undefined ? [] : [mergeLines(territory, lines, options.today)];
  });
  return { ok: true, changed, outcomes };
}

/** Nobody knows any more which of its cells belongs to which heading. */
const tooLong = ({ line }: TableRow, surplus: readonly string[]): RowOutcome => ({
  line,
  kind: 'refused',
  problem: 'too-many-cells',
  value: surplus.join(', '),
});

type CellOf = (column: string) => string;
interface Cells {
  cell: CellOf;
  repairs: RowRepair[];
}

/**
 * The cells of each row, an empty one of the carried column with what stands above it: merged cells come
 * out of a spreadsheet like that. A blank row ends the block.
 */
function carriedIn(
  rows: readonly TableRow[],
  cellsOf: (row: TableRow) => CellOf,
  column: string | undefined,
): (row: TableRow) => Cells {
  const above = new Map<TableRow, string>();
  let [text, line] = ['', 0];
  for (const row of rows) {
    const own = column === undefined ? '' : cellsOf(row)(column);
    if (own !== '') text = own;
    else if (row.line !== line + 1) text = '';
    line = row.line;
    if (own === '' && text !== '') above.set(row, text);
  }
  return (row) => {
    const cell = cellsOf(row);
    const carried = above.get(row);
    if (carried === undefined) return { cell, repairs: [] };
    return { cell: (name) => (name === column ? carried : cell(name)), repairs: ['service-above'] };
  };
}

const identityOf = (territory: string, service: string, number: string): string =>
  `${territory} ${service} ${number}`;

type RowLines = { station: Station; lines: Line[]; repairs: RowRepair[] };

function readRow(
  row: TableRow,
  { cell, repairs }: Cells,
  { format, communes, source }: ImportOptions,
): RowLines | Extract<RowOutcome, { kind: 'refused' }> {
  const read = format.read(cell, row.line, communes);
  if (!read.ok)
    return { line: row.line, kind: 'refused', problem: read.problem, value: read.value };
  const { station } = read;
  const { service, label, area, territory } = station;
  const common = {
    service,
    label,
    area,
    kind: 'permanent',
    source,
    alsoPublished: [],
    confirmation: null,
    withdrawn: null,
  } as const;
  const numbers = readTypedNumbers(station.cell, territory, { ...common, alsoPublished: [] });
  if (!numbers.ok) {
    return { line: row.line, kind: 'refused', problem: numbers.problem, value: station.cell };
  }
  const lines = numbers.numbers.map((number): Line => {
    return { ...common, alsoPublished: [], number, ...networkRead(number) };
  });
  return { station, lines, repairs: [...repairs, ...numbers.repairs] };
}

export interface Totals {
  taken: number;
  repaired: number;
  known: number;
  withdrawn: number;
  refused: number;
}

/** Rows by what became of them; `repaired` are among the taken. */
export function totalsOf(outcomes: readonly RowOutcome[]): Totals {
  const totals: Totals = { taken: 0, repaired: 0, known: 0, withdrawn: 0, refused: 0 };
  for (const outcome of outcomes) {
    totals[outcome.kind] += 1;
    if (outcome.kind === 'taken' && outcome.repairs.length > 0) totals.repaired += 1;
  }
  return totals;
}
