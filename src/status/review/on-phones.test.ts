import { describe, expect, it } from 'vitest';
import { messageKey, voucherOfSource } from '../chain/key.ts';
import type { Announcement, Bulletin } from '../model.ts';
import { phonesBy } from './on-phones.ts';

const NOW = new Date('2026-11-22T18:00:00Z');
const keyOf = (item: string) =>
  messageKey({ sender: 'feed', id: item, voucher: voucherOfSource('feed') });
const announcement = (over: Partial<Announcement> = {}): Announcement => ({
  id: keyOf('a'),
  sent: '2026-11-22T17:00:00Z',
  nature: 'actual',
  phase: 'ongoing',
  certainty: 'probable',
  territories: ['35'],
  numbers: { '15': 'disrupted' },
  worksFrom: [],
  failsFrom: [],
  lines: [],
  advice: [],
  publisher: 'Préfecture',
  link: '',
  source: 'feed',
  onset: null,
  expectedEnd: null,
  expires: '2026-11-23T17:00:00Z',
  endedAt: null,
  sourceFailing: false,
  ...over,
});
const told = (item: string, ...announcements: Announcement[]) => {
  const bulletin: Bulletin = {
    ...{ format: 'repli-bulletin/1', sequence: 1, sources: [], announcements },
    ...{ issuedAt: '2026-11-22T17:59:00Z', validUntil: '2026-11-22T18:04:00Z' },
  };
  return phonesBy(bulletin, NOW)({ source: 'feed', item });
};
const ENDED = { phase: 'ended', endedAt: '2026-11-22T17:30:00Z', expires: null } as const;

describe('what phones are told of a text', () => {
  it('is what the bulletin holds of it, however it was read', () => {
    expect(told('a', announcement())).toEqual({ places: ['35'], as: 'said' });
    expect(told('b', announcement())).toMatchObject({ places: [] });
    expect(told('a', announcement({ source: 'other', id: keyOf('b') }))).toMatchObject({
      places: [],
    });
  });

  it.each<[string, Partial<Announcement>, 'said' | 'over' | 'last-known']>([
    ['planned', { phase: 'planned' }, 'said'],
    ['ended by a later text', ENDED, 'over'],
    ['listed no more', { unlistedSince: '2026-11-22T12:00:00Z' }, 'last-known'],
    ['lapsed', { expires: '2026-11-22T12:00:00Z' }, 'last-known'],
  ])('tells what is %s from what is said', (_, over, as) => {
    expect(told('a', announcement(over))).toEqual({ places: ['35'], as });
  });

  it.each<Partial<Announcement>>([{}, ENDED])(
    'is an exercise, which no phone shows but where one practises: %j',
    (over) => {
      const drill = announcement({ nature: 'exercise', ...over });
      expect(told('a', drill)).toEqual({ places: ['35'], as: 'exercise' });
      expect(told('a', drill, announcement({ ...ENDED, id: keyOf('a') }))).toMatchObject({
        as: 'over',
      });
    },
  );

  it('is nothing once phones have forgotten it', () => {
    const lapsed = announcement({ expires: '2026-11-20T12:00:00Z' });
    expect(told('a', lapsed)).toMatchObject({ places: [] });
  });

  it('is known by every text of a chain, and by the surest word on it', () => {
    const chain = announcement({ ...ENDED, members: [keyOf('b')] });
    expect(told('b', chain)).toMatchObject({ as: 'over' });
    expect(told('b', chain, announcement({ id: keyOf('b') }))).toMatchObject({ as: 'said' });
  });
});
