/** Texts of the queue as lines of a terminal. */
import { oneLine } from '../../base/one-line.ts';
import { grouped } from '../../directory/written.ts';
import type { KnownLine } from '../../status/feeds/prose.ts';
import { decidingWords, marked } from '../../status/review/marks.ts';
import type { QueuedText } from '../../status/review/model.ts';
import type { QueueCommandWords } from './words.ts';

export function whereOf(
  { territories }: Pick<QueuedText, 'territories'>,
  words: QueueCommandWords,
) {
  if (territories === 'all') return words.everywhere;
  return territories.length === 0 ? words.nowhere : territories.join(' ');
}

function understoodAs(text: QueuedText, words: QueueCommandWords): string {
  const services = text.services.map((service) => words.services[service]).join(', ');
  const what = [words.states[text.state], services, whereOf(text, words)];
  return what.filter((part) => part !== '').join(', ');
}

function standing({ shelf, shownIn, decided }: QueuedText, words: QueueCommandWords): string {
  if (decided === null && shownIn !== undefined) {
    return words.onPhonesOf(whereOf({ territories: shownIn }, words));
  }
  if (decided === null) return words.shelves[shelf];
  const { verdict, by, at } = decided;
  return words.decided(words.verdicts[verdict], oneLine(by), at.slice(0, 16));
}

/** Two lines for the list. */
export const listLines = (text: QueuedText, words: QueueCommandWords): string[] => [
  `${text.published.slice(0, 16)}  [${standing(text, words)}]  ${oneLine(text.title, 100)}`,
  `    ${text.id}  ${understoodAs(text, words)}  (${oneLine(text.publisher, 60)})`,
];

/** The whole of one text: the words that decided stand between brackets. */
export function textLines(
  text: QueuedText,
  known: readonly KnownLine[],
  words: QueueCommandWords,
): string[] {
  const held = new Set(known.map(({ number }) => number));
  const pieces = marked(text.text, decidingWords(text));
  const body = pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
  const numbers = text.numbers.map(({ service, number, area }) => {
    const where = area === '' ? '' : `, ${oneLine(area, 60)}`;
    const state = held.has(number) ? words.held : words.fresh;
    return `  ${grouped(number)}  ${words.services[service]}${where}  (${state})`;
  });
  const sure = words.sure(Math.round(text.confidence * 100));
  return [
    ...listLines(text, words),
    ...(text.link === '' ? [] : [`    ${oneLine(text.link, 300)}`]),
    `    ${sure}`,
    '',
    ...body.split('\n').map((line) => oneLine(line, 2_000)),
    ...(numbers.length === 0 ? [] : ['', words.numbers, ...numbers]),
    ...(text.reasons.length === 0
      ? []
      : ['', words.why, ...text.reasons.map((reason) => `  ${oneLine(reason, 200)}`)]),
  ];
}
