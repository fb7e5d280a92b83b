/** A phone: a browser whose memory survives being closed, and the site it opens. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { Site } from './site.ts';

export class Phone {
  #folder = '';
  #context: BrowserContext | null = null;
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
    await this.#context?.close();
    this.#context = null;
  }

  async throwAway(): Promise<void> {
    await this.switchOff();
    if (this.#folder !== '') await rm(this.#folder, { recursive: true, force: true });
  }
}

interface Fixtures {
  site: Site;
  phone: Phone;
}

export const test = base.extend<Fixtures>({
  site: async ({ locale: _ }, use) => {
    const site = await Site.open();
    await use(site);
    await site.close();
  },
  phone: async ({ launchOptions, locale, timezoneId, viewport }, use) => {
    const phone = new Phone((folder) =>
      chromium.launchPersistentContext(folder, {
        ...launchOptions,
        viewport,
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
      }),
    );
    await use(phone);
    await phone.throwAway();
  },
});

export { expect } from '@playwright/test';

/** Waits until the page says that everything is kept in this phone. */
export async function readyOffline(page: Page): Promise<void> {
  await page.locator('.readiness-ready').waitFor({ state: 'attached', timeout: 60_000 });
}
