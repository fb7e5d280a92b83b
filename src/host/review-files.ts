/** The queue of texts for people as a data folder holds it: `drafts/ID.json`, with what was decided of them. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Key } from '../directory/model.ts';
import type { Decisions } from '../status/review/decision.ts';
import { type QueuedText, ReviewText, TEXT_ID } from '../status/review/model.ts';
import { phonesBy } from '../status/review/on-phones.ts';
import { queueOf } from '../status/review/queue.ts';
import { bulletinInPlace } from './bulletin-in-place.ts';
import { readDecisions } from './decision-files.ts';
import type { QueueFault } from './queue-faults.ts';
import { fileText } from './regular-file.ts';

const TEXTS_FOLDER = 'drafts';

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** One file of the folder, as the text that it holds or as what is wrong with it. */
async function textIn(data: string, name: string): Promise<ReviewText | QueueFault> {
  const file = `${TEXTS_FOLDER}/${name}`;
  const id = name.replace(/\.json$/, '');
  if (id === name) return { file, why: 'no-name', detail: '' };
  let content: unknown;
  try {
    const text = await fileText(join(data, file));
    if (text.trim() === '') return { file, why: 'empty', detail: '' };
    content = JSON.parse(text);
  } catch (error) {
    return {
      file,
      why: error instanceof SyntaxError ? 'not-json' : 'unreadable',
      detail: why(error),
    };
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

/** Every text of a data folder; a file that is none is named, and hides no other. */
export async function readTexts(data: string): Promise<ReadTexts> {
  const names = await readdir(join(data, TEXTS_FOLDER)).catch(() => []);
  // A file that is being written has a name with a dot before it until it is whole.
  const whole = names.filter((name) => !name.startsWith('.')).sort();
  const read = await Promise.all(whole.map((name) => textIn(data, name)));
  return {
    texts: read.filter((one): one is ReviewText => !('why' in one)),
    faults: read.filter((one): one is QueueFault => 'why' in one),
  };
}

/** One text of a data folder; null when there is none of that name that can be read. */
export async function textNamed(data: string, id: string): Promise<ReviewText | null> {
  if (!TEXT_ID.test(id)) return null;
  const read = await textIn(data, `${id}.json`);
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
