import { describe, expect, it } from 'vitest';
import { settle } from '../chain/settle.ts';
import { plannedTimes } from './planned.ts';
import { item, read, rss } from './source.fixtures.ts';

describe('the times of a planned cut', () => {
  it('are those of the clock of its place', () => {
    const window = { day: '2026-11-30', from: 300, to: 660 };
    expect(plannedTimes(window, 'Europe/Paris')).toEqual({
      onset: '2026-11-30T04:00:00Z',
      expectedEnd: '2026-11-30T10:00:00Z',
      expires: '2026-11-30T10:00:00Z',
    });
    expect(plannedTimes(window, 'Pacific/Noumea').onset).toBe('2026-11-29T18:00:00Z');
  });

  it('go past midnight, and through a change of the clock', () => {
    expect(plannedTimes({ day: '2026-12-31', from: 1380, to: 1560 }, 'Europe/Paris')).toMatchObject(
      {
        onset: '2026-12-31T22:00:00Z',
        expectedEnd: '2027-01-01T01:00:00Z',
      },
    );
    expect(plannedTimes({ day: '2026-10-24', from: 1380, to: 1680 }, 'Europe/Paris')).toMatchObject(
      {
        onset: '2026-10-24T21:00:00Z',
        expectedEnd: '2026-10-25T03:00:00Z',
      },
    );
  });

  it('are the whole day without an hour, and lapse a day after a beginning without an end', () => {
    const day = { day: '2026-12-03', from: null, to: null };
    expect(plannedTimes(day, 'Europe/Paris')).toEqual({
      onset: '2026-12-02T23:00:00Z',
      expectedEnd: '2026-12-03T23:00:00Z',
      expires: '2026-12-03T23:00:00Z',
    });
    expect(plannedTimes({ ...day, from: 540 }, 'Europe/Paris')).toEqual({
      onset: '2026-12-03T08:00:00Z',
      expectedEnd: null,
      expires: '2026-12-04T08:00:00Z',
    });
  });
});

const CUT = {
  id: 'p',
  title: 'Coupure programmée du 15',
  body: 'Le 15 ne sera pas joignable jeudi 3 décembre 2026 de 5 h à 11 h.',
};

describe('a planned cut in a feed', () => {
  it('is announced with its times, also where the item gives its day alone', () => {
    for (const date of ['Sun, 22 Nov 2026 18:00:00 +0100', '2026-11-22']) {
      const { messages } = read(rss(item({ ...CUT, date })));
      expect(settle(messages, 's'), date).toMatchObject([
        {
          phase: 'planned',
          onset: '2026-12-03T04:00:00Z',
          expectedEnd: '2026-12-03T10:00:00Z',
          expires: '2026-12-03T10:00:00Z',
        },
      ]);
    }
  });

  it('counts « demain » from the day that it was there', () => {
    const body = 'Demain de 5 h à 11 h, le 15 ne sera pas joignable.';
    const date = 'Sun, 22 Nov 2026 01:00:00 +1100';
    const { messages } = read(rss(item({ ...CUT, body, date })), { territories: ['988'] });
    expect(messages[0]?.content?.onset).toBe('2026-11-22T18:00:00Z');
  });

  it('is not ended by the end of an outage of before', () => {
    const back = item({
      ...{ id: 'b', title: 'Le 15 est rétabli', body: 'Le 15 fonctionne de nouveau normalement.' },
      date: 'Sun, 22 Nov 2026 18:10:00 +0100',
    });
    const phases = settle(read(rss(item(CUT) + back)).messages, 's').map(({ phase }) => phase);
    expect(phases.sort()).toEqual(['ended', 'planned']);
  });
});
