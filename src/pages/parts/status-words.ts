/** From a situation to the words of the status strip. Pure. */
import type { ShortNumber } from '../../directory/model.ts';
import { momentOf } from '../../i18n/format.ts';
import type { Announcement } from '../../status/model.ts';
import type { Situation } from '../../status/situation.ts';
import type { News } from '../model.ts';
import type { Translate } from './words.ts';

export interface Strip {
  /** `outage` and `warning` are loud, `quiet` is not; `unknown` never looks like fine. */
  tone: 'quiet' | 'unknown' | 'warning' | 'outage';
  headline: string;
  details: string[];
  link: string;
}

interface Context {
  t: Translate;
  lang: string;
  now: Date;
  /** Name of the territory of the page; null on the home page without a place. */
  place: string | null;
}

const listed = (lang: string, items: readonly string[]) =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);

/** The first letter as a capital, for a sentence that begins with a number word or a date. */
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "15 et 18 en panne, 17 perturbé". */
export function numbersHit(a: Announcement, { t, lang }: Pick<Context, 't' | 'lang'>): string {
  const of = (state: 'down' | 'disrupted') =>
    (Object.keys(a.numbers) as ShortNumber[]).filter((n) => a.numbers[n] === state);
  const parts = (['down', 'disrupted'] as const).flatMap((state) => {
    const numbers = of(state);
    if (numbers.length === 0) return [];
    return [t(`status.${state}`, { count: numbers.length, numbers: listed(lang, numbers) })];
  });
  return parts.length === 0 ? t('status.unnamed') : parts.join(', ');
}

/** "depuis un mobile" and the like, for `worksFrom` and `failsFrom`. */
export function meansWords(means: readonly string[], { t, lang }: Pick<Context, 't' | 'lang'>) {
  return listed(
    lang,
    means.map((m) =>
      m === 'fixed' || m === 'mobile'
        ? t(`means.${m}`)
        : t('means.operator', { name: m.replace(/^operator:/, '') }),
    ),
  );
}

function outageStrip(a: Announcement, c: Context): Strip {
  const { t, lang, now, place } = c;
  const where = a.territories === 'all' ? t('status.allCountry') : (place ?? '');
  const since =
    a.onset === null ? '' : t('status.since', { at: momentOf(lang, a.onset, now, 'bare') });
  const until =
    a.expectedEnd === null ? '' : t('status.until', { at: momentOf(lang, a.expectedEnd, now) });
  const means = [
    a.worksFrom.length > 0 ? t('status.worksFrom', { means: meansWords(a.worksFrom, c) }) : '',
    a.failsFrom.length > 0 ? t('status.failsFrom', { means: meansWords(a.failsFrom, c) }) : '',
  ];
  return {
    tone: 'outage',
    headline: numbersHit(a, c),
    details: [
      capital([where, since, until].filter((part) => part !== '').join(', ')),
      ...means,
      t('status.by', { publisher: a.publisher, at: momentOf(lang, a.sent, now, 'bare') }),
    ].filter((line) => line !== ''),
    link: a.link,
  };
}

function elsewhere(
  announcements: readonly Announcement[],
  c: Context,
  name: (code: string) => string,
): Strip {
  const { t, lang } = c;
  const codes = [
    ...new Set(announcements.flatMap((a) => (a.territories === 'all' ? [] : a.territories))),
  ];
  const headline =
    codes.length > 3
      ? t('status.elsewhereMany', { count: codes.length })
      : t('status.elsewhereOne', { places: listed(lang, codes.map(name)) });
  return { tone: 'warning', headline, details: [t('status.chooseForYours')], link: '' };
}

/** When the page last had good news, or that it never had. */
function newsLine(situation: Situation, { t, lang, now }: Context): string {
  if (situation.lastGood === null) return t('status.noNews');
  const at = momentOf(lang, situation.lastGood, now);
  return situation.freshness === 'fresh'
    ? t('status.checkedAt', { at })
    : t('status.lastGood', { at });
}

function knowledge(
  situation: Situation,
  news: News,
  { t }: Context,
): Pick<Strip, 'tone' | 'headline'> {
  if (situation.allClear) return { tone: 'quiet', headline: t('status.allClear') };
  if (news.contact.lastPoll === 'never')
    return { tone: 'unknown', headline: t('status.notChecked') };
  switch (situation.freshness) {
    case 'fresh':
      return {
        tone: 'unknown',
        headline: situation.coverage === 'partial' ? t('status.partial') : t('status.unknown'),
      };
    case 'never':
      return { tone: 'unknown', headline: t('status.notChecked') };
    default:
      return { tone: 'unknown', headline: t(`status.${situation.freshness}`) };
  }
}

/**
 * The strips to show, the most pressing first; never empty. Outages in force, then what may still
 * go on, unconfirmed ones, planned ones, restorations; with none in force, what is known at all.
 */
export function stripsOf(
  situation: Situation,
  news: News,
  c: Context,
  nameOf: (code: string) => string,
): Strip[] {
  const { t, lang, now } = c;
  const hereOrNational = (a: Announcement) => c.place !== null || a.territories === 'all';
  const about = (tone: Strip['tone'], headline: string, a: Announcement): Strip => ({
    ...outageStrip(a, c),
    tone,
    headline,
  });
  const inForce = situation.official.filter(hereOrNational);
  const others = situation.official.filter((a) => !hereOrNational(a));
  const strips: Strip[] = [
    ...inForce.map((a) => outageStrip(a, c)),
    ...situation.lastKnown
      .filter((k) => hereOrNational(k.announcement))
      .map(({ announcement: a }) =>
        about('warning', `${numbersHit(a, c)}. ${t('status.lastKnown')}`, a),
      ),
    ...situation.probable
      .filter(hereOrNational)
      .map((a) =>
        about('warning', t('status.unconfirmedOutage', { numbers: numbersHit(a, c) }), a),
      ),
    ...(others.length > 0 ? [elsewhere(others, c, nameOf)] : []),
  ];
  const news_ = newsLine(situation, c);
  if (strips.length === 0) {
    const { tone, headline } = knowledge(situation, news, c);
    const detail =
      tone === 'quiet' ? news_ : situation.lastGood === null ? t('status.notCheckedHelp') : news_;
    strips.push({ tone, headline, details: [detail], link: '' });
  } else {
    const first = strips[0];
    if (first !== undefined) {
      const silent = situation.freshness === 'offline' || situation.freshness === 'server-down';
      first.details.push(
        silent
          ? `${t(`status.${situation.freshness as 'offline' | 'server-down'}`)}. ${news_}`
          : news_,
      );
    }
  }
  for (const a of situation.planned.filter(hereOrNational)) {
    const at =
      a.onset === null ? '' : `, ${t('status.from', { at: momentOf(lang, a.onset, now) })}`;
    const numbers = listed(lang, Object.keys(a.numbers));
    strips.push({ ...about('warning', `${t('status.planned', { numbers })}${at}`, a) });
  }
  for (const a of situation.ended.filter(hereOrNational)) {
    const at = momentOf(lang, a.endedAt ?? a.sent, now);
    strips.push({
      tone: 'unknown',
      headline: t('status.ended', { at }),
      details: [
        t('status.endedHelp'),
        t('status.by', { publisher: a.publisher, at: momentOf(lang, a.sent, now, 'bare') }),
      ],
      link: a.link,
    });
  }
  if (situation.clock === 'suspect') strips[0]?.details.push(t('status.clock'));
  return strips;
}
