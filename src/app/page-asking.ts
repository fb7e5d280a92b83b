/** When an open page asks for news, and what follows from the answer. */
import type { View } from '../pages/model.ts';
import { createLiveliness } from '../published/pace.ts';
import type { Contact } from '../status/situation/model.ts';
import { noticesOn } from '../store/notices.ts';
import type { LiveNews } from './news.ts';
import { createPolling } from './polling.ts';
import { haveOutagesTold, mayNotify } from './worker-bridge.ts';

/** After these the network is tried again soon; an answer that does not please waits its turn. */
const NOT_ANSWERED: ReadonlySet<Contact['lastPoll']> = new Set([
  'offline',
  'server-down',
  'not-reached',
]);

interface AskingPage {
  news: Pick<LiveNews, 'poll'>;
  view(): View;
  /** INSEE code of its territory; empty on the home page. */
  territory: string;
  /** The site answered. */
  reached(): void;
  /** The keys come with the app: a newer one may know what this one does not. */
  lookForUpdate(): void;
}

interface Asking {
  now(): void;
  /** Out of sight, news is asked for only to tell a person who wants to be told of outages. */
  rest(): void;
  end(): void;
}

export const isHidden = (): boolean => document.visibilityState === 'hidden';

/** Asks again and again, more often where something goes on at the places of the page. */
export function createAsking({
  news,
  view,
  territory,
  reached,
  lookForUpdate,
}: AskingPage): Asking {
  const liveliness = createLiveliness();
  function places(): string[] {
    const { chosen, places: known } = view();
    const codes = [territory, chosen ?? '', ...known.saved.map((saved) => saved.territory)];
    return codes.filter((code) => code !== '');
  }
  async function poll(): Promise<boolean> {
    const contact = await news.poll();
    const { bulletin } = view().news;
    if (bulletin !== null) liveliness.took(bulletin, new Date());
    if (contact === 'ok') {
      reached();
      haveOutagesTold(view().news.contact);
    }
    if (contact === 'key-expired' || contact === 'key-unknown') lookForUpdate();
    return !NOT_ANSWERED.has(contact);
  }
  const polling = createPolling(poll, () => liveliness.lively(places(), new Date()));

  async function keepWatch(): Promise<void> {
    if (mayNotify() && (await noticesOn()) && isHidden()) polling.keepWatch();
  }
  return {
    now: polling.now,
    rest: () => {
      polling.rest();
      void keepWatch();
    },
    end: polling.rest,
  };
}
