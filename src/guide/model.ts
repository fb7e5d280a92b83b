/** What a call plan is made of. Everything is codes: the pages put them into words. */

import type { Line, Service, Source } from '../directory/model.ts';
import type { Trust } from '../directory/trust.ts';

export const NEEDS = ['samu', 'fire', 'police', 'silent', 'any', 'sea', 'mountain'] as const;
/**
 * What a person needs, named by the anchor of its section (`/35/#samu`): medical, fire or accident,
 * danger, cannot speak or hear, not sure, at sea, in the mountains.
 */
export type Need = (typeof NEEDS)[number];

/** Trust of a line that may be offered. */
export type OfferedTrust = Exclude<Trust, 'withdrawn'>;

/** Who stands behind a step or a line that an announcement gives. */
export interface Attribution {
  publisher: string;
  /** UTC instant of the newest message. */
  sent: string;
  link: string;
  /** `ended`: kept in sight for 48 hours; `last-known`: nobody vouches for it any more. */
  standing: 'in-force' | 'ended' | 'last-known';
}

/** A full number that may be offered, with all that law 4 wants said of it. */
export interface Offer {
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
  source: Source | null;
  confirmation: Line['confirmation'];
  announcement: Attribution | null;
}

/** Why a step is proposed: the official advice it comes from, or an announcement in force. */
export type Why = { from: 'advice'; code: AdviceCode } | { from: 'announcement'; by: Attribution };

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

export type Step =
  | { id: 'usual'; kind: 'call'; number: string; from: readonly string[]; why: Why }
  | { id: 'other-phone'; kind: 'call'; number: string; from: readonly string[]; why: Why }
  | { id: 'stand-in'; kind: 'call'; number: string; also: readonly string[]; why: Why }
  | {
      id: 'announced' | 'local' | 'last-resort';
      kind: 'line';
      offers: readonly [Offer, ...Offer[]];
      why: Why;
    }
  | { id: 'choose-place'; kind: 'choose-place'; why: Why }
  | { id: 'text'; kind: 'text'; number: '114'; why: Why }
  | { id: 'text-other-phone'; kind: 'text'; number: '114'; why: Why }
  | { id: 'apps-114'; kind: 'apps'; why: Why }
  | { id: 'someone'; kind: 'someone'; why: Why }
  | { id: 'go'; kind: 'go'; places: readonly HelpPlace[]; why: Why };

export type StepId = Step['id'];

export interface CallPlan {
  need: Need;
  /** The short number that usually serves the need. */
  primary: string;
  /** Never empty. */
  steps: readonly [Step, ...Step[]];
}
