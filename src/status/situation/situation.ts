/**
 * What is known now for one territory. Runs on the phone: no schema library.
 *
 * Unknown is not fine: a short number `works` only when somebody who speaks for this territory was
 * heard and a fresh bulletin, whose sources for it were all read well, holds nothing against it, or
 * when an announcement in such a fresh bulletin says so. Exercises touch no state.
 */

import { keepsOut } from '../../directory/lead.ts';
import type { ShortNumber } from '../../directory/model.ts';
import type { SignedBy } from '../../directory/signed.ts';
import { concerns } from '../../territories/scope.ts';
import { type ScopedKey, scopedKey } from '../chain/key.ts';
import { isVouched } from '../chain/revoked.ts';
import type { Announcement, Bulletin } from '../model.ts';
import { isWatched } from '../watch/watchers.ts';
import type { Contact, LastKnown, Memory, NumberState, Situation, Unlisted } from './model.ts';
import { at, placeOf, readNews, worthKeeping } from './place.ts';

export type { Contact, Memory, Situation, Unlisted } from './model.ts';

const RANK: Readonly<Record<NumberState, number>> = { works: 0, unknown: 1, disrupted: 2, down: 3 };

/** Silence says something only where somebody who would speak was heard (law 2). */
function coverageOf(
  bulletin: Bulletin,
  territory: string | null,
  now: Date,
): Situation['coverage'] {
  const sources = bulletin.sources.filter((s) => concerns(s.territories ?? 'all', territory));
  const read = sources.filter((s) => s.ok && at(s.checkedAt) !== null);
  if (read.length < sources.length) return read.length === 0 ? 'none' : 'partial';
  return isWatched(bulletin, territory, now) ? 'all' : 'nobody';
}

/** One announcement a chain: should a bulletin list one twice, the newest stands. */
function newestOfEach(announcements: readonly Announcement[]): Announcement[] {
  const newest = new Map<ScopedKey, Announcement>();
  for (const a of announcements) {
    const key = scopedKey(a.nature, a.id);
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
type Listed = 'official' | 'probable' | 'planned' | 'ended' | 'retracted';

const NUMBERS = Object.keys(UNSAID) as ShortNumber[];

/** A planned outage of which nobody said when it begins. */
const mayHaveBegun = ({ onset }: Announcement): boolean => at(onset) === null;

/**
 * An end that was signed ends the texts that its announcement was made from too, by the same word: it is told of
 * them only where nothing official tells it.
 */
const toldOnce = (ended: readonly Announcement[]): Announcement[] =>
  ended.filter(
    (a) =>
      a.certainty === 'official' ||
      a.signers === undefined ||
      !ended.some((other) => other.certainty === 'official' && other.endedAt === a.endedAt),
  );

/**
 * State of one number out of what speaks of it: the worst word wins, so that no `works` hides
 * another authority's `down`; with nothing said, what the bulletin's health allows.
 */
function stateOf(
  number: ShortNumber,
  situation: Pick<
    Situation,
    'territory' | 'official' | 'probable' | 'planned' | 'lastKnown' | 'freshness'
  >,
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
  const unsure = [
    ...situation.probable,
    ...situation.planned.filter(mayHaveBegun),
    ...situation.lastKnown.map((k) => k.announcement),
  ];
  for (const a of unsure) {
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

/** Whether a real outage is announced as in force, probable, or may still go on. */
export function isSomethingHit({
  official,
  probable,
  lastKnown,
}: Pick<Situation, 'official' | 'probable' | 'lastKnown'>): boolean {
  return official.length + probable.length + lastKnown.length > 0;
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
    retracted: [] as Announcement[],
    exercises: [] as Announcement[],
    lastKnown: [] as LastKnown[],
  };
  const listed = newestOfEach(bulletin?.announcements ?? []);
  for (const a of listed) {
    if (!concerns(a.territories, territory)) continue;
    const place = placeOf(a, news);
    if (place === 'gone') continue;
    if (place === 'exercise') lists.exercises.push(a);
    else if (place in lists) lists[place as Listed].push(a);
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
  if (lists.official.length + lists.planned.length > 0) lists.retracted = [];
  lists.ended = toldOnce(lists.ended);
  const coverage = bulletin === null ? 'none' : coverageOf(bulletin, territory, now);
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
    allClear: healthy && !isSomethingHit(lists) && !lists.planned.some(mayHaveBegun),
  };
}

/** Every name by which messages of its chain are known. */
const namesOf = ({ nature, id, members = [] }: Announcement): ScopedKey[] =>
  [id, ...members].map((each) => scopedKey(nature, each));

/** A bulletin without the mistakes that this phone never showed: nobody here has to unlearn them. */
function withoutUnseen(previous: Memory | null, next: SignedBy<Bulletin>): SignedBy<Bulletin> {
  const unlisted = previous?.unlisted.map(({ announcement }) => announcement) ?? [];
  const seen = new Set([...(previous?.bulletin.announcements ?? []), ...unlisted].flatMap(namesOf));
  const announcements = next.announcements.filter(
    (a) => a.phase !== 'retracted' || namesOf(a).some((name) => seen.has(name)),
  );
  return announcements.length === next.announcements.length ? next : { ...next, announcements };
}

/**
 * Takes a new verified bulletin in: announcements of the one before that it no longer lists, and
 * whose end was never said, are carried as unlisted for 48 hours; absence is not restoration. What was
 * taken back before this phone showed it is not known here at all.
 * An older or equal `sequence` changes nothing, unless the one held comes from the future.
 * @param now milliseconds since 1970, by the best clock at hand
 */
export function remember(
  previous: Memory | null,
  offered: SignedBy<Bulletin>,
  now: number,
): Memory {
  const next = withoutUnseen(previous, offered);
  if (previous === null) return { bulletin: next, unlisted: [] };
  const { sequence } = previous.bulletin;
  if (next.sequence === sequence || keepsOut(sequence, next.sequence, now)) return previous;
  const listed = new Set(next.announcements.flatMap(namesOf));
  const issued = at(next.issuedAt) ?? 0;
  const { issuedAt: lastListed, announcements } = previous.bulletin;
  const revoked = new Set(next.revoked);
  const unlisted = [
    ...previous.unlisted,
    ...announcements.map((announcement) => ({ announcement, lastListed })),
  ].filter(({ announcement, lastListed }) => {
    const { nature, id } = announcement;
    const gone = listed.has(scopedKey(nature, id)) || !isVouched(announcement, revoked);
    return !gone && worthKeeping({ announcement, lastListed }, issued);
  });
  return { bulletin: next, unlisted };
}
