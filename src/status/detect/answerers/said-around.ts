/**
 * What the sentences around a number say of it: that it takes every call, the needs of several services or of one alone;
 * that it is closed, wrong, or sends no help. It may be said before the number, after it, or over a list of several.
 */
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { keysOf } from '../grammar/tokens.ts';
import {
  ALL_OF,
  CALLS,
  CLOSED,
  KINDS_OF_NEED,
  MISTAKEN,
  NOT_ALL_OF,
  NOT_TO_CALL,
  ONLY_FOR,
  PASSES_ON,
  SENDS_NO_HELP,
  THE_SAME_HOLDS,
  WHATEVER_IT_IS,
} from '../lexicon/said-around.ts';

/** How far from « tous les … » the calls stand that it is said of. */
const TO_CALLS = 4;

/** A sentence of a line, in tokens, end excluded, with what it says. */
interface Sentence {
  from: number;
  to: number;
  says: readonly string[];
}

const ends = ({ tokens }: TextLine, at: number): boolean =>
  /^(?:[.!?…;|•])$/.test(tokens[at]?.raw ?? '') && tokens[at + 1]?.spaced !== false;

/** Kinds of need or of service that a stretch names: a doctor, a fire, a thief. */
function kindsOf({ tokens }: TextLine, from: number, to: number): number {
  const kinds = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const kind = KINDS_OF_NEED.get(tokens[at]?.key ?? '');
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds.size;
}

/** « Tous les appels », « toute demande de secours », « l'ensemble des urgences »; « tout » by itself. */
function everyCall({ tokens }: TextLine, from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    const key = tokens[at]?.key ?? '';
    if (!ALL_OF.has(key)) continue;
    for (let next = at + 1; next < Math.min(to, at + TO_CALLS + 1); next += 1)
      if (CALLS.has(tokens[next]?.key ?? '')) return 'every call';
    const next = tokens[at + 1];
    if (key === 'tout' && (next === undefined || next.kind === 'mark')) return 'all of it';
  }
  return null;
}

const SAID: readonly (readonly [string, RegExp])[] = [
  ['takes whatever it is', WHATEVER_IT_IS],
  ['takes more than that', NOT_ALL_OF],
  ['passes on', PASSES_ON],
  ['the same', THE_SAME_HOLDS],
  ['closed', CLOSED],
  ['mistaken', MISTAKEN],
  ['sends no help', SENDS_NO_HELP],
  ['not to call', NOT_TO_CALL],
];

/** What the words of a stretch say, each in a few words. */
function saysOf(line: TextLine, from: number, to: number): string[] {
  const said = ` ${keysOf(line.tokens, from, to)} `;
  const says: string[] = [];
  const every = everyCall(line, from, to);
  if (every !== null) says.push(`takes ${every}`);
  for (const [what, pattern] of SAID) if (pattern.test(said)) says.push(what);
  const kinds = kindsOf(line, from, to);
  if (kinds > 1) says.push(`takes ${kinds > 2 ? 'every need' : 'two needs'}`);
  if (ONLY_FOR.test(said) && !NOT_ALL_OF.test(said)) says.push('takes that alone');
  return says;
}

const sentencesOf: (line: TextLine) => readonly Sentence[] = oncePer((line: TextLine) => {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= line.tokens.length; at += 1) {
    if (at < line.tokens.length && !ends(line, at)) continue;
    if (at > from) sentences.push({ from, to: at, says: saysOf(line, from, at) });
    from = at + 1;
  }
  return sentences;
});

const givesANumber = ({ tokens }: TextLine, { from, to }: Sentence): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'phone');

/** Sentences right after a number's own, or right before it, that give no number: nearest first. */
function beside(
  lines: readonly TextLine[],
  index: number,
  at: number,
  step: 1 | -1,
): readonly Sentence[] {
  const found: Sentence[] = [];
  const line = lines[index] as TextLine;
  const own = sentencesOf(line);
  const here = own.findIndex(({ from, to }) => from <= at && at < to);
  for (let next = here + step; next >= 0 && next < own.length; next += step) {
    const sentence = own[next] as Sentence;
    if (givesANumber(line, sentence)) return found;
    found.push(sentence);
  }
  const other = lines[index + step];
  if (other === undefined || other.phones.length > 0) return found;
  const more = sentencesOf(other);
  return [...found, ...(step > 0 ? more : [...more].reverse())];
}

/** So many sentences on each side may speak of a number. */
const MOST_BESIDE = 2;
/** Lines of a list further below its lead than this stand under something else. */
const LONGEST_LIST = 8;

/** The line that leads a list, over a number's own; null without one. */
function leadOver(lines: readonly TextLine[], index: number): TextLine | null {
  for (let above = index - 1; above >= Math.max(0, index - LONGEST_LIST); above -= 1) {
    const line = lines[above] as TextLine;
    if (line.phones.length === 0 && line.tokens.length > 0) return line;
  }
  return null;
}

/**
 * Adds what is said of a number.
 *
 * @param before token of the number before it in its line, -1 without one
 * @param after that of the number after it, or where the line ends
 */
export function addSaidAround(
  lines: readonly TextLine[],
  index: number,
  { at, before, after }: { at: number; before: number; after: number },
  signs: Set<string>,
): void {
  const line = lines[index] as TextLine;
  const own = sentencesOf(line).find(({ from, to }) => from <= at && at < to);
  const add = (says: readonly string[], where: string) => {
    for (const what of says) signs.add(`${what}: ${where}`);
  };
  if (own !== undefined) {
    const [from, to] = [Math.max(own.from, before + 1), Math.min(own.to, after)];
    const alone = from === own.from && to === own.to;
    add(saysOf(line, from, at), 'before it');
    add(saysOf(line, at + 1, to), 'after it');
    add(alone ? own.says : saysOf(line, from, to), 'its part');
    if (!alone) add(own.says, 'its sentence');
  }
  for (const [step, where] of [
    [1, 'the next sentence'],
    [-1, 'the sentence before'],
  ] as const) {
    const near = beside(lines, index, at, step).slice(0, MOST_BESIDE);
    for (const [order, { says }] of near.entries())
      add(says, `${where}${order > 0 ? ' but one' : ''}`);
  }
  const lead = leadOver(lines, index);
  if (lead !== null) for (const { says } of sentencesOf(lead)) add(says, 'over it');
}
