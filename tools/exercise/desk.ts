import type { Browser, Page } from '@playwright/test';
import { TRIAL_PASSPHRASE } from '../../src/cli/trial.ts';

const PATIENCE = { timeout: 120_000 };

/** A desk in a browser profile of its own, with a key opened. */
export async function openDesk(browser: Browser, address: string, keyFile: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ locale: 'fr-FR', timezoneId: 'Europe/Paris' },
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  await page.goto(`${address}/desk/`);
  await page.getByRole('link', { name: 'Clé', exact: true }).click();
  await page.getByLabel('Fichier de clé').setInputFiles(keyFile);
  await page.getByRole('textbox', { name: 'Phrase secrète' }).fill(TRIAL_PASSPHRASE);
  await page.getByRole('button', { name: 'Ouvrir la clé' }).click();
  await page.getByRole('heading', { name: 'Clé ouverte' }).waitFor();
  return page;
}
