import { afterEach, expect, it, vi } from 'vitest';
import { isKeepingRefused } from './keeping.ts';

afterEach(() => vi.unstubAllGlobals());

const fails = (name: string) => async () => {
  throw new DOMException('The user denied permission.', name);
};

function browser(registration: () => Promise<unknown>, files: () => Promise<unknown>): void {
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: registration } });
  vi.stubGlobal('caches', { has: files });
}

const well = async () => undefined;

it('is refused where the browser knows no workers, or nothing to keep files in', async () => {
  vi.stubGlobal('navigator', {});
  expect(await isKeepingRefused()).toBe(true);
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: well } });
  expect(await isKeepingRefused()).toBe(true);
});

it.each(['SecurityError', 'NotSupportedError'])('is refused by a %s', async (name) => {
  browser(fails(name), well);
  expect(await isKeepingRefused()).toBe(true);
  browser(well, fails(name));
  expect(await isKeepingRefused()).toBe(true);
});

it('is not refused for good where the browser only fails at it now, or keeps', async () => {
  for (const name of ['InvalidStateError', 'UnknownError', 'QuotaExceededError']) {
    browser(fails(name), well);
    expect(await isKeepingRefused()).toBe(false);
  }
  browser(well, async () => false);
  expect(await isKeepingRefused()).toBe(false);
});
