/** Towns and sectors as a text writes them: the area of a line that is not the whole territory's. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { STREETS } from '../lexicon/numbers.ts';
import { PARTS_BY_LAST_WORD } from '../lexicon/places/areas.ts';
import {
  AREA_NOUNS,
  AROUND,
  CALL_ROOMS_OF_ALL,
  HOSPITALS,
  INSIDE_NAMES,
  LOCAL_OFFICES,
  NOT_A_TOWN,
  OFFICES,
  PEOPLE,
  PLAIN_SECTORS,
} from '../lexicon/places/offices.ts';
import { isAnySamuSeat } from '../lexicon/places/seats.ts';
import { words } from '../lexicon/words.ts';
import {
  asWritten,
  beginsPart,
  endsName,
  hyphened,
  knownWords,
  nameEnd,
  namesEnd,
  properName,
  skip,
  writtenAt,
} from './names.ts';
import {
  endsAsPart,
  isPart,
  isSide,
  isSideWord,
  OF,
  ordinalEnd,
  sideEnd,
  sidesEnd,
  toldSide,
  withSide,
} from './parts.ts';

/** Whose house stands in a town that does not bound the number: the Samu's own, or a hospital's. */
export type Seat = 'samu' | 'hospital' | 'room';

export interface Town {
  /** As written. */
  text: string;
  /** Tokens, end excluded. */
  from: number;
  to: number;
  /** Led by an office or a sector's word, or in the gazetteer: certain even far from a number. */
  sure: boolean;
  /** Known by its place alone, « Feurs : 04… »: a town where the other numbers have towns too. */
  guessed: boolean;
  /** Of an office or of people, « la brigade de Feurs », « les habitants d'Ussel »: whose line is told of. */
  bound: boolean;
  /** Of a hospital: where the Samu of a whole territory sits. */
  seat: Seat | null;
}

interface How extends Partial<Pick<Town, 'sure' | 'guessed' | 'bound' | 'seat'>> {
  /** Where the name of a sector begins that its noun leads. */
  name?: number;
}

/** « Pays basque », « Cap Corse »: names of places that are less than their territory. */
const isPartOfOne = ({ tokens }: TextLine, from: number, to: number): boolean =>
  PARTS_BY_LAST_WORD.has(tokens[to - 1]?.key ?? '') || tokens[from]?.key === 'cap';

/** Territories of a line by token, so that « Gendarmerie du Lot » names no town. */
function territoryAt(line: TextLine): Set<number> {
  const wide = new Set<number>();
  for (const { kind, from, to, ofTown } of line.places) {
    if (ofTown !== undefined) continue;
    const part = isPartOfOne(line, from, to);
    if (kind !== 'town' && !part) for (let at = from; at < to; at += 1) wide.add(at);
  }
  return wide;
}

const LEADING = words(
  `de d' du des la l' le les a au aux sur nationale secours central centrale principal principale medicale in : - – ( ,`,
);
const ARTICLES = words(`le la les l'`);
const ARTICLES_ABROAD = words(`le la les l' de den d' du tout toute`);
const OF_A_NAME = words(`de d' du des la l' le les`);
const OF_PEOPLE = words(`de d' du des la l' le les a au`);
/** Said of a room that takes the calls of a whole territory. */
const TAKES_ALL_CALLS = words('appel appels alerte operationnel operationnelle commandement');
/** Between the Samu and the town where it sits. */
const SEATED = words(`a , au est control room c' joindre joignable repond installe base`);
const AMONG = words('around autour dans cote chez en au aux in fur im');
const AT = words('a pour sur');

const known = new WeakMap<TextLine, readonly Town[]>();

/** « 12, avenue de Grasse », « place du Palais »: the name is the street's. */
function ofAStreet(line: TextLine, from: number): boolean {
  let before = from - 1;
  while (before > from - 4 && /^(?:de|d'|du|des|l[ae]s?|l')$/.test(line.tokens[before]?.key ?? ''))
    before -= 1;
  return STREETS.has(line.tokens[before]?.key ?? '');
}

function seatOf(office: string): Seat | null {
  if (office === 'samu') return 'samu';
  // « Le groupement de Mont-de-Marsan »: of the gendarmes of a whole territory.
  if (office === 'groupement') return 'room';
  return HOSPITALS.has(office) || /^(?:hospitali|universit)/.test(office) ? 'hospital' : null;
}

/** « Centre hospitalier d'Ajaccio », « Samu (Mulhouse) »: where the Samu of a whole territory sits. */
function seatAt({ tokens, places }: TextLine, at: number): Seat | null {
  let back = at - 1;
  while (back > at - 4 && /^(?:de|d'|du|l[ae]s?|l'|\()$/.test(tokens[back]?.key ?? '')) back -= 1;
  // « Le Samu, à Amiens, répond au… », « le Samu est à joindre à Niort », « pour le Samu, c'est Montpellier »
  const samu = back;
  // « Samu 05, à Gap », « Samu du Morbihan, à Vannes »
  const ofATerritory = (token: number) =>
    tokens[token]?.kind === 'number' ||
    (token < samu && tokens[token]?.key === 'du') ||
    places.some(({ kind, from, to }) => kind === 'departement' && from <= token && token < to);
  while (back > samu - 8 && (SEATED.has(tokens[back]?.key ?? '') || ofATerritory(back))) back -= 1;
  // « Pompiers, Privas (CODIS) », « (CORG), Mende »
  const room = [at + 2, at - 3].some((token) => CALL_ROOMS_OF_ALL.has(tokens[token]?.key ?? ''));
  if (room && (tokens[at + 1]?.raw === '(' || tokens[at - 2]?.raw === ')')) return 'room';
  // « Seine-et-Marne (Melun) : 01… »: where the service of a territory sits.
  if (
    tokens[at - 1]?.raw === '(' &&
    places.some(({ kind, to }) => kind === 'departement' && to === at - 1)
  )
    return 'hospital';
  // « Samu 971 (CHU, Les Abymes) »
  const open = [at - 1, at - 2, at - 3, at - 4].find((token) => tokens[token]?.raw === '(') ?? -1;
  const owner = places.find(({ kind, to }) => kind === 'departement' && to === open);
  if (owner !== undefined && tokens[owner.from - 1]?.key === 'samu') return 'room';
  if (tokens[open - 2]?.key === 'samu' && tokens[open - 1]?.kind === 'number') return 'room';
  // « Périgueux répond au 05… à tous ceux dont l'appel au 15 échoue »
  const subject = tokens[at - 1] === undefined || /^[."«:?!]$/.test(tokens[at - 1]?.raw ?? '');
  if (subject && tokens[at + 1]?.key === 'repond' && isAnySamuSeat(tokens[at]?.key ?? ''))
    return 'samu';
  if (
    TAKES_ALL_CALLS.has(tokens[back]?.key ?? '') &&
    /^(?:operationnel|commandement)/.test(tokens[back]?.key ?? '')
  )
    return 'room';
  // « Le centre opérationnel de la gendarmerie, à Colmar »
  const led = tokens.slice(Math.max(0, back - 4), back).some(({ key }) => key === 'operationnel');
  if (led && /^(?:gendarmerie|police)$/.test(tokens[back]?.key ?? '')) return 'room';
  // « Le centre d'appel des pompiers, à Caen, prend vos appels au… »
  const ofPompiers = tokens[back]?.key === 'pompiers' && /^des?$/.test(tokens[back - 1]?.key ?? '');
  if (ofPompiers && TAKES_ALL_CALLS.has(tokens[back - 2]?.key ?? '')) return 'room';
  if (tokens[back]?.key !== 'samu') back = samu;
  return seatOf(tokens[back]?.key ?? '');
}

/** Every town and sector of a line, in reading order, none inside another. Found once for each line. */
export function townsOf(line: TextLine): readonly Town[] {
  const before = known.get(line);
  if (before !== undefined) return before;
  const towns = findTowns(line);
  known.set(line, towns);
  return towns;
}

function findTowns(line: TextLine): Town[] {
  const wide = territoryAt(line);
  const towns: Town[] = [];
  let last = 0;
  const gazetteer = new Map(
    line.places.filter(({ kind }) => kind === 'town').map((place) => [place.from, place]),
  );
  const parts = new Map(
    line.places
      .filter(({ kind, from, to }) => kind === 'departement' && isPartOfOne(line, from, to))
      .map(({ from, to }) => [from, to]),
  );
  const people = new Map(
    line.places.filter(({ ofTown }) => ofTown !== undefined).map((place) => [place.from, place]),
  );
  const beside = line.phones.length > 0;
  const hidden = beside ? knownWords(line) : new Set<number>();
  const add = (from: number, to: number, how: How = {}) => {
    if (from < last || to <= from) return;
    if (ofAStreet(line, from)) {
      last = to;
      return;
    }
    if (!isSide(line, from) && !isPart(line, from, wide) && !endsAsPart(line, from, wide))
      for (let at = from; at < (how.name === undefined ? to : how.name + 1); at += 1)
        if (wide.has(at)) return;
    const { sure = false, guessed = false, bound = false, seat = null, name = from } = how;
    const plain = PLAIN_SECTORS.has(line.tokens[from]?.key ?? '');
    const whose = people.get(from);
    const text =
      whose?.to === to &&
      whose.ofTown !== undefined &&
      /^(?:les|aux|des)$/.test(line.tokens[from - 1]?.key ?? '')
        ? whose.ofTown
        : writtenAt(line, plain ? name : from, to);
    towns.push({ text, from, to, sure, guessed, bound, seat });
    last = beside && namesWithin(line, to, hidden) > to + 3 ? namesWithin(line, to, hidden) : to;
  };
  const guess = (from: number): boolean => {
    const to = properName(line, from, hidden);
    if (to > from) add(from, to, { guessed: true });
    return last > from;
  };
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (at < last || hyphened(line, at)) continue;
    const token = line.tokens[at];
    if (token === undefined) break;
    const { key, raw, kind, capital } = token;
    const place = gazetteer.get(at);
    const ordinal = beside && kind === 'number' ? ordinalEnd(line, at) : at;
    const sector =
      beside && (capital || isSideWord(key)) ? explained(line, at, hidden, wide) : null;
    if (sector !== null) {
      add(at, sector.open);
      last = sector.close;
    } else if (isPart(line, at, wide)) add(at, at + 2, { sure: true });
    else if (endsAsPart(line, at, wide)) add(at, sidesEnd(line, at, wide), { sure: true });
    else if (ordinal > at) add(at, ordinal, { sure: true });
    else if (place !== undefined)
      add(at, withSide(line, Math.max(place.to, nameEnd(line, at))), {
        sure: true,
        seat: seatAt(line, at),
      });
    // « Le Périgord noir », « le Cap Corse »: less than the territory.
    else if (beside && parts.has(at)) add(at, parts.get(at) ?? at, { sure: true });
    // « Les Biterrois peuvent aussi faire le 04… »
    else if (
      beside &&
      capital &&
      people.has(at) &&
      /^(?:les|aux|des)$/.test(line.tokens[at - 1]?.key ?? '')
    )
      add(at, people.get(at)?.to ?? at, { sure: true, bound: true });
    else if (beside && isSide(line, at)) {
      const to = sideEnd(line, at);
      const guessed = wide.has(at) && to === at + 1;
      add(at, to, { sure: !guessed, guessed });
    } else if (beside && isSideWord(key) && aside(line, at)) add(at, at + 1, { sure: true });
    else if (beside && toldSide(line, at)) add(at, sideEnd(line, at));
    else if (key === 'habitez') {
      // « Si vous habitez le Brivadois »
      const from = skip(line, at + 1, OF_PEOPLE);
      add(from, nameEnd(line, from), { sure: true });
    } else if (AREA_NOUNS.has(key)) {
      const from = areaName(line, at);
      const to = isSideWord(line.tokens[from]?.key ?? '')
        ? sideEnd(line, from)
        : nameEnd(line, from);
      // « Plateforme commune Samu-pompiers »
      if (hidden.has(from)) continue;
      // « Les communes de Lannion et Trégastel »: the towns themselves.
      const plain = /^communes?$/.test(key) && !AREA_NOUNS.has(line.tokens[at - 2]?.key ?? '');
      if (to > from && plain) add(from, to, { sure: true, bound: true });
      // « La micro-région Sud »
      else if (to > from)
        add(isLed(line, at) ? at - 1 : at, to, {
          sure: true,
          name: from,
          seat: seatAt(line, at),
        });
      // « La métropole lilloise », « le bassin alésien ».
      else if (beside && from === at + 1 && ofAPeople(line, from))
        add(isLed(line, at) ? at - 1 : at, from + 1, {
          sure: true,
          name: at,
        });
      // « Bassin minier : 03… », alone over its numbers or before one.
      else if (from === at + 1 && beginsPart(line, at) && isWord(line, from, hidden)) {
        if (from + 1 === line.tokens.length || endsName(line, from + 1)) add(at, from + 1);
      }
    } else if (OFFICES.has(key)) {
      const from = skip(line, at + 1, LEADING);
      const led = from > at + 1 || gazetteer.has(from);
      // « L'hôpital Yves-Lanco », « le CHU Charles-Nicolle »: the hospital's own name.
      if (!led && HOSPITALS.has(key)) last = Math.max(last, nameEnd(line, from));
      // « CTA de Saint-Denis », « CIC Caen »: a room of the whole territory.
      else if (led && CALL_ROOMS_OF_ALL.has(key)) last = Math.max(last, nameEnd(line, from));
      // « Secours (PDAAU) »: letters that stand for words.
      else if (standsForWords(line, at, from) && !gazetteer.has(from)) last = from + 1;
      // « Caserne Feurs : 04… »
      else if (!led && endsName(line, properName(line, from, hidden))) guess(from);
      else if (led && !OFFICES.has(line.tokens[from]?.key ?? ''))
        // « La compagnie d'Orange »: the town, not the operator.
        add(from, line.tokens[from]?.key === 'orange' ? from + 1 : nameEnd(line, from), {
          sure: true,
          bound: LOCAL_OFFICES.has(key),
          seat:
            key === 'samu' &&
            line.tokens[at + 1]?.key === 'a' &&
            !isAnySamuSeat(writtenAt(line, from, nameEnd(line, from)))
              ? null
              : (seatOf(key) ?? seatAt(line, from)),
        });
    } else if (PEOPLE.has(key)) {
      const from = skip(line, at + 1, OF_PEOPLE);
      if (from > at + 1) add(from, nameEnd(line, from), { sure: true, bound: true });
    } else if (AMONG.has(key)) {
      const from = skip(line, at + 1, ARTICLES_ABROAD);
      const to = properName(line, from, hidden);
      // « Dans le Vimeu, les pompiers… »: what opens a sentence so is a place.
      const country = key === 'dans' && from > at + 1 && beginsPart(line, at);
      if (beside && country && to > from && line.tokens[to]?.raw === ',') add(from, to);
      else if (beside) guess(from);
    } else if (AT.has(key) || raw === '(') {
      const from = skip(line, at + 1, ARTICLES);
      const article = from > at + 1 && line.tokens[at + 1]?.capital !== true;
      const to = article ? at + 1 : nameEnd(line, at + 1);
      const first = line.tokens[at + 1];
      // « (L'Argentière) »: an article is no word in capitals.
      const loud = first?.shout === true && first.raw.length > 2;
      if (to > at + 1 && !loud) add(at + 1, to, { seat: seatAt(line, at + 1) });
      // « …; pour le Perche ornais, la régulation… »
      const country =
        key === 'pour' && beginsPart(line, at) ? properName(line, from, hidden) : from;
      if (article && beside && country > from && !AREA_NOUNS.has(line.tokens[from]?.key ?? ''))
        add(from, OF_A_PEOPLE.test(line.tokens[country]?.key ?? '') ? country + 1 : country, {
          sure: true,
          name: from,
        });
      // « Pour le Roannais »: the country of a people.
      if (article && beside && ofAPeople(line, from, true))
        add(from, from + 1, { sure: true, bound: true });
      // « Pour le Bassin d'Arcachon »: the noun of a sector leads its own name.
      else if (article && beside && !AREA_NOUNS.has(line.tokens[from]?.key ?? '')) guess(from);
    } else if (beside) {
      const name = capital ? properName(line, at, hidden) : at;
      if (name > at && beginsPart(line, at) && endsName(line, name)) guess(at);
      // « Les pompiers de Cognac (05…), de Ruffec (05…) »
      else if (
        OF.has(key) &&
        !gazetteer.has(at + 1) &&
        endsName(line, properName(line, at + 1, hidden))
      )
        guess(at + 1);
      // « Sapeurs-pompiers, Grande-Terre : 02… »
      else if (
        name > at &&
        line.tokens[at - 1]?.raw === ',' &&
        hidden.has(at - 2) &&
        line.tokens[name]?.raw === ':' &&
        line.tokens[name + 1]?.kind === 'phone'
      )
        add(at, name, { sure: true, seat: seatAt(line, at) });
      // « Diois, pompiers : 04… »
      else if (
        name > at &&
        at === 0 &&
        line.tokens[name]?.raw === ',' &&
        hidden.has(name + 1) &&
        line.tokens.slice(name + 1, name + 5).some(({ raw }) => raw === ':')
      )
        guess(at);
      else if (opensTopic(line, at, name)) guess(at);
      else if (JOINT.has(key) && towns.length > 0 && between(line, last, at, JOINT)) {
        const from = skip(line, at + 1, JOINT);
        const around = AROUND.has(line.tokens[from]?.key ?? '');
        const nearby = NEARBY.test(line.tokens[from + 1]?.key ?? '');
        const quarter = /^(?:nord|sud|est|ouest)$/.test(line.tokens[from]?.key ?? '');
        const side = quarter ? sideEnd(line, from) : from;
        // « Rouen, Dieppe et l'est du département »
        if (side > from + 1 && lastOf(towns)?.guessed === false) add(from, side);
        else if (around && nameEnd(line, from + 1) === from + 1) {
          // « À Saint-Céré ou dans les communes voisines » is at Saint-Céré.
          if (nearby) last = from + 2;
          else add(from, from + 1);
        } else if (!gazetteer.has(from) && !AREA_NOUNS.has(line.tokens[from]?.key ?? '')) {
          // « À Gien ou à Briare »: as sure as the one that it is listed with.
          const listed = raw !== ',' && lastOf(towns)?.guessed === false;
          if (listed) add(from, properName(line, from, hidden));
          else guess(from);
        }
      }
    }
  }
  return towns;
}

/** « 04… (pompiers, littoral) »: alone at the end of a bracket. */
const aside = ({ tokens }: TextLine, at: number): boolean =>
  tokens[at - 1]?.raw === ',' && tokens[at + 1]?.raw === ')';

/** « Lilloise », « alésien »: the adjective of a place, in small letters after the noun of a sector. */
const OF_A_PEOPLE = /(?:ais|ois|ien|en|een|an|ain|ard|asque|in)(?:n?es?|s)?$/;
const NO_PEOPLE =
  /^(?:moyen|ancien|quotidien|citoyen|urbain|prochain|voisin|certain|souverain|entier|humain|sain|concern)/;

function ofAPeople(line: TextLine, at: number, named = false): boolean {
  const { kind, key, capital } = line.tokens[at] ?? { kind: 'mark', key: '', capital: false };
  if (kind !== 'word' || capital !== named || key.length < 5) return false;
  const next = line.tokens[at + 1];
  return (
    OF_A_PEOPLE.test(key) &&
    !NO_PEOPLE.test(key) &&
    (next === undefined || next.kind !== 'word' || /^(?:et|ou|au|le)$/.test(next.key))
  );
}

/** One word all in capitals after an office in small letters. */
function standsForWords({ tokens }: TextLine, office: number, at: number): boolean {
  const { shout, raw } = tokens[at] ?? { shout: false, raw: '' };
  return shout && raw.length > 2 && tokens[office]?.shout === false && tokens[at + 1]?.raw === ')';
}

/** « Micro-région », « presqu'île », « haute vallée »: the noun of a sector begins a word before. */
const isLed = (line: TextLine, at: number): boolean =>
  hyphened(line, at) || /^(?:presqu'|haute?|basse?|moyenne)$/.test(line.tokens[at - 1]?.key ?? '');

/** « Secteur de … », « communauté de communes du … », « CC … »: where the sector's own name begins. */
function areaName(line: TextLine, at: number): number {
  let from = skip(line, at + 1, OF_A_NAME);
  while (from > at + 1 && from < at + 6 && AREA_NOUNS.has(line.tokens[from]?.key ?? ''))
    from = skip(line, from + 1, OF_A_NAME);
  return from;
}

/**
 * « Balagne (Calvi, L'Île-Rousse) : 04… », « Bassin minier (Lens, Liévin) : 03… »: the bracket that says which
 * towns a sector holds; null where there is none.
 */
function explained(
  line: TextLine,
  at: number,
  hidden: ReadonlySet<number>,
  wide: ReadonlySet<number>,
): { open: number; close: number } | null {
  const first = line.tokens[at];
  const side = isSideWord(first?.key ?? '');
  // « SAMU Nord (Saint-Denis, Sainte-Marie) : … »
  const begins = beginsPart(line, at) || (side && OFFICES.has(line.tokens[at - 1]?.key ?? ''));
  if (first === undefined || !(first.capital || side) || !begins) return null;
  if (wide.has(at) && !side) return null;
  if (!side && (OFFICES.has(first.key) || NOT_A_TOWN.has(first.key))) return null;
  let open = at;
  while (open < at + 7 && line.tokens[open]?.kind === 'word' && !hidden.has(open)) open += 1;
  if (line.tokens[open]?.raw !== '(') return null;
  const close = namesWithin(line, open, hidden);
  return close > open && endsName(line, close) ? { open, close } : null;
}

/** Past a bracket that holds names and nothing else; `open` when it is none. */
function namesWithin(line: TextLine, open: number, hidden: ReadonlySet<number>): number {
  if (line.tokens[open]?.raw !== '(') return open;
  for (let close = open + 1; close < open + 20; close += 1) {
    const { raw, kind, key, capital } = line.tokens[close] ?? { raw: '', kind: 'phone' as const };
    if (raw === ')') return close + 1;
    const name = kind === 'word' && (capital || INSIDE_NAMES.has(key)) && !hidden.has(close);
    if (!name && raw !== ',' && raw !== '-') return open;
  }
  return open;
}

/** « 17 h 50. Dieppe. Le commissariat… »: a name that is a sentence of its own, first of its line. */
function opensTopic(line: TextLine, from: number, to: number): boolean {
  if (to === from || line.tokens[to]?.raw !== '.' || line.tokens[to + 1]?.spaced !== true)
    return false;
  const before = line.tokens.slice(0, from);
  return before.length <= 5 && before.every(({ kind, key }) => kind !== 'word' || key === 'h');
}

/** The town that a line opens with, as what the whole of it is about; null without one. */
export function topicOf(line: TextLine): Town | null {
  const [first] = townsOf(line);
  return first !== undefined && opensTopic(line, first.from, first.to) ? first : null;
}

/** After « les communes »: those around a town, without a name of their own. */
export const NEARBY = /^(?:voisin|limitroph|environnant|alentour|proche|avoisinant)/;

const isWord = (line: TextLine, at: number, hidden: ReadonlySet<number>): boolean =>
  line.tokens[at]?.kind === 'word' && !hidden.has(at);

/** Between the towns of one list: « à Briançon et dans le Queyras ». */
const JOINT = words(
  `et ou und and haute basse moyenne comme , / a au aux de d' du en dans sur pour le la les l'`,
);

/** Between them nothing else is said. */
export function between(
  line: TextLine,
  from: number,
  to: number,
  allowed: ReadonlySet<string>,
): boolean {
  for (let at = from; at < to; at += 1) if (!allowed.has(line.tokens[at]?.key ?? '')) return false;
  return true;
}

/** Whether two towns stand in one list. */
export const inOneList = (line: TextLine, first: Town, second: Town): boolean =>
  second.from > first.to &&
  between(line, first.to, second.from, JOINT) &&
  // « Samu du Havre, pour Le Havre et le littoral : … »: where it sits, then whom it is for.
  !(line.tokens[first.to]?.raw === ',' && line.tokens[first.to + 1]?.key === 'pour') &&
  // « …, c'est l'hôpital d'Annonay, et dans le sud du département… »
  !(line.tokens[first.to]?.raw === ',' && line.tokens[first.to + 2]?.key === 'dans');

/** « Grande-Terre » alone above a line with a number: a town where its sisters are. */
export function headingTown(line: TextLine, next: TextLine | undefined): Town[] {
  if (next === undefined || next.phones.length === 0 || line.kind === 'title') return [];
  const whole = line.tokens.length - (lastOf(line.tokens)?.raw === ':' ? 1 : 0);
  const [known] = townsOf(line);
  if (known?.from === 0 && known.to === whole) return [known];
  if (whole === 0 || namesEnd(line, knownWords(line)) !== whole) return [];
  if (line.places.some(({ kind }) => kind !== 'town')) return [];
  return [
    {
      text: writtenAt(line, 0, whole),
      from: 0,
      to: whole,
      sure: false,
      guessed: true,
      bound: false,
      seat: null,
    },
  ];
}

/** « Porto-Vecchio : pompiers »: the name that opens a title, whatever the gazetteer knows. */
export function openingTown(title: TextLine): string {
  // « Ville de Lens : … »
  const first = /^(?:ville|commune|mairie|stadt|gemeinde)$/.test(title.tokens[0]?.key ?? '')
    ? skip(title, 1, OF)
    : 0;
  const to = nameEnd(title, first);
  const next = title.tokens[to]?.raw ?? '';
  const wide = title.places.some(
    ({ kind, from }) => kind !== 'town' && kind !== 'abroad' && from < to,
  );
  return to > first && !wide && /^[:–.—-]$/.test(next)
    ? asWritten(writtenAt(title, first, to))
    : '';
}
