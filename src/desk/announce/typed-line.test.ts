import { describe, expect, it } from 'vitest';
import { directoryOf, lineOf } from './announce.fixtures.ts';
import type { TypedLine } from './draft.ts';
import { typingOf } from './outage-of.ts';
import {
  agreedLine,
  attestedIn,
  doubtOf,
  findingsIn,
  firstProblems,
  secondProblems,
} from './typed-line.ts';

const line: TypedLine = {
  id: 't1',
  service: 'samu',
  number: '02 61 91 15 15',
  area: '',
  by: 'Officier de permanence, SIDPC',
  stage: 'agreed',
  again: '+33 2 61 91 15 15',
  againBy: 'Chef de salle, CODIS',
  sure: [],
  againSure: [],
  handed: null,
  attested: null,
};
const NOTHING = { home: '35', findings: () => [] };
/** The rules as they are, in Ille-et-Vilaine, with a directory that holds two numbers as withdrawn. */
const RULES = typingOf(
  { places: ['35'], nature: 'actual' },
  {
    territory: '35',
    directory: directoryOf(
      ['+33261911599', '+33261911598'].map((number) => lineOf({ number, withdrawn: '2026-01-02' })),
    ),
  },
);

const signed = (role: string) => ({
  role,
  on: '2026-11-28',
  method: 'lu à la source',
  key: '35-cle',
  signature: 'A'.repeat(86),
});
const ATTESTED: NonNullable<TypedLine['attested']> = {
  territory: '35',
  service: 'samu',
  number: '+33261911599',
  attestations: [signed('SIDPC'), signed('CODIS')],
};

describe('a number that two keys signed', () => {
  const attested = { ...ATTESTED, number: '+33261911515' };
  const elsewhere: TypedLine = { ...line, again: '', againBy: '', attested };

  it('is given out without being typed again here, and goes with what they signed', () => {
    const given = agreedLine(elsewhere, NOTHING);
    expect(given).toMatchObject({ number: '+33261911515' });
    expect(attestedIn([elsewhere, line], given === null ? [] : [given])).toEqual([attested]);
    expect(attestedIn([elsewhere], [])).toEqual([]);
  });

  it('waits as long as nobody answered, and is another once number or service is', () => {
    expect(agreedLine({ ...elsewhere, stage: 'elsewhere' }, NOTHING)).toBeNull();
    expect(agreedLine({ ...elsewhere, service: 'fire' }, NOTHING)).toBeNull();
    expect(agreedLine({ ...elsewhere, number: '02 61 91 15 16' }, NOTHING)).toBeNull();
  });
});

describe('a number typed by two people', () => {
  it('is given out when both typed the same, however they wrote it', () => {
    expect(agreedLine(line, NOTHING)).toEqual({
      service: 'samu',
      number: '+33261911515',
      area: '',
      network: 'fixed',
    });
  });

  it.each<[string, Partial<TypedLine>]>([
    ['has other digits the second time', { again: '02 61 91 15 16' }],
    ['was typed twice by the same person', { againBy: ' sidpc, OFFICIER de permanence' }],
    ['was typed by part of the same words', { againBy: 'Officier de permanence' }],
    ['names a person', { againBy: 'P. Morvan' }],
    ['was signed elsewhere for another number', { attested: ATTESTED, again: '' }],
    ['has no second person', { againBy: '' }],
    ['has no first person', { by: '' }],
    ['was not typed again', { again: '' }],
    ['still waits for the second person', { stage: 'second' }],
    ['is a short number', { number: '15', again: '15' }],
    ['is a premium number', { number: '0899 12 34 56', again: '0899 12 34 56' }],
  ])('is never given out when it %s', (_, change) => {
    expect(agreedLine({ ...line, ...change }, NOTHING)).toBeNull();
  });

  it('says which of the two is to be set right', () => {
    expect(firstProblems({ ...line, number: '15', by: '' }, NOTHING)).toEqual([
      'bad-number',
      'no-role',
    ]);
    expect(secondProblems({ ...line, again: '0261911516', againBy: line.by }, NOTHING)).toEqual([
      'other-digits',
      'same-person',
    ]);
  });
});

describe('what is doubted in a number', () => {
  // The territory's own file holds it as switched off.
  const closed = { ...line, number: '02 61 91 15 99', again: '0261911599' };

  it('is decided by both people before it is given out', () => {
    const [finding] = findingsIn(closed, RULES);
    if (finding === undefined) throw new Error('nothing is doubted');
    const doubt = doubtOf(finding);
    expect(firstProblems(closed, RULES)).toEqual(['undecided']);
    expect(agreedLine({ ...closed, sure: [doubt] }, RULES)).toBeNull();
    expect(secondProblems({ ...closed, sure: [doubt] }, RULES)).toEqual(['undecided']);
    expect(agreedLine({ ...closed, againSure: [doubt] }, RULES)).toBeNull();
    expect(agreedLine({ ...closed, sure: [doubt], againSure: [doubt] }, RULES)).not.toBeNull();
  });

  it('is asked anew about another number, and nobody is asked before the same digits stand there', () => {
    const before = findingsIn(closed, RULES).map(doubtOf);
    const other = { ...closed, number: '02 61 91 15 98', again: '0261911589', sure: before };
    expect(firstProblems(other, RULES)).toEqual(['undecided']);
    expect(secondProblems(other, RULES)).toEqual(['other-digits']);
  });

  it('raises no question in an exercise, and an error everywhere', () => {
    const exercise = typingOf(
      { places: ['35'], nature: 'exercise' },
      {
        territory: '35',
        directory: directoryOf([lineOf({ number: '+33261911599', withdrawn: '2026-01-02' })]),
      },
    );
    expect(firstProblems(closed, exercise)).toEqual([]);
    const callback = { ...line, number: '0 800 112 112', again: '0800112112' };
    expect(firstProblems(callback, exercise)).toContain('refused');
    expect(agreedLine(callback, RULES)).toBeNull();
  });
});
