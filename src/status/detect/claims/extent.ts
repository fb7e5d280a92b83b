/** Where it is, from the claims that carry the state. */
import { isOutOf, type Place, saidWhole } from '../grammar/places.ts';
import { COUNTS, EXTENT_FIELDS } from '../lexicon/places/leads.ts';
import type { DetectedState } from '../model.ts';
import { carriers, type ReadItem } from './carriers.ts';
import { ofTheMatter } from './matter.ts';
import type { RawClaim } from './raw-claim.ts';
import type { Standing } from './settle.ts';

interface Extent {
  departements: string[];
  national: boolean;
}

const isOurs = (place: Place) => place.kind !== 'abroad' && place.link !== 'away';

/** A place with the claim that names it. */
interface Said {
  place: Place;
  claim: RawClaim;
}

const isRegion = ({ kind }: Place): boolean => kind === 'region' || kind === 'people';

const givesALine = ({ tokens }: RawClaim['clause']): boolean =>
  tokens.some(({ kind }) => kind === 'phone');

const meet = (one: readonly string[], other: readonly string[]) =>
  one.some((code) => other.includes(code));

/**
 * Whether a claim about a part tells where those fail that fail in the region: one about another number
 * does not. « Numéros d'urgence en panne en Alsace » speaks of those that are named of it elsewhere.
 */
function speaksFor(part: RawClaim, region: Said, claims: readonly RawClaim[]): boolean {
  const numbers = (of: RawClaim) => of.about.filter(({ by }) => by === 'number');
  const own = numbers(region.claim);
  const said =
    own.length > 0
      ? own
      : claims
          .filter(({ places }) =>
            places.some((place) => isRegion(place) && meet(place.codes, region.place.codes)),
          )
          .flatMap(numbers);
  return said.every(({ service }) => part.about.some((other) => other.service === service));
}

/** Regions of which it is said that it is so in the whole of them, by their codes. */
function wholes(claims: readonly RawClaim[]): Set<string> {
  const failing = claims.filter(
    ({ says, elsewhere, when }) =>
      !elsewhere && when !== 'if' && /^(?:fails|notYet|restored|works)$/.test(says),
  );
  const all = failing.some(({ clause: { tokens } }) =>
    tokens.some(({ key }, at) => key === 'region' && saidWhole(tokens, at, 0)),
  );
  // « Dans toute la région »: all of the one that is named elsewhere.
  const regions = (all ? claims : failing).flatMap(({ places }) => places.filter(isRegion));
  const counted = countedWhole(failing, claims);
  if (counted !== null) return new Set([counted]);
  return new Set(
    regions.filter(({ whole }) => all || whole === true).map(({ codes }) => codes.join()),
  );
}

/** « Bretagne : le 15 en panne dans les quatre départements »: all of the one region named; null otherwise. */
function countedWhole(failing: readonly RawClaim[], claims: readonly RawClaim[]): string | null {
  const regions = new Set(
    claims
      .flatMap(({ places }) => places.filter(isRegion))
      .filter(({ codes }) => codes.length > 1)
      .map(({ codes }) => codes.join()),
  );
  const [only] = regions;
  if (regions.size !== 1 || only === undefined) return null;
  const parts = only.split(',').length;
  const all = failing.some(({ clause: { tokens } }) =>
    tokens.some(
      ({ key }, at) =>
        /^departements?$/.test(key) &&
        tokens[at - 1]?.key === COUNTS[parts] &&
        /^(?:les|des|ses)$/.test(tokens[at - 2]?.key ?? '') &&
        !isOutOf(tokens, at - 1),
    ),
  );
  return all ? only : null;
}

/** Départements named, with the parts of the regions named, or else the towns'. */
function codesOf(
  said: readonly Said[],
  claims: readonly RawClaim[],
  inner: (region: Said) => readonly string[],
): string[] {
  const departements = said.filter(({ place }) => place.kind === 'departement');
  const codes = departements.flatMap(({ place }) => place.codes);
  const whole = wholes(claims);
  for (const region of said.filter(({ place }) => isRegion(place))) {
    // A region whose départements are listed is only the name of the list.
    const narrowed = departements.some(
      ({ place, claim }) =>
        meet(place.codes, region.place.codes) && speaksFor(claim, region, claims),
    );
    if (whole.has(region.place.codes.join())) codes.push(...region.place.codes);
    else if (!narrowed) codes.push(...inner(region));
  }
  if (codes.length > 0) return codes;
  return said.filter(({ place }) => place.kind === 'town').flatMap(({ place }) => place.codes);
}

const listed = (codes: readonly string[]) => [...new Set(codes)].sort();

/** « Belfort : 03… », in a list where others are named with their territory. */
const givesTownsLines = ({ places, clause }: RawClaim): boolean =>
  givesALine(clause) && places.every(({ kind }) => kind === 'town');

/** What of a region is meant: « Pays de la Loire : … en Sarthe et en Mayenne », else the whole of it. */
function withinRegion(
  { place: region, claim: whole }: Said,
  claims: readonly RawClaim[],
  carrying: readonly RawClaim[],
): readonly string[] {
  const of = (from: readonly RawClaim[], kind: Place['kind']) =>
    listed(
      from.flatMap((claim) =>
        claim.places
          .filter((place) => isOurs(place) && place.kind === kind)
          .flatMap(({ codes }) => codes),
      ),
    ).filter((code) => region.codes.includes(code));
  const named = of(
    claims.filter(({ says, clause }) => says !== 'works' || givesALine(clause)),
    'departement',
  );
  if (named.length > 1) return [...named, ...of(claims.filter(givesTownsLines), 'town')];
  const alike = carrying.filter((part) => speaksFor(part, { place: region, claim: whole }, claims));
  const telling = of(alike, 'departement');
  const towns = of(alike, 'town');
  if (telling.length > 0) return [...telling, ...towns];
  return towns.length > 1 ? towns : region.codes;
}

/** Where the event is: INSEE codes sorted, or the whole country, only when that is said. */
export function affectedExtent(reading: ReadItem, state: DetectedState): Extent {
  if (state === 'none') return { departements: [], national: false };
  const { claims, item } = reading;
  const owner = item.source.departement;
  const carrying = carriers(reading, state);
  const title = claims.filter(({ clause }) => clause.line === 0);
  if (isNational(claims, [...carrying, ...title], owner))
    return { departements: [], national: true };
  const spared = sparedCodes(reading, state, carrying);
  const matter = ofTheMatter(claims);
  const inner = (region: Said): readonly string[] =>
    owner !== null ? region.place.codes : withinRegion(region, matter, carrying);
  for (const said of attempts(matter, carrying, owner)) {
    const codes = codesOf(said, matter, inner).filter((code) => !spared.has(code));
    if (codes.length === 0) continue;
    const own =
      owner !== null &&
      title.some((claim) => claim.places.some((place) => place.codes.includes(owner)));
    return { departements: listed(own ? [...codes, owner] : codes), national: false };
  }
  return { departements: owner === null ? [] : [owner], national: false };
}

/** Said to be national, and no territory named as the one it is about. */
function isNational(
  claims: readonly RawClaim[],
  telling: readonly RawClaim[],
  owner: string | null,
): boolean {
  // « Sur l'ensemble du territoire », said by who speaks for one: of that one.
  const said = claims.filter(({ clause }) =>
    clause.hits.some(
      ({ tag, entry }) => tag === 'national' && (owner === null || !/territoire$/.test(entry)),
    ),
  );
  // « Panne nationale du 15 »: what is told of Paris below narrows no title.
  const titled = said.some(({ clause }) => clause.line === 0);
  // « Perturbations dans toute la France, des lignes de secours à Paris et Lyon »: where there are lines.
  const linesAt = ({ hits, tokens, from }: RawClaim['clause'], place: Place) =>
    hits.some(
      ({ tag, to }) =>
        tag === 'national' &&
        to < place.from &&
        tokens
          .slice(to - from, place.from - from)
          .some(({ key }) => key === 'lignes' || key === 'numeros'),
    );
  const wide = telling.some(({ places, clause }) =>
    places.some(
      (place) =>
        isOurs(place) &&
        !linesAt(clause, place) &&
        (place.kind === 'departement' || place.kind === 'region') &&
        (!titled || clause.line === 0),
    ),
  );
  return said.length > 0 && !wide;
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
  { claims, standings }: ReadItem,
  state: DetectedState,
  carrying: readonly RawClaim[],
): Set<string> {
  if (state === 'over' || state === 'exercise') return new Set();
  const codes = (from: readonly RawClaim[]) =>
    from.flatMap(({ places }) => places.filter(isOurs).flatMap((place) => place.codes));
  const told = carrying.filter(({ says }) => says === 'fails' || says === 'notYet');
  // « En panne dans les deux départements »: in each, whatever else works in one of them.
  const counted = countedWhole(told, claims)?.split(',') ?? [];
  const failing = new Set([...codes(told), ...counted]);
  const failingServices = new Set(told.flatMap(({ about }) => about.map(({ service }) => service)));
  // « Le 17 est revenu dans le Haut-Rhin » leaves the 112 there.
  const coversAll = (about: RawClaim['about']) =>
    [...failingServices].every((service) => about.some((said) => said.service === service));
  // « Quatre des cinq départements normands » says of none of them by name that it fails there.
  const byName = new Set(
    told
      .flatMap(({ places }) => places.filter((place) => isOurs(place) && !isRegion(place)))
      .flatMap((place) => place.codes),
  );
  const fine = claims
    .filter(({ says, when }) => (says === 'works' || says === 'restored') && when === 'now')
    // « Le Samu de la Mayenne répond au 02… »: another line is needed there.
    .filter(({ says, clause }) => says === 'restored' || !givesALine(clause))
    // A town where somebody answers tells nothing of its territory, unless another is said to fail.
    .map((claim) =>
      failing.size > 0
        ? claim
        : { ...claim, places: claim.places.filter(({ kind }) => kind !== 'town') },
    );
  return new Set([
    ...codes(fine).filter((code) => !failing.has(code)),
    ...fine
      .filter(
        ({ says, about, spared, firm }) =>
          spared || ((says === 'restored' || firm) && about.length > 0 && coversAll(about)),
      )
      .flatMap(({ places }) =>
        places.filter(({ kind, link }) => kind === 'departement' && link !== 'away'),
      )
      .flatMap((place) => place.codes)
      .filter((code) => !byName.has(code)),
    ...(state === 'ongoing' ? restoredCodes(standings) : []),
  ]);
}

/** « Départements : 22, 56 », « Zone : Moselle »: a field that says where. */
function saysWhere({ clause, says }: RawClaim): boolean {
  const head = clause.tokens.slice(0, 6).findIndex(({ raw }) => /^[:|]$/.test(raw));
  if (head < 0 || says === 'works') return false;
  const lead = clause.tokens.slice(0, head).filter(({ kind }) => kind === 'word');
  return (
    EXTENT_FIELDS.has(lead[0]?.key ?? '') &&
    (lead.length === 1 ||
      clause.hits.some(({ tag, from }) => tag === 'hit' && from < clause.from + head))
  );
}

/** « … la vallée de la Roya. À Nice et à Menton, ils passent »: the text names towns of one territory alone. */
const ofOneTerritory = (said: Said[]): Said[] =>
  said.every(({ place }) => place.kind === 'town') &&
  new Set(said.flatMap(({ place }) => place.codes)).size === 1
    ? said
    : [];

/** Where to look for places, the surest first. */
function attempts(
  claims: readonly RawClaim[],
  carrying: readonly RawClaim[],
  owner: string | null,
): Said[][] {
  const usable = (from: readonly RawClaim[], ...links: Place['link'][]): Said[] =>
    from.flatMap((claim) =>
      claim.places
        .filter(
          (place) =>
            isOurs(place) &&
            links.includes(place.link) &&
            (owner === null ||
              (place.kind !== 'town' &&
                !isDirection(place, claim, owner) &&
                !(isRegion(place) && place.link === 'bare' && place.codes.includes(owner)))),
        )
        .map((place) => ({ place, claim })),
    );
  if (owner !== null) return [usable(carrying, 'at', 'bare')];
  const title = claims.filter(({ clause }) => clause.line === 0);
  const prose = claims.filter(
    ({ clause, says }) =>
      /^(?:nothing|standsIn|fails)$/.test(says) && /^(?:title|text)$/.test(clause.kind),
  );
  const rest = claims.filter(({ says }) => says !== 'works');
  return [
    usable(claims.filter(saysWhere), 'at', 'bare', 'of'),
    usable([...carrying, ...title], 'at', 'bare'),
    usable(carrying, 'of'),
    usable(title, 'of'),
    // « Une ligne pour les Saint-Quentinois »: whom it is for, where whole territories are hit.
    usable(prose, 'at', 'bare', 'of').filter(({ place }) => place.ofTown === undefined),
    usable(rest, 'at', 'bare', 'of'),
    ofOneTerritory(usable(claims, 'at', 'bare')),
  ];
}

/** « Dans le Nord », said in another territory: a direction, unless it stands beside that territory's name. */
const isDirection = ({ codes }: Place, { places }: RawClaim, owner: string): boolean =>
  owner !== '59' &&
  codes.length === 1 &&
  codes[0] === '59' &&
  !places.some(
    ({ kind, link, codes: other }) =>
      kind === 'departement' && link === 'at' && other.includes(owner),
  );
