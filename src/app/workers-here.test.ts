import { afterEach, expect, it, vi } from 'vitest';
import { workersHere } from './workers-here.ts';

afterEach(() => vi.unstubAllGlobals());

it('is null where the browser knows no workers, has none for this page, or throws at the asking', () => {
  vi.stubGlobal('navigator', {});
  expect(workersHere()).toBeNull();
  vi.stubGlobal('navigator', { serviceWorker: undefined });
  expect(workersHere()).toBeNull();
  const refusing = {
    get serviceWorker() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  };
  vi.stubGlobal('navigator', refusing);
  expect(workersHere()).toBeNull();
});

it('is what the browser has', () => {
  const container = { controller: null };
  vi.stubGlobal('navigator', { serviceWorker: container });
  expect(workersHere()).toBe(container);
});
