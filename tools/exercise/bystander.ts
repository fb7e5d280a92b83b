/** Somebody who does not practise, and whose phone must show nothing of it: every picture of it is looked at. */
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

/** Pages that say nothing of exercises themselves; `/exercice/` explains them, and only its marks would be wrong. */
const PATHS = ['/35/', '/', '/35/#samu', '/59/', '/preparer/', '/exercice/'];
const READING_MS = 4_000;

/** What the page tells, each time that it has been drawn anew. */
interface Sight {
  path: string;
  /** Marks of exercise mode, by class. */
  marks: string[];
  saysExercise: boolean;
  headlines: string[];
}

export class Bystander {
  readonly page: Page;
  readonly #site: string;
  readonly #seen = new Map<string, Sight & { at: number }>();
  #looks = 0;
  #leaves = false;

  private constructor(page: Page, site: string) {
    this.page = page;
    this.#site = site;
  }

  static async pass(browser: Browser, site: string): Promise<Bystander> {
    const context = await browser.newContext({
      ...{ locale: 'fr-FR', timezoneId: 'Europe/Paris' },
      viewport: { width: 360, height: 780 },
    });
    const page = await context.newPage();
    const one = new Bystander(page, site);
    await page.exposeBinding('tellSight', (_, sight: Sight) => one.#saw(sight));
    await page.addInitScript({ path: join(import.meta.dirname, 'every-picture.js') });
    await page.goto(`${site}/35/`);
    await page.locator('.readiness-ready').waitFor({ state: 'attached', timeout: 150_000 });
    return one;
  }

  #saw(sight: Sight): void {
    this.#looks += 1;
    const key = JSON.stringify(sight);
    if (!this.#seen.has(key)) this.#seen.set(key, { ...sight, at: Date.now() });
  }

  /** How many drawn pages were looked at. */
  get looks(): number {
    return this.#looks;
  }

  /** Everything different that was seen, with when it was first. */
  get sights(): readonly (Sight & { at: number })[] {
    return [...this.#seen.values()];
  }

  /** Walks from page to page until told to stop. */
  async wander(): Promise<void> {
    for (let i = 0; !this.#leaves; i += 1) {
      // A host that is down on purpose is no fault of what is shown.
      await this.page.goto(this.#site + PATHS[i % PATHS.length]).catch(() => undefined);
      await this.page.waitForTimeout(READING_MS);
    }
  }

  stop(): void {
    this.#leaves = true;
  }

  /** Names of what this phone keeps of exercises. */
  keeps(): Promise<string[]> {
    return this.page.evaluate(() => Object.keys(localStorage).filter((k) => k.includes('exerci')));
  }
}
