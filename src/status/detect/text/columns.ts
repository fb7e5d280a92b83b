/**
 * Tables written with blanks or semicolons: lines below each other whose cells stand in columns. Where a column
 * begins is told by all of its lines together; one line alone does not show it.
 */

/** More columns than this are a drawing or spaced letters. */
const MOST_COLUMNS = 8;
/** A longer list is read line by line from there on; bounds the work on hostile texts. */
const MOST_ROWS = 40;
/** Within so many lines a table of numbers has its first one. */
const HEAD_LINES = 3;
/** Longer than what a cell holds: prose. */
const MOST_OF_A_CELL = 60;

const NUMBER = /\d(?:[ .\u00a0-]?\d){7,}/;
const GAP = /\S[ \u00a0]{2,}\S/;

/** « (même numéro) »: as the cell before it. */
const AS_BEFORE = /^\(?(?:m[êe]me (?:num[ée]ro|ligne)|same number|gleiche nummer)\)?$/i;

type Rows = readonly (readonly string[])[];

interface Column {
  from: number;
  to: number;
}

/** Where a line has nothing, at least two blanks wide: the columns that these gutters part. */
function columnsBetween(blank: readonly boolean[]): Column[] {
  const columns: Column[] = [];
  let from = -1;
  for (let at = 0; at <= blank.length; at += 1) {
    const parted = at === blank.length || (blank[at] === true && blank[at + 1] !== false);
    if (parted && from >= 0) {
      columns.push({ from, to: at });
      from = -1;
    } else if (!parted && from < 0 && blank[at] === false) from = at;
  }
  return columns;
}

const blankAt = (line: string, at: number) => /^[\s\u00a0]?$/.test(line.charAt(at));

/** What both lines leave blank. */
const bothBlank = (blank: readonly boolean[], line: string): boolean[] =>
  Array.from(
    { length: Math.max(blank.length, line.length) },
    (_, at) => (blank[at] ?? true) && blankAt(line, at),
  );

const cut = (line: string, columns: readonly Column[]): string[] =>
  columns.map(({ from, to }) => line.slice(from, to).trim());

const isProse = (cells: readonly string[]) => cells.some(({ length }) => length > MOST_OF_A_CELL);

const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length;

/** Names over numbers: two columns of a name and a number are a list, which is read line by line. */
const namesOver = (head: readonly string[], first: readonly string[] | undefined): boolean =>
  head.every((cell) => cell !== '' && !/\d{2}/.test(cell)) &&
  (first === undefined || first.every((cell) => NUMBER.test(cell)));

/** Whether rows can be those of a table, as far as they go. */
function mayBeTable(rows: Rows): boolean {
  const [head = [], first] = rows;
  const wide = head.length > 2 && head.length <= MOST_COLUMNS;
  return wide || (head.length === 2 && namesOver(head, first));
}

const isTable = (rows: Rows): boolean =>
  rows.length > 1 &&
  mayBeTable(rows) &&
  rows.some((cells) => cells.some((cell) => NUMBER.test(cell)));

/** The rows that begin with `lines[start]`, as many as stand in its columns; null where it begins no table. */
function alignedRows(lines: readonly string[], start: number): Rows | null {
  let rows: string[][] = [];
  let blank: boolean[] = [];
  let before = '';
  for (let end = start; end < Math.min(lines.length, start + MOST_ROWS); end += 1) {
    const line = lines[end] as string;
    if (!GAP.test(line) || /[|\t;]/.test(line)) break;
    blank = bothBlank(blank, line);
    const columns = columnsBetween(blank);
    const where = columns.map(({ from, to }) => `${from}-${to}`).join();
    const taken =
      where === before
        ? [...rows, cut(line, columns)]
        : lines.slice(start, end + 1).map((one) => cut(one, columns));
    // A line of running text bridges the gutters.
    if (taken.some((cells) => filled(cells) < 2 || isProse(cells))) break;
    if (columns.length < (rows[0]?.length ?? 0) || !mayBeTable(taken)) break;
    rows = taken;
    before = where;
  }
  return isTable(rows) ? rows : null;
}

/** « 21 ; SAMU (CHU Dijon) ; 03… », and others of as many fields before or after it. */
function fieldRows(lines: readonly string[], start: number): Rows | null {
  const rows: string[][] = [];
  for (let at = start; at < Math.min(lines.length, start + MOST_ROWS); at += 1) {
    const cells = (lines[at] as string).split(';').map((cell) => cell.trim());
    if (cells.length < 3 || (rows[0] ?? cells).length !== cells.length) break;
    if (cells[cells.length - 1] === '' || isProse(cells)) break;
    rows.push(cells);
  }
  return isTable(rows) ? rows : null;
}

/** What a cell leaves to its neighbour: nothing below a name is that name's; « (même numéro) » is the one before it. */
function complete(rows: Rows): Rows {
  const whole: string[][] = [];
  for (const cells of rows) {
    const above = whole[whole.length - 1]?.[0] ?? '';
    const numbered = cells.some((cell) => NUMBER.test(cell));
    whole.push(
      cells.map((cell, at) => {
        if (at === 0 && cell === '' && numbered && !NUMBER.test(above)) return above;
        return AS_BEFORE.test(cell) ? (cells[at - 1] ?? cell) : cell;
      }),
    );
  }
  return whole;
}

/** The cells of each line that stands in a table of text; null for every other line. */
export function textTables(lines: readonly string[]): (readonly string[] | null)[] {
  const cells: (readonly string[] | null)[] = lines.map(() => null);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const fits = (below: string | undefined) => below !== undefined && below.length <= 400;
    if (!fits(line) || !fits(lines[at + 1])) continue;
    if (!lines.slice(at, at + HEAD_LINES).some((below) => NUMBER.test(below))) continue;
    const rows = line.includes(';')
      ? fieldRows(lines, at)
      : GAP.test(line)
        ? alignedRows(lines, at)
        : null;
    if (rows === null) continue;
    complete(rows).forEach((row, below) => {
      cells[at + below] = row;
    });
    at += rows.length - 1;
  }
  return cells;
}
