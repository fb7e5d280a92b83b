/** Starts without a network, from what an earlier visit kept, beside the plain page's worker. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession } from '@playwright/test';
import { median } from '../lib/median.ts';
import { type Paint, readPaint } from '../lib/paint.ts';
import { phoneWithMemory, slowedPage } from '../lib/phone.ts';
import { ownRow, pairedRow, type Row } from '../lib/row.ts';
import { alternated, type Bench } from './bench.ts';

/** From the home screen, and an address that was never visited. */
const ADDRESSES = ['/', '/en/974/'] as const;
const NETWORKS = ['dead', 'hang'] as const;
const SAID = { dead: 'server dead', hang: 'accepts, never answers' } as const;
/** Milliseconds until a page without a network has painted, hydrated and settled. */
const SETTLING = 2_500;
/** The same, and until it has given up waiting for news: in the first pair only, it is long. */
const GIVEN_UP = 13_000;
/** Two medians this close are equal: the noise of one pair on a shared machine is larger. */
const EQUAL_MS = 50;

type Start = Record<'repli' | 'floor', Paint>;

/** Rows of the starts on a dead network and on one that accepts and never answers. */
export async function offlineRows(bench: Bench): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'repli-phone-'));
  const context = await phoneWithMemory(folder);
  try {
    const keeper = await firstVisits(context, bench);
    const starts = new Map<string, Start[]>();
    for (let pair = 0; pair < bench.pairs; pair += 1) {
      for (const network of NETWORKS) {
        await bench.repli.set(network);
        await bench.floor.set(network);
        for (const address of ADDRESSES) {
          bench.progress(`start, ${SAID[network]}: pair ${pair + 1} of ${bench.pairs}`);
          const measured: Partial<Start> = {};
          for (const { site, who } of alternated(bench, pair)) {
            const path = who === 'floor' ? '/' : address;
            const settling = who === 'repli' && pair === 0 ? GIVEN_UP : SETTLING;
            measured[who] = await start(context, keeper, site.address + path, settling);
          }
          const { repli, floor } = measured;
          if (repli === undefined || floor === undefined) continue;
          const key = network + address;
          starts.set(key, [...(starts.get(key) ?? []), { repli, floor }]);
        }
      }
    }
    return rowsOf((network, address) => starts.get(network + address) ?? [], bench);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
    await bench.repli.set('up');
    await bench.floor.set('up');
  }
}

/** Visits both sites until all is kept; answers the line of a page that stays open. */
async function firstVisits(context: BrowserContext, bench: Bench): Promise<CDPSession> {
  const page = context.pages()[0] ?? (await context.newPage());
  bench.progress('start: first visits');
  await page.goto(bench.floor.address);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.goto(bench.repli.address);
  await page.locator('.readiness-ready').waitFor({ state: 'attached', timeout: 60_000 });
  await page.goto('about:blank');
  const line = await context.newCDPSession(page);
  await line.send('ServiceWorker.enable');
  return line;
}

/** One cold start: no worker runs, the page is new. */
async function start(
  context: BrowserContext,
  keeper: CDPSession,
  address: string,
  settling: number,
): Promise<Paint> {
  await keeper.send('ServiceWorker.stopAllWorkers');
  const { page } = await slowedPage(context);
  try {
    await page.goto(address, { waitUntil: 'commit', timeout: 30_000 });
    await page.waitForTimeout(settling);
    return await readPaint(page);
  } finally {
    await page.close();
  }
}

type Starts = (network: (typeof NETWORKS)[number], address: string) => readonly Start[];

function rowsOf(of: Starts, bench: Bench): Row[] {
  const pairs = (starts: readonly Start[], value: (paint: Paint) => number) =>
    starts.map(({ repli, floor }) => ({ repli: value(repli), floor: value(floor) }));
  const each = ADDRESSES.flatMap((address) =>
    NETWORKS.map((network) =>
      pairedRow(
        `start at ${address}, ${SAID[network]}, largest paint`,
        'ms',
        pairs(of(network, address), (paint) => paint.largestBefore),
        150,
      ),
    ),
  );
  const equal = ADDRESSES.map((address) => {
    const [dead, hang] = NETWORKS.map((network) =>
      median(of(network, address).map(({ repli }) => repli.largestBefore)),
    );
    return ownRow(
      `start at ${address}, dead against never answering`,
      'ms',
      [Math.abs((hang ?? Number.NaN) - (dead ?? Number.NaN))],
      EQUAL_MS,
    );
  });
  const inWorker = ADDRESSES.map((address) =>
    pairedRow(
      `start at ${address}, of it in the worker, its own start included`,
      'ms',
      pairs(
        NETWORKS.flatMap((network) => of(network, address)),
        (paint) => paint.worker,
      ),
      null,
    ),
  );
  const all = ADDRESSES.flatMap((address) =>
    NETWORKS.flatMap((network) => of(network, address).map(({ repli }) => ({ address, ...repli }))),
  );
  for (const { address, element, largest, largestBefore } of all) {
    if (largest > largestBefore)
      bench.note(`painted larger later, start at ${address}: ${element}`);
  }
  const after = [
    ownRow(
      'starts, largest paint moved once the app runs, worst run',
      'ms',
      all.map(({ largest, largestBefore }) => largest - largestBefore),
      0,
      'worst',
    ),
    ownRow(
      'starts, layout shift, worst run',
      '',
      all.map(({ shift }) => shift),
      0,
      'worst',
    ),
  ];
  bench.note(
    'A start finds no worker running (stopped before each) and a new page; the slowed processor slows the page, not the worker.',
  );
  return [...each, ...equal, ...after, ...inWorker];
}
