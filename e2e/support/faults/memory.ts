/** What a phone holds and what its page shows, read from outside the app. */
import type { Page } from '@playwright/test';

/** Versions of what is kept; null for what is not, or is no document. */
export interface Memory {
  /** Seconds: the newer of the record in the database and the copy beside it. */
  directory: number | null;
  bulletin: number | null;
  /** Territories that the bulletin names in an announcement. */
  announced: string[];
}

export interface Seen {
  /** Whether a number that calls can be seen. */
  callable: boolean;
  quiet: boolean;
  /** `validUntil` of the bulletin the page was drawn with; null without one. */
  drawnUntil: string | null;
  /** `issuedAt` of the directory the page was drawn from; null without one or in last resort. */
  issuedAt: string | null;
  /** Whether the app has taken the drawn page over. */
  alive: boolean;
  /** Number of the step shown in the plan of a medical emergency; null where none is. */
  step: number | null;
  /** Whether it is the same document as when it was marked. */
  marked: boolean;
}

/** What the phone holds. Makes no database where there is none. */
export function memoryOf(page: Page): Promise<Memory> {
  return page.evaluate(async () => {
    type Held = {
      version?: unknown;
      national?: unknown;
      bulletin?: { sequence?: unknown; announcements?: unknown };
    };
    const records = await new Promise<[Held?, Held?]>((done) => {
      const opening = indexedDB.open('repli');
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = opening.onblocked = () => done([]);
      opening.onsuccess = () => {
        const db = opening.result;
        const close = (read: [Held?, Held?]) => {
          db.close();
          done(read);
        };
        if (!db.objectStoreNames.contains('documents')) return close([]);
        const store = db.transaction('documents').objectStore('documents');
        const directory = store.get('directory');
        const bulletin = store.get('bulletin');
        bulletin.onsuccess = () => close([directory.result, bulletin.result]);
        bulletin.onerror = () => close([]);
      };
    });
    const copy = await caches
      .match('/data/directory.jws', { cacheName: 'repli-directory' })
      .then(async (kept) => (kept ? (JSON.parse((await kept.json()).payload) as Held) : undefined))
      .catch(() => undefined);
    const known = (value: unknown): number[] =>
      Number.isSafeInteger(value) ? [Number(value)] : [];
    // A damaged record is no document, whatever version it tells.
    const versions = [records[0], copy].flatMap((held) =>
      held?.national ? known(held.version) : [],
    );
    const { sequence, announcements } = records[1]?.bulletin ?? {};
    const codes = Array.isArray(announcements)
      ? announcements.flatMap((a) => (Array.isArray(a?.territories) ? a.territories : []))
      : [];
    return {
      directory: versions.length === 0 ? null : Math.max(...versions),
      bulletin: known(sequence)[0] ?? null,
      announced: codes.map(String),
    };
  });
}

/** What the page shows. */
export function seenOn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('a[href^="tel:"]')];
    const text = document.getElementById('repli-page')?.textContent ?? '{}';
    const model = JSON.parse(text) as {
      issuedAt?: string | null;
      news?: { bulletin: { validUntil: string } | null };
    };
    const count = document.querySelector('#samu .step-count')?.textContent ?? '';
    return {
      callable: links.some((link) => link.checkVisibility()),
      quiet: document.querySelector('.strip-quiet') !== null,
      drawnUntil: model.news?.bulletin?.validUntil ?? null,
      issuedAt: model.issuedAt ?? null,
      alive: document.querySelector('.readiness:not(.readiness-unknown)') !== null,
      step: /\d+/.test(count) ? Number(/\d+/.exec(count)?.[0]) : null,
      marked: 'sameDocument' in window,
    };
  });
}

/** Marks the document, so that another one in its place is told. */
export const mark = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { sameDocument: true });
  });
