/** Signs of the words around a name: what leads to it, what follows, and what stands between it and its number. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { labelSigns } from '../lists/signs.ts';
import { few } from '../weigh/few.ts';
import { wordAt } from '../weigh/word-at.ts';
import { headingsOf } from './candidates.ts';
import { distance } from './distance.ts';
import type { AreaSpot } from './named.ts';
import type { AreaQuestion } from './question.ts';

const ENDS = new Set('.;!?|');
const MOST_HITS = 12;
const MOST_IN_A_BRACKET = 12;
const LONG_HEADING = 14;

function addWords(
  { service }: AreaQuestion,
  line: TextLine,
  { from, to }: AreaSpot,
  kind: string,
  signs: Set<string>,
): void {
  for (let back = 1; back <= 3; back += 1)
    signs.add(`${kind}, ${back} before it: ${wordAt(line, from - back)}`);
  signs.add(`${kind}, after it: ${wordAt(line, to)}`);
  const told = lastOf(inStretch(labelSigns(line), 0, from));
  const near = told === undefined ? 'none' : `${told.service}, ${distance(from - told.to)}`;
  signs.add(`${kind}, service before it: ${near}, of the ${service}`);
}

function inABracket({ tokens }: TextLine, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - MOST_IN_A_BRACKET; at -= 1) {
    const { raw } = tokens[at] ?? { raw: '' };
    if (/^[().]$/.test(raw)) return raw === '(';
  }
  return false;
}

/** Whether a sentence, or its line, begins no more than three words before a name. */
const opensSentence = ({ tokens }: TextLine, from: number): boolean =>
  from < 4 || tokens.slice(from - 4, from).some(({ raw }) => ENDS.has(raw));

/** Signs of a name in the number's own line. */
export function addBeside(
  question: AreaQuestion,
  spot: AreaSpot,
  kind: string,
  signs: Set<string>,
): void {
  const { line, entry, candidates } = question;
  const { from, to } = spot;
  addWords(question, line, spot, kind, signs);
  const side = from < entry.at ? 'before' : 'after';
  const [left, right] = side === 'before' ? [to, entry.at] : [entry.at + 1, from];
  const told = `${kind}, ${side}`;
  let ends = 0;
  let numbers = 0;
  for (let at = left; at < right; at += 1) {
    const { raw, kind: what } = line.tokens[at] ?? { raw: '', kind: 'mark' };
    if (ENDS.has(raw)) ends += 1;
    if (what === 'phone') numbers += 1;
  }
  const names = candidates.filter(
    (other) =>
      other.joined === 1 &&
      other.spot?.line === spot.line &&
      other.spot.from >= left &&
      other.spot.to <= right,
  );
  const towns = names.filter((other) => other.kind === 'town').length;
  signs.add(`${told}, ${distance(right - left)}`);
  signs.add(`${told}, numbers between: ${few(numbers)}, ends: ${few(ends)}`);
  signs.add(`${told}, towns between: ${few(towns)}, territories: ${few(names.length - towns, 1)}`);
  if (side === 'before') {
    const next = line.tokens.findIndex(({ kind: what }, at) => what === 'phone' && at >= to);
    signs.add(`${kind}, the next number is its own: ${next === entry.at}`);
  }
  for (const { tag } of inStretch(line.hits, left, right).slice(0, MOST_HITS))
    signs.add(`${told}, said between: ${tag}`);
  signs.add(`${told}, in a bracket: ${inABracket(line, from)}`);
  signs.add(`${told}, opens its sentence: ${opensSentence(line, from)}`);
}

/** Signs of a name in a line above that gives no number. */
export function addOver(
  question: AreaQuestion,
  spot: AreaSpot,
  kind: string,
  signs: Set<string>,
): void {
  const { placing, entry } = question;
  const head = placing.lines[spot.line] as TextLine;
  const over = `${kind} over it`;
  const rank = headingsOf(placing.lines, entry.line).indexOf(spot.line);
  const alone = spot.to - spot.from >= head.tokens.length - 2;
  signs.add(`${over}, ${rank}, lines between: ${few(entry.line - spot.line - 1, 4)}`);
  signs.add(`${over}, in a ${head.kind}, long: ${head.tokens.length > LONG_HEADING}`);
  signs.add(`${over}, alone: ${alone}, opens: ${spot.from <= 2}`);
  signs.add(`${over}, ends with a colon: ${lastOf(head.tokens)?.raw === ':'}`);
  for (const { tag } of head.hits.slice(0, MOST_HITS)) signs.add(`${over}, said: ${tag}`);
  addWords(question, head, spot, over, signs);
}

/** Signs of a name that stands in the title, or where the text tells of what fails. */
export function addAfar(
  question: AreaQuestion,
  spot: AreaSpot,
  kind: string,
  signs: Set<string>,
): void {
  const { placing, entry, alone } = question;
  const { failingAt, departements, item } = placing;
  const fails = failingAt.findIndex(
    ({ line, from, to }) => line === spot.line && from <= spot.from && spot.to <= to,
  );
  const told = [
    `${kind} afar`,
    spot.line === 0 ? 'in the title' : 'in the text',
    fails < 0 ? 'fails not' : 'fails',
  ].join(', ');
  signs.add(told);
  signs.add(`${told}, clause: ${few(Math.max(0, fails))} of ${few(failingAt.length, 3)}`);
  signs.add(`${told}, hit: ${few(departements.length)}, ${alone}`);
  signs.add(`${told}, source: ${item.source.kind}, of the ${question.service}`);
  signs.add(`${told}, lines between: ${few(Math.abs(entry.line - spot.line), 6)}`);
  addWords(question, placing.lines[spot.line] as TextLine, spot, `${kind} afar`, signs);
}
