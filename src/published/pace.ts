/** How often whoever looks at the news asks for it: the whole policy of phones and desk, in one place. */

import { MINUTE_MS } from '../base/durations.ts';
import { isOver } from '../status/chain/over.ts';
import type { Bulletin } from '../status/model.ts';
import { overlap } from '../territories/scope.ts';

/** With nothing in force a page asks once in 45 to 75 seconds. */
const ORDINARY_LEAST_MS = 45_000;
const ORDINARY_MOST_MS = 75_000;
/** With news in force, or just after a change: an update or an all-clear is known within seconds. */
const LIVELY_LEAST_MS = 15_000;
const LIVELY_MOST_MS = 20_000;
/** How long a change keeps the quicker pace: corrections follow soon after a first announcement. */
export const LIVELY_AFTER_CHANGE_MS = 10 * MINUTE_MS;
/** An officer wants to see their own announcement arrive. */
export const DESK_PACE_MS = 15_000;
const FIRST_AGAIN_MS = 1_000;
/** A page that nobody looks at asks once in three to five minutes, where it is to tell of outages. */
const UNSEEN_LEAST_MS = 180_000;
const UNSEEN_MOST_MS = 300_000;

interface Pace {
  /** Requests that failed in a row. */
  failures: number;
  /** Whether there is news in force for this phone, or was a change lately. */
  lively: boolean;
}

/**
 * Milliseconds to wait before asking again; phones that opened together do not ask together. A phone
 * that has just been woken often has no network yet: the first failure is tried again after one to two
 * seconds, further ones after twice as long each, until the ordinary wait.
 *
 * @param chance from 0 to 1
 */
export function nextWait({ failures, lively }: Pace, chance: number): number {
  const between = (least: number, most: number) => least + (most - least) * chance;
  const regular = lively
    ? between(LIVELY_LEAST_MS, LIVELY_MOST_MS)
    : between(ORDINARY_LEAST_MS, ORDINARY_MOST_MS);
  if (failures === 0) return regular;
  return Math.min(regular, FIRST_AGAIN_MS * 2 ** (failures - 1) * (1 + chance));
}

/**
 * Milliseconds to wait before a page that nobody looks at asks again, whether it was answered or not.
 * @param chance from 0 to 1
 */
export const unseenWait = (chance: number): number =>
  UNSEEN_LEAST_MS + (UNSEEN_MOST_MS - UNSEEN_LEAST_MS) * chance;

/** What of a bulletin a page would show otherwise after a change. */
const contentOf = (bulletin: Bulletin): string => JSON.stringify(bulletin.announcements);

/** Watches the bulletins that come, to tell when the quicker pace is right. */
interface Liveliness {
  /** The bulletin that is known now. */
  took(bulletin: Bulletin, now: Date): void;
  /** @param places INSEE codes that this phone is about; none for all */
  lively(places: readonly string[], now: Date): boolean;
}

export function createLiveliness(): Liveliness {
  let known: Bulletin | null = null;
  let changedAt = Number.NEGATIVE_INFINITY;
  return {
    took: (bulletin, now) => {
      if (known !== null && contentOf(known) !== contentOf(bulletin)) changedAt = now.getTime();
      known = bulletin;
    },
    lively: (places, now) => {
      if (now.getTime() - changedAt < LIVELY_AFTER_CHANGE_MS) return true;
      return (known?.announcements ?? []).some(
        ({ phase, territories, expires, unlistedSince }) =>
          !isOver({ phase }) &&
          unlistedSince === undefined &&
          (expires === null || Date.parse(expires) > now.getTime()) &&
          (places.length === 0 || overlap(territories, places)),
      );
    },
  };
}
