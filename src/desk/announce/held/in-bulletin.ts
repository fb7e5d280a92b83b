/** Whether what was announced stands in the bulletin that phones read. */
import type { Key } from '../../../directory/model.ts';
import { chainKeys, messageKey, voucherOfKey } from '../../../status/chain/key.ts';
import type { Announcement, Bulletin } from '../../../status/model.ts';

/** One message, or a chain by its first. */
interface Wanted {
  sender: string;
  ids: readonly string[];
  nature: Announcement['nature'];
  /** Name of the key that signed it; null without signature. */
  kid: string | null;
}

/**
 * The announcement of the bulletin to which a message belongs; null when it is not there. A signed one
 * is known there by its sender and the territories of its key.
 * @param keys those that came with the desk
 */
export function listedIn(
  bulletin: Bulletin | null,
  { sender, ids, nature, kid }: Wanted,
  keys: readonly Key[],
): Announcement | null {
  const key = keys.find((each) => each.kid === kid);
  if (bulletin === null || (kid !== null && key === undefined)) return null;
  const hand = key === undefined ? {} : { voucher: voucherOfKey(key.territories) };
  const wanted = new Set(ids.map((id) => messageKey({ sender, id, ...hand })));
  const found = bulletin.announcements.find(
    (announcement) =>
      announcement.nature === nature && chainKeys(announcement).some((id) => wanted.has(id)),
  );
  return found ?? null;
}

/**
 * Whether phones already show a message or a later one of its chain.
 * @param sent UTC instant of the message
 */
export function isVisible(listed: Announcement | null, sent: string): boolean {
  return listed !== null && listed.sent >= sent;
}

/** Whether two keys sign as one and the same authority: a host links their messages to one chain. */
export function signsAs(a: Pick<Key, 'territories'>, b: Pick<Key, 'territories'>): boolean {
  return voucherOfKey(a.territories) === voucherOfKey(b.territories);
}
