/** What is known of outages while a page is open: remembered, asked for again and again, shown. */

import { MINUTE_MS } from '../base/durations.ts';
import type { Key } from '../directory/model.ts';
import type { SignedBy } from '../directory/signed.ts';
import type { KnownNews, PageModel } from '../pages/model.ts';
import { pollBulletin } from '../published/bulletin.ts';
import { newestDirectory } from '../published/kept-directory.ts';
import { heldNews, keepNews, type Signed } from '../published/kept-news.ts';
import { trustedKeys } from '../published/trusted.ts';
import type { Bulletin } from '../status/model.ts';
import { type Contact, type Memory, remember } from '../status/situation/situation.ts';
import { stillVouched } from '../store/documents.ts';
import { orElse } from '../store/open.ts';

/** A bulletin that should have been renewed this long ago is replaced by the feeds themselves. */
const STALE_TOO_LONG_MS = 10 * MINUTE_MS;

export interface LiveNews {
  /** Reads what this phone remembers; waits for it a moment at most, and shows it even later. */
  recall(): Promise<void>;
  /** Asks for the bulletin once; tells how that went. */
  poll(): Promise<Contact['lastPoll']>;
  /** The device says that it has no network. */
  offline(): void;
}

interface NewsLink {
  show(news: KnownNews): void;
  /** Whether the page can be drawn from these news. */
  canBeDrawn(news: KnownNews): boolean;
}

function feedsMayHelp(bulletin: Bulletin | null, now: Date): boolean {
  if (__REPLI_DIRECT__.length === 0 || !navigator.onLine) return false;
  return bulletin === null || now.getTime() - Date.parse(bulletin.validUntil) > STALE_TOO_LONG_MS;
}

/** The news of one page; `link` is the page that draws them. */
export function createNews(drawn: PageModel['news'], link: NewsLink): LiveNews {
  let memory: Memory | null =
    drawn.bulletin === null ? null : { bulletin: drawn.bulletin, unlisted: drawn.unlisted };
  let contact: Contact = drawn.contact;
  /** The newest bulletin that came over the network. */
  let polled: SignedBy<Bulletin> | null = null;
  /** The poll that counts: an older one that was frozen with the page knows nothing newer. */
  let current = 0;
  /** How far this phone's clock was behind the server's at the last answer, in milliseconds. */
  let behind = 0;
  const clock = (): number => Date.now() + behind;

  const newsOf = (held: Memory | null): KnownNews => ({
    bulletin: held?.bulletin ?? null,
    unlisted: held?.unlisted ?? [],
    contact,
  });
  const tell = (): void => link.show(newsOf(memory));

  /** Takes in what the database holds; what the page was drawn with is only a part of that. */
  function take(held: Memory | null): void {
    if (held === null || !link.canBeDrawn(newsOf(held))) return;
    if (polled !== null) memory = remember(held, polled, clock());
    else if (memory === null || memory.bulletin.sequence <= held.bulletin.sequence) memory = held;
  }
  const takeLate = (held: Memory | null): void => {
    take(held);
    tell();
  };

  async function keep(signed: Signed, keys: readonly Key[]): Promise<void> {
    const { bulletin } = signed;
    polled = bulletin;
    memory = remember(memory, bulletin, clock());
    // Storage may fail or be late: what was read is shown all the same.
    take(await orElse<Memory | null>(keepNews(signed, keys, clock()), null, { late: takeLate }));
  }

  /** What the host's feeds say, shown in place of a bulletin that fails; never kept. */
  async function showFeeds(): Promise<void> {
    const { readFeeds } = await import('./direct.ts');
    const bulletin = await readFeeds(
      __REPLI_DIRECT__,
      memory?.bulletin ?? null,
      await newestDirectory(Date.now()),
      new Date(),
    );
    const news: KnownNews = {
      ...newsOf(memory),
      bulletin,
      contact: { lastPoll: 'ok', lastOk: null },
    };
    if (link.canBeDrawn(news)) link.show(news);
  }

  return {
    recall: async () => takeLate(await heldNews(await trustedKeys(), takeLate)),
    poll: async () => {
      current += 1;
      const own = current;
      const now = new Date();
      const answer = await pollBulletin(memory, now);
      const { bulletin, text, ahead, keys } = answer;
      behind = Math.max(0, -(ahead ?? 0));
      // A newer list may have come meanwhile, and say that what is shown was signed by a thief.
      memory = stillVouched(memory, keys, clock());
      // Signed and well read, and yet a page fails on it: it is not taken, and nothing is lost.
      const next = bulletin === null ? memory : remember(memory, bulletin, clock());
      const fits = next === memory || link.canBeDrawn(newsOf(next));
      const lastPoll = fits ? answer.contact : 'server-down';
      if (own !== current && lastPoll !== 'ok') return lastPoll;
      const lastOk = lastPoll === 'ok' ? now.toISOString() : (contact.lastOk ?? null);
      contact = { lastPoll, lastOk, ahead };
      if (bulletin !== null && fits) await keep({ text, bulletin }, keys);
      tell();
      // Feeds that fail too leave what is shown as it is.
      if (feedsMayHelp(memory?.bulletin ?? null, now)) await showFeeds().catch(() => undefined);
      return lastPoll;
    },
    offline: () => {
      contact = { ...contact, lastPoll: 'offline' };
      tell();
    },
  };
}
