/** The queue of texts for people as a data folder holds it: `drafts/ID.json`, with what was decided of them. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { Key } from '../directory/model.ts';
import type { Decisions } from '../status/review/decided.ts';
import { type QueuedText, ReviewText, TEXT_ID } from '../status/review/model.ts';
import { phonesBy } from '../status/review/on-phones.ts';
import { queueOf } from '../status/review/queue.ts';
import { bulletinInPlace } from './bulletin-in-place.ts';
import { readDecisions } from './decision-files.ts';
import { whyUnread } from './file-errors.ts';
import { namesIfThere, textIfThere } from './if-there.ts';
import type { QueueFault } from './queue-faults.ts';
import { fileText } from './regular-file.ts';

const TEXTS_FOLDER = 'drafts';

/** One file of the folder, as the text that it holds or as what is wrong with it. */
async function textIn(data: string, name: string): Promise<ReviewText | QueueFault> {
  const file = `${TEXTS_FOLDER}/${name}`;
  const id = name.replace(/\.json$/, '');
  if (id === name) return { file, why: 'no-name', detail: '' };
  let text: string;
  try {
    text = await fileText(join(data, file));
  } catch (error) {
    return { file, why: 'unreadable', detail: whyUnread(error) };
  }
  return textOf(file, id, text);
}

/** What the file of an id holds, from its content. */
function textOf(file: string, id: string, held: string): ReviewText | QueueFault {
  if (held.trim() === '') return { file, why: 'empty', detail: '' };
  let content: unknown;
  try {
    content = JSON.parse(held);
  } catch (error) {
    return { file, why: 'not-json', detail: error instanceof Error ? error.message : '' };
  }
  if (!TEXT_ID.test(id)) return { file, why: 'no-name', detail: '' };
  // The file is named by the text: one of an earlier version says no id itself.
  const parsed = v.safeParse(ReviewText, { ...Object(content), id });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const detail = `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim();
  return { file, why: 'no-text', detail };
}

/** The texts of a data folder, and the files of their folder that are none. */
interface ReadTexts {
  texts: ReviewText[];
  faults: QueueFault[];
}

/**
 * Every text of a data folder; a file that is none is named, and hides no other. So is the folder itself where it is
 * there and cannot be read: that nothing is known of it does not mean that nothing waits.
 */
export async function readTexts(data: string): Promise<ReadTexts> {
  let names: string[];
  try {
    names = await namesIfThere(join(data, TEXTS_FOLDER));
  } catch (error) {
    const detail = whyUnread(error);
    return { texts: [], faults: [{ file: TEXTS_FOLDER, why: 'texts-unread', detail }] };
  }
  // A file that is being written has a name with a dot before it until it is whole.
  const whole = names.filter((name) => !name.startsWith('.')).sort();
  const read = await Promise.all(whole.map((name) => textIn(data, name)));
  return {
    texts: read.filter((one): one is ReviewText => !('why' in one)),
    faults: read.filter((one): one is QueueFault => 'why' in one),
  };
}

/**
 * One text of a data folder; null when there is none of that name, or its file holds no text.
 * @throws Error when it is there and cannot be read
 */
export async function textNamed(data: string, id: string): Promise<ReviewText | null> {
  if (!TEXT_ID.test(id)) return null;
  const file = `${TEXTS_FOLDER}/${id}.json`;
  const held = await textIfThere(join(data, file));
  if (held === null) return null;
  const read = textOf(file, id, held);
  return 'why' in read ? null : read;
}

/** The queue of a data folder. */
export interface ReadQueue {
  /** The newest first, with what stands decided. */
  texts: QueuedText[];
  decisions: Decisions;
  /** Files that can be used for nothing as they are. */
  faults: QueueFault[];
}

/** By what a queue is read. */
interface QueueMoment {
  now: Date;
  /** Folder that the collector writes to, to tell what phones show; without it that is not told. */
  status?: string;
}

/** Everything that a data folder holds for people, with the keys as they are now. */
export async function readQueue(
  data: string,
  keys: readonly Key[],
  { now, status }: QueueMoment,
): Promise<ReadQueue> {
  const [laidOut, decided, bulletin] = await Promise.all([
    readTexts(data),
    readDecisions(data, keys, now),
    status === undefined ? null : bulletinInPlace(status),
  ]);
  const { decisions } = decided;
  const faults = [...laidOut.faults, ...decided.faults];
  const phones = bulletin === null ? null : phonesBy(bulletin, now);
  return { texts: queueOf(laidOut.texts, decisions, phones), decisions, faults };
}
