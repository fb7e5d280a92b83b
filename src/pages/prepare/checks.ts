/** From what a phone finds of itself to plain words: what works, what does not, what it cannot do. Pure. */
import { listed } from '../../base/listed.ts';
import { looseDay, momentOf } from '../../i18n/format.ts';
import { languageOf } from '../../i18n/languages.ts';
import type { Speech } from '../../i18n/setup.ts';
import { CLOCK_TOLERANCE_MS, FRESH_AT_MOST_MS } from '../../status/situation/model.ts';
import type { KnownNews } from '../model.ts';

import type { DirectoryFact, PhoneFacts } from './facts.ts';

export interface CheckedAbility {
  id:
    | 'worker'
    | 'languages'
    | 'directory'
    | 'places'
    | 'news'
    | 'clock'
    | 'storage'
    | 'notices'
    | 'background';
  /** `ill`: to be put right; `limit`: as good as this phone can. */
  state: 'well' | 'ill' | 'limit';
  text: string;
}

/** What else is known while the page is open. */
export interface Known {
  news: KnownNews;
  /** Whether communes and map are kept. */
  placesReady: boolean;
  now: Date;
}

/** Everything that was looked at, in the order of its weight. */
export function checksOf(facts: PhoneFacts, known: Known, speech: Speech): CheckedAbility[] {
  return [
    ...ofWorker(facts, known.now, speech),
    ...(isRefused(facts) ? [] : [ofPlaces(known, speech)]),
    ofNews(known, speech),
    ofClock(known, speech),
    ...(isRefused(facts) ? [] : [ofStorage(facts, speech)]),
    ofNotices(facts, speech),
    ofBackground(facts, speech),
  ];
}

/** Whether nothing can be kept here: what else would be kept is then not said to come yet. */
export const isRefused = ({ worker }: PhoneFacts): boolean => worker === 'refused';

/** Whether a call can be made from here without a network. */
export function isReady({ worker }: PhoneFacts): boolean {
  return (
    typeof worker === 'object' &&
    worker.missing === 0 &&
    worker.mute.length === 0 &&
    worker.directory !== null
  );
}

function ofWorker({ worker }: PhoneFacts, now: Date, speech: Speech): CheckedAbility[] {
  const { t, lang } = speech;
  if (worker === 'refused') return [{ id: 'worker', state: 'ill', text: t('offline.wayOut') }];
  if (worker === 'none') return [{ id: 'worker', state: 'ill', text: t('prepare.workerNone') }];
  const { missing, mute, directory } = worker;
  const names = mute.map((tag) => languageOf(tag).name);
  return [
    missing === 0
      ? { id: 'worker', state: 'well', text: t('prepare.worker') }
      : { id: 'worker', state: 'ill', text: t('prepare.missing') },
    mute.length === 0
      ? { id: 'languages', state: 'well', text: t('prepare.languages') }
      : { id: 'languages', state: 'ill', text: t('prepare.mute', { names: listed(lang, names) }) },
    directory === null
      ? { id: 'directory', state: 'ill', text: t('prepare.noDirectory') }
      : ofDirectory(directory, now, speech),
  ];
}

function ofDirectory(
  { issuedAt, validUntil, vouched }: DirectoryFact,
  now: Date,
  speech: Speech,
): CheckedAbility {
  const { t, lang } = speech;
  const day = (instant: string) => looseDay(lang, instant.slice(0, 10));
  const [at, until] = [day(issuedAt), day(validUntil)];
  if (!vouched) return { id: 'directory', state: 'ill', text: t('prepare.unvouched', { at }) };
  return Date.parse(validUntil) < now.getTime()
    ? { id: 'directory', state: 'ill', text: t('footer.outOfDate', { at, until }) }
    : { id: 'directory', state: 'well', text: t('prepare.directory', { at }) };
}

const ofPlaces = ({ placesReady }: Known, { t }: Speech): CheckedAbility =>
  placesReady
    ? { id: 'places', state: 'well', text: t('prepare.places') }
    : { id: 'places', state: 'ill', text: t('prepare.placesMissing') };

/** When news last arrived; a phone that holds none says that. */
function ofNews({ news, now }: Known, speech: Speech): CheckedAbility {
  const { t } = speech;
  const { bulletin, contact } = news;
  if (bulletin === null) return { id: 'news', state: 'ill', text: t('prepare.noNews') };
  const at = momentOf(speech, bulletin.issuedAt, now);
  const old = now.getTime() - Date.parse(bulletin.issuedAt) > FRESH_AT_MOST_MS;
  return old || contact.lastPoll !== 'ok'
    ? { id: 'news', state: 'ill', text: t('prepare.newsOld', { at }) }
    : { id: 'news', state: 'well', text: t('prepare.news', { at }) };
}

/** The phone's clock against the server's: by a wrong one, fresh news looks old. */
function ofClock({ news: { contact } }: Known, { t }: Speech): CheckedAbility {
  const ahead = contact.ahead ?? null;
  if (ahead === null) return { id: 'clock', state: 'limit', text: t('prepare.clockUnknown') };
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  return Math.abs(ahead) > CLOCK_TOLERANCE_MS
    ? { id: 'clock', state: 'ill', text: t('prepare.clockWrong', { minutes }) }
    : { id: 'clock', state: 'well', text: t('prepare.clock') };
}

const ofStorage = ({ persisted }: PhoneFacts, { t }: Speech): CheckedAbility =>
  persisted === true
    ? { id: 'storage', state: 'well', text: t('prepare.storage') }
    : { id: 'storage', state: 'limit', text: t('prepare.storageNot') };

function ofNotices(
  { notifications, noticesOn, apple, installed }: PhoneFacts,
  { t }: Speech,
): CheckedAbility {
  switch (notifications) {
    case 'granted':
      return noticesOn
        ? { id: 'notices', state: 'well', text: t('prepare.notices') }
        : { id: 'notices', state: 'limit', text: t('prepare.noticesOff') };
    case 'denied':
      return { id: 'notices', state: 'limit', text: t('prepare.noticesDenied') };
    case 'default':
      return { id: 'notices', state: 'limit', text: t('prepare.noticesOff') };
    case 'unsupported':
      return apple && !installed
        ? { id: 'notices', state: 'limit', text: t('prepare.noticesApple') }
        : { id: 'notices', state: 'limit', text: t('prepare.noticesUnsupported') };
  }
}

function ofBackground({ background }: PhoneFacts, { t }: Speech): CheckedAbility {
  switch (background) {
    case 'registered':
      return { id: 'background', state: 'well', text: t('prepare.background') };
    case 'refused':
      return { id: 'background', state: 'limit', text: t('prepare.backgroundNot') };
    case 'unsupported':
      return { id: 'background', state: 'limit', text: t('prepare.backgroundUnsupported') };
  }
}
