/** What a text says to fail by now, whatever else it speaks of: a drill, an outage of years ago, works to come, an end. */
import { lastThat } from '../../../base/last.ts';
import { plainWords } from '../claims/claims.ts';
import type { RawClaim } from '../claims/raw-claim.ts';
import { keysOf } from '../grammar/tokens.ts';
import { IS_NOT_REAL, IS_REAL } from '../lexicon/drills.ts';
import type { Tag } from '../lexicon/model.ts';
import type { Understood } from '../read.ts';
import type { TitleOrBody } from '../weigh/signs.ts';
import { isARumour, isDeniedInTitle } from './denied.ts';

/** Words of a story, a trial, a lesson: what is only named there, « la panne du 15 », may be of then. */
const EXPLAINED = ['memory', 'law', 'report', 'lesson'] as const;
const BY_NOW: ReadonlySet<Tag> = new Set<Tag>(['since', 'still', 'now', 'again', 'notYet']);

const hasAny = ({ clause }: RawClaim, tags: readonly Tag[] | ReadonlySet<Tag>): boolean => {
  const wanted = new Set(tags);
  return clause.hits.some(({ tag }) => wanted.has(tag));
};

/** « Le 15 ne répond plus », in a clause that tells no story; not « la panne du 15 », « “le 15 est mort” ». */
function isSaidInSoManyWords(claim: RawClaim): boolean {
  const { clause, at } = claim;
  const told = clause.hits.filter(({ from, to }) => from <= at && at < to);
  const asserted = told.length > 0 && !told.some(({ tag }) => tag === 'fault');
  return asserted && !clause.quoted && !hasAny(claim, EXPLAINED);
}

/** « Ne répond plus », « muet depuis ce matin », « toujours en panne »: as it is by now. */
function isByNow(claim: RawClaim): boolean {
  const { hits } = claim.clause;
  const noMore =
    hasAny(claim, ['ne']) && hits.some(({ tag, entry }) => tag === 'neg' && entry === 'plus');
  return noMore || hasAny(claim, BY_NOW);
}

const failingNow = ({ standings }: Understood): readonly RawClaim[] =>
  standings.flatMap(({ says, claim }) => (says === 'fails' && claim.when === 'now' ? [claim] : []));

const isOfANumber = (claim: RawClaim): boolean =>
  !claim.weak && plainWords(claim) && claim.about.some(({ by }) => by !== 'name');

/** Whether a short number is plainly said to fail now, or a service by now, and by no rumour: whatever weighs against it, people look. */
export function plainlyFails(understood: Understood): boolean {
  const { signs } = understood;
  const named = (where: TitleOrBody, names: readonly Tag[]) =>
    names.some((name) => signs.has(`${where} words: ${name}`));
  const rumoured = named('title', ['rumour']) || named('body', ['rumour']);
  const explained = named('title', EXPLAINED) || named('body', ['memory', 'law']);
  const denied = isARumour(understood) || isDeniedInTitle(understood);
  return (
    !signs.has('title: abroad') &&
    failingNow(understood).some(
      (claim) =>
        (isOfANumber(claim) && !rumoured && (!explained || isSaidInSoManyWords(claim))) ||
        (!denied &&
          (claim.own || rumoured) &&
          isByNow(claim) &&
          !claim.clause.quoted &&
          !hasAny(claim, EXPLAINED)),
    )
  );
}

/** « L'an passé, le 114 avait été rétabli… Depuis ce matin il ne répond plus »: as it is by now is the last word. */
export function failsByNow(understood: Understood): boolean {
  const { claims } = understood;
  const end = claims.indexOf(lastThat(claims, ({ says }) => says === 'restored') as RawClaim);
  return failingNow(understood).some(
    (claim) =>
      isOfANumber(claim) &&
      isByNow(claim) &&
      !claim.clause.quoted &&
      claim.hour === null &&
      claims.indexOf(claim) > end,
  );
}

/** « Le 15 ne répond plus. Les réparations sont prévues demain. »: what fails already is not to come. */
export const failsAlready = (understood: Understood): boolean =>
  failingNow(understood).some(
    (claim) =>
      isOfANumber(claim) &&
      isSaidInSoManyWords(claim) &&
      isByNow(claim) &&
      !hasAny(claim, ['future', 'planned', 'drill', 'test']),
  );

const isReal = (said: string): boolean => IS_REAL.test(said) && !IS_NOT_REAL.test(said);

const isSaidToBeReal = ({ claims }: Understood): boolean =>
  claims.some(
    ({ says, clause: { tokens, hits } }) =>
      says === 'fails' &&
      isReal(keysOf(tokens, 0, tokens.length)) &&
      !hits.some(({ tag }) => tag === 'drill'),
  );

/**
 * « Les pompiers étaient en exercice. Depuis midi, le 18 ne répond plus. », « l'exercice devient une mission, le 18
 * étant réellement coupé »: no word says that this is the drill.
 */
export const mayBeReal = (understood: Understood): boolean =>
  !understood.signs.has('says it is a drill') &&
  (failsAlready(understood) || isSaidToBeReal(understood));
