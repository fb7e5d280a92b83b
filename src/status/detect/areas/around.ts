/** Signs of the words around a name: what leads to it, what follows, and what stands between it and its number. */
import type { TextLine } from '../grammar/lines.ts';
import { few } from '../weigh/few.ts';
import { wordAt } from '../weigh/word-at.ts';
import { distance } from './distance.ts';
import type { AreaSpot } from './named.ts';
import type { AreaQuestion } from './question.ts';

const ENDS = new Set('.;!?|');

/** Words and marks before a name, and the one after it. */
export function wordsAround(line: TextLine, { from, to }: AreaSpot, where: string): string[] {
  const signs = [`${where}, after it: ${wordAt(line, to)}`];
  for (let back = 1; back <= 3; back += 1)
    signs.push(`${where}, ${back} before it: ${wordAt(line, from - back)}`);
  return signs;
}

/** Whether a sentence, or its line, begins no more than three words before a name. */
const opensSentence = ({ tokens }: TextLine, from: number): boolean =>
  from < 4 || tokens.slice(from - 4, from).some(({ raw }) => ENDS.has(raw));

/** Signs of a name in the number's own line. */
export function addBeside(
  { line, entry }: AreaQuestion,
  { from, to }: AreaSpot,
  kind: string,
  signs: string[],
): void {
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
  signs.push(
    `${told}, ${distance(right - left)}`,
    `${told}, numbers between: ${few(numbers)}, ends: ${few(ends)}`,
    `${told}, opens its sentence: ${opensSentence(line, from)}`,
  );
  if (side === 'before') signs.push(`${kind}, the next number is its own: ${numbers === 0}`);
}

/** Signs of a name in a line above that gives no number. */
export function addOver(
  { entry, heads }: AreaQuestion,
  { line }: AreaSpot,
  kind: string,
  signs: string[],
): void {
  const lines = few(entry.line - line - 1, 4);
  signs.push(`${kind} over it, ${heads.indexOf(line)}, lines between: ${lines}`);
}

/** Signs of a name that stands in the title, or where the text tells of what fails. */
export function addAfar(
  { placing, entry, alone, of, hit, source }: AreaQuestion,
  spot: AreaSpot,
  kind: string,
  signs: string[],
): void {
  const { failingAt } = placing;
  const fails = failingAt.findIndex(
    ({ line, from, to }) => line === spot.line && from <= spot.from && spot.to <= to,
  );
  const told = [
    `${kind} afar`,
    spot.line === 0 ? 'in the title' : 'in the text',
    fails < 0 ? 'fails not' : 'fails',
  ].join(', ');
  signs.push(
    told,
    `${told}, clause: ${few(Math.max(0, fails))} of ${few(failingAt.length, 3)}`,
    `${told}, ${hit}, ${alone}`,
    `${told}, ${source}, ${of}`,
    `${told}, lines between: ${few(Math.abs(entry.line - spot.line), 6)}`,
  );
}
