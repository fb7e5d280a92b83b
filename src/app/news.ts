/** What is known of outages while a page is open: remembered, asked for again and again, shown. */
import type { News, PageModel } from '../pages/model.ts';
import type { Bulletin } from '../status/model.ts';
import { type Contact, type Memory, remember } from '../status/situation.ts';
import { heldDirectory, heldNews, keepBulletin } from '../store/documents.ts';
import { orElse } from '../store/open.ts';
import { pollBulletin } from './network.ts';

/** A bulletin that should have been renewed this long ago is replaced by the feeds themselves. */
const STALE_TOO_LONG_MS = 10 * 60_000;

export interface LiveNews {
  /** Reads what this phone remembers; waits for it a moment at most, and shows it even later. */
  recall(): Promise<void>;
  /** Asks for the bulletin once. */
  poll(): Promise<void>;
  /** The device says that it has no network. */
  offline(): void;
}

function feedsMayHelp(bulletin: Bulletin | null, now: Date): boolean {
  if (__REPLI_DIRECT__.length === 0 || !navigator.onLine) return false;
  return bulletin === null || now.getTime() - Date.parse(bulletin.validUntil) > STALE_TOO_LONG_MS;
}

/** The news of one page; `show` draws them. */
export function createNews(drawn: PageModel['news'], show: (news: News) => void): LiveNews {
  let memory: Memory | null =
    drawn.bulletin === null ? null : { bulletin: drawn.bulletin, unlisted: drawn.unlisted };
  let contact: Contact = drawn.contact;
  /** The newest bulletin that came over the network. */
  let polled: Bulletin | null = null;

  const tell = (): void =>
    show({ bulletin: memory?.bulletin ?? null, unlisted: memory?.unlisted ?? [], contact });

  /** Takes in what the database holds; what the page was drawn with is only a part of that. */
  function take(held: Memory | null): void {
    if (held === null) return;
    if (polled !== null) memory = remember(held, polled);
    else if (memory === null || memory.bulletin.sequence <= held.bulletin.sequence) memory = held;
  }
  const takeLate = (held: Memory | null): void => {
    take(held);
    tell();
  };

  async function keep(bulletin: Bulletin): Promise<void> {
    polled = bulletin;
    memory = remember(memory, bulletin);
    // Storage may fail or be late: what was read is shown all the same.
    take(await orElse<Memory | null>(keepBulletin(bulletin), null, { late: takeLate }));
  }

  /** What the host's feeds say, shown in place of a bulletin that fails; never kept. */
  async function showFeeds(): Promise<void> {
    const { readFeeds } = await import('./direct.ts');
    const bulletin = await readFeeds(
      __REPLI_DIRECT__,
      memory?.bulletin ?? null,
      await heldDirectory(),
      new Date(),
    );
    const unlisted = memory?.unlisted ?? [];
    show({ bulletin, unlisted, contact: { lastPoll: 'ok', lastOk: null } });
  }

  return {
    recall: async () => takeLate(await heldNews(takeLate)),
    poll: async () => {
      const now = new Date();
      const answer = await pollBulletin(memory?.bulletin.sequence ?? null, now);
      const lastOk = answer.contact === 'ok' ? now.toISOString() : (contact.lastOk ?? null);
      contact = { lastPoll: answer.contact, lastOk };
      if (answer.bulletin !== null) await keep(answer.bulletin);
      tell();
      if (feedsMayHelp(memory?.bulletin ?? null, now)) await showFeeds();
    },
    offline: () => {
      contact = { ...contact, lastPoll: 'offline' };
      tell();
    },
  };
}
