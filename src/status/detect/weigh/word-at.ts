/** Words beside a number as signs. */
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { mayCover } from '../grammar/stretch.ts';
import type { WordToken } from '../grammar/tokens.ts';

const SHORT_NUMBERS = /^(?:1[5-8]|11[24-9]|196|3919|39)$/;

/** Whether one of those that a line has, in reading order, stands over a token. */
const covers = (all: readonly { from: number; to: number }[], at: number): boolean =>
  mayCover(all, at).some(({ to }) => at < to);

const isNameInside = ({ hits, tokens }: TextLine, at: number): boolean => {
  const { capital, shout } = tokens[at] as WordToken;
  if (!capital || shout || tokens[at - 1]?.kind !== 'word') return false;
  return !covers(hits, at);
};

const found = oncePer((_: TextLine) => [] as (string | undefined)[]);

/**
 * A token as a sign: places, names, figures and numbers to call are told by what they are alone. Found once for each
 * line; before its first word and past its last is « the edge ».
 */
export function wordAt(line: TextLine, at: number): string {
  if (at < 0 || at >= line.tokens.length) return 'the edge';
  const words = found(line);
  const known = words[at];
  if (known !== undefined) return known;
  const word = toldAt(line, at);
  words[at] = word;
  return word;
}

function toldAt(line: TextLine, at: number): string {
  const { kind, key } = line.tokens[at] as WordToken;
  if (kind === 'phone') return '(number)';
  if (covers(line.places, at)) return '(place)';
  if (kind === 'number') return SHORT_NUMBERS.test(key) ? key : '(figure)';
  return kind === 'word' && isNameInside(line, at) ? '(name)' : key;
}
