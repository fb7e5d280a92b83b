import { describe, expect, it } from 'vitest';
import { deskOf, line, NATIONAL } from './guide.fixtures.ts';
import { goodUntil, printedLines, printedNumbers, printedStandIns } from './printed.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const confirmation = (on: string) => ({ by: 'Directeur du SDIS', on, method: 'appel' });

describe('lines on paper', () => {
  it('are permanent and in use: none of an outage, past or not, none withdrawn, no desk of one station', () => {
    const confirmed = confirmation('2026-11-27');
    const kept = [
      line({ number: '+33261910001', kind: 'incident' }),
      line({ number: '+33261910002', kind: 'incident', confirmation: confirmed }),
      line({ number: '+33261910003', withdrawn: '2026-11-01', confirmation: confirmed }),
      line(deskOf('Redon', '35236')),
    ];
    expect(printedLines(kept, NOW)).toEqual([]);
  });

  it('say whether they are confirmed, and come best first', () => {
    const printed = printedLines(
      [
        line({ number: '+33261910001', confirmation: null }),
        line({ number: '+33261910002', confirmation: confirmation('2024-01-01') }),
        line({ number: '+33261910003', confirmation: confirmation('2026-11-01') }),
      ],
      NOW,
    );
    expect(printed.map(({ number, trust }) => [number.slice(-1), trust])).toEqual([
      ['3', 'confirmed'],
      ['2', 'lapsed'],
      ['1', 'unconfirmed'],
    ]);
  });

  it('leave out what is doubted and nobody has confirmed', () => {
    const doubted = line({ cautions: ['did-not-answer'], confirmation: null });
    expect(printedLines([doubted], NOW)).toEqual([]);
    const called = { ...doubted, confirmation: confirmation('2026-11-01') };
    expect(printedLines([called], NOW)).toHaveLength(1);
  });

  it('end the paper with the first confirmation that grows old', () => {
    const lines = printedLines([line({ confirmation: confirmation('2026-02-03') })], NOW);
    expect(goodUntil(lines, '2027-11-28T00:00:00Z')).toBe('2027-02-03');
    expect(goodUntil([], '2027-11-28T00:00:00Z')).toBe('2027-11-28');
  });
});

describe('short numbers on paper', () => {
  const on = (territory: string) =>
    printedNumbers({ territory, national: NATIONAL }).map(({ need, number }) => [need, number]);

  it('are those that exist there, each once', () => {
    expect(on('35')).toEqual([
      ['samu', '15'],
      ['fire', '18'],
      ['police', '17'],
      ['any', '112'],
      ['silent', '114'],
      ['sea', '196'],
    ]);
    expect(on('988')).toEqual([
      ['samu', '15'],
      ['fire', '18'],
      ['police', '17'],
      ['sea', '16'],
    ]);
    expect(printedStandIns({ territory: '988', national: NATIONAL })).toEqual(['15', '18', '17']);
  });

  it('are there when the national list is lost', () => {
    expect(printedNumbers({ territory: '986', national: [] }).map(({ number }) => number)).toEqual([
      ...['15', '18', '17'],
    ]);
  });
});
