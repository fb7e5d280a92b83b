/** Reads the texts that wait at the publishing service, part by part (`GET /v1/review`). */
import * as v from 'valibot';
import { QueuedText } from '../../status/review/model.ts';
import type { ServedPart } from '../../status/review/queue.ts';
import type { Scope } from '../../territories/scope.ts';
import { read } from './publisher.ts';

/** What was read of a queue, and how much more there is. */
export interface QueueRead {
  /** The newest first, those that wait before those decided. */
  texts: readonly QueuedText[];
  /** How many wait at the service, and how many there are with those decided. */
  waiting: number;
  total: number;
  /** Whether nothing of it is left to be read. */
  isWhole: boolean;
  /** Texts that this desk cannot read: of a later version of the service. */
  unreadable: number;
  /** Files and folders that the service cannot use: what they hold is shown nowhere, or counts for nothing. */
  faulty: number;
}

/** Parts that are asked for at most. */
const MOST_PARTS = 100;

const Part = v.object({
  texts: v.array(v.unknown()),
  waiting: v.number(),
  total: v.number(),
  next: v.nullable(v.string()),
  /** A service of an earlier version does not say. */
  faulty: v.optional(v.number(), 0),
});

function partIn(body: string | null): ServedPart<unknown> | null {
  try {
    const read = v.safeParse(Part, JSON.parse(body ?? ''));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/**
 * Texts for people to look at; null when a part of what is asked for cannot be read, as nobody knows then what
 * is missing. Never throws.
 * @param places whose texts
 * @param most after how many no further part is asked for
 */
export async function queueThere(
  publisher: string,
  places: Scope,
  most = Number.POSITIVE_INFINITY,
): Promise<QueueRead | null> {
  const whose = places === 'all' ? '' : `territory=${places.join(',')}`;
  // By id: a text that is decided between two parts is in both, and the later one is right.
  const texts = new Map<string, QueuedText>();
  let unreadable = 0;
  let after = '';
  for (let part = 0; part < MOST_PARTS; part++) {
    const query = [whose, after].filter((each) => each !== '').join('&');
    const body = await read(`${publisher}/v1/review${query === '' ? '' : `?${query}`}`);
    const listed = partIn(body);
    if (listed === null) return null;
    for (const text of listed.texts) {
      const parsed = v.safeParse(QueuedText, text);
      // One that this desk cannot read hides none of the others.
      if (parsed.success) texts.set(parsed.output.id, parsed.output);
      else unreadable++;
    }
    const { waiting, total, next, faulty } = listed;
    if (next === null || texts.size + unreadable >= most) {
      const isWhole = next === null;
      return { texts: [...texts.values()], waiting, total, isWhole, unreadable, faulty };
    }
    after = `after=${encodeURIComponent(next)}`;
  }
  return null;
}

const One = v.object({ text: QueuedText });

/**
 * One text as it stands at the service now; null when it is not there, or cannot be read. Never throws.
 * @param id of the text
 */
export async function textThere(publisher: string, id: string): Promise<QueuedText | null> {
  try {
    const body = await read(`${publisher}/v1/review/${encodeURIComponent(id)}`);
    const parsed = v.safeParse(One, JSON.parse(body ?? ''));
    return parsed.success ? parsed.output.text : null;
  } catch {
    return null;
  }
}
