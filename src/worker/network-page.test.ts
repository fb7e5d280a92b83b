import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageOfNetwork } from './network-page.ts';

const REQUEST = new Request('https://repli.example/35/');
const PAGE = '<html><body><a href="tel:15">15</a></body></html>\n';

const answers = (make: (signal: AbortSignal) => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', (_: Request, { signal }: { signal: AbortSignal }) => make(signal));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a page asked of the network', () => {
  it('is taken whole, and said to be ours by the number on it', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    answers(() => new Response(PAGE, { headers }));
    const sent = await pageOfNetwork(REQUEST, 10_000);
    expect(sent?.isOurs).toBe(true);
    expect(await sent?.answer.text()).toBe(PAGE);
    for (const other of ['<h1>Wi-Fi gratuit</h1>', PAGE.slice(0, -20), PAGE.slice(0, -10)]) {
      answers(() => new Response(other, { headers }));
      expect((await pageOfNetwork(REQUEST, 10_000))?.isOurs).toBe(false);
    }
    // Shown as plain text, it would have no link to call by.
    answers(() => new Response(PAGE));
    expect((await pageOfNetwork(REQUEST, 10_000))?.isOurs).toBe(false);
  });

  it('is none when it begins and never ends, whatever stands in its beginning', async () => {
    answers((signal) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(PAGE));
          signal.addEventListener('abort', () => controller.error(signal.reason));
        },
      });
      return new Response(body);
    });
    expect(await pageOfNetwork(REQUEST, 20)).toBeNull();
  });

  it('is none when nothing answers, or nobody is there', async () => {
    answers((signal) => {
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      );
    });
    expect(await pageOfNetwork(REQUEST, 20)).toBeNull();
    answers(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await pageOfNetwork(REQUEST, 10_000)).toBeNull();
  });
});
