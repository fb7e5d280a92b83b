import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { called, callQueue, confirmed, noteOf } from './calls.ts';
import {
  awaitsSecond,
  type CallNote,
  confirmedBy,
  type FirstTyped,
  noteCall,
} from './confirming.ts';
import { edited, territoryOf } from './draft.ts';
import { aDraft, aLine, TODAY } from './lines.fixtures.ts';

const line = { number: '+33261914315', service: 'samu' as const };
const first: FirstTyped = {
  by: 'Officier de permanence, SIDPC',
  answered: 'régulation',
  method: 'appel depuis un fixe',
  result: 'right',
};
function noted(changes: Partial<FirstTyped> = {}): CallNote {
  const note = noteCall(line, { ...first, ...changes }, TODAY);
  if (!note.ok) throw new Error(note.problems.join());
  return note.note;
}
function right(): CallNote & { result: 'right' } {
  const note = noted();
  if (!awaitsSecond(note)) throw new Error('not right');
  return note;
}
const second = (by: string, digits: string) => {
  const compared = confirmedBy(right(), { by, digits }, '35');
  return compared.ok ? compared.confirmation : compared.problems;
};

describe('the first person', () => {
  it('notes a call with a function, a result and who answered', () => {
    expect(noteCall(line, { by: ' ', answered: '', method: '', result: null }, TODAY)).toEqual({
      ok: false,
      problems: ['no-role', 'no-result'],
    });
    expect(noteCall(line, { ...first, answered: ' ', method: '' }, TODAY)).toEqual({
      ok: false,
      problems: ['no-answer-noted', 'no-method'],
    });
    expect(noted({ result: 'nobody', answered: '' })).toMatchObject({ result: 'nobody' });
  });

  it('alone changes no confirmation of the file', () => {
    const draft = aDraft(aLine({ service: 'samu', number: line.number, confirmation: null }));
    const after = called(draft, '1', noted());
    expect(territoryOf(after, TODAY)?.lines[0]?.confirmation).toBeNull();
    expect(callQueue(after, TODAY).awaiting).toHaveLength(1);
  });
});

describe('the second person', () => {
  it('makes the confirmation that names both, by typing the same digits', () => {
    expect(second('Chef de salle, CODIS', '02 61 91 43 15')).toEqual({
      by: 'Officier de permanence, SIDPC et Chef de salle, CODIS',
      on: TODAY,
      method: 'appel depuis un fixe, réponse de\u00a0: régulation',
      oneDesk: true,
    });
    expect(second('Chef de salle, CODIS', '+33 2.61.91.43.15')).toHaveProperty('by');
  });

  it('is told of wrong digits, of too few, of none, and of being the first', () => {
    expect(second('Chef de salle, CODIS', '02 61 91 43 16')).toEqual(['other-digits']);
    expect(second('Chef de salle, CODIS', '02 61')).toEqual(['not-a-number']);
    expect(second('Chef de salle, CODIS', ' ')).toEqual(['no-digits']);
    expect(second('officier de permanence', '02 61 91 43 15')).toEqual(['same-person']);
    expect(second('', '02 61 91 43 16')).toEqual(['no-role', 'other-digits']);
    expect(second('B. Durand', '02 61 91 43 15')).toEqual(['person-name']);
  });

  it('never confirms digits that are not those of the line', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .+]{0,16}$/), (digits) => {
        const compared = confirmedBy(right(), { by: 'Chef de salle, CODIS', digits }, '35');
        const plain = digits.replace(/\D/g, '');
        if (compared.ok)
          expect(['0261914315', '33261914315', '0033261914315', '261914315']).toContain(plain);
        else expect(plain).not.toBe('0261914315');
      }),
      { examples: [['02 61 91 43 15'], ['0261914316'], ['+33261914315']] },
    );
  });
});

describe('a note in the draft', () => {
  const draft = aDraft(
    aLine({ service: 'samu', number: line.number }),
    aLine({ service: 'fire', number: '+33261914316', confirmation: null }),
  );

  it('of another service takes the confirmation away, of a closed number withdraws the line', () => {
    const wrong = called(draft, '1', noted({ result: 'wrong' }));
    expect(territoryOf(wrong, TODAY)?.lines[0]?.confirmation).toBeNull();
    const closed = called(draft, '1', noted({ result: 'closed' }));
    expect(territoryOf(closed, TODAY)?.lines[0]?.withdrawn).toBe(TODAY);
  });

  it('no longer counts once the number is another', () => {
    const after = edited(called(draft, '1', noted()), '1', (form) => ({
      ...form,
      number: '02 61 91 43 99',
    }));
    const [changed] = after.lines;
    expect(changed && noteOf(changed, '35')).toBeNull();
    expect(territoryOf(after, TODAY)?.lines[0]?.confirmation).toBeNull();
  });

  it('becomes the confirmation of the line, which is then no longer to be called', () => {
    const compared = confirmedBy(
      right(),
      { by: 'Chef de salle, CODIS', digits: '0261914315' },
      '35',
    );
    if (!compared.ok) throw new Error();
    const after = confirmed(draft, '1', compared.confirmation, right());
    expect(territoryOf(after, TODAY)?.lines[0]?.confirmation?.by).toBe(
      'Officier de permanence, SIDPC et Chef de salle, CODIS',
    );
    const { toCall, awaiting } = callQueue(after, TODAY);
    expect([toCall.map(({ id }) => id), awaiting]).toEqual([['2'], []]);
  });
});
