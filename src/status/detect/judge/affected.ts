/** Which services fail and where, once the state is known. */

import type { NamedTerritory } from '../find/places.ts';
import type { Mention } from '../find/services.ts';
import { CUT_OFF } from '../find/signs.ts';
import { type DetectedState, FAILING_SERVICES, type FailingService } from '../model.ts';
import type { Case } from './case.ts';
import type { Fact } from './facts.ts';

/** The facts that carry the state: what fails, what is back, what will fail, what is played. */
export function carriers(given: Case, state: DetectedState): readonly Fact[] {
  if (state === 'ongoing') {
    const fails = [...given.now, ...given.notYet];
    if (fails.length > 0) return fails;
    return given.standIns.length > 0 ? given.standIns : given.facts;
  }
  if (state === 'over') return [...given.restored, ...given.now, ...given.past, ...given.works];
  if (state === 'planned') return [...given.future, ...given.now, ...given.supposed];
  return given.facts.filter(
    (fact) => fact.says !== 'works' || given.facts.every((other) => other.says !== 'fails'),
  );
}

const NAMED_DIRECTLY =
  /(?:\b(?:joindre|contacter|appeler|appels? (?:destines? )?(?:au|aux|vers)|lignes? d(?:u|es|e la)|standards? d(?:u|es|e la)|numeros? d(?:u|es|e la)|joignabilite d\w+|acces (?:au|aux)) (?:l[ea]s? |la |l')?$)/;
const UNREACHED_AFTER =
  /^[^.;:]{0,30}\b(?:injoignab|difficiles? a joindre|ne (?:repond|sont|decroch|recoi)|inaccessib|unreachable)/;

function isTarget(fact: Fact, mention: Mention): boolean {
  const text = fact.clause.plain;
  return (
    NAMED_DIRECTLY.test(text.slice(Math.max(0, mention.start - 50), mention.start)) ||
    UNREACHED_AFTER.test(text.slice(mention.end, mention.end + 60))
  );
}

const BY_KIND: Readonly<Record<string, FailingService>> = {
  sdis: 'fire',
  ars: 'samu',
  samu: 'samu',
  gendarmerie: 'police',
  police: 'police',
};

function working(given: Case): Set<FailingService> {
  const local = (fact: Fact) => fact.places.some((place) => place.kind !== 'abroad');
  return new Set([
    ...given.facts.flatMap((fact) => fact.except),
    ...given.works
      .filter((fact) => !local(fact))
      .flatMap((fact) => fact.about.filter((mention) => mention.by === 'number'))
      .map((mention) => mention.service),
  ]);
}

const numbered = (given: Case) =>
  given.facts.some((fact) =>
    [...fact.about, ...fact.dialled].some((mention) => mention.by === 'number'),
  );

/** Short numbers said to fail, in the usual order. */
export function affectedServices(given: Case, state: DetectedState): FailingService[] {
  if (state === 'none') return [];
  const facts = carriers(given, state);
  const found = new Set<FailingService>();
  const each = (facts_: readonly Fact[], take: (fact: Fact, mention: Mention) => boolean) => {
    for (const fact of facts_)
      for (const mention of fact.about) if (take(fact, mention)) found.add(mention.service);
  };
  if (state === 'over') each(given.restored, (_, mention) => mention.by === 'number');
  if (found.size === 0) each(facts, (_, mention) => mention.by === 'number');
  if (state === 'over' && found.size === 0)
    each(given.facts, (fact, mention) => mention.by === 'number' && fact.says !== 'works');
  if (state === 'ongoing') {
    // Last word counts: what is said to be back after it was said to fail, fails no more.
    const last = new Map<FailingService, Fact['says']>();
    for (const fact of given.facts) {
      if (fact.says !== 'fails' && fact.says !== 'restored' && fact.says !== 'not-yet') continue;
      for (const mention of fact.about)
        if (mention.by === 'number') last.set(mention.service, fact.says);
    }
    for (const service of found) if (last.get(service) === 'restored') found.delete(service);
  }
  each(
    facts,
    (fact, mention) =>
      mention.by === 'name' &&
      !fact.about.some((other) => other.by === 'number') &&
      isTarget(fact, mention),
  );
  // A village that cannot telephone reaches nobody.
  const cutOff = given.facts.some((fact) => CUT_OFF.test(fact.clause.plain));
  if (found.size === 0 && cutOff && !numbered(given))
    for (const service of FAILING_SERVICES.slice(0, 4)) found.add(service);
  // « Composez le 15, le 17 ou le 18. Sans réponse… »
  if (found.size === 0) {
    const dialled = given.facts.flatMap((fact) => fact.dialled.filter(({ by }) => by === 'number'));
    const services = new Set(dialled.map(({ service }) => service));
    if (state !== 'over' && services.size > 1) for (const service of services) found.add(service);
  }
  if (found.size === 0) each(facts, (_, mention) => mention.by === 'all');
  if (found.size === 0)
    each(
      given.facts.filter((fact) => fact.says !== 'works'),
      (_, mention) => mention.by === 'number',
    );
  if (found.size === 0) each(facts, (_, mention) => mention.by === 'name');
  if (found.size === 0) each(given.facts, (_, mention) => mention.by === 'all');
  if (found.size === 0) {
    const own = BY_KIND[given.item.source.kind];
    for (const service of own === undefined ? FAILING_SERVICES.slice(0, 4) : [own])
      found.add(service);
  }
  const spared =
    state === 'over' || state === 'exercise' ? new Set<FailingService>() : working(given);
  const explicit = new Set(
    [...given.now, ...given.future].flatMap((fact) =>
      fact.about.filter((mention) => mention.by === 'number').map((mention) => mention.service),
    ),
  );
  const failing = FAILING_SERVICES.filter(
    (service) => found.has(service) && (!spared.has(service) || explicit.has(service)),
  );
  // « Vos appels au 15 sonnent mais nous ne les voyons pas »: nothing would be left.
  return failing.length > 0 ? failing : FAILING_SERVICES.filter((service) => found.has(service));
}

interface Extent {
  departements: string[];
  national: boolean;
}

const isOurs = (place: NamedTerritory) => place.kind !== 'abroad' && place.link !== 'away';
/** « Dans le Nord », said in another territory: a direction. */
const isDirection = (place: NamedTerritory, owner: string | null) =>
  owner !== null && owner !== '59' && place.name === 'Nord';

/** Départements named, or else the regions' or towns', or else the feed owner's. */
function codesOf(places: readonly NamedTerritory[]): string[] {
  const of = (...kinds: NamedTerritory['kind'][]) =>
    places.filter((place) => kinds.includes(place.kind)).flatMap((place) => place.codes);
  const departements = of('departement');
  const regions = places.filter((place) => place.kind === 'region' || place.kind === 'people');
  // A region whose départements are listed is only the name of the list.
  const whole = regions.filter(
    (region) => !region.codes.some((code) => departements.includes(code)),
  );
  const codes = [...departements, ...whole.flatMap((region) => region.codes)];
  return codes.length > 0 ? codes : of('town');
}

/** « Centre-Val de Loire : … les SAMU du Cher, de l'Indre et du Loiret »: the part of a region meant. */
function listedWithin(
  given: Case,
  carrying: readonly Fact[],
  codes: readonly string[],
  places: readonly NamedTerritory[],
): string[] {
  if (given.item.source.departement !== null || !places.every((place) => place.kind === 'region')) {
    return [];
  }
  const ofKind = (facts: readonly Fact[], kind: NamedTerritory['kind']) =>
    facts
      .flatMap((fact) => fact.places.filter((place) => isOurs(place) && place.kind === kind))
      .flatMap((place) => place.codes)
      .filter((code) => codes.includes(code));
  const departements = ofKind(
    given.facts.filter((fact) => fact.says !== 'works'),
    'departement',
  );
  return [...new Set(departements.length > 1 ? departements : ofKind(carrying, 'town'))];
}

/** Where the event is: INSEE codes sorted, or the whole country. */
export function affectedExtent(given: Case, state: DetectedState): Extent {
  if (state === 'none') return { departements: [], national: false };
  const owner = given.item.source.departement;
  const facts = carriers(given, state);
  const spared = new Set(
    state === 'over'
      ? []
      : [...given.works, ...given.restored].flatMap((fact) =>
          fact.places.filter(isOurs).flatMap((place) => place.codes),
        ),
  );
  const named = facts.flatMap((fact) => fact.places.filter(isOurs));
  const others = given.facts.filter(
    (fact) => fact.says === 'nothing' || fact.says === 'stands-in' || fact.clause.block === 0,
  );
  // Rows and items name whose line a number is, not how far the failing goes, when the title does.
  const titled = given.facts.some(
    (fact) =>
      fact.clause.block === 0 &&
      fact.places.some((place) => isOurs(place) && place.kind !== 'town'),
  );
  const prose = others.filter(
    (fact) => !titled || fact.clause.kind === 'title' || fact.clause.kind === 'text',
  );
  const elsewhere = prose.flatMap((fact) => fact.places.filter(isOurs));
  const here = (places: readonly NamedTerritory[], links: NamedTerritory['link'][]) =>
    places.filter(
      (place) =>
        links.includes(place.link) &&
        !isDirection(place, owner) &&
        (owner === null || place.kind !== 'town'),
    );
  const tries =
    owner === null
      ? [
          [...here(named, ['at', 'bare']), ...here(elsewhere, ['bare'])],
          here(named, ['of']),
          here(elsewhere, ['at', 'of']),
        ]
      : [here(named, ['at', 'bare'])];
  if (
    facts.some((fact) => fact.national !== null) &&
    !titled &&
    (owner === null || !tries.some((places) => codesOf(places).length > 0))
  ) {
    return { departements: [], national: true };
  }
  for (const places of tries) {
    const codes = codesOf(places);
    const fails = new Set(
      facts
        .filter((fact) => fact.says === 'fails')
        .flatMap((fact) => fact.places.flatMap((place) => place.codes)),
    );
    const listed = listedWithin(given, facts, codes, places);
    const left = (listed.length > 1 ? listed : codes).filter(
      (code) => !spared.has(code) || fails.has(code),
    );
    if (left.length > 0) return { departements: [...new Set(left)].sort(), national: false };
  }
  if (owner !== null) return { departements: [owner], national: false };
  return { departements: [], national: true };
}
