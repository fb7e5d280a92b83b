/** Where a name begins and ends in a line, by its letters and by what stands beside it. */
import type { TextLine } from '../grammar/lines.ts';
import { allOrdinary } from '../grammar/ordinary.ts';
import { STREETS } from '../lexicon/numbers.ts';
import { INSIDE_NAMES, NOT_A_TOWN, OFFICES } from '../lexicon/places/offices.ts';
import { TOWNS } from '../lexicon/places/towns.ts';
import { words } from '../lexicon/words.ts';
import { fold } from '../text/fold.ts';

export const writtenAt = (line: TextLine, from: number, to: number): string =>
  line.text.slice(line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0);

/** Whether one of some words stands in a stretch: asked before a pattern that none fits without. */
export function holdsAny(
  { tokens }: TextLine,
  from: number,
  to: number,
  some: ReadonlySet<string>,
): boolean {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at += 1)
    if (some.has(tokens[at]?.key ?? '')) return true;
  return false;
}

/** A word that a hyphen joins to the one before it. */
export function hyphened({ tokens }: TextLine, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== 'word' || token.spaced) return false;
  return before?.kind === 'word' && !before.raw.endsWith("'");
}

/** « Vallée de la Bruche »: after a little word or two a name goes on with a capital. */
function goesOn({ tokens }: TextLine, at: number): boolean {
  const next = tokens[at + 1];
  if (next?.capital === true) return true;
  return /^(?:l[ae]s?|l')$/.test(next?.key ?? '') && tokens[at + 2]?.capital === true;
}

/** Where a name that begins at `from` ends; `from` when none does. */
export function nameEnd(line: TextLine, from: number): number {
  let to = from;
  for (let at = from; at < from + 9; at += 1) {
    const token = line.tokens[at];
    if (token?.kind !== 'word') break;
    // « Saint-Jean-de-la-Ruelle »: what hyphens join is one name.
    if (at > from && hyphened(line, at)) to = at + 1;
    // « Faa'a »: an apostrophe within a name, no article.
    else if (at > from && !token.spaced && !/^[ld]'$/.test(line.tokens[at - 1]?.raw ?? ''))
      to = at + 1;
    else if (token.capital) {
      const article = /^les$/.test(token.key) && line.tokens[at + 1]?.capital === true;
      // « Trois-Sauts », « Les Vans »
      if (NOT_A_TOWN.has(token.key) && at === from && !article && !hyphened(line, at + 1)) break;
      if (at > from && NOT_A_TOWN.has(token.key)) break;
      to = at + 1;
    } else if (to === from || !INSIDE_NAMES.has(token.key) || !goesOn(line, at)) break;
    else if (/^(?:et|aux?)$/.test(token.key)) break;
  }
  const only = line.tokens[from];
  // « La », « Le » alone is an article that opens a sentence.
  return to === from + 1 && /^(?:l[ea]s?|l'|d')$/.test(only?.key ?? '') ? from : to;
}

export function skip(line: TextLine, at: number, passed: ReadonlySet<string>): number {
  let next = at;
  // The « La » of « La Rochelle » is the name's.
  while (
    passed.has(line.tokens[next]?.key ?? '') &&
    !(line.tokens[next]?.capital === true && line.tokens[next]?.shout === false) &&
    // « CIS L'Île-Rousse »
    !(line.tokens[next]?.capital === true && line.tokens[next]?.raw === "l'")
  )
    next += 1;
  return next;
}

/** Tokens of words that the reader knows: no proper name. */
export function knownWords(line: TextLine): Set<number> {
  const known = new Set<number>();
  for (const { from, to } of [...line.hits, ...line.mentions])
    for (let at = from; at < to; at += 1) known.add(at);
  return known;
}

/** Where a name that no lexicon knows ends; `from` when there is none. */
export function properName(line: TextLine, from: number, hidden: ReadonlySet<number>): number {
  const token = line.tokens[from];
  if (token?.capital !== true || OFFICES.has(token.key) || hidden.has(from)) return from;
  if (STREETS.has(token.key)) return from;
  const to = nameEnd(line, from);
  // « Notez-les : … »
  const last = line.tokens[to - 1];
  if (to === from + 2 && last?.capital === false && /^(?:l[ae]s?|[nv]ous|leur)$/.test(last.key))
    return from;
  for (let at = from; at < to; at += 1) if (hidden.has(at)) return from;
  // « Bonjour : … », « Sécurité : 04… »
  if (allOrdinary(line.tokens, from, to)) return from;
  return to === from + 1 && token.shout && token.raw.length < 5 ? from : to;
}

/** Where a list of names that opens a line ends: « Florac et Cévennes ». */
export function namesEnd(line: TextLine, hidden: ReadonlySet<number>): number {
  let to = properName(line, 0, hidden);
  while (to > 0 && /^(?:et|,|–|-|\/)$/.test(line.tokens[to]?.key ?? '')) {
    const next = properName(line, to + 1, hidden);
    if (next === to + 1) break;
    to = next;
  }
  return to;
}

/** A proper name that no lexicon knows and that fills a stretch; null for anything else. */
export function loneName(line: TextLine, from: number, to: number): string | null {
  return to > from && properName(line, from, knownWords(line)) === to
    ? writtenAt(line, from, to)
    : null;
}

/** The line itself, a list within it, a sentence. */
export function beginsPart(line: TextLine, at: number): boolean {
  const before = line.tokens[at - 1];
  if (before === undefined) return true;
  // « Périgueux 05…, Sarlat 05… »: after another's number.
  if (before.raw === ',') return /^(?:phone|mark)$/.test(line.tokens[at - 2]?.kind ?? '');
  // « Sarlat, 05…, et Belvès, 05… »
  if (before.key === 'et') {
    const [one, two] = [line.tokens[at - 2], line.tokens[at - 3]];
    return one?.kind === 'phone' || (one?.raw === ',' && two?.kind === 'phone');
  }
  // « 2/5 Ouessant : … », a post of a thread.
  if (before.kind === 'number' && line.tokens[at - 2]?.raw === '/' && at === 3) return true;
  // « Samu / Rettungsdienst : 03… »: a service in another language.
  if (before.raw === '/') return line.tokens[at - 2]?.kind === 'phone';
  // « : « Gaillac, c'est le 05… » »: a quotation that is a list.
  if (/^["«]$/.test(before.raw)) return line.tokens[at - 2]?.raw === ':';
  return before.kind === 'mark' && !/^['(&+@#]$/.test(before.raw);
}

const LISTING = words('et ou , &');
const IT_IS = words("c' est le au");
const LEADING_TO = words(', – — | / ( ? = > → -');

/** « Feurs : … », « Lisieux 02… »: what follows a name that has a number. */
export function endsName(line: TextLine, to: number): boolean {
  const next = line.tokens[to];
  if (next?.kind === 'phone' || next?.raw === ':') return true;
  // « Bellac au 05… et Magnac-Laval au 05… »
  if (next?.key === 'au' && line.tokens[to + 1]?.kind === 'phone') return true;
  // « Camaret-sur-Mer a sa propre ligne »
  if (next?.key === 'a' && /^(?:sa|son)$/.test(line.tokens[to + 1]?.key ?? '')) return true;
  // « Balagne ☎ 04… »
  if (next?.key === 'tel' && line.tokens[to + 1]?.kind === 'phone') return true;
  if (LISTING.has(next?.key ?? '') && line.tokens[to + 1]?.capital === true) return true;
  if (!LEADING_TO.has(next?.raw ?? '')) return false;
  // « Gaillac, c'est le 05… »
  let after = to + 1;
  if (next?.raw === ',') while (IT_IS.has(line.tokens[after]?.key ?? '')) after += 1;
  return line.tokens[after]?.kind === 'phone';
}

/** Inside names these stay small: « Fort-de-France », « Saint-Pierre-et-Miquelon ». */
const SMALL_INSIDE = /[ '’-](?:D|L|De|Du|Des|La|Le|Les|Lès|En|Et|Sur|Sous|Au|Aux|À|Ou)(?=[ '’-])/g;

let spellings: ReadonlyMap<string, string> | undefined;

/** A town of the gazetteer as it is spelt, accents and all; undefined for any other name. */
function spelt(name: string): string | undefined {
  spellings ??= new Map(
    TOWNS.split(/[\n:,]/)
      .filter((town) => town !== '')
      .map((town) => [fold(town), town]),
  );
  return spellings.get(fold(name));
}

/** AUBENAS as one writes it: Aubenas. */
export function asWritten(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  const known = spelt(name);
  if (known !== undefined) return known;
  return name
    .toLowerCase()
    .replace(
      /(^|[^\p{L}])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(SMALL_INSIDE, (found) => found.toLowerCase());
}
