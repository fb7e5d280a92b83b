/** Parts of a territory or of a city: its sides, and its arrondissements by their rank. */
import type { TextLine } from '../grammar/lines.ts';
import { AREA_PARTS } from '../lexicon/places/offices.ts';
import { beginsPart, endsName } from './names.ts';

/** « Nord-Isère », « Cap Corse »: a part of the territory that it ends with. */
export function isPart(line: TextLine, at: number, wide: ReadonlySet<number>): boolean {
  const { key, capital } = line.tokens[at] ?? { key: '', capital: false };
  return capital && AREA_PARTS.has(key) && !wide.has(at) && wide.has(at + 1);
}

const SIDE = /^(?:nord|sud|est|ouest|centre|littoral)$/;

/** « Perpignan nord 04… »: the side of a town goes with its name. */
export const withSide = (line: TextLine, to: number): number =>
  SIDE.test(line.tokens[to]?.key ?? '') && line.tokens[to + 1]?.kind !== 'word' ? to + 1 : to;

/** « Nord : 02… », « Sud : 02… »: a side of the territory that opens an entry. */
export const isSide = (line: TextLine, at: number): boolean =>
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
export function sidesEnd(line: TextLine, at: number, wide: ReadonlySet<number>): number {
  let to = at;
  while (wide.has(to)) to += 1;
  while (SIDE.test(line.tokens[to]?.key ?? '') && !wide.has(to)) to += 1;
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

/** « 1er, 2e et 3e arrondissements : … », « 4e au 9e : … »: parts of a city that open an entry, by their rank. */
export function ordinalEnd(line: TextLine, at: number): number {
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
