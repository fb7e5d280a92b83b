import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../directory/model.ts';
import { announcement, bulletin, minutes, NOW } from '../status/bulletin/bulletin.fixtures.ts';
import { CLAIM_MS, due } from '../status/notices/due.ts';
import { type Contact, situationFor } from '../status/situation/situation.ts';
import { decideTold, keepNoticesOn, keepShown, noticesOn } from './notices.ts';

/** The database, as much of it as is used: transactions that write come one after the other. */
const held = vi.hoisted(() => ({ values: new Map<string, unknown>(), turn: Promise.resolve() }));
vi.mock('./open.ts', () => {
  const store = {
    get: async (key: string) => structuredClone(held.values.get(key)),
    put: async (value: unknown, key: string) => void held.values.set(key, structuredClone(value)),
  };
  const db = {
    get: (_: string, key: string) => store.get(key),
    put: (_: string, value: unknown, key: string) => store.put(value, key),
    transaction: () => ({ store, objectStore: () => store, done: Promise.resolve() }),
  };
  return {
    withStore: (work: (given: typeof db) => Promise<unknown>) => {
      const own = held.turn.then(() => work(db));
      held.turn = own.then(
        () => undefined,
        () => undefined,
      );
      return own;
    },
    orElse: (reading: Promise<unknown>, fallback: unknown) => reading.catch(() => fallback),
  };
});

const OK: Contact = { lastPoll: 'ok', lastOk: minutes(-1) };
const KEY: Key = {
  kid: 'host',
  use: ['bulletin'],
  territories: [],
  holder: 'host',
  from: '2026-01-01',
  until: '2027-12-31',
  revoked: null,
  jwk: { kty: 'EC', crv: 'P-256', x: '', y: '' },
};
const PLACE = { id: '1', name: 'Maison', territory: '35', commune: null };

/** Somebody who tells, as the worker does after a poll. */
const tell = (now = NOW.getTime(), keys: readonly Key[] = [KEY]) =>
  decideTold(keys, now, ({ memory, saved, told }) =>
    due(
      saved.map(({ territory }) =>
        situationFor(territory, memory?.bulletin ?? null, OK, NOW, memory?.unlisted),
      ),
      told,
      now,
    ),
  );

beforeEach(() => {
  held.values.clear();
  held.values.set('saved', [PLACE]);
  held.values.set('bulletin', {
    bulletin: { ...bulletin([announcement()]), signedBy: 'host' },
    unlisted: [],
  });
});

describe('telling of an outage', () => {
  it('is done once by two who set out at the same time', async () => {
    const both = await Promise.all([tell(), tell()]);
    expect(both.map(({ alerts }) => alerts.length).sort()).toEqual([0, 1]);
  });

  it('is done again after somebody was ended in the middle of it, and never after it was shown', async () => {
    const { alerts } = await tell();
    const later = NOW.getTime() + CLAIM_MS + 1;
    const again = await tell(later);
    expect(again.alerts.map(({ names }) => names)).toEqual(alerts.map(({ names }) => names));
    for (const { names, at } of again.alerts) await keepShown(names, at);
    expect((await tell(later + CLAIM_MS + 1)).alerts).toEqual([]);
  });

  it('is not done out of what a revoked key signed', async () => {
    const revoked = { ...KEY, revoked: '2026-01-02' };
    expect((await tell(NOW.getTime(), [revoked])).alerts).toEqual([]);
  });

  it('forgets nothing but what cannot be read', async () => {
    const { alerts } = await tell();
    for (const { names, at } of alerts) await keepShown(names, at);
    held.values.set('told', [...(held.values.get('told') as unknown[]), { names: 7 }, null]);
    expect((await tell()).alerts).toEqual([]);
  });
});

describe('whether to tell', () => {
  it('is off until a person turns it on', async () => {
    expect(await noticesOn()).toBe(false);
    expect(await keepNoticesOn(true)).toBe(true);
    expect(await noticesOn()).toBe(true);
    await keepNoticesOn(false);
    expect(await noticesOn()).toBe(false);
  });
});
