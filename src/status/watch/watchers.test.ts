import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletin, FOLDER, minutes, NOW, source, watch } from '../bulletin/bulletin.fixtures.ts';
import { unpackBulletin } from '../bulletin/read.ts';
import { packBulletin } from '../bulletin/wire.ts';
import { isWatched, watchersOf } from './watchers.ts';
import { unpackWatches } from './wire.ts';

const DAYS = 24 * 60;
const heldBy = (sources = [FOLDER], watches = [watch()]) => bulletin([], { sources, watches });

describe('who speaks for a territory', () => {
  it('is neither a folder of announcements nor a source that speaks for nobody', () => {
    const press = source({ id: 'press', territories: ['35'] });
    delete press.speaksAs;
    expect(watchersOf(heldBy([FOLDER, press], []), '35', NOW)).toEqual([]);
    expect(isWatched(heldBy([FOLDER, press], []), '35', NOW)).toBe(false);
  });

  it('is a key’s holder, where it said so and for thirty days', () => {
    expect(watchersOf(heldBy(), '35', NOW)).toEqual([
      { name: 'Préfecture d’Ille-et-Vilaine', heard: minutes(-10), counts: true },
    ]);
    expect(isWatched(heldBy(), '22', NOW)).toBe(false);
    const old = heldBy([FOLDER], [watch({ heard: minutes(-30 * DAYS - 1) })]);
    expect(isWatched(old, '35', NOW)).toBe(false);
    const early = heldBy([FOLDER], [watch({ heard: minutes(60) })]);
    expect(isWatched(early, '35', NOW)).toBe(false);
  });

  it('is an official channel while it is read well; else it is named as silent', () => {
    const of = (change: object) => heldBy([source({ territories: ['35'], ...change })], []);
    expect(isWatched(of({}), '35', NOW)).toBe(true);
    expect(isWatched(of({}), '22', NOW)).toBe(false);
    expect(isWatched(of({ territories: 'all' }), '22', NOW)).toBe(true);
    expect(isWatched(of({ territories: [] }), '35', NOW)).toBe(false);
    expect(isWatched(of({ checkedAt: null }), '35', NOW)).toBe(false);
    expect(watchersOf(of({ ok: false }), '35', NOW)).toEqual([
      { name: 'Préfecture', heard: minutes(-1), counts: false },
    ]);
  });

  it('is named once, by what speaks best for it', () => {
    const held = heldBy(
      [source({ ok: false, speaksAs: 'Préfecture d’Ille-et-Vilaine' })],
      [watch(), watch({ heard: minutes(-5) })],
    );
    expect(watchersOf(held, '35', NOW)).toEqual([
      { name: 'Préfecture d’Ille-et-Vilaine', heard: minutes(-5), counts: true },
    ]);
  });

  it('is somebody everywhere only when every territory has one', () => {
    expect(isWatched(heldBy(), null, NOW)).toBe(false);
    expect(isWatched(heldBy([FOLDER], [watch({ territories: 'all' })]), null, NOW)).toBe(true);
  });
});

describe('on the wire', () => {
  it('a list that is none, or holds what is none, is a watch that nobody keeps', () => {
    const good = ['Préfecture', '35 2A', 12, 'announcements'];
    const bad = [null, 7, 'x', {}, [], ['Préfecture', '35', -1, 'a'], [1, '35', 1, 'a']];
    expect(unpackWatches([...bad, good], '2026-11-28T08:00:30Z')).toEqual([
      {
        name: 'Préfecture',
        territories: ['35', '2A'],
        heard: '2026-11-28T07:48:00Z',
        source: 'announcements',
      },
    ]);
    for (const rows of [undefined, null, 1, 'x', {}]) {
      expect(unpackWatches(rows, minutes(0))).toEqual([]);
    }
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (watching, issuedAt) => {
        const wire = { ...packBulletin(bulletin([], { sources: [FOLDER] })), watching };
        const held = unpackBulletin({ ...wire, issuedAt });
        expect(held !== null && isWatched(held, '35', NOW)).toBe(false);
      }),
    );
  });
});
