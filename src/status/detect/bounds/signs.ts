/**
 * Signs of whether a town beside a number bounds it (« commissariat de Cannes : 04… ») or only tells where its
 * service sits (« le Samu, à Nice : 04… »). What each sign is worth is fitted.
 */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
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

/** A town that is named further from a number stands in another part of its line. */
const FURTHEST = 60;

function spotOf(line: TextLine, first: string, at: number): Spot | null {
  const name = fold(first);
  const [near] = inStretch(townsOf(line), at - FURTHEST, at + FURTHEST)
    .filter(({ text }) => isIn(fold(text), name))
    .sort((one, other) => Math.abs(one.from - at) - Math.abs(other.from - at));
  if (near !== undefined) return near;
  const from = line.tokens
    .slice(Math.max(0, at - FURTHEST), at + FURTHEST)
    .findIndex(({ start }) => line.text.startsWith(first, start));
  if (from < 0) return null;
  const spot = Math.max(0, at - FURTHEST) + from;
  return { from: spot, to: spot + 1 };
}

const isIn = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

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
  const service = lastOf(inStretch(labelSigns(line), 0, from));
  const told =
    service === undefined ? 'none' : `${service.service}, ${distance(from - service.to)}`;
  signs.add(`service before the town: ${told}`);
  const side = from < at ? 'before' : 'after';
  signs.add(`the town is ${side}, ${distance(side === 'before' ? at - to : from - at)}`);
}

/** The numbers of a text by their service and territory, and where its lines name a town: the same for each number. */
class Others {
  private readonly named = new Map<string, number>();
  private readonly lines: readonly TextLine[];
  readonly towns: ReadonlyMap<string, number>;

  constructor({ lines, entries }: Bounding) {
    this.lines = lines;
    const towns = new Map<string, number>();
    for (const { label } of entries) towns.set(label.town, (towns.get(label.town) ?? 0) + 1);
    this.towns = towns;
  }

  /** Lines that name a town. */
  linesWith(town: string): number {
    const known = this.named.get(town);
    if (known !== undefined) return known;
    const count = this.lines.filter(({ text }) => text.includes(town)).length;
    this.named.set(town, count);
    return count;
  }
}

const others = new WeakMap<readonly ListEntry[], Others>();

function othersOf(text: Bounding): Others {
  const known = others.get(text.entries) ?? new Others(text);
  others.set(text.entries, known);
  return known;
}

/** More numbers of one service than this are told apart no further. */
const MOST_OTHERS = 200;

/** What the other numbers of the text have: towns of their own for the same service, or none. */
function addOthers(
  text: Bounding,
  own: ListEntry,
  code: string | undefined,
  service: ReplacementService,
  signs: Set<string>,
): void {
  const { town } = own.label;
  const { entries } = text;
  const same = entries
    .slice(0, MOST_OTHERS)
    .filter(
      ({ label, number }) =>
        number !== own.number &&
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
  const all = othersOf(text).towns;
  signs.add(`some number without a town: ${all.has('')}`);
  signs.add(`towns of the text: ${Math.min(4, all.size - (all.has('') ? 1 : 0))}`);
  const twin = entries.filter(({ number, label }) => number === own.number && label.town === town);
  signs.add(`others of the town: ${Math.min(3, (all.get(town) ?? 0) - twin.length)}`);
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
  const elsewhere = othersOf(text).linesWith(first) - (line.text.includes(first) ? 1 : 0);
  signs.add(`elsewhere in the text: ${Math.min(2, elsewhere)}`);
  return signs;
}
