/** How well each territory is looked after: who may announce, which services have a confirmed line, what hangs on one. */
import type { Directory, Key, PublishedTerritory, Service } from '../directory/model.ts';
import { lapsesAfter, trustOf } from '../directory/trust.ts';
import { covers, type Scope } from '../territories/scope.ts';

/** By the short number that fails, the services that answer for it. */
const SERVICES_OF = {
  '15': ['samu'],
  '17': ['police', 'gendarmerie'],
  '18': ['fire'],
} as const satisfies Record<string, readonly Service[]>;

type LookedAt = keyof typeof SERVICES_OF;
export const LOOKED_AT = Object.keys(SERVICES_OF) as LookedAt[];

export interface ServiceHealth {
  confirmed: number;
  lapsed: number;
  unconfirmed: number;
  /**
   * What its lines hang on: there is none; one alone; several, all on one network. Null: on no one thing. The own desks
   * of stations are not counted: none answers for a territory.
   */
  hangsOn: 'none' | 'one' | 'network' | null;
}

/** `good`: each service has a confirmed line and somebody may announce. `none`: no line for any of the three. */
type Level = 'good' | 'some' | 'none';

export interface TerritoryHealth {
  code: string;
  name: string;
  level: Level;
  /** Holders of keys that may announce there, and official channels that are read: each once. */
  speakers: { keys: readonly string[]; feeds: readonly string[] };
  services: Readonly<Record<LookedAt, ServiceHealth>>;
  /** Lines of outages that are over: kept, and offered to nobody. */
  past: number;
  /** First day on which a confirmation lapses; null where there is none in force. */
  confirmBefore: string | null;
  /** Day of the last change of its file. */
  updated: string;
}

export interface DirectoryHealth {
  format: 'repli-health/1';
  /** Instant of the directory, and the day on which trust was worked out. */
  generated: string;
  day: string;
  territories: readonly TerritoryHealth[];
}

/** An official channel that somebody verified. */
interface Channel {
  name: string;
  territories: Scope;
}

export interface Speakers {
  keys: readonly Key[];
  channels: readonly Channel[];
}

const NONE: ReadonlySet<string> = new Set();

const isInForce = ({ use, from, until, revoked }: Key, day: string): boolean =>
  use.includes('territory') && revoked === null && from <= day && day <= until;

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

function serviceHealth(number: LookedAt, { lines }: PublishedTerritory, now: Date): ServiceHealth {
  const services: readonly Service[] = SERVICES_OF[number];
  const own = lines
    .filter(({ service }) => services.includes(service))
    .map((line) => ({ line, trust: trustOf(line, { now, announcedNumbers: NONE }) }));
  const count = (wanted: string) => own.filter(({ trust }) => trust === wanted).length;
  const [confirmed, lapsed, unconfirmed] = [
    count('confirmed'),
    count('lapsed'),
    count('unconfirmed'),
  ];
  const usable = own.filter(({ trust }) => /^(?:confirmed|lapsed|unconfirmed)$/.test(trust));
  const networks = new Set(usable.map(({ line }) => line.network));
  const numbers = new Set(usable.map(({ line }) => line.number));
  const oneNetwork = networks.size === 1 && !networks.has('unknown');
  const hangsOn =
    numbers.size === 0 ? 'none' : numbers.size === 1 ? 'one' : oneNetwork ? 'network' : null;
  return { confirmed, lapsed, unconfirmed, hangsOn };
}

function territoryHealth(
  territory: PublishedTerritory,
  { keys, channels }: Speakers,
  now: Date,
): TerritoryHealth {
  const { code, name, lines, updated } = territory;
  const day = now.toISOString().slice(0, 10);
  const trusts = lines.map((line) => trustOf(line, { now, announcedNumbers: NONE }));
  const lapses = lines.flatMap(({ confirmation }, i) =>
    trusts[i] === 'confirmed' && confirmation !== null ? [lapsesAfter(confirmation.on)] : [],
  );
  const services = {
    '15': serviceHealth('15', territory, now),
    '17': serviceHealth('17', territory, now),
    '18': serviceHealth('18', territory, now),
  };
  const each = Object.values(services);
  const speakers = {
    keys: unique(
      keys
        .filter((key) => isInForce(key, day) && covers(key.territories, code))
        .map(({ holder }) => holder),
    ),
    feeds: unique(channels.filter((c) => covers(c.territories, code)).map((c) => c.name)),
  };
  const spoken = speakers.keys.length + speakers.feeds.length > 0;
  const level: Level = each.every(({ hangsOn }) => hangsOn === 'none')
    ? 'none'
    : spoken && each.every(({ confirmed }) => confirmed > 0)
      ? 'good'
      : 'some';
  return {
    ...{ code, name, level, speakers, services, updated },
    past: trusts.filter((trust) => trust === 'past').length,
    confirmBefore: lapses.sort()[0] ?? null,
  };
}

/** The health of every territory on the day of `now`. No number is in it. */
export function healthOf(directory: Directory, speakers: Speakers, now: Date): DirectoryHealth {
  return {
    format: 'repli-health/1',
    generated: directory.issuedAt,
    day: now.toISOString().slice(0, 10),
    territories: directory.territories.map((each) => territoryHealth(each, speakers, now)),
  };
}
