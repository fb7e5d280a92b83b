/** Tables of HTML as rows of cells: what a cell holds stays in it, and one that spans counts where it spans. */

/** Begins a cell, a row; follows a cell's mark once for each row or column more that it spans. */
export const CELL = '\u0001';
export const ROW = '\u0002';
const DOWN = '\u0005';
const ACROSS = '\u0006';
export const SPANS = `${DOWN}${ACROSS}`;

/** No table of numbers has more columns or rows to one cell. */
const WIDEST = 24;

function span(tag: string, name: 'rowspan' | 'colspan', mark: string): string {
  const said = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(tag)?.[1];
  return said === undefined ? '' : mark.repeat(Math.min(WIDEST, Math.max(0, Number(said) - 1)));
}

/** The mark of `<td>` or `<th>`. */
export const cellMark = (tag: string): string =>
  CELL + span(tag, 'rowspan', DOWN) + span(tag, 'colspan', ACROSS);

const INSIDE = /<\/?(?:br|p|div|ul|ol|li|h[1-6])\b[^<>]{0,500}>/gi;

/** Lines, paragraphs and lists within a cell part what it holds; they end no row. */
export function keepCellsWhole(html: string): string {
  if (!/<t[dh]\b/i.test(html)) return html;
  return html.replace(/<t[dh]\b[^<>]{0,500}>[\s\S]*?(?=<\/?t[dhr]\b|<\/table|$)/gi, (cell) =>
    cell.replace(INSIDE, '\u0007'),
  );
}

/** What a cell holds, in parts as its own lines had it. */
export const PART_OF_CELL = '\u0007';

interface Held {
  text: string;
  rows: number;
}

/** Rows one after another, each with the cells that reach down into it. */
export class TableRows {
  private held: (Held | undefined)[] = [];

  /** Ends the table: what follows is no row. */
  leave(): void {
    this.held = [];
  }

  /** The cells of a row that is written with marks. */
  cells(line: string, tidy: (text: string) => string): string[] {
    const cells: string[] = [];
    const next: (Held | undefined)[] = [];
    const reach = () => {
      for (let above = this.held[cells.length]; above !== undefined; ) {
        if (above.rows > 1) next[cells.length] = { ...above, rows: above.rows - 1 };
        cells.push(above.text);
        above = this.held[cells.length];
      }
    };
    for (const part of line.split(CELL).slice(1)) {
      reach();
      const count = (mark: string) => part.split(mark).length - 1;
      const [text, rows] = [tidy(part), count(DOWN)];
      for (let column = 0; column <= count(ACROSS) && cells.length < 2 * WIDEST; column += 1) {
        if (rows > 0) next[cells.length] = { text, rows };
        cells.push(text);
      }
    }
    reach();
    this.held = next;
    return cells;
  }
}
