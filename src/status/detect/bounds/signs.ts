/**
 * Signs of whether a town beside a number bounds it (« commissariat de Cannes : 04… ») or only tells where its
 * service sits (« le Samu, à Nice : 04… »). What each sign is worth is fitted.
 */
import type { TextLine } from '../grammar/lines.ts';
import { isAnySamuSeat, isSamuSeat } from '../lexicon/places/seats.ts';
import type { ListEntry } from '../lists/entry.ts';
import { labelSigns } from '../lists/signs.ts';
import { townsOf } from '../lists/towns.ts';
import type { FeedItem, ReplacementService } from '../model.ts';
import { fold } from '../text/fold.ts';
import { wordAt } from '../weigh/word-at.ts';

/** A text's numbers, and of what they are told. */
export interface Bounding {
  item: FeedItem;
  lines: readonly TextLine[];
  entries: readonly ListEntry[];
  /** INSEE codes of the territories that are hit. */
  departements: readonly string[];
}

const STOPS = new Set('.;!?|•–—');
const WORDS_BEFORE_A_TOWN = 6;

/** Where a town stands in the line of its number, in tokens; null when a heading or another line names it. */
interface Spot {
  from: number;
  to: number;
}

function spotOf(line: TextLine, first: string, at: number): Spot | null {
  const name = fold(first);
  const [near] = townsOf(line)
    .filter(({ text }) => fold(text).includes(name) || name.includes(fold(text)))
    .sort((one, other) => Math.abs(one.from - at) - Math.abs(other.from - at));
  if (near !== undefined) return near;
  const start = line.text.indexOf(first);
  const from = start < 0 ? -1 : line.tokens.findIndex((token) => token.start === start);
  return from < 0 ? null : { from, to: from + 1 };
}

const DISTANCES = [1, 3, 6, 12];
const distance = (words: number): string => {
  const step = DISTANCES.findIndex((most) => words <= most);
  return `step ${step < 0 ? DISTANCES.length : step}`;
};

/** The words that lead to a town, the one after it, and those between it and its number. */
function addWords(line: TextLine, { from, to }: Spot, at: number, signs: Set<string>): void {
  const word = (token: number) =>
    token < 0 || token >= line.tokens.length ? 'the edge' : wordAt(line, token);
  for (let back = 1; back <= 3; back += 1)
    signs.add(`${back} before the town: ${word(from - back)}`);
  for (let back = 1; back <= Math.min(WORDS_BEFORE_A_TOWN, from); back += 1)
    if (!STOPS.has(word(from - back))) signs.add(`before the town: ${word(from - back)}`);
  signs.add(`after the town: ${word(to)}`);
  for (let token = Math.min(to, at + 1); token < Math.max(from, at); token += 1)
    signs.add(`between: ${word(token)}`);
  const service = labelSigns(line)
    .filter((sign) => sign.to <= from)
    .pop();
  const told =
    service === undefined ? 'none' : `${service.service}, ${distance(from - service.to)}`;
  signs.add(`service before the town: ${told}`);
  const side = from < at ? 'before' : 'after';
  signs.add(`the town is ${side}, ${distance(side === 'before' ? at - to : from - at)}`);
}

/** What the other numbers of the text have: towns of their own for the same service, or none. */
function addOthers(
  { entries }: Bounding,
  own: ListEntry,
  code: string | undefined,
  service: ReplacementService,
  signs: Set<string>,
): void {
  const { town } = own.label;
  const others = entries.filter(({ number }) => number !== own.number);
  const same = others.filter(
    ({ label }) =>
      label.service === service &&
      (code === undefined || label.codes.length === 0 || label.codes.includes(code)),
  );
  const towns = new Set(same.map(({ label }) => label.town).filter((name) => name !== town));
  const bare = same.filter(({ label }) => label.town === '').length;
  towns.delete('');
  signs.add(`others of the service: ${Math.min(3, same.length)}`);
  signs.add(`other towns of the service: ${Math.min(3, towns.size)}`);
  signs.add(`other towns of the ${service}: ${Math.min(2, towns.size)}`);
  signs.add(`others of the service without a town: ${Math.min(2, bare)}`);
  const all = new Set(entries.map(({ label }) => label.town));
  signs.add(`some number without a town: ${all.delete('')}`);
  signs.add(`towns of the text: ${Math.min(4, all.size)}`);
  const ofTown = others.filter(({ label }) => label.town === town).length;
  signs.add(`others of the town: ${Math.min(3, ofTown)}`);
  signs.add(`alone: ${entries.length === 1}`);
}

/** Signs for the town that the words of an entry name; the entry has one. */
export function boundSigns(
  text: Bounding,
  entry: ListEntry,
  service: ReplacementService,
): ReadonlySet<string> {
  const { item, lines, departements } = text;
  const { label, at, reach } = entry;
  const line = lines[entry.line] as TextLine;
  const signs = new Set<string>();
  const code = label.codes.length === 1 ? label.codes[0] : undefined;
  const whose = code ?? (departements.length === 1 ? departements[0] : item.source.departement);
  const [first = label.town] = label.town.split(/ et |, /);
  const seat = isSamuSeat(first, whose) ? 'its own' : isAnySamuSeat(first) ? 'another' : 'none';
  signs.add(`of the ${service}`);
  signs.add(`of the ${service}, sits: ${label.seat ?? 'not said'}`);
  signs.add(`sits: ${label.seat ?? 'not said'}`);
  signs.add(`seat of a territory: ${seat}`);
  signs.add(`of the ${service}, seat of a territory: ${seat}`);
  signs.add(`several towns: ${/ et |, |\//.test(label.town)}`);
  signs.add(`capital: ${/^[\p{Lu}\d]/u.test(first)}`);
  signs.add(`words of the town: ${Math.min(3, first.split(/[ '-]/).length)}`);
  const spot = spotOf(line, first, at);
  if (spot === null) signs.add('the town is in a heading');
  else addWords(line, spot, at, signs);
  signs.add(`opens its sentence: ${label.governs}`);
  signs.add(`its own territory: ${label.ownCodes}`);
  signs.add(`territories: ${Math.min(2, label.codes.length)}`);
  signs.add(`reach: ${reach ?? 'not said'}`);
  signs.add(`source: ${item.source.kind}`);
  signs.add(`source: ${item.source.kind}, of the ${service}`);
  signs.add(`source of one territory: ${item.source.departement !== null}`);
  signs.add(`territories hit: ${Math.min(2, departements.length)}`);
  signs.add(`in a ${line.kind}`);
  addOthers(text, entry, code, service, signs);
  signs.add(`in the title: ${fold(item.title).includes(fold(first))}`);
  const elsewhere = lines.filter((other) => other !== line && other.text.includes(first)).length;
  signs.add(`elsewhere in the text: ${Math.min(2, elsewhere)}`);
  return signs;
}
