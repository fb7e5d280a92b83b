/** An officer at the desk, on a computer, with a site whose publishing service and collector run. */
import type { Page } from '@playwright/test';
import { TRIAL_PASSPHRASE } from '../../src/cli/trial.ts';
import { test as base } from './phone.ts';
import { Site } from './site.ts';

export { expect } from './phone.ts';

export const test = base.extend<{ site: Site; desk: Page }>({
  site: async ({ locale: _ }, use) => {
    const site = await Site.openWithPublisher();
    await use(site);
    await site.close();
  },
  /** The officer's own browser. */
  desk: async ({ browser, locale, timezoneId, site }, use) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      ...(locale === undefined ? {} : { locale }),
      ...(timezoneId === undefined ? {} : { timezoneId }),
    });
    const page = await context.newPage();
    await page.goto(`${site.address}/desk/`);
    await use(page);
    await context.close();
  },
});

/** Opens the trial key for this session, or keeps it on the device. */
export async function openKey(
  desk: Page,
  site: { readonly keyFile: string },
  { keep = false, file = site.keyFile } = {},
): Promise<void> {
  await desk.getByRole('link', { name: 'Clé', exact: true }).click();
  await desk.getByLabel('Fichier de clé').setInputFiles(file);
  await desk.getByRole('textbox', { name: 'Phrase secrète' }).fill(TRIAL_PASSPHRASE);
  if (keep) await desk.getByRole('checkbox', { name: /Garder la clé/ }).check();
  await desk.getByRole('button', { name: 'Ouvrir la clé' }).click();
  await desk.getByRole('heading', { name: 'Clé ouverte' }).waitFor();
}

export async function chooseTerritory(desk: Page, code: string): Promise<void> {
  await desk.getByLabel('Territoire', { exact: true }).selectOption(code);
}

/** The desk's own worker keeps every file: from now on it opens without a network. */
export async function deskReadyOffline(desk: Page): Promise<void> {
  await desk.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
    );
  });
}
