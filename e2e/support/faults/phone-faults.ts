/** What phones do to what they keep. */
import { inPage } from './in-page.ts';
import type { World } from './world.ts';

/** A number that nobody signed. */
export const ALTERED_NUMBER = '+33639980666';

/** The system takes storage back. What was kept in it is owed no more. */
export async function evict(world: World, kinds: readonly string[]): Promise<void> {
  await world.cdp.send('Storage.clearDataForOrigin', {
    origin: world.site.address,
    storageTypes: kinds.join(','),
  });
  if (kinds.includes('indexeddb')) world.plan = null;
  await world.forgetFloor();
}

/** Where storage is full, nothing of it can be put in the place of something else either. */
async function unlessFull({ page }: World, change: () => Promise<unknown>): Promise<void> {
  await inPage(page, change).catch((error: unknown) => {
    if (!String(error).includes('QuotaExceededError')) throw error;
  });
}

/** One of the files that are kept is gone, or holds somebody else's page. */
export async function spoilFile(world: World, how: 'lost' | 'damaged'): Promise<void> {
  const chance = world.random.next();
  const spoil = () =>
    world.page.evaluate(
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
      [how, chance] as const,
    );
  await unlessFull(world, spoil);
  await world.forgetFloor();
}

/** Where a directory is kept twice, every number in one of the two is another's. */
export async function alterNumbers(world: World): Promise<void> {
  const place = world.random.pick(['database', 'copy']);
  const alter = () =>
    world.page.evaluate(
      async ([where, number]) => {
        const altered = (text: string) => text.replaceAll(/\+33\d{9}/g, number);
        if (where === 'copy') {
          const cache = await caches.open('repli-directory');
          const kept = await cache.match('/data/directory.jws');
          if (kept === undefined) return;
          const { headers } = kept;
          const text = altered(await kept.text());
          return cache.put('/data/directory.jws', new Response(text, { headers }));
        }
        return new Promise<void>((done) => {
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
            const writing = db.transaction('documents', 'readwrite');
            const store = writing.objectStore('documents');
            const reading = store.get('directory');
            reading.onsuccess = () => {
              const held = reading.result as { text?: unknown } | undefined;
              if (typeof held?.text !== 'string') return;
              store.put({ ...held, text: altered(held.text) }, 'directory');
            };
            writing.oncomplete = writing.onabort = end;
          };
        });
      },
      [place, ALTERED_NUMBER] as const,
    );
  await unlessFull(world, alter);
  await world.forgetFloor();
}

/** Documents and choices in the database are anything but what they were. */
export async function damageRecords(world: World): Promise<void> {
  const work = () =>
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
    });
  await inPage(world.page, () => world.page.evaluate(work));
  world.plan = null;
  await world.forgetFloor();
}

/** A database of the right name and form with nothing in it, as an interrupted first opening leaves. */
export async function hollowDatabase(world: World): Promise<void> {
  await evict(world, ['indexeddb']);
  const work = () =>
    new Promise<void>((done) => {
      const opening = indexedDB.open('repli', 1);
      opening.onerror = opening.onblocked = () => done();
      opening.onsuccess = () => {
        opening.result.close();
        done();
      };
    });
  await inPage(world.page, () => world.page.evaluate(work));
  await world.forgetFloor();
}
