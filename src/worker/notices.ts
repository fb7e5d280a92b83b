/**
 * Notifications of outages, without a server that would know of this phone: the browser wakes the worker now
 * and then (periodic background sync), and open pages wake it after each good poll. The worker alone tells,
 * so that pages and wake-ups tell one event once.
 */
import {
  DEFAULT_LANGUAGE,
  isLanguageTag,
  languageOf,
  preferredLanguage,
} from '../i18n/languages.ts';
import { createI18n, type Speech } from '../i18n/setup.ts';
import { askForWakeUps, NOTICES_TAG } from '../pages/notices/wake-ups.ts';
import { noticeWords } from '../pages/notices/words.ts';
import { routeOf } from '../pages/route-of.ts';
import { pathOf } from '../pages/routes.ts';
import { pollBulletin } from '../published/bulletin.ts';
import { heldNews, keepNews } from '../published/kept-news.ts';
import { trustedKeys } from '../published/trusted.ts';
import { due, noticeOf, type OutageNotice } from '../status/notices/due.ts';
import { bounded, isOutageTag, type ToldOutages, tagOf } from '../status/notices/told.ts';
import {
  type Contact,
  type Memory,
  type Situation,
  situationFor,
} from '../status/situation/situation.ts';
import { chosenLanguage } from '../store/choices.ts';
import { decideTold, type HeldForTelling, keepShown, noticesOn } from '../store/notices.ts';
import { keptWords } from './precache.ts';
import { type PeriodicSyncEvent, scope } from './scope.ts';

/** Registers for wake-ups and for taps. */
export function listenForNotices(): void {
  scope.addEventListener('periodicsync', (event: PeriodicSyncEvent) => {
    if (event.tag === NOTICES_TAG) event.waitUntil(askAndTell());
  });
  scope.addEventListener('notificationclick', (event: NotificationEvent) => {
    event.waitUntil(openPlace(event.notification));
  });
}

/** Whether a person asked for notifications and the browser allows them. */
async function mayTell(): Promise<boolean> {
  return 'Notification' in self && Notification.permission === 'granted' && (await noticesOn());
}

/** Asks for the bulletin as a page does, keeps what came, and tells what is new in it. */
async function askAndTell(): Promise<void> {
  if (!(await mayTell())) return;
  const now = new Date();
  const { contact, ahead, bulletin, text, keys } = await pollBulletin(
    await heldNews(await trustedKeys()),
    now,
  );
  if (bulletin === null) return;
  await keepNews({ text, bulletin }, keys, now.getTime() + Math.max(0, -(ahead ?? 0)));
  await tellOutages({ lastPoll: contact, lastOk: now.toISOString(), ahead });
}

const situationsOf = (
  { bulletin, unlisted }: Memory,
  { saved }: HeldForTelling,
  contact: Contact,
  now: Date,
): Situation[] =>
  [...new Set(saved.map(({ territory }) => territory))].map((code) =>
    situationFor(code, bulletin, contact, now, unlisted),
  );

/**
 * Tells what is new in the news that this phone holds, and brings what it told before up to date.
 * @param contact how the poll went that brought them
 */
export async function tellOutages(contact: Contact): Promise<void> {
  if (!(await mayTell())) return;
  void askForWakeUps(scope.registration);
  const now = new Date();
  const { fresh, situations, alerts, told } = await decideTold(
    await trustedKeys(),
    now.getTime(),
    (held) => {
      const { memory } = held;
      const situations = memory === null ? [] : situationsOf(memory, held, contact, now);
      const next = due(situations, held.told, now.getTime());
      const listed = memory?.bulletin.announcements ?? [];
      // Only fresh news says how an outage goes on; what was told before has its time on it.
      const fresh = memory !== null && situations.every((here) => here.freshness === 'fresh');
      return { fresh, situations, ...next, told: bounded(next.told, listed, now.getTime()) };
    },
  );
  const speech = await spokenHere();
  const show = (notice: OutageNotice, aloud: boolean) =>
    showNotice(notice, { contact, speech, now, aloud });
  for (const alert of alerts) {
    const notice = noticeOf(alert, situations);
    if (notice === null) continue;
    await show(notice, true);
    await keepShown(alert.names, alert.at);
  }
  if (!fresh) return;
  await bringUpToDate(told, alerts, (toldOutage) => {
    const notice = noticeOf(toldOutage, situations);
    return notice === null ? null : () => show(notice, false);
  });
}

/** What stands on the screen; nothing where the browser does not say. */
const shownNow = async (): Promise<Notification[]> =>
  (await scope.registration.getNotifications?.()) ?? [];

/** What still stands on the screen says what is so now, in silence, or goes away. */
async function bringUpToDate(
  told: readonly ToldOutages[],
  alerts: readonly ToldOutages[],
  showing: (outages: ToldOutages) => (() => Promise<void>) | null,
): Promise<void> {
  for (const shown of await shownNow()) {
    if (!isOutageTag(shown.tag) || alerts.some((alert) => tagOf(alert) === shown.tag)) continue;
    const toldOutage = told.find((each) => tagOf(each) === shown.tag);
    const show = toldOutage === undefined ? null : showing(toldOutage);
    if (show === null) shown.close();
    else await show();
  }
}

interface Showing {
  contact: Contact;
  speech: Speech;
  now: Date;
  /** Whether the phone rings or vibrates as it is set to. */
  aloud: boolean;
}

async function showNotice(
  notice: OutageNotice,
  { contact, speech, now, aloud }: Showing,
): Promise<void> {
  const { title, body } = noticeWords(notice, contact, speech, now);
  const [territory] = notice.territories;
  const { lang } = speech;
  const tag = tagOf(notice.told);
  if (!aloud) {
    const shown = (await shownNow()).find((notification) => notification.tag === tag);
    if (shown?.title === title && shown.body === body) return;
  }
  await scope.registration.showNotification?.(title, {
    body,
    tag,
    lang,
    dir: languageOf(lang).direction,
    icon: '/icons/icon-192.png',
    data: { path: pathOf({ lang, territory }) },
    ...(aloud ? { renotify: true } : { silent: true }),
  });
}

/** The language chosen on this phone, else its own; French when the words of that one are gone. */
async function spokenHere(): Promise<Speech> {
  const chosen = await chosenLanguage();
  const lang =
    chosen !== null && isLanguageTag(chosen)
      ? chosen
      : (preferredLanguage(navigator.languages) ?? DEFAULT_LANGUAGE);
  return keptWords(lang).then(
    (words) => createI18n(lang, words),
    async () => createI18n(DEFAULT_LANGUAGE, await keptWords(DEFAULT_LANGUAGE)),
  );
}

/** A tap leads to the page of the place, never into an exercise: one that is open comes to the front. */
async function openPlace(notification: Notification): Promise<void> {
  notification.close();
  const path: unknown = (notification.data as { path?: unknown } | null)?.path;
  // Only a page of ours is ever opened.
  if (typeof path !== 'string' || routeOf(path) === null) return;
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = open.find(({ url }) => {
    const { pathname, search } = new URL(url);
    return pathname === path && search === '';
  });
  if (there === undefined) await scope.clients.openWindow(path);
  else await there.focus();
}
