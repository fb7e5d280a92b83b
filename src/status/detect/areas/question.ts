/** One number whose area is sought, with what the whole text tells beside it. */
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { areaKey } from '../lists/area-key.ts';
import type { ListEntry } from '../lists/entry.ts';
import { onlyTerritoryOf, type Placing } from '../lists/placing.ts';
import type { ReplacementService } from '../model.ts';
import { fold } from '../text/fold.ts';
import { few } from '../weigh/few.ts';
import { headingsOf } from './candidates.ts';
import { isOfAHouse, leadOf } from './lead.ts';
import type { AreaSpot, Candidate } from './named.ts';

/** More numbers than this are looked at no further. */
const MOST_OTHERS = 200;

export interface AreaQuestion {
  entry: ListEntry;
  service: ReplacementService;
  placing: Placing;
  line: TextLine;
  candidates: readonly Candidate[];
  /** Lines above that give no number, nearest first. */
  heads: readonly number[];
  /** The other numbers that are given to call. */
  others: readonly ListEntry[];
  /** Those of them that the same service answers. */
  sisters: readonly ListEntry[];
  /** The words of its label that name a town, as they are compared. */
  labelKey: string;
  /** The one territory that it may be of; null without one. */
  whose: string | null;
  /** Parts of signs: its service, who publishes, how many territories are hit. */
  of: string;
  source: string;
  hit: string;
  /** The same: how many numbers, and how many of its service, are given beside it. */
  alone: string;
  /** How many towns the words of all numbers name. */
  towns: number;
  /** The title of the text, folded. */
  title: string;
  /** The one town where its line tells of a failing, as it is compared; empty without one. */
  lineTown: string;
  /** Names beside it that no other number parts from it, with what leads to each. */
  rivals: readonly { spot: AreaSpot; lead: string }[];
}

const TO_A_PLACE = /^(?:pour|dans|a|en|sur)$/;

function rivalsOf(
  entry: ListEntry,
  line: TextLine,
  candidates: readonly Candidate[],
): AreaQuestion['rivals'] {
  const key = (at: number) => line.tokens[at]?.key ?? '';
  let [from, to] = [entry.at, entry.at + 1];
  while (from > 0 && line.tokens[from - 1]?.kind !== 'phone') from -= 1;
  while (to < line.tokens.length && line.tokens[to]?.kind !== 'phone') to += 1;
  return candidates.flatMap(({ kind, spot, town }) => {
    if (kind !== 'town' || spot?.line !== entry.line || spot.from < from || spot.to > to) return [];
    const led = TO_A_PLACE.test(key(spot.from - 1)) || TO_A_PLACE.test(key(spot.from - 2));
    if (town === null && !led) return [];
    return [{ spot, lead: isOfAHouse(line, spot) ? 'a house' : leadOf(line, spot, entry.at) }];
  });
}

/** @param candidates areas that the number may hold for */
export function questionOf(
  entry: ListEntry,
  service: ReplacementService,
  placing: Placing,
  candidates: readonly Candidate[],
): AreaQuestion {
  const line = placing.lines[entry.line] as TextLine;
  const all = [...placing.served.keys()].slice(0, MOST_OTHERS);
  const others = all.filter(({ number }) => number !== entry.number);
  const sisters = others.filter((other) => placing.served.get(other)?.includes(service));
  const count = (entries: readonly ListEntry[]) =>
    new Set(entries.map(({ number }) => number)).size;
  const beside = sisters.filter(({ line }) => line === entry.line).length;
  const towns = new Set(all.map(({ label }) => areaKey(label.town)));
  towns.delete('');
  const { label } = entry;
  const { departements, item } = placing;
  return {
    entry,
    service,
    placing,
    line,
    candidates,
    heads: headingsOf(placing.lines, entry.line),
    others,
    sisters,
    labelKey: areaKey(label.town),
    whose: onlyTerritoryOf(label, placing),
    of: `of the ${service}`,
    source: `source: ${item.source.kind}`,
    hit: `hit: ${few(departements.length)}`,
    alone: `other numbers: ${few(count(others), 3)}, of its service: ${few(count(sisters))}, in its line: ${few(beside, 1)}`,
    towns: towns.size,
    title: fold(item.title),
    lineTown: areaKey(placing.lineArea(entry.line)),
    rivals: rivalsOf(entry, line, candidates),
  };
}

/** Towns of the sisters in a territory besides one's own, and how many of them have none. */
export function sistersThere(
  { sisters }: AreaQuestion,
  code: string | undefined,
  town: string,
): string {
  const there = sisters.filter(
    ({ label }) => code === undefined || label.codes.length === 0 || label.codes.includes(code),
  );
  const towns = new Set(there.map(({ label }) => areaKey(label.town)));
  towns.delete('');
  towns.delete(town);
  const bare = there.filter(({ label }) => label.town === '').length;
  return `${few(towns.size)} towns, ${few(bare)} without`;
}

const failing = oncePer((_: Placing['failingTowns']) => new Map<string, string>());

/** Whether something is said to fail in a town or sector, and in how many. Found once for each of a text. */
export function failsThere({ failingTowns }: Placing, key: string): string {
  const told = failing(failingTowns);
  const known = told.get(key);
  if (known !== undefined) return known;
  const found = findFailing([...failingTowns].slice(0, MOST_OTHERS).map(areaKey), key);
  told.set(key, found);
  return found;
}

function findFailing(towns: readonly string[], key: string): string {
  if (towns.length === 0) return 'nowhere told';
  const about = towns.some((one) => one.includes(key) || key.includes(one));
  const where = towns.includes(key) ? 'there' : about ? 'about there' : 'elsewhere';
  return `${where}, of ${few(towns.length, 3)}`;
}

const named = oncePer((_: Placing['lines']) => new Map<string, number>());

/** How many lines of a text hold a name, besides the number's own. */
export function linesWith({ placing: { lines }, line }: AreaQuestion, name: string): number {
  const counts = named(lines);
  const count = counts.get(name) ?? lines.filter(({ text }) => text.includes(name)).length;
  counts.set(name, count);
  return count - (line.text.includes(name) ? 1 : 0);
}
