import { describe, expect, it } from 'vitest';
import type { Line } from '../model.ts';
import { confirmersRule, confirmationRule as rule } from './confirmation.ts';
import { aLine, found } from './files.fixtures.ts';

const confirmed = (on: string) => ({ confirmation: { by: 'SDIS', on, method: 'appel' } });

describe('confirmation', () => {
  it('doubts a permanent line that nobody confirmed, or long ago', () => {
    expect(found(rule, { confirmation: null })).toEqual(['warning unconfirmed']);
    expect(found(rule, confirmed('2025-11-21'))).toEqual(['warning lapsed']);
    expect(found(rule, confirmed('2025-11-22'))).toEqual([]);
  });

  it('asks nothing of a line opened for an outage of these days, or withdrawn', () => {
    const { source } = aLine();
    const fresh = { ...source, published: '2026-11-20' };
    expect(found(rule, { confirmation: null, kind: 'incident', source: fresh })).toEqual([]);
    expect(found(rule, { confirmation: null, withdrawn: '2026-11-01' })).toEqual([]);
  });

  it('doubts a line of a past outage that nobody withdrew or made permanent', () => {
    const past = { confirmation: null, kind: 'incident' } as const;
    expect(found(rule, past)).toEqual(['warning past-line']);
    expect(found(rule, { ...past, openUntil: '2026-11-30' })).toEqual([]);
    expect(found(rule, { ...past, withdrawn: '2026-11-01' })).toEqual([]);
  });

  it('doubts the desk of a station that nobody confirmed, as any other line', () => {
    const area: Line['area'] = { label: 'Redon', communes: ['35236'], station: true };
    expect(found(rule, { confirmation: null, area })).toEqual(['warning unconfirmed']);
    expect(found(rule, { area })).toEqual([]);
  });
});

describe('confirmers', () => {
  const by = (who: string) =>
    found(confirmersRule, { confirmation: { by: who, on: '2026-11-22', method: 'appel' } });

  it('wants two, and not only who published the number', () => {
    expect(by('SDIS')).toEqual(['warning confirmed-by-publisher']);
    expect(by('sdis')).toEqual(['warning confirmed-by-publisher']);
    expect(by('Préfecture')).toEqual(['warning confirmed-by-one']);
    expect(by('Service de Cadet')).toEqual(['warning confirmed-by-one']);
    expect(found(confirmersRule, { confirmation: null })).toEqual([]);
  });

  it('takes no typed names for two people: only the signatures of two keys are', () => {
    const weak = ['warning confirmed-without-keys'];
    expect(by('SIDPC et SDIS')).toEqual(weak);
    expect(by('Préfecture ; SAMU 35')).toEqual(weak);
    expect(by('Officier de permanence, SIDPC et chef de salle, CODIS')).toEqual(weak);
    expect(by('Officier de permanence, SIDPC')).toEqual(['warning confirmed-by-one']);
    expect(found(confirmersRule, {})).toEqual([]);
  });

  it('wants functions, not the names of people', () => {
    expect(by('A. Martin et B. Durand')).toEqual(['warning person-name']);
  });

  it('says what its attestations say, and nothing else', () => {
    const { confirmation } = aLine();
    const change = (more: object) =>
      found(confirmersRule, { confirmation: { ...confirmation, ...more } as Line['confirmation'] });
    expect(change({ by: 'Préfet' })).toEqual(['error attestation-differs']);
    expect(change({ on: '2026-11-20' })).toEqual(['error attestation-differs']);
    expect(change({ method: 'courrier' })).toEqual(['error attestation-differs']);
  });
});
