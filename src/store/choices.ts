/** The language a person chose, and where they stand in a plan. */
import { type KeptProgress, keepTap, orElse, withStore } from './open.ts';

/** A plan left alone this long is begun anew. */
export const PROGRESS_KEPT_MS = 3_600_000;

/** Tag of the language chosen on this phone; null when none is. */
export async function chosenLanguage(): Promise<string | null> {
  const held = await orElse(
    withStore((db) => db.get('choices', 'language')),
    undefined,
  );
  return typeof held === 'string' ? held : null;
}

/** Remembers the language chosen. */
export const keepLanguage = (tag: string): Promise<void> =>
  keepTap('language', [['choices', 'language', tag]]);

/**
 * Progress in the plans of a territory (empty text for the home page), not older than an hour.
 * `late`: told what came after the answer had to be given.
 */
export async function heldProgress(
  territory: string,
  now: Date,
  late?: (progress: KeptProgress[]) => void,
): Promise<KeptProgress[]> {
  const reading = withStore((db) => db.getAll('progress')).then((all) =>
    all.filter((p) => isFresh(p, territory, now)),
  );
  return orElse<KeptProgress[]>(reading, [], { late });
}

const isFresh = (held: unknown, territory: string, now: Date): boolean =>
  typeof held === 'object' &&
  held !== null &&
  'territory' in held &&
  held.territory === territory &&
  'at' in held &&
  Math.abs(now.getTime() - Number(held.at)) < PROGRESS_KEPT_MS;

/** Keeps where a person stands in a plan. */
export function keepProgress(progress: KeptProgress): Promise<void> {
  const key = `${progress.territory}#${progress.need}`;
  return keepTap(`progress.${key}`, [['progress', key, progress]]);
}
