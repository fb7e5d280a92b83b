/** Clauses made into claims: which services, where, what, when, by whom. */
import { lastOf } from '../../../base/last.ts';
import type { Clause } from '../grammar/clauses.ts';
import { findDays, type Today } from '../grammar/dates.ts';
import type { Mention, TextLine } from '../grammar/lines.ts';
import type { Place } from '../grammar/places.ts';
import type { Tag } from '../lexicon/model.ts';
import { words } from '../lexicon/words.ts';
import { FAILING_SERVICES } from '../model.ts';
import { numbersOf } from './about.ts';
import {
  contrary,
  LastDated,
  LastNamed,
  likewise,
  Older,
  placesAbove,
  placesAhead,
} from './before.ts';
import { pastMidnight } from './past-midnight.ts';
import { polarityOf } from './polarity.ts';
import type { RawClaim } from './raw-claim.ts';
import { retold } from './retold.ts';
import { daysAhead, daysOf, refersToTheDay, whenOf } from './when.ts';

/**
 * Whether a claim is plainly about a number: it names one, or all of them, and says what is said of
 * calls alone, or says it right beside the number.
 */
export function plainWords(claim: RawClaim): boolean {
  if (!/^(?:fails|notYet|restored)$/.test(claim.says) || !claim.own || claim.elsewhere)
    return false;
  return claim.about.some(({ by, from, to }) => {
    const gap = claim.at >= to ? claim.at - to : from - claim.at;
    return by === 'name' ? !claim.weak && gap <= 5 : gap <= (claim.weak ? 5 : 20);
  });
}

const STILL_NOW = new Set<Tag>(['still', 'now', 'forNow']);

/** « Seul le 112 est encore accessible »: the others are not. */
function restOf(clause: Clause, claim: RawClaim | undefined): RawClaim | null {
  if (claim?.says !== 'works' || claim.when !== 'now' || !claim.own) return null;
  const [first] = claim.about;
  const lead = clause.tokens.slice(0, (first?.from ?? clause.from) - clause.from);
  const alone = lead.slice(-2).some(({ key }) => /^seuls?$/.test(key));
  if (first === undefined || !alone || !clause.hits.some(({ tag }) => STILL_NOW.has(tag)))
    return null;
  const works = new Set(claim.about.map(({ service }) => service));
  const about = FAILING_SERVICES.filter((service) => service !== '114' && !works.has(service)).map(
    (service): Mention => ({ service, by: 'all', from: first.from, to: first.to }),
  );
  return { ...claim, says: 'fails', about, firm: true };
}

/** « Tous les numéros sont rétablis, à l'exception du 15 »: the one excepted is not. */
function laggingOf({ mentions }: Clause, claim: RawClaim | undefined): RawClaim | null {
  if (claim?.when !== 'now' || !(claim.says === 'restored' || claim.says === 'works')) return null;
  const about = mentions.filter(
    ({ service, by }) => by === 'number' && claim.except.includes(service),
  );
  return about.length === 0 ? null : { ...claim, says: 'notYet', about, except: [], firm: true };
}

const NO_PLACES: readonly Place[] = [];

const OF_THE_WHOLE = words('toute region departements compris comprise dont partout sauf');

/** « Hauts-de-France : la Somme et le Nord sont rétablis »: of those two, not of the region that heads the line. */
function withoutTheirRegion({ places, tokens, from }: Clause): readonly Place[] {
  const [region, ...rest] = places;
  if (region?.kind !== 'region' || tokens[region.to - from]?.raw !== ':') return places;
  // « Normandie : … dans les cinq départements, Calvados compris. »
  if (tokens.some(({ key }) => OF_THE_WHOLE.has(key))) return places;
  const within = rest.some(
    ({ kind, codes }) =>
      kind === 'departement' && codes.every((code) => region.codes.includes(code)),
  );
  return within ? rest : places;
}
const NO_DAYS: readonly number[] = [];

/** Reads every clause; a clause that names nobody speaks of what the one before did. */
export function readClaims(
  clauses: readonly Clause[],
  lines: readonly TextLine[],
  today: Today | null,
): RawClaim[] {
  const claims: RawClaim[] = [];
  const named = new LastNamed();
  const older = new Older();
  const dated = new LastDated();
  const found = clauses.map(({ tokens }) => findDays(tokens, today));
  const ahead = daysAhead(clauses, found);
  const above = placesAbove(lines);
  const opening = placesAhead(lines);
  const hours = pastMidnight(lines.map(({ hour }) => hour));
  let heading: number | null = null;
  clauses.forEach((clause, index) => {
    named.enter(clause.line);
    const hour = hours[clause.line] ?? null;
    // « 22 h 05 Tout remarche » heads the lines below it; a line of whole sentences is an entry by itself.
    if (hour !== null)
      heading = lastOf(lines[clause.line]?.tokens ?? [])?.raw === '.' ? null : hour;
    const entryHour = hour ?? heading;
    const polarity = polarityOf(clause);
    const silent = polarity.says === 'nothing';
    const set = silent ? contrary(clause, lastOf(claims)) : null;
    const says = silent ? (set ?? likewise(clause, lastOf(claims)) ?? 'nothing') : polarity.says;
    // « Alpes-Maritimes : le 18 est revenu, le 15 non. »: there as well.
    const there = set === null ? NO_PLACES : (lastOf(claims)?.places ?? NO_PLACES);
    const numbers = numbersOf(clause, polarity, says, named.recall());
    const own = daysOf(clause, found[index] ?? NO_DAYS, ahead);
    const before = own.length === 0 ? dated.recall(clause) : NO_DAYS;
    const days = before.length > 0 && refersToTheDay(clause) ? before : own;
    dated.keep(own, clause);
    // Field by field: a claim is made of every clause, and a copied shape is slow to make.
    claims.push({
      says,
      words: polarity.words,
      insists: polarity.insists,
      weak: polarity.weak,
      at: polarity.at,
      firm: polarity.firm || says !== polarity.says,
      spared: polarity.spared,
      clause,
      when: whenOf(clause, polarity, says, days, today),
      about: numbers.about,
      dialled: numbers.dialled,
      own: numbers.own.length > 0,
      elsewhere: numbers.elsewhere,
      places:
        clause.places.length > 0
          ? withoutTheirRegion(clause)
          : (above[clause.line] ?? opening[clause.line] ?? there),
      hour,
      entryHour,
      days,
      earlier: older.holds(clause),
      except: numbers.except,
    });
    const rest = restOf(clause, lastOf(claims));
    if (rest !== null) claims.push(rest);
    const lagging = laggingOf(clause, lastOf(claims));
    if (lagging !== null) claims.push(lagging);
    if (numbers.own.length > 0) named.keep(numbers.own, clause.line);
  });
  return retold(claims);
}
