/** From a situation to the words of the status strip. Pure. */

import { listed } from '../../../base/listed.ts';
import { momentOf, wholeDays } from '../../../i18n/format.ts';
import { isOver } from '../../../status/chain/over.ts';
import type { Announcement } from '../../../status/model.ts';
import { anyOf, meansNamed, numbersHit, numbersOut } from '../../../status/outage-parts.ts';
import type { Contact, SourceFailure } from '../../../status/situation/model.ts';
import type { Situation } from '../../../status/situation/situation.ts';
import type { Translate } from '../words.ts';

export interface Strip {
  /** `outage` and `warning` are loud, `quiet` is not; `unknown` never looks like fine. */
  tone: 'quiet' | 'unknown' | 'warning' | 'outage';
  headline: string;
  /** Where, or what is to be known first. */
  where: string;
  since: string;
  until: string;
  /** What steps back when a plan is open. */
  more: readonly string[];
  /** Why nothing can be said to work, where that is said beside the age. */
  why: string;
  /** How old the news is. */
  age: string;
  link: string;
}

/** The picture beside each tone: nothing is told by colour alone. */
export const STRIP_ICON = {
  quiet: 'check',
  unknown: 'question',
  warning: 'alert',
  outage: 'alert',
} as const;

interface Telling {
  t: Translate;
  lang: string;
  now: Date;
  /** Name of the place told about; null for none: then only national announcements are told in full. */
  place: string | null;
  nameOf: (code: string) => string;
}

/** A strip that has a headline alone. */
const NO_MORE = { where: '', since: '', until: '', more: [], why: '', age: '', link: '' } as const;

const filled = (lines: readonly string[]) => lines.filter((line) => line !== '');

/** "Ille-et-Vilaine, depuis 18 h 42, jusqu’à 20 h". */
export const whereSince = ({ where, since, until }: Strip, t: Translate): string =>
  filled([where, since, until]).join(t('status.comma'));

/** "15 et 18 en panne, 17 perturbé". */
function hitWords(a: Announcement, { t, lang }: Pick<Telling, 't' | 'lang'>): string {
  const parts = numbersHit(a.numbers).map(({ state, numbers }) =>
    t(`status.${state}`, { count: numbers.length, numbers: listed(lang, numbers) }),
  );
  return parts.length === 0 ? t('status.unnamed') : parts.join(t('status.comma'));
}

const isOutage = (a: Announcement): boolean => numbersOut(a) !== null;

/** What is said to work, by whoever says it: never the word of what is fine here. */
const worksWords = ({ numbers }: Announcement, { t, lang }: Pick<Telling, 't' | 'lang'>) =>
  t('status.saidToWork', { numbers: listed(lang, Object.keys(numbers)) });

/** "Coupure prévue : 15 et 18": those that are said to go on working are none of it. */
function plannedWords(a: Announcement, { t, lang }: Pick<Telling, 't' | 'lang'>): string {
  const out = numbersOut(a) ?? [];
  // What only a text seems to say is not confirmed, to come as now.
  if (a.certainty === 'probable')
    return t('status.unconfirmedPlanned', { numbers: listed(lang, anyOf(out)) });
  return out.length === 0
    ? t('status.plannedAny')
    : t('status.planned', { numbers: listed(lang, out) });
}

/** "un mobile ou le réseau Untel", for `worksFrom` and `failsFrom`. */
export function meansWords(
  means: readonly string[],
  { t, lang }: Pick<Telling, 't' | 'lang'>,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const words = meansNamed(means, {
    phone: (kind) => t(`means.${kind}`),
    operator: (name) => t('means.operator', { name }),
  });
  return listed(lang, words, type);
}

/** Where, since when, until when, from which phones, and who says so. */
function announced(
  a: Announcement,
  tone: Strip['tone'],
  headline: string,
  telling: Telling,
): Strip {
  const { t, lang, now, place, nameOf } = telling;
  const bare = (instant: string | null) =>
    instant === null ? '' : momentOf({ t, lang }, instant, now, 'bare');
  const named = (codes: readonly string[]) => listed(lang, codes.map(nameOf));
  const where = a.territories === 'all' ? t('status.allCountry') : (place ?? named(a.territories));
  const days = wholeDays(lang, a.onset, a.expectedEnd);
  const since = days || (a.onset === null ? '' : t('status.since', { at: bare(a.onset) }));
  const until =
    a.expectedEnd === null || days !== ''
      ? ''
      : t('status.until', { at: momentOf({ t, lang }, a.expectedEnd, now) });
  const from = (key: 'worksFrom' | 'failsFrom') =>
    a[key].length === 0 ? '' : t(`status.${key}`, { means: meansWords(a[key], telling) });
  return {
    tone,
    headline,
    where,
    since,
    until,
    more: filled([
      from('worksFrom'),
      from('failsFrom'),
      t('status.by', { publisher: a.publisher, at: bare(a.sent) }),
    ]),
    why: '',
    age: '',
    link: a.link,
  };
}

/** Outages in places of which none is chosen; what only a text seems to say is not called announced. */
function elsewhere(
  { official, lastKnown, probable }: Situation,
  told: (a: Announcement) => boolean,
  telling: Telling,
): Strip[] {
  const { t, lang, nameOf } = telling;
  const codesOf = (announcements: readonly Announcement[]): string[] => [
    ...new Set(
      announcements
        .filter((a) => !told(a) && isOutage(a))
        .flatMap((a) => (a.territories === 'all' ? [] : a.territories)),
    ),
  ];
  const announcedIn = codesOf([...official, ...lastKnown.map((k) => k.announcement)]);
  const possibleIn = codesOf(probable).filter((code) => !announcedIn.includes(code));
  const places = (codes: readonly string[]) => listed(lang, codes.map(nameOf));
  const headlines = [
    announcedIn.length > 3
      ? t('status.elsewhereMany', { count: announcedIn.length })
      : announcedIn.length > 0
        ? t('status.elsewhereOne', { places: places(announcedIn) })
        : '',
    possibleIn.length > 0 ? t('status.unconfirmedOutage', { numbers: places(possibleIn) }) : '',
  ];
  const where = t('status.choosePlace');
  const more = [t('status.chooseForYours')];
  return filled(headlines).map((headline) => ({
    ...NO_MORE,
    tone: 'warning',
    headline,
    where,
    more,
  }));
}

/** When there was good news last, or that there never was. */
function newsLine({ freshness, lastGood }: Situation, { t, lang, now }: Telling): string {
  if (lastGood === null) return '';
  const at = momentOf({ t, lang }, lastGood, now);
  return freshness === 'fresh' ? t('status.checkedAt', { at }) : t('status.lastGood', { at });
}

type Doubt = 'partial' | 'unknown' | 'nobody' | 'stale' | 'clock' | SourceFailure;

/** Why nothing can be said to work; null when nothing was tried yet. */
function doubtOf(situation: Situation, lastPoll: Contact['lastPoll']): Doubt | null {
  const { freshness, coverage, clock } = situation;
  if (lastPoll === 'never' || freshness === 'never') return null;
  // By a clock that runs fast, the newest news is old and a good key has ended.
  if (clock === 'suspect' && (freshness === 'stale' || freshness === 'key-expired')) return 'clock';
  if (freshness !== 'fresh') return freshness;
  if (coverage === 'all') return null;
  return coverage === 'none' ? 'unknown' : coverage;
}

/**
 * With nothing in force: fine only if a good, fresh bulletin says so and somebody who would announce an
 * outage here was heard (law 2).
 * @param received whether something else was announced here: then it cannot be said that nothing was
 */
function knowledge(
  situation: Situation,
  contact: Contact,
  telling: Telling,
  received: boolean,
): Strip {
  const { t, place } = telling;
  const news = newsLine(situation, telling);
  if (situation.allClear) {
    return { ...NO_MORE, tone: 'quiet', headline: t('status.allClear'), age: news };
  }
  const doubt = doubtOf(situation, contact.lastPoll);
  // All was read, and something is planned that may have begun.
  if (doubt === null && situation.freshness === 'fresh') {
    return { ...NO_MORE, tone: 'unknown', headline: t('status.unknown'), age: news };
  }
  if (doubt === null) {
    const age = news === '' ? t('status.notCheckedHelp') : news;
    return { ...NO_MORE, tone: 'unknown', headline: t('status.notChecked'), age };
  }
  const tone = 'unknown';
  if (doubt === 'nobody' && received) {
    return { ...NO_MORE, tone, headline: t('status.unknown'), age: news };
  }
  const headline = headlineOf(doubt, t);
  if (doubt === 'nobody' && place === null) {
    const more = [t('status.nobodySomewhere')];
    return { ...NO_MORE, tone, headline, more, why: t('status.choosePlace'), age: news };
  }
  const why = whyDoubt(doubt, t);
  // Of two lines, how old the news is comes before why there is none newer.
  if (doubt === 'nobody' || news === '') return { ...NO_MORE, tone, headline, why, age: news };
  return { ...NO_MORE, tone, headline, more: filled([why]), age: news };
}

/** An outage whose end was said: its local lines are still there. */
function restored(a: Announcement, { t, lang, now }: Telling): Strip {
  const moment = { t, lang };
  const by = t('status.by', {
    publisher: a.publisher,
    at: momentOf(moment, a.sent, now, 'bare'),
  });
  const headline = t('status.ended', { at: momentOf(moment, a.endedAt ?? a.sent, now) });
  const where = t('status.endedHelp');
  return { ...NO_MORE, tone: 'unknown', headline, where, more: [by], link: a.link };
}

/** A mistake that was taken back: no end is told, and nothing that it gave is to be used. */
function takenBack(a: Announcement, { t, lang, now }: Telling): Strip {
  const moment = { t, lang };
  const at = momentOf(moment, a.endedAt ?? a.sent, now);
  const by = t('status.by', {
    publisher: a.publisher,
    at: momentOf(moment, a.endedAt ?? a.sent, now, 'bare'),
  });
  const headline = t('status.retracted', { at });
  const where = t('status.retractedHelp');
  return { ...NO_MORE, tone: 'unknown', headline, where, more: [by], link: a.link };
}

/** Why, in a few words: the strip keeps its space, so that the needs below it never move. */
const whyDoubt = (doubt: Doubt, t: Translate): string =>
  doubt === 'stale' ? '' : doubt === 'clock' ? t('status.clock') : t(`status.${doubt}Why`);

/** What is not known, whoever is at problem. */
function headlineOf(doubt: Doubt, t: Translate): string {
  switch (doubt) {
    case 'partial':
    case 'unknown':
    case 'nobody':
    case 'stale':
      return t(`status.${doubt}`);
    default:
      return t('status.cannotCheck');
  }
}

/**
 * The strips to show, the most pressing first; never empty: outages in force, what may still go on,
 * what is only probable, outages elsewhere, what is planned, taken back or restored; and first of all, when
 * none of these, what is known at all. The first one also says how old the news is.
 */
export function stripsOf(situation: Situation, contact: Contact, telling: Telling): Strip[] {
  const { t, lang, now, place } = telling;
  const told = (a: Announcement) => place !== null || a.territories === 'all';
  const outage = (a: Announcement) => told(a) && isOutage(a);
  const of = (tone: Strip['tone'], headline: string, a: Announcement) =>
    announced(a, tone, headline, telling);
  const hit = (a: Announcement) => hitWords(a, telling);
  const pressing: Strip[] = [
    ...situation.official.filter(outage).map((a) => of('outage', hit(a), a)),
    ...situation.lastKnown
      .map((k) => k.announcement)
      .filter(outage)
      .map((a) => {
        const strip = of('warning', t('status.lastKnown', { numbers: hit(a) }), a);
        const more = [whereSince(strip, t), ...strip.more];
        return { ...strip, since: '', until: '', more: [t('status.lastKnownHelp'), ...more] };
      }),
    ...situation.probable
      .filter(outage)
      .map((a) => of('warning', t('status.unconfirmedOutage', { numbers: hit(a) }), a)),
    ...elsewhere(situation, told, telling),
  ];
  const later: Strip[] = [
    ...situation.official
      .filter((a) => told(a) && !isOutage(a))
      .map((a) => of('unknown', worksWords(a, telling), a)),
    ...situation.planned.filter(outage).map((a) => {
      const days = wholeDays(lang, a.onset, a.expectedEnd);
      const at = days || (a.onset === null ? '' : momentOf({ t, lang }, a.onset, now));
      const headline = filled([plannedWords(a, telling), at]).join(t('status.comma'));
      return of('warning', headline, { ...a, onset: null, ...(days && { expectedEnd: null }) });
    }),
    ...situation.retracted.filter(told).map((a) => takenBack(a, telling)),
    ...situation.ended.filter(told).map((a) => restored(a, telling)),
  ];
  const [first, ...rest] =
    pressing.length > 0 ? pressing : [knowledge(situation, contact, telling, later.length > 0)];
  if (first === undefined) return later;
  const doubt = doubtOf(situation, contact.lastPoll);
  const clock = situation.clock === 'suspect' && doubt !== 'clock' ? t('status.clock') : '';
  // A wrong clock is what the person can mend: it is said first.
  if (pressing.length === 0) return [{ ...first, where: clock }, ...later];
  const known = doubt === null || doubt === 'partial' || doubt === 'nobody';
  const why = known ? '' : whyDoubt(doubt, t);
  const age = filled([newsLine(situation, telling), clock]).join(' ');
  const more = filled([...first.more, why]);
  return [{ ...first, more, age }, ...rest, ...later];
}

/**
 * What an exercise announces, for exercise mode only, and nothing real (law 3): what goes on before
 * what ended.
 */
export function exerciseStrips({ exercises }: Situation, telling: Telling): Strip[] {
  const over = exercises.filter(({ phase }) => phase === 'ended');
  const running = exercises.filter((a) => !isOver(a));
  // As with real ones, a corrected announcement does not stand beside its mistake.
  const mistakes = running.length > 0 ? [] : exercises.filter(({ phase }) => phase === 'retracted');
  return [
    ...running.map((a) =>
      isOutage(a)
        ? announced(a, 'warning', hitWords(a, telling), telling)
        : announced(a, 'unknown', worksWords(a, telling), telling),
    ),
    ...mistakes.map((a) => takenBack(a, telling)),
    ...over.map((a) => restored(a, telling)),
  ];
}
