/** A player with a phone: a browser profile of their own that practises at `/exercice/`. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { readPhoneRecord } from '../../src/exercise/phone-code.ts';
import { type PhoneRecord, STORIES } from '../../src/exercise/phone-record.ts';
import english from '../../src/i18n/locales/en.json' with { type: 'json' };
import french from '../../src/i18n/locales/fr.json' with { type: 'json' };

const SPEECH = {
  fr: { folder: '', locale: 'fr-FR', words: french.exercise },
  en: { folder: '/en', locale: 'en-GB', words: english.exercise },
} as const;
export type Spoken = keyof typeof SPEECH;

/** What never comes is a fault; what is slow on a busy machine is not. */
const PATIENCE = { timeout: 240_000 };
/** A phone with a network asks once in seventy-five seconds at the least. */
const GONE_MS = 100_000;
/** A person reads before they press. */
const READING_MS = 1_500;
/** More presses than any plan has numbers, each of them twice. */
const MOST_PRESSES = 40;

/** What can be seen of a real announcement by whoever practises. */
export interface RealSeen {
  text: string;
  isFirst: boolean;
  isInView: boolean;
  isAboveMark: boolean;
  isFocused: boolean;
  calls: number;
}

export class Phone {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #site: string;
  readonly #words: (typeof SPEECH)[Spoken]['words'];

  private constructor(context: BrowserContext, page: Page, site: string, language: Spoken) {
    this.#context = context;
    this.page = page;
    this.#site = site + SPEECH[language].folder;
    this.#words = SPEECH[language].words;
  }

  /** A new phone, with nothing in it. */
  static async buy(browser: Browser, site: string, language: Spoken): Promise<Phone> {
    const context = await browser.newContext({
      ...{ locale: SPEECH[language].locale, timezoneId: 'Europe/Paris' },
      ...{ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE.timeout);
    return new Phone(context, page, site, language);
  }

  /** Starts at `/exercice/`, once the phone has kept all that it needs without a network. */
  async begin(territory: string): Promise<void> {
    const { page } = this;
    await page.goto(`${this.#site}/exercice/`);
    await page.locator('.readiness-ready').waitFor({ state: 'attached' });
    await page.getByLabel(this.#words.where).selectOption(territory);
    await page.getByRole('button', { name: this.#words.begin }).click();
    await page.waitForURL(/\/\?exercice$/);
    await page.locator('.exercise-mark').waitFor();
  }

  /** Waits until the exercise has told this player what befalls them. */
  async knows(): Promise<void> {
    await this.page.locator('.story-yours').waitFor();
  }

  /** Looks for help in the story that the lot gave, as a person does: one number after the other. */
  async play({ goesWrong = false } = {}): Promise<void> {
    const { page } = this;
    const { story } = await this.record();
    await page.waitForTimeout(READING_MS);
    if (goesWrong) {
      const usual = this.#words.wouldCall.replace('{{number}}', '15');
      await page.locator('#numbers').getByRole('button', { name: usual }).first().click();
      await page.waitForTimeout(READING_MS);
    }
    await page.evaluate((need) => {
      location.hash = need;
    }, STORIES[story]);
    const step = page.locator(`#${STORIES[story]} .step-card`);
    for (let presses = 0; presses < MOST_PRESSES; ) {
      const buttons = step.locator('.call-off');
      for (let i = 0; i < (await buttons.count()); i += 1) {
        for (let again = true; again; ) {
          await page.waitForTimeout(READING_MS);
          await buttons.nth(i).click();
          presses += 1;
          const last = (await this.record()).events.findLast(({ did }) => did === 'tried');
          if (last?.did === 'tried' && last.outcome === 'answered') return;
          again = last?.did === 'tried' && last.outcome === 'busy' && presses < MOST_PRESSES;
        }
      }
      await step.locator('.next').click();
      presses += 1;
    }
    const { events } = await this.record();
    const noted = events.map((event) => (event.did === 'tried' ? event.outcome : event.did));
    throw new Error(`no line of this plan answered: ${noted.join(', ')}`);
  }

  /** What this phone noted so far. */
  async record(): Promise<PhoneRecord> {
    const held = await this.page.evaluate(() => localStorage.getItem('exercise.record') ?? '');
    const read = readPhoneRecord(held);
    if (!read.ok) throw new Error(`the phone holds no record: ${held.slice(0, 80)}`);
    return read.record;
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.#context.setOffline(offline);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.exercise-mark').waitFor();
  }

  /** Waits for what is real, and says how it stands there. */
  async real(): Promise<RealSeen> {
    const { page } = this;
    await page.locator('.real').waitFor();
    const isFocused = await page
      .waitForFunction(() => document.activeElement?.matches('.real') === true, null, {
        timeout: 15_000,
      })
      .then(
        () => true,
        () => false,
      );
    const seen = await page.evaluate(() => {
      const real = document.querySelector('.real');
      const mark = document.querySelector('.exercise-all-over');
      const line = document.querySelector('.real .real-line');
      if (!real || !mark || !line) throw new Error('what is real has gone');
      const { top, bottom } = line.getBoundingClientRect();
      return {
        text: document.querySelector('.real .strip-outage')?.textContent ?? '',
        isFirst: real.compareDocumentPosition(mark) === Node.DOCUMENT_POSITION_FOLLOWING,
        isInView: top < innerHeight && bottom > 0,
        isAboveMark: Number(getComputedStyle(real).zIndex) > Number(getComputedStyle(mark).zIndex),
        calls: real.querySelectorAll('a[href^="tel:"]').length,
      };
    });
    return { ...seen, isFocused };
  }

  /** Whether anything real stands on its page now. */
  async showsReal(): Promise<boolean> {
    return (await this.page.locator('.real').count()) > 0;
  }

  /** How many links that call stand outside of what is real. */
  calls(): Promise<number> {
    return this.page.evaluate(
      () =>
        [...document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')].filter(
          (link) => link.closest('.real') === null,
        ).length,
    );
  }

  /** Waits until nothing of the exercise is left to show here. */
  async exerciseGone(): Promise<void> {
    const gone = this.page.locator('.exercise-say', { hasText: this.#words.none });
    await gone.waitFor({ timeout: GONE_MS });
  }

  /** Hands the record over as a file. */
  async handOver(file: string): Promise<void> {
    await this.page.goto(`${this.#site}/exercice/?exercice`);
    await this.page.locator('.timeline').waitFor();
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: this.#words.file }).click();
    await (await download).saveAs(file);
  }
}
