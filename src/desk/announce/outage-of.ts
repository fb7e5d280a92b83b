/** From a draft to what the core announces, with what is still missing. */

import { senderOfSite } from '../../authoring/authority.ts';
import { type AuthoredAct, type Outage, usualExpiry } from '../../authoring/choices.ts';
import { lineFindings } from '../../authoring/line-findings.ts';
import { instantOf } from '../../base/instant.ts';
import { frenchTypography } from '../../base/typography.ts';
import type { Directory } from '../../directory/model.ts';
import type { Chain } from '../../status/chain/continue.ts';
import type { Announcement } from '../../status/model.ts';
import { zoneFor } from '../../territories/zone.ts';
import type { AnnounceDraft } from './draft.ts';
import { sinceInstant, untilInstant } from './moments.ts';
import { isTicked, type LineToAnnounce, linesOffered } from './offered-lines.ts';
import { agreedLine, type Typing } from './typed-line.ts';

/** What a draft is read against. */
export interface DraftSetting {
  now: Date;
  /** The territory the desk works on. */
  territory: string | null;
  directory: Directory | null;
  /** The chain that is continued; null for a first announcement, or as long as it was not found. */
  chain: Chain | null;
}

/** `bad-operator`: an operator to name, without its name. */
export type ChoiceProblem = 'no-nature' | 'bad-since' | 'bad-until' | 'bad-operator' | 'no-chain';

export interface WorkedOutage {
  outage: Outage;
  sender: string;
  /** IANA zone of every time shown. */
  zone: string;
  offered: LineToAnnounce[];
  problems: ChoiceProblem[];
}

/** Where it is announced: what was chosen, else the territory worked on. */
function placesOf(
  { places }: Pick<AnnounceDraft, 'places'>,
  territory: string | null,
): Announcement['territories'] {
  if (places !== null) return places;
  return territory === null ? [] : [territory];
}

/** The territory whose préfecture announces: the one worked on, else the first of those announced. */
function home(places: Announcement['territories'], { territory, directory }: DraftSetting) {
  const code = territory ?? (places === 'all' ? null : (places[0] ?? null));
  return directory?.territories.find((held) => held.code === code) ?? null;
}

/** Who announces when nobody says otherwise; empty where several préfectures could. */
export function usualPublisher(draft: AnnounceDraft, setting: DraftSetting): string {
  const places = placesOf(draft, setting.territory);
  const [only, ...others] = places === 'all' ? [] : places;
  if (only === undefined || others.length > 0) return '';
  const own = setting.directory?.territories.find(({ code }) => code === only);
  return frenchTypography(own?.prefecture.name ?? '');
}

/** The name under which a first announcement is sent, when nobody says otherwise. */
export function usualSender(draft: AnnounceDraft, setting: DraftSetting): string {
  const found = home(placesOf(draft, setting.territory), setting);
  return senderOfSite(found?.prefecture.website ?? '');
}

function meansOf(draft: AnnounceDraft, says: 'works' | 'fails'): string[] {
  const chosen = Object.entries(draft.means)
    .filter(([, said]) => said === says)
    .map(([means]) => means);
  const name = draft.other.name.trim().replace(/\s+/g, ' ').slice(0, 40);
  const other = draft.other.says === says && name !== '' ? [`operator:${name}`] : [];
  return [...new Set([...chosen, ...other])];
}

/** The outage a draft describes; times that cannot be read are left out and told as problems. */
export function describeDraft(draft: AnnounceDraft, setting: DraftSetting): WorkedOutage {
  const { now, territory, directory, chain } = setting;
  const places = placesOf(draft, territory);
  const zone = zoneFor(places);
  const clock = { now: now.getTime(), zone };
  const problems: ChoiceProblem[] = [];
  const onset = sinceInstant(draft, clock);
  if (onset === null) problems.push('bad-since');
  const until = untilInstant(draft, clock);
  if (until === null) problems.push('bad-until');
  const { name, says } = draft.other;
  if (says !== null && name.trim() === '') problems.push('bad-operator');
  const expectedEnd = until === 'unknown' ? null : until;
  const offered = linesOffered({ numbers: draft.numbers, places, directory, chain, now });
  const typing = typingOf(draft, setting);
  const typed = draft.typed.flatMap((line) => agreedLine(line, typing) ?? []);
  const given = offered.filter((line) => isTicked(line, draft.ticks)).map(({ line }) => line);
  const outage: Outage = {
    territories: places,
    numbers: draft.numbers,
    worksFrom: meansOf(draft, 'works'),
    failsFrom: meansOf(draft, 'fails'),
    lines: [...given, ...typed],
    advice: draft.advice,
    publisher: (draft.publisher ?? usualPublisher(draft, setting)).trim(),
    link: draft.link.trim(),
    onset,
    expectedEnd,
    expires: instantOf(usualExpiry(now.getTime(), { onset, expectedEnd })),
  };
  const sender = chain?.sender ?? (draft.sender ?? usualSender(draft, setting)).trim();
  return { outage, sender, zone, offered, problems };
}

/** Where temporary numbers are typed. An exercise raises no doubts, as nobody dials its numbers. */
export function typingOf(
  draft: Pick<AnnounceDraft, 'places' | 'nature'>,
  { territory, directory }: Pick<DraftSetting, 'territory' | 'directory'>,
): Typing {
  const places = placesOf(draft, territory);
  return {
    home: homeCode(places, territory),
    findings: (line) =>
      lineFindings(line, places, directory?.territories ?? []).filter(
        ({ severity }) => severity === 'error' || draft.nature !== 'exercise',
      ),
  };
}

/** The territory in whose way a number is typed: the first one announced, else the one worked on. */
function homeCode(places: Announcement['territories'], territory: string | null): string | null {
  return places === 'all' ? territory : (places[0] ?? territory);
}

/** What the draft asks the core to do; null as long as its nature or its chain is missing. */
export function actOf(
  draft: AnnounceDraft,
  { outage, sender }: WorkedOutage,
  chain: Chain | null,
): AuthoredAct | null {
  const { deed, nature } = draft;
  if (deed.kind === 'alert') {
    return nature === null ? null : { kind: 'alert', sender, nature, outage };
  }
  if (chain === null) return null;
  return deed.kind === 'update' ? { kind: 'update', chain, outage } : { kind: deed.kind, chain };
}
