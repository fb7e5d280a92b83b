/** The health of the directory as rows of words, and as lines of a terminal. */
import {
  type DirectoryHealth,
  LOOKED_AT,
  type ServiceHealth,
  type TerritoryHealth,
} from '../../opendata/health.ts';
import type { HealthWords } from './words.ts';

function service({ hangsOn, ...counts }: ServiceHealth, words: HealthWords): string {
  const worth = (['confirmed', 'lapsed', 'unconfirmed'] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => words.worth[each](counts[each]));
  return [...worth, ...(hangsOn === null ? [] : [words.hangs[hangsOn]])].join(', ');
}

function row(territory: TerritoryHealth, words: HealthWords): string[] {
  const { code, name, speakers, services, past, confirmBefore, updated } = territory;
  const old = past === 0 ? '' : ` (${words.past(past)})`;
  return [
    `${code} ${name}${old}`,
    [...speakers.keys, ...speakers.feeds].join(', ') || words.nobody,
    ...LOOKED_AT.map((number) => service(services[number], words)),
    confirmBefore ?? words.never,
    updated,
  ];
}

/** Heads of the columns, then one row a territory. */
export const healthRows = ({ territories }: DirectoryHealth, words: HealthWords): string[][] => [
  [words.place, words.speaks, ...LOOKED_AT, words.before, words.updated],
  ...territories.map((territory) => row(territory, words)),
];

/** What is counted over all territories. */
export function countsOf({ territories }: DirectoryHealth, words: HealthWords): string[] {
  const all = territories.length;
  const count = (holds: (territory: TerritoryHealth) => boolean) =>
    territories.filter(holds).length;
  return [
    words.counts.speaks(
      count(({ speakers }) => speakers.keys.length + speakers.feeds.length > 0),
      all,
    ),
    words.counts.good(
      count(({ services }) => LOOKED_AT.every((number) => services[number].confirmed > 0)),
      all,
    ),
    words.counts.none(
      count(({ level }) => level === 'none'),
      all,
    ),
  ];
}

/** The table for a terminal, its columns under each other. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((each) => each[i]?.length ?? 0)),
  );
  return rows.map((each) =>
    each
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
