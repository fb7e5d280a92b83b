/** Exercises and real announcements are kept apart before anything is published (law 3). */

import { parseXml } from '../../host/xml.ts';
import { readCap } from '../../status/cap/read.ts';
import { messageKey, referredKeys } from '../../status/chain/key.ts';
import { apart } from '../../status/chain/nature.ts';
import type { Message } from '../../status/message.ts';
import { peekAnnouncement } from '../../status/signed/announcement.ts';

/** The messages that a signed announcement holds. */
export const messagesIn = (body: string): Message[] =>
  readCap(peekAnnouncement(body)?.xml ?? '', parseXml).messages;

/** Whether a signed text, whoever signed it, announces something as real. */
export const holdsReal = (body: string): boolean =>
  messagesIn(body).some(({ nature }) => nature === 'actual');

/**
 * Identifier of the held announcement that an offered one would mix with: one of the other nature
 * that it refers to, that refers to it, or that has its very identifier. Null when there is none.
 * @param offered signed text of an announcement that was admitted
 * @param held signed texts of what the same sender has published
 */
export function mixesWith(offered: string, held: readonly string[]): string | null {
  const own = messagesIn(offered);
  const others = held.flatMap(messagesIn);
  const keys = new Set(own.map(messageKey));
  const same = others.find(
    (other) => keys.has(messageKey(other)) && own.every(({ nature }) => nature !== other.nature),
  );
  if (same !== undefined) return same.id;

  // What others send may end an exercise by a real cancellation; nobody publishes one here.
  const crossing = others.find((other) => {
    const key = messageKey(other);
    return own.some((each) => each.nature !== other.nature && referredKeys(each).includes(key));
  });
  if (crossing !== undefined) return crossing.id;

  const already = new Set(apart(others).mixed);
  const drawn = apart([...others, ...own]).mixed.find((message) => !already.has(message));
  return drawn?.id ?? null;
}
