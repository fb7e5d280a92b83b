/** The lines as a table: RFC 4180, UTF-8, one row a line, lists parted by spaces, nothing where there is none. */
import { OpenLine } from './model.ts';

/** Names of the columns, in their order: those of the members in `snake_case`. */
export const TABLE_COLUMNS = (Object.keys(OpenLine.entries) as (keyof OpenLine)[]).map(
  (member) => ({
    member,
    column: member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  }),
);

const cellOf = (value: OpenLine[keyof OpenLine]): string => {
  const text = Array.isArray(value) ? value.join(' ') : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The table of some lines, its head first. */
export function linesTable(lines: readonly OpenLine[]): string {
  const rows = lines.map((line) => TABLE_COLUMNS.map(({ member }) => cellOf(line[member])));
  return [TABLE_COLUMNS.map(({ column }) => column), ...rows]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
}
