/** Which lines of the directory an announcement gives out. */

import type { PublishedLine, Service, ShortNumber } from '../directory/model.ts';
import { type Trust, type TrustFacts, trustOf } from '../directory/trust.ts';
import type { ReplacementLine } from '../status/model.ts';

/** Services behind each short number; 114 has no local line. */
const SERVICES_OF: Readonly<Record<ShortNumber, readonly Service[]>> = {
  '15': ['samu'],
  '17': ['police', 'gendarmerie'],
  '18': ['fire'],
  '112': ['any'],
  '114': [],
  '196': ['sea'],
};

/** Services whose short number is announced as down or disrupted, in the order of the numbers. */
export function servicesHit(numbers: Readonly<Partial<Record<ShortNumber, string>>>): Service[] {
  return Object.entries(numbers).flatMap(([number, state]) =>
    state === 'works' ? [] : SERVICES_OF[number as ShortNumber],
  );
}

/**
 * More lines than this for one service, each for a town, are a list of stations: phones have them
 * from the directory already, and an announcement must stay short.
 */
export const MOST_TOWN_LINES = 6;

export interface DirectoryLines {
  /** INSEE code. */
  code: string;
  lines: readonly (TrustFacts & Pick<PublishedLine, 'service' | 'area' | 'network'>)[];
}

interface PickOptions {
  now: Date;
  /** Whether lapsed and unconfirmed lines are taken where a service has no confirmed one. */
  acceptUnconfirmed: boolean;
}

interface Picked {
  lines: ReplacementLine[];
  /** Lines taken though nobody confirmed them within a year. */
  doubtful: { line: ReplacementLine; trust: Trust }[];
  /** Left out for want of a recent confirmation. */
  leftOut: { line: ReplacementLine; trust: Trust }[];
  /** Services for which no line at all is given, by territory. */
  without: { code: string; service: Service }[];
}

const NOBODY: ReadonlySet<string> = new Set();

/** Taken for an announcement, the best there is. */
const TAKEN: readonly Trust[] = ['confirmed', 'lapsed', 'unconfirmed'];

/** Never taken by themselves: an officer who knows that they answer names them. */
const NEVER_TAKEN: readonly Trust[] = ['station', 'past'];

/**
 * The directory's own lines for an outage: for each service hit, those of the best trust there is;
 * lines for the whole territory before lines for towns. Withdrawn lines are never among them, nor the
 * desk of one station or a line of a past outage. With several territories, a line says which one it
 * is for.
 */
export function pickLines(
  territories: readonly DirectoryLines[],
  services: readonly Service[],
  { now, acceptUnconfirmed }: PickOptions,
): Picked {
  const picked: Picked = { lines: [], doubtful: [], leftOut: [], without: [] };
  for (const { code, lines } of territories) {
    for (const service of services) {
      const offered = lines.flatMap((line) => {
        const trust = trustOf(line, { now, announcedNumbers: NOBODY });
        if (line.service !== service) return [];
        const { number, network } = line;
        const area = line.area?.label ?? (territories.length > 1 ? code : '');
        return [{ trust, whole: line.area === null, line: { service, number, area, network } }];
      });
      const best = [...TAKEN, ...NEVER_TAKEN]
        .map((trust) => offered.filter((line) => line.trust === trust))
        .find((group) => group.length > 0);
      const group = best ?? [];
      const whole = group.filter((line) => line.whole);
      const towns = group.length > MOST_TOWN_LINES ? [] : group;
      const given = whole.length > 0 ? whole : towns;
      const sure = given[0]?.trust === 'confirmed';
      const accepted = acceptUnconfirmed && given.every(({ trust }) => TAKEN.includes(trust));
      if (given.length === 0 || !(sure || accepted)) {
        picked.leftOut.push(...given.map(({ line, trust }) => ({ line, trust })));
        picked.without.push({ code, service });
        continue;
      }
      picked.lines.push(...given.map(({ line }) => line));
      if (!sure) picked.doubtful.push(...given.map(({ line, trust }) => ({ line, trust })));
    }
  }
  return picked;
}
