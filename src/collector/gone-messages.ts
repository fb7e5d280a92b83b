/**
 * Messages that left the folder of announcements, because somebody removed their file or wrote another into its place.
 * That is nobody's word: what they announced may go on until its end is signed, and an end that left says nothing.
 */
import {
  chainKeys,
  messageKey,
  referredKeys,
  type ScopedKey,
  scopedKey,
} from '../status/chain/key.ts';
import { isOver } from '../status/chain/over.ts';
import { settle } from '../status/chain/settle.ts';
import type { Message } from '../status/message.ts';
import type { Announcement } from '../status/model.ts';
import { isNews, mayStand } from './unended.ts';

/** Whether a message takes back, or says the end of, what others announced. */
const isEnd = ({ type, content }: Message): boolean =>
  type === 'cancel' || (content !== null && isOver(content));

/** Of messages that left, those that still count: with the end of what left, and without the end of what is there. */
function stillCounting(
  gone: readonly Message[],
  present: readonly Message[],
  now: Date,
): Message[] {
  const there = new Set(present.map(messageKey));
  const away = gone.filter((message) => !there.has(messageKey(message)));
  const counting = away.filter(
    (message) => !isEnd(message) || !referredKeys(message).some((key) => there.has(key)),
  );
  const isRecent = ({ sent, content }: Message) =>
    isNews({ sent, onset: content?.onset ?? null }, now.getTime());
  const recent = new Set(counting.filter(isRecent).map(messageKey));
  return counting.filter(
    (message) =>
      recent.has(messageKey(message)) || referredKeys(message).some((key) => recent.has(key)),
  );
}

/**
 * The real messages that left a folder without having been ended there.
 * @param before what its files held, and what had left it already
 * @param present what they hold now
 */
export function goneAfter(
  before: { messages: readonly Message[]; gone: readonly Message[] },
  present: readonly Message[],
  now: Date,
): Message[] {
  const all = [...before.gone, ...before.messages].filter(({ nature }) => nature === 'actual');
  const known = new Map(
    all.map((message) => [`${messageKey(message)} ${message.part ?? 1}`, message]),
  );
  return stillCounting([...known.values()], present, now);
}

/** One word of a chain, by each of its messages. */
const wordsOf = ({ nature, sent, phase, ...known }: Announcement): ScopedKey[] =>
  chainKeys(known).map((key) => scopedKey(nature, `${sent} ${phase} ${key}`));

/** What those messages announced and nobody said to be over: their chains, where what is there says something else. */
export function goneUnended(
  present: readonly Message[],
  gone: readonly Message[],
  folder: string,
  now: Date,
): Announcement[] {
  if (gone.length === 0) return [];
  const there = new Set(settle(present, folder).flatMap(wordsOf));
  return settle([...present, ...gone], folder).filter(
    (announcement) =>
      mayStand(announcement, now.getTime()) &&
      !wordsOf(announcement).some((word) => there.has(word)),
  );
}
