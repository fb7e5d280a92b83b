/** What a phone finds of itself when it is asked whether it is ready. */
import type { ComponentType } from 'react';
import type { LanguageTag } from '../../i18n/languages.ts';

/** Message by which a page asks what the worker finds of itself; answered with a `SelfCheck`. */
export const SELF_CHECK = 'SELF_CHECK';

/** What the worker finds of what it keeps, by trying it. */
export interface SelfCheck {
  /** Files of the app that are missing. */
  missing: number;
  /** Languages in which a page with its numbers cannot be drawn. */
  mute: readonly LanguageTag[];
  /** The directory that pages are drawn from; null when there is none. */
  directory: DirectoryFact | null;
}

export interface DirectoryFact {
  issuedAt: string;
  validUntil: string;
  /** Whether the key that signed it still counts. */
  vouched: boolean;
}

export interface PhoneFacts {
  /** `none`: the browser has workers and none of ours answers; `refused`: it has none, or keeps nothing for the site. */
  worker: SelfCheck | 'none' | 'refused';
  /** Whether the browser promised to keep what is stored; null when it does not say. */
  persisted: boolean | null;
  notifications: NotificationPermission | 'unsupported';
  /**
   * Whether the browser asks for news by itself while no page is open. `registered`: it agreed to;
   * `refused`: it could, and does not here; `unsupported`: it cannot.
   */
  background: 'registered' | 'refused' | 'unsupported';
  /** Whether notifications of outages were asked for on this phone. */
  noticesOn: boolean;
  installed: boolean;
  /** An iPhone or iPad, where notifications take the app on the home screen. */
  apple: boolean;
}

/** What the page of preparing shows of this phone, once it looked. */
export interface ThisPhone {
  /** Null while it is looking. */
  facts: PhoneFacts | null;
  /** Instant of the last look. */
  lookedAt: string;
  /** Whether the browser offers to install the app itself. */
  canInstall: boolean;
  /** How the notification to try out went. */
  tried: 'no' | 'shown' | 'failed';
  /** Whether the last change could not be kept. */
  notKept: boolean;
  install(): void;
  look(): void;
  /** Turns notifications on or off. */
  wantNotices(on: boolean): void;
  try(): void;
  /** Hands the contacts of a territory on, where this browser can. */
  ShareContacts: ComponentType<{ territory: string }>;
}
