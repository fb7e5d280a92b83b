/** The claims that carry the state of a text: the ones that its services and its territories are read from. */
import type { DetectedState, FeedItem } from '../model.ts';
import type { RawClaim } from './raw-claim.ts';
import { asserted, type Standing } from './settle.ts';

/** An item with what is said in it, and what that comes to. */
export interface ReadItem {
  item: FeedItem;
  claims: readonly RawClaim[];
  standings: readonly Standing[];
}

/** The claims that carry a state: what fails, what is back, what will fail, what is played. */
export function carriers(
  { claims, standings }: ReadItem,
  state: DetectedState,
): readonly RawClaim[] {
  const of = (...says: RawClaim['says'][]) =>
    claims.filter((claim) => !claim.elsewhere && says.includes(claim.says) && claim.when !== 'if');
  if (state === 'ongoing') {
    const standing = [
      ...new Set(standings.filter(({ says }) => says === 'fails').map(({ claim }) => claim)),
    ];
    if (standing.length > 0)
      return [
        ...standing,
        ...claims.filter(
          (claim) =>
            asserted(claim) &&
            (claim.says === 'fails' || claim.says === 'notYet') &&
            !standing.includes(claim) &&
            stands(standings, claim),
        ),
      ];
    const fails = of('fails', 'notYet').filter(({ when }) => when === 'now');
    return fails.length > 0 ? fails : of('standsIn').length > 0 ? of('standsIn') : claims;
  }
  if (state === 'over') {
    const back = of('restored');
    return back.length > 0 ? [...back, ...of('fails', 'notYet', 'works')] : claims;
  }
  if (state === 'planned') {
    const coming = claims.filter(
      (claim) => !claim.elsewhere && claim.says !== 'works' && claim.says !== 'nothing',
    );
    return coming.length > 0 ? coming : claims;
  }
  const played = claims.filter(
    (claim) => claim.says !== 'works' || claims.every((other) => other.says !== 'fails'),
  );
  return played.length > 0 ? played : claims;
}

/** Whether what a claim says of its services still holds at the end. */
function stands(standings: readonly Standing[], claim: RawClaim): boolean {
  return claim.about.some(({ service }) =>
    standings.some((standing) => standing.service === service && standing.says === 'fails'),
  );
}
