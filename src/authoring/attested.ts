/**
 * Numbers that an announcement gives out and that two keys checked, beside its message: the CAP itself
 * stays what any reader of CAP knows.
 */

import * as v from 'valibot';
import { Attested, type Bar, judge } from '../directory/attest/attestation.ts';
import type { Message } from '../status/message.ts';
import { covers } from '../territories/scope.ts';

const List = v.array(Attested);

/**
 * What is wrong with the attestations of a signed announcement, in English for a log; null when each is of a
 * line that the message gives out, and of two people.
 * @param attested as the signed file has it: anything, or absent
 * @param content what its message says; null when it says nothing
 */
export async function attestedProblem(
  attested: unknown,
  content: Message['content'],
  bar: Bar,
): Promise<string | null> {
  if (attested === undefined) return null;
  const parsed = v.safeParse(List, attested);
  if (!parsed.success) return 'attestations of another shape';
  for (const attestedNumber of parsed.output) {
    const { territory, service, number, attestations } = attestedNumber;
    const lines = content?.lines ?? [];
    if (!lines.some((line) => line.service === service && line.number === number)) {
      return `${number} is attested and not given out`;
    }
    if (!covers(content?.territories ?? [], territory)) {
      return `${number} is attested for ${territory}, which the message does not speak of`;
    }
    const verdict = await judge(attestedNumber, attestations, bar);
    if (!verdict.ok) return `attestation of ${number} by ${verdict.key}: ${verdict.problem}`;
  }
  return null;
}
