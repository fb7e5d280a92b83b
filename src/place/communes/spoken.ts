/**
 * Names that people use and no list of communes holds: new towns, quarters, airports, resorts,
 * regions, neighbouring countries and their cities. Each leads to a commune, to territories or
 * abroad. Packed by the build in one line of the commune file, read back on the phone.
 */
import { numberAt, packNumbers } from './columns.ts';

/** A territory's code (`93`), a commune's INSEE code (`73257`), or a country in brackets (`(CH)`). */
type SpokenTarget = string;

export interface SpokenPlace {
  /** As it is shown. */
  name: string;
  /** Other ways it is said or written. */
  others: readonly string[];
  /** One a territory, the likeliest first; a commune where the place lies in one alone. */
  targets: readonly SpokenTarget[];
  /** Population class that ranks it among other names (`size.ts`). */
  size: number;
}

const BETWEEN_PLACES = '\t';
const BETWEEN_NAMES = '|';
const BEFORE_TARGETS = '>';

/** Packs places in one line. Throws RangeError on a name with a reserved sign. */
export function packSpoken(places: readonly SpokenPlace[]): string {
  return places
    .map(({ name, others, targets, size }) => {
      const names = [name, ...others];
      const reserved = names.find((name) => /[\t\n|>]/.test(name));
      if (reserved !== undefined) throw new RangeError(`"${reserved}" contains a reserved sign`);
      return packNumbers([size]) + names.join(BETWEEN_NAMES) + BEFORE_TARGETS + targets.join(',');
    })
    .join(BETWEEN_PLACES);
}

/** Reads the line back; null when it was not made by `packSpoken`. */
export function unpackSpoken(packed: string): readonly SpokenPlace[] | null {
  if (packed === '') return [];
  const places: SpokenPlace[] = [];
  for (const part of packed.split(BETWEEN_PLACES)) {
    const [names = '', targets = ''] = part.slice(1).split(BEFORE_TARGETS);
    const [name = '', ...others] = names.split(BETWEEN_NAMES);
    if (name === '' || targets === '') return null;
    places.push({ name, others, targets: targets.split(','), size: numberAt(part, 0) });
  }
  return places;
}

/** The country of a target abroad (ISO 3166), undefined in France. */
export function countryOfTarget(target: SpokenTarget): string | undefined {
  return /^\((.+)\)$/.exec(target)?.[1];
}
