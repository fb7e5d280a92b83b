/** Cells that were merged: what stands in the first one is said of every row it covers. */

export interface Merge {
  /** Rows of the sheet, from 1, and column from 0. */
  first: number;
  last: number;
  column: number;
}

/** Puts the text of merged cells into each of their rows, in their first column alone. */
export function spread(rows: ReadonlyMap<number, string[]>, merges: readonly Merge[]): void {
  for (const { first, last, column } of merges) {
    const text = rows.get(first)?.[column] ?? '';
    if (text === '') continue;
    // Only rows that hold something else: the rest of a merged column is empty.
    for (const [line, cells] of rows) {
      if (line > first && line <= last && (cells[column] ?? '') === '') cells[column] = text;
    }
  }
}
