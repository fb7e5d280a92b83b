/** Puts together what the place modules find for any text typed. */
import type { CommuneIndex, NamedPlace } from '../../place/communes/index.ts';
import { searchCommunes } from '../../place/communes/search.ts';
import { parseCoordinates } from '../../place/position/coordinates.ts';
import { type LocateAnswer, locate } from '../../place/position/locate.ts';
import type { Outlines } from '../../place/position/outlines.ts';
import { type PostcodeAnswer, possibleOf, territoriesOfPostcode } from '../../place/postcode.ts';
import { TERRITORIES } from '../../place/territories.ts';
import { searchTerritories } from '../../place/territory-search.ts';
import { WORDS } from './words.ts';

/** One territory offered, the best first, and why. */
export interface AnswerLine {
  code: string;
  name: string;
  why: string;
  /** INSEE code of the commune found, if it was found by its name. */
  commune?: string;
}

export interface Options {
  accuracyMeters: number;
  limit: number;
  lang: 'fr' | 'en';
  index: CommuneIndex;
  outlines: Outlines;
}

export interface Answer {
  lines: AnswerLine[];
  /** What to do instead or besides; empty when there is nothing to add. */
  help: string;
}

type Words = (typeof WORDS)['fr'];

const line = (code: string, why: string): AnswerLine => ({
  code,
  name: TERRITORIES.get(code) ?? code,
  why,
});
const km = (meters: number) => Math.max(1, Math.round(meters / 1000));

function fromPosition(found: LocateAnswer, words: Words): Answer {
  switch (found.kind) {
    case 'inside':
      return { lines: [line(found.code, words.inside)], help: '' };
    case 'border':
      return {
        lines: found.codes.map((code) => line(code, words.border)),
        help: found.country === null ? '' : words.nearBorder(found.country),
      };
    case 'sea':
      return { lines: [line(found.nearest, words.sea(km(found.distanceMeters)))], help: '' };
    case 'abroad': {
      const { nearest } = found;
      const lines =
        nearest === null ? [] : [line(nearest.code, words.coast(km(nearest.distanceMeters)))];
      return { lines, help: words.abroad(found.country ?? '') };
    }
    case 'unusable':
      return { lines: [], help: words[found.reason] };
  }
}

function fromPostcode(
  found: Exclude<PostcodeAnswer, { kind: 'nonsense' }>,
  words: Words,
  typed: string,
  communes: string,
): Answer {
  if (found.kind === 'unknown') {
    return { lines: [], help: words.unknown[found.reason](found.postcode) };
  }
  const lines = possibleOf(found).map((code, i) => {
    if (found.kind === 'incomplete') {
      return line(code, code === typed.trim() ? words.territory : words.begins);
    }
    const few = found.kind === 'several' && found.mostly && i > 0;
    const why = few ? words.mostly(found.postcode) : words.postcode(found.postcode);
    return line(code, i === 0 && communes !== '' ? `${why} · ${communes}` : why);
  });
  return { lines, help: '' };
}

function fromPlace({ commune, alias }: NamedPlace, words: Words): AnswerLine {
  const name = alias === null ? commune.name : words.former(alias.name, commune.name);
  const postcodes = commune.postcodes.slice(0, 3).join(', ');
  return { ...line(commune.territory, `${name} ${postcodes}`.trim()), commune: commune.code };
}

/** Names of the first communes of a postcode. */
function communesOf(index: CommuneIndex, postcode: string): string {
  const hits = searchCommunes(index, postcode, 5);
  return hits.flatMap(({ places }) => places.map(({ commune }) => commune.name)).join(', ');
}

/** Answers any text: coordinates, else a postcode, else the name of a territory or a commune. */
export function answer(typed: string, options: Options): Answer {
  const { index, outlines, accuracyMeters, limit, lang } = options;
  const words = WORDS[lang];
  const coordinates = parseCoordinates(typed);
  if (coordinates !== undefined) {
    return fromPosition(locate({ ...coordinates, accuracyMeters }, outlines), words);
  }
  const postcode = territoriesOfPostcode(typed);
  const complete = 'postcode' in postcode ? postcode.postcode : '';
  const hasName = /\p{L}/u.test(typed.replace(/^\s*(?:france|fr|f)\b/i, ''));
  if (!hasName && postcode.kind !== 'nonsense' && /\d/.test(typed)) {
    const communes = complete && communesOf(index, complete);
    const { lines, help } = fromPostcode(postcode, words, typed, communes);
    return { lines: lines.slice(0, limit), help };
  }
  const communes = searchCommunes(index, typed, limit).flatMap(({ places }) =>
    places.map((place) => fromPlace(place, words)),
  );
  const territories = searchTerritories(typed);
  const withFit = (...fits: string[]) =>
    territories
      .filter(({ fit }) => fits.includes(fit))
      .map(({ code }) => line(code, words.territory));
  const onlyPostcode =
    communes.length === 0 && (postcode.kind === 'one' || postcode.kind === 'several')
      ? fromPostcode(postcode, words, typed, '').lines
      : [];
  const lines = [
    ...withFit('exact', 'begins'),
    ...communes,
    ...onlyPostcode,
    ...withFit('words', 'near'),
  ].slice(0, limit);
  return { lines, help: lines.length > 0 ? '' : words.nothing(typed.slice(0, 60)) };
}
