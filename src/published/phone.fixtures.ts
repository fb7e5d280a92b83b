/** What a phone has besides the code: storage, a cache and a network, for tests that run without a browser. */
import { vi } from 'vitest';

/** The database, as much of it as `store/documents.ts` uses. */
export class FakeStore {
  readonly documents = new Map<string, unknown>();

  get = async (_store: string, key: string): Promise<unknown> =>
    structuredClone(this.documents.get(key));

  transaction() {
    const { documents } = this;
    return {
      store: {
        get: async (key: string) => structuredClone(documents.get(key)),
        put: async (value: unknown, key: string) => void documents.set(key, structuredClone(value)),
      },
      done: Promise.resolve(),
    };
  }
}

/** A network that serves these texts, by path; what is missing is a page of HTML, as at a captive portal. */
export type Served = Map<string, string>;

/** What lies in Cache storage, by path. */
export type Cached = Map<string, Response>;

/** Gives the phone a network and a cache of its own until the test ends. */
export function stubPhone(served: Served): Cached {
  const kept: Cached = new Map();
  const response = (text: string | undefined) =>
    text === undefined ? undefined : new Response(text);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('caches', {
    match: async (path: string) => kept.get(path)?.clone(),
    open: async () => ({
      put: async (path: string, answer: Response) => void kept.set(path, answer),
    }),
  });
  vi.stubGlobal('fetch', async (path: string) => {
    return response(served.get(path)) ?? new Response('<!doctype html><title>Wi-Fi</title>');
  });
  return kept;
}
