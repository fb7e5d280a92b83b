import { describe, expect, it } from 'vitest';
import type { TypedLine } from './draft.ts';
import { agreedLine, firstFaults, secondFaults } from './typed-line.ts';

const line: TypedLine = {
  id: 't1',
  service: 'samu',
  number: '02 61 91 15 15',
  area: '',
  by: 'Anne Le Gall',
  stage: 'agreed',
  again: '+33 2 61 91 15 15',
  againBy: 'Paul Morvan',
};

describe('a number typed by two people', () => {
  it('is given out when both typed the same, however they wrote it', () => {
    expect(agreedLine(line, '35')).toEqual({
      service: 'samu',
      number: '+33261911515',
      area: '',
      network: 'fixed',
    });
  });

  it.each<[string, Partial<TypedLine>]>([
    ['has other digits the second time', { again: '02 61 91 15 16' }],
    ['was typed twice by the same person', { againBy: ' anne  LE GALL' }],
    ['has no second person', { againBy: '' }],
    ['has no first person', { by: '' }],
    ['was not typed again', { again: '' }],
    ['still waits for the second person', { stage: 'second' }],
    ['is a short number', { number: '15', again: '15' }],
    ['is a premium number', { number: '0899 12 34 56', again: '0899 12 34 56' }],
  ])('is never given out when it %s', (_, change) => {
    expect(agreedLine({ ...line, ...change }, '35')).toBeNull();
  });

  it('says which of the two is to be set right', () => {
    expect(firstFaults({ ...line, number: '15', by: '' }, '35')).toEqual(['bad-number', 'no-name']);
    expect(secondFaults({ ...line, again: '0261911516', againBy: 'Anne le Gall' }, '35')).toEqual([
      'other-digits',
      'same-name',
    ]);
  });
});
