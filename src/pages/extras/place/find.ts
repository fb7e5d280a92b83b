/** What the pages show for a text typed, out of the search they share with the command line. */

import type { CommuneIndex } from '../../../place/communes/index.ts';
import { findText, MOST_PLACES, type Named, type PlaceOffer } from '../../../place/find.ts';
import { arrondissementByCode } from '../../../territories/arrondissements.ts';
import { territoryName } from '../../../territories/names.ts';
import type { FoundPlace, PlacesFound } from '../../place-model.ts';

/** The communes in memory, or why they are not. */
export type CommuneIndexState = CommuneIndex | 'loading' | 'missing';

/** What is found without the device's outlines; coordinates are located by who has them. */
export type FoundHere = PlacesFound | { kind: 'coordinates'; lat: number; lon: number };

const ofTerritory = (code: string): FoundPlace => ({
  territory: code,
  commune: null,
  name: territoryName(code),
  postcode: '',
  former: null,
  within: null,
});

function ofOffer(offer: PlaceOffer): FoundPlace {
  const { territory } = offer;
  switch (offer.kind) {
    case 'territory':
      return ofTerritory(territory);
    case 'spoken': {
      const { name, commune } = offer;
      const plain = { territory, name, postcode: '', former: null };
      if (commune === null) return { ...plain, commune: null, within: '' };
      // What is read out to the emergency services is what people there call it.
      const said = { code: commune.code, name: `${name} (${commune.name})` };
      return { ...plain, commune: said, within: commune.name };
    }
    case 'commune': {
      const { alias } = offer;
      const { code, name, postcodes } = offer.commune;
      const plain = { territory, postcode: postcodes[0] ?? '', former: null, within: null };
      if (alias === null) return { ...plain, commune: { code, name }, name };
      if (alias.kind === 'former') {
        return { ...plain, commune: { code, name }, name, former: alias.name };
      }
      const postcode = arrondissementByCode(alias.code)?.postcodes.join(', ') ?? '';
      return { ...plain, commune: { code, name: alias.name }, name: alias.name, postcode };
    }
  }
}

/**
 * Places that answer a text, best first; null when nothing is asked. Postcodes and territories are
 * always found; communes when `communes` holds them. Never throws.
 */
export function findPlacesHere(typed: string, communes: CommuneIndexState): FoundHere | null {
  const missing = typeof communes === 'string';
  const answer = findText(typed, missing ? null : communes, MOST_PLACES);
  const state = missing ? communes : 'ready';
  switch (answer?.kind) {
    case undefined:
      return null;
    case 'coordinates':
      return answer;
    case 'nothing':
      // No list of communes would know it either.
      return found([], 'ready');
    case 'named':
      return fromNamed(answer, state);
    case 'postcode': {
      const { answer: postcode, sure, abroad } = answer;
      if (postcode.kind === 'unknown') {
        if (abroad.length > 0) return found([], state, { abroad });
        return { kind: 'no-postcode', postcode: postcode.postcode };
      }
      const places = sure.map(ofOffer);
      if (postcode.kind === 'incomplete') return found(places, state, { note: 'incomplete' });
      const asTyped = places.map((place) =>
        place.commune === null ? place : { ...place, postcode: postcode.postcode },
      );
      const note = postcode.kind === 'several' ? 'several' : null;
      return found(asTyped, state, { note });
    }
  }
}

type FoundPlaces = Extract<PlacesFound, { kind: 'places' }>;

function found(
  places: readonly FoundPlace[],
  communes: FoundPlaces['communes'],
  rest: Partial<Omit<FoundPlaces, 'kind' | 'places' | 'communes'>> = {},
): PlacesFound {
  return {
    kind: 'places',
    places,
    maybe: [],
    abroad: [],
    note: null,
    moreNamed: null,
    communes,
    ...rest,
  };
}

function fromNamed(named: Named, communes: FoundPlaces['communes']): PlacesFound {
  const { sure, maybe, abroad, across, moreNamed } = named;
  return found(sure.map(ofOffer), communes, {
    maybe: maybe.map(ofOffer),
    abroad,
    note: across === null ? null : 'across',
    moreNamed,
  });
}
