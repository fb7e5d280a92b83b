/**
 * Answers any text with places: the one search that pages and command line share. What fits as it
 * is typed is kept apart from what only resembles it, which is never an answer, only a question.
 */

import { type Arrondissement, readArrondissement } from '../territories/arrondissements.ts';
import { isTerritoryCode } from '../territories/names.ts';
import {
  type Commune,
  communeByCode,
  type NamedPlace,
  territoryOfCommune,
} from './communes/index.ts';
import type { CommuneIndex } from './communes/layout.ts';
import { wordsOf } from './communes/query.ts';
import { type CommuneHit, searchCommunes, searchWhole } from './communes/search.ts';
import { countryOfTarget, type SpokenPlace } from './communes/spoken.ts';
import { parseCoordinates } from './position/coordinates.ts';
import { type PostcodeAnswer, possibleOf, territoriesOfPostcode } from './postcode.ts';
import { searchTerritories, type TerritoryHit } from './territory-search.ts';

/** A place in a territory that answers a text. */
export type PlaceOffer =
  | { kind: 'territory'; territory: string }
  | ({ kind: 'commune'; territory: string } & NamedPlace)
  /** A name that no list holds, in one of its territories; in a single commune there or not. */
  | { kind: 'spoken'; territory: string; name: string; commune: Commune | null };

/** A place outside France; its country by ISO 3166. */
export interface AbroadPlace {
  name: string;
  country: string;
}

/** Answers to a name. */
export interface Named {
  kind: 'named';
  /** Places of that name, or that begin with it, or have its words: best first. */
  sure: readonly PlaceOffer[];
  /**
   * Places whose names are one error away, or have the words with one, or lack some of them: to be
   * asked, not told.
   */
  maybe: readonly PlaceOffer[];
  abroad: readonly AbroadPlace[];
  /** The name that was meant, when it lies in several territories and so has no one answer. */
  across: string | null;
  /** A name that more places bear than are offered; null for none. */
  moreNamed: string | null;
}

export type FoundText =
  | { kind: 'coordinates'; lat: number; lon: number }
  | {
      kind: 'postcode';
      answer: Exclude<PostcodeAnswer, { kind: 'nonsense' }>;
      /** Its territories, best first, then its communes; nothing while more begin with it than are shown. */
      sure: readonly PlaceOffer[];
      abroad: readonly AbroadPlace[];
    }
  | Named
  /** Signs without a letter, or digits that are neither a postcode nor the beginning of one. */
  | { kind: 'nothing' };

/** Whether a text asks anything: every sign that a person sees does, and is owed an answer. */
export const asksAnything = (typed: string): boolean => /[^\s\p{Cc}\p{Cf}]/u.test(typed);

/** More than this is no help in an emergency. */
export const MOST_PLACES = 8;

/** It has French postcodes, and its own emergency services. */
const MONACO: AbroadPlace = { name: 'Monaco', country: 'MC' };

/** However many places are sure, so many that resemble are shown too. */
const LEAST_MAYBE = 2;

const SURE_FITS: readonly CommuneHit['fit'][] = ['exact', 'begins', 'words', 'postcode'];

const ofTerritory = (territory: string): PlaceOffer => ({ kind: 'territory', territory });

const ofCommune = (place: NamedPlace): PlaceOffer => ({
  kind: 'commune',
  territory: place.commune.territory,
  ...place,
});

function ofSpoken({ name, targets }: SpokenPlace, index: CommuneIndex): PlaceOffer[] {
  return targets
    .filter((target) => countryOfTarget(target) === undefined)
    .map((target) => ({
      kind: 'spoken',
      name,
      territory: territoryOfCommune(target) ?? target,
      commune: communeByCode(index, target) ?? null,
    }));
}

function ofHit({ places, spoken, spokenFirst }: CommuneHit, index: CommuneIndex): PlaceOffer[] {
  const towns = places.map(ofCommune);
  const others = spoken.flatMap((place) => ofSpoken(place, index));
  return spokenFirst ? [...others, ...towns] : [...towns, ...others];
}

const abroadOf = ({ spoken }: CommuneHit): AbroadPlace[] =>
  spoken.flatMap(({ name, targets }) => {
    const country = targets.map(countryOfTarget).find((code) => code !== undefined);
    return country === undefined ? [] : [{ name, country }];
  });

/** What tells one offer from another. */
function keyOf(offer: PlaceOffer): string {
  switch (offer.kind) {
    case 'territory':
      return offer.territory;
    case 'commune': {
      const { commune, alias } = offer;
      return `${commune.code} ${alias?.kind === 'district' ? alias.name : ''}`;
    }
    case 'spoken':
      return `${offer.territory} ${offer.name}`;
  }
}

/** Each offer once, where it came first; a commune by its own name rather than a former one. */
function once(offers: readonly PlaceOffer[], told: ReadonlySet<string> = new Set()): PlaceOffer[] {
  const kept = new Map<string, PlaceOffer>();
  for (const offer of offers) {
    const key = keyOf(offer);
    if (!told.has(key) && !kept.has(key)) kept.set(key, offer);
  }
  return [...kept.values()];
}

/** An arrondissement as the district it is of its city; its territory while communes are missing. */
function ofArrondissement(read: Arrondissement, index: CommuneIndex | null): PlaceOffer[] {
  const commune = index === null ? undefined : communeByCode(index, read.code);
  if (commune === undefined) return [ofTerritory(territoryOfCommune(read.code) ?? '')];
  return [ofCommune({ commune, alias: { name: read.name, code: read.code, kind: 'district' } })];
}

/** `35000 Rennes` before the communes are there, or with a town that no list knows. */
function ofPostcodeWithin(typed: string): PlaceOffer[] {
  const answer = territoriesOfPostcode(typed);
  return answer.kind === 'one' || answer.kind === 'several'
    ? possibleOf(answer).map(ofTerritory)
    : [];
}

/** The spoken place whose name was typed, when several territories share it. */
const acrossOf = (exact: readonly CommuneHit[]): SpokenPlace | undefined =>
  exact.flatMap((hit) => hit.spoken).find(({ targets }) => targets.length > 1);

/** Fewer letters than this are a word of too many names. */
const TELLING = 4;

/**
 * What a text that means nothing may mean without some of its words: `gare de strasbourg`,
 * `nanterre université`. Only whole names of what is left, the longest first.
 */
function withoutWords(typed: string, index: CommuneIndex, limit: number): PlaceOffer[] {
  const words = wordsOf(typed);
  for (let left = words.length - 1; left > 0; left -= 1) {
    const parts = [words.slice(words.length - left), words.slice(0, left)];
    const found = parts
      .filter((part) => part.join('').length >= TELLING)
      .flatMap((part) => searchWhole(index, part))
      .flatMap((hit) => ofHit(hit, index));
    if (found.length > 0) return once(found).slice(0, limit);
  }
  return [];
}

function byName(typed: string, index: CommuneIndex | null, limit: number): Named {
  const hits = index === null ? [] : searchCommunes(index, typed, limit);
  const territories = searchTerritories(typed, limit);
  const arrondissement = readArrondissement(typed);
  const districts = arrondissement === null ? [] : ofArrondissement(arrondissement, index);
  const withFit = (...fits: (TerritoryHit['fit'] | CommuneHit['fit'])[]) => ({
    places: hits.filter(({ fit }) => fits.includes(fit)),
    offers: hits
      .filter(({ fit }) => fits.includes(fit))
      .flatMap((hit) => (index === null ? [] : ofHit(hit, index))),
    territories: territories
      .filter(({ fit }) => fits.includes(fit))
      .map(({ code }) => ofTerritory(code)),
  });
  const exact = withFit('exact');
  const begins = withFit('begins');
  const fitting = withFit(...SURE_FITS);
  const anyExact =
    districts.length + exact.offers.length + exact.territories.length + exact.places.length > 0;
  const onlyFormer = exact.offers.every(
    (offer) => offer.kind === 'commune' && offer.alias?.kind === 'former',
  );
  const sure = once([
    ...districts,
    ...exact.territories,
    // `ille` is how Ille-et-Vilaine begins before it is what Ille-sur-Têt was once called.
    ...(onlyFormer ? [] : exact.offers),
    ...begins.territories,
    ...fitting.offers,
    ...(fitting.places.length > 0 ? [] : ofPostcodeWithin(typed)),
    ...withFit('words').territories,
  ]);
  const told = new Set(sure.map(keyOf));
  const near = withFit('near');
  const distant = withFit('near-begins', 'near-words').offers;
  // A country or city abroad is told by its name, so a near spelling of it may be told as well.
  const nearest = anyExact ? exact : fitting.places.length > 0 ? fitting : near;
  const abroad = nearest.places.flatMap(abroadOf);
  const lost = hits.length + territories.length + sure.length === 0;
  const part = lost && index !== null ? withoutWords(typed, index, limit) : [];
  const maybe = once(
    [...near.offers, ...near.territories, ...part, ...(anyExact ? [] : distant)],
    told,
  );
  const across = acrossOf(exact.places);
  // A choice that leaves a side out is none.
  const most = Math.max(limit, across?.targets.length ?? 0);
  const shown = Math.min(sure.length, most);
  const best = hits[0]?.places[0]?.commune.name ?? null;
  const cut = sure
    .slice(most)
    .some((offer) => offer.kind === 'commune' && offer.commune.name === best);
  return {
    kind: 'named',
    sure: sure.slice(0, most),
    maybe: maybe.slice(0, Math.max(Math.min(LEAST_MAYBE, limit), limit - shown)),
    abroad: abroad.slice(0, limit),
    across: across?.name ?? null,
    moreNamed: cut ? best : null,
  };
}

function byPostcode(
  answer: Exclude<PostcodeAnswer, { kind: 'nonsense' }>,
  index: CommuneIndex | null,
  limit: number,
): FoundText {
  const territories = possibleOf(answer).map(ofTerritory);
  switch (answer.kind) {
    case 'unknown': {
      const abroad = answer.reason === 'monaco' ? [MONACO] : [];
      return { kind: 'postcode', answer, sure: [], abroad };
    }
    case 'incomplete': {
      const few = territories.length > limit ? [] : territories;
      return { kind: 'postcode', answer, sure: few, abroad: [] };
    }
    default: {
      const hits = index === null ? [] : searchCommunes(index, answer.postcode, limit);
      const towns = hits.flatMap(({ places }) =>
        places.map(({ commune }) => ofCommune({ commune, alias: null })),
      );
      return {
        kind: 'postcode',
        answer,
        sure: [...territories, ...towns].slice(0, limit),
        abroad: [],
      };
    }
  }
}

/**
 * Finds what a text means: coordinates, a territory's code, a postcode, else a name. Postcodes and
 * territories are always found, names of communes with an index. Null when nothing is asked; never
 * throws.
 *
 * @param index the communes, null while they are not there
 * @param limit most places of each kind; a name that more territories share gives all of them
 */
export function findText(
  typed: string,
  index: CommuneIndex | null,
  limit: number,
): FoundText | null {
  if (!asksAnything(typed)) return null;
  if (!/[\p{L}\p{N}]/u.test(typed)) return { kind: 'nothing' };
  const coordinates = parseCoordinates(typed);
  if (coordinates !== undefined) return { kind: 'coordinates', ...coordinates };
  const code = typed.trim().toUpperCase();
  if (isTerritoryCode(code)) {
    const sure = [ofTerritory(code)];
    return { kind: 'named', sure, maybe: [], abroad: [], across: null, moreNamed: null };
  }
  // `F-35000` is a postcode, `35000 Rennes` a name that a postcode tells apart.
  if (/\p{L}/u.test(typed.replace(/^\s*(?:france|fr|f)\b/i, ''))) {
    return byName(typed, index, limit);
  }
  const answer = territoriesOfPostcode(typed);
  if (answer.kind === 'nonsense') return { kind: 'nothing' };
  return byPostcode(answer, index, limit);
}
