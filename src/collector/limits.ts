/** One key cannot fill the bulletin of everybody, and no territory looks calmer for what that leaves out. */
import { instantOf } from '../base/instant.ts';
import type { Key } from '../directory/model.ts';
import { isOver } from '../status/chain/over.ts';
import type { Announcement } from '../status/model.ts';
import { placeOf, readNews } from '../status/situation/place.ts';
import { TERRITORIES } from '../territories/names.ts';
import { codesIn } from '../territories/scope.ts';

/** Announcements that a key may have in the bulletin beside one for each of its territories. */
const BESIDES = 10;

/** How many announcements each key may have in the bulletin, and as many exercises. */
export function limitsOf(keys: readonly Pick<Key, 'kid' | 'territories'>[]): Map<string, number> {
  return new Map(
    keys.map(({ kid, territories }) => [
      kid,
      BESIDES + (territories === 'all' ? TERRITORIES.length : territories.length),
    ]),
  );
}

interface Limited {
  announcements: Announcement[];
  /** Keys that have more than they may, and what of theirs is left out. */
  leftOut: ReadonlyMap<string, readonly Announcement[]>;
}

/** Something said of a place and a number, and how bad it is. */
interface Claim {
  of: string;
  weight: number;
}

/** Any of the numbers, where an outage names none. */
const ANY = '*';

/** Where announcements stand for a phone that has them now. */
type PlaceNow = (announcement: Announcement) => ReturnType<typeof placeOf>;

function placesAt(now: Date): PlaceNow {
  const at = instantOf(now.getTime());
  const news = readNews({ issuedAt: at, validUntil: at }, { lastPoll: 'ok' }, now.getTime());
  return (announcement) => placeOf(announcement, news);
}

/** How bad a word on a number is: one that may hold no more, or not yet, says least. */
function weightOf(place: ReturnType<PlaceNow>, state: 'disrupted' | 'down'): number {
  if (place !== 'official') return 1;
  return state === 'down' ? 3 : 2;
}

/**
 * What an announcement that stands claims, place by place: never that a number works, which is calm itself. What holds
 * for some calls alone stands for nothing that holds for all of them.
 */
function claimsOf(announcement: Announcement, placeNow: PlaceNow): Claim[] {
  const { territories, numbers, worksFrom, failsFrom, onset } = announcement;
  const place = placeNow(announcement);
  if (place === 'gone') return [];
  const states: [string, string][] = Object.entries(numbers);
  const named: [string, string][] = states.length === 0 ? [[ANY, 'disrupted']] : states;
  // Until it begins, nothing that holds now can stand for it.
  const when = place === 'planned' && onset !== null ? 'later' : 'now';
  const calls = worksFrom.length + failsFrom.length > 0 ? ['some'] : ['some', 'all'];
  // Who has chosen no place is told of the whole country alone.
  const codes = territories === 'all' ? [...codesIn('all'), 'all'] : territories;
  return named.flatMap(([number, state]) => {
    if (state !== 'disrupted' && state !== 'down') return [];
    const weight = weightOf(place, state);
    const of = (code: string) => calls.map((each) => `${when} ${code} ${number} ${each}`);
    return codes.flatMap(of).map((each) => ({ of: each, weight }));
  });
}

const newestFirst = (a: Announcement, b: Announcement): number =>
  a.sent < b.sent ? 1 : a.sent > b.sent ? -1 : 0;

/**
 * Of what stands, whatever says worse of some place and number than the rest of it, the worst first. What there is to
 * say of places and numbers bounds it, so that it is kept however much else there is.
 */
function sayingWorst(standing: readonly Announcement[], placeNow: PlaceNow): Set<Announcement> {
  const said = standing.map((announcement) => {
    const claims = claimsOf(announcement, placeNow);
    return { announcement, claims, worst: Math.max(0, ...claims.map(({ weight }) => weight)) };
  });
  said.sort((a, b) => b.worst - a.worst || newestFirst(a.announcement, b.announcement));
  const known = new Map<string, number>();
  const worse = said.filter(({ claims }) => {
    const news = claims.filter(({ of, weight }) => weight > (known.get(of) ?? 0));
    for (const { of, weight } of news) known.set(of, weight);
    return news.length > 0;
  });
  return new Set(worse.map(({ announcement }) => announcement));
}

/** What one key may have in the bulletin of what it signed: exercises are counted apart, and take no room of real ones. */
function roomFor(
  own: readonly Announcement[],
  most: number,
  placeNow: PlaceNow,
): Set<Announcement> {
  const holds = (a: Announcement) => ['official', 'planned', 'exercise'].includes(placeNow(a));
  const rank = (a: Announcement) => (isOver(a) ? 2 : holds(a) ? 0 : 1);
  const inOrder = [...own].sort((a, b) => rank(a) - rank(b) || newestFirst(a, b));
  const exercises = inOrder.filter(({ nature }) => nature === 'exercise').slice(0, most);
  const real = inOrder.filter(({ nature }) => nature === 'actual');
  const needed = sayingWorst(
    real.filter((a) => !isOver(a)),
    placeNow,
  );
  const others = real.filter((a) => !needed.has(a)).slice(0, Math.max(0, most - needed.size));
  return new Set([...exercises, ...needed, ...others]);
}

/**
 * The announcements less those beyond the limits of all keys that signed them. What says worst of some place and
 * number always stays; then what is in force before what has lapsed before what is over, the newest before the older.
 */
export function withinLimits(
  announcements: readonly Announcement[],
  limits: ReadonlyMap<string, number>,
  now: Date,
): Limited {
  const placeNow = placesAt(now);
  const kids = new Set(announcements.flatMap(({ signers = [] }) => signers));
  const rooms = new Map(
    [...kids].map((kid) => {
      const own = announcements.filter(({ signers }) => signers?.includes(kid));
      return [kid, roomFor(own, limits.get(kid) ?? BESIDES, placeNow)] as const;
    }),
  );
  const stays = (announcement: Announcement): boolean => {
    const { signers = [] } = announcement;
    return signers.length === 0 || signers.some((kid) => rooms.get(kid)?.has(announcement));
  };
  const leftOut = new Map<string, Announcement[]>();
  for (const announcement of announcements.filter((a) => !stays(a)))
    for (const kid of announcement.signers ?? [])
      leftOut.set(kid, [...(leftOut.get(kid) ?? []), announcement]);
  return { announcements: announcements.filter(stays), leftOut };
}
