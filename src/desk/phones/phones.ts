/** How the phones of the public stand: how old their bulletin is, and what of it they show. */
import { MINUTE_MS } from '../../base/durations.ts';
import type { Announcement, Bulletin } from '../../status/model.ts';
import { situationFor } from '../../status/situation/situation.ts';
import type { Published } from '../desk.ts';

interface Phones {
  /**
   * `reading`: not known yet. `none`: there is no bulletin. `unread`: the desk cannot read it, phones
   * perhaps neither. `silent`: it is not renewed any more, so that nothing new comes to phones.
   */
  state: 'reading' | 'none' | 'unread' | 'silent' | 'fresh';
  /** Milliseconds since the newest bulletin was made; null when none was ever read. */
  age: number | null;
}

/** A collector that has made no bulletin for this long has stopped, or hangs. */
const SILENT_MS = 2 * MINUTE_MS;
/** A host with a slower round than ours says so by how long its bulletins hold. */
const SILENT_SHARE = 0.4;

const silentAfter = ({ issuedAt, validUntil }: Bulletin): number =>
  Math.max(SILENT_MS, SILENT_SHARE * (Date.parse(validUntil) - Date.parse(issuedAt)));

/** @param now by the server's clock */
export function phonesNow({ news, contact }: Published, now: Date): Phones {
  const bulletin = news?.bulletin ?? null;
  const age = bulletin === null ? null : Math.max(0, now.getTime() - Date.parse(bulletin.issuedAt));
  if (contact.news === 'reading') return { state: 'reading', age };
  if (contact.news !== 'ok') return { state: 'unread', age };
  if (bulletin === null || age === null) return { state: 'none', age };
  return { state: age > silentAfter(bulletin) ? 'silent' : 'fresh', age };
}

/**
 * How a phone with a right clock and a network shows an announcement. `outdated`: as something that may
 * be over, or not at all any more, although the bulletin still lists it.
 */
type Shown = 'absent' | 'in-force' | 'outdated';

/**
 * @param listed its place in the bulletin; null when it has none
 * @param now by the server's clock
 */
export function shownAs(listed: Announcement | null, bulletin: Bulletin | null, now: Date): Shown {
  if (listed === null || bulletin === null) return 'absent';
  const place = listed.territories === 'all' ? null : (listed.territories[0] ?? null);
  const contact = { lastPoll: 'ok', ahead: 0, lastOk: now.toISOString() } as const;
  const situation = situationFor(place, bulletin, contact, now);
  const { official, probable, planned, ended, retracted, exercises, freshness } = situation;
  const same = (other: Announcement) => other.id === listed.id && other.nature === listed.nature;
  const current = [official, probable, planned, ended, retracted, exercises].flat().some(same);
  // A mistake beside its correction is not told, and that is what its officer wants.
  const unlearnt = listed.phase === 'retracted' && official.length + planned.length > 0;
  return freshness === 'fresh' && (current || unlearnt) ? 'in-force' : 'outdated';
}
