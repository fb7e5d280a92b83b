import { describe, expect, it } from 'vitest';
import { territoryMap } from '../../../site/place-data/map.ts';
import { announcement } from '../../../status/bulletin/bulletin.fixtures.ts';
import type { Announcement } from '../../../status/model.ts';
import { type Contact, situationFor } from '../../../status/situation/situation.ts';
import { mapStates, neighbour, type Spot } from './map-states.ts';

const NOW = new Date('2026-11-22T18:42:00Z');
const CONTACT: Contact = { lastPoll: 'ok', lastOk: NOW.toISOString() };

function everywhere(announcements: readonly Partial<Announcement>[]) {
  const bulletin = {
    format: 'repli-bulletin/1' as const,
    sequence: 1,
    issuedAt: NOW.toISOString(),
    validUntil: '2026-11-22T18:50:00Z',
    sources: [{ id: 'a', ok: true, checkedAt: NOW.toISOString() }],
    announcements: announcements.map(
      (change, i): Announcement =>
        announcement({
          id: `panne-${i}`,
          sent: '2026-11-22T18:20:00Z',
          onset: '2026-11-22T18:00:00Z',
          expires: '2026-11-22T23:00:00Z',
          source: 'a',
          ...change,
        }),
    ),
  };
  return situationFor(null, bulletin, CONTACT, NOW);
}

/** The middle of a path of relative steps, as the map writes them. */
function middleOf(code: string, path: string): Spot {
  let [x, y] = [0, 0];
  const points: [number, number][] = [];
  for (const [, command, dx, dy] of path.matchAll(/([Ml])(-?[\d.]+) ?(-?[\d.]+)/g)) {
    [x, y] = command === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
    points.push([x, y]);
  }
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return { code, x: middle(points.map(([px]) => px)), y: middle(points.map(([, py]) => py)) };
}

describe('what the map tells', () => {
  it('marks nothing for what says only that a number works', () => {
    expect(mapStates(everywhere([{ numbers: { '15': 'works' } }]), ['35'])).toEqual(new Map());
  });

  it('is nothing where nothing is announced', () => {
    expect(mapStates(everywhere([]), ['35', '22'])).toEqual(new Map());
  });
  it('is the worst that is said of a territory', () => {
    const states = mapStates(
      everywhere([
        { territories: ['35', '22'] },
        { territories: ['35', '56'], certainty: 'probable' },
        { territories: ['29'], phase: 'planned', onset: '2026-11-23T18:00:00Z' },
      ]),
      ['22', '29', '35', '56'],
    );
    expect(Object.fromEntries(states)).toEqual({
      '22': 'outage',
      '29': 'doubt',
      '35': 'outage',
      '56': 'doubt',
    });
  });
  it('covers every territory when the whole country is hit', () => {
    const states = mapStates(everywhere([{ territories: 'all' }]), ['22', '35']);
    expect([...states.keys()]).toEqual(['22', '35']);
  });
  it('holds nothing of an exercise', () => {
    expect(mapStates(everywhere([{ nature: 'exercise' }]), ['35'])).toEqual(new Map());
  });
});

describe('the arrows of the map', () => {
  const spots = [
    { code: 'middle', x: 50, y: 50 },
    { code: 'above', x: 55, y: 20 },
    { code: 'far above', x: 50, y: 0 },
    { code: 'right', x: 90, y: 60 },
    { code: 'corner', x: 100, y: 101 },
  ];
  it.each([
    ['ArrowUp', 'above'],
    ['ArrowRight', 'right'],
    ['ArrowDown', 'corner'],
    ['ArrowLeft', null],
    ['Enter', null],
  ])('%s', (key, to) => {
    expect(neighbour(spots, 'middle', key)).toBe(to);
  });
  it('reach every territory of the real map', () => {
    const real = Object.entries(territoryMap().paths).map(([code, path]) => middleOf(code, path));
    const reached = new Set(['75']);
    for (const from of reached) {
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const to = neighbour(real, from, key);
        if (to !== null) reached.add(to);
      }
    }
    expect(real.map(({ code }) => code).filter((code) => !reached.has(code))).toEqual([]);
  });
  it('lead nowhere from a territory that is not drawn', () => {
    expect(neighbour(spots, 'elsewhere', 'ArrowUp')).toBeNull();
  });
});
