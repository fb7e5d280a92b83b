/** The place chosen and the places saved, as this phone keeps them. Nothing of it leaves the phone. */

import type { ChosenCommune, ChosenPlace, SavedPlace } from './chosen-place.ts';
import { keepTap, orElse, withStore } from './open.ts';
import { handedOver } from './pending-writes.ts';
import { readSaved } from './saved-places.ts';

/** All that is remembered of places. */
export interface KeptPlaces {
  /** Territory code chosen last; null when none is. */
  chosen: string | null;
  /** Commune chosen with it; null when only the territory was. */
  commune: ChosenCommune | null;
  saved: readonly SavedPlace[];
}

/** What a person waits for a change to be kept before being told that it is not, in milliseconds. */
const ANSWER_TIMEOUT_MS = 5_000;

function readCommune(held: unknown, territory: string | null): ChosenCommune | null {
  if (typeof held !== 'object' || held === null || !('code' in held) || !('name' in held)) {
    return null;
  }
  const { code, name } = held;
  const fits =
    typeof code === 'string' &&
    typeof name === 'string' &&
    territory !== null &&
    code.startsWith(territory);
  return fits ? { code, name } : null;
}

/**
 * What this phone remembers of places; null when storage fails or is late. `late`: told what came
 * after the answer had to be given.
 */
export async function keptPlaces(late?: (places: KeptPlaces | null) => void) {
  const handed = handedOver('choices');
  const reading = withStore(async (db) => {
    const { store } = db.transaction('choices');
    const [territory, commune, saved] = await Promise.all([
      handed.has('territory') ? handed.get('territory') : store.get('territory'),
      handed.has('commune') ? handed.get('commune') : store.get('commune'),
      store.get('saved'),
    ]);
    const chosen = typeof territory === 'string' ? territory : null;
    return { chosen, commune: readCommune(commune, chosen), saved: readSaved(saved) };
  });
  return orElse<KeptPlaces | null>(reading, null, { late });
}

/** Remembers the place chosen, by a link that opens its page. */
export const keepChosen = ({ territory, commune }: ChosenPlace): Promise<void> =>
  keepTap('place', [
    ['choices', 'territory', territory],
    ['choices', 'commune', commune],
  ]);

/**
 * Changes the saved places, read and written in one transaction so that two tabs lose nothing.
 *
 * @param change from the list kept to the one to keep; the same list when nothing is to change
 * @returns the list now kept, or null when storage failed and nothing changed
 */
export async function changeSaved(
  change: (list: readonly SavedPlace[]) => readonly SavedPlace[],
): Promise<readonly SavedPlace[] | null> {
  const writing = withStore(async (db) => {
    const tx = db.transaction('choices', 'readwrite');
    const before = readSaved(await tx.store.get('saved'));
    const after = change(before);
    if (after !== before) await tx.store.put([...after], 'saved');
    tx.commit();
    await tx.done;
    return after;
  });
  return orElse<readonly SavedPlace[] | null>(writing, null, {
    patience: ANSWER_TIMEOUT_MS,
  });
}
