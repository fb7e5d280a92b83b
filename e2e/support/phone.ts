/** A phone: a browser whose memory survives being closed, and the site it opens. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { Site } from './site.ts';

export class Phone {
  #folder = '';
  #context: BrowserContext | null = null;
  /** Whether nothing of it is on disk. */
  forgets = false;
  readonly #launch: (folder: string) => Promise<BrowserContext>;

  constructor(launch: (folder: string) => Promise<BrowserContext>) {
    this.#launch = launch;
  }

  /** Starts the browser if needed and opens a page. */
  async open(address: string): Promise<Page> {
    if (this.#folder === '') this.#folder = await mkdtemp(join(tmpdir(), 'repli-phone-'));
    this.#context ??= await this.#launch(this.#folder);
    const page = this.#context.pages()[0] ?? (await this.#context.newPage());
    await page.goto(address, { timeout: 15_000 });
    return page;
  }

  get context(): BrowserContext {
    if (this.#context === null) throw new Error('the phone is off');
    return this.#context;
  }

  /** Ends the browser; what it keeps on disk stays. */
  async switchOff(): Promise<void> {
    if (this.forgets) throw new Error('this phone keeps nothing: test.use({ onDisk: true })');
    await this.#end();
  }

  async #end(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  async throwAway(): Promise<void> {
    await this.#end();
    if (this.#folder !== '') await rm(this.#folder, { recursive: true, force: true });
  }
}

interface Fixtures {
  site: Site;
  phone: Phone;
  /**
   * Whether a phone keeps what it keeps on disk, in a browser of its own. Not so, it is quicker to be had: a context of
   * the worker's browser that cannot be switched off without forgetting all, for tests that never do.
   */
  onDisk: boolean;
}

export const test = base.extend<Fixtures>({
  site: async ({ locale: _ }, use) => {
    const site = await Site.open();
    await use(site);
    await site.close();
  },
  onDisk: [true, { option: true }],
  phone: async ({ browser, launchOptions, locale, timezoneId, viewport, onDisk }, use) => {
    const seen = {
      viewport,
      ...(locale === undefined ? {} : { locale }),
      ...(timezoneId === undefined ? {} : { timezoneId }),
    };
    const phone = new Phone(
      onDisk
        ? (folder) => chromium.launchPersistentContext(folder, { ...launchOptions, ...seen })
        : () => browser.newContext(seen),
    );
    phone.forgets = !onDisk;
    await use(phone);
    await phone.throwAway();
  },
});

export { expect } from '@playwright/test';

/** Waits until the page says that everything is kept in this phone. */
export async function readyOffline(page: Page): Promise<void> {
  await page.locator('.readiness-ready').waitFor({ state: 'attached', timeout: 60_000 });
}
