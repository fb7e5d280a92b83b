/** From what a person types to places: a postcode, a territory's number, a name, coordinates. */
import { isTerritoryCode, territoryName } from '../../../directory/territories.ts';
import type { CommuneIndex, NamedPlace } from '../../../place/communes/index.ts';
import { searchCommunes } from '../../../place/communes/search.ts';
import { parseCoordinates } from '../../../place/position/coordinates.ts';
import { possibleOf, territoriesOfPostcode } from '../../../place/postcode.ts';
import { searchTerritories, type TerritoryHit } from '../../../place/territory-search.ts';
import type { Found, FoundPlace } from '../../place-model.ts';

/** More than this is no help in an emergency. */
const MOST = 8;

/** The communes in memory, or why they are not. */
export type Communes = CommuneIndex | 'loading' | 'missing';

/** What is found without the device's outlines; coordinates are located by who has them. */
export type FoundHere = Found | { kind: 'coordinates'; lat: number; lon: number };

const ofTerritory = (code: string): FoundPlace => ({
  territory: code,
  commune: null,
  name: territoryName(code),
  postcode: '',
  former: null,
});

function ofCommune({ commune, alias }: NamedPlace, asked = ''): FoundPlace {
  const { code, name, territory, postcodes } = commune;
  const district = alias?.kind === 'district';
  return {
    territory,
    commune: { code, name },
    name: district ? alias.name : name,
    postcode: asked !== '' ? asked : district ? '' : (postcodes[0] ?? ''),
    former: alias?.kind === 'former' ? alias.name : null,
  };
}

const keyOf = ({ territory, commune, name }: FoundPlace): string =>
  `${commune?.code ?? territory} ${name}`;

/** Each place once: a commune is found by its own name before one of its former ones. */
const once = (places: readonly FoundPlace[]): FoundPlace[] =>
  [...new Map([...places].reverse().map((place) => [keyOf(place), place])).values()].reverse();

/**
 * Places that answer a text, best first; null when nothing is asked. Postcodes and territories are
 * always found; communes when `communes` holds them. Never throws.
 */
export function findPlaces(typed: string, communes: Communes): FoundHere | null {
  if (!/[\p{L}\p{N}]/u.test(typed)) return null;
  const coordinates = parseCoordinates(typed);
  if (coordinates !== undefined) return { kind: 'coordinates', ...coordinates };
  const code = typed.trim().toUpperCase();
  if (isTerritoryCode(code)) return found([ofTerritory(code)], communes);
  // `F-35000` is a postcode, `35000 Rennes` a name that a postcode tells apart.
  const named = /\p{L}/u.test(typed.replace(/^\s*(?:france|fr|f)\b/i, ''));
  return named ? byName(typed, communes) : byPostcode(typed, communes);
}

function found(
  places: readonly FoundPlace[],
  communes: Communes,
  rest: Partial<Pick<Extract<Found, { kind: 'places' }>, 'note' | 'moreNamed'>> = {},
): Found {
  return {
    kind: 'places',
    places: places.slice(0, MOST),
    note: null,
    moreNamed: null,
    communes: typeof communes === 'string' ? communes : 'ready',
    ...rest,
  };
}

function byPostcode(typed: string, communes: Communes): Found {
  const answer = territoriesOfPostcode(typed);
  if (answer.kind === 'unknown') return { kind: 'no-postcode', postcode: answer.postcode };
  const territories = possibleOf(answer).map(ofTerritory);
  if (answer.kind === 'nonsense') return found([], communes);
  if (answer.kind === 'incomplete') {
    const few = territories.length > MOST ? [] : territories;
    return found(few, communes, { note: 'incomplete' });
  }
  const { postcode } = answer;
  const towns =
    typeof communes === 'string'
      ? []
      : searchCommunes(communes, postcode, MOST).flatMap(({ places }) =>
          places.map((place) => ofCommune(place, postcode)),
        );
  return found([...territories, ...towns], communes, {
    note: answer.kind === 'several' ? 'several' : null,
  });
}

function byName(typed: string, communes: Communes): Found {
  const hits = typeof communes === 'string' ? [] : searchCommunes(communes, typed, MOST);
  const towns = hits.flatMap(({ places }) => places.map((place) => ofCommune(place)));
  const territories = searchTerritories(typed, MOST);
  const withFit = (...fits: TerritoryHit['fit'][]) =>
    territories.filter(({ fit }) => fits.includes(fit)).map((hit) => ofTerritory(hit.code));
  // `35000 Rennes` before the communes are there, or with a town that no list knows.
  const onlyPostcode = towns.length > 0 ? [] : ofPostcodeWithin(typed);
  const places = once([
    ...withFit('exact', 'begins'),
    ...towns,
    ...onlyPostcode,
    ...withFit('words', 'near'),
  ]);
  const cut = places.slice(MOST).map(({ name }) => name);
  const best = hits[0]?.places[0]?.commune.name ?? null;
  return found(places, communes, { moreNamed: best !== null && cut.includes(best) ? best : null });
}

function ofPostcodeWithin(typed: string): FoundPlace[] {
  const answer = territoriesOfPostcode(typed);
  return answer.kind === 'one' || answer.kind === 'several'
    ? possibleOf(answer).map(ofTerritory)
    : [];
}
