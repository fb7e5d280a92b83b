import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../directory/model.ts';
import { type Signer, signDocument } from '../directory/signed.ts';
import { pollBulletin } from './bulletin.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const HOUR = 3_600_000;
let signer: Signer;
let key: Key;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '' } = await exportJWK(publicKey);
  signer = { kid: 'essai-1', privateKey: await exportJWK(privateKey) };
  key = {
    kid: 'essai-1',
    use: ['bulletin'],
    territories: 'all',
    holder: 'Essai',
    from: '2026-01-01',
    until: '2027-01-01',
    revoked: null,
    jwk: { kty: 'EC', crv: 'P-256', x, y },
  };
});

const bulletin = (change: object = {}) => ({
  format: 'repli-bulletin/1',
  sequence: 7,
  issuedAt: '2026-11-28T11:59:00Z',
  validUntil: '2026-11-28T12:09:00Z',
  sources: [],
  announcements: [],
  ...change,
});

/** Polls a server that answers with a document, to a phone that accepts these keys at this moment. */
async function polled(document: object, { keys = [key], now = NOW, date = NOW } = {}) {
  const text = await signDocument(document, signer, 'bulletin');
  vi.stubGlobal('__REPLI_KEYS__', keys);
  vi.stubGlobal('fetch', async () => {
    return new Response(text, { headers: { date: date.toUTCString() } });
  });
  return pollBulletin(null, now);
}

describe('what became of asking for the bulletin', () => {
  beforeEach(() => {
    vi.stubGlobal('__REPLI_KEYS__', []);
    vi.stubGlobal('__REPLI_ROOTS__', null);
    vi.stubGlobal('navigator', { onLine: true });
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('good, with the difference of the clocks', async () => {
    const early = new Date(NOW.getTime() - HOUR);
    const { contact, ahead, bulletin: read } = await polled(bulletin(), { date: early });
    expect([contact, ahead, read?.sequence]).toEqual(['ok', HOUR, 7]);
  });

  it('old and genuine is an answer', async () => {
    const old = bulletin({ validUntil: '2026-11-28T11:59:30Z' });
    expect(await polled(old)).toMatchObject({ contact: 'ok', bulletin: { sequence: 7 } });
  });

  it('a key whose days are over is told as such', async () => {
    const keys = [{ ...key, until: '2026-11-27' }];
    const answer = await polled(bulletin(), { keys });
    expect(answer).toMatchObject({ contact: 'key-expired', ahead: 0, bulletin: null });
    const revoked = [{ ...key, revoked: '2026-11-20' }];
    expect((await polled(bulletin(), { keys: revoked })).contact).toBe('key-expired');
  });

  it('a clock that has run past the key’s days is known by the server’s', async () => {
    const now = new Date(NOW.getTime() + 365 * 24 * HOUR);
    vi.setSystemTime(now);
    expect(await polled(bulletin(), { now })).toMatchObject({
      contact: 'key-expired',
      ahead: 365 * 24 * HOUR,
    });
  });

  it('a key that this version does not know is told as such', async () => {
    expect((await polled(bulletin(), { keys: [] })).contact).toBe('key-unknown');
  });

  it('what is no bulletin, though signed, is no answer', async () => {
    const answer = await polled(bulletin({ sources: 'none' }));
    expect(answer).toMatchObject({ contact: 'server-down', ahead: null, bulletin: null });
  });

  it('a browser that cannot verify blames nobody', async () => {
    const text = await signDocument(bulletin(), signer, 'bulletin');
    vi.stubGlobal('fetch', async () => new Response(text));
    vi.stubGlobal('crypto', {});
    expect((await pollBulletin(null, NOW)).contact).toBe('not-reached');
  });
});
