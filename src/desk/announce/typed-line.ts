/** A line that two people must agree on, digit for digit, and on whatever the rules doubt in it. */

import { readTypedNumber } from '../../authoring/typed-number.ts';
import type { Attested } from '../../directory/attest/attestation.ts';
import { type RoleProblem, roleProblem, samePerson } from '../../directory/attest/two-people.ts';
import type { ProblemFound } from '../../directory/checks/problem.ts';
import { networkOf } from '../../directory/import/numbers.ts';
import type { ReplacementLine } from '../../status/model.ts';
import type { TypedLine } from './draft.ts';

export type TypedProblem =
  | 'no-number'
  | 'bad-number'
  /** The rules of the directory refuse it; they say why. */
  | 'refused'
  /** Something in it is doubted, and this person has not decided it. */
  | 'undecided'
  | RoleProblem
  /** The second person is the first. */
  | 'same-person'
  /** The digits typed again are others. */
  | 'other-digits';

/** Where a number is typed. */
export interface Typing {
  /** INSEE code of the territory in whose way it is typed; null for the mainland's way. */
  home: string | null;
  /** What the rules of the directory find in a line that would be given out. */
  findings: (line: ReplacementLine) => readonly ProblemFound[];
}

/** The line as the first person typed it; null for no complete number. */
function lineTyped(line: TypedLine, { home }: Typing): ReplacementLine | null {
  const number = readTypedNumber(line.number, home);
  if (number === null) return null;
  return { service: line.service, number, area: line.area.trim(), network: networkOf(number) };
}

/** What the rules find in the number as it is typed; nothing while it is incomplete. */
export function findingsIn(line: TypedLine, typing: Typing): readonly ProblemFound[] {
  const whole = lineTyped(line, typing);
  return whole === null ? [] : typing.findings(whole);
}

/** A doubt as a person decides it: another number is another doubt. */
export const doubtOf = ({ code, params }: ProblemFound): string =>
  `${code} ${'number' in params ? String(params.number) : ''}`;

function openDoubts(line: TypedLine, typing: Typing, decided: readonly string[]): TypedProblem[] {
  const doubted = findingsIn(line, typing).filter(({ severity }) => severity === 'warning');
  return doubted.every((finding) => decided.includes(doubtOf(finding))) ? [] : ['undecided'];
}

/** What stands between what the first person typed and the second person. */
export function firstProblems(line: TypedLine, typing: Typing): TypedProblem[] {
  const problems: TypedProblem[] = [];
  if (line.number.trim() === '') problems.push('no-number');
  else if (lineTyped(line, typing) === null) problems.push('bad-number');
  if (findingsIn(line, typing).some(({ severity }) => severity === 'error'))
    problems.push('refused');
  problems.push(...openDoubts(line, typing, line.sure));
  const role = roleProblem(line.by);
  if (role !== null) problems.push(role);
  return problems;
}

/** Whether the second person has typed the same digits: only then may they see what is doubted in them. */
export function sameTypedDigits(line: TypedLine, { home }: Typing): boolean {
  const again = readTypedNumber(line.again, home);
  return again !== null && again === readTypedNumber(line.number, home);
}

/** What stands between what the second person typed here and a line that can be given out. */
export function secondProblems(line: TypedLine, typing: Typing): TypedProblem[] {
  const problems: TypedProblem[] = [];
  if (line.again.trim() === '') problems.push('no-number');
  else if (!sameTypedDigits(line, typing)) problems.push('other-digits');
  else problems.push(...openDoubts(line, typing, line.againSure));
  const role = roleProblem(line.againBy);
  if (role !== null) problems.push(role);
  else if (samePerson(line.againBy, line.by)) problems.push('same-person');
  return problems;
}

/** Whether two keys signed this very line: its number and service are still those of the answer. */
export function isAttested({ attested, service, number }: TypedLine, { home }: Typing): boolean {
  if (attested === null || attested.service !== service) return false;
  return attested.number === readTypedNumber(number, home);
}

/** What two keys signed of the lines that are given out. */
export function attestedIn(
  typed: readonly TypedLine[],
  given: readonly Pick<ReplacementLine, 'service' | 'number'>[],
): Attested[] {
  return typed.flatMap(({ attested }) => {
    const isGiven = given.some(
      ({ service, number }) => attested?.service === service && attested.number === number,
    );
    return attested !== null && isGiven ? [attested] : [];
  });
}

/**
 * The line to give out; null as long as two different people have not agreed on it. Who signed elsewhere
 * decided there what is doubted in it.
 */
export function agreedLine(line: TypedLine, typing: Typing): ReplacementLine | null {
  const second = isAttested(line, typing) ? [] : secondProblems(line, typing);
  const open = [...firstProblems(line, typing), ...second];
  return line.stage === 'agreed' && open.length === 0 ? lineTyped(line, typing) : null;
}

/** The lines that two people agreed on here, of those that are given out. */
export function agreedIn(
  typed: readonly TypedLine[],
  given: readonly ReplacementLine[],
  home: string | null,
): ReplacementLine[] {
  return given.filter(({ service, number }) =>
    typed.some(
      (line) =>
        line.stage === 'agreed' &&
        line.service === service &&
        readTypedNumber(line.number, home) === number,
    ),
  );
}
