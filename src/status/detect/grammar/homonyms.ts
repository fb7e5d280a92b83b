/** Names of territories that are also a town's elsewhere: which is meant is told by the whole text. */
import { TOWNS_NAMED_AS_TERRITORIES, TOWNS_OF_ONE_NAME } from '../lexicon/places/areas.ts';
import type { Place } from './places.ts';
import { keysOf, type WordToken } from './tokens.ts';

interface Read {
  tokens: readonly WordToken[];
  places: readonly Place[];
}

/** « dans la Vienne », « en Vienne »: a town has no article and is not gone into. */
const OF_A_TERRITORY = /^(?:l[ea]s?|l'|en)$/;

/** The territory in which a name lies as a town; null where the name is no town's, or stands as a territory's. */
function townOf({ tokens, places }: Read, place: Place): string | null {
  const { kind, from, to } = place;
  if (kind !== 'departement' || to !== from + 1) return null;
  const code = TOWNS_NAMED_AS_TERRITORIES[tokens[from]?.key ?? ''];
  if (code === undefined || OF_A_TERRITORY.test(tokens[from - 1]?.key ?? '')) return null;
  // « Vienne (86) »
  const coded = places.some((other) => other.from > from && other.from <= to + 1);
  return coded ? null : code;
}

/** Words before « Sud », « Est », « Ouest »: « SAMU Sud » makes « SAMU Nord » a side as well. */
function beforeSides(lines: readonly Read[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of lines)
    tokens.forEach(({ key, capital }, at) => {
      const before = tokens[at - 1];
      if (capital && before?.kind === 'word' && /^(?:sud|est|ouest)$/.test(key))
        words.add(before.key);
    });
  return words;
}

/** « … un centre de données de l'Essonne. Dans ce département, le Samu… »: the one that was named last. */
export function withPronouns(all: readonly Read[]): (readonly Place[])[] {
  let last: Place | undefined;
  return all.map(({ tokens, places }) => {
    const found: Place[] = [];
    let next = 0;
    tokens.forEach(({ key }, at) => {
      for (; next < places.length && (places[next]?.from ?? 0) <= at; next += 1) {
        const place = places[next];
        if (place?.kind === 'departement' && place.codes.length === 1) last = place;
        else if (place !== undefined && place.kind !== 'town') last = undefined;
      }
      if (key !== 'ce' || tokens[at + 1]?.key !== 'departement' || last === undefined) return;
      if (tokens[at - 1]?.key === 'dans')
        found.push({ kind: 'departement', codes: last.codes, link: 'at', from: at, to: at + 2 });
    });
    return found.length === 0 ? places : [...places, ...found].sort((a, b) => a.from - b.from);
  });
}

const OF_A_TOWN = /^(?:ville|mairie|commune)$/;

/** Names that a town hall has, « Ville du Lorrain » in Martinique: they are no people of elsewhere. */
function ownTowns(lines: readonly Read[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const { tokens } of lines)
    tokens.forEach(({ key, capital }, at) => {
      const led = /^(?:du|de|des|d')$/.test(tokens[at - 1]?.key ?? '');
      if (capital && led && OF_A_TOWN.test(tokens[at - 2]?.key ?? '')) own.add(key);
    });
  return own;
}

/** Where a town of this name may lie; null where the gazetteer knows one alone. */
function oneOf({ tokens }: Read, { kind, from, to }: Place): readonly string[] | null {
  if (kind !== 'town') return null;
  const name = keysOf(tokens, from, to);
  // « Les Saintes » are islands, « Saintes » is a town.
  const plural = name === 'saintes' && /^(?:les|aux|des)$/.test(tokens[from - 1]?.key ?? '');
  return plural ? ['971'] : (TOWNS_OF_ONE_NAME[name] ?? null);
}

/** « Saint-Pierre » in a text about Martinique is the town there, not the seat of another territory. */
function inTheirTerritory(lines: readonly Read[], owner: string | null): Read[] {
  const about = new Set(owner === null ? [] : [owner]);
  for (const line of lines)
    for (const place of line.places)
      if (oneOf(line, place) === null) for (const code of place.codes) about.add(code);
  return lines.map((line) => ({
    ...line,
    places: line.places.map((place): Place => {
      const may = oneOf(line, place);
      if (may === null) return place;
      const [only, ...others] = may.length === 1 ? may : may.filter((code) => about.has(code));
      return only === undefined || others.length > 0 ? place : { ...place, codes: [only] };
    }),
  }));
}

/**
 * The places of each line, « Vienne » read as the town of Isère where a text says « à Vienne » or is about
 * Isère, and nothing in it speaks of the territory.
 *
 * @param owner territory of the source, by INSEE code
 */
export function withHomonyms(all: readonly Read[], owner: string | null): (readonly Place[])[] {
  const sided = beforeSides(all);
  const own = ownTowns(all);
  const sorted = all.map(({ tokens, places }) => ({
    tokens,
    places: places.filter((place) => {
      const { from, to, kind, codes } = place;
      const foreign = owner !== null && !codes.includes(owner);
      if (foreign && kind === 'people' && own.has(tokens[from]?.key ?? '')) return false;
      const side = to === from + 1 && tokens[from]?.key === 'nord';
      return !(side && sided.has(tokens[from - 1]?.key ?? ''));
    }),
  }));
  const lines = inTheirTerritory(sorted, owner);
  const open = new Set(
    lines.flatMap((line) => line.places.filter((place) => townOf(line, place) !== null)),
  );
  if (open.size === 0) return lines.map(({ places }) => places);
  const about = new Set(owner === null ? [] : [owner]);
  for (const { places } of lines)
    for (const place of places)
      if (!open.has(place)) for (const code of place.codes) about.add(code);
  return lines.map((line) =>
    line.places.map((place): Place => {
      const code = townOf(line, place);
      if (code === null || place.codes.some((own) => about.has(own))) return place;
      const said = line.tokens[place.from - 1]?.raw === 'à';
      return said || about.has(code) ? { ...place, kind: 'town', codes: [code] } : place;
    }),
  );
}
