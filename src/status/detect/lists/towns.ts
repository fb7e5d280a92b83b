/** Towns and sectors as a text writes them: the area of a line that is not the whole territory's. */
import type { TextLine } from '../grammar/lines.ts';
import { AREA_NOUNS, INSIDE_NAMES, NOT_A_TOWN, OFFICES } from '../lexicon/places/offices.ts';

export interface Town {
  /** As written. */
  text: string;
  /** Tokens, end excluded. */
  from: number;
  to: number;
  /** Led by an office or a sector's word, or in the gazetteer: certain even far from a number. */
  sure: boolean;
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
  const add = (from: number, to: number, sure: boolean) => {
    if (from < last || to <= from) return;
    for (let at = from; at < to; at += 1) if (wide.has(at)) return;
    towns.push({ text: textOf(line, from, to), from, to, sure });
    last = to;
  };
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (at < last) continue;
    const { key, raw } = line.tokens[at] ?? { key: '', raw: '' };
    const place = gazetteer.get(at);
    if (place !== undefined) add(at, Math.max(place.to, nameEnd(line, at)), true);
    else if (AREA_NOUNS.has(key)) {
      const from = skip(line, at + 1, /^(?:de|d'|du|des|la|l'|les?)$/);
      if (from > at + 1) add(at, nameEnd(line, from), true);
    } else if (OFFICES.has(key)) {
      const from = skip(line, at + 1, LEADING);
      const led = from > at + 1 || gazetteer.has(from);
      if (led && !OFFICES.has(line.tokens[from]?.key ?? '')) add(from, nameEnd(line, from), true);
    } else if (/^(?:a|pour|sur)$/.test(key) || raw === '(') {
      const from = skip(line, at + 1, /^(?:l[ea]s?|l')$/);
      const article = from > at + 1 && line.tokens[at + 1]?.capital !== true;
      const to = article ? at + 1 : nameEnd(line, at + 1);
      if (to > at + 1 && line.tokens[at + 1]?.shout !== true) add(at + 1, to, false);
    }
  }
  return towns;
}

/** « Porto-Vecchio : pompiers »: the name that opens a title, whatever the gazetteer knows. */
export function openingTown(title: TextLine): string {
  const to = nameEnd(title, 0);
  const next = title.tokens[to]?.raw ?? '';
  const wide = title.places.some(
    ({ kind, from }) => kind !== 'town' && kind !== 'abroad' && from < to,
  );
  return to > 0 && !wide && /^[:–.—-]$/.test(next) ? asWritten(textOf(title, 0, to)) : '';
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
