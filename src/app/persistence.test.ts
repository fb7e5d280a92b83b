import { afterEach, expect, it, vi } from 'vitest';
import { askToPersist, isInstalled } from './persistence.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('asks a browser that would throw things away, and does not ask again once it is granted', async () => {
  let granted = false;
  const persist = vi.fn(async () => {
    granted = true;
    return true;
  });
  vi.stubGlobal('navigator', { storage: { persist, persisted: async () => granted } });
  await askToPersist();
  await askToPersist();
  expect(persist).toHaveBeenCalledTimes(1);
});

it.each([
  ['without storage manager', {}],
  ['without persistence (iOS 15.1)', { storage: {} }],
  ['that refuses', { storage: { persist: () => Promise.reject(new Error('no')) } }],
])('a browser %s is no trouble', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  await expect(askToPersist()).resolves.toBeUndefined();
});

it.each([
  ['a tab', false, {}, false],
  ['an installed app', true, {}, true],
  ['an icon of the iPhone', false, { standalone: true }, true],
  ['a tab of the iPhone', false, { standalone: false }, false],
])('%s', (_, matches, navigator, installed) => {
  vi.stubGlobal('matchMedia', () => ({ matches }));
  vi.stubGlobal('navigator', navigator);
  expect(isInstalled()).toBe(installed);
});
