/** Which full numbers the embed offers, best first: those of an announcement in force, then the permanent lines. Pure. */

import type { Service } from '../directory/model.ts';
import { grouped } from '../directory/written.ts';
import { looseDay } from '../i18n/format.ts';
import type { StatedOutage } from '../status/states/states.ts';
import { isCallable } from '../territories/callable-number.ts';
import type { EmbeddedLine, EmbeddedTerritory } from './lines.ts';
import type { Say } from './speech.ts';

export interface EmbedOffer {
  service: Service;
  /** E.164. */
  number: string;
  /** As it is written for people. */
  shown: string;
  area: string;
  /** How far it may be trusted, who gives it, and what to know first. */
  notes: readonly string[];
}

interface Showing {
  say: Say;
  lang: string;
  now: Date;
}

/** Every number once. */
export function offersShown(
  territory: EmbeddedTerritory,
  outages: readonly StatedOutage[],
  showing: Showing,
): EmbedOffer[] {
  const all = [
    ...outages.flatMap((outage) => announcedHere(outage, territory, showing)),
    ...territory.lines.map((line) => ({
      service: line.service,
      number: line.number,
      shown: grouped(line.number),
      area: line.area,
      notes: [trustNote(line, showing), sourceNote(line, showing), ...cautionNotes(line, showing)],
    })),
  ].filter(({ number }) => isCallable(number));
  return all.filter(
    ({ service, number }, i) =>
      all.findIndex((other) => other.number === number && other.service === service) === i,
  );
}

function announcedHere(
  { standing, territories, lines, publisher, sent }: StatedOutage,
  { code, shut }: EmbeddedTerritory,
  { say, lang }: Showing,
): EmbedOffer[] {
  if (standing !== 'official') return [];
  return lines
    .filter(({ area, number }) => {
      const here = /^(\d{2,3}|2[AB])$/.test(area)
        ? area === code
        : // A national announcement does not say in which territory a town is.
          area === '' || territories !== 'all';
      // What was withdrawn that day or later is not opened again by it.
      return here && sent.slice(0, 10) > (shut[number] ?? '');
    })
    .map(({ service, number, area }) => ({
      service,
      number,
      shown: grouped(number),
      area: area === code ? '' : area,
      notes: [
        say('trust.announced'),
        say('line.publishedByOn', { publisher, at: looseDay(lang, sent.slice(0, 10)) }),
      ],
    }));
}

function trustNote({ confirmed }: EmbeddedLine, { say, lang, now }: Showing): string {
  if (confirmed === null) return say('trust.unconfirmed');
  const lapsed = confirmed.until < now.toISOString().slice(0, 10);
  return say(lapsed ? 'trust.lapsed' : 'trust.confirmed', { at: looseDay(lang, confirmed.on) });
}

function sourceNote({ publisher, published }: EmbeddedLine, { say, lang }: Showing): string {
  const at = looseDay(lang, published);
  return at === ''
    ? say('line.publishedBy', { publisher })
    : say('line.publishedByOn', { publisher, at });
}

const cautionNotes = ({ cautions }: EmbeddedLine, { say }: Showing): string[] =>
  cautions.map((caution) => say(`caution.${caution}`));
