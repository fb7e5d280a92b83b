/** A measured row, and how the rows are shown. */
import { median, quantile } from './median.ts';

export interface Row {
  what: string;
  unit: 'ms' | 'kB' | '';
  /** Median of the plain page; null where the row has none. */
  floor: number | null;
  /** Median of Repli. */
  repli: number;
  /** Median of what Repli takes more than the floor in the same pair; null without a floor. */
  difference: number | null;
  /** Half the distance between the quartiles of the difference (of Repli without a floor). */
  spread: number;
  /** What `difference` (or, without a floor, `repli`) may be at most; null: for information. */
  limit: number | null;
}

export interface Pair {
  floor: number;
  repli: number;
}

const halfQuartiles = (values: readonly number[]) =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / 2;

/** A row of pairs, each measured one right after the other. */
export function pairedRow(
  what: string,
  unit: Row['unit'],
  pairs: readonly Pair[],
  limit: number | null,
): Row {
  const differences = pairs.map(({ floor, repli }) => repli - floor);
  return {
    what,
    unit,
    floor: median(pairs.map(({ floor }) => floor)),
    repli: median(pairs.map(({ repli }) => repli)),
    difference: median(differences),
    spread: halfQuartiles(differences),
    limit,
  };
}

/** A row of Repli alone: its median, or its worst where not one run may exceed the limit. */
export function ownRow(
  what: string,
  unit: Row['unit'],
  values: readonly number[],
  limit: number | null,
  take: 'median' | 'worst' = 'median',
): Row {
  const repli = take === 'median' ? median(values) : Math.max(...values);
  return { what, unit, floor: null, repli, difference: null, spread: halfQuartiles(values), limit };
}

/** Whether a row keeps its limit; null where it has none. */
export function reached({ limit, difference, repli }: Row): boolean | null {
  return limit === null ? null : (difference ?? repli) <= limit;
}

const shown = (value: number | null, unit: Row['unit']): string => {
  if (value === null) return '–';
  if (unit === 'kB') return `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'ms') return `${value.toFixed(Math.abs(value) < 20 ? 1 : 0)} ms`;
  return String(Math.round(value * 10_000) / 10_000);
};

const HEAD = ['', 'figure', 'floor', 'Repli', 'difference', '±', 'limit'] as const;

/** The rows as aligned lines of text. */
export function tableOf(rows: readonly Row[]): string[] {
  const cells = rows.map((row) => {
    const kept = reached(row);
    return [
      kept === null ? ' ' : kept ? '✓' : '✗',
      row.what,
      shown(row.floor, row.unit),
      shown(row.repli, row.unit),
      shown(row.difference, row.unit),
      row.spread === 0 ? '' : shown(row.spread, row.unit),
      row.limit === null ? '' : `≤ ${shown(row.limit, row.unit)}`,
    ];
  });
  const all = [[...HEAD], ...cells];
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all.map((line) =>
    line
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
