import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendSigned } from './publisher.ts';

const answering = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers }));
const send = () => sendSigned('/publier', 'announcements', 'repli-35-1', '{}', 'fr');

describe('what the publishing service answers', () => {
  beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
  afterEach(() => vi.unstubAllGlobals());

  it('is no refusal when it cannot take anything now: the wait is as long as it says', async () => {
    answering(503, { title: 'Plus tard' }, { 'Retry-After': '7' });
    expect(await send()).toMatchObject({
      why: 'later',
      seconds: 7,
      refusal: { title: 'Plus tard' },
    });
    answering(429, { title: 'Trop' }, { 'Retry-After': '86400' });
    expect(await send()).toMatchObject({ why: 'later', seconds: 300 });
    answering(503, null, { 'Retry-After': 'Fri, 27 Nov 2026 10:00:00 GMT' });
    expect(await send()).toMatchObject({ why: 'later', seconds: 20, refusal: { title: '' } });
    answering(502, '<html>');
    expect(await send()).toMatchObject({ why: 'later', seconds: 20 });
  });

  it('is a refusal in its own words, each problem with what is wrong and what to do', async () => {
    const problem = { file: 'a', path: 'lines[0]', line: 3, message: 'Quoi', fix: 'Faites' };
    answering(409, { code: 'other-base', title: 'Non', cause: 'C', fix: 'F', problems: [problem] });
    expect(await send()).toEqual({
      ok: false,
      why: 'refused',
      refusal: {
        code: 'other-base',
        title: 'Non',
        cause: 'C',
        fix: 'F',
        problems: [{ file: 'a', path: 'lines[0]', line: 3, what: 'Quoi', fix: 'Faites' }],
      },
    });
  });

  it('is no answer when it is not one of the service', async () => {
    answering(200, '<html>');
    expect(await send()).toEqual({ ok: false, why: 'no-answer' });
    answering(500, '<html>');
    expect(await send()).toEqual({ ok: false, why: 'no-answer' });
  });

  it('is certain never to have been asked only where the browser knew of no network all along', async () => {
    const failing = (before: boolean) => {
      const browser = { onLine: before };
      vi.stubGlobal('navigator', browser);
      vi.stubGlobal('fetch', async () => {
        browser.onLine = false;
        throw new TypeError('failed');
      });
    };
    failing(false);
    expect(await send()).toEqual({ ok: false, why: 'offline', left: false });
    failing(true);
    expect(await send()).toEqual({ ok: false, why: 'offline', left: true });
  });
});
