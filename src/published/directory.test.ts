import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Directory } from '../directory/model.ts';
import { newestDirectory, renewDirectory } from './directory.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const HOUR = 3_600_000;

/** A directory published so many hours ago. */
const from = (hours: number): Directory => {
  const ms = NOW - hours * HOUR;
  return {
    format: 'repli-directory/1',
    version: ms / 1000,
    issuedAt: new Date(ms).toISOString(),
    validUntil: '2027-11-28T12:00:00.000Z',
    territories: [
      { code: '35', name: 'Ille-et-Vilaine', prefecture: { name: '', website: '' }, lines: [] },
    ],
    national: { numbers: [], updated: '2026-11-28' },
  } as unknown as Directory;
};

const phone = vi.hoisted(() => ({
  held: null as Directory | null,
  offered: null as Directory | null,
  ahead: null as number | null,
}));
vi.mock('../store/documents.ts', async (actual) => ({
  ...(await actual<typeof import('../store/documents.ts')>()),
  heldDirectory: async () => phone.held,
  keepDirectory: async (directory: Directory) => {
    phone.held = directory;
  },
}));
vi.mock('../directory/signed.ts', () => ({
  openDocument: async () => ({ ok: true, document: phone.offered }),
}));
// Every key counts here: what a revoked one signed is tried elsewhere.
vi.mock('../directory/roots/trust.ts', () => ({ standsBy: () => true }));
vi.mock('./trusted.ts', () => ({ trustedKeys: async () => [], renewKeys: async () => undefined }));
vi.mock('./ask.ts', () => ({ ask: async () => ({ text: '', ahead: phone.ahead }) }));

describe('the directory that a phone holds twice', () => {
  let copy: Response | undefined;
  beforeEach(() => {
    copy = undefined;
    Object.assign(phone, { held: null, offered: null, ahead: 0 });
    vi.useFakeTimers({ now: NOW });
    vi.stubGlobal('__REPLI_KEYS__', []);
    vi.stubGlobal('caches', {
      match: async () => copy?.clone(),
      open: async () => ({
        put: async (_: string, response: Response) => {
          copy = response;
        },
      }),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const renewed = async (offered: Directory) => {
    phone.offered = offered;
    return (await renewDirectory()).directory.version;
  };

  it('is the newer of the two, whichever was lost or not written', async () => {
    await renewed(from(1));
    expect((await newestDirectory(NOW))?.version).toBe(from(1).version);
    phone.held = from(3);
    expect((await newestDirectory(NOW))?.version).toBe(from(1).version);
    phone.held = null;
    expect((await newestDirectory(NOW))?.version).toBe(from(1).version);
    phone.held = from(0);
    expect((await newestDirectory(NOW))?.version).toBe(from(0).version);
  });

  it('is not replaced by an older one when only the older of the two is in the database', async () => {
    await renewed(from(1));
    phone.held = from(3);
    expect(await renewed(from(2))).toBe(from(1).version);
    expect(phone.held.version).toBe(from(1).version);
  });

  it('is not taken for one from the future by a clock that was put back', async () => {
    await renewed(from(1));
    vi.setSystemTime(NOW - 24 * HOUR);
    phone.ahead = -24 * HOUR;
    expect(await renewed(from(2))).toBe(from(1).version);
  });

  it('is the record where the copy says that it is newer and cannot be read', async () => {
    phone.held = from(3);
    copy = new Response('<!doctype html>', {
      headers: { 'repli-version': String(from(1).version) },
    });
    expect((await newestDirectory(NOW))?.version).toBe(from(3).version);
  });
});
