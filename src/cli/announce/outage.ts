/** The outage that the options describe, completed from the directory or from what was announced. */

import { senderOfSite } from '../../authoring/authority.ts';
import { type Outage, usualExpiry } from '../../authoring/choices.ts';
import { readMoment } from '../../authoring/moment.ts';
import { instantOf } from '../../base/instant.ts';
import type { Told } from '../../base/messages.ts';
import { frenchTypography } from '../../base/typography.ts';
import type { Territory } from '../../directory/model.ts';
import { type Chain, lastSaid } from '../../status/chain/continue.ts';
import type { Announcement } from '../../status/model.ts';
import { territoryName } from '../../territories/names.ts';
import { zoneFor } from '../../territories/zone.ts';
import { chooseLines } from './lines.ts';
import type { AnnounceOptions } from './options.ts';
import { wrongUse } from './words.ts';

interface Described {
  outage: Outage;
  warnings: Told[];
}

/**
 * @param chain the chain an update continues: what is not said anew stays as it was; null for a first
 *   announcement
 * @param directory every territory file
 * @throws UsageError when something is missing or cannot be read
 */
export function describeOutage(
  options: AnnounceOptions,
  chain: Chain | null,
  directory: readonly Territory[],
  now: Date,
): Described {
  const before = chain === null ? null : lastSaid(chain);
  const territories = options.territories ?? before?.territories ?? null;
  if (territories === null) throw wrongUse((words) => words.where);
  const numbers = options.numbers ?? before?.numbers ?? null;
  if (numbers === null) throw wrongUse((words) => words.which);
  const files = filesOf(territories, directory, options.data);
  const kept = options.lines === null && before !== null;
  if (options.acceptUnconfirmed && (kept || (options.lines ?? 'auto') !== 'auto')) {
    throw wrongUse((words) => words.linesOnly);
  }
  const chosen =
    options.lines === null && before !== null
      ? { lines: before.lines, warnings: [] }
      : chooseLines({
          asked: options.lines ?? 'auto',
          numbers,
          territories: files,
          acceptUnconfirmed: options.acceptUnconfirmed,
          now,
        });
  const times = timesOf(options, before, territories, now);
  const outage: Outage = {
    territories,
    numbers,
    worksFrom: options.worksFrom ?? before?.worksFrom ?? [],
    failsFrom: options.failsFrom ?? before?.failsFrom ?? [],
    lines: chosen.lines,
    advice: options.advice ?? before?.advice ?? [],
    publisher: options.publisher ?? before?.publisher ?? publisherOf(files),
    link: options.link ?? before?.link ?? '',
    ...times,
  };
  return { outage, warnings: chosen.warnings };
}

function filesOf(
  territories: Announcement['territories'],
  directory: readonly Territory[],
  data: string,
): Territory[] {
  if (territories === 'all') return [];
  return territories.map((code) => {
    const found = directory.find((territory) => territory.code === code);
    if (found !== undefined) return found;
    const file = `${data}/territories/${code}.json`;
    throw wrongUse((words) => words.noFile(territoryName(code), file));
  });
}

function publisherOf(files: readonly Territory[]): string {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return frenchTypography(only.prefecture.name);
  throw wrongUse((words) => words.whoAnnounces);
}

/**
 * The name under which an authority sends: the domain of the préfecture's site, which is its own.
 * @throws UsageError when it must be said
 */
export function senderOf(options: AnnounceOptions, directory: readonly Territory[]): string {
  if (options.sender !== null) return options.sender;
  const [code, ...others] = options.territories === 'all' ? [] : (options.territories ?? []);
  const website = directory.find((territory) => territory.code === code)?.prefecture.website;
  if (website === undefined || others.length > 0) {
    throw wrongUse((words) => words.whoSends);
  }
  return senderOfSite(website);
}

function timesOf(
  options: AnnounceOptions,
  before: Chain['content'],
  territories: Announcement['territories'],
  now: Date,
): Pick<Outage, 'onset' | 'expectedEnd' | 'expires'> {
  const zone = zoneFor(territories);
  const moment = (option: 'since' | 'until' | 'expires', towards: 'past' | 'future') => {
    const typed = options[option];
    if (typed === null) return null;
    const instant = readMoment(typed, { now: now.getTime(), zone, towards });
    if (instant !== null) return instant;
    throw wrongUse((words) => words.moment(option, typed));
  };
  const stillAhead =
    before?.expectedEnd && Date.parse(before.expectedEnd) > now.getTime()
      ? before.expectedEnd
      : null;
  const expectedEnd = moment('until', 'future') ?? stillAhead;
  const sent = instantOf(now.getTime());
  const onset = moment('since', 'past') ?? (before === null ? sent : (before.onset ?? null));
  const usual = usualExpiry(now.getTime(), { onset, expectedEnd });
  return { onset, expectedEnd, expires: moment('expires', 'future') ?? instantOf(usual) };
}
