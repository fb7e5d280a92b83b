/**
 * Ends that a source said and has taken away since, by removing the item or giving it other words, while it goes on
 * listing the outage. Phones were told the end, and absence is no word: but what the source says now is the outage
 * alone, so that people must look, and it is no witness until they have.
 */
import { DAY_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import { chainKeys, messageKey } from '../status/chain/key.ts';
import type { TextRead } from '../status/feeds/prose.ts';
import type { Message } from '../status/message.ts';
import type { Announcement } from '../status/model.ts';
import type { Remark } from '../status/remarks.ts';
import type { SourceMemory } from './memory.ts';

/** As long as a text in doubt is news. */
const WAITS_MS = DAY_MS;

/** What a reading says, as far as ends are concerned. */
type Said = Pick<SourceMemory, 'messages' | 'shown'>;
type OpenText = SourceMemory['open'][number];

/** By each item that texts of a reading say the end of, when that was said last. */
function endedItems({ messages }: Pick<Said, 'messages'>): Map<string, string> {
  const ended = new Map<string, string>();
  for (const { format, sent, content, references } of messages) {
    if (format !== 'text' || content?.phase !== 'ended') continue;
    for (const { id } of references) if (sent > (ended.get(id) ?? '')) ended.set(id, sent);
  }
  return ended;
}

/** Whether a message tells of something real that goes on, or is to come. */
const goesOn = ({ format, nature, content }: Message): boolean =>
  format === 'text' &&
  nature === 'actual' &&
  (content?.phase === 'ongoing' || content?.phase === 'planned');

/**
 * An announcement as the bulletin is to tell it: an end that its source lists no more, while it goes on listing the
 * outage, is marked as such. What was read before needs not be remembered for that: the end stands in the bulletin. So
 * another collector, or one that has lost its memory, has people look too.
 * @param reading what its source lists now, of all its documents
 */
export function withEndGone(announcement: Announcement, reading: Said, now: Date): Announcement {
  const { nature, certainty, phase, endedAt, signers, endGone } = announcement;
  const isSaid = nature === 'actual' && certainty === 'probable' && phase === 'ended';
  if (!isSaid || endedAt === null || signers !== undefined) return announcement;
  const keys = new Set(chainKeys(announcement));
  const stand = endedItems(reading);
  const listed = reading.messages.find(
    (message) =>
      goesOn(message) &&
      !stand.has(message.id) &&
      message.sent <= endedAt &&
      keys.has(messageKey(message)),
  );
  const at = instantOf(now.getTime());
  // Since a time that has not come, by a clock that ran ahead, is since now.
  const since = [endGone?.since ?? at, at].sort()[0] ?? at;
  const digest = listed === undefined ? undefined : reading.shown[listed.id];
  if (listed !== undefined && digest !== undefined) {
    const text = { item: listed.id, digest, published: listed.sent };
    return { ...announcement, endGone: { ...text, since } };
  }
  return endGone === undefined ? announcement : { ...announcement, endGone: { ...endGone, since } };
}

/** The text whose end an announcement has lost, as one that waits for people. */
export function endGoneText({ endGone, territories }: Announcement): OpenText[] {
  if (endGone === undefined) return [];
  const { since: from, ...words } = endGone;
  const until = instantOf(Date.parse(from) + WAITS_MS);
  return [{ ...words, territories, from, until, endGone: true }];
}

/** A text whose end is gone, from now on or for as long as it waits already; its words as they are now. */
function opened(message: Message, { shown }: Said, before: OpenText | undefined, now: Date) {
  const digest = shown[message.id];
  if (digest === undefined || message.content === null) return [];
  const { territories } = message.content;
  const from = before?.from ?? instantOf(now.getTime());
  const until = before?.until ?? instantOf(now.getTime() + WAITS_MS);
  const words = { item: message.id, digest, territories, published: message.sent };
  return [{ ...words, from, until, endGone: true as const }];
}

/**
 * The texts that a reading lists as going on, and whose end an earlier one said and this one does not. Said anew since
 * that end, they are shown as going on, and need nobody.
 * @param held what the earlier reading left
 */
export function withoutTheirEnd(
  held: Said & Pick<SourceMemory, 'open'>,
  reading: Said,
  now: Date,
): OpenText[] {
  const ends = endedItems(held);
  const stand = endedItems(reading);
  return reading.messages.flatMap((message) => {
    const { id, sent } = message;
    if (!goesOn(message) || stand.has(id)) return [];
    const waiting = held.open.find(
      ({ item, endGone, until }) => endGone && item === id && Date.parse(until) > now.getTime(),
    );
    const isGone = sent <= (ends.get(id) ?? '');
    return isGone || waiting !== undefined ? opened(message, reading, waiting, now) : [];
  });
}

/**
 * What is said of each such text, once.
 * @param before what was open after the earlier reading
 */
export const endsGone = (
  before: readonly OpenText[],
  open: readonly OpenText[],
  texts: readonly Pick<TextRead, 'item' | 'title'>[],
): Remark[] =>
  open
    .filter(({ item }) => !before.some((known) => known.endGone && known.item === item))
    .map(({ item }) => {
      const title = texts.find((text) => text.item === item)?.title ?? item;
      const what = JSON.stringify(title.slice(0, 80));
      const detail = `the end of ${what} is said no more, and that is listed still: it may go on`;
      return { code: 'end-taken-back', detail };
    });
