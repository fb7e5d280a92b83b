/** A site and a phone to which everything happens, and what is known of them from outside. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Network } from '../failing-server.ts';
import { Site } from '../site.ts';
import { payloadOf } from './documents.ts';
import { type Memory, mark, memoryOf } from './memory.ts';
import type { Random } from './random.ts';
import { letWorkerTell } from './worker-errors.ts';

/** What a browser says of a network or of files on it that fail: no error of the app. */
const OF_THE_NETWORK =
  /net::ERR_|Failed to load resource|status of [45]\d\d|valid digest|MIME type|fetching the script/;

/** A day on which these reach the app as they are: no fault of the network. */
const TELLING: ReadonlySet<Network> = new Set(['up', 'mixed', 'wrong-type']);

export interface Plan {
  path: string;
  step: number;
  /** How many steps it had then: an outage that comes or goes makes another ladder of it. */
  steps: number;
}

export class World {
  readonly random: Random;
  readonly site: Site;
  readonly context: BrowserContext;
  readonly cdp: CDPSession;
  /** The page in front. */
  page: Page;
  other: Page | null = null;
  network: Network = 'up';
  /** Errors that nobody caught, in pages and in the worker. */
  readonly errors: string[] = [];
  /** What the phone is known to have held, and must not go behind. */
  floor: Memory = { directory: null, bulletin: null, announced: [] };
  plan: Plan | null = null;
  /** How far the phone's clock is ahead, in milliseconds. */
  ahead = 0;
  /** Bulletins that the site has answered with, now or before. */
  readonly bulletins: { validUntil: string; announced: string[] }[] = [];
  /** Since the page in front was opened, whether a bulletin can have come to it. */
  heard = false;
  /** Milliseconds from asking for a page to its HTML in the browser. */
  readonly waits: number[] = [];
  /** The bulletin that was there at first. */
  firstBulletin = '';
  /** How often the site's directory was published anew. */
  editions = 0;

  private constructor(
    random: Random,
    site: Site,
    context: BrowserContext,
    page: Page,
    cdp: CDPSession,
  ) {
    this.random = random;
    this.site = site;
    this.context = context;
    this.page = page;
    this.cdp = cdp;
  }

  /** A new phone that has just opened the site. */
  static async begin(browser: Browser, random: Random): Promise<World> {
    const site = await Site.open({ every: 600_000, before: letWorkerTell });
    const context = await browser.newContext({
      viewport: { width: 360, height: 780 },
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const world = new World(random, site, context, page, cdp);
    context.on('weberror', (error) => world.#note(error.error().stack || String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') world.#note(message.text());
    });
    world.firstBulletin = await site.bulletin();
    await world.#tookBulletin();
    await page.goto(`${site.address}/35/`, { waitUntil: 'domcontentloaded' });
    world.heard = true;
    await mark(page);
    return world;
  }

  #note(error: string): void {
    if (!OF_THE_NETWORK.test(error)) this.errors.push(error);
  }

  async setNetwork(network: Network): Promise<void> {
    this.network = network;
    await this.site.set(network);
    if (TELLING.has(network)) this.heard = true;
  }

  async #tookBulletin(): Promise<void> {
    const override = this.site.overrides.get('/status/bulletin.jws')?.body;
    const { validUntil, announcements } = payloadOf<{
      validUntil: string;
      announcements: { territories?: unknown }[];
    }>(override ?? (await this.site.bulletin()));
    const announced = Array.isArray(announcements)
      ? announcements.flatMap((a) => (Array.isArray(a?.territories) ? a.territories : []))
      : [];
    this.bulletins.push({ validUntil, announced: announced.map(String) });
  }

  /** Has the site answer with this bulletin; with the collector's own again when null. */
  async publishBulletin(body: string | null): Promise<void> {
    if (body === null) this.site.overrides.delete('/status/bulletin.jws');
    else this.site.overrides.set('/status/bulletin.jws', { type: 'application/jose+json', body });
    await this.#tookBulletin();
  }

  publishDirectory(body: string): void {
    this.site.overrides.set('/data/directory.jws', { type: 'application/jose+json', body });
  }

  /** A page is being opened: what it hears, it hears from now on. */
  opened(): void {
    this.heard = TELLING.has(this.network);
  }

  /** Whether the phone can open a page without the site. */
  async hasWorker(): Promise<boolean> {
    const opened = this.context.pages().find((page) => page.url().startsWith(this.site.address));
    const state = opened?.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state,
    );
    return (await state) === 'activated';
  }

  memory(): Promise<Memory> {
    return memoryOf(this.page);
  }

  /** Takes what is held for the floor: after something was taken from the phone. */
  async forgetFloor(): Promise<void> {
    this.floor = await this.memory();
  }

  async setClock(ahead: number): Promise<void> {
    // Only a page that is open can tell a clock that was put forward from hours that went by.
    const alive = await this.page.locator('.readiness:not(.readiness-unknown)').count();
    if (ahead > this.ahead && alive === 0) this.plan = null;
    this.ahead = ahead;
    await this.context.addInitScript(shiftClock, ahead);
    const pages = this.context.pages().map((page) => page.evaluate(shiftClock, ahead));
    const workers = this.context.serviceWorkers().map((own) => own.evaluate(shiftClock, ahead));
    // A worker that was killed meanwhile begins again with the browser's own clock.
    await Promise.allSettled([...pages, ...workers]);
  }

  async end(): Promise<void> {
    await this.context.close();
    await this.site.close();
  }
}

/** Puts a clock in place of the browser's own that is ahead of it. Runs in the browser. */
function shiftClock(ahead: number): void {
  const own = globalThis as { RealDate?: DateConstructor };
  own.RealDate ??= Date;
  const Real = own.RealDate;
  class Shifted extends Real {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(Real.now() + ahead);
      else super(...given);
    }
    static override now(): number {
      return Real.now() + ahead;
    }
  }
  globalThis.Date = Shifted as DateConstructor;
}
