/** How fresh the news is, and where one announcement stands at this moment. */
import { isOver } from '../chain/over.ts';
import type { Announcement, Bulletin } from '../model.ts';
import {
  CLOCK_TOLERANCE_MS,
  type Contact,
  FRESH_AT_MOST_MS,
  type Freshness,
  KEPT_IN_SIGHT_MS,
  type LastKnown,
  RETRACTION_TOLD_MS,
  UNVERIFIED_AT_MOST_MS,
  type Unlisted,
} from './model.ts';

/** Milliseconds since 1970, or null for a missing or unreadable instant. */
export function at(instant: string | null | undefined): number | null {
  const ms = instant ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}

interface News {
  freshness: Freshness;
  clock: 'ok' | 'suspect';
  now: number;
  /** Moment until which what the bulletin says counts as vouched for. */
  vouchedUntil: number;
  /** Moment by which ages are counted: a server that answers keeps its old bulletin in sight. */
  shelf: number;
}

/** Freshness of a bulletin (or of having none) by the last poll and the phone's clock (`now`, ms). */
export function readNews(
  bulletin: Pick<Bulletin, 'issuedAt' | 'validUntil'> | null,
  contact: Contact,
  now: number,
): News {
  const { lastPoll } = contact;
  const silent = lastPoll === 'ok' ? 'never' : lastPoll;
  const astray = Math.abs(contact.ahead ?? 0) > CLOCK_TOLERANCE_MS;
  if (bulletin === null) {
    const clock = astray ? 'suspect' : 'ok';
    return { freshness: silent, clock, now, vouchedUntil: now, shelf: now };
  }
  const issued = at(bulletin.issuedAt);
  const until = at(bulletin.validUntil);
  const ahead = issued !== null && issued > now + CLOCK_TOLERANCE_MS;
  const lastOk = at(contact.lastOk);
  const wentBack = lastOk !== null && lastOk > now + CLOCK_TOLERANCE_MS;
  const clock = astray || ahead || wentBack ? 'suspect' : 'ok';
  const valid =
    issued !== null && until !== null && now <= until && now <= issued + FRESH_AT_MOST_MS;
  const fresh = lastPoll === 'ok' && valid && clock === 'ok';
  const failed = lastPoll === 'ok' || lastPoll === 'never' ? 'stale' : lastPoll;
  return {
    freshness: fresh ? 'fresh' : failed,
    clock,
    now,
    vouchedUntil: fresh ? Number.POSITIVE_INFINITY : (issued ?? 0) + UNVERIFIED_AT_MOST_MS,
    shelf: lastPoll === 'ok' ? Math.min(now, until ?? now) : now,
  };
}

type Place =
  | 'official'
  | 'probable'
  | 'planned'
  | 'ended'
  | 'retracted'
  | 'exercise'
  | 'gone'
  | LastKnown['why'];

/** Where one announcement of a bulletin stands at this moment. */
export function placeOf(a: Announcement, news: News): Place {
  const inSight = (since: number, kept = KEPT_IN_SIGHT_MS) => news.shelf - since <= kept;
  const expires = at(a.expires);
  const expired = expires !== null && expires <= news.now;
  if (a.phase === 'ended' || a.phase === 'retracted') {
    const kept = a.phase === 'ended' ? KEPT_IN_SIGHT_MS : RETRACTION_TOLD_MS;
    if (!inSight(at(a.endedAt) ?? at(a.sent) ?? 0, kept)) return 'gone';
    return a.nature === 'exercise' ? 'exercise' : a.phase;
  }
  const unvouched = news.now > news.vouchedUntil;
  if (a.nature === 'exercise') return expired || unvouched ? 'gone' : 'exercise';
  if (expired) return inSight(expires) ? 'expired' : 'gone';
  if (a.phase === 'planned') {
    const onset = at(a.onset);
    if (onset === null || onset > news.now) return 'planned';
    const end = at(a.expectedEnd);
    if (end !== null && end <= news.now) return inSight(end) ? 'overdue' : 'gone';
  }
  const unlisted = at(a.unlistedSince);
  if (unlisted !== null) return inSight(unlisted) ? 'unlisted' : 'gone';
  if (unvouched) return inSight(news.vouchedUntil) ? 'no-news' : 'gone';
  return a.certainty;
}

/** Still in sight: neither its last listing nor the lapse of its information is 48 hours old. */
export function worthKeeping({ announcement: a, lastListed }: Unlisted, now: number): boolean {
  if (isOver(a) || a.nature === 'exercise') return false;
  const lapses = [
    at(lastListed) ?? 0,
    at(a.expires),
    a.phase === 'planned' ? at(a.expectedEnd) : null,
  ];
  return lapses.every((since) => since === null || now - since <= KEPT_IN_SIGHT_MS);
}
