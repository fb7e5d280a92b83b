/** The small file of one territory that pages of others show: its short numbers and permanent lines. */

import type {
  Caution,
  Directory,
  PublishedLine,
  PublishedTerritory,
  Service,
} from '../directory/model.ts';
import { isStation, lapsesAfter } from '../directory/trust.ts';
import { existsHere } from '../guide/short-numbers.ts';

/** Short numbers in the order of the list, each with the way it is reached. */
const SHORT = [
  ['15', 'voice'],
  ['17', 'voice'],
  ['18', 'voice'],
  ['112', 'voice'],
  ['114', 'text'],
  ['196', 'voice'],
  // In place of it in the Pacific.
  ['16', 'voice'],
] as const;
export type EmbeddedShort = (typeof SHORT)[number][0];

export interface EmbeddedLine {
  service: Service;
  number: string;
  /** Empty: the whole territory. */
  area: string;
  publisher: string;
  /** Day, month or year; empty when the source has none. */
  published: string;
  /** By somebody entitled: on which day, and the last day on which that counts as recent. */
  confirmed: { on: string; until: string } | null;
  cautions: readonly Caution[];
}

export interface EmbeddedTerritory {
  format: 'repli-embed/1';
  code: string;
  name: string;
  /** Of the directory that it was made of. */
  issuedAt: string;
  short: readonly EmbeddedShort[];
  lines: readonly EmbeddedLine[];
  /** Numbers that were withdrawn, and on which day: no announcement of an earlier day gives them. */
  shut: Readonly<Record<string, string>>;
}

/** What is there whether or not something fails, and is not the own desk of one station. */
const isShown = (line: PublishedLine): boolean =>
  line.kind === 'permanent' && line.withdrawn === null && !isStation(line);

function embeddedLine(line: PublishedLine): EmbeddedLine {
  const { service, number, area, source, confirmation, cautions = [] } = line;
  return {
    service,
    number,
    area: area?.label ?? '',
    publisher: source.publisher,
    published: source.published,
    confirmed:
      confirmation === null ? null : { on: confirmation.on, until: lapsesAfter(confirmation.on) },
    cautions,
  };
}

/** The numbers of which every line was withdrawn, with the latest day. */
function shutNumbers(lines: readonly PublishedLine[]): Record<string, string> {
  const shut: Record<string, string> = {};
  for (const { number, withdrawn } of lines) {
    if (withdrawn !== null && withdrawn > (shut[number] ?? '')) shut[number] = withdrawn;
  }
  for (const { number, withdrawn } of lines) if (withdrawn === null) delete shut[number];
  return shut;
}

/** Confirmed ones first, each in the order of the directory. */
export function embeddedTerritory(
  { code, name, lines }: PublishedTerritory,
  { national, issuedAt }: Pick<Directory, 'national' | 'issuedAt'>,
): EmbeddedTerritory {
  const shown = lines.filter(isShown).map(embeddedLine);
  const where = { national: national.numbers, territory: code };
  return {
    format: 'repli-embed/1',
    code,
    name,
    issuedAt,
    short: SHORT.filter(([number, by]) => existsHere(number, by, where)).map(([number]) => number),
    lines: [
      ...shown.filter(({ confirmed }) => confirmed !== null),
      ...shown.filter(({ confirmed }) => confirmed === null),
    ],
    shut: shutNumbers(lines),
  };
}
