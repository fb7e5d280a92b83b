/**
 * One announcement in the lengths in which it is passed on. Each text is made of the announcement's own sentences,
 * whole ones: what does not fit is left out, the least needed first, and nothing is added but where all of it stands.
 */

import { secondsAloud } from '../../base/aloud.ts';
import { fitting, type TextPart } from '../../base/fitting.ts';
import { asMarkup } from '../../base/markup.ts';
import { asMessage, fitsSms, gsmLength } from '../../base/sms.ts';
import { isOver } from '../../status/chain/over.ts';
import type { Content } from '../../status/message.ts';
import { momentIn, zoneFor } from '../../territories/zone.ts';
import { composeText, lineIn, paragraph, type Spoken, toldSentences } from '../compose.ts';
import type { AnnouncementWords } from '../texts/words.ts';

/** Fifteen pages of a cell broadcast, in GSM 03.38 or UCS-2 (3GPP TS 23.041). */
const ALERT_LETTERS = { gsm: 15 * 93, ucs2: 15 * 41 } as const;
/** The shortest of the networks: wide letters count for two, an address for 23. */
const POST_LETTERS = 280;
const ADDRESS_LETTERS = 23;
const RADIO_SECONDS = 60;
const BANNER_LETTERS = 300;

/** One announcement as it is passed on. */
export interface KitSubject extends Spoken {
  /** Only lines that may be passed on: `passableLines`. */
  content: Content;
  /** When it was sent, UTC instant. */
  sent: string;
  /** Where all of it stands and stays true. */
  address: string;
}

/** The texts of one language; null where what must be said is longer than the form allows. */
export interface KitTexts {
  /** For FR-Alert. */
  alert: string | null;
  sms: string | null;
  post: string | null;
  radio: string | null;
  press: string;
  /** HTML for the head of a page; its look is that of the page. */
  banner: string | null;
}

/** What every form is made of. */
interface KitSaid {
  headline: string;
  /** That it is an exercise; empty when it is none. */
  exercise: string;
  details: readonly string[];
  lines: readonly string[];
  sayAddress: string;
  advice: readonly string[];
  /** Who says so, and since when. */
  by: string;
  more: string;
}

/** The sentences of an announcement, each whole. */
export function saidIn(subject: KitSubject, words: AnnouncementWords): KitSaid {
  const { content, sent, address } = subject;
  const over = isOver(content);
  const sentence = (text: string) => paragraph([text], words);
  // The headline says the main sentence, and where.
  const [exercise = '', , ...details] = toldSentences(subject, words);
  const moment = momentIn(words.locale, sent, zoneFor(content.territories));
  return {
    headline: `${composeText(subject, words).headline}${words.stop}`,
    exercise: exercise === '' ? '' : sentence(exercise),
    details: details.filter((text) => text !== '').map(sentence),
    lines: over ? [] : content.lines.map((line) => `${lineIn(line, words)}${words.stop}`),
    sayAddress: over || content.lines.length === 0 ? '' : sentence(words.sayAddress),
    advice: over ? [] : content.advice.map((code) => sentence(words.advice[code])),
    by: `${[content.publisher, moment].filter((text) => text !== '').join(', ')}${words.stop}`,
    more: `${words.passedOn.more}${words.colon}${address}`,
  };
}

/** Last of all in an exercise, so that who sees only the end knows it. */
const endMark = ({ nature }: KitSubject): string => (nature === 'exercise' ? 'EXERCICE' : '');

/**
 * Advice goes first, then circumstances, then what is said of the numbers, and of these the later ones before the
 * first. Of rank 0: in every text, or there is none.
 */
function partsOf(subject: KitSubject, said: KitSaid, more: string): TextPart[] {
  const { headline, exercise, details, lines, sayAddress, advice, by } = said;
  return [
    { text: headline, rank: 0 },
    { text: exercise, rank: 0 },
    ...details.map((text, i) => ({ text, rank: 1_000 + i })),
    ...lines.map((text, i) => ({ text, rank: 1 + i })),
    { text: sayAddress, rank: 500 },
    ...advice.map((text, i) => ({ text, rank: 2_000 + i })),
    { text: by, rank: 0 },
    { text: more, rank: 0 },
    { text: endMark(subject), rank: 0 },
  ];
}

const fitsAlert = (text: string): boolean => {
  const gsm = gsmLength(text);
  return gsm === null ? text.length <= ALERT_LETTERS.ucs2 : gsm <= ALERT_LETTERS.gsm;
};

/** As the shortest network counts: CJK and the like for two, whatever an address is for the same. */
function postLength(text: string, address: string): number {
  const bare = text.replace(address, '');
  const letters = [...bare].reduce((sum, letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const narrow = code <= 4_351 || (code >= 8_192 && code <= 8_247);
    return sum + (narrow ? 1 : 2);
  }, 0);
  return letters + (bare === text ? 0 : ADDRESS_LETTERS);
}

/** Every text of an announcement in one language. */
export function kitTexts(subject: KitSubject, words: AnnouncementWords): KitTexts {
  const said = saidIn(subject, words);
  const parts = partsOf(subject, said, said.more);
  const joined = (texts: readonly string[]) => texts.join(words.gap === '' ? ' ' : words.gap);
  const message = (texts: readonly string[]) => asMessage(joined(texts));
  const inLines = (texts: readonly string[]) => texts.join('\n');
  const { again } = words.passedOn;
  const aloud = {
    ...said,
    lines: said.lines.map((line) => `${line} ${again}${words.colon}${line}`),
  };
  return {
    alert: fitting(parts, message, fitsAlert),
    sms: fitting(parts, message, fitsSms),
    post: fitting(parts, inLines, (text) => postLength(text, subject.address) <= POST_LETTERS),
    // An address is nothing to be read out.
    radio: fitting(
      partsOf(subject, aloud, ''),
      inLines,
      (text) => secondsAloud(text) <= RADIO_SECONDS,
    ),
    press: press(subject, said, words),
    banner: banner(subject, said, words),
  };
}

function press(subject: KitSubject, said: KitSaid, words: AnnouncementWords): string {
  const { link } = subject.content;
  const blocks = [
    [words.passedOn.press, said.by],
    [said.headline, said.exercise],
    said.details,
    said.advice,
    said.lines.length === 0 ? [] : [`${words.lines}${words.colon.trimEnd()}`, ...said.lines],
    [said.sayAddress],
    [said.more, link === '' || link === subject.address ? '' : link],
    [endMark(subject)],
  ];
  return blocks
    .map((block) => block.filter((text) => text !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

function banner(subject: KitSubject, said: KitSaid, words: AnnouncementWords): string | null {
  const write = (texts: readonly string[]) =>
    texts.map((text) => `  <p>${asMarkup(text)}</p>\n`).join('');
  const inside = fitting(
    partsOf(subject, said, '').slice(1),
    write,
    (text) => text.replace(/<\/?p>|\s+/g, ' ').length <= BANNER_LETTERS,
  );
  if (inside === null) return null;
  const direction = words.language === 'ar' ? 'rtl' : 'ltr';
  return `<aside lang="${words.language.slice(0, 2)}" dir="${direction}">
  <p><strong>${asMarkup(said.headline)}</strong></p>
${inside}  <p><a href="${asMarkup(subject.address)}">${asMarkup(words.passedOn.more)}</a></p>
</aside>
`;
}
