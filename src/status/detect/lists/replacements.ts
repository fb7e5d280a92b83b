/**
 * Which numbers a text gives out: a tree of sections, lines and entries, in which a number takes the
 * nearest enclosing service, territory and town.
 */
import { type Answerer, answererOf, serviceOf } from '../answerers/model.ts';
import { answererSigns, around } from '../answerers/signs.ts';
import { settledAnswerer } from '../answerers/weigh.ts';
import type { TextLine, TextPage } from '../grammar/lines.ts';
import { CALL_ROOMS } from '../lexicon/places/offices.ts';
import type { FoundNumber, ReplacementService } from '../model.ts';
import type { Weights } from '../weigh/softmax.ts';
import { calledInText } from './articles.ts';
import type { ListEntry, NumbersOfText } from './entry.ts';
import { isForAll } from './for-all.ts';
import { areaOf, type Placing, territoriesServed } from './placing.ts';
import {
  fallbackService,
  needless,
  ofAnother,
  ofTheFailing,
  oneService,
  speakOfGendarmes,
  theTwo,
} from './served.ts';
import type { Setting } from './setting.ts';

/** Other weights than the delivered ones, to be tried. */
export interface TriedOfNumbers {
  answerers?: Weights | undefined;
  bounds?: Weights | undefined;
}

/** One record for a number, service and area; the area given first holds for later bare mentions. */
function keep(found: Map<string, FoundNumber>, number: FoundNumber): void {
  const bare = `${number.number} ${number.service}`;
  if (found.has(`${bare} `) || (number.area === '' && found.has(bare))) return;
  found.set(`${bare} ${number.area}`, number);
}

/** Whether a 17 of which a text speaks is the gendarmes'. */
function isTheGendarmes(
  entries: readonly ListEntry[],
  lines: readonly TextLine[],
  { item }: Setting,
): boolean {
  const police = lines.some(({ tokens }) =>
    tokens.some(({ key, shout }) => shout && (CALL_ROOMS[key] === 'police' || key === 'csp')),
  );
  const named = lines.some(({ hits }) => hits.some(({ tag }) => tag === 'police'));
  const shared = entries.some(
    ({ reach, label }) => reach === 'rest' && label.service === 'gendarmerie',
  );
  return (
    !shared && !named && !police && (item.source.kind === 'gendarmerie' || speakOfGendarmes(lines))
  );
}

/** Whose each entry is by what its words, or else the whole text, say; nobody's where they say nothing. */
function byRules(
  entries: readonly ListEntry[],
  lines: readonly TextLine[],
  setting: Setting,
  fallback: ReplacementService,
  gendarmes: boolean,
): ReadonlyMap<ListEntry, readonly ReplacementService[]> {
  // Where others are told to be the Samu's or the pompiers', one of which nothing is told is for everything only if
  // the text says so: a listener's number, a technician's.
  const told = entries.some(({ label }) => label.service !== null && label.service !== 'any');
  const whose = (entry: ListEntry): readonly ReplacementService[] => {
    const { label } = entry;
    const hospital = label.seat === 'hospital' && setting.failing.includes('samu');
    const named = label.service ?? (hospital ? 'samu' : fallback);
    const silent = label.service === null && label.each.length === 0 && !label.both;
    if (told && silent && named === 'any' && !isForAll(lines, entry.line)) return [];
    // What the police of the towns do not cover is the gendarmerie's.
    const service =
      named === 'police' && (gendarmes || entry.reach === 'rest') ? 'gendarmerie' : named;
    const two = label.both ? theTwo(setting) : [];
    if (two.length > 0) return two;
    return label.each.length > 0 ? ofTheFailing(label.each, setting) : [service];
  };
  return new Map(entries.map((entry) => [entry, whose(entry)]));
}

/**
 * Numbers of which the weighing says otherwise than the rules, with whose they are then. One that the rules give to
 * two services keeps both.
 */
function settledOtherwise(
  ruled: ReadonlyMap<ListEntry, readonly ReplacementService[]>,
  lines: readonly TextLine[],
  { item, failing }: Setting,
  weights: Weights | undefined,
): ReadonlyMap<string, Answerer> {
  const text = around(lines, item, failing);
  const numbers = new Map<string, ListEntry[]>();
  for (const entry of ruled.keys())
    numbers.set(entry.number, [...(numbers.get(entry.number) ?? []), entry]);
  const otherwise = new Map<string, Answerer>();
  for (const [number, own] of numbers) {
    const services = new Set(own.flatMap((entry) => ruled.get(entry) ?? []));
    const [service = null] = services;
    if (services.size > 1) continue;
    const places = own.map(({ line, at }) => answererSigns(text, line, at));
    const settled = settledAnswerer(places, answererOf(service), weights);
    if (settled !== answererOf(service)) otherwise.set(number, settled);
  }
  return otherwise;
}

/**
 * Numbers of a text made into numbers to call, once it is known what fails and where.
 *
 * @param tried weights in place of the delivered ones
 */
export function replacementsOf(
  { entries, leftOut }: NumbersOfText,
  { lines, language }: TextPage,
  setting: Setting,
  tried: TriedOfNumbers = {},
): FoundNumber[] {
  const gendarmes = isTheGendarmes(entries, lines, setting);
  const own = fallbackService(setting, gendarmes);
  const fallback = own === 'any' ? (oneService(entries, setting.failing) ?? own) : own;
  const placing: Placing = {
    ...setting,
    lines,
    entries,
    fallback,
    named: new Set(lines.flatMap(({ places }) => places.flatMap(({ codes }) => codes))),
    territories: new Set(entries.flatMap(({ label }) => label.codes)).size,
    oneTerritory: new Set(entries.map(({ label }) => label.codes.join())).size === 1,
    bounds: tried.bounds,
  };
  const mayBeCalled = (entry: ListEntry) =>
    (setting.state !== 'exercise' || entry.told) &&
    !ofAnother(entry.label, setting) &&
    !needless(entry.label, setting);
  const may = entries.filter(mayBeCalled);
  const ruled = new Map([
    ...byRules(may, lines, setting, fallback, gendarmes),
    ...leftOut.filter(mayBeCalled).map((entry) => [entry, []] as const),
  ]);
  // The samples in other languages are too few to weigh their words.
  const otherwise =
    language === 'fr'
      ? settledOtherwise(ruled, lines, setting, tried.answerers)
      : new Map<string, Answerer>();
  const found = new Map<string, FoundNumber>();
  const inOrder = [...ruled].sort(([a], [b]) => a.line - b.line || a.at - b.at);
  for (const [entry, services] of inOrder) {
    const settled = otherwise.get(entry.number);
    const only = settled === undefined ? null : serviceOf(settled);
    const whose = settled === undefined ? services : only === null ? [] : [only];
    // Nobody needs it for what it turns out to be either.
    if (only !== null && needless({ ...entry.label, service: only, each: [] }, setting)) continue;
    const several = territoriesServed(entry, setting.departements);
    for (const service of whose)
      for (const area of several.length > 1 ? several : [areaOf(entry, service, placing)])
        keep(found, { service, number: entry.number, area: calledInText(area, lines) });
  }
  return [...found.values()];
}
