/** Of a long text, the part that is kept for who judges it. */
import { headline, LEFT_OUT, oneLine } from '../../base/one-line.ts';
import { marked } from './marks.ts';

/** Its beginning, in characters. */
const LONGEST_BEGINNING = 6_000;
/** Lines farther on that hold the words which decided, in characters altogether. */
const LONGEST_REST = 2_000;

/** The beginning in whole lines; a line that is longer than half of it is cut. */
function beginningOf(text: string): string {
  const end = text.lastIndexOf('\n', LONGEST_BEGINNING);
  return text.slice(0, end > LONGEST_BEGINNING / 2 ? end : LONGEST_BEGINNING);
}

/** Some words around those that decided, of a line that may be as long as a text. */
function around(line: string, phrases: readonly string[]): string {
  const [first] = marked(line, phrases);
  const at = first === undefined || first.marked ? 0 : first.text.length;
  const from = Math.max(0, at - LONGEST_REST / 4);
  return line.slice(from, from + LONGEST_REST / 2);
}

/**
 * What is kept of the words of a text: all of a short one; of a long one its beginning and the lines farther on
 * that decided, each gap marked.
 * @param phrases the words that decided
 */
export function shownPart(
  text: string,
  phrases: readonly string[],
): { text: string; isCut?: true } {
  if (text.length <= LONGEST_BEGINNING) return { text };
  const beginning = beginningOf(text);
  const telling = text
    .slice(beginning.length)
    .split('\n')
    .filter((line) => marked(line, phrases).some((piece) => piece.marked))
    .map((line) => around(line, phrases));
  let room = LONGEST_REST;
  const kept = telling.filter((line) => {
    room -= line.length;
    return room >= 0;
  });
  const parts = [beginning, ...kept.map((line) => `${LEFT_OUT}\n${line}`), LEFT_OUT];
  return { text: parts.join('\n'), isCut: true };
}

/** Title and words of a text as they are shown. */
interface ShownWords {
  title: string;
  text: string;
  isCut?: true;
}

/**
 * What is kept of a text: its title as a headline, and its words as above. A title too long for a headline says that
 * it is cut, and stands whole before the words, unless they begin with it themselves.
 * @param phrases the words that decided
 */
export function shownWords(
  { title, text }: { title: string; text: string },
  phrases: readonly string[],
): ShownWords {
  const short = headline(title);
  const isWhole = short === title || oneLine(text, text.length + 1).startsWith(title);
  const words = isWhole ? text : [title, text].filter((part) => part !== '').join('\n');
  return { title: short, ...shownPart(words, phrases) };
}
