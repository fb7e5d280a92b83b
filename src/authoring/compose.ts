/** An announcement in words, in every language, built from its codes alone. */
import { listed } from '../base/listed.ts';
import { grouped } from '../directory/written.ts';
import type { CapText } from '../status/cap/write.ts';
import { isOver } from '../status/chain/over.ts';
import type { Content, Message } from '../status/message.ts';
import type { AnnouncedState, ReplacementLine } from '../status/model.ts';
import { meansNamed, numbersByState } from '../status/outage-parts.ts';
import { isTerritoryCode, territoryName } from '../territories/names.ts';
import { momentIn, zoneFor } from '../territories/zone.ts';
import { ALL_WORDS } from './texts/all.ts';
import type { AnnouncementWords, Listed } from './texts/words.ts';

/** More names than this make a headline nobody reads. */
const MOST_NAMES = 4;

/** What an announcement says, in codes. */
export interface Spoken {
  nature: Message['nature'];
  content: Content;
  /** Of a retraction, which claims nothing of them: the numbers that the announcement was about. */
  about?: Content['numbers'];
}

const capitalised = (text: string, locale: string): string =>
  text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale));

const counted = (items: readonly string[], { locale }: AnnouncementWords): Listed => ({
  text: listed(locale, items),
  many: items.length > 1,
});

function numbersIn(
  state: AnnouncedState,
  content: Content,
  words: AnnouncementWords,
): Listed | null {
  const told = numbersByState(content.numbers).find((each) => each.state === state);
  return told === undefined ? null : counted(told.numbers.map(words.numbered), words);
}

function placeIn({ territories }: Content, words: AnnouncementWords): string {
  if (territories === 'all') return words.country;
  if (territories.length > MOST_NAMES) return words.territories(territories.length);
  return listed(words.locale, territories.map(territoryName));
}

/** The sentence a headline carries: the worst there is to say. */
function mainSentence({ content, about = {} }: Spoken, words: AnnouncementWords): string {
  const of = (numbers: Content['numbers']) =>
    counted(Object.keys(numbers).map(words.numbered), words);
  const all = of(content.numbers);
  if (content.phase === 'retracted') return words.withdrawn(of(about));
  if (content.phase === 'ended') return words.restored(all);
  const down = numbersIn('down', content, words);
  const disrupted = numbersIn('disrupted', content, words);
  const hit = down ?? disrupted;
  if (hit === null) return words.event;
  if (content.phase === 'planned') return words.planned(hit);
  return down === null ? words.disrupted(hit) : words.down(hit);
}

function meansIn(means: readonly string[], words: AnnouncementWords): string {
  const phone = (kind: 'fixed' | 'mobile') => words.means[kind];
  return listed(words.locale, meansNamed(means, { phone, operator: words.operator }));
}

/** Every sentence that tells what is known, the main one ahead; empty ones where nothing is. */
export function toldSentences(spoken: Spoken, words: AnnouncementWords): string[] {
  const { content, nature } = spoken;
  const zone = zoneFor(content.territories);
  const moment = (instant: string) => momentIn(words.locale, instant, zone);
  const running = !isOver(content);
  const down = numbersIn('down', content, words);
  const disrupted = numbersIn('disrupted', content, words);
  const works = numbersIn('works', content, words);
  const { onset, expectedEnd, worksFrom, failsFrom } = content;
  return [
    nature === 'exercise' ? words.thisIsExercise : '',
    mainSentence(spoken, words),
    running && down !== null && disrupted !== null ? words.disrupted(disrupted) : '',
    running && works !== null ? words.works(works) : '',
    running && onset ? (content.phase === 'planned' ? words.from : words.since)(moment(onset)) : '',
    running && expectedEnd ? words.expectedEnd(moment(expectedEnd)) : '',
    running && failsFrom.length > 0 ? words.failsFrom(meansIn(failsFrom, words)) : '',
    running && worksFrom.length > 0 ? words.worksFrom(meansIn(worksFrom, words)) : '',
  ];
}

/** "SAMU (15), Redon : 02 61 91 43 15". */
export function lineIn(
  { service, number, area }: ReplacementLine,
  words: AnnouncementWords,
): string {
  const place = isTerritoryCode(area) ? territoryName(area) : area;
  const where = place === '' ? '' : `, ${place}`;
  return `${words.services[service]}${where}${words.colon}${grouped(number)}`;
}

function instruction({ content, nature }: Spoken, words: AnnouncementWords): string {
  if (isOver(content)) return '';
  const advice = content.advice.map((code) => words.advice[code]);
  const sentences = nature === 'exercise' ? [words.thisIsExercise, ...advice] : advice;
  const said = paragraph(sentences, words);
  if (content.lines.length === 0) return said;
  const lines = content.lines.map((line) => lineIn(line, words));
  const intro = `${words.lines}${words.colon.trimEnd()}`;
  return [said, intro, ...lines, paragraph([words.sayAddress], words)]
    .filter((part) => part !== '')
    .join('\n');
}

/** Sentences with their capitals and stops. */
export function paragraph(sentences: readonly string[], words: AnnouncementWords): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const text = capitalised(sentence, words.locale);
      return /[?？]\P{L}*$/u.test(text) ? text : `${text}${words.stop}`;
    })
    .join(words.gap);
}

/** "EXERCICE" in every language, so that who reads French beside knows it too, then its own word. */
function mark(nature: Message['nature'], words: AnnouncementWords): string {
  if (nature === 'actual') return '';
  const own = words.exercise === 'EXERCICE' ? '' : ` / ${words.exercise}`;
  return `EXERCICE${own} – `;
}

/** The words of one language; see `composeTexts`. */
export function composeText(spoken: Spoken, words: AnnouncementWords): CapText {
  const { content, nature } = spoken;
  const marked = mark(nature, words);
  const place = placeIn(content, words);
  const { territories } = content;
  return {
    language: words.language,
    event: `${marked}${words.event}`,
    headline: `${marked}${place}${words.colon}${mainSentence(spoken, words)}`,
    description: paragraph(toldSentences(spoken, words), words),
    instruction: instruction(spoken, words),
    areaDescription:
      territories === 'all' ? words.country : listed(words.locale, territories.map(territoryName)),
  };
}

/**
 * The texts of an announcement in the 12 languages, French first. Times are by the clock of the first
 * territory. An exercise bears its mark in every headline and event, and says that nothing is down.
 */
export function composeTexts(spoken: Spoken): CapText[] {
  return ALL_WORDS.map((words) => composeText(spoken, words));
}
