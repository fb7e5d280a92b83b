import { describe, expect, it } from 'vitest';
import { type DirectoryLines, MOST_TOWN_LINES, pickLines, servicesHit } from './lines.ts';

type Line = DirectoryLines['lines'][number];
const now = new Date('2026-11-22T12:00:00Z');
const confirmedOn = (on: string) => ({ by: 'SDIS', on, method: 'appel' });

function line(last: number, changes: Partial<Line> = {}): Line {
  return {
    service: 'samu',
    number: `+332619100${String(last).padStart(2, '0')}`,
    kind: 'permanent',
    area: null,
    network: 'fixed',
    source: { published: '2026-06-01' },
    alsoPublished: [],
    confirmation: confirmedOn('2026-06-01'),
    withdrawn: null,
    ...changes,
  };
}
const town = (label: string) => ({ label, communes: [] });
const pick = (lines: Line[], acceptUnconfirmed = false) =>
  pickLines([{ code: '35', lines }], ['samu'], { now, acceptUnconfirmed });
const numbers = (picked: ReturnType<typeof pick>) =>
  picked.lines.map(({ number }) => number.slice(-2));

describe('lines taken from the directory', () => {
  it('are those of the services that are hit', () => {
    expect(servicesHit({ '17': 'down', '18': 'works', '114': 'down', '112': 'disrupted' })).toEqual(
      ['police', 'gendarmerie', 'any'],
    );
    expect(numbers(pick([line(1), line(2, { service: 'fire' })]))).toEqual(['01']);
  });

  it('are confirmed ones first, and never withdrawn ones', () => {
    const lines = [
      line(1, { confirmation: null }),
      line(2),
      line(3, { withdrawn: '2026-01-01' }),
      line(4, { confirmation: confirmedOn('2024-01-01') }),
    ];
    expect(numbers(pick(lines))).toEqual(['02']);
    expect(numbers(pick(lines, true))).toEqual(['02']);
    expect(numbers(pick([line(3, { withdrawn: '2026-01-01' })], true))).toEqual([]);
  });

  it('are left out without a recent confirmation, unless that is accepted', () => {
    const lines = [
      line(1, { confirmation: null }),
      line(4, { confirmation: confirmedOn('2024-01-01') }),
    ];
    const strict = pick(lines);
    expect(numbers(strict)).toEqual([]);
    expect(strict.leftOut.map(({ trust }) => trust)).toEqual(['lapsed']);
    expect(strict.without).toEqual([{ code: '35', service: 'samu' }]);
    const accepted = pick(lines, true);
    expect(numbers(accepted)).toEqual(['04']);
    expect(accepted.doubtful.map(({ trust }) => trust)).toEqual(['lapsed']);
  });

  it('are those for the whole territory before those for towns, and never a list of stations', () => {
    expect(numbers(pick([line(1, { area: town('Rennes') }), line(2)]))).toEqual(['02']);
    expect(pick([line(1, { area: town('Rennes') })]).lines[0]?.area).toBe('Rennes');
    const stations = Array.from({ length: MOST_TOWN_LINES + 1 }, (_, n) =>
      line(n, { area: town(`Ville ${n}`) }),
    );
    expect(numbers(pick(stations))).toEqual([]);
    expect(numbers(pick(stations.slice(1)))).toHaveLength(MOST_TOWN_LINES);
  });

  it('are never the desk of one station or a line of a past outage, even when that is all there is', () => {
    const past = line(1, {
      kind: 'incident',
      source: { published: '2021-06' },
      confirmation: null,
    });
    const desk = line(2, { area: { label: 'Redon', communes: ['35236'], station: true } });
    expect(numbers(pick([past, desk, line(3)]))).toEqual(['03']);
    const picked = pick([past, desk], true);
    expect(numbers(picked)).toEqual([]);
    expect(picked.leftOut.map(({ trust }) => trust)).toEqual(['station']);
    expect(picked.without).toEqual([{ code: '35', service: 'samu' }]);
  });

  it('say which territory they are for when there are several', () => {
    const territories = [
      { code: '22', lines: [line(1)] },
      { code: '35', lines: [line(2)] },
    ];
    const picked = pickLines(territories, ['samu'], { now, acceptUnconfirmed: false });
    expect(picked.lines.map(({ area }) => area)).toEqual(['22', '35']);
  });
});
