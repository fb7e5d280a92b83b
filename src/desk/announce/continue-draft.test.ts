import { describe, expect, it } from 'vitest';
import { alertOf, built, chainOf, directoryOf, NOW, OUTAGE } from './announce.fixtures.ts';
import { announcedAgain, continueDraft, joinedTo } from './continue-draft.ts';
import { freshDraft } from './draft.ts';
import { actOf, describeDraft } from './outage-of.ts';

const alert = alertOf();
const chain = chainOf(alert);

describe('an update made of choices that were made already', () => {
  const line = {
    id: 't1',
    service: 'fire' as const,
    number: '0261911818',
    area: '',
    by: 'Anne',
    stage: 'first' as const,
    again: '',
    againBy: '',
    sure: [],
    againSure: [],
    handed: null,
    attested: null,
  };
  const draft = {
    ...freshDraft(),
    nature: 'actual' as const,
    stage: 'review' as const,
    numbers: { '18': 'disrupted' as const },
    means: { mobile: 'fails' as const },
    until: { kind: '2' as const, day: '', time: '' },
    ticks: { some: false },
    typed: [line],
    advice: ['retry' as const],
  };

  it('loses none of them, and keeps what is announced beside them', () => {
    const joined = joinedTo(draft, chain, ['file'], NOW);
    expect(joined).toMatchObject({
      deed: { kind: 'update', id: alert.id, files: ['file'] },
      nature: 'actual',
      stage: 'fill',
      places: ['35'],
      numbers: { '15': 'down', '18': 'disrupted' },
      means: { mobile: 'fails', fixed: 'fails' },
      until: { kind: '2' },
      ticks: { some: false },
      typed: [line],
      advice: ['mobile', 'retry'],
      link: OUTAGE.link,
      publisher: OUTAGE.publisher,
    });
    expect(joined.since).toMatchObject({ kind: 'moment' });
  });

  it('takes nothing from the announcement that was chosen otherwise', () => {
    const joined = joinedTo(
      { ...draft, numbers: { '15': 'works' }, places: ['56'], link: 'https://a.example' },
      chain,
      [],
      NOW,
    );
    expect(joined).toMatchObject({
      numbers: { '15': 'works' },
      places: ['35', '56'],
      link: 'https://a.example',
    });
  });
});

describe('an end that was said by mistake', () => {
  it('is taken back by an update that says what was announced before', () => {
    const end = built({ kind: 'all-clear', chain }, new Date(NOW.getTime() + 60_000));
    const over = chainOf(alert, end);
    const now = new Date(NOW.getTime() + 120_000);
    const draft = continueDraft(over, 'update', [], now);
    expect(draft.numbers).toEqual(OUTAGE.numbers);
    const setting = { now, territory: '35', directory: directoryOf([]), chain: over };
    const described = describeDraft(draft, setting);
    expect(described.outage.lines).toEqual(OUTAGE.lines);
    const act = actOf(draft, described, over);
    if (act === null) throw new Error('nothing to do');
    expect(built(act, now).content).toMatchObject({ phase: 'ongoing', numbers: { '15': 'down' } });
  });
});

describe('an old announcement', () => {
  it('is announced again from now on, its nature chosen anew and no temporary number given', () => {
    if (alert.content === null) throw new Error('empty');
    const again = announcedAgain(alert.content, NOW);
    expect(again).toMatchObject({
      deed: { kind: 'alert' },
      nature: null,
      numbers: OUTAGE.numbers,
      places: ['35'],
      since: { kind: 'now' },
      until: { kind: 'unknown' },
      typed: [],
    });
    const setting = { now: NOW, territory: '35', directory: directoryOf([]), chain: null };
    expect(describeDraft(again, setting).outage.lines).toEqual([]);
  });
});
