/** What an article adds below its news, once that is told: reactions, reports, an outage of years ago. */
import { ATTACKS } from '../lexicon/causes.ts';
import { plainWords } from './claims.ts';
import type { RawClaim } from './raw-claim.ts';

const tells = (claim: RawClaim): boolean =>
  claim.clause.line > 0 && claim.when === 'now' && plainWords(claim);

/** It speaks of the numbers themselves, as they are. */
const ofTheNews = ({ own, about, when, dialled }: RawClaim): boolean =>
  when !== 'past' && (dialled.length > 0 || (own && about.some(({ by }) => by !== 'name')));

/**
 * Claims below the line in which the body plainly says how things stand, and what is said in that line, after it, of
 * then: « Le 18 ne répond plus. En 2021, une panne avait duré sept heures. »; none in a live report.
 */
export function backgroundOf(claims: readonly RawClaim[]): ReadonlySet<RawClaim> {
  const told = claims.findIndex(tells);
  const news = claims[told]?.clause;
  if (news === undefined || claims.some(({ hour }) => hour !== null)) return new Set();
  return new Set(
    claims.filter((claim, at) => {
      const { line } = claim.clause;
      const ofThen = line === news.line && at > told && claim.when === 'past';
      return (line > news.line || ofThen) && !ofTheNews(claim);
    }),
  );
}

/** « Contrairement aux rumeurs, ce n'est pas une cyberattaque »: what is denied is the cause, not the outage. */
export const blamesAnAttack = ({ clause }: RawClaim): boolean =>
  clause.tokens.some(({ key }) => ATTACKS.has(key));
