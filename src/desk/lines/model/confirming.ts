/**
 * Two people confirm a number. The first calls and notes what came of it; the second, another person,
 * types the digits from their own source without seeing them. Only both together make a confirmation: at
 * one desk, which is the weaker way, or each at their own (`src/desk/second`).
 */

import * as v from 'valibot';
import type { Result } from '../../../base/result.ts';
import type { Check } from '../../../directory/attest/attestation.ts';
import { type RoleProblem, roleProblem, samePerson } from '../../../directory/attest/two-people.ts';
import { type Confirmation, Day, E164, Service } from '../../../directory/model.ts';
import { isNumber, numberRead } from './form.ts';

export const CALL_RESULTS = ['right', 'wrong', 'nobody', 'closed'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

/** What the first person noted of a call: who called which number for which service, and what came. */
export const CallNote = v.object({
  number: E164,
  service: Service,
  by: v.string(),
  /** Who answered, in their words; may be empty when nobody did. */
  answered: v.string(),
  method: v.string(),
  result: v.picklist(CALL_RESULTS),
  on: Day,
});
export type CallNote = v.InferOutput<typeof CallNote>;

export type FirstProblem = RoleProblem | 'no-answer-noted' | 'no-method' | 'no-result';

/** What the first person has filled in. */
export interface FirstTyped {
  by: string;
  answered: string;
  method: string;
  result: CallResult | null;
}

const said = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * The first person's half, or all that is missing in it.
 * @param line the number called, E.164, and the service it should reach
 * @param today `2026-11-22`
 */
export function noteCall(
  line: { number: string; service: Service },
  typed: FirstTyped,
  today: string,
): Result<{ note: CallNote }, { problems: FirstProblem[] }> {
  const { result } = typed;
  const [by, answered, method] = [said(typed.by), said(typed.answered), said(typed.method)];
  const problems: FirstProblem[] = [];
  const role = roleProblem(by);
  if (role !== null) problems.push(role);
  if (result === null) problems.push('no-result');
  if (result === 'right' && answered === '') problems.push('no-answer-noted');
  if (result === 'right' && method === '') problems.push('no-method');
  if (result === null || problems.length > 0) return { ok: false, problems };
  const { number, service } = line;
  return { ok: true, note: { number, service, by, answered, method, result, on: today } };
}

export type SecondProblem =
  | RoleProblem
  | 'same-person'
  | 'no-digits'
  | 'not-a-number'
  | 'other-digits';

/** What the second person has filled in. */
interface SecondTyped {
  by: string;
  digits: string;
}

/**
 * The confirmation that both make, or why there is none.
 * @param note what the first person noted; only a right answer can be confirmed
 * @param territory INSEE code, to read the digits as they are dialled there
 */
export function confirmedBy(
  note: CallNote & { result: 'right' },
  typed: SecondTyped,
  territory: string,
): Result<{ confirmation: Confirmation }, { problems: SecondProblem[] }> {
  const by = said(typed.by);
  const problems: SecondProblem[] = [];
  const role = roleProblem(by);
  if (role !== null) problems.push(role);
  else if (samePerson(note.by, by)) problems.push('same-person');
  const read = numberRead(typed.digits, territory);
  if (typed.digits.trim() === '') problems.push('no-digits');
  else if (!isNumber(read)) problems.push('not-a-number');
  else if (read !== note.number) problems.push('other-digits');
  if (problems.length > 0) return { ok: false, problems };
  const { role: first, on, method } = checkOf(note);
  return { ok: true, confirmation: { by: `${first} et ${by}`, on, method, oneDesk: true } };
}

/** What the first person's note says of their check, as a confirmation has it. */
export function checkOf({ by, on, method, answered }: CallNote): Check {
  return { role: by, on, method: `${method}, réponse de\u00a0: ${answered}` };
}

/** Whether a note still speaks of this line: the number and the service have not changed since. */
export function standsFor(
  note: CallNote | null,
  line: { number: string; service: string },
): note is CallNote {
  return note !== null && note.number === line.number && note.service === line.service;
}

/** Whether a note waits for a second person. */
export function awaitsSecond(note: CallNote | null): note is CallNote & { result: 'right' } {
  return note?.result === 'right';
}
