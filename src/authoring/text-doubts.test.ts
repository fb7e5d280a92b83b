import { describe, expect, it } from 'vitest';
import type { AuthoredAct, Outage } from './choices.ts';
import { sayDoubt } from './problem-words.ts';
import { type BegunFrom, textDoubts } from './text-doubts.ts';

const SENT = '2026-11-28T18:00:00Z';
const LATER = '2026-12-02T01:00:00Z';
const outage = (onset: string | null) => ({ onset }) as Outage;
const alert = (nature: 'actual' | 'exercise', onset: string | null = SENT): AuthoredAct => ({
  ...{ kind: 'alert', sender: 'x', nature },
  outage: outage(onset),
});
const codes = (text: Partial<BegunFrom>, act: AuthoredAct, nature: 'actual' | 'exercise') =>
  textDoubts(
    { title: 'Texte', state: 'ongoing', drill: false, ...text },
    { act, nature, sent: SENT },
  ).map(({ code }) => code);

describe('an announcement begun from a text', () => {
  it('is asked about again when the text speaks of a drill and it is real, and the other way round', () => {
    const drill = { state: 'exercise', drill: true } as const;
    expect(codes(drill, alert('actual'), 'actual')).toEqual(['text-drill']);
    expect(codes(drill, alert('exercise'), 'exercise')).toEqual([]);
    expect(codes({ drill: true }, alert('actual'), 'actual')).toEqual(['text-drill']);
    expect(codes({}, alert('exercise'), 'exercise')).toEqual(['text-real']);
    expect(codes({}, alert('actual'), 'actual')).toEqual([]);
    // Of a draft that an earlier version kept nothing is known.
    expect(codes({ state: null }, alert('exercise'), 'exercise')).toEqual([]);
  });

  it('is asked about again when it has begun and the text tells of it for later', () => {
    expect(codes({ state: 'planned' }, alert('actual'), 'actual')).toEqual(['text-planned']);
    expect(codes({ state: 'planned' }, alert('actual', null), 'actual')).toEqual(['text-planned']);
    expect(codes({ state: 'planned' }, alert('actual', LATER), 'actual')).toEqual([]);
  });

  it('that says an end is no exercise’s either', () => {
    const end = { kind: 'all-clear' } as AuthoredAct;
    expect(codes({ state: 'over', drill: true }, end, 'actual')).toEqual(['text-drill']);
    expect(codes({ state: 'over' }, end, 'actual')).toEqual([]);
  });

  it('is doubted in words that name the text', () => {
    for (const code of ['text-drill', 'text-real', 'text-planned'] as const) {
      for (const language of ['fr', 'en'] as const) {
        expect(sayDoubt({ code, value: 'Perturbation du 15' }, language)).toContain('du 15');
      }
    }
  });
});
