import { describe, expect, it } from 'vitest';
import { announcement, bulletin, minutes, NOW } from '../../status/bulletin/bulletin.fixtures.ts';
import type { Bulletin } from '../../status/model.ts';
import type { Published } from '../desk.ts';
import { phonesNow, shownAs } from './phones.ts';

const published = (
  made: Bulletin | null,
  news: Published['contact']['news'] = 'ok',
): Published => ({
  directory: null,
  news: made === null ? null : { bulletin: made, unlisted: [] },
  contact: { directory: 'ok', news },
  ahead: 0,
});
const madeAt = (minute: number, holds = 5) =>
  bulletin([], { issuedAt: minutes(minute), validUntil: minutes(minute + holds) });

describe('how phones stand', () => {
  it('is well while the bulletin is renewed', () => {
    expect(phonesNow(published(madeAt(-1)), NOW)).toEqual({ state: 'fresh', age: 60_000 });
    expect(phonesNow(published(madeAt(-2)), NOW).state).toBe('fresh');
  });

  it('is alarming when it was not renewed for two minutes, though phones still call it fresh', () => {
    expect(phonesNow(published(madeAt(-2.1)), NOW).state).toBe('silent');
  });

  it('allows a host of a slower round its own pace', () => {
    expect(phonesNow(published(madeAt(-3, 30)), NOW).state).toBe('fresh');
    expect(phonesNow(published(madeAt(-13, 30)), NOW).state).toBe('silent');
  });

  it('is not known while nothing could be read', () => {
    expect(phonesNow(published(null), NOW)).toEqual({ state: 'none', age: null });
    expect(phonesNow(published(madeAt(-1), 'server-down'), NOW)).toEqual({
      state: 'unread',
      age: 60_000,
    });
    expect(phonesNow(published(null, 'reading'), NOW).state).toBe('reading');
  });
});

describe('what phones show of an announcement', () => {
  const shown = (a: ReturnType<typeof announcement>, change: Partial<Bulletin> = {}) =>
    shownAs(a, bulletin([a], change), NOW);

  it('is in force when their own reading says so', () => {
    expect(shown(announcement({ expires: minutes(60) }))).toBe('in-force');
    expect(shown(announcement({ phase: 'planned', onset: minutes(60) }))).toBe('in-force');
    expect(shown(announcement({ phase: 'ended', endedAt: minutes(-1) }))).toBe('in-force');
    expect(shown(announcement({ nature: 'exercise', expires: minutes(60) }))).toBe('in-force');
  });

  it('is outdated when it was dated by a clock a day behind', () => {
    const behind = announcement({ sent: minutes(-1440), expires: minutes(-720) });
    expect(shown(behind)).toBe('outdated');
    expect(shown({ ...behind, nature: 'exercise' })).toBe('outdated');
  });

  it('is outdated when the bulletin is', () => {
    const stale = { issuedAt: minutes(-20), validUntil: minutes(-10) };
    expect(shown(announcement(), stale)).toBe('outdated');
  });

  it('of a mistake: told, or unlearnt by its correction', () => {
    const mistake = announcement({
      id: 'm',
      phase: 'retracted',
      numbers: {},
      endedAt: minutes(-1),
    });
    expect(shown(mistake)).toBe('in-force');
    const corrected = bulletin([mistake, announcement()]);
    expect(shownAs(mistake, corrected, NOW)).toBe('in-force');
  });

  it('is nothing where the bulletin does not list it', () => {
    expect(shownAs(null, bulletin([]), NOW)).toBe('absent');
  });
});
