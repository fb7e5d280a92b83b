/** Puts the embed into its shadow: every text as text, nothing as markup. */

import type { States } from '../status/states/states.ts';
import type { EmbeddedShort, EmbeddedTerritory } from './lines.ts';
import { newsOf } from './news.ts';
import { ageOf, type EmbedNotice, type NoticeTone, noticesOf } from './notices.ts';
import { type EmbedOffer, offersShown } from './offers.ts';
import { type Say, speech } from './speech.ts';
import type { EmbedKey, EmbedWords } from './words.ts';

type Child = Node | string;

function element(tag: string, attributes: Readonly<Record<string, string>>, ...inside: Child[]) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

const SIGNS: Readonly<Record<NoticeTone, string>> = {
  outage: '⚠',
  warning: '⚠',
  unknown: '?',
  quiet: '✓',
};

/** What answers at each short number. */
const ANSWERS: Readonly<Record<EmbeddedShort, EmbedKey>> = {
  '15': 'service.samu',
  '17': 'national.police',
  '18': 'service.fire',
  '112': 'service.any',
  '114': 'call.sms',
  '196': 'service.sea',
  '16': 'service.sea',
};

interface Kit {
  territory: EmbeddedTerritory;
  words: EmbedWords;
  /** Address of the site. */
  site: URL;
  /** Level of its heading on the page around it, 1 to 5. */
  level: number;
}

/** Draws the whole once; answers what puts new news into it without touching what did not change. */
export function drawEmbed(shadow: ShadowRoot, { territory, words, site, level }: Kit) {
  const say = speech(words);
  const lang = words.tag;
  const link = outward(site);
  const news = element('div', { role: 'status' });
  const local = element('div', {});
  const folder = lang === 'fr' ? '' : `${words.folder}/`;
  const box = element(
    'section',
    { class: 'b', lang, dir: words.direction, 'aria-labelledby': 't' },
    element(`h${level}`, { id: 't', class: 'h' }, say('app.tagline')),
    news,
    element('ul', { class: 'k' }, ...territory.short.map((number) => shortItem(number, say))),
    local,
    element(
      'p',
      {},
      link(`${folder}${territory.code}/`, say('numbers.title', { name: territory.name })),
    ),
  );
  shadow.replaceChildren(box);
  const said = changed();
  const offered = changed();
  return (states: States | null, reached: boolean, now: Date): void => {
    const known = newsOf(states, territory.code, now, reached);
    const telling = { say, lang, now, place: territory.name };
    const told = noticesOf(known, telling);
    const age = ageOf(known, telling);
    const offers = offersShown(territory, known.outages, telling);
    // A screen reader is told of what changed, and the focus stays where it is.
    if (said([told, age])) {
      news.replaceChildren(
        ...told.map((each) => newsBox(each, link, say)),
        element('p', { class: 'm' }, age),
      );
    }
    if (offered(offers)) {
      local.replaceChildren(...localLines(offers, say, `h${level + 1}`));
    }
  };
}

/** Whether what is shown is another than the last time. */
function changed(): (shown: unknown) => boolean {
  let before = '';
  return (shown) => {
    const now = JSON.stringify(shown);
    const other = now !== before;
    before = now;
    return other;
  };
}

type Link = (address: string, text: string) => HTMLElement;

/** A link away from here: in a frame, it opens a page of its own. */
const outward =
  (site: URL): Link =>
  (address, text) =>
    element(
      'a',
      {
        href: new URL(address, site).href,
        ...(window === window.top ? {} : { target: '_blank', rel: 'noopener' }),
      },
      text,
    );

/** Words without the short number that some of them name: it stands beside them, or does not exist there. */
const bare = (words: string): string => words.replace(/ ?[(（]\d+[)）]/, '');

const shortItem = (number: EmbeddedShort, say: Say): HTMLElement =>
  element(
    'li',
    {},
    element(
      'a',
      { class: 't', href: number === '114' ? 'sms:114' : `tel:${number}` },
      element('bdi', {}, number),
      ` ${bare(say(ANSWERS[number]))}`,
    ),
  );

const newsBox = ({ tone, headline, details, link }: EmbedNotice, to: Link, say: Say): HTMLElement =>
  element(
    'div',
    { class: `n ${tone}` },
    element('p', {}, element('span', { 'aria-hidden': 'true' }, `${SIGNS[tone]} `), headline),
    ...details.map((text) => element('p', {}, text)),
    ...(/^https?:/.test(link) ? [element('p', {}, to(link, say('status.readSource')))] : []),
  );

function localLines(offers: readonly EmbedOffer[], say: Say, heading: string): HTMLElement[] {
  const title = element(heading, { class: 'j' }, say('numbers.local'));
  if (offers.length === 0) return [title, element('p', {}, say('numbers.nonePermanent'))];
  return [
    title,
    element('p', { class: 'm' }, say('numbers.caution')),
    element('ul', {}, ...offers.map((offer) => lineItem(offer, say))),
  ];
}

const lineItem = ({ service, number, shown, area, notes }: EmbedOffer, say: Say): HTMLElement =>
  element(
    'li',
    { class: 'l' },
    element(
      'p',
      {},
      [bare(say(`service.${service}`)), area].filter((part) => part !== '').join(' · '),
    ),
    element(
      'p',
      {},
      element('a', { class: 't', href: `tel:${number}` }, element('bdi', {}, shown)),
    ),
    element('p', { class: 'm' }, notes.join(' · ')),
  );
