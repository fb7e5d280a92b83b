/** What the detector of outages in free text is given and gives back. */
import type { Service, ShortNumber } from '../../directory/model.ts';

/** Who speaks. An unknown kind is read like the press: its word alone decides nothing. */
export type SourceKind =
  | 'prefecture'
  | 'sdis'
  | 'ars'
  | 'mairie'
  | 'operator'
  | 'press'
  | 'gendarmerie'
  | 'police'
  | 'samu'
  | 'other';

/** What a status page may say of one of its incidents. */
export type OwnStatus = 'ongoing' | 'over' | 'planned';

export interface FeedItem {
  id: string;
  source: {
    kind: SourceKind;
    /** INSEE code of the feed owner's territory; null when regional or national. */
    departement: string | null;
  };
  /** `fr`, `en`, `de`… A hint only: the item's own words tell its language. */
  lang: string;
  /** ISO 8601 with offset; needed to tell a coming date from a past one. */
  published: string;
  title: string;
  /** Plain text or simple HTML, with entities. */
  body: string;
  /** How things stand by the owner's own status, as a status page gives one beside its words. */
  status?: OwnStatus;
}

export const DETECTED_STATES = ['ongoing', 'over', 'planned', 'exercise', 'none'] as const;

/**
 * `ongoing`: emergency numbers fail or are disturbed now, even partly. `over`: service is said to be
 * back. `planned`: a dated interruption to come. `exercise`: nothing is really down. `none`: the rest.
 */
export type DetectedState = (typeof DETECTED_STATES)[number];

/** Short numbers said to fail, by who answers them; `police` is 17, gendarmerie included. */
export const FAILING_SERVICES = ['samu', 'fire', 'police', '112', '114'] as const;
export type FailingService = (typeof FAILING_SERVICES)[number];

/** The short number that each of them is. */
export const NUMBER_OF: Readonly<Record<FailingService, ShortNumber>> = {
  samu: '15',
  fire: '18',
  police: '17',
  '112': '112',
  '114': '114',
};

export const ADVICE = ['mobile', 'landline', 'retry', 'sms114'] as const;
export type Advice = (typeof ADVICE)[number];

export type ReplacementService = Extract<
  Service,
  'samu' | 'police' | 'gendarmerie' | 'fire' | 'any'
>;

/** A number the text tells people to call. Never dialable before a person confirmed it (law 4). */
export interface FoundNumber {
  service: ReplacementService;
  /** E.164. */
  number: string;
  /** Empty: wherever the announcement holds; else a town or sector, or a territory code. */
  area: string;
}

/**
 * `probable`: shown to phones, with its link, as unconfirmed. `review`: in doubt, for people alone and
 * never on phones. `none`: nothing for anybody.
 */
export type Shelf = 'probable' | 'review' | 'none';

/** One thing said in one clause: what, of which numbers, where, when and in whose words. */
export interface Claim {
  says: 'fails' | 'restored' | 'works' | 'stands-in';
  when: 'now' | 'past' | 'future' | 'if';
  services: FailingService[];
  /** INSEE codes named beside it, sorted; empty when none is. */
  departements: string[];
  /** Hour that opens its line in a live report, `19:04`; null without one. */
  hour: string | null;
  /** Somebody's words between quotation marks. */
  quoted: boolean;
  /** The words that say it. */
  words: string;
}

/**
 * When a planned interruption is said to be, by the clock of its own place, in minutes after the midnight that its
 * day begins with: more than 1440 after the next one. A side that is null is not known.
 */
export interface PlannedWindow {
  /** `2026-12-03` */
  day: string;
  from: number | null;
  to: number | null;
}

/** Begins a reason for which a text is not shown, however likely it is. */
export const DOUBT = 'doubt: ';

export interface Detection {
  id: string;
  state: DetectedState;
  shelf: Shelf;
  /** How sure of the state: of answers given with .9, nine in ten are right. */
  confidence: number;
  /** In the order of FAILING_SERVICES; empty when the state is `none`. */
  services: FailingService[];
  /** INSEE codes, sorted; empty when `national` or when the state is `none`. */
  departements: string[];
  national: boolean;
  /** Empty when the state is `over` or `none`. */
  replacements: FoundNumber[];
  /** In the order of ADVICE; empty when the state is `over` or `none`. */
  advice: Advice[];
  /** In reading order; the flat lists above are what they come to. */
  claims: Claim[];
  /** Which signs and words decided, as `sign: words`. */
  reasons: string[];
  /** Whether a short number, or who answers it, is plainly said to fail now, whatever the state. */
  failsNow?: true;
  /** Of a planned interruption, where the text names its day. */
  window?: PlannedWindow;
}
