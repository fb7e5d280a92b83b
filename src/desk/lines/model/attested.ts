/**
 * The signatures of two keys on a confirmation. Phones are told that there are two and not which; the file
 * of the territory holds them, and a draft must carry them on, or it would publish a weaker confirmation.
 */
import { confirmationKey } from '../../../directory/history/line-key.ts';
import type { Line, PublishedConfirmation, PublishedLine } from '../../../directory/model.ts';
import type { LinesDraft } from './draft.ts';

type Signed = Pick<PublishedLine, 'number' | 'service' | 'confirmation'>;

const nameOf = ({ number, service }: Omit<Signed, 'confirmation'>, of: PublishedConfirmation) =>
  JSON.stringify([number, service, ...confirmationKey(of)]);

/** Finds the attestations of a confirmation that says that two keys signed it. */
type Finder = (line: Signed) => PublishedConfirmation | null;

/** @param lines of the territory's file, with the signatures */
export function finderIn(lines: readonly (Line | PublishedLine)[]): Finder {
  const known = new Map<string, PublishedConfirmation>();
  for (const line of lines) {
    const { confirmation } = line;
    if (confirmation?.attestations !== undefined)
      known.set(nameOf(line, confirmation), confirmation);
  }
  return (line) => {
    const { confirmation } = line;
    if (confirmation?.twoKeys !== true || confirmation.attestations !== undefined)
      return confirmation;
    return known.get(nameOf(line, confirmation)) ?? confirmation;
  };
}

/** The draft with the signatures that came to be known since it began; the same one when none did. */
export function withSignatures(draft: LinesDraft, lines: readonly PublishedLine[]): LinesDraft {
  const find = finderIn(lines);
  let found = false;
  const filled = draft.lines.map((line) => {
    const { confirmation, service } = line.form;
    if (confirmation === null || service === '') return line;
    const { number, service: of, ...said } = confirmation;
    const signed = find({ number, service: of, confirmation: said });
    if (signed === null || signed === said) return line;
    found = true;
    return { ...line, form: { ...line.form, confirmation: { ...signed, number, service: of } } };
  });
  return found ? { ...draft, lines: filled } : draft;
}
