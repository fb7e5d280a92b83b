/** What a page is drawn from: the same at build time, in the service worker and in the browser. */
import type { ComponentType } from 'react';
import type { PublishedNumber, PublishedTerritory } from '../directory/model.ts';
import type { Attempt } from '../exercise/outcome.ts';
import type { Need } from '../guide/model.ts';
import type { Walk } from '../guide/walk.ts';
import type { LanguageTag } from '../i18n/languages.ts';
import type { Bulletin } from '../status/model.ts';
import type { Contact, Unlisted } from '../status/situation/situation.ts';
import type { KeptPlaces, PlaceActions, PlaceExtras, PlacesView } from './place-model.ts';
import type { PracticeView } from './practice-model.ts';
import type { OtherPage } from './routes.ts';

/** A territory as its page needs it: identity and lines, without the editors' notes. */
export type TerritoryView = Pick<PublishedTerritory, 'code' | 'name' | 'prefecture' | 'lines'>;

/** What was known of outages when the page was drawn. */
export interface KnownNews {
  bulletin: Bulletin | null;
  unlisted: readonly Unlisted[];
  contact: Contact;
}

export interface PageModel {
  lang: LanguageTag;
  /** A page of no place; missing: home, or a territory's. */
  page?: OtherPage;
  /** Null: the home page, or one of no place. */
  territory: TerritoryView | null;
  /** Short numbers that exist there; null when the directory could not be read. */
  national: readonly PublishedNumber[] | null;
  /** On the home page, the chosen place whose short numbers those are; missing: the mainland's. */
  numbersOf?: string;
  /** `issuedAt` of the directory; null without one. */
  issuedAt: string | null;
  /** Instant after which the directory is out of date; a page drawn by an older version lacks it. */
  validUntil?: string | null;
  /** Whether a number that was published here is left out, as nobody may be offered to call it. */
  refusedNumbers?: true;
  news: KnownNews;
  /** Instant at which the page was drawn: what depends on time is the same in its first drawing. */
  drawnAt: string;
  /** What this phone remembers of places; only the phone itself can draw it in. */
  kept?: KeptPlaces | null;
  /** Days that stand in the page as drawn, as it writes them. */
  days?: Readonly<Record<string, string>>;
}

export const NO_NEWS: KnownNews = { bulletin: null, unlisted: [], contact: { lastPoll: 'never' } };

/**
 * Whether all of France is kept in this phone: said only after a check that it is true. `refused`: this browser
 * keeps nothing for the site, and waiting changes nothing.
 */
export type Readiness = 'unknown' | 'preparing' | 'ready' | 'not-ready' | 'refused';

export interface PlanProgress extends Walk {
  /** `called`: the person came back from a call; `answered`: someone is on the line. */
  call: 'none' | 'called' | 'answered';
}

/** A plan begun within the hour and not ended: the system may have ended its page during the call. */
interface UnderWay {
  /** INSEE code; empty for the plans of the home page, which know no place. */
  territory: string;
  need: Need;
  /** Milliseconds since 1970 of the last tap in it. */
  at: number;
}

/** Where the phone is, asked for by a tap and never sent anywhere. */
export type PhonePosition =
  | { state: 'not-asked' | 'searching' | 'refused' | 'unavailable' }
  | {
      state: 'found';
      /** Degrees, WGS 84, north and east positive. */
      latitude: number;
      longitude: number;
      /** Metres, 95 % sure. */
      accuracy: number;
      /** Instant of the measure. */
      at: string;
    };

/** Parts that come after the page, with their own script. */
export interface Extras extends PlaceExtras {
  /** The address of a plan, or another short text, as a code to scan. */
  QrCode: ComponentType<{ address: string; label?: string }>;
  /** The message to 114, put together from a few answers. */
  MessageForm: ComponentType<{ place: string; onSend: () => void }>;
}

/** What changes while a page is open. */
export interface View {
  news: KnownNews;
  now: Date;
  /** Exercise mode: exercises are shown, nothing real is, and nothing can be called. */
  exercise: boolean;
  /** What exercise mode adds to a page, once its script is there; null outside of it. */
  practice: PracticeView | null;
  /** Territory code chosen on this phone; null when none is. */
  chosen: string | null;
  places: PlacesView;
  progress: Readonly<Partial<Record<Need, PlanProgress>>>;
  /** Offered on the home page, whatever its territory; null when there is none. */
  underWay: UnderWay | null;
  position: PhonePosition;
  /** Whether this device has a French voice. */
  canSpeak: boolean;
  /** Text copied last; empty when none was. */
  copied: string;
  /** Address of this page without its anchor, for a code to scan; empty until known. */
  address: string;
  extras: Extras | null;
  readiness: Readiness;
  updateReady: boolean;
}

/** What the page of preparing asks of this phone. */
export interface PhoneActions {
  isInstalled(): boolean;
  /** Asks the browser not to throw away what is kept. */
  askToPersist(): Promise<void>;
  /** Whether notifications of outages were asked for. */
  noticesOn(): Promise<boolean>;
  /** Keeps whether they are; false when storage failed and nothing changed. */
  keepNoticesOn(on: boolean): Promise<boolean>;
}

/** What a person can do; every one is also a plain link or works without script. */
export interface Actions {
  places: PlaceActions;
  phone: PhoneActions;
  /** @param link the one that was tapped */
  chooseLanguage(tag: LanguageTag, link: HTMLAnchorElement): void;
  /** @param index of the step that is opened, in the plan on the screen */
  goTo(need: Need, to: Walk, index: number): void;
  called(need: Need, from: Walk): void;
  /** @param next where "No" leads */
  answered(need: Need, yes: boolean, next: Walk): void;
  /** In an exercise, in place of a call. */
  practise(attempt: Attempt): void;
  locate(): void;
  speak(french: string): void;
  copy(text: string): void;
  update(): void;
}

/** How a page looks before anything of this phone is known. */
export function firstView(model: PageModel): View {
  return {
    news: model.news,
    now: new Date(model.drawnAt),
    exercise: false,
    practice: null,
    chosen: model.kept?.chosen ?? null,
    places: {
      commune: model.kept?.commune ?? null,
      saved: model.kept?.saved ?? [],
      whereabouts: null,
      ready: false,
    },
    progress: {},
    underWay: null,
    position: { state: 'not-asked' },
    canSpeak: false,
    copied: '',
    address: '',
    extras: null,
    readiness: 'unknown',
    updateReady: false,
  };
}
