/** Who answers each number of a text: what its words, or the whole text, say, weighed against what stands around it. */

import { lastOf } from '../../../base/last.ts';
import { type Answerer, answererOf, serviceOf } from '../answerers/model.ts';
import { numbersInOrder, ruledSigns } from '../answerers/ruled.ts';
import { answererSigns, around } from '../answerers/signs.ts';
import { settledAnswerer } from '../answerers/weigh.ts';
import type { TextLine, TextPage } from '../grammar/lines.ts';
import { CALL_ROOMS } from '../lexicon/places/offices.ts';
import type { ReplacementService } from '../model.ts';
import type { Weights } from '../weigh/softmax.ts';
import type { ListEntry, NumbersOfText } from './entry.ts';
import { isForAll } from './for-all.ts';
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
import { labelSigns } from './signs.ts';

/** The numbers of a text, and its lines. */
export interface TextNumbers extends NumbersOfText {
  page: TextPage;
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

/** Words and marks of a line that gives one number besides a place: « Avesnois : 03… ». */
const LONGEST_OF_A_LIST = 8;

/**
 * Runs of numbers that one list gives, a line each and place by place, with no word of whose they are: « Cambrésis :
 * 03… », « Avesnois : 03… ». Those of one list are of one service, or all of nobody.
 */
function listsOfAlike(
  entries: readonly ListEntry[],
  lines: readonly TextLine[],
  whoseOf: (entry: ListEntry) => string,
): ReadonlyMap<ListEntry, readonly ListEntry[]> {
  const alone = entries.filter(({ line }) => {
    const own = lines[line] as TextLine;
    const short = own.tokens.length <= LONGEST_OF_A_LIST;
    return short && own.phones.length === 1 && labelSigns(own).length === 0;
  });
  const lists = new Map<ListEntry, ListEntry[]>();
  let run: ListEntry[] = [];
  for (const entry of alone) {
    const last = lastOf(run);
    const goesOn =
      last !== undefined && entry.line === last.line + 1 && whoseOf(entry) === whoseOf(last);
    run = goesOn ? run : [];
    run.push(entry);
    lists.set(entry, run);
  }
  return lists;
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
  const services = servicesByNumber(ruled);
  const sequence = numbersInOrder(lines);
  const placeOf = new Map(sequence.map(({ line, at }, order) => [`${line} ${at}`, order]));
  const signsAt = ({ line, at }: ListEntry): ReadonlySet<string> => {
    const signs = answererSigns(text, line, at);
    const order = placeOf.get(`${line} ${at}`) ?? -1;
    return signs.size === 0 || order < 0
      ? signs
      : new Set([...signs, ...ruledSigns(services, sequence, order)]);
  };
  const lists = listsOfAlike([...ruled.keys()], lines, (entry) => (ruled.get(entry) ?? []).join());
  const otherwise = new Map<string, Answerer>();
  for (const [number, own] of numbers) {
    const told = services.get(number) ?? new Set();
    // « Respectivement au 02… et au 02… »: told by their rank, with hardly a word beside them.
    if (told.size > 1 || own.every(({ label }) => label.ranked)) continue;
    const [service = null] = told;
    const places = own.flatMap((entry) => lists.get(entry) ?? [entry]).map(signsAt);
    const settled = settledAnswerer(places, answererOf(service), weights);
    if (settled !== answererOf(service)) otherwise.set(number, settled);
  }
  return otherwise;
}

/** « Médecins, pompiers, gendarmes : un seul numéro »: for whatever it is. */
function asOne(services: readonly ReplacementService[]): readonly ReplacementService[] {
  const order = services.includes('police') || services.includes('gendarmerie');
  return order && services.includes('samu') && services.includes('fire') ? ['any'] : services;
}

/** Who answers each number by the rules, wherever it stands in its text. */
export function servicesByNumber(
  ruled: ReadonlyMap<ListEntry, readonly ReplacementService[]>,
): Map<string, Set<ReplacementService>> {
  const services = new Map<string, Set<ReplacementService>>();
  for (const [{ number }, own] of ruled)
    if (own.length > 0) services.set(number, new Set([...(services.get(number) ?? []), ...own]));
  return services;
}

/** What a line is of which nothing is told. */
export function fallbackOf({ page, entries }: TextNumbers, setting: Setting): ReplacementService {
  const own = fallbackService(setting, isTheGendarmes(entries, page.lines, setting));
  return own === 'any' ? (oneService(entries, setting.failing) ?? own) : own;
}

/**
 * Numbers to call in reading order, with who answers each; without those that nobody answers or needs.
 *
 * @param weighed whether what the rules say is weighed against the words around each number
 */
export function whoAnswers(
  numbers: TextNumbers,
  setting: Setting,
  weighed: boolean,
  weights?: Weights,
): Map<ListEntry, readonly ReplacementService[]> {
  const { page, entries, leftOut } = numbers;
  const { lines } = page;
  const gendarmes = isTheGendarmes(entries, lines, setting);
  const mayBeCalled = (entry: ListEntry) =>
    (setting.state !== 'exercise' || entry.told) &&
    !ofAnother(entry.label, setting) &&
    !needless(entry.label, setting);
  const may = entries.filter(mayBeCalled);
  const ruled = new Map([
    ...byRules(may, lines, setting, fallbackOf(numbers, setting), gendarmes),
    ...leftOut.filter(mayBeCalled).map((entry) => [entry, []] as const),
  ]);
  const otherwise = weighed ? settledOtherwise(ruled, lines, setting, weights) : new Map();
  const served = new Map<ListEntry, readonly ReplacementService[]>();
  const told = servicesByNumber(ruled);
  const inOrder = [...ruled].sort(([a], [b]) => a.line - b.line || a.at - b.at);
  for (const [entry, services] of inOrder) {
    const settled: Answerer | undefined = otherwise.get(entry.number);
    const only = settled === undefined ? null : serviceOf(settled);
    // Where a number is given to nobody at one place and to somebody at another, it changes there alone.
    const ofAnotherPlace = services.length === 0 && told.has(entry.number);
    const whose =
      settled === undefined || (only !== null && ofAnotherPlace)
        ? services
        : only === null
          ? []
          : [only];
    // Nobody needs it for what it turns out to be either.
    const idle = only !== null && needless({ ...entry.label, service: only, each: [] }, setting);
    if (whose.length > 0 && !idle) served.set(entry, asOne(whose));
  }
  return served;
}
