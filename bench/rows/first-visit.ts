/** First visit of `/35/` on each network, beside the plain page. */
import type { Browser, Page } from '@playwright/test';
import { type Paint, readPaint } from '../lib/paint.ts';
import { freshPhone, launch, slowedPage } from '../lib/phone.ts';
import { PROFILES, type Profile } from '../lib/profiles.ts';
import { ownRow, pairedRow, type Row } from '../lib/row.ts';
import { Traffic } from '../lib/traffic.ts';
import { alternated, type Bench } from './bench.ts';

interface Visit extends Paint {
  /** Bytes that had come at the largest paint. */
  bytes: number;
  /** Requests to anywhere but the site. */
  elsewhere: string[];
  /** Links to call that are not the elements first drawn. */
  redrawn: number;
}

/** Rows of `/35/`: largest paint, layout shift, hydration, bytes, other origins. */
export async function firstVisitRows(bench: Bench): Promise<Row[]> {
  const browser = await launch();
  try {
    const rows: Row[] = [];
    const all: Visit[] = [];
    const elements = new Set<string>();
    for (const profile of PROFILES) {
      const repli: Visit[] = [];
      const floor: Visit[] = [];
      for (let pair = 0; pair < bench.pairs; pair += 1) {
        bench.progress(`first visit, ${profile.name}: pair ${pair + 1} of ${bench.pairs}`);
        for (const { site, who } of alternated(bench, pair)) {
          if (who === 'floor') floor.push(await visit(browser, profile, site.address, '/', shown));
          else repli.push(await visit(browser, profile, site.address, '/35/', ready));
        }
      }
      rows.push(
        pairedRow(
          `first visit of /35/, largest paint, ${profile.name}`,
          'ms',
          repli.map(({ largest }, i) => ({
            repli: largest,
            floor: floor[i]?.largest ?? Number.NaN,
          })),
          150,
        ),
      );
      rows.push(
        pairedRow(
          `first visit of /35/, transferred before it, ${profile.name}`,
          'kB',
          repli.map(({ bytes }, i) => ({ repli: bytes, floor: floor[i]?.bytes ?? Number.NaN })),
          null,
        ),
      );
      all.push(...repli);
      for (const { element } of repli) elements.add(element);
    }
    const worst = (what: string, unit: Row['unit'], value: (v: Visit) => number, limit: number) =>
      ownRow(what, unit, all.map(value), limit, 'worst');
    rows.push(
      worst('transferred before the largest paint, worst run', 'kB', (v) => v.bytes, 25_000),
      worst('layout shift, worst run', '', (v) => v.shift, 0),
      worst(
        'largest paint moved by hydration, worst run',
        'ms',
        (v) => v.largest - v.largestBefore,
        0,
      ),
      worst('links to call drawn anew by hydration, worst run', '', (v) => v.redrawn, 0),
      worst('requests to any other origin, worst run', '', (v) => v.elsewhere.length, 0),
    );
    for (const element of elements) bench.note(`largest paint of /35/: ${element}`);
    for (const address of new Set(all.flatMap(({ elsewhere }) => elsewhere)))
      bench.note(`request to another origin: ${address}`);
    return rows;
  } finally {
    await browser.close();
  }
}

/** The plain page is drawn and its worker has kept it. */
const shown = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));
/** Repli took the page over, asked for news, and everything is kept. */
const ready = (page: Page) =>
  page.locator('.readiness-ready').waitFor({ state: 'attached', timeout: 90_000 });

async function visit(
  browser: Browser,
  profile: Profile,
  site: string,
  path: string,
  settled: (page: Page) => Promise<void>,
): Promise<Visit> {
  const context = await freshPhone(browser);
  try {
    const { page, line } = await slowedPage(context);
    const elsewhere: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${site}/`) && !url.startsWith('data:')) elsewhere.push(url);
    });
    const traffic = await Traffic.of(line, profile);
    await page.addInitScript(markDrawn);
    await page.goto(site + path, { timeout: 90_000 });
    await settled(page);
    await page.waitForTimeout(500);
    const paint = await readPaint(page);
    const redrawn = await page.evaluate(
      () => [...document.querySelectorAll('a[href^="tel:"]')].filter((a) => !('drawn' in a)).length,
    );
    return { ...paint, bytes: traffic.until(paint.origin + paint.largest), elsewhere, redrawn };
  } finally {
    await context.close();
  }
}

/** Marks the links of the document as it came, before any script of the page runs. */
function markDrawn(): void {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    for (const link of document.querySelectorAll('a[href^="tel:"]'))
      Object.assign(link, { drawn: true });
  });
}
