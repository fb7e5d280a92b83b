/** What a situation is, and the times by which news ages. */

import { MINUTE_MS } from '../../base/durations.ts';
import type { ShortNumber } from '../../directory/model.ts';
import type { SignedBy } from '../../directory/signed.ts';
import type { Announcement, Bulletin } from '../model.ts';

const HOUR = 60 * MINUTE_MS;

/** A bulletin dated further ahead than this shows that one of the two clocks is wrong. */
export const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;
/** However long a bulletin calls itself valid, it is fresh news no longer than this. */
export const FRESH_AT_MOST_MS = HOUR;
/** Without news, what was in force becomes "last known" after this time, or at its own expiry. */
export const UNVERIFIED_AT_MOST_MS = 24 * HOUR;
/** How long ended, expired and vanished announcements, and their lines, stay in sight. */
export const KEPT_IN_SIGHT_MS = 48 * HOUR;

/** How long it is told that an announcement was taken back: those who read it must learn of it. */
export const RETRACTION_TOLD_MS = 2 * HOUR;

/** Why the last attempt to read the bulletin brought none. */
export type SourceFailure =
  | 'offline'
  | 'server-down'
  | 'not-reached'
  | 'key-expired'
  | 'key-unknown';

export type Freshness = 'fresh' | 'stale' | 'never' | SourceFailure;
export type NumberState = 'works' | 'disrupted' | 'down' | 'unknown';

/** How the last attempt to read the bulletin went. */
export interface Contact {
  /**
   * `ok`: a verified bulletin, or "not modified". `server-down`: anything else that answered
   * (error, HTML page, bad signature) or an answer waited for in vain. `not-reached`: the request
   * failed at once or never left this phone. `key-expired`, `key-unknown`: what came is signed with
   * a key whose days are over, or that this version of the app does not know. `never`: not tried yet.
   */
  lastPoll: 'ok' | 'never' | SourceFailure;
  /**
   * How far this phone's clock was ahead of the server's at the last answer, in milliseconds
   * (negative: behind); null or missing when not known.
   */
  ahead?: number | null;
  /** Instant, on the phone's clock, of the last `ok`. Shows a clock that was moved back. */
  lastOk?: string | null;
}

/** An announcement that left the bulletin without its end being said. */
export interface Unlisted {
  announcement: Announcement;
  /** `issuedAt` of the last bulletin that listed it. */
  lastListed: string;
}

/** An announcement that may still hold although nobody vouches for it any more. */
export interface LastKnown {
  announcement: Announcement;
  /**
   * `expired`: its information lapsed, its end was not said. `overdue`: a planned outage whose
   * expected end has passed. `no-news`: no good bulletin for too long. `unlisted`: it left the
   * bulletin without being ended.
   */
  why: 'expired' | 'overdue' | 'no-news' | 'unlisted';
}

export interface Situation {
  territory: string | null;
  freshness: Freshness;
  /** `issuedAt` of the newest verified bulletin: the time of the last good news. */
  lastGood: string | null;
  /**
   * `suspect`: the server's clock says otherwise, the bulletin comes from the future, or the phone's
   * clock went back.
   */
  clock: 'ok' | 'suspect';
  /**
   * What the silence of this bulletin means here. `all`: somebody who speaks for the territory was
   * heard, and every source was read. `nobody`: every source was read, and nobody who speaks for it
   * was heard. `partial`, `none`: some or all sources could not be read.
   */
  coverage: 'all' | 'partial' | 'none' | 'nobody';
  states: Readonly<Record<ShortNumber, NumberState>>;
  /** In force and official: their lines may be called. */
  official: readonly Announcement[];
  /** In force, read out of free text: shown as unconfirmed. */
  probable: readonly Announcement[];
  lastKnown: readonly LastKnown[];
  /** Announced beforehand and not begun. */
  planned: readonly Announcement[];
  /** End said less than 48 hours ago: their lines stay visible. */
  ended: readonly Announcement[];
  /**
   * Taken back less than two hours ago, as they were a mistake: told, and nothing of them offered. Empty
   * while something official stands here: a corrected announcement does not stand beside its mistake.
   */
  retracted: readonly Announcement[];
  /** Apart from everything else, for exercise mode only. */
  exercises: readonly Announcement[];
  /**
   * True only for fresh news, somebody heard who speaks for the territory, every source of it read,
   * and nothing in force, probable or last known; with no place chosen, so for every territory. A
   * planned outage that has not begun does not make it false; one that gives no time to begin does.
   */
  allClear: boolean;
}

/** What the phone keeps between two polls. */
export interface Memory {
  /** With the name of the key that signed it. */
  bulletin: SignedBy<Bulletin>;
  unlisted: readonly Unlisted[];
}
