/** The communes of a territory in a browser: the file comes with the site and is read when needed. */
import { useEffect, useState } from 'react';
import type { TerritoryCommunes } from './communes.ts';

const read = new Map<string, Promise<TerritoryCommunes | null>>();

const CACHE = 'repli-desk-place';

/** The file of the communes: its name changes with it, so a copy kept once is as good as a new one. */
async function communesFile(): Promise<string | null> {
  const { address } = __REPLI_PLACE__.communes;
  const held = await caches.match(address).catch(() => undefined);
  if (held !== undefined) return held.text();
  const answer = await fetch(address);
  if (!answer.ok) return null;
  const copy = answer.clone();
  // For the night without a network; older files go.
  await caches
    .delete(CACHE)
    .then(() => caches.open(CACHE))
    .then((cache) => cache.put(address, copy))
    .catch(() => undefined);
  return answer.text();
}

async function load(territory: string): Promise<TerritoryCommunes | null> {
  try {
    const [text, { communesOf }, { FORMER_CODES }] = await Promise.all([
      communesFile(),
      import('./communes.ts'),
      import('./former-codes.ts'),
    ]);
    return text === null ? null : communesOf(text, territory, FORMER_CODES);
  } catch {
    return null;
  }
}

/**
 * The communes; null when they cannot be read.
 * @param wanted false as long as nobody asks for one
 */
export function useCommunes(
  territory: string,
  wanted: boolean,
): TerritoryCommunes | 'reading' | null {
  const [communes, setCommunes] = useState<TerritoryCommunes | 'reading' | null>('reading');
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const reading = read.get(territory) ?? load(territory);
    read.set(territory, reading);
    void reading.then((found) => {
      // A failure is asked again next time: the network may be back.
      if (found === null) read.delete(territory);
      if (!gone) setCommunes(found);
    });
    return () => {
      gone = true;
    };
  }, [territory, wanted]);
  return communes;
}
