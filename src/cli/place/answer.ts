/** Puts together what the place modules find for any text typed. */

import { abroadNumbers } from '../../place/abroad.ts';
import type { CommuneIndex } from '../../place/communes/index.ts';
import {
  type AbroadPlace,
  type FoundText,
  findText,
  type Named,
  type PlaceOffer,
} from '../../place/find.ts';
import { type LocateAnswer, locate } from '../../place/position/locate.ts';
import type { Outlines } from '../../place/position/outlines.ts';
import { arrondissementByCode } from '../../territories/arrondissements.ts';
import { territoryName } from '../../territories/names.ts';
import { PLACE_WORDS } from './words.ts';

/** One territory offered, the best first, and why. */
export interface AnswerLine {
  code: string;
  name: string;
  why: string;
  /** INSEE code of the commune found, if it was found by its name. */
  commune?: string;
}

interface Options {
  accuracyMeters: number;
  limit: number;
  lang: 'fr' | 'en';
  index: CommuneIndex;
  outlines: Outlines;
}

export interface PlaceAnswer {
  lines: AnswerLine[];
  /** Places that only resemble what was typed: to be asked about, never the answer. */
  maybe: AnswerLine[];
  /** What to do instead or besides; empty when there is nothing to add. */
  help: string;
}

type Words = (typeof PLACE_WORDS)['fr'];
type FoundPostcode = Extract<FoundText, { kind: 'postcode' }>;

const line = (code: string, why: string): AnswerLine => ({
  code,
  name: territoryName(code),
  why,
});
const countryName = (country: string, lang: Options['lang']): string =>
  new Intl.DisplayNames([lang], { type: 'region' }).of(country) ?? country;
const numbersIn = (country: string, lang: Options['lang']): string =>
  abroadNumbers(country)
    .map(({ number, service }) => number + PLACE_WORDS[lang].services[service])
    .join(PLACE_WORDS[lang].or);
const km = (meters: number) => Math.max(1, Math.round(meters / 1000));

function fromPosition(found: LocateAnswer, lang: Options['lang']): PlaceAnswer {
  const words = PLACE_WORDS[lang];
  switch (found.kind) {
    case 'inside':
      return { lines: [line(found.code, words.inside)], maybe: [], help: '' };
    case 'border':
      return {
        lines: found.codes.map((code) => line(code, words.border)),
        maybe: [],
        help:
          found.country === null
            ? ''
            : words.nearBorder(countryName(found.country, lang), numbersIn(found.country, lang)),
      };
    case 'sea':
      return {
        lines: [line(found.nearest, words.sea(km(found.distanceMeters)))],
        maybe: [],
        help: '',
      };
    case 'abroad': {
      const { nearest } = found;
      const known = abroadNumbers(found.country ?? '').length > 0;
      const lines =
        nearest === null ? [] : [line(nearest.code, words.coast(km(nearest.distanceMeters)))];
      return {
        lines,
        maybe: [],
        help: known ? fromAbroad({ name: '', country: found.country ?? '' }, lang) : words.abroad,
      };
    }
    case 'without-numbers':
      return { lines: [], maybe: [], help: words.withoutNumbers };
    case 'unusable':
      return { lines: [], maybe: [], help: words[found.reason] };
  }
}

/** The territories of a postcode; its communes beside the first of them. */
function fromPostcode({ answer, sure }: FoundPostcode, words: Words): PlaceAnswer {
  if (answer.kind === 'unknown') {
    return { lines: [], maybe: [], help: words.unknown[answer.reason](answer.postcode) };
  }
  const territories = sure.filter(({ kind }) => kind === 'territory');
  if (answer.kind === 'incomplete') {
    const lines = territories.map(({ territory }) => line(territory, words.begins));
    return { lines, maybe: [], help: lines.length > 0 ? '' : words.begins };
  }
  const towns = sure.flatMap((offer) => (offer.kind === 'commune' ? offer.commune.name : []));
  const lines = territories.map(({ territory }, i) => {
    const few = answer.kind === 'several' && answer.mostly && i > 0;
    const why = few ? words.mostly(answer.postcode) : words.postcode(answer.postcode);
    return line(
      territory,
      [why, i === 0 ? towns.slice(0, 5).join(', ') : ''].filter(Boolean).join(' · '),
    );
  });
  return { lines, maybe: [], help: '' };
}

function fromOffer(offer: PlaceOffer, words: Words): AnswerLine {
  switch (offer.kind) {
    case 'territory':
      return line(offer.territory, words.territory);
    case 'spoken': {
      const { name, commune, territory } = offer;
      if (commune === null) return line(territory, name);
      return { ...line(territory, `${name} · ${commune.name}`), commune: commune.code };
    }
    case 'commune': {
      const { commune, alias, territory } = offer;
      const district = alias === null ? undefined : arrondissementByCode(alias.code);
      const name =
        district?.name ?? (alias === null ? commune.name : words.former(alias.name, commune.name));
      const postcodes = (district ?? commune).postcodes.slice(0, 3).join(', ');
      return { ...line(territory, `${name} ${postcodes}`.trim()), commune: commune.code };
    }
  }
}

/** A place abroad, or a country alone where it has no name, and what to call there. */
function fromAbroad({ name, country }: AbroadPlace, lang: Options['lang']): string {
  const words = PLACE_WORDS[lang];
  const own = countryName(country, lang);
  return words.named(name || own, own === name || name === '' ? '' : own, numbersIn(country, lang));
}

function fromNamed(named: Named, lang: Options['lang'], typed: string): PlaceAnswer {
  const words = PLACE_WORDS[lang];
  const lines = named.sure.map((offer) => fromOffer(offer, words));
  const maybe = named.maybe.map((offer) => fromOffer(offer, words));
  const help = [
    ...named.abroad.map((place) => fromAbroad(place, lang)),
    ...(named.across === null ? [] : [words.across(named.across)]),
  ];
  const nothing = lines.length + maybe.length + help.length === 0;
  return { lines, maybe, help: nothing ? words.nothing(typed.slice(0, 60)) : help.join('\n') };
}

/** Answers any text: coordinates, else a postcode, else the name of a territory or a place. */
export function answer(typed: string, options: Options): PlaceAnswer {
  const { index, outlines, accuracyMeters, limit, lang } = options;
  const words = PLACE_WORDS[lang];
  const found = findText(typed, index, limit);
  switch (found?.kind) {
    case 'coordinates':
      return fromPosition(locate({ ...found, accuracyMeters }, outlines), lang);
    case 'postcode':
      return fromPostcode(found, words);
    case 'named':
      return fromNamed(found, lang, typed);
    default:
      return { lines: [], maybe: [], help: words.nothing(typed.slice(0, 60)) };
  }
}
