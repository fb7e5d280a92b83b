/**
 * Which outages a phone is to be told of by a notification, and what its notifications should say by now.
 *
 * Only what an authority announced as in force, in a fresh and verified bulletin, in a place saved on this
 * phone. Never an exercise, nor what is probable, planned, expired, ended or taken back; and never twice.
 */
import type { ShortNumber } from '../../directory/model.ts';
import type { Announcement } from '../model.ts';
import { numbersOut } from '../outage-parts.ts';
import type { Situation } from '../situation/model.ts';
import { isOf, type ToldOutages, toldNames } from './told.ts';

/** Somebody who set out to tell and was ended before the system took it is given this long, in milliseconds. */
export const CLAIM_MS = 60_000;

/** A correction tells again only when one of these fails that had not: they stand in for each other. */
const TELL_AGAIN: ReadonlySet<ShortNumber> = new Set(['15', '17', '18', '112']);

/** What is said of one outage. */
export interface OutageNotice {
  told: ToldOutages;
  /** The situation of the territory that it leads to, narrowed down to this outage: its strip is what is said. */
  situation: Situation;
  /** Codes of the saved territories that are hit; the first is the one that it leads to. */
  territories: readonly [string, ...string[]];
}

/** Whether news can be told of by a notification at all: what is not fresh is said by the pages alone. */
const isNews = ({ freshness, clock }: Situation): boolean =>
  freshness === 'fresh' && clock === 'ok';

/** An outage in force, and in which of the saved territories. */
interface InForce {
  announcement: Announcement;
  out: readonly ShortNumber[];
  situations: readonly [Situation, ...Situation[]];
}

function inForceIn(situations: readonly Situation[]): InForce[] {
  const found = new Map<string, InForce>();
  for (const situation of situations) {
    if (!isNews(situation) || situation.territory === null) continue;
    for (const announcement of situation.official) {
      const out = numbersOut(announcement);
      // The situation keeps exercises apart; whatever it did, one is never told of (law 3).
      if (out === null || announcement.nature !== 'actual') continue;
      const held = found.get(announcement.id);
      const all: InForce['situations'] =
        held === undefined ? [situation] : [...held.situations, situation];
      found.set(announcement.id, { announcement, out, situations: all });
    }
  }
  // The oldest first: who announces the same later adds nothing.
  const sent = ({ announcement }: InForce) => Date.parse(announcement.sent);
  return [...found.values()].sort(
    (a, b) => sent(a) - sent(b) || (a.announcement.id < b.announcement.id ? -1 : 1),
  );
}

const codeOf = ({ territory }: Situation): string => territory ?? '';

/** What of an outage was not told yet, by territory code; empty when all of it was. */
function untold(
  { announcement, out, situations }: InForce,
  told: readonly ToldOutages[],
  standing: (outages: ToldOutages) => boolean,
): string[] {
  return situations.map(codeOf).filter((code) => {
    const own = told.filter(
      (toldOutage) => isOf(toldOutage, announcement) && code in toldOutage.hit,
    );
    const others = told.filter((toldOutage) => standing(toldOutage) && code in toldOutage.hit);
    const known = new Set([...own, ...others].flatMap((toldOutage) => toldOutage.hit[code] ?? []));
    const news = out.filter((number) => !known.has(number));
    // Whoever named no number spoke of any of them: to name them now is a correction.
    if (own.length > 0) return known.size > 0 && news.some((number) => TELL_AGAIN.has(number));
    return others.length === 0 || news.length > 0;
  });
}

function withHit(told: ToldOutages, { announcement, out, situations }: InForce): ToldOutages {
  const codes = situations.map(codeOf);
  const added = codes.map((code): [string, ShortNumber[]] => [
    code,
    [...new Set([...(told.hit[code] ?? []), ...out])],
  ]);
  const [first, ...rest] = told.names;
  const names = new Set([...rest, ...toldNames(announcement)]);
  names.delete(first);
  return { ...told, names: [first, ...names], hit: { ...told.hit, ...Object.fromEntries(added) } };
}

/**
 * Whoever was told that an outage is over is told when it is there again: what is forgotten with its end is
 * only that it was told.
 */
function withoutOver(
  told: readonly ToldOutages[],
  situations: readonly Situation[],
): ToldOutages[] {
  const over = situations
    .filter(isNews)
    .flatMap(({ ended, retracted }) => [...ended, ...retracted]);
  return told.map((toldOutage) =>
    over.some((a) => isOf(toldOutage, a)) ? { ...toldOutage, hit: {} } : toldOutage,
  );
}

interface Due {
  /** What is told from now on; to be kept before anything is shown. */
  told: readonly ToldOutages[];
  /** To be told aloud, once. */
  alerts: readonly ToldOutages[];
}

/**
 * What a phone is to be told now, and what it was told with that.
 * @param situations one for each saved territory, all from one bulletin, in the order they were saved
 * @param before what was told until now
 * @param now milliseconds since 1970
 */
export function due(
  situations: readonly Situation[],
  before: readonly ToldOutages[],
  now: number,
): Due {
  const running = inForceIn(situations);
  const standing = (outages: ToldOutages) =>
    running.some(({ announcement }) => isOf(outages, announcement));
  let told = [
    ...before.filter(standing),
    ...withoutOver(
      before.filter((toldOutage) => !standing(toldOutage)),
      situations,
    ),
  ];
  const aloud = new Set<string>();
  for (const outage of running) {
    const news = untold(outage, told, standing);
    const own = told.find((held) => isOf(held, outage.announcement));
    const same =
      own ??
      (news.length > 0
        ? undefined
        : told.find(
            (held) =>
              standing(held) &&
              outage.situations.some((situation) => codeOf(situation) in held.hit),
          ));
    const [first, ...members] = toldNames(outage.announcement);
    if (first === undefined) continue;
    const held = same ?? { names: [first, ...members], hit: {}, at: now, shown: false };
    // Begun and never taken by the system: whoever began it was ended.
    const lost = same !== undefined && !same.shown && Math.abs(now - same.at) > CLAIM_MS;
    const again = news.length > 0 || lost;
    const next = { ...withHit(held, outage), ...(again ? { at: now, shown: false } : {}) };
    told = same === undefined ? [...told, next] : told.map((each) => (each === same ? next : each));
    if (again) aloud.add(next.names[0]);
  }
  return { told, alerts: told.filter(({ names }) => aloud.has(names[0])) };
}

/** A situation in which nothing else is announced than what `keep` lets through. */
function narrowed(situation: Situation, keep: (a: Announcement) => boolean): Situation {
  const { official, probable, lastKnown, planned, ended, retracted } = situation;
  return {
    ...situation,
    official: official.filter(keep),
    probable: probable.filter(keep),
    lastKnown: lastKnown.filter(({ announcement }) => keep(announcement)),
    planned: planned.filter(keep),
    ended: ended.filter(keep),
    retracted: retracted.filter(keep),
    exercises: [],
  };
}

/** How much an announcement says; of two that tell of one outage, the fuller and then the newer speaks. */
const weight = (a: Announcement): [number, number] => [
  numbersOut(a)?.length ?? 0,
  Date.parse(a.sent),
];

function fullest(announcements: readonly Announcement[]): Announcement | undefined {
  return [...announcements].sort((a, b) => {
    const [[much, late], [most, latest]] = [weight(a), weight(b)];
    return most - much || latest - late;
  })[0];
}

/**
 * What is to be said of an outage that was told, as things stand now: still in force, no longer confirmed,
 * restored, taken back. Null when nothing is: then its notification has nothing left to say.
 */
export function noticeOf(told: ToldOutages, situations: readonly Situation[]): OutageNotice | null {
  const stages: ((s: Situation) => readonly Announcement[])[] = [
    (s) => s.official,
    (s) => s.lastKnown.map(({ announcement }) => announcement),
    (s) => s.ended,
    (s) => s.retracted,
  ];
  for (const stage of stages) {
    const said = fullest(situations.flatMap(stage).filter((a) => isOf(told, a)));
    const [first, ...others] = situations.filter((s) => stage(s).some(({ id }) => id === said?.id));
    if (said === undefined || first === undefined) continue;
    return {
      told,
      situation: narrowed(first, ({ id }) => id === said.id),
      territories: [codeOf(first), ...others.map(codeOf)],
    };
  }
  return null;
}
