/**
 * Texts said, or touched, after the signed end of an announcement that was made of the same words: what was decided
 * of the words before was of another outage, or may have been. Their drafts wait for people again.
 */

import type { Log } from '../host/log.ts';
import { textNamed } from '../host/review-files.ts';
import { touchedAgain } from '../status/feeds/entries.ts';
import type { ReviewText } from '../status/review/model.ts';
import { endsBefore, type JudgedTexts, touchedAfterEnd } from './ended-texts.ts';
import type { SourceMemory } from './memory.ts';
import { type Handing, handedMark, inWaiting, textId } from './review.ts';

/** What sources list now. */
type Watched = readonly { check: { id: string }; origins: readonly SourceMemory[] }[];

/** Items of which something was announced that a signed end may be of, each with when somebody touched it. */
function announcedItems(watched: Watched, { decisions }: JudgedTexts) {
  const isAnnounced = (digest: string) =>
    decisions.get(digest)?.taken.some(({ decision }) => decision.announcement !== undefined);
  return watched.flatMap(({ check, origins }) =>
    origins.flatMap(({ shown, touched }) => {
      const digests = new Map(Object.entries(shown));
      for (const { item, digest } of touched) digests.set(item, digest);
      return [...digests].flatMap(([item, digest]) =>
        isAnnounced(digest)
          ? { source: check.id, item, digest, touch: touched.find((one) => one.item === item) }
          : [],
      );
    }),
  );
}

/** A text as it waits, or not, once the ends are known; what was said to be over before stays known as such. */
function asKnown(
  text: ReviewText,
  touch: SourceMemory['touched'][number] | undefined,
  judged: JudgedTexts,
): ReviewText {
  const moved =
    touch !== undefined &&
    touch.published > text.published &&
    touchedAfterEnd(text.source, { ...touch, said: text.published }, judged);
  const now: ReviewText = moved
    ? { ...text, published: touch.published, shelf: 'review' }
    : { ...text };
  const { after: _, ...rest } = now;
  const after = endsBefore(now, judged);
  return after.length === 0 ? rest : { ...rest, after };
}

/**
 * Marks the texts in the folder, and those that wait to be written, by the ends that were signed before they were
 * published or touched; takes the mark away when such an end is taken back. A text that somebody took away from the
 * folder does not come back.
 * @param damaged names of files in the folder that hold no text: they are written again
 */
export async function awaitSaidAfterEnds(
  data: string,
  watched: Watched,
  { drafts, waiting }: Handing,
  judged: JudgedTexts,
  { damaged, log }: { damaged: ReadonlySet<string>; log: Log },
): Promise<Handing> {
  const all = { ...waiting };
  for (const { source, item, digest, touch } of announcedItems(watched, judged)) {
    const id = textId(source, item);
    const name = `${id}.json`;
    const held = all[name]?.text;
    // A file that cannot be read is named where texts are read from the folder.
    const text =
      held === undefined ? await textNamed(data, id).catch(() => null) : inWaiting(id, held);
    if (text === null || text.digest !== digest) continue;
    const known = asKnown(text, touch, judged);
    const mark = handedMark(known);
    if (held !== undefined && drafts[name] === mark && !damaged.has(name)) {
      delete all[name];
      continue;
    }
    if (mark === handedMark(text)) continue;
    // What its item says since is no part of the words (`awaitDenials`).
    const since = known.since === undefined ? '' : ` since ${known.since.at}`;
    all[name] = { mark: `${mark}${since}`, text: `${JSON.stringify(known, null, 2)}\n` };
    if (known.published === text.published) continue;
    const { code, detail } = touchedAgain(text.title);
    log({ level: 'warn', event: 'source-remark', subject: source, detail, facts: { code } });
  }
  return { drafts, waiting: all };
}
