/** From the files that préfectures keep to the one document that phones keep. */

import { TERRITORIES } from '../territories/names.ts';
import type {
  Area,
  Confirmation,
  Directory,
  Line,
  LocalFact,
  National,
  NationalFact,
  NationalNumber,
  PublishedConfirmation,
  PublishedLine,
  PublishedNumber,
  PublishedTerritory,
  Source,
  Territory,
} from './model.ts';

interface Edition {
  /** Only grows from one publication to the next. */
  version: number;
  /** UTC instants, `2026-11-22T18:00:00Z`. */
  issuedAt: string;
  validUntil: string;
}

/**
 * Puts checked files together. Readers get an area that is null for the whole territory or else
 * `{label, communes}`, `all` or a list of codes for a national number, territories in the order of
 * their codes, and the members of every line that the format had from its beginning, so that none has
 * to know the defaults (repeated members cost next to nothing once compressed).
 * Left out: `$schema` and `notes`, which are for the people who edit the files; and the signatures of
 * attestations, in whose place stands that two keys signed: the caller has verified it
 * (`checks/attestations.ts`).
 */
export function compileDirectory(
  territories: readonly Territory[],
  national: National,
  edition: Edition,
): Directory {
  const order = new Map(TERRITORIES.map((territory, index) => [territory.code, index]));
  const rank = (territory: Territory) => order.get(territory.code) ?? order.size;
  return {
    format: 'repli-directory/1',
    ...edition,
    territories: [...territories].sort((a, b) => rank(a) - rank(b)).map(publishTerritory),
    national: {
      numbers: national.numbers.map(publishNumber),
      updated: national.updated,
    },
  };
}

function publishTerritory(territory: Territory): PublishedTerritory {
  const { code, name, prefecture, lines, updated } = territory;
  return { code, name, prefecture, lines: lines.map(publishLine), updated };
}

function publishLine(line: Line): PublishedLine {
  const { confirmation } = line;
  return {
    ...line,
    area: normaliseArea(line.area),
    confirmation: confirmation === null ? null : publishConfirmation(confirmation),
  };
}

/** The signatures stay in the files: they would weigh more than all else on a phone. */
function publishConfirmation({ attestations, ...said }: Confirmation): PublishedConfirmation {
  return attestations === undefined ? said : { ...said, twoKeys: true };
}

function publishNumber(entry: NationalNumber): PublishedNumber {
  const { notes: _editorsOnly, facts, territories, ...number } = entry;
  const localFacts = facts.flatMap(localFact);
  return {
    ...number,
    territories: spelledOut(territories),
    source: sourceOf(facts),
    ...(localFacts.length === 0 ? {} : { localFacts }),
  };
}

function localFact({ about, in: codes, standing, source }: NationalFact): LocalFact[] {
  if (!about.includes('territories') || codes === undefined || source === null) return [];
  return standing === 'not-found' ? [] : [{ in: codes, standing, source }];
}

/** `all`, or the codes of the territories meant. */
export function spelledOut(written: NationalNumber['territories']): PublishedNumber['territories'] {
  if (written === 'all' || Array.isArray(written)) return written;
  return TERRITORIES.map(({ code }) => code).filter((code) => !written.allExcept.includes(code));
}

const NO_SOURCE: Source = { publisher: '?', onBehalfOf: '', url: '', published: '' };

/** Who says what the number reaches: shown beside it. The checks refuse a number without one. */
function sourceOf(facts: readonly NationalFact[]): Source {
  const found = facts.find(({ about, source }) => about.includes('reaches') && source !== null);
  return found?.source ?? NO_SOURCE;
}

/** The three ways to write an area in a file, as one: null, or a label and its communes. */
export function normaliseArea(area: Area): PublishedLine['area'] {
  if (area === null || area === '') return null;
  return typeof area === 'string' ? { label: area, communes: [] } : area;
}
