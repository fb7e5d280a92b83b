/** What is printed for a territory, out of the directory; and whether a copy of it still says what a directory says. */
import type { Directory } from '../../../directory/model.ts';
import {
  goodUntil,
  type PrintedLine,
  type PrintedNumber,
  printedLines,
  printedNumbers,
  printedStandIns,
} from '../../../guide/printed.ts';
import { territoryName } from '../../../territories/names.ts';

export interface Paper {
  /** INSEE code. */
  code: string;
  name: string;
  numbers: readonly PrintedNumber[];
  /** Short numbers that stand in for each other there. */
  standIns: readonly string[];
  lines: readonly PrintedLine[];
  /** Days: of the data, and the last on which the paper is good. */
  from: string;
  until: string;
  /** Of the directory, and every number printed: what `isStillTrue` reads. */
  mark: string;
}

/** What is printed for a territory; a directory without it gives its short numbers. */
export function paperOf(code: string, directory: Directory, now: Date): Paper {
  const { issuedAt, validUntil, version, national } = directory;
  const held = directory.territories.find((territory) => territory.code === code);
  const here = { territory: code, national: national.numbers };
  const lines = printedLines(held?.lines ?? [], now);
  const numbers = printedNumbers(here);
  const printed = [...numbers, ...lines].map(({ number }) => number).sort();
  return {
    ...{ code, numbers, lines, name: territoryName(code), standIns: printedStandIns(here) },
    from: issuedAt.slice(0, 10),
    until: goodUntil(lines, validUntil),
    mark: [version, ...printed].join(' '),
  };
}

/** Name of the `meta` that carries the mark. */
export const MARK_NAME = 'repli-card';

/**
 * Whether a page drawn elsewhere or before may be shown beside a directory: it is of that one or a newer, or it prints
 * the same numbers. A number withdrawn since never stands on what is shown.
 * @param html the page
 */
export function isStillTrue(html: string, code: string, directory: Directory, now: Date): boolean {
  const [, mark = ''] = new RegExp(`<meta name="${MARK_NAME}" content="([^"]*)">`).exec(html) ?? [];
  const [version, ...printed] = mark.split(' ');
  if (mark === '') return false;
  const [, ...held] = paperOf(code, directory, now).mark.split(' ');
  return Number(version) >= directory.version || printed.join(' ') === held.join(' ');
}
