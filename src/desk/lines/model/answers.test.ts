import { describe, expect, it } from 'vitest';
import type { CheckAnswer } from '../../../directory/attest/request.ts';
import { takable, withAnswers } from './answers.ts';
import { territoryOf } from './draft.ts';
import { aDraft, aLine, TODAY } from './lines.fixtures.ts';

const part = (role: string, on: string) => ({
  role,
  on,
  method: 'appel',
  key: '35-cle',
  signature: 'A'.repeat(86),
});
const answer = (on = TODAY, changes: Partial<CheckAnswer> = {}): CheckAnswer => ({
  format: 'repli-answer/1',
  id: '35-20261122T100000Z-00000000',
  territory: '35',
  service: 'fire',
  number: '+33200000000',
  attestations: [part('SIDPC', on), part('SDIS', on)],
  version: 1,
  issuedAt: '',
  validUntil: '',
  ...changes,
});
const confirmationAfter = (line: ReturnType<typeof aLine>, given: CheckAnswer) =>
  territoryOf(withAnswers(aDraft(line), [given]), TODAY)?.lines[0]?.confirmation;

describe('an answer from another workplace', () => {
  it('confirms the line of its number and service, with both signatures', () => {
    const bare = aLine({ confirmation: null });
    expect(confirmationAfter(bare, answer())).toMatchObject({
      by: 'SIDPC et SDIS',
      on: TODAY,
      attestations: answer().attestations,
    });
    expect(confirmationAfter(bare, answer(TODAY, { service: 'samu' }))).toBeNull();
    expect(confirmationAfter(bare, answer(TODAY, { number: '+33200000001' }))).toBeNull();
    expect(confirmationAfter(bare, answer(TODAY, { territory: '22' }))).toBeNull();
  });

  it('replaces a weaker or an older confirmation, and no newer or equal one', () => {
    const said = { by: 'SIDPC et SDIS', on: TODAY, method: 'appel' };
    const oneDesk = aLine({ confirmation: { ...said, oneDesk: true } });
    expect(takable(aDraft(oneDesk), [answer()])).toHaveLength(1);
    expect(takable(aDraft(oneDesk), [answer('2026-11-01')])).toEqual([]);
    expect(takable(aDraft(aLine()), [answer('2026-11-01')])).toEqual([]);
    expect(takable(aDraft(aLine({ withdrawn: TODAY })), [answer()])).toEqual([]);
  });

  it('is one deed, that can be undone', () => {
    const draft = aDraft(aLine({ confirmation: null }));
    expect(withAnswers(draft, [answer()]).past).toHaveLength(1);
    expect(withAnswers(draft, [])).toBe(draft);
  });
});
