/** The outage that the options describe, completed from the directory or from what was announced. */

import { senderOfSite } from '../../authoring/authority.ts';
import { type Outage, usualExpiry } from '../../authoring/choices.ts';
import { readMoment } from '../../authoring/moment.ts';
import { instantOf } from '../../base/instant.ts';
import type { Territory } from '../../directory/model.ts';
import { UsageError } from '../../host/io.ts';
import { type Chain, lastSaid } from '../../status/chain/continue.ts';
import type { Announcement } from '../../status/model.ts';
import { territoryName } from '../../territories/names.ts';
import { zoneFor } from '../../territories/zone.ts';
import { chooseLines } from './lines.ts';
import type { AnnounceOptions } from './options.ts';

interface Described {
  outage: Outage;
  warnings: string[];
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
  if (territories === null) {
    throw new UsageError('Où\u00a0? Attendu\u00a0: --territory 35 (ou plusieurs, ou FR).');
  }
  const numbers = options.numbers ?? before?.numbers ?? null;
  if (numbers === null) {
    throw new UsageError('Quel numéro\u00a0? Attendu\u00a0: --down 15,18 ou --disrupted 17.');
  }
  const files = filesOf(territories, directory);
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
): Territory[] {
  if (territories === 'all') return [];
  return territories.map((code) => {
    const found = directory.find((territory) => territory.code === code);
    if (found !== undefined) return found;
    throw new UsageError(
      `${territoryName(code)}\u00a0: data/territories/${code}.json manque ou contient une erreur (npm run -s repli -- check).`,
    );
  });
}

function publisherOf(files: readonly Territory[]): string {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only.prefecture.name;
  throw new UsageError(
    'Plusieurs territoires\u00a0: dites qui annonce, par exemple --publisher "Préfecture de région".',
  );
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
    throw new UsageError(
      'Plusieurs territoires\u00a0: dites sous quel nom envoyer, toujours le même, par exemple --sender prefecture-region.example.',
    );
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
    throw new UsageError(
      `--${option} «\u00a0${typed}\u00a0»\u00a0: attendu une heure (18:05 ou 18h05), une date et une heure (2026-11-22 18:05) ou une durée (30min, 4h, 2j)\u00a0; «\u00a018h\u00a0» seul serait ambigu.`,
    );
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
