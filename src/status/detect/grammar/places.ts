/** Which territories a text names: by name, code, town, region or people. */

import { lastOf } from '../../../base/last.ts';
import { TERRITORY_DETAILS } from '../../../territories/details.ts';
import { TERRITORIES } from '../../../territories/names.ts';
import { CALLS_ON_THEIR_WAY } from '../lexicon/calls.ts';
import { ABROAD, AREAS, DEMONYMS, SHORTENED, TOWN_DEMONYMS } from '../lexicon/places/areas.ts';
import {
  AREA_WORDS,
  AT_LEADS,
  AWAY_LEADS,
  COUNTED_AREAS,
  COUNTS,
  HELPERS,
  OF_LEADS,
  ORDINARY,
  PERSONS,
  REACHING,
  ROOMS,
  SITTING,
  TOTALS,
} from '../lexicon/places/leads.ts';
import { CALL_ROOMS_OF_ALL } from '../lexicon/places/offices.ts';
import { TOWNS } from '../lexicon/places/towns.ts';
import { words } from '../lexicon/words.ts';
import { coded } from './codes.ts';
import { contractedAt } from './contracted.ts';
import { isOfALongerName } from './longer-names.ts';
import { isRiver } from './rivers.ts';
import type { WordToken } from './tokens.ts';
import { type Found, Trie } from './trie.ts';

export interface Place {
  kind: 'departement' | 'region' | 'people' | 'town' | 'abroad';
  /** INSEE codes, empty when abroad. */
  codes: readonly string[];
  /** `at`: the event is said to be there; `of`: names an institution; `bare`: stands alone; `away`: where calls are sent. */
  link: 'at' | 'of' | 'bare' | 'away';
  /** « Toute la Bretagne », « les quatre départements bretons »: said of the whole of it. */
  whole?: true;
  /** « Les Biterrois »: the town whose people they are. */
  ofTown?: string;
  /** Tokens, end excluded. */
  from: number;
  to: number;
}

type Entry = Pick<Place, 'kind' | 'codes' | 'ofTown'>;

function pairs(table: string): [names: string[], codes: string[]][] {
  return table
    .trim()
    .split(/[|\n]/)
    .map((line) => line.split(':'))
    .filter((parts) => parts.length === 2)
    .map(([names = '', codes = '']) => [names.split(','), codes.split(',')]);
}

/** « Hte-Loire », « Htes-Pyrénées », « Htes-Pyr »: a name with some of its words shortened. */
function shortened(name: string): string[] {
  const words = name.split('-');
  return words
    .reduce<string[][]>(
      (some, word) =>
        some.flatMap((rest) => [word, ...(SHORTENED[word] ?? [])].map((own) => [...rest, own])),
      [[]],
    )
    .map((own) => own.join('-'))
    .filter((own) => own !== name);
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
  const putPeople = (stems: readonly string[], entry: Entry) => {
    for (const stem of stems) for (const end of ['', 's', 'e', 'es']) put(stem + end, entry);
  };
  for (const [[town = '', ...stems], codes] of pairs(TOWN_DEMONYMS))
    putPeople(stems, { kind: 'people', codes, ofTown: town });
  for (const [stems, codes] of pairs(DEMONYMS)) putPeople(stems, { kind: 'people', codes });
  const regions = new Map<string, string[]>();
  for (const { code, region } of TERRITORY_DETAILS) {
    regions.set(region, [...(regions.get(region) ?? []), code]);
  }
  for (const [region, codes] of regions) put(region, { kind: 'region', codes });
  for (const [areas, codes] of pairs(AREAS)) {
    for (const area of areas)
      put(area, { kind: codes.length === 1 ? 'departement' : 'region', codes });
  }
  for (const { code, name } of TERRITORIES)
    for (const own of [...shortened(name), name]) put(own, { kind: 'departement', codes: [code] });
  return all;
}

let built: Trie<Entry> | undefined;

function trie(): Trie<Entry> {
  if (built !== undefined) return built;
  built = new Trie<Entry>();
  for (const [name, entry] of names()) built.add(name.replace(/\(Ville\)/g, ''), entry);
  return built;
}

const ARTICLE = words(`
le la les las l' the d' du des de au aux tout toute tous toutes den der dem`);
const JOINTS = words(`et ou and und ainsi que dans en a le la les las l' du de des d'`);
const LISTING = words(', / ;');

/** Whether the verb at a token tells where something sits, not who is there. */
const sitsThere = (tokens: readonly WordToken[], at: number): boolean =>
  SITTING.has(tokens[at]?.key ?? '') &&
  tokens.slice(Math.max(0, at - 6), at).some(({ key }) => ROOMS.has(key));

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
    // « L'acheminement des appels vers les Samu de la Manche »: of there, and not sent there.
    if (AWAY_LEADS.has(key) && helper && CALLS_ON_THEIR_WAY.has(tokens[at - 1]?.key ?? ''))
      return 'of';
    if (AWAY_LEADS.has(key)) return 'away';
    // « De Valence à Nyons »
    const ranged = key === 'a' && previous?.to === at && tokens[previous.from - 1]?.key === 'de';
    if (ranged) return 'of';
    if (HELPERS.has(key)) helper = true;
    // « Le 15 et le 17, qui aboutissent à Cayenne »
    else if (key === 'a' && REACHING.has(tokens[at - 1]?.key ?? '')) return 'away';
    // « Vos appels n'arrivent plus à notre CTA à Mende »
    else if (key === 'a' && CALL_ROOMS_OF_ALL.has(tokens[at - 1]?.key ?? '')) return 'of';
    // « … leurs centres, qui se trouvent aux Abymes »
    else if (/^(?:a|aux?|en)$/.test(key) && sitsThere(tokens, at - 1)) return 'of';
    // « Selon la préfecture à Fort-de-France »
    else if (key === 'a' && tokens[at - 1]?.key === 'prefecture') return 'of';
    else if (AT_LEADS.has(key)) return helper ? (key === 'sur' ? 'away' : 'of') : 'at';
    else if (!ARTICLE.has(key) && !AREA_WORDS.has(key) && !COUNTED_AREAS.has(key)) break;
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
  return OF_LEADS.has(before) || (ARTICLE.has(before) && OF_LEADS.has(second)) ? 'of' : 'bare';
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
    else if (kind === 'mark' ? !LISTING.has(raw) : !JOINTS.has(key)) return false;
  }
  return true;
}

/** « Réseau mobile Réunion », « Réunion-Mayotte »; « Réunion publique » opens many a title. */
function isTheIsland(tokens: readonly WordToken[], at: number): boolean {
  const [before, token, next] = tokens.slice(Math.max(0, at - 1), at + 2);
  if (at === 0 || token === undefined)
    return tokens[1]?.capital === true && tokens[1].spaced === false && tokens[0]?.capital === true;
  return token.capital && before?.kind === 'word' && (next === undefined || next.kind === 'mark');
}

const SOME = words(
  'un une aucun aucune plusieurs certains certaines moitie partie majorite plupart',
);

/** « Trois des quatre départements », « deux sur quatre »: a count at a token of those among which some are meant. */
export function isOutOf(tokens: readonly WordToken[], at: number): boolean {
  const [little, before] = [tokens[at - 1], tokens[at - 2]];
  if (!/^(?:des|sur)$/.test(little?.key ?? '') || before === undefined) return false;
  return before.kind === 'number' || COUNTS.includes(before.key) || SOME.has(before.key);
}

/** Whether the words before token `at` speak of all of what it names, or of as many as its parts are. */
export function saidWhole(tokens: readonly WordToken[], at: number, parts: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 7); before -= 1) {
    const { key, kind } = tokens[before] ?? { key: '', kind: 'mark' };
    if (TOTALS.has(key)) return true;
    const count = kind === 'number' ? Number(key) : COUNTS.indexOf(key);
    if (count === parts && parts > 1) return !isOutOf(tokens, before);
    if (AT_LEADS.has(key)) return tokens[before - 1]?.key === 'partout';
    if (kind !== 'word' || !(ARTICLE.has(key) || AREA_WORDS.has(key))) return false;
  }
  return false;
}

/** « BFC Nord », « Nord Franche-Comté », « zone Nord »: which part is meant, not the territory of that name. */
function isPart(tokens: readonly WordToken[], { from, to }: Found<Entry>): boolean {
  const before = tokens[from - 1];
  if (tokens[from]?.key !== 'nord') return false;
  // « Nord : mobile dégradé. Sud : 15 inaccessible. »
  const listed = (at: number) => tokens[at]?.capital === true && tokens[at + 1]?.raw === ':';
  if (listed(from) && tokens.some(({ key }, at) => /^(?:sud|est|ouest)$/.test(key) && listed(at)))
    return true;
  const lead = before?.kind === 'word' && !OF_LEADS.has(before.key) && !AT_LEADS.has(before.key);
  if (lead && (before.capital || AREA_WORDS.has(before.key))) {
    if (!/^departements?$/.test(before.key) && !ARTICLE.has(before.key)) return true;
  }
  if (tokens[to]?.kind !== 'word') return false;
  return trie()
    .phrasesAt(tokens, to, 'any')
    .some(({ value }) => value.kind !== 'abroad');
}

/** « Dans le Dunkerquois »: the country around a town, which lists name lines for; « les Dunkerquois » are its people. */
const isCountry = (tokens: readonly WordToken[], { from, value }: Found<Entry>): boolean =>
  value.kind === 'people' &&
  tokens[from]?.capital === true &&
  /^(?:le|du|au)$/.test(tokens[from - 1]?.key ?? '');

const ONE = /^(?:une?|ce|cet|cette)$/;

/** « Un Rhodanien », « cette Meldoise », « Mme Barisien »: somebody, and not the people of a place. */
function isSomebody(tokens: readonly WordToken[], { from, value }: Found<Entry>): boolean {
  if (value.kind !== 'people') return false;
  const at = tokens[from - 1]?.raw === '.' ? from - 2 : from - 1;
  const key = tokens[at]?.key ?? '';
  return ONE.test(key) || (tokens[from]?.capital === true && PERSONS.has(key));
}

/** « La commandante Aude Blanc », « le docteur Élise Vienne »: a name of somebody. */
function ofAPerson(tokens: readonly WordToken[], { from, to }: Found<Entry>): boolean {
  if (to !== from + 1 || !ORDINARY.has(tokens[from]?.key ?? '')) return false;
  const before = tokens[from - 1];
  if (before?.kind === 'word' && PERSONS.has(before.key)) return true;
  if (before?.kind !== 'word' || !before.capital || before.shout) return false;
  if (OF_LEADS.has(before.key) || ARTICLE.has(before.key) || AREA_WORDS.has(before.key))
    return false;
  return PERSONS.has(tokens[from - 2]?.key ?? '');
}

/** A capital is asked of names that are ordinary words; « Nord de la ville » is a direction. */
function writtenAsName(tokens: readonly WordToken[], { from, to, value }: Found<Entry>): boolean {
  const token = tokens[from];
  if (token === undefined) return false;
  const single = to === from + 1;
  if (single && token.key === 'reunion' && tokens[from - 1]?.key !== 'la')
    return isTheIsland(tokens, from);
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

const DEAR = words(
  'client clients cliente abonne abonnes ami amis administre administres concitoyen concitoyens collegue collegues lecteur lecteurs habitant habitants monsieur',
);

/** « Le 15 est en berne »: no town of Switzerland. */
const inAnIdiom = (tokens: readonly WordToken[], { from }: Found<Entry>): boolean =>
  tokens[from]?.key === 'berne' && tokens[from - 1]?.key === 'en';

/** « Cher client », « Somme toute », « Lot de consolation »: ordinary words. */
function isAnOrdinaryWord(tokens: readonly WordToken[], { from, to }: Found<Entry>): boolean {
  const [key, next] = [tokens[from]?.key ?? '', tokens[to]];
  if (to !== from + 1 || next?.kind !== 'word' || next.capital) return false;
  if (key === 'cher') return DEAR.has(next.key);
  return (key === 'somme' && next.key === 'toute') || (key === 'lot' && next.key === 'de');
}

/** « Quartier d'Orléans », « avenue de Paris ». */
const ofAStreet = (tokens: readonly WordToken[], { from }: Found<Entry>): boolean =>
  /^(?:de|d'|du)$/.test(tokens[from - 1]?.key ?? '') &&
  /^(?:quartier|avenue|rue|boulevard|faubourg)$/.test(tokens[from - 2]?.key ?? '');

/** « La micro-région Sud », « Nord Franche-Comté »: a part, whatever the rest is called. */
const hangsOn = (tokens: readonly WordToken[], { from, value }: Found<Entry>): boolean =>
  (value.kind === 'region' &&
    tokens[from]?.spaced === false &&
    tokens[from - 1]?.key === 'micro') ||
  ((value.kind === 'region' || value.kind === 'people') &&
    /^(?:nord|sud|est|ouest)$/.test(tokens[from - 1]?.key ?? '') &&
    /^(?:hopital|hospitalier|chu|ch)$/.test(tokens[from - 2]?.key ?? ''));

/** « (dimanche soir à Paris) », « 9 h, heure de Paris »: what the clock says elsewhere. */
const tellsTheHour = (tokens: readonly WordToken[], { from }: Found<Entry>): boolean =>
  /^(?:a|de)$/.test(tokens[from - 1]?.key ?? '') &&
  (/^(?:heures?|h|soir|matin|midi|minuit|nuit|apres-midi)$/.test(tokens[from - 2]?.key ?? '') ||
    // « 14h45 à Paris »
    (tokens[from - 2]?.kind === 'number' && tokens[from - 3]?.key === 'h')) &&
  (tokens[from - 1]?.key === 'de' ||
    tokens.slice(Math.max(0, from - 6), from).some(({ raw }) => raw === '('));

/** « Au Mans »: its preposition holds its article. */
function placeOf(
  tokens: readonly WordToken[],
  { from, to, value }: NonNullable<ReturnType<typeof contractedAt>>,
  previous: Place | undefined,
): Place {
  return { kind: 'town', codes: [value.code], link: linkOf(tokens, from, previous), from, to };
}

function named(tokens: readonly WordToken[]): Place[] {
  const places: Place[] = [];
  const known = trie();
  const begins = (at: number) => known.phrasesAt(tokens, at, 'any').length > 0;
  for (let at = 0; at < tokens.length; ) {
    const best = known.phrasesAt(tokens, at, 'any').find((name) => writtenAsName(tokens, name));
    if (best === undefined) {
      const town = contractedAt(tokens, at);
      if (town !== undefined) places.push(placeOf(tokens, town, lastOf(places)));
      at = town?.to ?? at + 1;
      continue;
    }
    if (
      isDateline(tokens, best) ||
      tellsTheHour(tokens, best) ||
      hangsOn(tokens, best) ||
      isAnOrdinaryWord(tokens, best) ||
      inAnIdiom(tokens, best) ||
      ofAStreet(tokens, best) ||
      isPart(tokens, best) ||
      isCountry(tokens, best) ||
      ofAPerson(tokens, best) ||
      isSomebody(tokens, best) ||
      (best.value.kind === 'departement' && isRiver(tokens, best.from, best.to)) ||
      isOfALongerName(tokens, best, begins)
    ) {
      at = best.to;
      continue;
    }
    const link = linkOf(tokens, best.from, lastOf(places));
    const { from, to } = best;
    const place = { ...best.value, link, from, to };
    const { kind, codes } = place;
    const whole = (kind === 'region' || kind === 'people') && saidWhole(tokens, from, codes.length);
    places.push(whole ? { ...place, whole } : place);
    at = best.to;
  }
  return places;
}

/** Every place named, in reading order. */
export function findPlaces(tokens: readonly WordToken[]): Place[] {
  const byName = named(tokens);
  const byCode = coded(tokens, byName);
  return byCode.length === 0 ? byName : [...byName, ...byCode].sort((a, b) => a.from - b.from);
}
