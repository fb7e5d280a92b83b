/** Outages that are only thought of or asked about: « si un jour les numéros venaient à tomber en panne… ». */
import type { RawClaim } from '../claims/raw-claim.ts';
import { keysOf } from '../grammar/tokens.ts';
import { A_STANDING_PAGE, THOUGHT_OF } from '../lexicon/doubts.ts';
import type { Understood } from '../read.ts';

const isTrouble = ({ says }: RawClaim): boolean => says === 'fails' || says === 'notYet';

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

/** « Fiche réflexe : le 18 ne répond plus ? Gardez votre calme », where nothing else is told, nor a line given. */
export function isOnlyAsked({ claims, entries, page }: Understood): boolean {
  const failing = claims.filter((claim) => isTrouble(claim) && claim.about.length > 0);
  return (
    entries.length === 0 &&
    failing.length > 0 &&
    page.lines.some(({ tokens }) => A_STANDING_PAGE.test(keysOf(tokens, 0, tokens.length))) &&
    failing.every(({ clause: { tokens, to }, at }) =>
      tokens.some(({ raw }, index) => raw === '?' && at <= index + to - tokens.length),
    )
  );
}
