/**
 * The host that an exercise is played on: its own folder, collector, feed and bulletin. Faults are done to it and to
 * nothing else, so that no exercise can keep real news from anybody.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Collector, collectOnce, startCollector } from '../../collector/collector.ts';
import { keysOfHost, readPublishedBulletin } from '../../collector/published.ts';
import type { Key } from '../../directory/model.ts';
import type { FaultName } from '../../exercise/scenario.ts';
import type { Log } from '../../host/log.ts';
import type { PrivateKey } from '../../host/private-key.ts';
import { closeServer } from '../../site/serve/server.ts';
import type { Bulletin } from '../../status/model.ts';
import { exerciseFeed, type FeedText } from './feed.ts';

const VALID_MS = 5 * 60_000;
/** A bulletin that is stale as soon as phones have it. */
const STALE_MS = 1_000;
const FEED_PATH = '/exercice.xml';

interface StageOptions {
  /** Data folder of the exercise; its `announcements/` is written to. */
  data: string;
  status: string;
  memory: string;
  key: PrivateKey;
  keys: readonly Key[];
  /** Milliseconds between two bulletins. */
  every: number;
  now: () => Date;
  log: Log;
}

export interface Stage {
  /** The newest bulletin, as phones get it; null when there is none. */
  bulletin(): Promise<Bulletin | null>;
  begin(fault: FaultName): Promise<void>;
  mend(fault: FaultName): Promise<void>;
  tell(text: FeedText): void;
  /** Watches the exercise's feed, which tells of nothing yet. */
  listen(): Promise<void>;
  /** Watches the exercise's feed no more: what it said leaves with the next bulletin. */
  fallSilent(): Promise<void>;
  /** Settles when a bulletin has been written after this was asked. */
  refresh(): Promise<void>;
  /** The handler of the site, with the faults that are on. */
  behind(handler: RequestListener): RequestListener;
  close(): Promise<void>;
}

/** Opens it; settles when its first bulletin is there. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { data, status, memory, key, keys, every, now, log } = options;
  const texts: FeedText[] = [];
  const opened = now().getTime();
  const feed = await listenAlone((_, response) => {
    response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
    response.end(exerciseFeed(texts, opened, now().getTime()));
  });
  const listen = async (): Promise<void> => {
    texts.length = 0;
    await writeFile(join(data, 'sources.json'), sourcesText(feed.port));
  };
  await listen();

  const collecting = {
    ...{ data, out: status, memory, key, now, log },
    feeds: { unverified: false, patience: 5_000, budget: 2_000 },
  };
  const start = () => startCollector({ ...collecting, validFor: VALID_MS, every });
  let collector: Collector | null = start();
  await collector.ready;

  const on = new Set<FaultName>();
  const collects = () => !on.has('collector-stopped') && !on.has('bulletin-stale');
  const settle = async (): Promise<void> => {
    if (collects() && collector === null) collector = start();
    if (!collects() && collector !== null) {
      await collector.stop();
      collector = null;
    }
  };

  return {
    bulletin: () =>
      readPublishedBulletin(
        join(status, 'bulletin.jws'),
        keysOfHost(keys, key),
        now(),
        () => undefined,
      ),
    begin: async (fault) => {
      on.add(fault);
      await settle();
      if (fault === 'bulletin-stale') await collectOnce({ ...collecting, validFor: STALE_MS });
    },
    mend: async (fault) => {
      on.delete(fault);
      await settle();
    },
    tell: (text) => void texts.push(text),
    listen,
    fallSilent: () => writeFile(join(data, 'sources.json'), JSON.stringify({ sources: [] })),
    refresh: async () => {
      await collector?.refresh();
    },
    behind: (handler) => (request, response) => {
      if (on.has('phones-without-data')) request.socket.destroy();
      else if (on.has('host-down')) response.writeHead(503).end();
      else handler(request, response);
    },
    close: async () => {
      await collector?.stop();
      await closeServer(feed.server);
    },
  };
}

const sourcesText = (port: number): string =>
  JSON.stringify({
    sources: [
      {
        id: 'exercice',
        name: 'EXERCICE',
        kind: 'other',
        territories: 'all',
        format: 'feed',
        address: `http://127.0.0.1:${port}${FEED_PATH}`,
        trust: 'other',
        verified: true,
        every: 30,
        allowPrivate: true,
      },
    ],
  });

async function listenAlone(handler: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(handler);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return { server, port: (server.address() as AddressInfo).port };
}

/** Whether a site was built there. */
export const isBuilt = (dist: string): Promise<boolean> =>
  readFile(join(dist, 'headers.json')).then(
    () => true,
    () => false,
  );
