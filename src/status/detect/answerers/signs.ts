/**
 * What stands around a number, as signs of who answers it: words before and after it, what heads its line, the
 * services named nearest to it, where it stands in its text. What each sign is worth is fitted.
 */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { isForAll } from '../lists/for-all.ts';
import type { Sign } from '../lists/manner.ts';
import { labelSigns } from '../lists/signs.ts';
import type { FailingService, FeedItem } from '../model.ts';
import { wordAt } from '../weigh/word-at.ts';
import { addSaidAround } from './said-around.ts';

/** Words and marks before a number, and after it, that may tell of it. */
const MOST_BEFORE = 16;
const MOST_AFTER = 12;
/** A heading is short; of a longer line above, its end counts. */
const LONGEST_HEADING = 14;
const END_OF_A_LINE = 12;
/** A text of fewer lines has no foot. */
const FEW_LINES = 6;
/** What is read of a text gives no more numbers than every territory needs. */
const MOST_NUMBERS = 500;

/** The sign of a number that its words, or those over its list, give for every emergency. */
export const FOR_ALL = 'said to be for every emergency';

const STOPS = new Set('.;!?|•–—');

/** A text with what is known of all of its lines, to read the signs of each of its numbers. */
interface Around {
  lines: readonly TextLine[];
  signs: readonly (readonly Sign[])[];
  /** Tokens of the numbers of each line. */
  phones: readonly (readonly number[])[];
  numbers: number;
  lastNumber: number;
  /** Signs that all numbers of the text have. */
  ofAll: readonly string[];
}

const named = (signs: readonly Sign[]): string =>
  [...new Set(signs.map(({ service }) => service))].sort().join(' + ') || 'none';

/** Reads what all numbers of a text share. `failing`: the services that fail. */
export function around(
  lines: readonly TextLine[],
  item: FeedItem,
  failing: readonly FailingService[],
): Around {
  const numbers = lines.reduce(
    (sum, { phones }) => sum + phones.filter(({ special }) => !special).length,
    0,
  );
  const signs = lines.map(labelSigns);
  return {
    lines,
    signs,
    phones: lines.map(({ tokens }) =>
      tokens.flatMap(({ kind }, at) => (kind === 'phone' ? [at] : [])),
    ),
    numbers,
    lastNumber: lines.reduce((last, { phones }, at) => (phones.length > 0 ? at : last), -1),
    ofAll: [
      `source: ${item.source.kind}`,
      `failing: ${failing.join(' + ') || 'none'}`,
      `services of the text: ${named(signs.flat().filter(({ spelt }) => spelt))}`,
      `numbers of the text: ${Math.min(numbers, 6)}`,
    ],
  };
}

const DISTANCES = [2, 5, 10];
const NAMES_OF_DISTANCES = ['beside', 'near', 'off', 'far'];
/** How far a sign stands from a number, in words and marks. */
const distance = (words: number): string => {
  const step = DISTANCES.findIndex((most) => words <= most);
  return NAMES_OF_DISTANCES[step < 0 ? DISTANCES.length : step] as string;
};

/** Words on one side of a number, from it outwards; those past the end of its sentence are told apart. */
function wordsBeside(
  text: Around,
  line: number,
  from: number,
  to: number,
  side: 'before' | 'after',
  signs: Set<string>,
): void {
  const [step, first] = side === 'before' ? [-1, to - 1] : [1, from];
  let past = '';
  for (let at = first; at >= from && at < to; at += step) {
    const word = wordAt(text.lines[line] as TextLine, at);
    if (STOPS.has(word)) past = ' a stop';
    signs.add(`${side}${past}: ${word}`);
  }
}

/** The nearest line above that gives no number, and how many lines with numbers stand between. */
function addHeading(text: Around, line: number, signs: Set<string>): void {
  let between = 0;
  for (let above = line - 1; above >= 0; above -= 1) {
    const heading = text.lines[above] as TextLine;
    if (heading.phones.length > 0) {
      between += 1;
      continue;
    }
    const { tokens } = heading;
    const short = tokens.length <= LONGEST_HEADING;
    const last = lastOf(text.signs[above] as readonly Sign[]);
    if (last !== undefined) signs.add(`heading${short ? '' : ', long'}, last of: ${last.service}`);
    for (let at = short ? 0 : tokens.length - END_OF_A_LINE; at < tokens.length; at += 1)
      if (tokens[at]?.kind !== 'mark') signs.add(`heading: ${wordAt(heading, at)}`);
    break;
  }
  signs.add(`lines since the heading: ${Math.min(between, 4)}`);
}

/** The services named nearest to it on either side. */
function addServices(
  signs: readonly Sign[],
  before: number,
  at: number,
  after: number,
  found: Set<string>,
): void {
  const left = inStretch(signs, before + 1, at).filter(({ to }) => to <= at);
  const [near, next] = [
    lastOf(left),
    inStretch(signs, at + 1, after).find(({ to }) => to <= after),
  ];
  const told = (sign: Sign | undefined, words: number) =>
    sign === undefined
      ? 'none'
      : `${sign.service}${sign.spelt ? '' : ' by its number'}, ${distance(words)}`;
  found.add(`service before: ${told(near, at - (near?.to ?? 0))}`);
  found.add(`service after: ${told(next, (next?.from ?? 0) - at)}`);
  found.add(`services beside: ${near?.service ?? 'none'} / ${next?.service ?? 'none'}`);
  found.add(`services before: ${named(left)}`);
  const previous = lastOf(inStretch(signs, 0, before));
  found.add(`service before the number before: ${previous?.service ?? 'none'}`);
}

/** Signs of the number at token `at` of a line; none in a text that gives more numbers than can be weighed. */
export function answererSigns(text: Around, line: number, at: number): ReadonlySet<string> {
  const signs = new Set<string>();
  if (text.numbers > MOST_NUMBERS) return signs;
  const own = text.lines[line] as TextLine;
  const { tokens } = own;
  const phones = text.phones[line] ?? [];
  const order = phones.indexOf(at);
  const [before, after] = [phones[order - 1] ?? -1, phones[order + 1] ?? tokens.length];
  wordsBeside(text, line, Math.max(before + 1, at - MOST_BEFORE), at, 'before', signs);
  wordsBeside(text, line, at + 1, Math.min(after, at + 1 + MOST_AFTER), 'after', signs);
  addHeading(text, line, signs);
  addServices(text.signs[line] as readonly Sign[], before, at, after, signs);
  for (const { tag, from, to } of inStretch(own.hits, before + 1, after)) {
    if (to <= at) signs.add(`said before: ${tag}, ${distance(at - to)}`);
    else if (from > at && to <= after) signs.add(`said after: ${tag}, ${distance(from - at)}`);
  }
  const { lines } = text;
  if (isForAll(lines, line)) signs.add(FOR_ALL);
  addSaidAround(lines, line, { at, before, after }, signs);
  const below = Math.min(lines.length - 1 - line, 3);
  signs.add(`in a ${own.kind}`);
  signs.add(`numbers of its line: ${Math.min(phones.length, 4)}`);
  signs.add(`lines below: ${below}${lines.length < FEW_LINES ? ' of few' : ''}`);
  signs.add(`lines to the last number: ${Math.min(text.lastNumber - line, 2)}`);
  signs.add(`lines above: ${Math.min(line, 2)}`);
  if (line === lines.length - 1 && at >= tokens.length - 2) signs.add('the very end');
  for (const sign of text.ofAll) signs.add(sign);
  return signs;
}
