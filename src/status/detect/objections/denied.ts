/** What a text says against the outage it speaks of: by its title, in plain words, as a rumour, or as what works. */
import { lastOf } from '../../../base/last.ts';
import { blamesAnAttack } from '../claims/background.ts';
import { isOfNumbers, numberedIn, type RawClaim } from '../claims/raw-claim.ts';
import { keysOf } from '../grammar/tokens.ts';
import { ONES_OWN, ONLY_BELIEVED_ONES_OWN } from '../lexicon/doubts.ts';
import { STREETS } from '../lexicon/numbers.ts';
import { words } from '../lexicon/words.ts';
import { NUMBER_OF } from '../model.ts';
import type { Understood } from '../read.ts';

const isTrouble = ({ says }: RawClaim): boolean => says === 'fails' || says === 'notYet';

const NO = /\b(?:(?:est|etait) pas une|n' y a pas de)$/;
const TROUBLES = words('panne pannes derangement dysfonctionnement coupure incident defaillance');

/**
 * « Ce n'est pas une panne, c'est de l'embouteillage », « il n'y a pas de panne »; « aucun dérangement sur les
 * lignes », where nothing is plainly told to fail.
 */
export function isNoOutage({ page, claims }: Understood): boolean {
  const fails = claims.some(
    (claim) => isTrouble(claim) && isPlain(claim) && claim.about.length > 0,
  );
  return page.lines.some(({ tokens }) =>
    tokens.some(
      ({ key }, at) =>
        (key === 'panne' && NO.test(keysOf(tokens, at - 5, at))) ||
        (!fails && TROUBLES.has(key) && /^aucune?$/.test(tokens[at - 1]?.key ?? '')),
    ),
  );
}

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

const isPlain = ({ own, when }: RawClaim): boolean => own && when === 'now';

const NOT_EVERYWHERE =
  /^(?:seulement|uniquement|parfois|que|mieux|encore|partiellement|chez|ailleurs|reste|voisines?|via)$/;

/** « Le 18 répond depuis un fixe seulement », « à Vitré, le 18 fonctionne ». */
const isForSome = ({ places, clause: { hits, tokens } }: RawClaim): boolean =>
  places.length > 0 ||
  hits.some(({ tag }) => tag === 'mobile' || tag === 'landline' || tag === 'network') ||
  tokens.some(({ key }) => NOT_EVERYWHERE.test(key));

const BY_NOW = /(?:^| )(?:depuis ,|maintenant|desormais) /;

/** « Le 17 ne répond plus, lit-on… ; depuis, il répond »: of what fails it is said last that by now it works. */
export function worksInTheEnd({ claims, entries }: Understood): boolean {
  const told = claims.filter(
    ({ about, elsewhere, when, says }) =>
      about.length > 0 && !elsewhere && when !== 'if' && says !== 'nothing',
  );
  const last = lastOf(told);
  if (last?.says !== 'works' || last.when !== 'now' || isForSome(last)) return false;
  if (last.own && last.about.every(({ by }) => by === 'name')) return false;
  const well = new Set(last.about.map(({ service }) => service));
  const failing = told.filter(isTrouble).flatMap(({ about }) => about);
  return (
    entries.length === 0 &&
    BY_NOW.test(keysOf(last.clause.tokens, 0, last.clause.tokens.length)) &&
    failing.length > 0 &&
    failing.every(({ service }) => well.has(service))
  );
}

/** « Le 112 ne répond plus : nous parlons de notre local du 112, avenue Jean-Jaurès ». */
export function isOfAHouseNumber({ page, claims }: Understood): boolean {
  const houses = new Set(
    page.lines.flatMap(({ tokens }) =>
      tokens.flatMap(({ kind, key }, at) => {
        const street = tokens[at + 1]?.raw === ',' ? at + 2 : at + 1;
        return kind === 'number' && STREETS.has(tokens[street]?.key ?? '') ? [key] : [];
      }),
    ),
  );
  const failing = claims.filter(isTrouble).flatMap(({ about }) => about);
  return (
    failing.length > 0 &&
    failing.every(({ by, service }) => by === 'number' && houses.has(NUMBER_OF[service]))
  );
}

/** « Le 18 « en panne » que j'annonçais, c'était ma carte SIM ». */
export const isOfOnesOwn = ({ page }: Understood): boolean =>
  page.lines.some(({ tokens }) => {
    const said = keysOf(tokens, 0, tokens.length);
    return ONES_OWN.test(said) && !ONLY_BELIEVED_ONES_OWN.test(said);
  });

const IS_FALSE =
  /(?:^|[^s] )(?:c' )?(?:est|sont) (?:\w+ )?(?:une? |des )?(?:faux|fausses?|canular|intox|rumeurs?)\b/;

/** « C'est faux »; not « on a cru à un canular », nor of what the cause is. */
const denies = (claim: RawClaim): boolean =>
  !blamesAnAttack(claim) &&
  IS_FALSE.test(keysOf(claim.clause.tokens, 0, claim.clause.tokens.length)) &&
  !claim.clause.tokens.some(({ key }) => key === 'pas');

/** « On y lit que le 18 ne répond plus. C'est faux, il fonctionne »: what fails is a rumour's, and is said to work. */
export function isARumour({ claims, signs }: Understood): boolean {
  const plain = claims.filter(isPlain);
  const failing = plain.filter(({ says }) => says === 'fails');
  const areAllIn = (working: readonly RawClaim[]) => {
    const [numbers, well] = [numberedIn(failing), numberedIn(working)];
    return numbers.size > 0 && [...numbers].every((service) => well.has(service));
  };
  const works = plain.filter(({ says }) => says === 'works');
  const told = signs.has('body words: rumour') || signs.has('title words: rumour');
  if (told && areAllIn(works.filter(({ firm }) => firm))) return true;
  // Said less firmly, and of everywhere, it must come after the word that denies, and that after all that fails.
  const last = claims.indexOf(lastOf(failing) as RawClaim);
  const denial = claims.findIndex((claim, at) => at > last && denies(claim));
  return (
    denial > 0 &&
    areAllIn(works.filter((claim) => claims.indexOf(claim) >= denial && !isForSome(claim)))
  );
}
