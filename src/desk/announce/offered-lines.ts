/** The lines an officer may give out: those of the directory for what fails, and those given before. */

import { pickLines, servicesHit } from '../../authoring/lines.ts';
import type { Directory, PublishedLine } from '../../directory/model.ts';
import { TRUSTS, type Trust, trustOf } from '../../directory/trust.ts';
import { type Chain, lastSaid } from '../../status/chain/continue.ts';
import type { Announcement, ReplacementLine } from '../../status/model.ts';

export interface LineToAnnounce {
  /** Stable from one edition of the directory to the next. */
  key: string;
  line: ReplacementLine;
  /** As people know it; empty for a line that is only in the announcement. */
  label: string;
  /** `announced`: given by the announcement that is continued, and not in the directory. */
  trust: Trust;
  /** Day of its confirmation, or null. */
  confirmedOn: string | null;
  /** Whether it is given unless the officer takes it out. */
  automatic: boolean;
}

interface Wanted {
  numbers: Announcement['numbers'];
  places: Announcement['territories'];
  directory: Directory | null;
  /** The chain that is continued. */
  chain: Chain | null;
  now: Date;
}

const NOBODY: ReadonlySet<string> = new Set();
const sameLine = (a: Pick<ReplacementLine, 'service' | 'number'>, b: typeof a) =>
  a.service === b.service && a.number === b.number;
const keyOf = ({ service, number, area }: ReplacementLine, code: string) =>
  [code, service, number, area].join(' ');

/** Every line that may be given, best trust first; withdrawn ones only where they were given before. */
export function linesOffered(wanted: Wanted): LineToAnnounce[] {
  const { numbers, places, directory, chain, now } = wanted;
  const services = servicesHit(numbers);
  const said = chain === null ? null : lastSaid(chain);
  const before = said?.lines ?? [];
  const hitBefore = servicesHit(said?.numbers ?? {});
  const files = (directory?.territories ?? []).filter(
    ({ code }) => places !== 'all' && places.includes(code),
  );
  const picked = pickLines(files, services, { now, acceptUnconfirmed: false }).lines;
  const trust = (line: PublishedLine) => trustOf(line, { now, announcedNumbers: NOBODY });

  const ofDirectory = files.flatMap(({ code, lines }) =>
    lines
      .filter((line) => services.includes(line.service) && trust(line) !== 'withdrawn')
      .map((held): LineToAnnounce => {
        const { service, number, network } = held;
        const area = held.area?.label ?? (files.length > 1 ? code : '');
        const line = { service, number, area, network };
        const given = before.some((other) => sameLine(other, line));
        const fresh = picked.some((other) => sameLine(other, line)) && !hitBefore.includes(service);
        return {
          key: keyOf(line, code),
          line,
          label: held.label,
          trust: trust(held),
          confirmedOn: held.confirmation?.on ?? null,
          automatic: given || fresh,
        };
      }),
  );
  const ofBefore = before
    .filter((line) => !ofDirectory.some((other) => sameLine(other.line, line)))
    .map((line): LineToAnnounce => {
      const held = files.flatMap(({ lines }) => lines).find((other) => sameLine(other, line));
      const withdrawn = held !== undefined && trust(held) === 'withdrawn';
      return {
        key: keyOf(line, ''),
        line,
        label: held?.label ?? '',
        trust: withdrawn ? 'withdrawn' : 'announced',
        confirmedOn: null,
        automatic: !withdrawn,
      };
    });
  return [...ofBefore, ...ofDirectory].sort(
    (a, b) =>
      services.indexOf(a.line.service) - services.indexOf(b.line.service) ||
      TRUSTS.indexOf(a.trust) - TRUSTS.indexOf(b.trust),
  );
}

/** Whether a line will be given out, after what was ticked by hand. */
export function isTicked(
  { key, automatic }: LineToAnnounce,
  ticks: Readonly<Record<string, boolean>>,
): boolean {
  return ticks[key] ?? automatic;
}
