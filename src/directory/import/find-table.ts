/** Where the table stands in a file: the first row whose headings are known, on any sheet. */
import type { StationFormat } from './stations.ts';
import { heading, matchColumns, type Sheet, type Table, type TableRow } from './table.ts';

export interface FoundTable {
  /** Name of its sheet; empty for a file without sheets. */
  sheet: string;
  table: Table;
}

interface Found {
  /** Tables with every heading that is needed. */
  fitting: FoundTable[];
  /** For want of those, what each sheet holds, to be told by hand. */
  others: FoundTable[];
}

/** Titles, dates and remarks above a table never go on for longer. */
const MOST_ABOVE = 100;

/**
 * The tables of a file. Of each sheet the first row with all the headings needed; where there is none,
 * the row with most of them, else the first one.
 */
export function findTables(sheets: readonly Sheet[], format: StationFormat): Found {
  const found: Found = { fitting: [], others: [] };
  for (const { name, rows, placed } of sheets) {
    if (rows.length === 0) continue;
    const known = rows.slice(0, MOST_ABOVE).map(({ cells }) => knownIn(cells, format));
    const first = known.findIndex((columns) => format.required.every((c) => columns.has(c)));
    const most = Math.max(...known.map(({ size }) => size));
    const at = first >= 0 ? first : known.findIndex(({ size }) => size === most);
    const table = tableFrom(rows.slice(Math.max(0, at)), placed);
    (first >= 0 ? found.fitting : found.others).push({ sheet: name, table });
  }
  return found;
}

function knownIn(cells: readonly string[], { columns }: StationFormat): Set<string> {
  const places = Object.entries(matchColumns(cells, columns));
  return new Set(places.filter(([, at]) => at >= 0).map(([column]) => column));
}

/** A table out of its rows, headings first: what is short at its end is filled. */
function tableFrom([head, ...rows]: readonly TableRow[], placed: boolean): Table {
  const columns = head?.cells ?? [];
  const wide = placed ? Math.max(...[head, ...rows].map((row) => lastFilled(row?.cells ?? []))) : 0;
  const width = Math.max(columns.length, wide);
  const filled = (cells: readonly string[]): string[] => {
    const end = Math.max(width, lastFilled(cells));
    return Array.from({ length: end }, (_, at) => cells[at] ?? '');
  };
  const headings = columns.map(heading).join('\n');
  return {
    columns: filled(columns),
    rows: rows
      // A long table may have its headings again on every page.
      .filter(({ cells }) => cells.slice(0, columns.length).map(heading).join('\n') !== headings)
      .map(({ line, cells }) => ({ line, cells: filled(cells) })),
  };
}

const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((text) => text !== '') + 1;
