/** Which numbers of an announcement may leave it as pictures and texts that nobody can take back. Pure. */

import type { Confirmation, Line, PublishedConfirmation } from '../../directory/model.ts';
import { strengthOf } from '../../directory/trust.ts';
import type { ReplacementLine } from '../../status/model.ts';

/** What a directory says of a number, as far as it counts here. */
type Held = Pick<Line, 'number' | 'service' | 'kind' | 'withdrawn'> & {
  confirmation: Confirmation | PublishedConfirmation | null;
};

/** A number that two people checked for the announcement itself. */
type Checked = Pick<ReplacementLine, 'number' | 'service'>;

/** Who says that a number may be passed on. */
export interface Vouching {
  /** Lines of the territories announced. */
  held: readonly Held[];
  attested: readonly Checked[];
}

/** Whether two people said that it reaches the service: each with a key, or both at one desk. */
const byTwo = ({ confirmation }: Held): boolean =>
  confirmation !== null && strengthOf(confirmation) !== 'unsigned';

/**
 * The lines that the kit may show: permanent ones of the directory, and a temporary number only where two people
 * confirmed it. What was withdrawn is none.
 */
export function passableLines(
  lines: readonly ReplacementLine[],
  { held, attested }: Vouching,
): ReplacementLine[] {
  return lines.filter(({ number, service }) => {
    const same = (other: Checked) => other.number === number && other.service === service;
    return (
      attested.some(same) ||
      held.some(
        (line) =>
          same(line) && line.withdrawn === null && (line.kind === 'permanent' || byTwo(line)),
      )
    );
  });
}
