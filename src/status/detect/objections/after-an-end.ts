/** What a text still says to fail after it told an end. */
import { isOfNumbers, type RawClaim } from '../claims/raw-claim.ts';
import type { Hit } from '../grammar/tags.ts';
import type { Tag } from '../lexicon/model.ts';
import type { Understood } from '../read.ts';

const NO: ReadonlySet<Tag> = new Set<Tag>(['neg', 'none']);
const PARTLY =
  /^(?:pas encore|toujours pas|encore pas|presque|partiel|partielle|partiellement|en partie|sauf)$/;

/** « Pas encore », « toujours rien », « ou presque »: words of an end that is not whole. */
const isPartly = (hits: readonly Hit[]): boolean =>
  hits.some(({ tag, entry }) => tag === 'notYet' && PARTLY.test(entry)) ||
  (hits.some(({ tag }) => tag === 'still') && hits.some(({ tag }) => NO.has(tag)));
/** Words, marks included: no more than a remark. */
const SHORT = 5;
const SERVED: ReadonlySet<Tag> = new Set<Tag>(['landline', 'mobile', 'network']);

/** « Pas encore en Haute-Savoie », « toujours rien depuis les fixes », « … ou presque »: who or what has to wait. */
const leavesSomebody = ({ says, places, clause: { mentions, tokens, hits } }: RawClaim): boolean =>
  says === 'nothing' &&
  isPartly(hits) &&
  (mentions.length > 0 ||
    places.length > 0 ||
    tokens.length <= SHORT ||
    hits.some(({ tag }) => SERVED.has(tag)));

/** « Le 112 est reparti, le 17 non »: a number that is told, in the same breath, not to be back. */
const leavesANumber = ({ clause: { mentions, tokens, from } }: RawClaim): boolean =>
  mentions.some(({ to, by }) => by === 'number' && tokens[to - from]?.key === 'non');

/** « Le 15 : aucune amélioration », « par contre le 18 non »: short numbers beside a word of what lasts. */
const leavesSome = ({ says, clause: { mentions, hits } }: RawClaim): boolean =>
  says === 'nothing' &&
  mentions.some(isOfNumbers) &&
  hits.some(({ tag }) => /^(?:none|notYet|still|cutOff)$/.test(tag));

const leaves = (claim: RawClaim): boolean =>
  claim.when !== 'past' &&
  claim.when !== 'if' &&
  (leavesSome(claim) || leavesANumber(claim) || leavesSomebody(claim));

/** « Le câble a été remplacé », « l'opérateur a isolé la carte défectueuse »: what had failed, and none of the numbers. */
const tellsTheCause = ({ says, places, clause: { mentions, hits } }: RawClaim): boolean =>
  says === 'fails' &&
  mentions.length === 0 &&
  places.length === 0 &&
  hits.some(({ tag }) => tag === 'repair') &&
  !hits.some(({ tag }) => /^(?:still|notYet|cutOff)$/.test(tag));

/** What is told after the first end, and no earlier by its hour. */
function toldAfterAnEnd({ claims }: Understood): readonly RawClaim[] {
  const ends = ({ says }: RawClaim) => says === 'restored';
  const end = claims.findIndex(ends);
  const lastHour = Math.max(...claims.filter(ends).map(({ hour }) => hour ?? -1));
  return claims
    .slice(Math.max(0, end))
    .filter(
      ({ earlier, elsewhere, hour }) =>
        !earlier && !elsewhere && (hour === null || hour >= lastHour),
    );
}

const isTrouble = ({ says, when }: RawClaim): boolean =>
  (says === 'fails' || says === 'notYet') && when === 'now';

/** « Le 18 est rétabli à Amiens. À Abbeville, il ne répond pas »: after an end, something is told to fail. */
export const failsAfterAnEnd = (understood: Understood): boolean =>
  toldAfterAnEnd(understood).some(
    (claim) =>
      leaves(claim) ||
      (isTrouble(claim) &&
        claim.about.some(isOfNumbers) &&
        !tellsTheCause(claim) &&
        !claim.clause.hits.some(({ tag }) => tag === 'restored')),
  );

/** « Toujours pas de 17 à Maripasoula », « pas encore en Haute-Savoie »: told in so many words to last. */
export const lastsAfterAnEnd = (understood: Understood): boolean =>
  toldAfterAnEnd(understood).some((claim) => {
    const { says, places, clause } = claim;
    const lasts = clause.hits.some(({ tag }) => tag === 'still');
    const numbered = clause.mentions.some(({ by }) => by === 'number');
    if (isTrouble(claim)) return lasts && numbered && !clause.quoted;
    if (leavesANumber(claim)) return true;
    const whole = places.some(isTerritory) || clause.tokens.length <= SHORT;
    return says === 'nothing' && isPartly(clause.hits) && whole;
  });

const isTerritory = ({ kind }: RawClaim['places'][number]): boolean => kind === 'departement';
