/** The latest asserted claim for each service and territory: an update wins over what it updates. */
import { keysOf } from '../grammar/tokens.ts';
import type { FailingService } from '../model.ts';
import type { Says } from './polarity.ts';
import { numberedIn, type RawClaim } from './raw-claim.ts';

export interface Standing {
  service: FailingService;
  /** Code of a territory, or empty when the claim names none. */
  code: string;
  says: Says;
  claim: RawClaim;
  /** It fails where nothing has ended, and is told after an end elsewhere. */
  left: boolean;
}

/** « Rétablis dans deux départements sur quatre »: which of them is told elsewhere. */
const inSome = ({ says, clause }: RawClaim): boolean =>
  says === 'restored' &&
  /\b(?:un|deux|trois|quatre|cinq) departements? sur (?:deux|trois|quatre|cinq|six|huit|\d+)\b/.test(
    keysOf(clause.tokens, 0, clause.tokens.length),
  );

/** Claims that tell how things stand, said of somebody, not supposed and not elsewhere. */
export const asserted = (claim: RawClaim): boolean =>
  claim.about.length > 0 &&
  !claim.elsewhere &&
  !inSome(claim) &&
  claim.when === 'now' &&
  (claim.says === 'works'
    ? claim.firm || claim.hour !== null
    : claim.says !== 'nothing' && claim.says !== 'standsIn');

/** « Le 15 était revenu, il est reparti »: what the title tells of before sums up nothing. */
const isOfBefore = ({ at, clause: { tokens, from } }: RawClaim): boolean =>
  /^(?:etai(?:t|ent)|avai(?:t|ent))$/.test(tokens[at - from - 1]?.key ?? '');

/**
 * Order of saying. An older message quoted below comes first, hours of a live report decide; else the text's own order, save that a title which
 * tells the end of an outage sums up what the body tells from its beginning.
 */
export function inTimeOrder(claims: readonly RawClaim[]): RawClaim[] {
  if (claims.length < 2) return [...claims];
  const timed = new Set(claims.flatMap(({ entryHour }) => entryHour ?? [])).size > 1;
  const rank = (claim: RawClaim, index: number): number => {
    if (claim.earlier) return -1e9 + index;
    if (claim.clause.line === 0)
      return /^(?:restored|notYet)$/.test(claim.says) && !isOfBefore(claim)
        ? 1e8 + index
        : -1e8 + index;
    return timed && claim.entryHour !== null
      ? claim.entryHour * 1000 + index / 1000
      : index / 1000 - 1;
  };
  return claims
    .map((claim, index) => ({ claim, at: rank(claim, index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ claim }) => claim);
}

/** « Dans l'Orne, … » */
const isOfATerritory = ({ places }: RawClaim): boolean =>
  places.some(({ kind, link }) => kind === 'departement' && link === 'at');

const codesOf = (claim: RawClaim): string[] => {
  // « Normandie : rétablis dans le Calvados », « … à Caen » is of the Calvados.
  const there = claim.places.some(
    ({ kind, link }) => /^(?:departement|town)$/.test(kind) && link === 'at',
  );
  const codes = claim.places
    .filter(({ kind, link }) => kind !== 'abroad' && link !== 'away')
    .filter(({ kind, link }) => !(there && kind === 'region' && link === 'bare'))
    .flatMap((place) => place.codes);
  return codes.length > 0 ? [...new Set(codes)] : [''];
};

const departementsOf = ({ places }: RawClaim): string[] =>
  places
    .filter(({ kind, link }) => kind === 'departement' && link !== 'away')
    .flatMap(({ codes }) => codes);

/**
 * Failures in territories where nothing is said to have ended, told after an end elsewhere: « … rétablis dans
 * le Calvados. Dans l'Orne, le 15 est coupé. » A title that tells the end is no summary of them.
 *
 * @param told asserted claims in the order of saying
 * @param over territories that an end is told of
 */
function toldElsewhere(
  told: readonly RawClaim[],
  over: ReadonlySet<string>,
): ReadonlySet<RawClaim> {
  const body = told.filter(({ clause, earlier }) => clause.line > 0 && !earlier);
  const end = body.findIndex(({ says }) => says === 'restored');
  const left = (claim: RawClaim): boolean =>
    claim.says === 'fails' &&
    isOfATerritory(claim) &&
    !departementsOf(claim).some((code) => over.has(code));
  return new Set(end < 0 ? [] : body.slice(end + 1).filter(left));
}

/** « Le 15 n'est pas rétabli »: denied in so many words. */
const deniesAnEnd = ({ says, own, clause }: RawClaim): boolean =>
  says === 'notYet' &&
  own &&
  /\b(?:n' est|ne sont) (?:toujours )?pas\b/.test(keysOf(clause.tokens, 0, clause.tokens.length));

/** What each service is said to be, where; one entry a service and territory. */
export function standings(claims: readonly RawClaim[]): Standing[] {
  const held = new Map<string, Standing>();
  const told = claims.filter(asserted);
  const ended = claims.filter(({ says }) => says === 'restored');
  const inBody = ended.filter(({ clause, places }) => clause.line > 0 && places.length > 0);
  const over = new Set((inBody.length > 0 ? inBody : ended).flatMap(departementsOf));
  // Where one territory alone is spoken of, naming it or not is all one.
  const several =
    new Set([...over, ...told.flatMap(codesOf).filter((code) => code !== '')]).size > 1;
  const failing = numberedIn(told.filter(({ says }) => says === 'fails'));
  const ordered = inTimeOrder(told);
  const left = toldElsewhere(ordered, over);
  for (const claim of ordered) {
    const numbered = claim.about.filter(({ by }) => by === 'number');
    // « Panne des numéros d'urgence » over « le 15 et le 18 sont en panne » is of the 15 and the 18.
    const named = claim.about.filter(({ service }) => failing.size === 0 || failing.has(service));
    const about = numbered.length > 0 ? numbered : claim.says === 'fails' ? named : claim.about;
    for (const { service } of about) {
      for (const code of several ? codesOf(claim) : ['']) {
        const says = claim.says === 'notYet' ? 'fails' : claim.says;
        const before = held.get(`${service} ${code}`);
        const sumsUp = claim.clause.line === 0 && says === 'restored';
        if (sumsUp && before?.left === true) continue;
        // « Faux départ pour le retour du 15 », over « le 15 n'est pas rétabli »
        if (sumsUp && before !== undefined && deniesAnEnd(before.claim)) continue;
        // « Works » beside an outage is of another moment or place; it never ends one by itself.
        const later =
          claim.entryHour !== null && (before?.claim.entryHour ?? 1e9) < claim.entryHour;
        if (says === 'works' && before !== undefined && before.says !== 'works' && !later) continue;
        // « 19 h 35 : la police prend vos appels au 05… »: by another line.
        const byALine =
          says === 'works' && claim.clause.tokens.some(({ kind }) => kind === 'phone');
        if (byALine && before?.says === 'fails') continue;
        // In a live report « they answer » after « they fail » is how the failing ended, and after its end no less.
        const ends = says === 'works' && /^(?:fails|restored)$/.test(before?.says ?? '');
        held.set(`${service} ${code}`, {
          service,
          code,
          says: ends ? 'restored' : says,
          claim,
          left: left.has(claim),
        });
        // Said of everywhere: it holds for the territories named before too.
        if (code === '' && says === 'restored') {
          for (const [key, standing] of held) {
            if (sumsUp && standing.left) continue;
            if (standing.service === service && standing.code !== '')
              held.set(key, { ...standing, says, claim, left: false });
          }
        }
      }
    }
  }
  return [...held.values()];
}
