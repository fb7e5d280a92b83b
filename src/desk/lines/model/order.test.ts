import { describe, expect, it } from 'vitest';
import type { Line } from '../../../directory/model.ts';
import { trustOf } from '../../../directory/trust.ts';
import { rawLine } from './form.ts';
import { aDraft, aLine, TODAY } from './lines.fixtures.ts';
import { awaitsCall, inOrderOfWork, isMeant, standingOf } from './order.ts';

const on = (day: string) => ({ by: 'SDIS', on: day, method: 'appel' });
const printed = (published: string) => ({
  source: { publisher: 'ARS', onBehalfOf: '', url: '', published },
});
const draft = aDraft(
  aLine({ label: 'fermée', withdrawn: '2026-01-01', confirmation: null }),
  aLine({ label: 'confirmée', confirmation: on('2026-10-01') }),
  aLine({ label: 'bientôt', confirmation: on('2025-12-24') }),
  aLine({ label: 'périmée', confirmation: on('2025-11-21') }),
  aLine({ label: 'jamais, pompiers', confirmation: null }),
  aLine({ label: 'jamais, samu', service: 'samu', confirmation: null }),
  aLine({ label: 'dernier jour', confirmation: on('2025-11-22') }),
  aLine({ label: 'panne de 2021', kind: 'incident', confirmation: null, ...printed('2021-06-03') }),
  aLine({ label: 'brigade', area: { label: 'Redon', communes: ['35236'], station: true } }),
);

describe('the order of the lines', () => {
  it('is that of the work: past outages, never confirmed, lapsed, soon to lapse, confirmed, stations, withdrawn', () => {
    const seen = inOrderOfWork(draft.lines, '35', TODAY);
    expect(seen.map(({ line, standing }) => `${standing}: ${line.form.label}`)).toEqual([
      'past: panne de 2021',
      'unconfirmed: jamais, samu',
      'unconfirmed: jamais, pompiers',
      'lapsed: périmée',
      'soon: bientôt',
      'soon: dernier jour',
      'confirmed: confirmée',
      'station: brigade',
      'withdrawn: fermée',
    ]);
  });

  it('loses no line and invents none', () => {
    const ids = inOrderOfWork(draft.lines, '35', TODAY).map(({ line }) => line.id);
    expect([...ids].sort()).toEqual(draft.lines.map(({ id }) => id));
  });

  it('agrees with what phones and checks make of each line', () => {
    for (const line of draft.lines) {
      const standing = standingOf(line, '35', TODAY);
      const now = new Date(`${TODAY}T12:00:00Z`);
      const origin = line.origin ?? rawLine(line.form, '35');
      const trust = trustOf(origin, { now, announcedNumbers: new Set() });
      expect(standing === 'soon' ? 'confirmed' : standing).toBe(trust);
    }
  });

  it('has somebody call past lines, and desks of stations only when their confirmation ages', () => {
    const waits = (line: Parameters<typeof aLine>[0]) => {
      const [only] = inOrderOfWork(aDraft(aLine(line)).lines, '35', TODAY);
      return only !== undefined && awaitsCall(only, '35', TODAY);
    };
    const area: Line['area'] = { label: 'Redon', communes: ['35236'], station: true };
    expect(waits({ kind: 'incident', confirmation: null, ...printed('2021-06') })).toBe(true);
    expect(waits({ area })).toBe(false);
    expect(waits({ area, confirmation: null })).toBe(true);
    expect(waits({ area, confirmation: on('2025-01-01') })).toBe(true);
    expect(waits({ withdrawn: '2026-01-01' })).toBe(false);
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
