/** Periodic Background Sync (WICG), where a browser has it: it wakes the worker while no page is open. */

import { MINUTE_MS } from '../../base/durations.ts';

/** Name of the wake-up that the browser is asked for. */
export const NOTICES_TAG = 'repli-bulletin';

/** The least that is asked for between two wake-ups; the browser chooses, and takes far longer. */
const AT_LEAST_MS = 15 * MINUTE_MS;

interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
  unregister(tag: string): Promise<void>;
  getTags(): Promise<string[]>;
}

/** The wake-ups of a registration; null where the browser knows none. */
export const wakeUpsOf = (own: object | null): PeriodicSync | null =>
  own !== null && 'periodicSync' in own ? (own.periodicSync as PeriodicSync) : null;

/**
 * Asks for them unless that is done: a browser that refuses at first may agree once the app is installed.
 * Never rejects.
 */
export async function askForWakeUps(own: object): Promise<void> {
  try {
    const sync = wakeUpsOf(own);
    if (sync === null || (await sync.getTags()).includes(NOTICES_TAG)) return;
    await sync.register(NOTICES_TAG, { minInterval: AT_LEAST_MS });
  } catch {
    // Not here, or not yet.
  }
}
