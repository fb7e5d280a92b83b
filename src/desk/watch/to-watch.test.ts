import { describe, expect, it } from 'vitest';
import { bulletin, watch } from '../../status/bulletin/bulletin.fixtures.ts';
import { keyOf, NOW } from '../announce/announce.fixtures.ts';
import { ownWatch, placesToWatch, placesWithout } from './to-watch.ts';

const ZONE = { ...keyOf('br-1', ['22', '35']), holder: 'Zone' };
const NATION = { ...keyOf('fr-1', 'all'), holder: 'Nation' };
const held = (name: string, territories: 'all' | string[], minutesAgo = 5) =>
  bulletin([], {
    watches: [
      watch({
        name,
        territories,
        heard: new Date(NOW.getTime() - minutesAgo * 60_000).toISOString(),
      }),
    ],
  });
const DAYS = 24 * 60;

describe('where a new statement watches', () => {
  it('is all that a préfecture’s key covers', () => {
    expect(placesToWatch(ZONE, '35', null)).toEqual(['22', '35']);
  });

  it('is, of a national key, what it watches over already and the place chosen', () => {
    expect(placesToWatch(NATION, '35', null)).toEqual(['35']);
    expect(placesToWatch(NATION, '35', held('Nation', ['22']))).toEqual(['22', '35']);
    expect(placesToWatch(NATION, '35', held('Other', ['22']))).toEqual(['35']);
    expect(placesToWatch(NATION, '35', held('Nation', 'all'))).toBe('all');
  });

  it('is all but the place chosen, to watch over that no more', () => {
    expect(placesWithout(ZONE, '35', held('Zone', ['22', '35']))).toEqual(['22']);
    expect(placesWithout(ZONE, '35', held('Zone', ['35']))).toEqual([]);
    expect(placesWithout(NATION, '35', held('Nation', 'all'))).toHaveLength(106);
  });
});

describe('what phones know of one’s own watch', () => {
  it('is when it was heard, when it lapses, and whether that is soon', () => {
    expect(ownWatch(ZONE, '35', held('Zone', ['35']), NOW)).toMatchObject({ soon: false });
    const late = ownWatch(ZONE, '35', held('Zone', ['35'], 25 * DAYS), NOW);
    expect(late).toMatchObject({ soon: true });
    expect(Date.parse(late?.lapses ?? '')).toBe(NOW.getTime() + 5 * DAYS * 60_000);
  });

  it('is nothing elsewhere, of another holder, or once it has lapsed', () => {
    expect(ownWatch(ZONE, '22', held('Zone', ['35']), NOW)).toBeNull();
    expect(ownWatch(ZONE, '35', held('Other', ['35']), NOW)).toBeNull();
    expect(ownWatch(ZONE, '35', held('Zone', ['35'], 31 * DAYS), NOW)).toBeNull();
    expect(ownWatch(ZONE, '35', null, NOW)).toBeNull();
  });
});
