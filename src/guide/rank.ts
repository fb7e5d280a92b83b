/** In which order the full numbers of a territory are offered for a need. */
import type { Service } from '../directory/model.ts';
import type {
  AnnouncedMeans,
  Attribution,
  GuideInput,
  Need,
  NumberOffer,
  OfferedTrust,
} from './model.ts';
import { SERVING } from './needs.ts';
import { groupOf, type OfferGroup } from './offers.ts';

/** Said for this outage by someone who still vouches for it: before everything else. */
const OF_TODAY: readonly (Attribution['standing'] | undefined)[] = ['in-force', 'quoted'];

const TRUST_RANK: Readonly<Record<Exclude<OfferedTrust, 'announced'>, number>> = {
  confirmed: 1,
  lapsed: 4,
  unconfirmed: 5,
  station: 6,
  past: 7,
};

/** After every other call, whatever else speaks for them. */
const GROUPS: readonly OfferGroup[] = ['lines', 'station', 'past'];

/** 0 is best. A line given for an outage that is over, or may be, stands behind confirmed ones. */
function trustRank({ trust, announcement }: NumberOffer): number {
  if (trust !== 'announced') return TRUST_RANK[trust];
  if (OF_TODAY.includes(announcement?.standing)) return 0;
  return announcement?.standing === 'last-known' ? 2 : 3;
}

/** True for a line of a service that answers for the need itself, not of one that passes calls on. */
export function isDirect({ service }: NumberOffer, { need }: Pick<GuideInput, 'need'>): boolean {
  return SERVING[need].services.includes(service);
}

/** The service the need is for: both police and gendarmerie answer for 17. */
function isItsOwn(service: Service, need: Need): boolean {
  const [own] = SERVING[need].services;
  return service === own || (own === 'police' && service === 'gendarmerie');
}

/**
 * Offers that answer for the need, each number once, best first: lines in use before the desk of one
 * station, that before lines of a past outage; services of the need before those that pass a call on; the need's own service in the emergency's own commune; best trust; lines for
 * the whole territory before a town's; closest service; a network the outage does not hit; confirmed by two
 * keys. Equals keep their order.
 */
export function rankOffers(
  offers: readonly NumberOffer[],
  input: Pick<GuideInput, 'need' | 'commune'>,
  { notFrom }: Pick<AnnouncedMeans, 'notFrom'>,
): NumberOffer[] {
  const { services, relays } = SERVING[input.need];
  const { need, commune = null } = input;
  const isOfCommune = (o: NumberOffer) => commune !== null && o.communes.includes(commune);
  const answering = [...services, ...relays];
  const rank = (o: NumberOffer): number[] => [
    GROUPS.indexOf(groupOf(o.trust)),
    isDirect(o, input) ? 0 : 1,
    isOfCommune(o) && isItsOwn(o.service, need) ? 0 : 1,
    trustRank(o),
    o.area === '' || isOfCommune(o) ? 0 : 1,
    answering.indexOf(o.service),
    networkRank(o, notFrom),
    o.confirmation?.twoKeys === true ? 0 : 1,
  ];
  return offers
    .filter((o) => answering.includes(o.service))
    .map((offer) => ({ offer, rank: rank(offer) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ offer }) => offer)
    .filter((o, i, all) => all.findIndex((other) => other.number === o.number) === i);
}

function networkRank({ network }: NumberOffer, failing: readonly string[]): number {
  if (failing.includes(network)) return 2;
  const matters = failing.includes('fixed') || failing.includes('mobile');
  return matters && network === 'unknown' ? 1 : 0;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) {
    const difference = x - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
