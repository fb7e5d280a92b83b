/** Texts of the queue as lines of a terminal. */
import type { OfficeLanguage } from '../../base/messages.ts';
import { headline, oneLine } from '../../base/one-line.ts';
import { grouped } from '../../directory/written.ts';
import type { KnownLine } from '../../status/feeds/prose.ts';
import { readingOf } from '../../status/review/as-read.ts';
import { claimsBySentence } from '../../status/review/claims-by-sentence.ts';
import { decidingWords, marked } from '../../status/review/marks.ts';
import type { Decided, QueuedText } from '../../status/review/model.ts';
import { momentThere } from '../../territories/moment-there.ts';
import { within } from '../../territories/scope.ts';
import type { QueueCommandWords } from './words.ts';

export function whereOf(
  { territories, isUnplaced }: Pick<QueuedText, 'territories' | 'isUnplaced'>,
  words: QueueCommandWords,
) {
  if (isUnplaced) return words.nowhere;
  if (territories === 'all') return words.everywhere;
  return territories.length === 0 ? words.nowhere : territories.join(' ');
}

function understoodAs(text: QueuedText, words: QueueCommandWords): string {
  const services = text.services.map((service) => words.services[service]).join(', ');
  const what = [words.states[text.state], services, whereOf(text, words)];
  return what.filter((part) => part !== '').join(', ');
}

function decidedSaid(
  { verdict, by, at, territories: part }: Decided,
  { territories }: Pick<QueuedText, 'territories'>,
  words: QueueCommandWords,
  language: OfficeLanguage,
): string {
  const moment = momentThere(at, language, part ?? territories);
  const said = words.decided(words.verdicts[verdict], oneLine(by), moment);
  return part === undefined
    ? said
    : words.decidedThere(said, whereOf({ territories: part }, words));
}

function onPhonesSaid(text: QueuedText, words: QueueCommandWords): string {
  const { phones } = text;
  if (phones === undefined) return words.phonesNotKnown;
  if (phones.places.length === 0) return words.onNoPhone;
  const isInPart = !within(text.territories, phones.places);
  return words.onPhones[phones.as](isInPart ? whereOf({ territories: phones.places }, words) : '');
}

function standingOf(text: QueuedText, words: QueueCommandWords, language: OfficeLanguage): string {
  const { decided, shelf, phones } = text;
  if (decided === null) return `${words.shelves[shelf]}, ${onPhonesSaid(text, words)}`;
  const said = decidedSaid(decided, text, words, language);
  // That phones show it no more is what a decision is for; that they still do, nobody would think.
  return phones?.places.length === 0 ? said : `${said}, ${onPhonesSaid(text, words)}`;
}

/** What was decided of it for some of its territories, where that is not all that is told of it. */
function partLines(text: QueuedText, words: QueueCommandWords, language: OfficeLanguage): string[] {
  const { decided, parts = [] } = text;
  return parts
    .filter(({ at, by }) => at !== decided?.at || by !== decided.by)
    .map((part) => `    ${words.part(decidedSaid(part, text, words, language))}`);
}

/** What was decided of its words once and holds no more, and why. */
function lapsedLines(
  text: QueuedText,
  words: QueueCommandWords,
  language: OfficeLanguage,
): string[] {
  const { lapsed } = text;
  if (lapsed === undefined) return [];
  return [`    ${words.lapsed[lapsed.why](decidedSaid(lapsed, text, words, language))}`];
}

/** That its item says something else now. */
function sinceLines(
  { since, territories }: QueuedText,
  words: QueueCommandWords,
  language: OfficeLanguage,
): string[] {
  if (since === undefined) return [];
  const at = momentThere(since.at, language, territories);
  return [`    ${words.since(at, headline(since.title))}`];
}

/** Lines of a text as they are written, without what would move a terminal's cursor. */
const plain = (text: string): string[] => text.split('\n').map((line) => headline(line, 8_000));

/** The words that decided stand between brackets. */
const bracketed = (source: string, text: QueuedText): string =>
  marked(source, decidingWords(text))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

/**
 * Two lines for the list, and one more each where its words were decided of before, or are denied by its item.
 * @param title as it is shown there
 */
export function listLines(
  text: QueuedText,
  words: QueueCommandWords,
  language: OfficeLanguage,
  title = headline(text.title, 100),
): string[] {
  const moment = momentThere(text.published, language, text.territories);
  return [
    `${moment}  [${standingOf(text, words, language)}]  ${title}`,
    `    ${text.id}  ${understoodAs(text, words)}  (${oneLine(text.publisher, 60)})`,
    ...lapsedLines(text, words, language),
    ...sinceLines(text, words, language),
    ...partLines(text, words, language),
  ];
}

/** What was read of each sentence that says something of the numbers. */
const sentenceLines = (text: QueuedText, words: QueueCommandWords): string[] =>
  claimsBySentence(text).flatMap(({ sentence, claims }) => {
    const said = claims.map(({ services, says, when, departements }) =>
      [
        words.says[says],
        words.when[when],
        ...services.map((service) => words.services[service]),
        departements.join(' ') || words.noPlaceSaid,
      ]
        .filter(Boolean)
        .join(', '),
    );
    return [`  ${sentence}`, ...[...new Set(said)].map((each) => `    ${each}`)];
  });

interface ShownText {
  text: QueuedText;
  /** All that was decided of it as it reads now, the last word first. */
  history: readonly Decided[];
  known: readonly KnownLine[];
}

/** The whole of one text: the words that decided stand between brackets. */
export function textLines(
  { text, history, known }: ShownText,
  words: QueueCommandWords,
  language: OfficeLanguage,
): string[] {
  const held = new Set(known.map(({ number }) => number));
  const body = bracketed(text.text, text);
  const numbers = text.numbers.map(({ service, number, area }) => {
    const where = area === '' ? '' : `, ${oneLine(area, 60)}`;
    const state = held.has(number) ? words.held : words.fresh;
    return `  ${grouped(number)}  ${words.services[service]}${where}  (${state})`;
  });
  const read = readingOf(text);
  const sure = words.sure(Math.round(text.confidence * 100));
  return [
    ...listLines(text, words, language, bracketed(headline(text.title), text)),
    ...(text.link === '' ? [] : [`    ${oneLine(text.link, 300)}`]),
    `    ${sure}`,
    '',
    ...plain(body),
    ...(text.isCut ? ['', words.cut] : []),
    ...(text.since === undefined
      ? []
      : [
          ...['', words.sinceWords, text.since.title, ...plain(text.since.text)],
          ...(text.since.isCut ? ['', words.cut] : []),
        ]),
    ...(numbers.length === 0 ? [] : ['', words.numbers, ...numbers]),
    ...(text.claims.length === 0 ? [] : ['', words.bySentence, ...sentenceLines(text, words)]),
    ...(text.reasons.length === 0
      ? []
      : ['', words.why, ...text.reasons.map((reason) => `  ${oneLine(reason, 200)}`)]),
    ...(history.length === 0
      ? []
      : [
          '',
          words.history,
          ...history.map((decided) => `  ${decidedSaid(decided, text, words, language)}`),
        ]),
    '',
    words.asRead(read),
  ];
}
