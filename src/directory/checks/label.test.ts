import { describe, expect, it } from 'vitest';
import { found } from './files.fixtures.ts';
import { labelRule as rule } from './label.ts';

describe('label', () => {
  it('has nothing to say about the name of a service, short number included', () => {
    for (const label of [
      'SAMU (15)',
      'Numéro alternatif au 18 et au 112',
      'Commissariat de Sens',
    ]) {
      expect(found(rule, { label }), label).toEqual([]);
    }
  });

  it('doubts a telephone number inside the label', () => {
    for (const label of ['CODIS 02 61 91 43 15', 'CODIS 02.61.91.43.15', '+33261914315']) {
      expect(found(rule, { label }), label).toEqual(['warning number-in-label']);
    }
  });

  it('doubts a label that is only a short number, or too long for a button', () => {
    expect(found(rule, { label: '15' })).toEqual(['warning short-label']);
    expect(found(rule, { label: 'S'.repeat(71) })).toEqual(['warning long-label']);
    expect(found(rule, { label: 'S'.repeat(70) })).toEqual([]);
  });

  it('sees accents broken by a wrong encoding, in label and area', () => {
    expect(found(rule, { label: 'PrÃ©fecture' })).toEqual(['warning broken-accents']);
    expect(found(rule, { area: 'SÃ©lestat' })).toEqual(['warning broken-accents']);
    expect(found(rule, { area: { label: 'Ch\ufffdteau', communes: [] } })).toEqual([
      'warning broken-accents',
    ]);
    expect(found(rule, { label: 'SÃO' })).toEqual([]);
  });
});
