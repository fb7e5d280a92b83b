/** What a phone holds and what its page shows, read from outside the app. */
import type { Page } from '@playwright/test';
import { inPage } from './in-page.ts';
import { ALTERED_NUMBER } from './phone-faults.ts';

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
  /** Whether a number that was altered in what is kept can be called. */
  altered: boolean;
  quiet: boolean;
  /** `validUntil` of the bulletin the page was drawn with; null without one. */
  drawnUntil: string | null;
  /** `issuedAt` of the directory the page was drawn from; null without one or in last resort. */
  issuedAt: string | null;
  /** Whether the app has taken the drawn page over. */
  alive: boolean;
  /** Number of the step shown in the plan of a medical emergency; null where none is. */
  step: number | null;
  /** How many steps that plan has; null where none is shown. */
  steps: number | null;
  /** Whether it is the same document as when it was marked. */
  marked: boolean;
}

/** What the phone holds. Makes no database where there is none. */
export const memoryOf = (page: Page): Promise<Memory> => inPage(page, () => readMemory(page));

function readMemory(page: Page): Promise<Memory> {
  return page.evaluate(async () => {
    type Bulletin = { sequence?: unknown; announcements?: unknown };
    type Held = { text?: unknown; bulletin?: Bulletin };
    /** What a signed text says; nothing of what is none. */
    const said = (text: unknown): Record<string, unknown> => {
      try {
        return JSON.parse(JSON.parse(String(text).split('\n')[0] ?? '').payload);
      } catch {
        return {};
      }
    };
    const copied = async (address: string, cacheName: string) => {
      const kept = await caches.match(address, { cacheName }).catch(() => undefined);
      return said(await kept?.text());
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
    const copies = [
      await copied('/data/directory.jws', 'repli-directory'),
      await copied('/status/bulletin.jws', 'repli-bulletin'),
    ] as const;
    const known = (value: unknown): number[] =>
      Number.isSafeInteger(value) ? [Number(value)] : [];
    // A damaged record is no document, whatever version it tells.
    const versions = [said(records[0]?.text), copies[0]].flatMap(({ version }) => known(version));
    const [inDatabase, copy] = [records[1]?.bulletin ?? {}, copies[1] as Bulletin];
    const sequences = [inDatabase, copy].flatMap(({ sequence }) => known(sequence));
    const copyIsNewer = Number(copy.sequence ?? 0) > Number(inDatabase.sequence ?? 0);
    const { announcements } = copyIsNewer ? copy : inDatabase;
    const codes = Array.isArray(announcements)
      ? announcements.flatMap((a) => (Array.isArray(a?.territories) ? a.territories : []))
      : [];
    return {
      directory: versions.length === 0 ? null : Math.max(...versions),
      bulletin: sequences.length === 0 ? null : Math.max(...sequences),
      announced: codes.map(String),
    };
  });
}

/** What the page shows. */
export const seenOn = (page: Page): Promise<Seen> => inPage(page, () => readPage(page));

function readPage(page: Page): Promise<Seen> {
  return page.evaluate((alteredNumber) => {
    const links = [...document.querySelectorAll<HTMLElement>('a[href^="tel:"]')];
    const text = document.getElementById('repli-page')?.textContent ?? '{}';
    const model = JSON.parse(text) as {
      issuedAt?: string | null;
      news?: { bulletin: { validUntil: string } | null };
    };
    const count = document.querySelector('#samu .step-count')?.textContent ?? '';
    const [step, steps] = count.match(/\d+/g) ?? [];
    return {
      callable: links.some((link) => link.checkVisibility()),
      altered: links.some((link) => link.getAttribute('href') === `tel:${alteredNumber}`),
      quiet: document.querySelector('.strip-quiet') !== null,
      drawnUntil: model.news?.bulletin?.validUntil ?? null,
      issuedAt: model.issuedAt ?? null,
      alive: document.querySelector('.readiness:not(.readiness-unknown)') !== null,
      step: step === undefined ? null : Number(step),
      steps: steps === undefined ? null : Number(steps),
      marked: 'sameDocument' in window,
    };
  }, ALTERED_NUMBER);
}

/** Marks the document, so that another one in its place is told. */
export const mark = (page: Page): Promise<void> =>
  inPage(page, () =>
    page.evaluate(() => {
      Object.assign(window, { sameDocument: true });
    }),
  );
