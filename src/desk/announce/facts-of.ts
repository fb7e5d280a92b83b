/** What an announcement says, as facts in the officer's language. */

import { composeText } from '../../authoring/compose.ts';
import type { Doubt } from '../../authoring/doubts.ts';
import { sayDoubt } from '../../authoring/problem-words.ts';
import { ALL_WORDS } from '../../authoring/texts/all.ts';
import { listed } from '../../base/listed.ts';
import { timeOfDayIn } from '../../base/moments.ts';
import { grouped } from '../../directory/written.ts';
import type { Content } from '../../status/message.ts';
import type { Announcement, ReplacementLine } from '../../status/model.ts';
import { meansNamed, numbersByState } from '../../status/outage-parts.ts';
import { territoryName } from '../../territories/names.ts';
import type { Scope } from '../../territories/scope.ts';
import { dayIn, momentIn, zoneFor } from '../../territories/zone.ts';
import type { DeskLanguage } from '../shell/language.ts';
import { FORM_WORDS } from './words/form.ts';
import { REVIEW_WORDS } from './words/review.ts';

/** Everything an announcement says but its nature; certainty and phase follow from where it is said. */
type Said = Omit<Content, 'certainty' | 'phase' | 'named'>;

/** "15 et 18 en panne, 17 perturbé"; empty when nothing is said. */
export function numbersSaid(numbers: Announcement['numbers'], language: DeskLanguage): string {
  const { says } = REVIEW_WORDS[language].facts;
  return numbersByState(numbers)
    .map(({ state, numbers: told }) => `${listed(language, told)} ${says[state]}`)
    .join(', ');
}

/** "Ille-et-Vilaine et Morbihan". */
export function placesSaid(places: Scope, language: DeskLanguage): string {
  if (places === 'all') return REVIEW_WORDS[language].facts.country;
  return listed(language, places.map(territoryName));
}

/** "mobile et réseau Orange". */
export function meansSaid(means: readonly string[], language: DeskLanguage): string {
  const { phones } = FORM_WORDS[language];
  const { operator } = REVIEW_WORDS[language].facts;
  const phone = (kind: 'fixed' | 'mobile') => phones[kind].toLowerCase();
  return listed(language, meansNamed(means, { phone, operator }));
}

/** "SAMU (15), Rennes : 02 61 91 43 15". */
export function lineSaid(
  { service, number, area }: ReplacementLine,
  language: DeskLanguage,
): string {
  const name = FORM_WORDS[language].lines.services[service];
  const where = area === '' ? '' : `, ${territoryName(area)}`;
  return `${name}${where}${language === 'fr' ? '\u00a0: ' : ': '}${grouped(number)}`;
}

/** The headline of an announcement in the officer's language; its nature stands beside it in a mark. */
export function headlineSaid(content: Content, language: DeskLanguage): string {
  const words = ALL_WORDS.find((each) => each.language === language);
  if (words === undefined) return '';
  return composeText({ nature: 'actual', content }, words).headline;
}

/** "19 h 07", by the clock of the place. */
export function clockSaid(instant: string, zone: string, language: DeskLanguage): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : timeOfDayIn(language, at, zone);
}

/** "22 novembre 2026 à 19 h 07", by the clock of the place. */
export function dayAndTimeSaid(instant: string, zone: string, language: DeskLanguage): string {
  return momentIn(language === 'fr' ? 'fr' : 'en-GB', instant, zone);
}

/** "aujourd’hui à 19 h 07" while that is so, else with its day. */
export function momentSaid(
  instant: string,
  zone: string,
  now: string,
  language: DeskLanguage,
): string {
  const today = dayIn(Date.parse(now), zone) === dayIn(Date.parse(instant), zone);
  if (!today) return dayAndTimeSaid(instant, zone, language);
  return REVIEW_WORDS[language].facts.today(clockSaid(instant, zone, language));
}

/** A doubt, its numbers as people write them. */
export const doubtSaid = (doubt: Doubt, language: DeskLanguage): string =>
  sayDoubt({ ...doubt, value: doubt.value.replace(/\+\d{7,15}/g, grouped) }, language);

export interface StatedFact {
  name: string;
  values: readonly string[];
}

/**
 * What is announced, fact by fact; what is not said is left out.
 * @param sent UTC instant, of now for what is not sent yet
 * @param brief what an officer watches while filling in
 */
export function factsOf(
  said: Said,
  sent: string,
  language: DeskLanguage,
  { brief = false }: { brief?: boolean } = {},
): StatedFact[] {
  const words = REVIEW_WORDS[language].facts;
  const { adviceNames } = FORM_WORDS[language].more;
  const zone = zoneFor(said.territories);
  const moment = (instant: string) => momentSaid(instant, zone, sent, language);
  const { onset, expectedEnd, expires } = said;
  const planned = Boolean(onset && onset > sent);
  const facts: (StatedFact | null)[] = [
    { name: words.what, values: [numbersSaid(said.numbers, language) || words.nothing] },
    { name: words.where, values: [placesSaid(said.territories, language) || words.nothing] },
    said.failsFrom.length === 0
      ? null
      : { name: words.fails, values: [meansSaid(said.failsFrom, language)] },
    said.worksFrom.length === 0
      ? null
      : { name: words.works, values: [meansSaid(said.worksFrom, language)] },
    onset ? { name: planned ? words.planned : words.since, values: [moment(onset)] } : null,
    { name: words.until, values: [expectedEnd ? moment(expectedEnd) : words.unknown] },
    {
      name: words.lines,
      values:
        said.lines.length === 0
          ? [words.noLines]
          : said.lines.map((line) => lineSaid(line, language)),
    },
    said.advice.length === 0
      ? null
      : { name: words.advice, values: said.advice.map((code) => adviceNames[code]) },
    brief || said.link === '' ? null : { name: words.link, values: [said.link] },
    brief || said.publisher === '' ? null : { name: words.publisher, values: [said.publisher] },
    !brief && expires ? { name: words.expires, values: [moment(expires)] } : null,
  ];
  return facts.filter((fact) => fact !== null);
}
