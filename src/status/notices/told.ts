/** What this phone was told of outages by notifications: one event is told once. */
import type { ShortNumber } from '../../directory/model.ts';
import { isRecord, listOf, oneOf, type Reader, territoryCode } from '../../directory/reading.ts';
import { chainKeys, partKey, splitPart } from '../chain/key.ts';
import type { Announcement } from '../model.ts';

/** An outage as this phone was told of it: whoever else announces the same adds nothing to it. */
export interface ToldOutages {
  /** Every name by which the announcements of this outage are known; the first names the notification. */
  names: readonly [string, ...string[]];
  /** By territory code, the numbers told as hit there; none where the announcement named none. */
  hit: Readonly<Record<string, readonly ShortNumber[]>>;
  /** Milliseconds since 1970 at which somebody set out to tell it. */
  at: number;
  /** Whether the system took the notification. */
  shown: boolean;
}

/** How long it is remembered after it left the bulletin: one that comes back is no news. */
export const TOLD_KEPT_MS = 31 * 86_400_000;
/** A feed that announces every minute does not fill the phone. */
const TOLD_MOST = 200;

/**
 * Every name of an announcement: its own, and those it had when its chain was known by another of its
 * messages. The parts of one message that say different things are told apart.
 */
export function toldNames(a: Pick<Announcement, 'id' | 'members'>): string[] {
  const { part } = splitPart(a.id);
  return chainKeys(a).map((key) => partKey(key, part));
}

/** Whether an announcement is one of an outage that was told. */
export const isOf = (told: ToldOutages, a: Pick<Announcement, 'id' | 'members'>): boolean =>
  toldNames(a).some((name) => told.names.includes(name));

const MARK = 'repli-outage ';

/** What the system knows a notification by: one that is told anew takes the place of the one before. */
export const tagOf = ({ names }: Pick<ToldOutages, 'names'>): string => `${MARK}${names[0]}`;

/** Whether a notification is of an outage, and not one to try out. */
export const isOutageTag = (tag: string): boolean => tag.startsWith(MARK);

const shortNumber = oneOf<ShortNumber>({ '15': 1, '17': 1, '18': 1, '112': 1, '114': 1, '196': 1 });

const readOne: Reader<ToldOutages> = (value) => {
  if (!isRecord(value) || !isRecord(value['hit'])) return undefined;
  const { at, shown } = value;
  const [first, ...rest] =
    listOf((name) => (typeof name === 'string' ? name : undefined))(value['names']) ?? [];
  if (first === undefined || typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  const hit = Object.entries(value['hit']).flatMap(([code, numbers]) => {
    const read = listOf(shortNumber)(numbers);
    return territoryCode(code) === undefined || read === undefined ? [] : [[code, read] as const];
  });
  return { names: [first, ...rest], hit: Object.fromEntries(hit), at, shown: shown === true };
};

/** What storage held, without whatever cannot be read. */
export const readTold = (held: unknown): readonly ToldOutages[] => listOf(readOne)(held) ?? [];

/** Without what is too old or too much; what the bulletin still lists stays, or it would be told again. */
export function bounded(
  told: readonly ToldOutages[],
  listed: readonly Pick<Announcement, 'id' | 'members'>[],
  now: number,
): ToldOutages[] {
  const standing = (outages: ToldOutages) => listed.some((a) => isOf(outages, a));
  const kept = told.filter(
    (toldOutage) => Math.abs(now - toldOutage.at) < TOLD_KEPT_MS || standing(toldOutage),
  );
  const tooMany = new Set(
    kept
      .filter((toldOutage) => !standing(toldOutage))
      .sort((a, b) => a.at - b.at)
      .slice(0, Math.max(0, kept.length - TOLD_MOST)),
  );
  return kept.filter((toldOutage) => !tooMany.has(toldOutage));
}
