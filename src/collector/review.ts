/** Texts for people, laid out in `data/drafts`, and what people decided of them. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { DAY_MS } from '../base/durations.ts';
import { writeAtomically } from '../host/atomic.ts';
import type { Log } from '../host/log.ts';
import { readTexts } from '../host/review-files.ts';
import { LASTS_AT_MOST_MS } from '../status/bulletin/bulletin.ts';
import { chainKeys, identityIn } from '../status/chain/key.ts';
import type { TextRead } from '../status/feeds/prose.ts';
import type { Message } from '../status/message.ts';
import type { Announcement } from '../status/model.ts';
import { type Decisions, isDismissed } from '../status/review/decided.ts';
import { decidingWords } from '../status/review/marks.ts';
import { ReviewText } from '../status/review/model.ts';
import { shownWords } from '../status/review/shown-part.ts';
import type { Scope } from '../territories/scope.ts';
import type { CollectorMemory, SourceMemory } from './memory.ts';

/** Texts remembered as already handed over; the oldest are forgotten first. */
const MOST_REMEMBERED = 5_000;
/** Texts that wait for a folder that can be written. */
const MOST_WAITING = 500;
/** What is older is history, not work for the desk. */
const WITHIN_MS = 7 * DAY_MS;

/** An outage that was never said to be over keeps its source from being a witness: somebody must be able to judge it. */
export const isWork = ({ shelf, state, published }: TextRead, now: Date): boolean =>
  now.getTime() - Date.parse(published) <=
  (shelf === 'probable' && state === 'ongoing' ? LASTS_AT_MOST_MS : WITHIN_MS);

export type Handing = Pick<CollectorMemory, 'drafts' | 'waiting'>;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const newest = <T>(all: Readonly<Record<string, T>>, most: number): Record<string, T> =>
  Object.fromEntries(Object.entries(all).slice(-most));

/** Names a text by its source and its identity there. */
export const textId = (source: string, item: string): string => `${source}-${hash(item)}`;

/**
 * Of the words of a text and the places they are about: another one, and it is for people to look at again.
 * The same few words of another préfecture are of another place.
 */
export const digestOfText = ({
  title,
  text,
  territories,
}: Pick<TextRead, 'title' | 'text' | 'territories'>): string =>
  hash(`${title}\n${text}\n${territories === 'all' ? 'all' : [...territories].sort().join()}`);

const written = (scope: Scope) => (scope === 'all' ? scope : [...scope]);

/** A text as the queue holds it. */
function reviewText(read: TextRead, shelf: ReviewText['shelf']): ReviewText {
  const { departements: _places, credits: _by, sentBy: _latest, touched: _again, ...rest } = read;
  const { territories, reasons } = read;
  return {
    ...rest,
    ...shownWords(read, decidingWords(read)),
    id: textId(read.source, read.item),
    digest: digestOfText(read),
    territories: written(territories),
    shelf,
    reasons: reasons.slice(0, 20),
    // An exercise gives out numbers that are none.
    numbers: read.state === 'exercise' ? [] : read.numbers,
  };
}

/** What tells that a text was handed over already: its words, as they were said at one moment, and after which ends. */
export const handedMark = ({ digest, published, after = [] }: ReviewText): string =>
  [`${digest} ${published}`, ...after.map(({ sender, id }) => `after ${sender},${id}`)].join(' ');

/** A text that waits to be written, as it will be. */
export function inWaiting(id: string, written: string): ReviewText | null {
  const parsed = v.safeParse(ReviewText, { ...JSON.parse(written), id });
  return parsed.success ? parsed.output : null;
}

/**
 * Puts new texts among those that wait to be written: one that somebody has taken away from the folder
 * does not come back, unless its words have changed or are said anew, at another date. One whose file was damaged
 * is laid out again.
 * @param damaged names of files in the folder that hold no text
 */
export function awaitTexts(
  texts: readonly TextRead[],
  { drafts: handed, waiting }: Handing,
  now: Date,
  damaged: ReadonlySet<string>,
): Handing {
  const all = { ...waiting };
  for (const read of texts) {
    if (read.shelf === 'none' || !isWork(read, now)) continue;
    const text = reviewText(read, read.shelf);
    const name = `${text.id}.json`;
    if (handed[name] === handedMark(text) && !damaged.has(name)) continue;
    all[name] = { mark: handedMark(text), text: `${JSON.stringify(text, null, 2)}\n` };
  }
  return { drafts: handed, waiting: newest(all, MOST_WAITING) };
}

/**
 * Writes what waits. A text that cannot be written is logged and goes on waiting: it never stops a
 * bulletin, and is never lost.
 * @returns what was handed over, and what still waits
 */
export async function writeTexts(
  data: string,
  { drafts: handed, waiting }: Handing,
  log: Log,
): Promise<Handing> {
  const known = { ...handed };
  const left: Handing['waiting'] = {};
  for (const [name, draft] of Object.entries(waiting)) {
    const path = join(data, 'drafts', name);
    try {
      await writeAtomically(path, draft.text);
    } catch (error) {
      left[name] = draft;
      const detail = error instanceof Error ? error.message : 'cannot be written';
      log({ level: 'error', event: 'draft-failed', subject: path, detail: `${detail}; it waits.` });
      continue;
    }
    delete known[name];
    known[name] = draft.mark;
    log({ level: 'info', event: 'draft-written', subject: path, detail: 'for the desk to judge.' });
  }
  return { drafts: newest(known, MOST_REMEMBERED), waiting: left };
}

/** Names of the files of the folder that hold no text that people could read. Never throws. */
export const damagedTexts = async (data: string): Promise<ReadonlySet<string>> =>
  new Set((await readTexts(data)).faults.map(({ file }) => basename(file)));

/**
 * Of the words that an announcement in place was read out of, those that somebody entitled has found to be about no
 * outage since: its feed lists them no more, or another collector announces them still. What the same article said in
 * other words, before or after, is not touched. Of an announcement whose words are not known nothing is dismissed.
 */
export const dismissedWords =
  (decisions: Decisions) =>
  ({ certainty, territories, sent, words = [], ...known }: Announcement): string[] => {
    if (certainty !== 'probable') return [];
    const texts = chainKeys(known).flatMap((key) => identityIn(key) ?? []);
    return words.filter((digest) =>
      texts.some(({ sender, id }) =>
        isDismissed({ id: textId(sender, id), digest, territories, published: sent }, decisions),
      ),
    );
  };

/** What an item of a source said, when and of where. */
interface SaidItem {
  source: string;
  item: string;
  sent: string;
  territories: Scope;
}

/** Whether somebody entitled found an item of an origin to be about no outage. */
export function isItemDismissed(
  { shown, official }: Pick<SourceMemory, 'shown' | 'official'>,
  { source, item, sent, territories }: SaidItem,
  decisions: Decisions,
): boolean {
  const digest = shown[item];
  if (digest === undefined) return false;
  const said = { id: textId(source, item), digest, official, published: sent };
  return isDismissed({ ...said, territories: written(territories) }, decisions);
}

/** Messages read out of texts that somebody entitled found to be about no outage. */
export function dismissedIn(origins: readonly SourceMemory[], decisions: Decisions): Message[] {
  return origins.flatMap((origin) =>
    // One in doubt may have been announced before, when others bore it out.
    [...origin.messages, ...origin.inDoubt].filter(
      ({ format, sender, id, sent, content }) =>
        format === 'text' &&
        content !== null &&
        isItemDismissed(origin, { ...content, source: sender, item: id, sent }, decisions),
    ),
  );
}
