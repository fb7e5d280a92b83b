/** Parts of a territory or of a city: its sides, and its arrondissements by their rank. */
import type { TextLine } from '../grammar/lines.ts';
import { beginningAt } from '../grammar/stretch.ts';
import { PARTS_BY_LAST_WORD } from '../lexicon/places/areas.ts';
import { AREA_PARTS } from '../lexicon/places/offices.ts';
import { words } from '../lexicon/words.ts';
import { beginsPart, endsName, hyphened, nameEnd } from './names.ts';

/** « Pays basque », « Cap Corse »: names of places that are less than their territory. */
export const isPartOfOne = ({ tokens }: TextLine, from: number, to: number): boolean =>
  PARTS_BY_LAST_WORD.has(tokens[to - 1]?.key ?? '') || tokens[from]?.key === 'cap';

/** Territories of a line by token, so that « Gendarmerie du Lot » names no town. */
export function territoryAt(line: TextLine): Set<number> {
  const wide = new Set<number>();
  for (const { kind, from, to, ofTown } of line.places) {
    if (ofTown !== undefined || kind === 'town' || isPartOfOne(line, from, to)) continue;
    for (let at = from; at < to; at += 1) wide.add(at);
  }
  return wide;
}

const QUARTERS = words('nord sud est ouest');

/** « Le Nord meusien »: a side, by the people of its territory. */
const isSideOfAPeople = (line: TextLine, at: number): boolean =>
  line.tokens[at]?.capital === true &&
  QUARTERS.has(line.tokens[at]?.key ?? '') &&
  beginningAt(line.places, at + 1).some(({ kind, to }) => kind === 'people' && to === at + 2);

/** « Nord-Isère », « sud-Manche », « Cap Corse », « Nord meusien »: a part of the territory that it ends with. */
export function isPart(line: TextLine, at: number, wide: ReadonlySet<number>): boolean {
  if (isSideOfAPeople(line, at)) return true;
  if (!wide.has(at + 1) || wide.has(at)) return false;
  const token = line.tokens[at];
  const written = token?.capital === true || hyphened(line, at + 1);
  return written && AREA_PARTS.has(token?.key ?? '');
}

const SIDES = words('nord sud est ouest centre littoral');

export const isSideWord = (key: string): boolean => SIDES.has(key);

/** « Perpignan nord 04… »: the side of a town goes with its name. */
export const withSide = (line: TextLine, to: number): number =>
  SIDES.has(line.tokens[to]?.key ?? '') && line.tokens[to + 1]?.kind !== 'word' ? to + 1 : to;

/** Between a part and its whole, an office and its town. */
export const OF = words(`du de des d'`);
const WHOLE = /^(?:departement|territoire|ile|pays|agglomeration|ville)$/;

/** Where « Nord et Est », « sud du département », « nord de la Garonne » ends, from its first side on. */
export function sideEnd(line: TextLine, at: number): number {
  const { tokens } = line;
  const key = (token: number) => tokens[token]?.key ?? '';
  let to = at + 1;
  for (;;) {
    let next = to;
    while (/^(?:et|ou|,|-|l'|le|au|dans)$/.test(key(next)) && next < to + 4) next += 1;
    if (next === to && tokens[next]?.spaced !== false) break;
    if (!SIDES.has(key(next))) break;
    to = next + 1;
  }
  if (!OF.has(key(to))) return to;
  let name = to + 1;
  while (/^l(?:a|es?|')$/.test(key(name))) name += 1;
  return WHOLE.test(key(name)) ? name + 1 : Math.max(to, nameEnd(line, name));
}

/** « Nord : 02… », « Sud : 02… »: a side of the territory that opens an entry. */
export const isSide = (line: TextLine, at: number): boolean =>
  SIDES.has(line.tokens[at]?.key ?? '') &&
  line.tokens[at]?.capital === true &&
  beginsPart(line, at) &&
  endsName(line, sideEnd(line, at));

/** « Au nord de la Garonne, 05… », « le 04… dans le sud du département »: a side within a sentence. */
export function toldSide(line: TextLine, at: number): boolean {
  const key = (token: number) => line.tokens[token]?.key ?? '';
  if (!QUARTERS.has(key(at)) || line.tokens[at]?.capital === true) return false;
  const lead = /^(?:le|l')$/.test(key(at - 1)) ? key(at - 2) : key(at - 1);
  if (!/^(?:au|dans|pour|sur|a|cote)$/.test(lead)) return false;
  const next = line.tokens[sideEnd(line, at)];
  return next === undefined || next.kind === 'phone' || /^(?:[,.:;()]|et)$/.test(next.key);
}

/** Whether a line gives numbers by the sides of a territory; « Nord : … » alone is the territory 59. */
export const givesBySide = (lines: readonly TextLine[]): boolean =>
  lines.some(
    (line) =>
      line.phones.length > 0 &&
      line.tokens.some(({ key }, at) => key !== 'nord' && isSide(line, at)),
  );

/** Where « Finistère nord », « Landes Sud-Est » ends: a territory and the part of it that is meant. */
export function sidesEnd(line: TextLine, at: number, wide: ReadonlySet<number>): number {
  let to = at;
  while (wide.has(to)) to += 1;
  while (SIDES.has(line.tokens[to]?.key ?? '') && !wide.has(to)) to += 1;
  return to;
}

export function endsAsPart(line: TextLine, at: number, wide: ReadonlySet<number>): boolean {
  if (!wide.has(at) || wide.has(at - 1) || line.tokens[at]?.kind !== 'word') return false;
  let side = at;
  while (wide.has(side)) side += 1;
  const to = sidesEnd(line, at, wide);
  // « La Mayenne est jointe au… » has the verb.
  const next = line.tokens[to];
  return to > side && next?.kind !== 'word';
}

/** Twenty districts, each with its rank and a joint. */
const MOST_RANKS = 80;

/** « 1er, 2e et 3e arrondissements : … », « 4e au 9e : … »: parts of a city that open an entry, by their rank. */
export function ordinalEnd(line: TextLine, at: number): number {
  const ranked = (next: number) =>
    line.tokens[next]?.kind === 'number' &&
    /^(?:er|e|eme|nd|de)$/.test(line.tokens[next + 1]?.key ?? '') &&
    line.tokens[next + 1]?.spaced === false;
  if (!ranked(at)) return at;
  let to = at;
  while (to < at + MOST_RANKS) {
    if (ranked(to)) to += 2;
    else if (/^(?:,|et|a|au)$/.test(line.tokens[to]?.key ?? '')) to += 1;
    else break;
  }
  if (/^arrondissements?$/.test(line.tokens[to]?.key ?? '')) {
    to += 1;
    return OF.has(line.tokens[to]?.key ?? '') ? Math.max(to, nameEnd(line, to + 1)) : to;
  }
  if (at > 0 && line.tokens[at - 1]?.kind !== 'mark') return at;
  return line.tokens[to]?.kind === 'phone' || /^[:–—-]$/.test(line.tokens[to]?.raw ?? '') ? to : at;
}
