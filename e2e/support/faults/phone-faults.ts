/** What phones do to what they keep. */
import type { World } from './world.ts';

/** The system takes storage back. What was kept in it is owed no more. */
export async function evict(world: World, kinds: readonly string[]): Promise<void> {
  await world.cdp.send('Storage.clearDataForOrigin', {
    origin: world.site.address,
    storageTypes: kinds.join(','),
  });
  if (kinds.includes('indexeddb')) world.plan = null;
  await world.forgetFloor();
}

/** One of the files that are kept is gone, or holds somebody else's page. */
export async function spoilFile(world: World, how: 'lost' | 'damaged'): Promise<void> {
  await world.page.evaluate(
    async ([way, chance]) => {
      const files: { cache: Cache; request: Request }[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) files.push({ cache, request });
      }
      const file = files[Math.floor(Number(chance) * files.length)];
      if (way === 'lost') await file?.cache.delete(file.request);
      else await file?.cache.put(file.request, new Response('<!doctype html><title>X</title>'));
    },
    [how, world.random.next()] as const,
  );
  await world.forgetFloor();
}

/** Documents and choices in the database are anything but what they were. */
export async function damageRecords(world: World): Promise<void> {
  await world.page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('repli');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = opening.onblocked = () => done();
        opening.onsuccess = () => {
          const db = opening.result;
          const end = () => {
            db.close();
            done();
          };
          if (!db.objectStoreNames.contains('documents')) return end();
          const writing = db.transaction(['documents', 'choices', 'progress'], 'readwrite');
          const format = 'repli-directory/1';
          writing
            .objectStore('documents')
            .put({ format, version: 9e9, territories: [7, { code: '35' }] }, 'directory');
          writing.objectStore('documents').put({ bulletin: 7, unlisted: 'x' }, 'bulletin');
          writing.objectStore('choices').put([{ name: 7 }, 9], 'saved');
          writing.objectStore('progress').put({ territory: 35, need: 'x' }, '35#samu');
          writing.oncomplete = writing.onabort = end;
        };
      }),
  );
  world.plan = null;
  await world.forgetFloor();
}

/** A database of the right name and form with nothing in it, as an interrupted first opening leaves. */
export async function hollowDatabase(world: World): Promise<void> {
  await evict(world, ['indexeddb']);
  await world.page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('repli', 1);
        opening.onerror = opening.onblocked = () => done();
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
  );
  await world.forgetFloor();
}
