import { describe, expect, it } from 'vitest';
import { announcement, bulletin, minutes, NOW } from '../bulletin/bulletin.fixtures.ts';
import type { Announcement, Bulletin } from '../model.ts';
import { type Contact, type Memory, remember, situationFor } from './situation.ts';

const OK: Contact = { lastPoll: 'ok', lastOk: minutes(-1) };
const at = (offset: number) => new Date(minutes(offset));
const of35 = (b: Bulletin | null) => situationFor('35', b, OK, NOW);
const HOURS = 60;
/** Nothing of it comes from the future. */
const taken = (before: Memory | null, next: Bulletin): Memory =>
  remember(before, next, Date.parse('2100-01-01'));

describe('what is merely absent is not restored', () => {
  const next = (announcements: Announcement[], change: Partial<Bulletin> = {}) =>
    bulletin(announcements, {
      sequence: 8,
      issuedAt: minutes(1),
      validUntil: minutes(11),
      ...change,
    });
  const seen = (memory: ReturnType<typeof remember>, now = at(2)) =>
    situationFor('35', memory.bulletin, OK, now, memory.unlisted);

  it('an announcement gone from the bulletin is no longer listed, its number unknown', () => {
    const memory = taken(taken(null, bulletin([announcement()])), next([]));
    expect(seen(memory)).toMatchObject({
      official: [],
      lastKnown: [{ why: 'unlisted' }],
      states: { '15': 'unknown', '18': 'works' },
      allClear: false,
    });
  });

  it('an exercise of the same name does not stand for it', () => {
    const drill = announcement({ nature: 'exercise' });
    const memory = taken(taken(null, bulletin([announcement()])), next([drill]));
    expect(seen(memory)).toMatchObject({ lastKnown: [{ why: 'unlisted' }], allClear: false });
  });

  it('what a revoked key announced leaves at once, listed last time or long before', () => {
    const stolen = announcement({ signers: ['35-stolen'] });
    const other = announcement({ id: 'b', signers: ['35-good'] });
    const known = taken(null, bulletin([stolen, other]));
    const revoked = { revoked: ['35-stolen'] };
    const kept = ({ unlisted }: { unlisted: readonly { announcement: { id: string } }[] }) =>
      unlisted.map(({ announcement: { id } }) => id);
    expect(kept(taken(known, next([], revoked)))).toEqual(['b']);
    const gone = taken(known, next([]));
    expect(kept(gone)).toHaveLength(2);
    const later = next([], { ...revoked, sequence: 9 });
    expect(kept(taken(gone, later))).toEqual(['b']);
  });

  it('a bulletin from the future keeps nothing out', () => {
    const now = at(0).getTime();
    const sequence = now + 365 * 24 * 3_600_000;
    const ahead = remember(null, next([], { sequence }), now);
    const today = next([announcement()], { sequence: now });
    expect(remember(ahead, today, now).bulletin).toBe(today);
    const soon = remember(null, next([], { sequence: now + 60_000 }), now);
    expect(remember(soon, today, now)).toBe(soon);
  });

  it('so for 48 hours, also over further bulletins', () => {
    let memory = taken(null, bulletin([announcement()]));
    memory = taken(memory, next([]));
    const later = (hour: number, sequence: number) =>
      next([], {
        sequence,
        issuedAt: minutes(hour * HOURS),
        validUntil: minutes(hour * HOURS + 10),
      });
    memory = taken(memory, later(40, 9));
    expect(seen(memory, at(40 * HOURS)).allClear).toBe(false);
    memory = taken(memory, later(49, 10));
    expect(memory.unlisted).toEqual([]);
    expect(seen(memory, at(49 * HOURS)).allClear).toBe(true);
  });

  it('it counts as listed when it ended, came back, or was taken into another chain', () => {
    const before = taken(null, bulletin([announcement()]));
    const ended = announcement({ phase: 'ended', endedAt: minutes(0) });
    expect(taken(before, next([ended])).unlisted).toEqual([]);
    const merged = announcement({ id: 'a@b,Z', members: ['a@b,A'] });
    expect(taken(before, next([merged])).unlisted).toEqual([]);
    const gone = taken(before, next([]));
    const back = next([announcement()], { sequence: 9 });
    expect(taken(gone, back).unlisted).toEqual([]);
  });

  it('exercises, ended ones and planned ones that had not begun leave without a trace', () => {
    const list = [
      announcement({ nature: 'exercise' }),
      announcement({ id: 'b', phase: 'ended', endedAt: minutes(-9) }),
      announcement({ id: 'c', phase: 'planned', onset: minutes(600) }),
    ];
    const memory = taken(taken(null, bulletin(list)), next([]));
    expect(seen(memory)).toMatchObject({ lastKnown: [], allClear: true });
  });

  it('the compiler’s own mark says the same', () => {
    const marked = announcement({ unlistedSince: minutes(-5) });
    expect(of35(bulletin([marked]))).toMatchObject({
      lastKnown: [{ why: 'unlisted' }],
      states: { '15': 'unknown' },
      allClear: false,
    });
  });

  it('a mistake is told where it was shown, and nowhere else', () => {
    const mistake = announcement({
      phase: 'retracted',
      numbers: {},
      lines: [],
      endedAt: minutes(1),
      members: ['a@b,more'],
    });
    const told = (memory: ReturnType<typeof remember>) => seen(memory).retracted.length;
    expect(told(taken(null, next([mistake])))).toBe(0);
    expect(told(taken(taken(null, bulletin([])), next([mistake])))).toBe(0);
    const shown = taken(null, bulletin([announcement()]));
    expect(told(taken(shown, next([mistake])))).toBe(1);
    const still = taken(taken(shown, next([mistake])), next([mistake], { sequence: 9 }));
    expect(told(still)).toBe(1);
    const gone = taken(shown, next([]));
    expect(told(taken(gone, next([mistake], { sequence: 9 })))).toBe(1);
    const later = { ...mistake, id: 'a@b,first', members: [mistake.id] };
    expect(told(taken(shown, next([later])))).toBe(1);
    const drill = taken(null, bulletin([announcement({ nature: 'exercise' })]));
    expect(told(taken(drill, next([mistake])))).toBe(0);
  });

  it('an older bulletin changes nothing', () => {
    const memory = taken(null, next([announcement()]));
    expect(taken(memory, bulletin([]))).toBe(memory);
    expect(taken(memory, next([]))).toBe(memory);
  });
});
