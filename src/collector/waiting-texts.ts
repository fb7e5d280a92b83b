/**
 * Texts in doubt that nobody has judged keep their source from being a witness, whatever becomes of what is remembered
 * of it: they go with the source under another name and to another address, out of an index that lists them no more,
 * and are taken out of the folder again where the memory is lost.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf } from '../base/instant.ts';
import { readTexts } from '../host/review-files.ts';
import type { TextRead } from '../status/feeds/prose.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import type { ReviewText } from '../status/review/model.ts';
import type { SourceMemory } from './memory.ts';
import { openTexts } from './open-questions.ts';

type Waiting = Pick<SourceMemory, 'open' | 'touched'>;

/** What waits of several documents of one source. */
export const waitingIn = (origins: readonly Waiting[]): Waiting => ({
  open: origins.flatMap(({ open }) => open),
  touched: origins.flatMap(({ touched }) => touched),
});

/** So many of one document that it lists no more; the oldest are forgotten first. */
const MOST_LEFT = 500;

/**
 * Of what waited, that which a reading lists no more: it was judged by nobody for that. Counted and not timed, as what
 * is long past by a clock that runs ahead may wait still.
 * @param shown what the reading lists, by item
 */
export const leftUnjudged = <T extends { item: string; until: string }>(
  waiting: readonly T[],
  shown: SourceMemory['shown'],
): T[] =>
  waiting
    .filter(({ item }) => shown[item] === undefined)
    .sort((a, b) => (a.until < b.until ? -1 : 1))
    .slice(-MOST_LEFT);

/** A text as it lies in the folder, and by when it was said: no later than it was laid there. */
interface LaidText {
  text: ReviewText;
  sentBy: string;
}

async function laidText(data: string, text: ReviewText, now: Date): Promise<LaidText> {
  const { mtimeMs } = await stat(join(data, 'drafts', `${text.id}.json`));
  const latest = Math.max(mtimeMs, Date.parse(text.published));
  return { text, sentBy: instantOf(Math.min(latest, now.getTime())) };
}

/** A text of the folder as a reading would give it; the numbers in it tell nothing of whether it waits. */
const asRead = (text: ReviewText, sentBy: string): TextRead => ({
  ...text,
  claims: text.claims as TextRead['claims'],
  official: text.official ?? true,
  ...{ numbers: [], departements: [], credits: [], sentBy },
});

/**
 * The texts that lie in the folder, as the memory of their source would hold those of them that may tell of an outage.
 * Whether somebody has judged one is asked of the decisions each time.
 * @returns null when the folder cannot be read: nobody knows what waits there
 */
export async function laidOut(
  data: string,
  now: Date,
): Promise<((source: ListedSource) => SourceMemory['open']) | null> {
  const { texts, faults } = await readTexts(data);
  if (faults.some(({ why }) => why === 'texts-unread')) return null;
  // One that is taken away meanwhile waits no more.
  const read = await Promise.all(texts.map((text) => laidText(data, text, now).catch(() => null)));
  const laid = read.filter((one) => one !== null);
  return (source) =>
    laid
      .filter(({ text }) => text.source === source.id)
      .flatMap(({ text, sentBy }) =>
        openTexts(source, [asRead(text, sentBy)], [])
          // The folder may hold a part of the words; the digest is of all of them.
          .map((open) => ({ ...open, digest: text.digest })),
      );
}
