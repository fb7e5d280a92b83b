/** An officer who announces: lines to choose from, what is said of an outage, what came of it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseTerritory, expect, openKey } from './desk.ts';
import { FIRE_35, SAMU_35 } from './outage.ts';
import { serveLines } from './places.ts';
import type { Site } from './site.ts';

/** What a préfecture promises: two minutes from the officer's tap to the public. */
export const TWO_MINUTES = { timeout: 120_000 };

/** Lines kept for fiction, confirmed this month. */
const confirmed = (service: 'samu' | 'fire', number: string, label: string) => ({
  service,
  number,
  label,
  area: null,
  kind: 'permanent' as const,
  network: 'fixed' as const,
  source: { publisher: 'Préfecture (essai)', onBehalfOf: '', url: '', published: '2026-11-01' },
  alsoPublished: [],
  confirmation: { by: 'SIDPC et SDIS', on: today(), method: 'appel' },
  withdrawn: null,
});
const today = (): string => new Date().toISOString().slice(0, 10);

export async function ready(desk: Page, site: Site): Promise<void> {
  await serveLines(site, '35', [
    confirmed('samu', SAMU_35, 'Samu 35 (essai)'),
    confirmed('fire', FIRE_35, 'Pompiers 35 (essai)'),
  ]);
  await desk.reload();
  await openKey(desk, site);
  await chooseTerritory(desk, '35');
  await desk.getByRole('link', { name: 'Annoncer', exact: true }).click();
}

/** Says of a number of the table what is chosen. */
export async function say(desk: Page, number: RegExp, state: string): Promise<void> {
  await desk.getByRole('group', { name: number }).getByText(state, { exact: true }).click();
}

export async function describeOutage(desk: Page): Promise<void> {
  await say(desk, /^15/, 'En panne');
  await say(desk, /^18/, 'En panne');
  await say(desk, /^Mobile/, 'Les appels passent');
  await desk.getByText('Dans 4 h', { exact: true }).click();
}

/** Every doubt is looked at and put aside. */
export async function acceptDoubts(desk: Page): Promise<void> {
  for (const box of await desk.getByRole('checkbox', { name: /Je confirme/ }).all())
    await box.check();
}

/**
 * Waits until something shows at the desk once the bulletin says it: the desk looks as it does when the network comes
 * back. Its own next look, up to 15 seconds later, is waited for where that is what is tried (desk-announce, desk-watch,
 * host-announce).
 */
export async function lookAtOnce(desk: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await desk.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(shown).toBeVisible({ timeout: 2_000 });
  }).toPass(TWO_MINUTES);
}

/** Names of the files that the publishing service wrote. */
export const published = async (site: Site): Promise<string[]> =>
  (await readdir(join(site.data, 'announcements'))).filter((name) => name.endsWith('.jws'));
