import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heldProgress, keepProgress } from './choices.ts';
import { keepChosen, keptPlaces } from './places.ts';
import type { KeptProgress } from './schema.ts';

/** A database that is full: what is in it can be read, and nothing put. */
const kept = vi.hoisted(() => ({ progress: [] as unknown[] }));
vi.mock('idb', () => ({
  openDB: async () => ({
    getAll: async () => kept.progress,
    transaction: (stores: unknown) => {
      if (Array.isArray(stores)) throw new DOMException('', 'QuotaExceededError');
      return { store: { get: async () => undefined } };
    },
    addEventListener: () => undefined,
    close: () => undefined,
  }),
}));

const NOW = new Date('2026-11-28T12:00:00Z');
const at = (minutes: number): number => NOW.getTime() + minutes * 60_000;
const plan = (step: number, minutes: number): KeptProgress => ({
  territory: '35',
  need: 'samu',
  step: `stand-in ${step}`,
  left: ['usual 15'],
  call: 'none',
  at: at(minutes),
});

/** A browser's immediate memory: its entries are its own enumerable properties. */
class Immediate {
  getItem(key: string): string | null {
    return (this as Record<string, unknown>)[key]?.toString() ?? null;
  }
  setItem(key: string, value: string): void {
    Object.assign(this, { [key]: value });
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

describe('with a database that takes nothing more', () => {
  beforeEach(() => vi.stubGlobal('localStorage', new Immediate()));
  afterEach(() => vi.unstubAllGlobals());

  it('a plan goes on where it was left, not where the database still has it', async () => {
    kept.progress = [plan(1, -9)];
    await keepProgress(plan(2, -1));
    expect(await heldProgress(NOW)).toEqual([plan(2, -1)]);
  });

  it('the database has the word where it is newer', async () => {
    await keepProgress(plan(2, -9));
    kept.progress = [plan(3, -1)];
    expect(await heldProgress(NOW)).toEqual([plan(3, -1)]);
  });

  it('the place that was chosen is remembered', async () => {
    await keepChosen({ territory: '35', commune: { code: '35238', name: 'Rennes' } });
    expect(await keptPlaces()).toEqual({
      chosen: '35',
      commune: { code: '35238', name: 'Rennes' },
      saved: [],
    });
  });
});
