import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptProgress } from './schema.ts';

const kept = vi.hoisted(() => ({ progress: new Map<string, unknown>() }));
vi.mock('idb', () => ({
  openDB: async () => ({
    getAll: async () => [...kept.progress.values()],
    transaction: () => ({
      objectStore: () => ({
        put: async (value: unknown, key: string) => void kept.progress.set(key, value),
      }),
      commit: () => undefined,
      done: Promise.resolve(),
    }),
    addEventListener: () => undefined,
    close: () => undefined,
  }),
}));

const HOUR = 3_600_000;
const START = Date.parse('2026-11-28T12:00:00Z');

/** What all pages of a phone share, and the time that truly went by. */
const phone = { clock: START, elapsed: 0, memory: new Map<string, string>() };

/** Time goes by, for the clock and for the steady count of every page alike. */
function wait(ms: number): void {
  phone.clock += ms;
  phone.elapsed += ms;
  vi.setSystemTime(phone.clock);
}
/** Somebody, or a network, sets the clock. */
function setClock(by: number): void {
  phone.clock += by;
  vi.setSystemTime(phone.clock);
}

/** A page that is opened now: a module of its own, and a count that begins at nothing. */
async function openPage() {
  vi.resetModules();
  const began = phone.elapsed;
  const count = { now: () => phone.elapsed - began };
  vi.stubGlobal('performance', count);
  const choices = await import('./choices.ts');
  const jumps = await import('./clock-jumps.ts');
  /** Several pages are open at once, each with its own count. */
  const inFront = <T>(work: () => T): T => {
    vi.stubGlobal('performance', count);
    return work();
  };
  return {
    plan: () => inFront(() => choices.heldProgress(new Date())),
    keep: (step: string) => inFront(() => choices.keepProgress({ ...PLAN, step, at: Date.now() })),
    /** As it ends, or is looked at again. */
    look: () => inFront(() => jumps.noteJump()),
  };
}
const PLAN: KeptProgress = {
  territory: '35',
  need: 'samu',
  step: null,
  left: [],
  call: 'none',
  at: START,
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  Object.assign(phone, { clock: START, elapsed: 0, memory: new Map() });
  kept.progress.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => phone.memory.get(key) ?? null,
    setItem: (key: string, value: string) => void phone.memory.set(key, value),
    removeItem: (key: string) => void phone.memory.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a plan in progress', () => {
  it('goes on when the clock is put forward or back under an open page, by hours or years', async () => {
    for (const jump of [HOUR, -HOUR, 3 * HOUR, -24 * HOUR, 50 * 365 * 24 * HOUR, -3 * HOUR]) {
      const page = await openPage();
      await page.keep('go');
      wait(60_000);
      setClock(jump);
      page.look();
      wait(60_000);
      const [plan] = await (await openPage()).plan();
      expect({ jump, step: plan?.step }).toEqual({ jump, step: 'go' });
      expect(Date.now() - (plan?.at ?? 0)).toBe(120_000);
    }
  });

  it('is forgotten an hour later all the same, by the time that went by', async () => {
    const page = await openPage();
    await page.keep('go');
    setClock(3 * HOUR);
    page.look();
    wait(59 * 60_000);
    expect(await (await openPage()).plan()).toHaveLength(1);
    wait(2 * 60_000);
    expect(await (await openPage()).plan()).toEqual([]);
  });

  it('goes on through one jump that two open pages see', async () => {
    const [one, other] = [await openPage(), await openPage()];
    one.look();
    other.look();
    await one.keep('go');
    setClock(5 * HOUR);
    one.look();
    other.look();
    one.look();
    wait(30 * 60_000);
    expect(await other.plan()).toMatchObject([{ step: 'go' }]);
    setClock(-5 * HOUR);
    other.look();
    one.look();
    expect(await (await openPage()).plan()).toMatchObject([{ step: 'go' }]);
  });

  it('goes on when the clock was put back while no page was open, for an hour from then', async () => {
    const page = await openPage();
    await page.keep('go');
    page.look();
    wait(60_000);
    setClock(-9 * HOUR);
    expect(await (await openPage()).plan()).toMatchObject([{ step: 'go' }]);
    wait(61 * 60_000);
    expect(await (await openPage()).plan()).toEqual([]);
  });

  it('is no longer than it was where nothing can be put down', async () => {
    vi.stubGlobal('localStorage', undefined);
    const page = await openPage();
    await page.keep('go');
    setClock(3 * HOUR);
    page.look();
    expect(await page.plan()).toMatchObject([{ step: 'go' }]);
    wait(61 * 60_000);
    expect(await page.plan()).toEqual([]);
  });
});
