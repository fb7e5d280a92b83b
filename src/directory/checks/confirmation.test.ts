import { describe, expect, it } from 'vitest';
import { confirmationRule as rule } from './confirmation.ts';
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
