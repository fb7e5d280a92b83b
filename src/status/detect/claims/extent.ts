/** Which services fail and where, from the claims that carry the state. */
import type { Place } from '../grammar/places.ts';
import {
  type DetectedState,
  FAILING_SERVICES,
  type FailingService,
  type FeedItem,
} from '../model.ts';
import type { RawClaim } from './claims.ts';
import { asserted, type Standing } from './settle.ts';

interface Reading {
  item: FeedItem;
  claims: readonly RawClaim[];
  standings: readonly Standing[];
}

/** The claims that carry a state: what fails, what is back, what will fail, what is played. */
export function carriers(
  { claims, standings }: Reading,
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
            claim.says === 'fails' &&
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

const OWN: Readonly<Partial<Record<FeedItem['source']['kind'], FailingService>>> = {
  sdis: 'fire',
  ars: 'samu',
  samu: 'samu',
  gendarmerie: 'police',
  police: 'police',
};

/** Short numbers said to fail (or to be back, to fail, to be played), in the usual order. */
export function affectedServices(reading: Reading, state: DetectedState): FailingService[] {
  if (state === 'none') return [];
  const { claims, standings, item } = reading;
  const carrying = carriers(reading, state);
  const found = new Set<FailingService>();
  const take = (from: readonly RawClaim[], by: string, own = false) => {
    if (found.size > 0) return;
    for (const claim of from) {
      if (own && !claim.own) continue;
      for (const mention of claim.about) if (mention.by === by) found.add(mention.service);
    }
  };
  if (state !== 'over') take(carrying.filter(namesSome), 'all');
  if (state === 'over')
    take(
      carrying.filter(({ says }) => says === 'restored'),
      'number',
    );
  take(carrying, 'number');
  if (state === 'over') take(claims, 'number');
  if (state === 'ongoing') {
    for (const service of [...found]) if (ended(standings, service)) found.delete(service);
    // « Les pompiers et le 15 »: a service named without its number fails with the others.
    for (const claim of carrying) {
      if (claim.about.some(({ by }) => by === 'number')) continue;
      for (const { by, service } of claim.about)
        if (by === 'name' && claim.own && targeted(claim)) found.add(service);
    }
  }
  take(carrying, 'all');
  if (found.size === 0 && state !== 'over') {
    const dialled = new Set(
      claims.flatMap((claim) =>
        claim.dialled.filter(({ by }) => by === 'number').map(({ service }) => service),
      ),
    );
    if (dialled.size > 1) for (const service of dialled) found.add(service);
  }
  const cutOff = claims.some(({ clause }) => clause.hits.some(({ tag }) => tag === 'cutOff'));
  take(
    claims.filter(({ says }) => says !== 'works'),
    'number',
  );
  if (found.size === 0 && cutOff)
    for (const service of FAILING_SERVICES.slice(0, 4)) found.add(service);
  take(carrying, 'name');
  take(claims, 'all');
  if (found.size === 0) {
    const own = OWN[item.source.kind];
    for (const service of own === undefined ? FAILING_SERVICES.slice(0, 4) : [own])
      found.add(service);
  }
  const spared = state === 'ongoing' || state === 'planned' ? sparedBy(reading) : new Set();
  const explicit = new Set(
    carrying.flatMap((claim) =>
      claim.says === 'fails' || claim.says === 'notYet'
        ? claim.about.filter(({ by }) => by === 'number').map(({ service }) => service)
        : [],
    ),
  );
  const failing = FAILING_SERVICES.filter(
    (service) => found.has(service) && (!spared.has(service) || explicit.has(service)),
  );
  return failing.length > 0 ? failing : FAILING_SERVICES.filter((service) => found.has(service));
}

/** « Les numéros d'urgence, dont le 15 et le 18 »: all of them, of which some are named. */
const namesSome = ({ about, clause }: RawClaim): boolean =>
  about.some(({ by }) => by === 'all') &&
  clause.tokens.some(({ key }) => /^(?:dont|notamment|compris|including|darunter)$/.test(key));

const ended = (standings: readonly Standing[], service: FailingService): boolean => {
  const own = standings.filter((standing) => standing.service === service);
  return own.some(({ says }) => says === 'restored') && own.every(({ says }) => says !== 'fails');
};

/** « Joindre les pompiers est impossible »: the service itself is what is not reached. */
const targeted = (claim: RawClaim): boolean =>
  claim.clause.hits.some(({ tag }) => tag === 'unable' || tag === 'toCall') ||
  claim.clause.line === 0;

function sparedBy({ claims }: Reading): Set<FailingService> {
  const local = (claim: RawClaim) => claim.places.some(({ kind }) => kind !== 'abroad');
  return new Set([
    ...claims.flatMap(({ except }) => except),
    ...claims
      .filter(
        (claim) => claim.says === 'works' && claim.when !== 'if' && claim.own && !local(claim),
      )
      .flatMap(({ about }) =>
        about.filter(({ by }) => by === 'number').map(({ service }) => service),
      ),
  ]);
}

interface Extent {
  departements: string[];
  national: boolean;
}

const isOurs = (place: Place) => place.kind !== 'abroad' && place.link !== 'away';

/** Départements named, or else the regions' or towns'. */
function codesOf(places: readonly Place[]): string[] {
  const of = (...kinds: Place['kind'][]) =>
    places.filter(({ kind }) => kinds.includes(kind)).flatMap(({ codes }) => codes);
  const departements = of('departement');
  // A region whose départements are listed is only the name of the list.
  const whole = places
    .filter(({ kind }) => kind === 'region' || kind === 'people')
    .filter(({ codes }) => !codes.some((code) => departements.includes(code)));
  const codes = [...departements, ...whole.flatMap((region) => region.codes)];
  return codes.length > 0 ? codes : of('town');
}

const listed = (codes: readonly string[]) => [...new Set(codes)].sort();

/** Named in a list of territories within a region: « Pays de la Loire : … en Sarthe et en Mayenne ». */
function withinRegion(
  places: readonly Place[],
  claims: readonly RawClaim[],
  carrying: readonly RawClaim[],
): string[] {
  if (places.length === 0 || !places.every(({ kind }) => kind === 'region')) return [];
  const region = new Set(places.flatMap(({ codes }) => codes));
  const of = (from: readonly RawClaim[], kind: Place['kind']) =>
    [
      ...new Set(
        from.flatMap((claim) =>
          claim.places
            .filter((place) => isOurs(place) && place.kind === kind)
            .flatMap(({ codes }) => codes),
        ),
      ),
    ].filter((code) => region.has(code));
  const named = of(
    claims.filter(
      ({ says, clause }) => says !== 'works' || clause.tokens.some(({ kind }) => kind === 'phone'),
    ),
    'departement',
  );
  if (named.length > 1) return named;
  const telling = of(carrying, 'departement');
  if (telling.length > 0) return telling;
  const towns = of(carrying, 'town');
  return towns.length > 1 ? towns : [];
}

/** Where the event is: INSEE codes sorted, or the whole country, only when that is said. */
export function affectedExtent(reading: Reading, state: DetectedState): Extent {
  if (state === 'none') return { departements: [], national: false };
  const { claims, item } = reading;
  const owner = item.source.departement;
  const carrying = carriers(reading, state);
  const title = claims.filter(({ clause }) => clause.line === 0);
  if (isNational(claims, [...carrying, ...title])) return { departements: [], national: true };
  const spared = sparedCodes(reading, state, carrying);
  for (const places of attempts(claims, carrying, owner)) {
    const inner = owner === null ? withinRegion(places, claims, carrying) : [];
    const codes = (inner.length > 0 ? inner : codesOf(places)).filter((code) => !spared.has(code));
    if (codes.length === 0) continue;
    const own =
      owner !== null &&
      title.some((claim) => claim.places.some((place) => place.codes.includes(owner)));
    return { departements: listed(own ? [...codes, owner] : codes), national: false };
  }
  return { departements: owner === null ? [] : [owner], national: false };
}

/** Said to be national, and no territory named as the one it is about. */
function isNational(claims: readonly RawClaim[], telling: readonly RawClaim[]): boolean {
  const said = claims.some(({ clause }) => clause.hits.some(({ tag }) => tag === 'national'));
  const wide = telling.some(({ places }) =>
    places.some(
      (place) => isOurs(place) && (place.kind === 'departement' || place.kind === 'region'),
    ),
  );
  return said && !wide;
}

/** Territories where the last word on every number is that it is back. */
function restoredCodes(standings: readonly Standing[]): string[] {
  const back = standings.filter(({ says, code }) => says === 'restored' && code !== '');
  return back
    .map(({ code }) => code)
    .filter((code) => !standings.some((other) => other.code === code && other.says === 'fails'));
}

/** Territories said to work, or to work again, and not said to fail as well. */
function sparedCodes(
  { claims, standings }: Reading,
  state: DetectedState,
  carrying: readonly RawClaim[],
): Set<string> {
  if (state === 'over' || state === 'exercise') return new Set();
  const codes = (from: readonly RawClaim[]) =>
    from.flatMap(({ places }) => places.filter(isOurs).flatMap((place) => place.codes));
  const failing = new Set(
    codes(carrying.filter(({ says }) => says === 'fails' || says === 'notYet')),
  );
  const fine = claims
    .filter(({ says, when }) => (says === 'works' || says === 'restored') && when === 'now')
    // A town where somebody answers tells nothing of its territory, unless another is said to fail.
    .map((claim) =>
      failing.size > 0
        ? claim
        : { ...claim, places: claim.places.filter(({ kind }) => kind !== 'town') },
    );
  return new Set([
    ...codes(fine).filter((code) => !failing.has(code)),
    ...(state === 'ongoing' ? restoredCodes(standings) : []),
  ]);
}

/** Where to look for places, the surest first. */
function attempts(
  claims: readonly RawClaim[],
  carrying: readonly RawClaim[],
  owner: string | null,
): Place[][] {
  const usable = (from: readonly RawClaim[], ...links: Place['link'][]) =>
    from.flatMap(({ places }) =>
      places.filter(
        (place) =>
          isOurs(place) &&
          links.includes(place.link) &&
          (owner === null || (place.kind !== 'town' && !isDirection(place, owner))),
      ),
    );
  if (owner !== null) return [usable(carrying, 'at', 'bare')];
  const title = claims.filter(({ clause }) => clause.line === 0);
  const prose = claims.filter(
    ({ clause, says }) =>
      /^(?:nothing|standsIn|fails)$/.test(says) && /^(?:title|text)$/.test(clause.kind),
  );
  const rest = claims.filter(({ says }) => says !== 'works');
  return [
    usable([...carrying, ...title], 'at', 'bare'),
    usable(carrying, 'of'),
    usable(title, 'of'),
    usable(prose, 'at', 'bare', 'of'),
    usable(rest, 'at', 'bare', 'of'),
  ];
}

/** « Dans le Nord », said in another territory: a direction. */
const isDirection = ({ codes }: Place, owner: string) =>
  owner !== '59' && codes.length === 1 && codes[0] === '59';
