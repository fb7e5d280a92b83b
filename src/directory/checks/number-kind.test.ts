import { describe, expect, it } from 'vitest';
import { found } from './files.fixtures.ts';
import { numberKindRule as rule } from './number-kind.ts';

describe('number-kind', () => {
  it('refuses premium numbers and takes free ones', () => {
    expect(found(rule, { number: '+33890000000' })).toEqual(['error premium-number']);
    expect(found(rule, { number: '+33820000000' })).toEqual(['error premium-number']);
    expect(found(rule, { number: '+33800000000' })).toEqual([]);
  });

  it('refuses a fax, which only its label gives away', () => {
    for (const label of ['Fax du CODIS', 'SDIS (télécopie)', 'SDIS - FAX']) {
      expect(found(rule, { label }), label).toEqual(['error fax-line']);
    }
    expect(found(rule, { label: 'Commissariat de Faxville' })).toEqual([]);
  });

  it('doubts a network that the number contradicts', () => {
    expect(found(rule, { network: 'mobile' })).toEqual(['warning wrong-network']);
    expect(found(rule, { number: '+33600000000' })).toEqual(['warning wrong-network']);
    expect(found(rule, { network: 'unknown' })).toEqual([]);
    expect(found(rule, { number: '+33900000000' })).toEqual([]);
  });
});
