/** Which territories a text names: by name, code, town, region or people. */

import { lastOf } from '../../../base/last.ts';
import { TERRITORY_DETAILS } from '../../../territories/details.ts';
import { TERRITORIES } from '../../../territories/names.ts';
import { fold } from '../text/fold.ts';
import { ABROAD, AREAS, DEMONYMS } from './gazetteer.ts';
import { TOWNS } from './towns.ts';

export interface NamedTerritory {
  kind: 'departement' | 'region' | 'people' | 'town' | 'abroad';
  /** INSEE codes, empty when abroad. */
  codes: readonly string[];
  /** As written. */
  name: string;
  /** `at`: the event is said to be there; `of`: names an institution; `bare`: stands alone; `away`: where calls are sent. */
  link: 'at' | 'of' | 'bare' | 'away';
  start: number;
  end: number;
}

type Entry = Pick<NamedTerritory, 'kind' | 'codes'>;

/** Names of territories that are also ordinary words: a capital letter is asked for. */
const ORDINARY = new Set(
  'nord,manche,lot,cher,loire,somme,landes,creuse,jura,orne,eure,aube,gard,var,ain,oise,rhone,paris,vienne,meuse,marne,savoie,indre,tarn,doubs,aude,nievre,centre'.split(
    ',',
  ),
);

const spaced = (name: string) => fold(name).replace(/[-'’]/g, ' ').replace(/\s+/g, ' ').trim();

function pairs(table: string): [names: string[], codes: string[]][] {
  return table
    .trim()
    .split(/[|\n]/)
    .map((line) => line.split(':'))
    .filter((parts) => parts.length === 2)
    .map(([names = '', codes = '']) => [names.split(','), codes.split(',')]);
}

function buildNames(): Map<string, Entry> {
  const names = new Map<string, Entry>();
  for (const word of ABROAD.trim().split(/[,\n]/)) {
    names.set(spaced(word), { kind: 'abroad', codes: [] });
  }
  for (const line of TOWNS.trim().split('\n')) {
    const [code = '', towns = ''] = line.split(':');
    for (const town of towns.split(',')) names.set(spaced(town), { kind: 'town', codes: [code] });
  }
  for (const { code, seat } of TERRITORY_DETAILS)
    names.set(spaced(seat), { kind: 'town', codes: [code] });
  for (const [people, codes] of pairs(DEMONYMS)) {
    for (const stem of people) {
      for (const end of ['', 's', 'e', 'es'])
        names.set(spaced(stem + end), { kind: 'people', codes });
    }
  }
  const regions = new Map<string, string[]>();
  for (const { code, region } of TERRITORY_DETAILS) {
    regions.set(region, [...(regions.get(region) ?? []), code]);
  }
  for (const [region, codes] of regions) names.set(spaced(region), { kind: 'region', codes });
  for (const [areas, codes] of pairs(AREAS)) {
    const kind = codes.length === 1 ? 'departement' : 'region';
    for (const area of areas) names.set(spaced(area), { kind, codes });
  }
  for (const { code, name } of TERRITORIES) {
    names.set(spaced(name), { kind: 'departement', codes: [code] });
  }
  return names;
}

let NAMES: Map<string, Entry> | undefined;
const LONGEST = 6;
const CODES = new Set(TERRITORIES.map((territory) => territory.code));
const SHORT = new Set(['15', '17', '18', '112', '114']);

const AT =
  /(?:\b(?:dans|a|en|au|aux|sur|chez|cote|partout|in|across|im|uber) (?:(?:tout|toute|tous|toutes) )?(?:l[ea]s? |l'|the )?(?:(?:seuls? |quatre |trois |deux |cinq )?(?:departements?|region|territoire|ile|secteur|agglomeration|metropole|ville|zone|arrondissement|bassin|pays|canton|communes?|nord|sud|est|ouest|centre) (?:de la |de l'|des |du |de |d')?)?(?:l[ea]s? |l')?)$/;
const OF =
  /(?:\b(?:de|du|des|d'|de la|de l'|of|von|the|nationale|samu|sdis|codis|police|pompiers) ?)$/;
/** Where calls are sent, or who helps: not where they fail. */
const AWAY =
  /\b(?:(?:vers|sur|par) (?:l[ea]s? |l'|celui d[eu] |ceux d[eu] )?(?:(?:samu|sdis|codis|pompiers|regulation|regulateurs|centre|plateforme|corg|ctas?|cta|departements? voisins?) (?:voisins? )?(?:de (?:la |l')?|d[eu]s? |d')?)?(?:l[ea]s? |l')?|vers (?:l[ea]s? |l')?|(?:renforts?|aide|appui|secours|relais) (?:\w+ )?d(?:e la |e l'|es |u |e |'))$/;
const LIST =
  /^(?: ?\(\d[\dab]{1,2}\))?(?: ?[,/;] ?(?:et )?| et | ou | and | und | ainsi que )(?:dans |en |a |de |d'|du |des )?(?:l[ea]s? |l')?$/;

function linkOf(
  before: string,
  previous: NamedTerritory | undefined,
  gap: string,
): NamedTerritory['link'] {
  if (AWAY.test(before)) return 'away';
  if (AT.test(before)) return 'at';
  if (previous !== undefined && gap.length < 30 && LIST.test(gap)) return previous.link;
  return OF.test(before) ? 'of' : 'bare';
}

interface Word {
  word: string;
  start: number;
  end: number;
}

function wordsOf(plain: string): Word[] {
  return [...plain.matchAll(/[a-z0-9]+/g)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A capital is asked of names that are ordinary words; prose in capitals has them everywhere. */
function writtenAsName(text: string, start: number, key: string, entry: Entry): boolean {
  const capital = /\p{Lu}/u.test(text[start] ?? '');
  if (ORDINARY.has(key)) {
    const rest = fold(text.slice(start + key.length, start + key.length + 12));
    const direction = key === 'nord' || key === 'centre';
    return capital && !(direction && /^[ -](?:de la|de l'|du|des|est|ouest)\b/.test(rest));
  }
  return (
    capital ||
    entry.kind === 'departement' ||
    entry.kind === 'people' ||
    entry.kind === 'region' ||
    entry.kind === 'abroad'
  );
}

function namedPlaces(text: string, plain: string): NamedTerritory[] {
  NAMES ??= buildNames();
  const words = wordsOf(plain);
  const places: NamedTerritory[] = [];
  for (let at = 0; at < words.length; ) {
    let step = 1;
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
      const [first, last] = [words[at], words[at + length - 1]];
      if (first === undefined || last === undefined || last.end - first.start > 40) continue;
      const key = words
        .slice(at, at + length)
        .map((word) => word.word)
        .join(' ');
      const entry = NAMES.get(key);
      if (entry === undefined || !writtenAsName(text, first.start, key, entry)) continue;
      const previous = lastOf(places);
      const before = plain.slice(Math.max(0, first.start - 50), first.start);
      const gap = previous === undefined ? '' : plain.slice(previous.end, first.start);
      places.push({
        ...entry,
        link: linkOf(before, previous, gap),
        name: text.slice(first.start, last.end),
        start: first.start,
        end: last.end,
      });
      step = length;
      break;
    }
    at += step;
  }
  return places;
}

function codesIn(list: string): string[] {
  return [...list.matchAll(/\b(\d{2,3}|2[ab])\b/gi)]
    .map((match) => (match[1] ?? '').toUpperCase())
    .filter((code) => CODES.has(code));
}

/** « départements 54, 55 et 57 », « Rennes (35) », « dans le 35 », « SAMU 35 ». */
function codedPlaces(plain: string): NamedTerritory[] {
  const places: NamedTerritory[] = [];
  const add = (match: RegExpMatchArray, list: string, link: NamedTerritory['link']) => {
    const codes = codesIn(list);
    const start = match.index ?? 0;
    if (codes.length > 0) {
      places.push({
        kind: 'departement',
        codes,
        name: match[0],
        link,
        start,
        end: start + match[0].length,
      });
    }
  };
  const LISTED =
    '((?:\\d{2,3}|2[ab])(?:(?: ?[,/-] ?| et | ou | and | und | a )(?:du |dans le |le )?(?:\\d{2,3}|2[ab])\\b)*)';
  for (const match of plain.matchAll(
    new RegExp(
      `\\b(?:departements?|depts?|dpts?|dep)\\.? ?:? (?:n° ?)?(?:du |des |\\()?${LISTED}\\b`,
      'g',
    ),
  )) {
    add(match, match[1] ?? '', 'at');
  }
  for (const match of plain.matchAll(new RegExp(`\\(${LISTED}\\)`, 'g'))) {
    const codes = codesIn(match[1] ?? '');
    if (codes.every((code) => SHORT.has(code))) continue;
    if (
      (codes.length > 1 ? /[a-z\d] $/ : /[a-z] $/).test(
        plain.slice(Math.max(0, match.index - 2), match.index),
      )
    )
      add(match, match[1] ?? '', 'bare');
  }
  for (const match of plain.matchAll(
    /\bdans l[ea]s? (\d\d|2[ab]|97\d)\b(?! ?(?:h|min|heures|jours|prochain|derni|ans|communes|mois|semaines|[a-z]{4,}s\b))/g,
  )) {
    add(match, match[1] ?? '', 'at');
  }
  for (const match of plain.matchAll(
    new RegExp(
      `\\b(?:en|du|dans l[ea]s?|sur l[ea]s?|constate\\w* en) ${LISTED}\\b(?! ?(?:h|min|heures|jours|%))`,
      'g',
    ),
  )) {
    const codes = codesIn(match[1] ?? '');
    if (codes.length > 1 && !codes.every((code) => SHORT.has(code)))
      add(match, match[1] ?? '', 'at');
  }
  for (const match of plain.matchAll(
    new RegExp(`\\b(?:samu|sdis|codis|sis|ggd|pompiers|smur)[ -]?${LISTED}\\b(?! ?[h%])`, 'g'),
  )) {
    if (!SHORT.has(match[1] ?? '') || /^(?:sdis|codis|ggd)/.test(match[0]))
      add(match, match[1] ?? '', 'of');
  }
  return places;
}

/** Every place named in `text`; `plain` is the same text folded with telephone numbers masked. */
export function findPlaces(text: string, plain: string): NamedTerritory[] {
  return [...namedPlaces(text, plain), ...codedPlaces(plain)].sort((a, b) => a.start - b.start);
}

/** « Partout en France », « dans tout le pays »: the whole of France. */
const NATIONAL =
  /\b(?:(?:dans|sur|a travers|partout dans) (?:tout|toute|l'ensemble|l'integralite|la totalite) (?:du |de |de la |de l'|l[ea] )?(?:pays|france|hexagone|territoire (?:national|francais|metropolitain))|partout en france|toute la france|tout le pays|france entiere|l'ensemble du (?:pays|territoire national)|echelle (?:nationale|du pays)|niveau national|(?:panne|perturbation|incident|coupure|dysfonctionnement|interruption|maintenance|exercice)s? nationale?s?|d'ampleur nationale|national(?:e|es)? des? |tous les departements|territoire national|nationwide|across (?:the country|france|all of france)|throughout france|all over france|whole (?:country|of france)|(?:in )?ganz frankreich|landesweit|bundesweit|frankreichweit|en metropole et (?:en |dans les )?outre-mer)\b/;

/** The words that say the whole country is meant, or null. */
export function findNational(plain: string): string | null {
  const match = NATIONAL.exec(plain);
  if (match !== null) return match[0];
  // « L'ensemble du territoire » alone: the country, unless « départemental » and the like follows.
  const whole =
    /\bl'ensemble du territoire\b(?! (?:departemental|regional|communal|de l|du|d'|breton|de la))/.exec(
      plain,
    );
  return whole?.[0] ?? null;
}
