/** A report as a table for spreadsheets: one row a territory. */
import { territoryName } from '../../territories/names.ts';
import type { ExerciseFacts } from './facts.ts';

/** A name that a spreadsheet would take for a formula is none: the 107 names and figures are ours. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const HEADS = [
  'territoire',
  'nom',
  'premiere_annonce_s',
  'premier_bulletin_s',
  'telephones',
  'prevenus',
  'bonne_ligne',
];

/** With a byte order mark, so that Excel reads its accents, and CRLF as RFC 4180 has it. */
export function reportCsv({ territories }: ExerciseFacts): string {
  const rows = territories.map(({ code, announced, covered, phones, knew, reached }) =>
    [code, territoryName(code), announced, covered, phones, knew, reached].map(cell).join(','),
  );
  return `\uFEFF${[HEADS.join(','), ...rows].join('\r\n')}\r\n`;
}
