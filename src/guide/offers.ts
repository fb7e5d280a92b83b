/** Which full numbers may be offered where the emergency is, and with what trust. */
import type { Caution, PublishedLine } from '../directory/model.ts';
import { isStation, trustOf } from '../directory/trust.ts';
import type { Announcement, ReplacementLine } from '../status/model.ts';
import { attribution, isAbout, isOfficial, newestFirst } from './announced.ts';
import type { Attribution, GuideInput, NumberOffer, OfferedTrust } from './model.ts';

type Where = Pick<GuideInput, 'situation' | 'territory' | 'lines'>;

const NOBODY: ReadonlyMap<string, Attribution> = new Map();

/**
 * Lines of the directory that may be offered, each with the trust it has at `now`; withdrawn ones
 * never are. `quotedBy`: numbers (E.164) that an authority's own text names: announced, though the
 * line stays as the directory gives it.
 */
export function directoryOffers(
  lines: readonly PublishedLine[],
  now: Date,
  quotedBy: ReadonlyMap<string, Attribution> = NOBODY,
): NumberOffer[] {
  const announcedNumbers = new Set(quotedBy.keys());
  return lines.flatMap((line) => {
    const trust = trustOf(line, { now, announcedNumbers });
    if (trust === 'withdrawn') return [];
    return [
      {
        service: line.service,
        number: line.number,
        label: line.label,
        area: line.area?.label ?? '',
        communes: line.area?.communes ?? [],
        network: line.network,
        trust,
        ...limitsOf(line),
        source: line.source,
        confirmation: line.confirmation,
        announcement: quotedBy.get(line.number) ?? null,
      },
    ];
  });
}

/**
 * Lines that official announcements themselves give for the territory: those in force, and for
 * 48 hours those that ended or that nobody vouches for any more. Planned ones give none yet: a line
 * opened for an outage may not answer before it.
 */
export function announcedOffers(where: Where): NumberOffer[] {
  const { situation, territory, lines } = where;
  const spoken = (announcements: readonly Announcement[], standing: Attribution['standing']) =>
    newestFirst(announcements.filter((a) => isOfficial(a) && isAbout(territory, a))).flatMap((a) =>
      a.lines
        .filter((line) => holdsHere(line, a, where) && !isShut(line.number, a, standing, lines))
        .map((line) => offerOf(line, attribution(a, standing), where)),
    );
  return [
    ...spoken(situation.official, 'in-force'),
    ...spoken(
      situation.lastKnown.map((known) => known.announcement),
      'last-known',
    ),
    ...spoken(situation.ended, 'ended'),
  ];
}

/** What is said of a line beside its name, whoever gives it. */
function limitsOf(
  line: PublishedLine,
): Pick<NumberOffer, 'station' | 'cautions' | 'remark' | 'deduced'> {
  const { cautions = [], remark = '', deduced = [] } = line;
  return { station: isStation(line), cautions, remark, deduced };
}

/** Doubts whether a line answers: an authority that gives it out for today's outage lifts them. */
const DOUBTS: readonly Caution[] = ['weak-source', 'may-be-stale', 'did-not-answer'];

/** How a list of numbers is parted: none of one kind stands among those of another. */
export type OfferGroup = 'lines' | 'station' | 'past';

/** The own desks of stations, and lines of past outages, are never mixed with lines in use. */
export function groupOf(trust: OfferedTrust): OfferGroup {
  return trust === 'station' || trust === 'past' ? trust : 'lines';
}

/**
 * Every full number that may be called for a territory, each once: what authorities announce now,
 * then what the directory holds in use, then the rest.
 */
export function allOffers(where: Where, now: Date): NumberOffer[] {
  const held = directoryOffers(where.lines, now, quotations(where));
  const of = (group: OfferGroup) => held.filter(({ trust }) => groupOf(trust) === group);
  const offers = [...announcedOffers(where), ...of('lines'), ...of('station'), ...of('past')];
  const same = (a: NumberOffer, b: NumberOffer) => a.number === b.number && a.service === b.service;
  return offers.filter((offer, i) => offers.findIndex((other) => same(other, offer)) === i);
}

/** Numbers that texts of announcements in force name, and the newest that does. */
export function quotations({ situation, territory }: Where): Map<string, Attribution> {
  const quoted = new Map<string, Attribution>();
  for (const a of newestFirst([...situation.official, ...situation.probable])) {
    if (a.nature !== 'actual' || !isAbout(territory, a)) continue;
    for (const number of a.named ?? []) {
      if (!quoted.has(number)) quoted.set(number, attribution(a, 'quoted'));
    }
  }
  return quoted;
}

/**
 * An announced line without area holds wherever the announcement does; with a territory's code,
 * there. With a town's name it holds in the territories named, but a national announcement does not
 * say which territory the town is in: then only the directory can.
 */
function holdsHere(
  { area, number }: ReplacementLine,
  { territories }: Announcement,
  { territory, lines }: Where,
): boolean {
  if (area === '') return true;
  if (/^(\d{2,3}|2[AB])$/.test(area)) return area === territory;
  return territory !== null && (territories !== 'all' || lines.some((l) => l.number === number));
}

/**
 * True for a number that the directory holds as withdrawn and not otherwise. An official
 * announcement in force and of a later day opens it again; a day is all the directory says, so one
 * of the same day does not.
 */
function isShut(
  number: string,
  { sent }: Announcement,
  standing: Attribution['standing'],
  lines: readonly PublishedLine[],
): boolean {
  const own = lines.filter((line) => line.number === number);
  const shutOn = own.map((line) => line.withdrawn ?? '').sort();
  const latest = shutOn[shutOn.length - 1];
  if (latest === undefined || own.some((line) => line.withdrawn === null)) return false;
  return standing !== 'in-force' || sent.slice(0, 10) <= latest;
}

const UNLIMITED = { station: false, cautions: [], remark: '' } as const;

function offerOf(
  { service, number, area, network }: ReplacementLine,
  announcement: Attribution,
  { territory, lines }: Where,
): NumberOffer {
  const own = lines.find((line) => line.number === number && line.withdrawn === null);
  const town = own?.area ?? lines.find((line) => line.area?.label === area)?.area;
  const limits = own === undefined ? UNLIMITED : limitsOf(own);
  return {
    service,
    number,
    label: own?.label ?? '',
    area: areaSaid(area, own, territory),
    communes: town?.communes ?? [],
    network,
    trust: 'announced',
    ...limits,
    cautions: limits.cautions.filter((caution) => !DOUBTS.includes(caution)),
    deduced: [],
    source: own?.source ?? null,
    confirmation: own?.confirmation ?? null,
    announcement,
  };
}

/** Where an announced line holds; the town of a station, even when the announcement leaves it out. */
function areaSaid(area: string, own: PublishedLine | undefined, territory: string | null): string {
  const said = area === territory ? '' : area;
  return said === '' && own !== undefined && isStation(own) ? (own.area?.label ?? '') : said;
}
