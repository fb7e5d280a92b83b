import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orElse } from './open.ts';
import { handOver, takeOver } from './pending-writes.ts';

/** A browser's immediate memory: its entries are its own enumerable properties. */
function memory(): Record<string, string> & Storage {
  const held: Record<string, string> = {};
  return new Proxy(held, {
    get: (_, name) => {
      if (name === 'getItem') return (key: string) => held[key] ?? null;
      if (name === 'setItem') return (key: string, value: string) => Reflect.set(held, key, value);
      if (name === 'removeItem') return (key: string) => Reflect.deleteProperty(held, key);
      return held[String(name)];
    },
  }) as Record<string, string> & Storage;
}

type Put = [store: string, key: string, value: unknown];

/** As much of a database as changes are put in. */
function database(puts: Put[], works = true) {
  return {
    transaction: () => ({
      objectStore: (store: string) => ({
        put: (value: unknown, key: string) => {
          puts.push([store, key, value]);
          return Promise.resolve(key);
        },
      }),
      commit: () => undefined,
      done: works ? Promise.resolve() : Promise.reject(new Error('the page ended')),
    }),
  } as unknown as Parameters<typeof takeOver>[0];
}

const RENNES = [['choices', 'territory', '35']] as const;
const PARIS = [['choices', 'territory', '75']] as const;

describe('what a tap decides', () => {
  beforeEach(() => vi.stubGlobal('localStorage', memory()));
  afterEach(() => vi.unstubAllGlobals());

  it('is put in the database by the next page, once', async () => {
    handOver('place', RENNES);
    const puts: Put[] = [];
    takeOver(database(puts));
    expect(puts).toEqual([['choices', 'territory', '35']]);
    await vi.waitFor(() => expect(Object.keys(localStorage)).toEqual([]));
    takeOver(database(puts));
    expect(puts).toHaveLength(1);
  });

  it('is there for the page after that when the database fails again', async () => {
    handOver('place', RENNES);
    takeOver(database([], false));
    await new Promise((resolve) => setTimeout(resolve));
    const puts: Put[] = [];
    takeOver(database(puts));
    expect(puts).toEqual([['choices', 'territory', '35']]);
  });

  it('is handed over no more once it is kept, unless something else was decided since', () => {
    const first = handOver('place', RENNES);
    const second = handOver('place', PARIS);
    first();
    const puts: Put[] = [];
    takeOver(database(puts));
    expect(puts).toEqual([['choices', 'territory', '75']]);
    second();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('is not made up from what others left in the same memory', async () => {
    localStorage.setItem('other', '[["choices","territory","35"]]');
    localStorage.setItem('repli.place', 'half of it [');
    localStorage.setItem('repli.more', '[["documents","directory",{}],["choices",4,1],7]');
    const puts: Put[] = [];
    takeOver(database(puts));
    expect(puts).toEqual([]);
    await vi.waitFor(() => expect(Object.keys(localStorage)).toEqual(['other']));
  });

  it('costs nothing where the browser refuses such a memory', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => handOver('place', RENNES)()).not.toThrow();
    expect(() => takeOver(database([]))).not.toThrow();
  });
});

describe('a reading that is late', () => {
  it('is not waited for, and told when it comes', async () => {
    let arrive: (text: string) => void = () => undefined;
    const reading = new Promise<string>((resolve) => {
      arrive = resolve;
    });
    const late = vi.fn();
    expect(await orElse(reading, 'nothing', { patience: 0, late })).toBe('nothing');
    expect(late).not.toHaveBeenCalled();
    arrive('Rennes');
    await vi.waitFor(() => expect(late).toHaveBeenCalledExactlyOnceWith('Rennes'));
  });

  it('is told once when it came in time, as the answer', async () => {
    const late = vi.fn();
    expect(await orElse(Promise.resolve('Rennes'), 'nothing', { late })).toBe('Rennes');
    expect(late).not.toHaveBeenCalled();
  });

  it('that fails is as nothing', async () => {
    expect(await orElse(Promise.reject(new Error('gone')), 'nothing')).toBe('nothing');
  });
});
