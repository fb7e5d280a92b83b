import { describe, expect, it } from 'vitest';
import { confirmersRule, confirmationRule as rule } from './confirmation.ts';
import { found } from './testing.ts';

const confirmed = (on: string) => ({ confirmation: { by: 'SDIS', on, method: 'appel' } });

describe('confirmation', () => {
  it('doubts a permanent line that nobody confirmed, or long ago', () => {
    expect(found(rule, { confirmation: null })).toEqual(['warning unconfirmed']);
    expect(found(rule, confirmed('2025-11-21'))).toEqual(['warning lapsed']);
    expect(found(rule, confirmed('2025-11-22'))).toEqual([]);
  });

  it('asks nothing of a line opened for one outage, or withdrawn', () => {
    expect(found(rule, { confirmation: null, kind: 'incident' })).toEqual([]);
    expect(found(rule, { confirmation: null, withdrawn: '2026-11-01' })).toEqual([]);
  });
});

describe('confirmers', () => {
  const by = (who: string) =>
    found(confirmersRule, { confirmation: { by: who, on: '2026-11-22', method: 'appel' } });

  it('wants two, and not only who published the number', () => {
    expect(by('SIDPC et SDIS')).toEqual([]);
    expect(by('Préfecture ; SAMU 35')).toEqual([]);
    expect(by('SDIS')).toEqual(['warning confirmed-by-publisher']);
    expect(by('sdis')).toEqual(['warning confirmed-by-publisher']);
    expect(by('Préfecture')).toEqual(['warning confirmed-by-one']);
    expect(by('Service de Cadet')).toEqual(['warning confirmed-by-one']);
    expect(found(confirmersRule, { confirmation: null })).toEqual([]);
  });
});
