import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertOf, built, chainOf, NOW, OUTAGE } from './announce.fixtures.ts';
import { continueDraft } from './continue-draft.ts';
import { freshDraft, isBegun, readAnnounceDraft } from './draft.ts';
import { actOf, describeDraft } from './outage-of.ts';

describe('a draft', () => {
  it('comes back from the device as it was kept', () => {
    const draft = { ...freshDraft(), nature: 'exercise' as const, link: 'https://pref35.exa' };
    expect(readAnnounceDraft(structuredClone(draft))).toEqual(draft);
  });

  it('that is none is never taken up, and never throws', () => {
    fc.assert(fc.property(fc.anything(), (held) => readAnnounceDraft(held) === null));
    expect(readAnnounceDraft({ ...freshDraft(), nature: 'real' })).toBeNull();
  });

  it('has no nature before it is chosen', () => {
    expect(freshDraft().nature).toBeNull();
  });

  it('is begun once something but its nature is chosen', () => {
    expect(isBegun(freshDraft())).toBe(false);
    expect(isBegun({ ...freshDraft(), nature: 'actual' })).toBe(false);
    expect(isBegun({ ...freshDraft(), nature: 'actual', numbers: { '15': 'down' } })).toBe(true);
  });
});

describe('a draft that goes on with an announcement', () => {
  const first = alertOf();
  const chain = chainOf(first);
  const setting = { now: NOW, territory: '22', directory: null, chain };

  it('announces the same again when nothing is changed', () => {
    const draft = continueDraft(chain, 'update', [first.xml], NOW);
    const described = describeDraft(draft, setting);
    const { expires: _, ...outage } = OUTAGE;
    expect(described.problems).toEqual([]);
    expect(described.outage).toMatchObject(outage);
    expect(actOf(draft, described, chain)).toMatchObject({ kind: 'update', chain });
  });

  it('says no more that the end is expected at a time that has passed', () => {
    const later = new Date('2026-11-22T23:00:00Z');
    const draft = continueDraft(chain, 'update', [first.xml], later);
    expect(describeDraft(draft, { ...setting, now: later }).outage.expectedEnd).toBeNull();
  });

  it('keeps nature, sender and files, and goes straight to review to end or cancel', () => {
    const exercise = chainOf(
      built({ kind: 'alert', sender: 'a.example', nature: 'exercise', outage: OUTAGE }),
    );
    const draft = continueDraft(exercise, 'cancel', ['text'], NOW);
    expect(draft).toMatchObject({
      nature: 'exercise',
      stage: 'review',
      deed: { kind: 'cancel', sender: 'a.example', files: ['text'] },
    });
  });

  it('does nothing as long as the chain was not found', () => {
    const draft = continueDraft(chain, 'all-clear', [], NOW);
    expect(actOf(draft, describeDraft(draft, { ...setting, chain: null }), null)).toBeNull();
  });
});
