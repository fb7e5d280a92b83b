/** The language a person chose, and where they stand in a plan. */
import type { Need } from '../guide/model.ts';
import { type KeptProgress, openStore, orElse } from './open.ts';

/** A plan left alone this long is begun anew. */
export const PROGRESS_KEPT_MS = 3_600_000;

/** Tag of the language chosen on this phone; null when none is. */
export async function chosenLanguage(): Promise<string | null> {
  const held = await orElse(
    openStore().then((db) => db.get('choices', 'language')),
    undefined,
  );
  return typeof held === 'string' ? held : null;
}

/** Remembers the language chosen. */
export async function keepLanguage(tag: string): Promise<void> {
  await orElse(
    openStore().then((db) => db.put('choices', tag, 'language')),
    undefined,
  );
}

/** Progress in the plans of a territory (empty text for the home page), not older than an hour. */
export async function heldProgress(territory: string, now: Date): Promise<KeptProgress[]> {
  const all = await orElse(
    openStore().then((db) => db.getAll('progress')),
    [],
  );
  return all.filter(
    (p) => p.territory === territory && Math.abs(now.getTime() - p.at) < PROGRESS_KEPT_MS,
  );
}

/** Keeps where a person stands in a plan. */
export async function keepProgress(progress: KeptProgress): Promise<void> {
  await orElse(
    openStore().then((db) => db.put('progress', progress, keyOf(progress))),
    undefined,
  );
}

const keyOf = ({ territory, need }: { territory: string; need: Need }) => `${territory}#${need}`;
