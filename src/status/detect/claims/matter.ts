/** Which claims belong to the matter: in a long text, or a live report, most may speak of something else. */
import { lastOf } from '../../../base/last.ts';
import type { RawClaim } from './raw-claim.ts';

/** Clauses this near to one that speaks of calling for help are of the same matter. */
const NEAR = 8;

/** Claims that belong to the matter: in a long text about something else most do not. */
export function relevant(claims: readonly RawClaim[]): RawClaim[] {
  const hours = new Set(claims.flatMap(({ hour }) => hour ?? []));
  return hours.size > 1 ? ofOwnLines(claims) : nearby(claims);
}

/** It speaks of calling for help, or stands in the title. */
const onTopic = (claim: RawClaim): boolean =>
  claim.clause.line === 0 ||
  claim.dialled.length > 0 ||
  claim.about.some(({ by }) => by !== 'name') ||
  claim.clause.hits.some(({ tag }) => tag === 'cutOff');

/** In a live report each line tells of a matter of its own. */
function ofOwnLines(claims: readonly RawClaim[]): RawClaim[] {
  const lines = new Set(claims.filter(onTopic).map(({ clause }) => clause.line));
  return claims.filter(({ clause }) => lines.has(clause.line));
}

function nearby(claims: readonly RawClaim[]): RawClaim[] {
  let left = -NEAR - 1;
  const near = claims.map((claim, at) => {
    if (onTopic(claim)) left = at;
    return at - left <= NEAR;
  });
  let right = claims.length + NEAR + 1;
  for (let at = claims.length - 1; at >= 0; at -= 1) {
    const claim = claims[at];
    if (claim !== undefined && claim.clause.line > 0 && onTopic(claim)) right = at;
    if (right - at <= NEAR) near[at] = true;
  }
  return claims.filter((_, at) => near[at]);
}

/** The claims of each entry of a live report, from one hour to the next; the whole of any other text. */
function entriesOf(claims: readonly RawClaim[]): RawClaim[][] {
  const entries: RawClaim[][] = [[]];
  let hour: number | null = null;
  for (const claim of claims) {
    if (claim.hour !== null && claim.hour !== hour) entries.push([]);
    hour = claim.hour ?? hour;
    lastOf(entries)?.push(claim);
  }
  return entries;
}

/** Claims of the entries of a live report that speak of calling for help or give a number. */
export function ofTheMatter(claims: readonly RawClaim[]): RawClaim[] {
  return entriesOf(claims)
    .filter((entry) =>
      entry.some(
        (claim) => onTopic(claim) || claim.clause.tokens.some(({ kind }) => kind === 'phone'),
      ),
    )
    .flat();
}
