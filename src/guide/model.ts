/** What a call plan is made of. Everything is codes: the pages put them into words. */

import { HOUR_MS } from '../base/durations.ts';
import type {
  Caution,
  Deducible,
  Line,
  PublishedLine,
  PublishedNumber,
  Service,
  Source,
} from '../directory/model.ts';
import type { Trust } from '../directory/trust.ts';
import type { Announcement } from '../status/model.ts';
import type { Situation } from '../status/situation/situation.ts';

export const NEEDS = ['samu', 'fire', 'police', 'silent', 'any', 'sea', 'mountain'] as const;
/**
 * What a person needs, named by the anchor of its section (`/35/#samu`): medical, fire or accident,
 * danger, cannot speak or hear, not sure, at sea, in the mountains.
 */
export type Need = (typeof NEEDS)[number];

/** A plan left alone this long is begun anew. */
export const PROGRESS_KEPT_MS = HOUR_MS;

/** What a plan is computed from; the clock comes in with it. */
export interface GuideInput {
  need: Need;
  /** Where the EMERGENCY is; null when no place is chosen: then no local line can be offered. */
  territory: string | null;
  situation: Situation;
  /** Lines of that territory only; empty when the directory cannot be read. */
  lines: readonly PublishedLine[];
  /** Null when the directory cannot be read: what the law gives every territory is then assumed. */
  national: readonly PublishedNumber[] | null;
  /** INSEE code of the commune of the emergency, when known. */
  commune?: string | null;
  now: Date;
}

/** Trust of a line that may be offered. */
export type OfferedTrust = Exclude<Trust, 'withdrawn'>;

/** Who stands behind a step or a line that an announcement gives. */
export interface Attribution {
  publisher: string;
  /** UTC instant of the newest message. */
  sent: string;
  link: string;
  /**
   * `quoted`: the authority's own text names the number, but only a program has read it.
   * `last-known`: nobody vouches for it any more. `ended`: kept in sight for 48 hours.
   */
  standing: 'in-force' | 'quoted' | 'last-known' | 'ended';
}

/** A full number that may be offered, with all that law 4 wants said of it. */
export interface NumberOffer {
  service: Service;
  /** E.164. */
  number: string;
  /** Empty for a line that only an announcement names. */
  label: string;
  /** Town or sector; empty for the whole territory. */
  area: string;
  /** INSEE codes of the communes it serves; empty when not known. */
  communes: readonly string[];
  network: Line['network'];
  trust: OfferedTrust;
  /** The own desk of one station, which is in `area`: not a line for the territory. */
  station: boolean;
  /** What to know before dialling. */
  cautions: readonly Caution[];
  /** The same in French prose, where no code has words for it; empty for none. */
  remark: string;
  /** What of this the source does not say itself. */
  deduced: readonly Deducible[];
  source: Source | null;
  confirmation: PublishedLine['confirmation'];
  announcement: Attribution | null;
}

/** Why a step is proposed: advice that holds for every outage, or what an announcement says. */
export type Why =
  | { from: 'advice'; code: AdviceCode; source: Source | null }
  | { from: 'announcement'; by: Attribution };

export type AdviceCode =
  | 'insist'
  | 'other-phone'
  | 'stand-in'
  | 'local-line'
  | 'last-resort'
  | 'text-114'
  | 'apps-114'
  | 'someone'
  | 'staffed';

/** Where help can be found by going there. */
export type HelpPlace =
  | 'fire-station'
  | 'hospital'
  | 'police'
  | 'gendarmerie'
  | 'harbour'
  | 'refuge';

/** What a call to a full number is, unlike one to a short number. */
export type CallExpectation = 'ordinary-call' | 'may-be-charged' | 'no-location';

/** From which phones an announcement says that a number passes or fails; both empty: not said. */
export interface AnnouncedMeans {
  /** `fixed`, `mobile`, `operator:Name`. */
  from: readonly string[];
  notFrom: readonly string[];
}

/** The last step of every plan: law 1 has no dead end. */
export interface GoStep {
  id: 'go';
  kind: 'go';
  places: readonly HelpPlace[];
  why: Why;
}

export interface LineStep {
  id: 'announced' | 'local' | 'last-resort' | 'station' | 'past';
  kind: 'line';
  /** Best first. */
  offers: readonly [NumberOffer, ...NumberOffer[]];
  expect: readonly CallExpectation[];
  why: Why;
}

export type Step =
  | { id: 'usual'; kind: 'call'; number: string; why: Why }
  | ({ id: 'other-phone'; kind: 'call'; number: string; why: Why } & AnnouncedMeans)
  | { id: 'stand-in'; kind: 'call'; number: string; also: readonly string[]; why: Why }
  | LineStep
  | { id: 'choose-place'; kind: 'choose-place'; why: Why }
  | { id: 'text'; kind: 'text'; number: '114'; why: Why }
  | ({ id: 'text-other-phone'; kind: 'text'; number: '114'; why: Why } & AnnouncedMeans)
  | { id: 'apps-114'; kind: 'apps'; why: Why }
  | { id: 'someone'; kind: 'someone'; why: Why }
  | GoStep;

export interface CallPlan {
  need: Need;
  /** `exercise`: nothing in it may be called (law 3). */
  nature: Announcement['nature'];
  /** The short number that usually serves the need there; null where none does (114 overseas). */
  primary: string | null;
  /** Never empty, no id twice, and ends with going there. */
  steps: readonly [...Step[], GoStep];
}
