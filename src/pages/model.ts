/** What a page is drawn from: the same at build time, in the service worker and in the browser. */
import type { PublishedNumber, PublishedTerritory } from '../directory/model.ts';
import type { Need } from '../guide/model.ts';
import type { LanguageTag } from '../i18n/languages.ts';
import type { Bulletin } from '../status/model.ts';
import type { Contact, Unlisted } from '../status/situation.ts';

/** A territory as its page needs it: identity and lines, without the editors' notes. */
export type TerritoryView = Pick<PublishedTerritory, 'code' | 'name' | 'prefecture' | 'lines'>;

/** What was known of outages when the page was drawn. */
export interface News {
  bulletin: Bulletin | null;
  unlisted: readonly Unlisted[];
  contact: Contact;
}

export interface PageModel {
  lang: LanguageTag;
  /** Null: the home page. */
  territory: TerritoryView | null;
  /** Short numbers that exist there; null when the directory could not be read. */
  national: readonly PublishedNumber[] | null;
  /** `issuedAt` of the directory; null without one. */
  issuedAt: string | null;
  news: News;
  /** Instant at which the page was drawn: what depends on time is the same in its first drawing. */
  drawnAt: string;
}

export const NO_NEWS: News = { bulletin: null, unlisted: [], contact: { lastPoll: 'never' } };

/** Whether all of France is kept in this phone: said only after a check that it is true. */
export type Readiness = 'unknown' | 'preparing' | 'ready' | 'not-ready';

/** A call made from a plan whose outcome the person has not told yet, or has. */
export interface PlanProgress {
  /** Index of the step shown. */
  step: number;
  /** `called`: the person came back from a call; `answered`: someone is on the line. */
  call: 'none' | 'called' | 'answered';
}

/** What changes while a page is open. */
export interface View {
  news: News;
  now: Date;
  /** Territory code chosen on this phone; null when none is. */
  chosen: string | null;
  progress: Readonly<Partial<Record<Need, PlanProgress>>>;
  readiness: Readiness;
  updateReady: boolean;
}

/** What a person can do; every one is also a plain link or works without script. */
export interface Actions {
  choose(code: string): void;
  goTo(need: Need, step: number): void;
  called(need: Need): void;
  answered(need: Need, yes: boolean, lastStep: number): void;
  update(): void;
}

/** How a page looks before anything of this phone is known. */
export function firstView(model: PageModel): View {
  return {
    news: model.news,
    now: new Date(model.drawnAt),
    chosen: null,
    progress: {},
    readiness: 'unknown',
    updateReady: false,
  };
}
