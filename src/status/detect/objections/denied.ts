/** What a text says against the outage it speaks of: by its title, in plain words, as a rumour, or as what works. */
import { isOfNumbers, numberedIn, type RawClaim } from '../claims/raw-claim.ts';
import { keysOf } from '../grammar/tokens.ts';
import type { Understood } from '../read.ts';

const NO = /\b(?:(?:est|etait) pas une|n' y a pas de)$/;

/** « Ce n'est pas une panne, c'est de l'embouteillage », « il n'y a pas de panne ». */
export const isNoOutage = ({ page }: Understood): boolean =>
  page.lines.some(({ tokens }) =>
    tokens.some(({ key }, at) => key === 'panne' && NO.test(keysOf(tokens, at - 5, at))),
  );

const isTrouble = ({ says }: RawClaim): boolean => says === 'fails' || says === 'notYet';

/** « Non, le 17 n'est pas en panne »: a title that denies what somebody else has told. */
export function isDeniedInTitle({ claims }: Understood): boolean {
  const title = claims.filter(({ clause, about }) => clause.line === 0 && about.length > 0);
  const denies = ({ spared, about }: RawClaim) => spared && about.some(isOfNumbers);
  return title.some(denies) && !title.some(isTrouble);
}

/** « Le 18 fonctionne, mais l'attente est longue »: every number that is spoken of is said to work. */
export function isSaidToWork({ claims }: Understood): boolean {
  const plain = claims.filter(
    ({ own, elsewhere, when, about }) =>
      own && !elsewhere && when === 'now' && about.some(({ by }) => by !== 'name'),
  );
  return (
    plain.some(({ says, firm }) => says === 'works' && firm) &&
    !plain.some((claim) => isTrouble(claim) || claim.says === 'restored')
  );
}

/** « On y lit que le 18 ne répond plus. C'est faux, il fonctionne »: what fails is a rumour's, and is said to work. */
export function isARumour({ claims, signs }: Understood): boolean {
  if (!signs.has('body words: rumour') && !signs.has('title words: rumour')) return false;
  const plain = claims.filter(({ own, when }) => own && when === 'now');
  const numbers = (wanted: (claim: RawClaim) => boolean) => numberedIn(plain.filter(wanted));
  const failing = numbers(({ says }) => says === 'fails');
  const working = numbers(({ says, firm }) => says === 'works' && firm);
  return failing.size > 0 && [...failing].every((service) => working.has(service));
}
