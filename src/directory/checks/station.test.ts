import { describe, expect, it } from 'vitest';
import type { Line } from '../model.ts';
import { aLine, aView, codes, found, TODAY } from './files.fixtures.ts';
import { stationLabelRule as rule, stationNumberRule } from './station.ts';

const REDON: Line['area'] = { label: 'Redon', communes: ['35236'], station: true };

describe('station', () => {
  it('doubts the name of one building on a line for the whole territory', () => {
    for (const label of [
      'Commissariat de Moulins',
      'Brigade de gendarmerie de Laon',
      'Gendarmerie de Laon',
      'Gendarmerie nationale d’Auxerre',
      "Police d'Auxerre",
      'Hôtel de police',
      'Caserne de Redon',
      'Centre de secours de Redon',
    ]) {
      expect(found(rule, { label }), label).toEqual(['warning looks-like-station']);
      expect(found(rule, { label, area: REDON }), label).toEqual([]);
      expect(found(rule, { label, area: 'Redon' }), label).toEqual([]);
    }
  });

  it('has nothing to say about the name of a service', () => {
    for (const label of [
      'SAMU (15)',
      'Police nationale',
      'Gendarmerie (17)',
      'Gendarmerie pour les autres communes',
      'Gendarmerie de l’Ille-et-Vilaine',
      "Police d'Ille-et-Vilaine",
      'PGHM de Chamonix (secours en montagne)',
      'CODIS',
    ]) {
      expect(found(rule, { label }), label).toEqual([]);
    }
  });

  it('doubts a number that is one station’s in another line', () => {
    const of = (...lines: Partial<Line>[]) =>
      codes(stationNumberRule.check(aView('35', lines.map(aLine)), TODAY));
    expect(of({ area: REDON }, { service: 'any' })).toEqual(['warning number-of-station']);
    expect(of({ area: REDON }, { service: 'any', area: REDON })).toEqual([]);
    expect(of({ area: REDON }, { number: '+33200000001' })).toEqual([]);
  });
});
