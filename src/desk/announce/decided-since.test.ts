import { describe, expect, it } from 'vitest';
import type { Decided } from '../../status/review/model.ts';
import { decidedSince } from './decided-since.ts';

const whole: Decided = { verdict: 'announced', by: 'Essai 35', at: '2026-11-22T17:00:00Z' };
const part = (...territories: string[]): Decided => ({ ...whole, territories });

describe('what was decided of the text of a draft since', () => {
  const since = (
    there: { last?: number; decided?: Decided | null; parts?: Decided[] },
    announced: 'all' | string[] = ['35'],
  ) => decidedSince({ last: 10 }, { decided: null, ...there }, announced);

  it.each([
    ['nothing', {}, null],
    ['nothing that was not known', { last: 10, decided: whole }, null],
    ['announced by somebody', { last: 11, decided: whole }, whole],
    [
      'dismissed',
      { last: 11, decided: { ...whole, verdict: 'not-an-outage' as const } },
      { ...whole, verdict: 'not-an-outage' },
    ],
    ['taken up again', { last: 12 }, null],
    ['announced elsewhere', { last: 11, parts: [part('22')] }, null],
    ['announced here and elsewhere', { last: 11, parts: [part('22'), part('35')] }, part('35')],
    [
      'announced in all of its parts',
      { last: 11, decided: part('22'), parts: [part('22'), part('35')] },
      part('35'),
    ],
  ])('%s', (_, there, expected) => {
    expect(since(there)).toEqual(expected);
  });

  it('counts in the whole country for a part of it', () => {
    expect(since({ last: 11, parts: [part('22')] }, 'all')).toEqual(part('22'));
  });
});
