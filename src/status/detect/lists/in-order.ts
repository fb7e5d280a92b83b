/** « Respectivement », « pour le premier… pour le second »: numbers given in the order of a list told before them. */
import { lastOf } from '../../../base/last.ts';
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { words } from '../lexicon/words.ts';
import type { ReplacementService } from '../model.ts';
import type { Label } from './label.ts';
import type { LineWork } from './line-work.ts';
import { JOINT } from './listing.ts';

/** One of a list: where it stands, and what it makes of a number's label. */
interface Item {
  from: number;
  to: number;
  /** The same for what is the same. */
  name: string;
  says: Partial<Label>;
}

/** Numbers shared out by one word, or by their ranks: which of the line's they are, and which of the list each takes. */
interface Share {
  /** Token of the first number. */
  from: number;
  takes: ReadonlyMap<number, number>;
}

const RANKS: Readonly<Record<string, number>> = {
  premier: 0,
  premiere: 0,
  premiers: 0,
  premieres: 0,
  second: 1,
  seconde: 1,
  seconds: 1,
  secondes: 1,
  deuxieme: 1,
  troisieme: 2,
  quatrieme: 3,
};
const TO_A_RANK = words(`, ( pour au a aux dans le la les l' du de`);
const FROM_A_RANK = words(
  `au le la est sont repond a : , composez composer faites faire appelez appeler c' ce sera numero ligne`,
);
/** « Pour le second, le numéro est le 05… » */
const MOST_FROM_A_RANK = 8;
const IN_A_ROW = words(`, et ou puis le au ; a la les -`);

const stops = ({ tokens }: TextLine, at: number): boolean =>
  /^[.!?;|…]$/.test(tokens[at]?.raw ?? '') && tokens[at + 1]?.spaced !== false;

/** The rank that a word is: « premier », the « un » of « l'un »; null for any other. */
function rankAt({ tokens }: TextLine, at: number): number | null {
  const [key, before] = [tokens[at]?.key ?? '', tokens[at - 1]?.key ?? ''];
  if (!/^(?:une?|autre)$/.test(key)) return RANKS[key] ?? null;
  return before !== "l'" ? null : key === 'autre' ? 1 : 0;
}

/** Where the sentence before a token begins. */
function sentenceBefore(line: TextLine, at: number): number {
  let from = Math.max(at, 0);
  while (from > 0 && !stops(line, from - 1)) from -= 1;
  return from;
}

/** The rank said right after a number, as « pour le second », or before it, as « l'autre au »; null without one. */
function rankOf(line: TextLine, phone: number): number | null {
  const key = (at: number) => line.tokens[at]?.key ?? '';
  let at = phone + 1;
  while (TO_A_RANK.has(key(at)) && key(phone + 1) !== ',' && at < phone + 4) at += 1;
  const after = at > phone + 1 ? rankAt(line, at) : null;
  if (after !== null) return after;
  at = phone - 1;
  while (FROM_A_RANK.has(key(at)) && at > phone - MOST_FROM_A_RANK) at -= 1;
  return rankAt(line, at) ?? rankAhead(line, phone);
}

/** Words between such a rank and its number. */
const MOST_AHEAD = 16;

/** « Pour le second, et de même pour le 112, le numéro est le 05… »: the rank that opens the sentence of its first number. */
function rankAhead(line: TextLine, phone: number): number | null {
  let from = phone;
  while (from > Math.max(0, phone - MOST_AHEAD) && !stops(line, from - 1)) from -= 1;
  const [first, second, third] = line.tokens.slice(from, from + 3);
  const led = first?.key === 'pour' && /^l[ae]$/.test(second?.key ?? '') && third !== undefined;
  const alone = !line.tokens.slice(from, phone).some(({ kind }) => kind === 'phone');
  return led && alone ? rankAt(line, from + 2) : null;
}

/** Numbers of one sentence that stand in a row after token `from`. */
function inARow(line: TextLine, at: readonly number[], from: number): number[] {
  const row: number[] = [];
  for (const phone of at) {
    if (phone < from) continue;
    const start = lastOf(row);
    let between = start === undefined ? from : start + 1;
    while (between < phone && start === undefined && !stops(line, between)) between += 1;
    while (between < phone && IN_A_ROW.has(line.tokens[between]?.key ?? '')) between += 1;
    if (between < phone) break;
    row.push(phone);
  }
  return row;
}

/**
 * Token of « respectivement », « dans cet ordre », or below zero; looked for once, for the cells of a row ask one by
 * one. Not « dans l'ordre de préférence ».
 */
const respectively = oncePer(({ tokens }: TextLine) =>
  tokens.findIndex(({ key }, at) => {
    if (key !== 'ordre') return key === 'respectivement';
    const [before, lead] = [tokens[at - 1]?.key ?? '', tokens[at - 2]?.key ?? ''];
    return (
      /^(?:dans|en|selon|suivant)$/.test(lead) &&
      /^(?:cet|le|l')$/.test(before) &&
      !/^(?:de|des|du|d')$/.test(tokens[at + 1]?.key ?? '')
    );
  }),
);

function sharesOf(line: TextLine, at: readonly number[]): Share[] {
  const shares: Share[] = [];
  const word = respectively(line);
  if (word >= 0) {
    const row = inARow(line, at, word);
    // « … au 04… et au 04… respectivement »
    const before = at.filter((phone) => phone < word && phone > word - 12);
    const own = row.length > 1 ? row : before;
    const [first] = own;
    if (first !== undefined && own.length > 1)
      shares.push({ from: first, takes: new Map(own.map((phone, order) => [phone, order])) });
  }
  let ranked: [number, number][] = [];
  for (const [order, phone] of at.entries()) {
    const rank = rankOf(line, phone);
    if (rank === 0 || rank !== ranked.length) ranked = [];
    if (rank === null || rank !== ranked.length) continue;
    ranked.push([phone, rank]);
    const next = at[order + 1];
    const goesOn = next !== undefined && rankOf(line, next) === rank + 1;
    if (ranked.length > 1 && !goesOn)
      shares.push({ from: ranked[0]?.[0] ?? phone, takes: new Map(ranked) });
  }
  return shares;
}

/** Runs of one list each: between two of it stands nothing but joints, and whom or what else the list names. */
function runsOf(line: TextLine, items: readonly Item[], known: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = lastOf(runs);
    const end = run === undefined ? undefined : lastOf(run)?.to;
    let joined = end !== undefined;
    for (let at = end ?? 0; joined && at < item.from; at += 1)
      joined =
        JOINT.has(line.tokens[at]?.key ?? '') ||
        known.some(({ from, to }) => from <= at && at < to);
    if (joined && run !== undefined) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** What a stretch of a line names, sort by sort. */
function listsOf({ line, signs, towns }: LineWork, from: number, to: number): Item[][] {
  const inside = (item: { from: number; to: number }) => item.from >= from && item.to <= to;
  const territories = line.places
    .filter((place) => inside(place) && place.kind !== 'town' && place.codes.length === 1)
    .map(
      ({ from, to, codes }): Item => ({
        from,
        to,
        name: codes.join(),
        says: { codes, joined: false, ownCodes: true },
      }),
    );
  const names = towns
    .filter((town) => inside(town) && !territories.some((own) => own.from === town.from))
    .map(
      ({ from, to, text }): Item => ({
        from,
        to,
        name: text,
        says: { town: text, towns: [text], seat: null },
      }),
    );
  const services = signs
    .filter((sign) => inside(sign) && sign.spelt && !/^(?:refused|any)$/.test(sign.service))
    .map(
      ({ from, to, service }): Item => ({
        from,
        to,
        name: service,
        says: { service: service as ReplacementService, each: [] },
      }),
    );
  const all = [...territories, ...names, ...services];
  return [territories, names, services].flatMap((items) => runsOf(line, items, all));
}

/** The short numbers that a stretch of a line lists, each once, as what numbers of that rank stand in for. */
function shortNumbersIn({ signs }: LineWork, from: number, to: number): Item[] {
  const listed = new Map<string, Item>();
  for (const { service, spelt, ...stretch } of inStretch(signs, from, to))
    if (!spelt && !/^(?:refused|any)$/.test(service) && !listed.has(service))
      listed.set(service, {
        ...stretch,
        name: service,
        says: { service: service as ReplacementService, each: [] },
      });
  return [...listed.values()];
}

const OF_LINES = /^(?:premiere|seconde)$/;
const IN_ITS_TURN = /^(?:en|une?|son|sa|notre)$/;
const A_LINE = /^(?:numero|appel|poste|telephone|portable|appareil)$/;

/**
 * Whether ranks are those of short numbers: not « la première, … la seconde », of lines, nor « le Samu a deux numéros :
 * le premier… », « en premier… ».
 */
function isOfNumbers({ line, signs }: LineWork, start: number, last: number): boolean {
  const from = sentenceBefore(line, start - 1);
  if (inStretch(signs, from, last).some(({ spelt }) => spelt)) return false;
  return line.tokens.slice(start, last + 4).every(({ key }, at) => {
    if (OF_LINES.test(key)) return false;
    const [before, after] = [line.tokens[start + at - 1], line.tokens[start + at + 1]];
    const isRank = RANKS[key] !== undefined;
    return !(isRank && (IN_ITS_TURN.test(before?.key ?? '') || A_LINE.test(after?.key ?? '')));
  });
}

/** Sentences further back than this list something else. */
const MOST_SENTENCES_BACK = 3;

/**
 * « Le 15 et le 18 sont coupés. Deux lignes sont armées. Pour le premier, le 05… »: the nearest list of so many short
 * numbers before a sentence of its line.
 */
function numbersListed(work: LineWork, start: number, count: number): Item[] | null {
  let to = start;
  for (let back = 0; back <= MOST_SENTENCES_BACK && to > 0; back += 1) {
    const from = sentenceBefore(work.line, to - 1);
    const listed = shortNumbersIn(work, from, to);
    if (listed.length === count) return listed;
    to = from;
  }
  const above = work.listed.find((services) => services.length === count);
  return above === undefined
    ? null
    : above.map((service) => ({ from: 0, to: 0, name: service, says: { service, each: [] } }));
}

/**
 * Gives each number of such a list what stands at its rank: territories, towns, services. Where no list is as
 * long as the numbers are many, they are of no town or territory for certain.
 *
 * @param enclosing codes of the section that the line stands in
 */
export function shareInOrder(
  work: LineWork,
  at: readonly number[],
  labels: Label[],
  enclosing: readonly string[],
): void {
  const { line } = work;
  for (const { from, takes } of sharesOf(line, at)) {
    const start = sentenceBefore(line, from);
    const fits = (lists: readonly Item[][]) =>
      lists.filter(
        (list) =>
          list.length === takes.size && new Set(list.map(({ name }) => name)).size === takes.size,
      );
    const own = fits(listsOf(work, start, from));
    // « … dans le Puy-de-Dôme et l'Allier. Les CHU ont ouvert deux numéros, respectivement… »
    const before = sentenceBefore(line, start - 1);
    const told = own.length > 0 ? own : fits(listsOf(work, before, start));
    const ofNumbers =
      told.length === 0 && isOfNumbers(work, start, lastOf([...takes.keys()]) ?? from);
    const numbers = ofNumbers ? numbersListed(work, start, Math.max(...takes.values()) + 1) : null;
    const lists = numbers === null ? told : [numbers];
    // « Dans le Gard, deux lignes : le 04… pour la première, … »
    const named = listsOf(work, start, from).flat();
    const unsure =
      lists.length === 0 && new Set(named.flatMap(({ says }) => says.codes ?? [])).size !== 1;
    for (const [phone, rank] of takes) {
      const order = at.indexOf(phone);
      const label = labels[order];
      if (label === undefined) continue;
      const said = lists.map((list) => list[rank]?.says ?? {});
      const placed = said.some(({ codes, town }) => codes !== undefined || town !== undefined);
      const nowhere = { codes: enclosing, ownCodes: false, town: '', towns: [] };
      labels[order] = Object.assign(
        {
          ...label,
          unasked: false,
          ...((unsure || placed) && { ...nowhere, ranked: true }),
        },
        ...said,
      );
    }
  }
}
