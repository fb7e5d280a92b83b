import { beforeEach, describe, expect, it, vi } from 'vitest';
import { begun, noted, type PhoneRecord } from '../../exercise/phone-record.ts';
import { NATIONAL } from '../../guide/guide.fixtures.ts';
import type { View } from '../../pages/model.ts';
import { heldRecord, keepRecord } from '../../store/practice.ts';
import { createPractice } from './practice.ts';

const NOW = new Date('2026-11-28T18:00:00Z');
const bulletin = {
  format: 'repli-bulletin/1',
  sequence: 1,
  issuedAt: '2026-11-28T18:00:00Z',
  validUntil: '2026-11-28T18:05:00Z',
  sources: [],
  announcements: [],
};

/** What a page that was just opened notes, with these news, of a record that knew of an exercise. */
function notedWith(news: object): readonly string[] {
  const view = { now: NOW, practice: null, exercise: true, news: { unlisted: [], ...news } };
  const start = createPractice({
    model: () => ({ territory: { code: '59' } }) as never,
    view: () => view as unknown as View,
    ...{ show: () => undefined, tell: () => undefined, subscribe: () => () => undefined },
  }).start;
  start()();
  return heldRecord()?.events.map(({ did }) => did) ?? [];
}

/** What a page notes when these steps of a need's plan are opened, with no line known. */
function notedOnSteps(steps: readonly number[]): readonly string[] {
  const news = { unlisted: [], bulletin: null, contact: { lastPoll: 'never', lastOk: null } };
  const practice = createPractice({
    model: () => ({ territory: { code: '59', lines: [] }, national: NATIONAL }) as never,
    view: () => ({ now: NOW, practice: null, exercise: true, news }) as unknown as View,
    ...{ show: () => undefined, tell: () => undefined, subscribe: () => () => undefined },
  });
  for (const step of steps) practice.stepped('fire', step);
  return heldRecord()?.events.map(({ did }) => did) ?? [];
}

describe('a phone that practises', () => {
  beforeEach(() => {
    const held = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    });
    vi.stubGlobal('location', { hash: '' });
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    const from = { territory: '59', language: 'fr', story: 'smoke', ahead: 0 } as const;
    const record: PhoneRecord = begun(from, Date.now());
    keepRecord(noted(record, { did: 'knew', sent: '2026-11-28T17:59:00Z' }, Date.now()));
  });

  it('takes no end of the exercise from a page that has heard nothing yet, nor from one without a network', () => {
    expect(notedWith({ bulletin: null, contact: { lastPoll: 'never', lastOk: null } })).toEqual([
      'knew',
    ]);
    expect(notedWith({ bulletin, contact: { lastPoll: 'offline', lastOk: null } })).toEqual([
      'knew',
    ]);
  });

  it('takes it from a bulletin that came and has nothing of it any more', () => {
    const contact = { lastPoll: 'ok', lastOk: NOW.toISOString() };
    expect(notedWith({ bulletin, contact })).toEqual(['knew', 'over']);
  });

  it('notes that its owner came to the step that says to go in person, and no other step as that', () => {
    const before = notedOnSteps([1, 2]);
    expect(before).toEqual(['knew', 'stepped', 'stepped']);
    const all = notedOnSteps(Array.from({ length: 20 }, (_, step) => step));
    expect(all.filter((did) => did === 'went')).toHaveLength(1);
  });
});
