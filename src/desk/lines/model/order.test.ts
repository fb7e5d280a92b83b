import { describe, expect, it } from 'vitest';
import { inOrderOfWork, isMeant, standingOf } from './order.ts';
import { aDraft, aLine, TODAY } from './testing.ts';

const on = (day: string) => ({ by: 'SDIS', on: day, method: 'appel' });
const draft = aDraft(
  aLine({ label: 'fermée', withdrawn: '2026-01-01', confirmation: null }),
  aLine({ label: 'confirmée', confirmation: on('2026-10-01') }),
  aLine({ label: 'bientôt', confirmation: on('2025-12-24') }),
  aLine({ label: 'périmée', confirmation: on('2025-11-21') }),
  aLine({ label: 'jamais, pompiers', confirmation: null }),
  aLine({ label: 'jamais, samu', service: 'samu', confirmation: null }),
  aLine({ label: 'dernier jour', confirmation: on('2025-11-22') }),
);

describe('the order of the lines', () => {
  it('is that of the work: never confirmed, lapsed, soon to lapse, confirmed, withdrawn', () => {
    const seen = inOrderOfWork(draft.lines, '35', TODAY);
    expect(seen.map(({ line, standing }) => `${standing}: ${line.form.label}`)).toEqual([
      'unconfirmed: jamais, samu',
      'unconfirmed: jamais, pompiers',
      'lapsed: périmée',
      'soon: bientôt',
      'soon: dernier jour',
      'confirmed: confirmée',
      'withdrawn: fermée',
    ]);
  });

  it('loses no line and invents none', () => {
    const ids = inOrderOfWork(draft.lines, '35', TODAY).map(({ line }) => line.id);
    expect([...ids].sort()).toEqual(draft.lines.map(({ id }) => id));
  });

  it('takes a day in sixty days as soon, the day after as confirmed', () => {
    const [line] = aDraft(aLine({ confirmation: on('2026-01-21') })).lines;
    const [later] = aDraft(aLine({ confirmation: on('2026-01-22') })).lines;
    expect(line && standingOf(line, '35', TODAY)).toBe('soon');
    expect(later && standingOf(later, '35', TODAY)).toBe('confirmed');
  });
});

describe('a search', () => {
  const [line] = aDraft(
    aLine({ label: 'Commissariat de Fougères', area: 'Fougères', number: '+33200000042' }),
  ).lines;
  const meant = (typed: string) => line !== undefined && isMeant(line, typed, '35', 'Police (17)');

  it('finds by name, place, service or number, however they are written', () => {
    expect(
      ['fougeres', 'POLICE fou', '02 00 00 00 42', '0042', '+33 2 00', 'prefecture'].map(meant),
    ).toEqual([true, true, true, true, true, false]);
  });
});
