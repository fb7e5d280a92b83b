/** What the tests of places share. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Directory, Line, PublishedLine } from '../../src/directory/model.ts';
import { signDocument } from '../../src/directory/signed.ts';
import type { PrivateKey } from '../../src/host/private-key.ts';
import { expect } from './phone.ts';
import { DIST, type Site } from './site.ts';

/** A position in the town. */
export const RENNES = { latitude: 48.117, longitude: -1.678, accuracy: 30 };

/** Waits until the page says that communes, outlines and map are in this phone too. */
export async function placesReady(page: Page): Promise<void> {
  await expect(page.locator('.readiness-ready')).toContainText('Les communes et la carte aussi', {
    timeout: 60_000,
  });
}

/** Types into the search box and answers the links found. */
export async function search(page: Page, typed: string) {
  await page.getByRole('searchbox').fill(typed);
  return page.locator('.found a');
}

/** A confirmed police line of one town, with a number kept for fiction. */
export const policeOf = (label: string, insee: string, number: string): PublishedLine => ({
  service: 'police',
  number,
  label: `Commissariat de ${label}`,
  area: { label, communes: [insee] },
  kind: 'permanent' satisfies Line['kind'],
  network: 'unknown',
  source: { publisher: 'Préfecture', onBehalfOf: '', url: '', published: '2026' },
  alsoPublished: [],
  confirmation: {
    by: 'Préfecture',
    on: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    method: 'appel',
  },
  withdrawn: null,
});

/** Puts lines of a territory into the directory that the site serves, signed as the build signs. */
export async function serveLines(site: Site, code: string, lines: PublishedLine[]): Promise<void> {
  const key = JSON.parse(await readFile('.repli/key.json', 'utf8')) as PrivateKey;
  const built = JSON.parse(await readFile(join(DIST, 'data/directory.jws'), 'utf8')) as {
    payload: string;
  };
  const directory = JSON.parse(built.payload) as Directory;
  const changed: Directory = {
    ...directory,
    version: directory.version + 1,
    territories: directory.territories.map((t) => (t.code === code ? { ...t, lines } : t)),
  };
  const body = await signDocument(changed, { kid: key.kid, privateKey: key }, 'directory');
  site.overrides.set('/data/directory.jws', { type: 'application/jose+json', body });
}
