/** Texts that wait for people, when their items have become about something else: whoever judges them reads both. */
import { join } from 'node:path';
import { instantOf } from '../base/instant.ts';
import { namesIfThere } from '../host/if-there.ts';
import { textNamed } from '../host/review-files.ts';
import type { TextRead } from '../status/feeds/prose.ts';
import type { ReviewText } from '../status/review/model.ts';
import { shownWords } from '../status/review/shown-part.ts';
import type { ItemNow } from './poll-source.ts';
import { digestOfText, type Handing, handedMark, inWaiting, isWork, textId } from './review.ts';

/** What was read of items since the last round. */
interface ReadNow {
  texts: readonly TextRead[];
  others: readonly ItemNow[];
}

/** Items that no text is laid out of: they are about something else, or about what is history. */
const unlaid = ({ texts, others }: ReadNow, now: Date): ItemNow[] => [
  ...others,
  ...texts
    .filter((text) => !isWork(text, now))
    .map((text) => ({ source: text.source, item: text.item, words: () => text })),
];

/** A text with what its item says since; null when nothing is new about that. */
function denied(
  text: ReviewText,
  { title, text: body }: ReturnType<ItemNow['words']>,
  now: Date,
): ReviewText | null {
  const { since, ...own } = text;
  if (digestOfText({ title, text: body, territories: text.territories }) === text.digest) {
    return since === undefined ? null : own;
  }
  const shown = shownWords({ title, text: body }, []);
  if (since?.title === shown.title && since.text === shown.text) return null;
  return { ...own, since: { ...shown, at: instantOf(now.getTime()) } };
}

/**
 * Puts texts among those that wait to be written whose items say something else now, about no emergency number or
 * about what is history. The words that people were shown stay beside the new ones: a decision holds for them, and
 * phones may still be shown them. A text that somebody took away from the folder does not come back.
 * @throws Error of the system when the folder is there and cannot be read: the items are for a later round
 */
export async function awaitDenials(
  data: string,
  read: ReadNow,
  { drafts, waiting }: Handing,
  now: Date,
): Promise<Handing> {
  const items = unlaid(read, now);
  if (items.length === 0) return { drafts, waiting };
  const there = new Set(await namesIfThere(join(data, 'drafts')));
  const all = { ...waiting };
  for (const { source, item, words } of items) {
    const id = textId(source, item);
    const name = `${id}.json`;
    const held = all[name]?.text;
    const laid = held === undefined && there.has(name) ? await textNamed(data, id) : null;
    const text = held === undefined ? laid : inWaiting(id, held);
    const changed = text === null ? null : denied(text, words(), now);
    if (changed === null) continue;
    // Another mark than that of the words alone: should they come back, the text is laid out again without this.
    const mark = `${handedMark(changed)} since ${changed.since?.at ?? 'none'}`;
    all[name] = { mark, text: `${JSON.stringify(changed, null, 2)}\n` };
  }
  return { drafts, waiting: all };
}
