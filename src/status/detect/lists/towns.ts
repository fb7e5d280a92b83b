/** Towns and sectors as a text writes them: the area of a line that is not the whole territory's. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import {
  AREA_NOUNS,
  AREA_PARTS,
  AROUND,
  INSIDE_NAMES,
  LOCAL_OFFICES,
  NOT_A_TOWN,
  OFFICES,
  PEOPLE,
} from '../lexicon/places/offices.ts';

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

const textOf = (line: TextLine, from: number, to: number): string =>
  line.text.slice(line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0);

/** Where a name that begins at `from` ends; `from` when none does. */
function nameEnd(line: TextLine, from: number): number {
  let to = from;
  for (let at = from; at < from + 9; at += 1) {
    const token = line.tokens[at];
    if (token?.kind !== 'word') break;
    if (token.capital) {
      if (NOT_A_TOWN.has(token.key) && at === from) break;
      if (at > from && NOT_A_TOWN.has(token.key)) break;
      to = at + 1;
    } else if (to === from || !INSIDE_NAMES.has(token.key) || line.tokens[at + 1]?.capital !== true)
      break;
    else if (/^(?:et|aux?)$/.test(token.key)) break;
  }
  const only = line.tokens[from];
  // « La », « Le » alone is an article that opens a sentence.
  return to === from + 1 && /^(?:l[ea]s?|l'|d')$/.test(only?.key ?? '') ? from : to;
}

function skip(line: TextLine, at: number, words: RegExp): number {
  let next = at;
  // The « La » of « La Rochelle » is the name's.
  while (
    words.test(line.tokens[next]?.key ?? '') &&
    !(line.tokens[next]?.capital === true && line.tokens[next]?.shout === false)
  )
    next += 1;
  return next;
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
  const add = (from: number, to: number, sure: boolean, guessed = false, bound = false) => {
    if (from < last || to <= from) return;
    if (!isSide(line, from) && !isPart(line, from, wide) && !endsAsPart(line, from, wide))
      for (let at = from; at < to; at += 1) if (wide.has(at)) return;
    towns.push({ text: textOf(line, from, to), from, to, sure, guessed, bound });
    last = to;
  };
  const hidden = line.phones.length > 0 ? knownWords(line) : new Set<number>();
  const guess = (from: number): boolean => {
    const to = properName(line, from, hidden);
    if (to > from) add(from, to, false, true);
    return last > from;
  };
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (at < last) continue;
    const { key, raw } = line.tokens[at] ?? { key: '', raw: '' };
    const place = gazetteer.get(at);
    const ordinal = line.phones.length > 0 ? ordinalEnd(line, at) : at;
    if (isPart(line, at, wide)) add(at, at + 2, true);
    else if (endsAsPart(line, at, wide)) add(at, sidesEnd(line, at, wide), true);
    else if (ordinal > at) add(at, ordinal, true);
    else if (place !== undefined)
      add(at, withSide(line, Math.max(place.to, nameEnd(line, at))), true);
    else if (line.phones.length > 0 && isSide(line, at))
      add(at, at + 1, !wide.has(at), wide.has(at));
    else if (key === 'habitez') add(at + 1, nameEnd(line, at + 1), true);
    else if (AREA_NOUNS.has(key)) {
      const from = skip(line, at + 1, /^(?:de|d'|du|des|la|l'|les?)$/);
      if (from > at + 1) add(at, nameEnd(line, from), true);
    } else if (OFFICES.has(key)) {
      const from = skip(line, at + 1, LEADING);
      const led = from > at + 1 || gazetteer.has(from);
      if (led && !OFFICES.has(line.tokens[from]?.key ?? ''))
        add(from, nameEnd(line, from), true, false, LOCAL_OFFICES.has(key));
    } else if (PEOPLE.has(key)) {
      const from = skip(line, at + 1, /^(?:de|d'|du|des|la|l'|les?|a|au)$/);
      if (from > at + 1) add(from, nameEnd(line, from), true, false, true);
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
      if (beginsPart(line, at) && endsName(line, properName(line, at, hidden))) guess(at);
      else if (JOINT.test(key) && towns.length > 0 && between(line, last, at, JOINT)) {
        const from = skip(line, at + 1, JOINT);
        if (AROUND.has(line.tokens[from]?.key ?? '') && nameEnd(line, from + 1) === from + 1)
          add(from, from + 1, false);
        else if (!gazetteer.has(from) && !AREA_NOUNS.has(line.tokens[from]?.key ?? '')) guess(from);
      }
    }
  }
  return towns;
}

/** « Nord-Isère », « Cap Corse »: a part of the territory that it ends with. */
function isPart(line: TextLine, at: number, wide: ReadonlySet<number>): boolean {
  const { key, capital } = line.tokens[at] ?? { key: '', capital: false };
  return capital && AREA_PARTS.has(key) && !wide.has(at) && wide.has(at + 1);
}

const SIDE = /^(?:nord|sud|est|ouest|centre|littoral)$/;

/** « Perpignan nord 04… »: the side of a town goes with its name. */
const withSide = (line: TextLine, to: number): number =>
  SIDE.test(line.tokens[to]?.key ?? '') && line.tokens[to + 1]?.kind !== 'word' ? to + 1 : to;

/** « Nord : 02… », « Sud : 02… »: a side of the territory that opens an entry. */
const isSide = (line: TextLine, at: number): boolean =>
  SIDE.test(line.tokens[at]?.key ?? '') &&
  line.tokens[at]?.capital === true &&
  beginsPart(line, at) &&
  endsName(line, at + 1);

/** Whether a line gives numbers by the sides of a territory; « Nord : … » alone is the territory 59. */
export const givesBySide = (lines: readonly TextLine[]): boolean =>
  lines.some(
    (line) =>
      line.phones.length > 0 &&
      line.tokens.some(({ key }, at) => key !== 'nord' && isSide(line, at)),
  );

/** Where « Finistère nord », « Landes Sud-Est » ends: a territory and the part of it that is meant. */
function sidesEnd(line: TextLine, at: number, wide: ReadonlySet<number>): number {
  let to = at;
  while (wide.has(to)) to += 1;
  while (SIDE.test(line.tokens[to]?.key ?? '') && !wide.has(to)) to += 1;
  return to;
}

function endsAsPart(line: TextLine, at: number, wide: ReadonlySet<number>): boolean {
  if (!wide.has(at) || wide.has(at - 1) || line.tokens[at]?.kind !== 'word') return false;
  let side = at;
  while (wide.has(side)) side += 1;
  const to = sidesEnd(line, at, wide);
  // « La Mayenne est jointe au… » has the verb.
  const next = line.tokens[to];
  return to > side && next?.kind !== 'word';
}

/** « 1er, 2e et 3e arrondissements : … », « 4e au 9e : … »: parts of a city that open an entry, by their rank. */
function ordinalEnd(line: TextLine, at: number): number {
  const ranked = (next: number) =>
    line.tokens[next]?.kind === 'number' &&
    /^(?:er|e|eme|nd|de)$/.test(line.tokens[next + 1]?.key ?? '') &&
    line.tokens[next + 1]?.spaced === false;
  if (!ranked(at) || (at > 0 && line.tokens[at - 1]?.kind !== 'mark')) return at;
  let to = at;
  for (;;) {
    if (ranked(to)) to += 2;
    else if (/^(?:arrondissements?|,|et|a|au)$/.test(line.tokens[to]?.key ?? '')) to += 1;
    else break;
  }
  return line.tokens[to]?.kind === 'phone' || /^[:–—-]$/.test(line.tokens[to]?.raw ?? '') ? to : at;
}

/** Between the towns of one list: « à Briançon et dans le Queyras ». */
const JOINT = /^(?:et|ou|,|\/|a|au|de|d'|du|en|dans|sur|pour|l[ae]s?|l')$/;

/** Between them nothing else is said. */
export function between(line: TextLine, from: number, to: number, allowed: RegExp): boolean {
  for (let at = from; at < to; at += 1) if (!allowed.test(line.tokens[at]?.key ?? '')) return false;
  return true;
}

/** Whether two towns stand in one list. */
export const inOneList = (line: TextLine, first: Town, second: Town): boolean =>
  second.from > first.to && between(line, first.to, second.from, JOINT);

/** Tokens of words that the reader knows: no proper name. */
function knownWords(line: TextLine): Set<number> {
  const known = new Set<number>();
  for (const { from, to } of [...line.hits, ...line.mentions])
    for (let at = from; at < to; at += 1) known.add(at);
  return known;
}

/** Where a name that no lexicon knows ends; `from` when there is none. */
function properName(line: TextLine, from: number, hidden: ReadonlySet<number>): number {
  const token = line.tokens[from];
  if (token?.capital !== true || OFFICES.has(token.key) || hidden.has(from)) return from;
  const to = nameEnd(line, from);
  for (let at = from; at < to; at += 1) if (hidden.has(at)) return from;
  return to === from + 1 && token.shout && token.raw.length < 5 ? from : to;
}

/** Where a list of names that opens a line ends: « Florac et Cévennes ». */
function namesEnd(line: TextLine, hidden: ReadonlySet<number>): number {
  let to = properName(line, 0, hidden);
  while (to > 0 && /^(?:et|,)$/.test(line.tokens[to]?.key ?? '')) {
    const next = properName(line, to + 1, hidden);
    if (next === to + 1) break;
    to = next;
  }
  return to;
}

/** A proper name that no lexicon knows and that fills a stretch; null for anything else. */
export function loneName(line: TextLine, from: number, to: number): string | null {
  return to > from && properName(line, from, knownWords(line)) === to
    ? textOf(line, from, to)
    : null;
}

/** « Grande-Terre » alone above a line with a number: a town where its sisters are. */
export function headingTown(line: TextLine, next: TextLine | undefined): Town[] {
  if (next === undefined || next.phones.length === 0 || line.kind === 'title') return [];
  const whole = line.tokens.length - (lastOf(line.tokens)?.raw === ':' ? 1 : 0);
  const [known] = townsOf(line);
  if (known?.from === 0 && known.to === whole) return [known];
  if (whole === 0 || namesEnd(line, knownWords(line)) !== whole) return [];
  if (line.places.some(({ kind }) => kind !== 'town')) return [];
  return [
    { text: textOf(line, 0, whole), from: 0, to: whole, sure: false, guessed: true, bound: false },
  ];
}

/** The line itself, a list within it, a sentence. */
function beginsPart(line: TextLine, at: number): boolean {
  const before = line.tokens[at - 1];
  if (before === undefined) return true;
  // « Périgueux 05…, Sarlat 05… »: after another's number.
  if (before.raw === ',') return /^(?:phone|mark)$/.test(line.tokens[at - 2]?.kind ?? '');
  // « Samu / Rettungsdienst : 03… »: a service in another language.
  if (before.raw === '/') return line.tokens[at - 2]?.kind === 'phone';
  return before.kind === 'mark' && !/^['"«(&+@#]$/.test(before.raw);
}

/** « Feurs : … », « Lisieux 02… »: what follows a name that has a number. */
function endsName(line: TextLine, to: number): boolean {
  const next = line.tokens[to];
  if (next?.kind === 'phone' || next?.raw === ':') return true;
  if (/^(?:et|ou|,)$/.test(next?.key ?? '') && line.tokens[to + 1]?.capital === true) return true;
  return /^[,–—|(?=>→-]$/.test(next?.raw ?? '') && line.tokens[to + 1]?.kind === 'phone';
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
  return to > first && !wide && /^[:–.—-]$/.test(next) ? asWritten(textOf(title, first, to)) : '';
}

/** AUBENAS as one writes it: Aubenas. */
export function asWritten(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(
      /(^|[^\p{L}])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
