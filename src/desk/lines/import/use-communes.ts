/** The communes of a territory in a browser: the file comes with the site and is read when needed. */
import { useEffect, useState } from 'react';
import type { TerritoryCommunes } from './communes.ts';

const read = new Map<string, Promise<TerritoryCommunes | null>>();

async function load(territory: string): Promise<TerritoryCommunes | null> {
  try {
    const { address } = __REPLI_PLACE__.communes;
    const [answer, { communesOf }] = await Promise.all([
      fetch(address, { cache: 'force-cache' }),
      import('./communes.ts'),
    ]);
    return answer.ok ? communesOf(await answer.text(), territory) : null;
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
