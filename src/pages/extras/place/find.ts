/** What the pages show for a text typed, out of the search they share with the command line. */

import type { CommuneIndex } from '../../../place/communes/index.ts';
import { findText, type Named, type Offer } from '../../../place/find.ts';
import { possibleOf } from '../../../place/postcode.ts';
import { arrondissementByCode } from '../../../territories/arrondissements.ts';
import { territoryName } from '../../../territories/names.ts';
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
  within: null,
});

function ofOffer(offer: Offer): FoundPlace {
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
export function findPlaces(typed: string, communes: Communes): FoundHere | null {
  const missing = typeof communes === 'string';
  const answer = findText(typed, missing ? null : communes, MOST);
  const state = missing ? communes : 'ready';
  switch (answer?.kind) {
    case undefined:
      return null;
    case 'coordinates':
      return answer;
    case 'nothing':
      return found([], state);
    case 'named':
      return fromNamed(answer, state);
    case 'postcode': {
      const { answer: postcode } = answer;
      if (postcode.kind === 'unknown') {
        if (postcode.reason === 'monaco') return found([], state, { abroad: [MONACO] });
        return { kind: 'no-postcode', postcode: postcode.postcode };
      }
      const territories = possibleOf(postcode).map(ofTerritory);
      if (postcode.kind === 'incomplete') {
        const few = territories.length > MOST ? [] : territories;
        return found(few, state, { note: 'incomplete' });
      }
      const towns = answer.communes.map(({ code, name, territory }) => ({
        ...ofTerritory(territory),
        commune: { code, name },
        name,
        postcode: postcode.postcode,
      }));
      const note = postcode.kind === 'several' ? 'several' : null;
      return found([...territories, ...towns].slice(0, MOST), state, { note });
    }
  }
}

/** It has French postcodes, and its own emergency services. */
const MONACO = { name: 'Monaco', country: 'MC' };

type FoundPlaces = Extract<Found, { kind: 'places' }>;

function found(
  places: readonly FoundPlace[],
  communes: FoundPlaces['communes'],
  rest: Partial<Omit<FoundPlaces, 'kind' | 'places' | 'communes'>> = {},
): Found {
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

function fromNamed(named: Named, communes: FoundPlaces['communes']): Found {
  const { sure, maybe, abroad, across, moreNamed } = named;
  return found(sure.map(ofOffer), communes, {
    maybe: maybe.map(ofOffer),
    abroad,
    note: across === null ? null : 'across',
    moreNamed,
  });
}
