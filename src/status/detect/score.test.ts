import { describe, expect, it } from 'vitest';
import type { Detection } from './model.ts';
import { type LabelledItem, score } from './score.ts';

const label: LabelledItem['label'] = {
  state: 'ongoing',
  services: ['samu'],
  departements: ['35'],
  national: false,
  replacements: [{ service: 'samu', number: '+33261913515', area: '' }],
  advice: [],
};
const item: LabelledItem = {
  id: 'a',
  source: { kind: 'press', departement: null },
  lang: 'fr',
  published: '2025-11-03T18:42:00+01:00',
  title: '',
  body: '',
  label,
};
const answer = (change: Partial<Detection>) => () => ({
  id: 'a',
  shelf: 'probable' as const,
  confidence: 1,
  claims: [],
  reasons: [],
  ...label,
  ...change,
});

describe('score', () => {
  it('is full when everything agrees', () => {
    const full = score([item], answer({}));
    expect([full.states.ongoing.f1, full.pairs.f1, full.departements.f1]).toEqual([1, 1, 1]);
  });
  it('counts a wrong state in the confusion table, for both states', () => {
    const wrong = score([item], answer({ state: 'over' }));
    expect(wrong.confusion.ongoing.over).toBe(1);
    expect(wrong.states.ongoing.recall).toBe(0);
    expect(wrong.states.over.precision).toBe(0);
  });
  it('tells a right number with a wrong service from a right pair', () => {
    const wrong = score(
      [item],
      answer({ replacements: [{ service: 'fire', number: '+33261913515', area: '' }] }),
    );
    expect([wrong.numbers.f1, wrong.pairs.f1]).toEqual([1, 0]);
  });
  it('compares areas by their names, whatever a sentence bends of them', () => {
    const said = (area: string) => ({
      replacements: [{ service: 'samu' as const, number: '+33261913515', area }],
    });
    const areas = (wanted: string, got: string) =>
      score([{ ...item, label: { ...label, ...said(wanted) } }], answer(said(got))).areas.f1;
    expect(areas('Cantons de Rodez et d’Onet', "canton de Rodez et d'Onet")).toBe(0);
    expect(areas('Cantons de Rodez et d’Onet', 'Cantons de Rodez et Onet')).toBe(1);
    expect(areas('Le Marin', 'Marin')).toBe(1);
    expect(areas('Rennes et Vitré', 'Vitré et Rennes')).toBe(1);
    expect(areas('Rennes et Vitré', 'Rennes')).toBe(0);
    expect(areas('Lens', 'Lensois')).toBe(0);
    expect(areas('', 'Lens')).toBe(0);
  });
});
