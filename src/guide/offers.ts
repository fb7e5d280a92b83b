/** Which full numbers may be offered for a need, and in which order. */
import type { PublishedLine, Service } from '../directory/model.ts';
import { trustOf } from '../directory/trust.ts';
import type { Announcement } from '../status/model.ts';
import type { Situation } from '../status/situation.ts';
import type { Attribution, Offer, OfferedTrust } from './model.ts';

const TRUST_RANK: Readonly<Record<OfferedTrust, number>> = {
  announced: 0,
  confirmed: 1,
  lapsed: 2,
  unconfirmed: 3,
};

/** Who says it, and whether they still do. */
export function attribution(a: Announcement, standing: Attribution['standing']): Attribution {
  return { publisher: a.publisher, sent: a.sent, link: a.link, standing };
}

/** True for a line of an announcement that holds in the territory: no area, its code, or a town. */
function holdsIn(territory: string, area: string): boolean {
  const isCode = /^(\d{2,3}|2[AB])$/.test(area);
  return !isCode || area === territory;
}

/**
 * Lines that official announcements give for a territory. A number that the directory withdrew is
 * left out unless the announcement is newer than the day it was withdrawn: then the authority has
 * opened it again.
 */
export function announcedOffers(
  territory: string,
  situation: Situation,
  lines: readonly PublishedLine[],
): Offer[] {
  const withdrawnOn = new Map<string, string>();
  for (const line of lines) {
    if (line.withdrawn !== null) withdrawnOn.set(line.number, line.withdrawn);
  }
  const spoken: [Announcement, Attribution['standing']][] = [
    ...situation.official.map((a) => [a, 'in-force'] as [Announcement, 'in-force']),
    ...situation.lastKnown.map(
      (k) => [k.announcement, 'last-known'] as [Announcement, 'last-known'],
    ),
    ...situation.ended.map((a) => [a, 'ended'] as [Announcement, 'ended']),
  ];
  const offers: Offer[] = [];
  for (const [a, standing] of spoken) {
    // Law 4: what was read out of prose is never dialable, whatever it carries.
    if (a.certainty !== 'official' || a.nature !== 'actual') continue;
    for (const { service, number, area, network } of a.lines) {
      const withdrawn = withdrawnOn.get(number);
      if (withdrawn !== undefined && a.sent.slice(0, 10) <= withdrawn) continue;
      if (
        !holdsIn(territory, area) ||
        offers.some((o) => o.number === number && o.service === service)
      )
        continue;
      const own = lines.find((l) => l.number === number && l.withdrawn === null);
      offers.push({
        service,
        number,
        label: own?.label ?? '',
        area: area === territory ? '' : area,
        communes: own === undefined ? [] : communesOf(own),
        network,
        trust: 'announced',
        source: own?.source ?? null,
        confirmation: own?.confirmation ?? null,
        announcement: attribution(a, standing),
      });
    }
  }
  return offers;
}

/** Lines of the directory that may be offered, each with the trust it has today. */
export function directoryOffers(lines: readonly PublishedLine[], now: Date): Offer[] {
  const offers: Offer[] = [];
  for (const line of lines) {
    const trust = trustOf(line, { now, announcedNumbers: new Set() });
    if (trust === 'withdrawn') continue;
    offers.push({
      service: line.service,
      number: line.number,
      label: line.label,
      area: areaLabel(line),
      communes: communesOf(line),
      network: line.network,
      trust,
      source: line.source,
      confirmation: line.confirmation,
      announcement: null,
    });
  }
  return offers;
}

const areaLabel = ({ area }: PublishedLine): string => area?.label ?? '';

const communesOf = ({ area }: PublishedLine): readonly string[] => area?.communes ?? [];

export interface Preference {
  /** Services in order of closeness to the need. */
  services: readonly Service[];
  /** INSEE code of the commune of the emergency, when known. */
  commune: string | null;
  /** Networks the outage hits: a line on another one is worth more. */
  failing: readonly string[];
}

/** Offers of the preferred services: the commune's own line, best trust, closest service, other network first. */
export function rankOffers(offers: readonly Offer[], wish: Preference): Offer[] {
  const rank = (o: Offer): number[] => [
    TRUST_RANK[o.trust],
    wish.services.indexOf(o.service),
    placeRank(o, wish.commune),
    wish.failing.includes(o.network) ? 2 : o.network === 'unknown' ? 1 : 0,
  ];
  return offers
    .filter((o) => wish.services.includes(o.service))
    .filter((o, i, all) => all.findIndex((p) => p.number === o.number) === i)
    .map((offer) => ({ offer, rank: rank(offer) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ offer }) => offer);
}

/** Its own commune's line first, then lines for everyone, then other towns'. */
function placeRank(offer: Offer, commune: string | null): number {
  if (commune !== null && offer.communes.includes(commune)) return 0;
  return offer.area === '' ? 1 : 2;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) {
    const difference = x - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
