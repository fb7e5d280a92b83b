import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { SHEETS, sheetPathOf } from '../src/pages/sheets/routes.ts';
import { expect, test } from './support/phone.ts';

/** Scores that do not depend on the machine's speed; performance is measured in the bench. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

const PATHS = [
  ...['/', '/35/', '/en/75/', '/carte/35/', '/preparer/', '/embed/'],
  ...SHEETS.map((sheet) => sheetPathOf({ lang: 'fr', sheet })),
];

for (const path of PATHS) {
  test(`Lighthouse gives ${path} 100 in accessibility, best practices and SEO`, async ({
    site,
    launchOptions,
  }) => {
    const port = 9400 + test.info().parallelIndex;
    const browser = await chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
    });
    try {
      const result = await lighthouse(`${site.address}${path}`, {
        port,
        onlyCategories: CATEGORIES,
        disableFullPageScreenshot: true,
        // A page that prepares itself for offline is never idle for long.
        maxWaitForLoad: 15_000,
        logLevel: 'error',
      });
      const { categories = {}, audits = {} } = result?.lhr ?? {};
      const missed = Object.values(audits)
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`);
      const scores = CATEGORIES.map((id) => [id, categories[id]?.score]);
      expect(scores, missed.join(', ')).toEqual(CATEGORIES.map((id) => [id, 1]));
    } finally {
      await browser.close();
    }
  });
}
