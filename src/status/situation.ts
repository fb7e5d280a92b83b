/**
 * What is known now for one territory. Runs on the phone: only types are imported.
 *
 * Unknown is not fine: a short number `works` only when a fresh bulletin, whose sources for this
 * territory were all read well, holds nothing against it, or when an announcement in such a fresh
 * bulletin says so. Exercises touch no state.
 */
import type { ShortNumber } from '../directory/model.ts';
import type { Announcement, Bulletin, SourceCheck } from './model.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A bulletin dated further ahead than this shows that one of the two clocks is wrong. */
export const CLOCK_TOLERANCE_MS = 5 * MINUTE;
/** However long a bulletin calls itself valid, it is fresh news no longer than this. */
export const FRESH_AT_MOST_MS = HOUR;
/** Without news, what was in force becomes "last known" after this time, or at its own expiry. */
export const UNVERIFIED_AT_MOST_MS = 24 * HOUR;
/** How long ended, expired and vanished announcements, and their lines, stay in sight. */
export const KEPT_IN_SIGHT_MS = 48 * HOUR;

export type Freshness = 'fresh' | 'stale' | 'offline' | 'server-down' | 'never';
export type NumberState = 'works' | 'disrupted' | 'down' | 'unknown';

/** How the last attempt to read the bulletin went. */
export interface Contact {
  /**
   * `ok`: a verified bulletin, or "not modified". `server-down`: anything else that answered
   * (error, HTML page, bad signature) or an answer that never came. `never`: not tried yet.
   */
  lastPoll: 'ok' | 'offline' | 'server-down' | 'never';
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
  /** `suspect`: the bulletin comes from the future or the phone's clock went back. */
  clock: 'ok' | 'suspect';
  /** Sources that watch this territory, as the bulletin saw them: all read, some, or none. */
  coverage: 'all' | 'partial' | 'none';
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
  /** Apart from everything else, for exercise mode only. */
  exercises: readonly Announcement[];
  /**
   * True only for fresh news, every source of the territory read, and nothing in force, probable
   * or last known. A planned outage that has not begun does not make it false.
   */
  allClear: boolean;
}

const RANK: Readonly<Record<NumberState, number>> = { works: 0, unknown: 1, disrupted: 2, down: 3 };

/** Milliseconds since 1970, or null for a missing or unreadable instant. */
function at(instant: string | null | undefined): number | null {
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

function readNews(bulletin: Bulletin | null, contact: Contact, now: number): News {
  const { lastPoll } = contact;
  const silent = lastPoll === 'ok' ? 'never' : lastPoll;
  if (bulletin === null) {
    return { freshness: silent, clock: 'ok', now, vouchedUntil: now, shelf: now };
  }
  const issued = at(bulletin.issuedAt);
  const until = at(bulletin.validUntil);
  const ahead = issued !== null && issued > now + CLOCK_TOLERANCE_MS;
  const lastOk = at(contact.lastOk);
  const wentBack = lastOk !== null && lastOk > now + CLOCK_TOLERANCE_MS;
  const clock = ahead || wentBack ? 'suspect' : 'ok';
  const valid =
    issued !== null && until !== null && now <= until && now <= issued + FRESH_AT_MOST_MS;
  const fresh = lastPoll === 'ok' && valid && clock === 'ok';
  const failed = lastPoll === 'offline' || lastPoll === 'server-down' ? lastPoll : 'stale';
  return {
    freshness: fresh ? 'fresh' : failed,
    clock,
    now,
    vouchedUntil: fresh ? Number.POSITIVE_INFINITY : (issued ?? 0) + UNVERIFIED_AT_MOST_MS,
    shelf: lastPoll === 'ok' ? Math.min(now, until ?? now) : now,
  };
}

type Place = 'official' | 'probable' | 'planned' | 'ended' | 'exercise' | 'gone' | LastKnown['why'];

/** Where one announcement of a bulletin stands at this moment. */
function placeOf(a: Announcement, news: News): Place {
  const inSight = (since: number) => news.shelf - since <= KEPT_IN_SIGHT_MS;
  const expires = at(a.expires);
  const expired = expires !== null && expires <= news.now;
  if (a.phase === 'ended') {
    if (!inSight(at(a.endedAt) ?? at(a.sent) ?? 0)) return 'gone';
    return a.nature === 'exercise' ? 'exercise' : 'ended';
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

function concerns(where: 'all' | readonly string[], territory: string | null): boolean {
  return where === 'all' || territory === null || where.includes(territory);
}

function coverageOf(sources: readonly SourceCheck[], territory: string | null) {
  const watching = sources.filter((s) => concerns(s.territories ?? 'all', territory));
  const read = watching.filter((s) => s.ok && at(s.checkedAt) !== null);
  if (read.length === 0) return 'none';
  return read.length === watching.length ? 'all' : 'partial';
}

/** One announcement a chain: should a bulletin list one twice, the newest stands. */
function newestOfEach(announcements: readonly Announcement[]): Announcement[] {
  const newest = new Map<string, Announcement>();
  for (const a of announcements) {
    const key = `${a.nature} ${a.id}`;
    const held = newest.get(key);
    if (held === undefined || (at(a.sent) ?? 0) > (at(held.sent) ?? 0)) newest.set(key, a);
  }
  return [...newest.values()];
}

const UNSAID: Readonly<Record<ShortNumber, NumberState>> = {
  '15': 'unknown',
  '17': 'unknown',
  '18': 'unknown',
  '112': 'unknown',
  '114': 'unknown',
  '196': 'unknown',
};
const NUMBERS = Object.keys(UNSAID) as ShortNumber[];

/**
 * State of one number out of what speaks of it: the worst word wins, so that no `works` hides
 * another authority's `down`; with nothing said, what the bulletin's health allows.
 */
function stateOf(
  number: ShortNumber,
  situation: Pick<Situation, 'territory' | 'official' | 'probable' | 'lastKnown' | 'freshness'>,
  unsaid: NumberState,
): NumberState {
  const words: NumberState[] = [];
  for (const a of situation.official) {
    const said = a.numbers[number];
    const here = situation.territory !== null || a.territories === 'all';
    if (said === undefined) {
      // An outage that names no number may be of any of them.
      if (Object.keys(a.numbers).length === 0) words.push('unknown');
    } else if (said === 'works') {
      const vouched = situation.freshness === 'fresh' && !a.sourceFailing;
      if (here) words.push(vouched ? 'works' : 'unknown');
    } else {
      // With no place chosen, an outage elsewhere is not known to be an outage here.
      words.push(here ? said : 'unknown');
    }
  }
  for (const a of [...situation.probable, ...situation.lastKnown.map((k) => k.announcement)]) {
    const said = a.numbers[number];
    if (said !== 'works' && (said !== undefined || Object.keys(a.numbers).length === 0)) {
      words.push('unknown');
    }
  }
  return words.reduce(
    (worst, word) => (RANK[word] > RANK[worst] ? word : worst),
    words[0] ?? unsaid,
  );
}

/**
 * The situation of one territory (INSEE code; null when no place is chosen: then every territory's
 * announcements are listed, and only national ones set a state), from the newest verified bulletin,
 * the outcome of the last poll and the phone's clock. Never throws.
 *
 * `expires` ends the information, not the outage (CAP 1.2, 3.2.2): what expired without being ended
 * is `lastKnown` for 48 hours, its numbers `unknown`, then forgotten. So is what `unlisted` holds.
 */
export function situationFor(
  territory: string | null,
  bulletin: Bulletin | null,
  contact: Contact,
  now: Date,
  unlisted: readonly Unlisted[] = [],
): Situation {
  const news = readNews(bulletin, contact, now.getTime());
  const lists = {
    official: [] as Announcement[],
    probable: [] as Announcement[],
    planned: [] as Announcement[],
    ended: [] as Announcement[],
    exercises: [] as Announcement[],
    lastKnown: [] as LastKnown[],
  };
  const listed = newestOfEach(bulletin?.announcements ?? []);
  for (const a of listed) {
    if (!concerns(a.territories, territory)) continue;
    const place = placeOf(a, news);
    if (place === 'gone') continue;
    if (place === 'exercise') lists.exercises.push(a);
    else if (place in lists) lists[place as 'official' | 'probable' | 'planned' | 'ended'].push(a);
    else lists.lastKnown.push({ announcement: a, why: place as LastKnown['why'] });
  }
  for (const u of unlisted) {
    const a = u.announcement;
    const again = listed.some((other) => other.id === a.id && other.nature === a.nature);
    const begun = a.phase !== 'planned' || (at(a.onset) ?? news.now) <= news.now;
    if (again || !begun || !worthKeeping(u, news.now)) continue;
    if (concerns(a.territories, territory))
      lists.lastKnown.push({ announcement: a, why: 'unlisted' });
  }
  const coverage = bulletin === null ? 'none' : coverageOf(bulletin.sources, territory);
  const healthy = news.freshness === 'fresh' && coverage === 'all';
  const held = { territory, freshness: news.freshness, ...lists };
  const states = { ...UNSAID };
  for (const n of NUMBERS) states[n] = stateOf(n, held, healthy ? 'works' : 'unknown');
  return {
    ...held,
    lastGood: bulletin?.issuedAt ?? null,
    clock: news.clock,
    coverage,
    states,
    allClear:
      healthy && lists.official.length + lists.probable.length + lists.lastKnown.length === 0,
  };
}

/** Still in sight: neither its last listing nor the lapse of its information is 48 hours old. */
function worthKeeping({ announcement: a, lastListed }: Unlisted, now: number): boolean {
  if (a.phase === 'ended' || a.nature === 'exercise') return false;
  const lapses = [
    at(lastListed) ?? 0,
    at(a.expires),
    a.phase === 'planned' ? at(a.expectedEnd) : null,
  ];
  return lapses.every((since) => since === null || now - since <= KEPT_IN_SIGHT_MS);
}

/** What the phone keeps between two polls. */
export interface Memory {
  bulletin: Bulletin;
  unlisted: readonly Unlisted[];
}

/**
 * Takes a new verified bulletin in: announcements of the one before that it no longer lists, and
 * whose end was never said, are carried as unlisted for 48 hours; absence is not restoration.
 * An older or equal `sequence` changes nothing.
 */
export function remember(previous: Memory | null, next: Bulletin): Memory {
  if (previous === null) return { bulletin: next, unlisted: [] };
  if (next.sequence <= previous.bulletin.sequence) return previous;
  const listed = new Set(next.announcements.flatMap((a) => [a.id, ...(a.members ?? [])]));
  const issued = at(next.issuedAt) ?? 0;
  const { issuedAt: lastListed, announcements } = previous.bulletin;
  const unlisted = [
    ...previous.unlisted,
    ...announcements.map((announcement) => ({ announcement, lastListed })),
  ].filter((u) => !listed.has(u.announcement.id) && worthKeeping(u, issued));
  return { bulletin: next, unlisted };
}
