/** Towns and sectors as a text writes them: the area of a line that is not the whole territory's. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { STREETS } from '../lexicon/numbers.ts';
import {
  AREA_NOUNS,
  AROUND,
  INSIDE_NAMES,
  LOCAL_OFFICES,
  OFFICES,
  PEOPLE,
} from '../lexicon/places/offices.ts';
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
  ordinalEnd,
  sideEnd,
  sidesEnd,
  toldSide,
  withSide,
} from './parts.ts';

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
}

/** Territories of a line by token, so that « Gendarmerie du Lot » names no town. */
function territoryAt(line: TextLine): Set<number> {
  const wide = new Set<number>();
  for (const { kind, from, to } of line.places) {
    if (kind !== 'town') for (let at = from; at < to; at += 1) wide.add(at);
  }
  return wide;
}

const LEADING = /^(?:de|d'|du|des|la|l'|le|les|a|au|aux|sur|nationale|secours|:|-|–|\(|,)$/;

const known = new WeakMap<TextLine, readonly Town[]>();

/** « 12, avenue de Grasse », « place du Palais »: the name is the street's. */
function ofAStreet(line: TextLine, from: number): boolean {
  let before = from - 1;
  while (before > from - 4 && /^(?:de|d'|du|des|l[ae]s?|l')$/.test(line.tokens[before]?.key ?? ''))
    before -= 1;
  return STREETS.has(line.tokens[before]?.key ?? '');
}

/** Every town and sector of a line, in reading order, none inside another. Found once for each line. */
export function townsOf(line: TextLine): readonly Town[] {
  const towns = known.get(line) ?? findTowns(line);
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
  // `name`: where the name of a sector begins that its noun leads.
  const add = (
    from: number,
    to: number,
    sure: boolean,
    guessed = false,
    bound = false,
    name = from,
  ) => {
    if (from < last || to <= from) return;
    if (ofAStreet(line, from)) {
      last = to;
      return;
    }
    if (!isSide(line, from) && !isPart(line, from, wide) && !endsAsPart(line, from, wide))
      for (let at = from; at < (name > from ? name + 1 : to); at += 1) if (wide.has(at)) return;
    towns.push({ text: writtenAt(line, from, to), from, to, sure, guessed, bound });
    last = to;
  };
  const hidden = line.phones.length > 0 ? knownWords(line) : new Set<number>();
  const guess = (from: number): boolean => {
    const to = properName(line, from, hidden);
    if (to > from) add(from, to, false, true);
    return last > from;
  };
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (at < last || hyphened(line, at)) continue;
    const { key, raw } = line.tokens[at] ?? { key: '', raw: '' };
    const place = gazetteer.get(at);
    const ordinal = line.phones.length > 0 ? ordinalEnd(line, at) : at;
    if (isPart(line, at, wide)) add(at, at + 2, true);
    else if (endsAsPart(line, at, wide)) add(at, sidesEnd(line, at, wide), true);
    else if (ordinal > at) add(at, ordinal, true);
    else if (place !== undefined)
      add(at, withSide(line, Math.max(place.to, nameEnd(line, at))), true);
    else if (line.phones.length > 0 && isSide(line, at)) {
      const to = sideEnd(line, at);
      add(at, to, !wide.has(at) || to > at + 1, wide.has(at) && to === at + 1);
    } else if (line.phones.length > 0 && toldSide(line, at)) add(at, sideEnd(line, at), false);
    else if (key === 'habitez') add(at + 1, nameEnd(line, at + 1), true);
    else if (AREA_NOUNS.has(key)) {
      const from = areaName(line, at);
      const to = nameEnd(line, from);
      if (to > from) add(at, to, true, false, false, from);
    } else if (OFFICES.has(key)) {
      const from = skip(line, at + 1, LEADING);
      const led = from > at + 1 || gazetteer.has(from);
      // « Caserne Feurs : 04… »
      if (!led && endsName(line, properName(line, from, hidden))) guess(from);
      else if (led && !OFFICES.has(line.tokens[from]?.key ?? ''))
        add(from, nameEnd(line, from), true, false, LOCAL_OFFICES.has(key));
    } else if (PEOPLE.has(key)) {
      const from = skip(line, at + 1, /^(?:de|d'|du|des|la|l'|les?|a|au)$/);
      if (from > at + 1) add(from, nameEnd(line, from), true, false, true);
    } else if (/^(?:dans|cote|chez|en|aux?|in|fur|im)$/.test(key)) {
      if (line.phones.length > 0) guess(skip(line, at + 1, /^(?:l[ea]s?|l'|den?)$/));
    } else if (/^(?:a|pour|sur)$/.test(key) || raw === '(') {
      const from = skip(line, at + 1, /^(?:l[ea]s?|l')$/);
      const article = from > at + 1 && line.tokens[at + 1]?.capital !== true;
      const to = article ? at + 1 : nameEnd(line, at + 1);
      const first = line.tokens[at + 1];
      // « (L'Argentière) »: an article is no word in capitals.
      const loud = first?.shout === true && first.raw.length > 2;
      if (to > at + 1 && !loud) add(at + 1, to, false);
      if (article && line.phones.length > 0) guess(from);
    } else if (line.phones.length > 0) {
      const bracket = explained(line, at, hidden);
      if (bracket > at) {
        guess(at);
        last = bracket;
      } else if (beginsPart(line, at) && endsName(line, properName(line, at, hidden))) guess(at);
      else if (JOINT.test(key) && towns.length > 0 && between(line, last, at, JOINT)) {
        const from = skip(line, at + 1, JOINT);
        if (AROUND.has(line.tokens[from]?.key ?? '') && nameEnd(line, from + 1) === from + 1)
          add(from, from + 1, false);
        else if (!gazetteer.has(from) && !AREA_NOUNS.has(line.tokens[from]?.key ?? '')) {
          // « À Gien ou à Briare »: as sure as the one that it is listed with.
          const listed = raw !== ',' && lastOf(towns)?.guessed === false;
          if (listed) add(from, properName(line, from, hidden), false);
          else guess(from);
        }
      }
    }
  }
  return towns;
}

/** « Secteur de … », « communauté de communes du … », « CC … »: where the sector's own name begins. */
function areaName(line: TextLine, at: number): number {
  let from = skip(line, at + 1, /^(?:de|d'|du|des|la|l'|les?)$/);
  while (from > at + 1 && AREA_NOUNS.has(line.tokens[from]?.key ?? ''))
    from = skip(line, from + 1, /^(?:de|d'|du|des|la|l'|les?)$/);
  return from;
}

/** « Balagne (Calvi, L'Île-Rousse) : 04… »: past the bracket that says which towns a sector holds. */
function explained(line: TextLine, at: number, hidden: ReadonlySet<number>): number {
  const open = beginsPart(line, at) ? properName(line, at, hidden) : at;
  if (open === at || line.tokens[open]?.raw !== '(') return at;
  for (let close = open + 1; close < open + 16; close += 1) {
    const token = line.tokens[close];
    if (token?.raw === ')') {
      const held = line.tokens.slice(open + 1, close);
      const names = held.every(
        ({ key, kind, capital }, order) =>
          kind === 'mark' || INSIDE_NAMES.has(key) || (capital && !hidden.has(open + 1 + order)),
      );
      return names && endsName(line, close + 1) ? close + 1 : at;
    }
    if (token === undefined || token.kind === 'phone' || token.kind === 'number') return at;
  }
  return at;
}

/** Between the towns of one list: « à Briançon et dans le Queyras ». */
const JOINT = /^(?:et|ou|comme|,|\/|a|aux?|de|d'|du|en|dans|sur|pour|l[ae]s?|l')$/;

/** Between them nothing else is said. */
export function between(line: TextLine, from: number, to: number, allowed: RegExp): boolean {
  for (let at = from; at < to; at += 1) if (!allowed.test(line.tokens[at]?.key ?? '')) return false;
  return true;
}

/** Whether two towns stand in one list. */
export const inOneList = (line: TextLine, first: Town, second: Town): boolean =>
  second.from > first.to && between(line, first.to, second.from, JOINT);

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
    },
  ];
}

/** « Porto-Vecchio : pompiers »: the name that opens a title, whatever the gazetteer knows. */
export function openingTown(title: TextLine): string {
  // « Ville de Lens : … »
  const first = /^(?:ville|commune|mairie)$/.test(title.tokens[0]?.key ?? '')
    ? skip(title, 1, /^(?:de|d'|du|des)$/)
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
