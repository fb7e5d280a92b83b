/** The queue of texts for people as a data folder holds it: `drafts/ID.json`, and `decisions/ID.jws`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Key } from '../directory/model.ts';
import { byWords, type Decisions, reopenDecision, type Taken } from '../status/review/decision.ts';
import { type QueuedText, ReviewText, TEXT_ID } from '../status/review/model.ts';
import { queueOf } from '../status/review/queue.ts';

async function textIn(folder: string, name: string): Promise<ReviewText | null> {
  try {
    const content: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
    // The file is named by the text: one of an earlier version says no id itself.
    const parsed = v.safeParse(ReviewText, { ...Object(content), id: name.slice(0, -5) });
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Every text of a data folder; files that are none are left out. */
async function textsIn(data: string): Promise<ReviewText[]> {
  const folder = join(data, 'drafts');
  const names = await readdir(folder).catch(() => []);
  const texts = names
    .filter((name) => name.endsWith('.json') && TEXT_ID.test(name.slice(0, -5)))
    .map((name) => textIn(folder, name));
  return (await Promise.all(texts)).flatMap((text) => text ?? []);
}

/** One text of a data folder; null when there is none of that name. */
export const textNamed = async (data: string, id: string): Promise<ReviewText | null> =>
  TEXT_ID.test(id) ? textIn(join(data, 'drafts'), `${id}.json`) : null;

async function decisionOf(data: string, id: string, keys: readonly Key[]): Promise<Taken | null> {
  const path = join(data, 'decisions', `${id}.jws`);
  const taken = await reopenDecision(await readFile(path, 'utf8').catch(() => ''), keys);
  return taken?.decision.text === id ? taken : null;
}

/**
 * All that stands decided in a data folder: opened with the keys as they are now, so that a revocation takes
 * back what it was stolen for. A file that is no decision, or of another text, counts for nothing.
 */
export async function readDecisions(data: string, keys: readonly Key[]): Promise<Decisions> {
  const names = await readdir(join(data, 'decisions')).catch(() => []);
  const ids = names.filter((name) => name.endsWith('.jws')).map((name) => name.slice(0, -4));
  const taken = await Promise.all(
    ids.filter((id) => TEXT_ID.test(id)).map((id) => decisionOf(data, id, keys)),
  );
  return byWords(taken.flatMap((one) => one ?? []));
}

/** The queue of a data folder, the newest first, with what was decided. */
export async function readQueue(data: string, keys: readonly Key[]): Promise<QueuedText[]> {
  const texts = await textsIn(data);
  return queueOf(texts, await readDecisions(data, keys));
}
