/** A feed whose items a test sets, and what a phone makes of what was collected. */
import { situationFor } from '../status/situation/situation.ts';
import { answers, type FaultyServer } from './faulty-server.fixtures.ts';
import type { World } from './samples.fixtures.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export interface Post {
  id: string;
  title: string;
  body?: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** An RSS feed of these posts, below one of ordinary news that shows it is kept. */
export function feedOf(now: number, ...posts: readonly Post[]): string {
  const usual = [{ id: 'news', title: 'Réunion publique sur le logement', at: now - HOUR }];
  const items = [...posts, ...usual].map(
    ({ id, title, body = '', at }: Post) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${body}</description><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
}

export const put = (server: FaultyServer, path: string, document: string, headers = {}): void =>
  void server.paths.set(path, answers(document, headers));

/** One more round; whether all is said to be well there, and what became of each source. */
export async function phoneOf(world: World, code = '35') {
  const { bulletin } = await world.collect();
  const situation = situationFor(code, bulletin, { lastPoll: 'ok' }, world.clock.now);
  const sources = bulletin.sources.filter(({ id }) => id !== 'announcements');
  return {
    bulletin,
    situation,
    green: situation.allClear,
    checks: Object.fromEntries(sources.map(({ id, ok, trouble }) => [id, trouble ?? ok])),
  };
}

export const pass = (world: World, ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
