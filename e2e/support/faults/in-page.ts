import type { Page } from '@playwright/test';

/** Works in a page, again when it opened itself anew meanwhile: the last resort may, after a repair. */
export async function inPage<T>(page: Page, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 5 || !/context was destroyed|navigation/i.test(String(error))) throw error;
      await page.waitForLoadState('domcontentloaded');
    }
  }
}
