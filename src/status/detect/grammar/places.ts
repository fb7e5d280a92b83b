/** Which territories a text names: by name, code, town, region or people. */

import { lastOf } from '../../../base/last.ts';
import { TERRITORY_DETAILS } from '../../../territories/details.ts';
import { TERRITORIES } from '../../../territories/names.ts';
import { MONTHS } from '../lexicon/numbers.ts';
import { ABROAD, AREAS, DEMONYMS } from '../lexicon/places/areas.ts';
import {
  AREA_WORDS,
  AT_LEADS,
  AWAY_LEADS,
  COUNTED_AREAS,
  HELPERS,
  OF_LEADS,
  ORDINARY,
} from '../lexicon/places/leads.ts';
import { TOWNS } from '../lexicon/places/towns.ts';
import type { WordToken } from './tokens.ts';
import { type Found, Trie } from './trie.ts';

export interface Place {
  kind: 'departement' | 'region' | 'people' | 'town' | 'abroad';
  /** INSEE codes, empty when abroad. */
  codes: readonly string[];
  /** `at`: the event is said to be there; `of`: names an institution; `bare`: stands alone; `away`: where calls are sent. */
  link: 'at' | 'of' | 'bare' | 'away';
  /** Tokens, end excluded. */
  from: number;
  to: number;
}

type Entry = Pick<Place, 'kind' | 'codes'>;

function pairs(table: string): [names: string[], codes: string[]][] {
  return table
    .trim()
    .split(/[|\n]/)
    .map((line) => line.split(':'))
    .filter((parts) => parts.length === 2)
    .map(([names = '', codes = '']) => [names.split(','), codes.split(',')]);
}

/** Later names win over earlier ones of the same spelling. */
function names(): Map<string, Entry> {
  const all = new Map<string, Entry>();
  const put = (name: string, entry: Entry) => all.set(name.trim(), entry);
  for (const word of ABROAD.trim().split(/[,\n]/)) put(word, { kind: 'abroad', codes: [] });
  for (const line of TOWNS.trim().split('\n')) {
    const [code = '', towns = ''] = line.split(':');
    for (const town of towns.split(',')) put(town, { kind: 'town', codes: [code] });
  }
  for (const { code, seat } of TERRITORY_DETAILS) put(seat, { kind: 'town', codes: [code] });
  for (const [people, codes] of pairs(DEMONYMS)) {
    for (const stem of people)
      for (const end of ['', 's', 'e', 'es']) put(stem + end, { kind: 'people', codes });
  }
  const regions = new Map<string, string[]>();
  for (const { code, region } of TERRITORY_DETAILS) {
    regions.set(region, [...(regions.get(region) ?? []), code]);
  }
  for (const [region, codes] of regions) put(region, { kind: 'region', codes });
  for (const [areas, codes] of pairs(AREAS)) {
    for (const area of areas)
      put(area, { kind: codes.length === 1 ? 'departement' : 'region', codes });
  }
  for (const { code, name } of TERRITORIES) put(name, { kind: 'departement', codes: [code] });
  return all;
}

let built: Trie<Entry> | undefined;

function trie(): Trie<Entry> {
  if (built !== undefined) return built;
  built = new Trie<Entry>();
  for (const [name, entry] of names()) built.add(name.replace(/\(Ville\)/g, ''), entry);
  return built;
}

const CODES = new Set(TERRITORIES.map(({ code }) => code));
const SHORT = new Set(['15', '17', '18', '112', '114']);
const ARTICLE = /^(?:l[ea]s?|l'|the|d'|du|des|de|aux?|tout|toute|tous|toutes|den|der|dem)$/;

/** How the words before a place bind it to the event. */
function linkOf(
  tokens: readonly WordToken[],
  from: number,
  previous: Place | undefined,
): Place['link'] {
  let at = from - 1;
  let steps = 0;
  let helper = false;
  while (at >= 0 && steps < 7) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'phone' || token.kind === 'mark') break;
    const { key } = token;
    if (AWAY_LEADS.has(key)) return 'away';
    if (HELPERS.has(key)) helper = true;
    else if (AT_LEADS.has(key)) return helper ? (key === 'sur' ? 'away' : 'of') : 'at';
    else if (!ARTICLE.test(key) && !AREA_WORDS.has(key) && !COUNTED_AREAS.has(key)) break;
    at -= 1;
    steps += 1;
  }
  if (helper) {
    const lead = tokens[at]?.key ?? '';
    return /^(?:renforts?|aide|appui|relais)$/.test(lead) ? 'away' : 'of';
  }
  if (previous !== undefined && joinedTo(tokens, previous.to, from)) return previous.link;
  const before = tokens[from - 1]?.key ?? '';
  const second = tokens[from - 2]?.key ?? '';
  return OF_LEADS.has(before) || (ARTICLE.test(before) && OF_LEADS.has(second)) ? 'of' : 'bare';
}

/** « dans l'Allier, le Cantal et la Haute-Loire »: one list, one link. */
function joinedTo(tokens: readonly WordToken[], from: number, to: number): boolean {
  if (to - from > 8) return false;
  let bracket = false;
  for (let at = from; at < to; at += 1) {
    const { key, kind, raw } = tokens[at] ?? { key: '', kind: 'mark', raw: '' };
    if (raw === '(') bracket = true;
    else if (raw === ')') bracket = false;
    else if (bracket) continue;
    else if (
      kind === 'mark'
        ? !/^[,/;]$/.test(raw)
        : !/^(?:et|ou|and|und|ainsi|que|dans|en|a|l[ea]s?|l'|du|des?|d')$/.test(key)
    )
      return false;
  }
  return true;
}

/** A capital is asked of names that are ordinary words; « Nord de la ville » is a direction. */
function writtenAsName(tokens: readonly WordToken[], { from, to, value }: Found<Entry>): boolean {
  const token = tokens[from];
  if (token === undefined) return false;
  const single = to === from + 1;
  // « Réunion publique » opens many a title.
  if (single && token.key === 'reunion' && tokens[from - 1]?.key !== 'la') return false;
  if (single && ORDINARY.has(token.key)) {
    const next = tokens[to]?.key ?? '';
    const direction = /^(?:nord|centre)$/.test(token.key);
    // « Nord-Isère », « Centre-Bretagne »: one name with what follows.
    const compound = tokens[to]?.capital === true && tokens[to]?.spaced === false;
    return (
      token.capital && !(direction && (compound || /^(?:de|du|des|d'|est|ouest|-)$/.test(next)))
    );
  }
  return token.capital || value.kind !== 'town';
}

/** « RENNES, 16 oct 2025 - », « PARIS - »: where a wire was sent from. */
function isDateline(tokens: readonly WordToken[], { from, to, value }: Found<Entry>): boolean {
  if (from !== 0 || value.kind !== 'town' || tokens[from]?.shout !== true) return false;
  const next = tokens[to];
  return next?.raw === ',' ? tokens[to + 1]?.kind === 'number' : /^[-–—]$/.test(next?.raw ?? '');
}

/** « Monistrol-sur-Loire »: the name of a territory ends a town's; « Nord-Isère » is a part of it. */
function endsAName(tokens: readonly WordToken[], { from, value }: Found<Entry>): boolean {
  const [little, before] = [tokens[from - 1], tokens[from - 2]];
  return (
    value.kind !== 'town' &&
    tokens[from]?.spaced === false &&
    little?.spaced === false &&
    /^(?:sur|de|du|des|les?|la|en|sous)$/.test(little.key) &&
    before?.kind === 'word'
  );
}

function named(tokens: readonly WordToken[]): Place[] {
  const places: Place[] = [];
  const found: Found<Entry>[] = [];
  const known = trie();
  for (let at = 0; at < tokens.length; ) {
    found.length = 0;
    known.collect(tokens, at, 'any', found);
    if (found.length === 0) {
      at += 1;
      continue;
    }
    const best = found.filter((name) => writtenAsName(tokens, name)).sort((a, b) => b.to - a.to)[0];
    if (best === undefined) {
      at += 1;
      continue;
    }
    if (isDateline(tokens, best) || endsAName(tokens, best)) {
      at = best.to;
      continue;
    }
    const link = linkOf(tokens, best.from, lastOf(places));
    places.push({ ...best.value, link, from: best.from, to: best.to });
    at = best.to;
  }
  return places;
}

interface Codes {
  codes: string[];
  to: number;
}

/** A list of codes of territories from token `at` on: « 54, 55 et 57 », « 2A ». */
function codesFrom(tokens: readonly WordToken[], at: number): Codes {
  const codes: string[] = [];
  let to = at;
  for (let next = at; next < at + 40; ) {
    const letter = /^[ab]$/.test(tokens[next + 1]?.key ?? '') && tokens[next + 1]?.spaced === false;
    const code = `${tokens[next]?.key ?? ''}${letter ? (tokens[next + 1]?.key ?? '').toUpperCase() : ''}`;
    if (tokens[next]?.kind !== 'number' || !CODES.has(code)) break;
    codes.push(code);
    next += letter ? 2 : 1;
    to = next;
    while (/^(?:[,/-]|et|ou|and|und|a|du|dans|le)$/.test(tokens[next]?.key ?? '')) next += 1;
  }
  return { codes, to };
}

const DEPARTEMENT = new Set(['departement', 'departements', 'dept', 'depts', 'dpt', 'dpts', 'dep']);
const SURE_CODED = new Set(['sdis', 'codis', 'ggd', 'corg', 'cic', 'ddsp', 'crra', 'cta']);
const CODED_SERVICES = new Set([...SURE_CODED, 'samu', 'sis', 'pompiers', 'smur']);
const MEASURE = /^(?:h|min|heures?|jours?|prochain|dernier|derniers|ans|mois|semaines|%|communes)$/;

/** Codes at token `from` as a place; null when they are a date, a measure or short numbers. */
function codedAt(
  tokens: readonly WordToken[],
  from: number,
  link: Place['link'],
  sure: boolean,
): Place | null {
  const { codes, to } = codesFrom(tokens, from);
  if (codes.length === 0) return null;
  const next = tokens[to];
  const dated =
    /^[/:.]$/.test(next?.raw ?? '') && next?.spaced === false && tokens[to + 1]?.spaced === false;
  if (
    dated ||
    MEASURE.test(next?.key ?? '') ||
    (next?.key ?? '') in MONTHS ||
    next?.kind === 'number'
  )
    return null;
  if (!sure && codes.every((code) => SHORT.has(code))) return null;
  return { kind: 'departement', codes, link, from, to };
}

function codedBy(tokens: readonly WordToken[], at: number): Place | null {
  const { key } = tokens[at] ?? { key: '' };
  if (key === '(') {
    const before = tokens[at - 1];
    if (before === undefined || before.kind === 'mark') return null;
    const { to } = codesFrom(tokens, at + 1);
    return to > at + 1 && tokens[to]?.raw === ')' ? codedAt(tokens, at + 1, 'bare', false) : null;
  }
  if (DEPARTEMENT.has(key)) {
    let from = at + 1;
    while (/^(?:[.:(]|n|°|du|des)$/.test(tokens[from]?.key ?? '')) from += 1;
    return codedAt(tokens, from, 'at', true);
  }
  if (key === 'dans' && /^les?$/.test(tokens[at + 1]?.key ?? '')) {
    const { to } = codesFrom(tokens, at + 2);
    return /^[a-z]{4,}s$/.test(tokens[to]?.key ?? '') ? null : codedAt(tokens, at + 2, 'at', true);
  }
  if (tokens[at + 1]?.kind !== 'number') return null;
  if (CODED_SERVICES.has(key)) return codedAt(tokens, at + 1, 'of', SURE_CODED.has(key));
  if (!/^(?:en|du|sur)$/.test(key) || codesFrom(tokens, at + 1).codes.length < 2) return null;
  return codedAt(tokens, at + 1, 'at', false);
}

/** « départements 54, 55 et 57 », « Rennes (35) », « dans le 35 », « SAMU 35 ». */
function coded(tokens: readonly WordToken[]): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const place = codedBy(tokens, at);
    if (place !== null) places.push(place);
  }
  return places;
}

/** Every place named, in reading order. */
export function findPlaces(tokens: readonly WordToken[]): Place[] {
  return [...named(tokens), ...coded(tokens)].sort((a, b) => a.from - b.from);
}
