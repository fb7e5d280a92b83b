import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aheadOf, ask } from './ask.ts';

const ADDRESS = '/status/bulletin.jws';
const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));

describe('a published document that is asked for', () => {
  beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('comes with what the server’s clock says of this one', async () => {
    const date = new Date(Date.now() - 3_600_000).toUTCString();
    answering(async () => new Response('text', { headers: { date } }));
    const answer = await ask(ADDRESS, 1000);
    expect(answer).toMatchObject({ text: 'text' });
    expect(typeof answer === 'object' && Math.round((answer.ahead ?? 0) / 60_000)).toBe(60);
  });

  it('blames the server only for an answer that is none', async () => {
    answering(async () => new Response('', { status: 503 }));
    expect(await ask(ADDRESS, 1000)).toBe('server-down');
  });

  it('blames the server when it lets the request wait in vain', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
      return new Promise((_answer, fail) =>
        signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError'))),
      );
    });
    const asked = ask(ADDRESS, 1000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await asked).toBe('server-down');
  });

  it('blames nobody for a request that failed at once', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await ask(ADDRESS, 1000)).toBe('not-reached');
  });

  it('blames nobody for a request that never left this phone', async () => {
    answering(async () => new Response('text'));
    vi.stubGlobal('AbortController', undefined);
    expect(await ask(ADDRESS, 1000)).toBe('not-reached');
    vi.stubGlobal('fetch', () => {
      throw new TypeError('no such option');
    });
    expect(await ask(ADDRESS, 1000)).toBe('not-reached');
  });

  it('says that the device is offline when the device says so', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await ask(ADDRESS, 1000)).toBe('offline');
  });
});

describe('the clock of the server', () => {
  const now = Date.parse('2026-11-28T12:00:00Z');
  it.each([
    [{ date: 'Sat, 28 Nov 2026 12:00:00 GMT' }, 0],
    [{ date: 'Sat, 28 Nov 2026 10:00:00 GMT' }, 7_200_000],
    // A cache on the way kept it for two hours: this phone's clock is right.
    [{ date: 'Sat, 28 Nov 2026 10:00:00 GMT', age: '7200' }, 0],
    [{ date: 'Sat, 28 Nov 2026 12:10:00 GMT', age: 'x' }, -600_000],
    [{ date: 'soon' }, null],
    [{}, null],
  ])('%j', (headers, ahead) => {
    expect(aheadOf(new Headers(headers), now)).toBe(ahead);
  });
});
