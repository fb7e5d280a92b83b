/** What this phone can do and holds, found out by trying it. */

import type { PhoneActions } from '../../pages/model.ts';
import { askForWakeUps, NOTICES_TAG, wakeUpsOf } from '../../pages/notices/wake-ups.ts';
import { type PhoneFacts, SELF_CHECK, type SelfCheck } from '../../pages/prepare/facts.ts';
import { isKeepingRefused } from '../keeping.ts';
import { askOnce } from '../worker-talk.ts';
import { workersHere } from '../workers-here.ts';

/** A worker that was ended or damaged does not answer; milliseconds. */
const CHECK_TIMEOUT_MS = 20_000;

/** Phones take notifications from a worker alone: without one there are none. */
const permission = (refused: boolean): PhoneFacts['notifications'] =>
  'Notification' in window && !refused && 'showNotification' in ServiceWorkerRegistration.prototype
    ? Notification.permission
    : 'unsupported';

/** Asks the person, who is asked once only; true when they allow it or did before. */
export const askPermission = async (): Promise<boolean> =>
  'Notification' in window && (await Notification.requestPermission?.()) === 'granted';

/** The registration once its worker lives; null where there is none. */
export async function registration(): Promise<ServiceWorkerRegistration | null> {
  const found = await workersHere()
    ?.getRegistration()
    .catch(() => undefined);
  return found?.active ? found : null;
}

/** Asks the browser to wake the worker now and then. Never rejects. */
export const wakeUp = async (): Promise<void> => {
  const own = await registration();
  if (own !== null) await askForWakeUps(own);
};

/** Asks for no more wake-ups, and takes away what still stands on the screen. */
export async function letSleep(): Promise<void> {
  const own = await registration();
  await wakeUpsOf(own)
    ?.unregister(NOTICES_TAG)
    .catch(() => undefined);
  const shown = (await own?.getNotifications?.().catch(() => [])) ?? [];
  for (const notification of shown) notification.close();
}

async function background(
  own: ServiceWorkerRegistration | null,
  refused: boolean,
): Promise<PhoneFacts['background']> {
  if (refused) return 'unsupported';
  if (!('periodicSync' in ServiceWorkerRegistration.prototype)) return 'unsupported';
  const tags =
    (await wakeUpsOf(own)
      ?.getTags()
      .catch(() => [])) ?? [];
  return tags.includes(NOTICES_TAG) ? 'registered' : 'refused';
}

async function worker(
  own: ServiceWorkerRegistration | null,
  refused: boolean,
): Promise<PhoneFacts['worker']> {
  if (refused) return 'refused';
  const active = own?.active;
  if (!active) return 'none';
  const silence = new Promise<'none'>((resolve) => setTimeout(resolve, CHECK_TIMEOUT_MS, 'none'));
  return Promise.race([askOnce(active, SELF_CHECK) as Promise<SelfCheck>, silence]);
}

const persisted = async (): Promise<boolean | null> => {
  if (!('storage' in navigator)) return null;
  return (await navigator.storage.persisted?.().catch(() => false)) ?? null;
};

/** Looks at everything anew. Never rejects. */
export async function lookAtPhone({ noticesOn, isInstalled }: PhoneActions): Promise<PhoneFacts> {
  const [own, refused] = await Promise.all([registration(), isKeepingRefused()]);
  const [found, woken, kept, on] = await Promise.all([
    worker(own, refused),
    background(own, refused),
    persisted(),
    noticesOn(),
  ]);
  return {
    worker: found,
    background: woken,
    persisted: kept,
    noticesOn: on,
    notifications: permission(refused),
    installed: isInstalled(),
    // Safari's own word, on iPhone and iPad alone.
    apple: 'standalone' in navigator,
  };
}
