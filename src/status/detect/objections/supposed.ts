/** Outages that are only thought of: « si un jour les numéros venaient à tomber en panne, la mairie afficherait… ». */
import type { RawClaim } from '../claims/raw-claim.ts';
import { keysOf } from '../grammar/tokens.ts';
import type { Understood } from '../read.ts';

const isTrouble = ({ says }: RawClaim): boolean => says === 'fails' || says === 'notYet';

/** Not « si le 17 reste muet, c'est la panne », which tells of one. */
const THOUGHT_OF =
  /\b(?:si (?:un jour|d' aventure|jamais|par malheur|demain)|(?:venai(?:t|ent)|devai(?:t|ent)) (?:\w+ ){0,2}(?:a )?(?:\w+er|\w+ir|\w+re)|en cas de (?:panne|coupure|defaillance|dysfonctionnement|black ?out)|le jour ou)\b/;

/** Whether all that a text tells to fail is thought of, not told. */
export function isOnlyThoughtOf({ claims }: Understood): boolean {
  const failing = claims.filter((claim) => isTrouble(claim) && claim.about.length > 0);
  return (
    failing.length > 0 &&
    failing.every(
      ({ when, clause: { tokens } }) =>
        when === 'if' && THOUGHT_OF.test(keysOf(tokens, 0, tokens.length)),
    )
  );
}
