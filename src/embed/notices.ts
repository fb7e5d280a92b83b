/** From news to the sentences that the embed shows, as the strip of the pages words them. Pure. */

import { listed } from '../base/listed.ts';
import { momentOf, wholeDays } from '../i18n/format.ts';
import { anyOf, meansNamed, numbersHit } from '../status/outage-parts.ts';
import type { StatedOutage } from '../status/states/states.ts';
import { isPressing, type News } from './news.ts';
import type { Say } from './speech.ts';

/** Nothing is told by colour alone: each has a sign of its own. */
export type NoticeTone = 'outage' | 'warning' | 'unknown' | 'quiet';

export interface EmbedNotice {
  tone: NoticeTone;
  headline: string;
  details: readonly string[];
  /** Where to read the announcement; empty for nowhere. */
  link: string;
}

interface Telling {
  say: Say;
  lang: string;
  now: Date;
  /** Name of the territory. */
  place: string;
}

const filled = (texts: readonly string[]) => texts.filter((text) => text !== '');

/** What is to be told, the most pressing first; never empty. */
export function noticesOf(news: News, telling: Telling): EmbedNotice[] {
  const told = news.outages.map((outage) => outageTold(outage, telling));
  return news.outages.some(isPressing) ? told : [silenceTold(news, telling), ...told];
}

/** When there was good news, or that there never was. */
export function ageOf({ at, fresh }: News, { say, lang, now }: Telling): string {
  if (at === null) return '';
  return say(fresh ? 'status.checkedAt' : 'status.lastGood', {
    at: momentOf({ t: say, lang }, at, now),
  });
}

function silenceTold({ silence, outages }: News, { say }: Telling): EmbedNotice {
  // Something was announced here, over or to come: then it cannot be said that nothing was.
  const doubt = silence === 'nobody' && outages.length > 0 ? 'unknown' : silence;
  return {
    tone: doubt === 'allClear' ? 'quiet' : 'unknown',
    headline: say(`status.${doubt}`),
    details: doubt === 'nobody' ? [say('status.nobodyWhy')] : [],
    link: '',
  };
}

/** "15 et 18 en panne, 17 perturbé". */
function hitWords({ numbers }: StatedOutage, { say, lang }: Telling): string {
  const parts = numbersHit(numbers).map((hit) =>
    say(`status.${hit.state}`, { count: hit.numbers.length, numbers: listed(lang, hit.numbers) }),
  );
  return parts.join(say('status.comma')) || say('status.unnamed');
}

function meansWords(means: readonly string[], { say, lang }: Telling): string {
  const named = meansNamed(means, {
    phone: (kind) => say(`means.${kind}`),
    operator: (name) => say('means.operator', { name }),
  });
  return listed(lang, named);
}

/** Where, since when, until when, from which phones, and who says so. Of what is to come, the headline says when. */
function detailsOf(outage: StatedOutage, telling: Telling): string[] {
  const { say, lang, now, place } = telling;
  const { territories, onset, expectedEnd, worksFrom, failsFrom, publisher, sent } = outage;
  const moment = { t: say, lang };
  const where = territories === 'all' ? say('status.allCountry') : place;
  const days = wholeDays(lang, onset, expectedEnd);
  const since =
    outage.standing === 'planned' || onset === null
      ? ''
      : days || say('status.since', { at: momentOf(moment, onset, now, 'bare') });
  const until =
    expectedEnd === null || days
      ? ''
      : say('status.until', { at: momentOf(moment, expectedEnd, now) });
  const from = (key: 'worksFrom' | 'failsFrom', means: readonly string[]) =>
    means.length === 0 ? '' : say(`status.${key}`, { means: meansWords(means, telling) });
  return filled([
    filled([where, since, until]).join(say('status.comma')),
    from('worksFrom', worksFrom),
    from('failsFrom', failsFrom),
    say('status.by', { publisher, at: momentOf(moment, sent, now, 'bare') }),
  ]);
}

/** What is to come; what only a text seems to say is not confirmed. */
function plannedWords({ certainty, numbers }: StatedOutage, { say, lang }: Telling): string {
  const named = Object.keys(numbers);
  if (certainty === 'probable')
    return say('status.unconfirmedPlanned', { numbers: listed(lang, anyOf(named)) });
  return say(named[0] ? 'status.planned' : 'status.plannedAny', { numbers: listed(lang, named) });
}

function outageTold(outage: StatedOutage, telling: Telling): EmbedNotice {
  const { say, lang, now } = telling;
  const { standing, link, onset, endedAt, sent } = outage;
  const numbers = hitWords(outage, telling);
  const details = detailsOf(outage, telling);
  switch (standing) {
    case 'official':
      return { tone: 'outage', headline: numbers, details, link };
    case 'lastKnown': {
      const headline = say('status.lastKnown', { numbers });
      return {
        tone: 'warning',
        headline,
        details: [say('status.lastKnownHelp'), ...details],
        link,
      };
    }
    case 'probable': {
      const headline = say('status.unconfirmedOutage', { numbers });
      return { tone: 'warning', headline, details, link };
    }
    case 'planned': {
      const what = plannedWords(outage, telling);
      const days = wholeDays(lang, onset, outage.expectedEnd);
      const at = days || (onset === null ? '' : momentOf({ t: say, lang }, onset, now));
      const headline = filled([what, at]).join(say('status.comma'));
      return { tone: 'warning', headline, details, link };
    }
    case 'ended': {
      const at = momentOf({ t: say, lang }, endedAt ?? sent, now);
      const by = details.slice(-1);
      return { tone: 'unknown', headline: say('status.ended', { at }), details: by, link };
    }
  }
}
