/** The numbers on somebody else's page: another origin, with a policy of its own that allows nothing it need not. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { elementSnippet, frameSnippet, policyFor } from '../src/embed/snippet.ts';
import { violationsOf } from './support/axe.ts';
import { ENGINES } from './support/engines.ts';
import { outageOf35, SAMU_35 } from './support/outage.ts';
import { expect, test } from './support/phone.ts';

interface Foreign {
  address: string;
  close(): void;
}

/** A page of a town hall that shows the element in English and the frame in German. */
async function foreignPage(site: string): Promise<Foreign> {
  const shown = { site, code: '35', title: 'Ille-et-Vilaine' };
  const allowed = policyFor(site);
  const policy = [
    "default-src 'none'",
    allowed.element,
    allowed.frame,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const server: Server = createServer((_, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    });
    response.end(`<!doctype html><html lang="fr"><title>Mairie</title><h1>Mairie</h1>
${elementSnippet({ ...shown, folder: 'en' })}
${frameSnippet({ ...shown, folder: 'de' })}</html>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const inShadow = (body: string) =>
  `const shadow = document.querySelector('repli-lines').shadowRoot; if (shadow === null) return false; ${body}`;

for (const { name, start } of ENGINES) {
  test(`${name}: numbers and outage on a page of another origin with a strict policy`, async ({
    site,
  }) => {
    await site.announce('panne.xml', outageOf35());
    await site.round();
    const foreign = await foreignPage(site.address);
    const engine = await start();
    try {
      await engine.open(foreign.address);
      await engine.until(
        inShadow(
          `return shadow.querySelector('[role=status]').textContent.includes('15 and 18') && shadow.querySelector('a[href="tel:${SAMU_35}"]') !== null;`,
        ),
      );
      // Its own styles, which the policy of the page would refuse were they inline.
      await engine.until(
        inShadow(
          `return getComputedStyle(shadow.querySelector('section')).borderTopWidth === '1px';`,
        ),
      );
      const link = 'return shadow.querySelector("section > p > a").href;';
      expect(await engine.run(inShadow(link))).toBe(`${site.address}/en/35/`);
      // The page in the frame is shown, and runs: it asks for its own words.
      await expect.poll(() => site.requests.join(' ')).toContain('/embed/words/de.json');
      const asked = [...new Set(site.requests)].filter((path) => path !== '/favicon.ico');
      for (const path of asked) expect(path).toMatch(/^\/(embed\/|status\/states\.json$)/);
    } finally {
      await engine.close();
      foreign.close();
    }
  });
}

test('the page that composes: the code follows what is chosen, and is there without script', async ({
  site,
  browser,
}) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${site.address}/embed/en/`);
  await page.getByRole('combobox', { name: 'Département' }).selectOption('2A');
  const code = page.getByRole('textbox', { name: 'Code to copy' });
  await expect(code).toHaveValue(/<repli-lines territory="2A" lang="en">.*Corse-du-Sud/s);
  await expect(page.locator('code')).toHaveText(policyFor(site.address).element);
  const preview = page.locator('repli-lines');
  await expect(preview.getByRole('link', { name: /Corse-du-Sud/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('العربية');
  await page.getByRole('combobox', { name: 'Form' }).selectOption('frame');
  await expect(code).toHaveValue(/<iframe src="[^"]*\/embed\/ar\/2A\/"/);
  await expect(preview.locator('[dir=rtl]')).toBeVisible();
  for (const path of ['/embed/en/', '/embed/ar/35/']) {
    await page.goto(site.address + path);
    await expect(page.locator('repli-lines [role=status] > *')).not.toHaveCount(0);
    expect(await violationsOf(page), path).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 780 });
  for (const path of ['/embed/', '/embed/de/', '/embed/ar/', '/embed/de/35/']) {
    await page.goto(site.address + path);
    await expect(page.locator('repli-lines [role=status] > *')).not.toHaveCount(0);
    for (const text of ['100%', '200%']) {
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${path} ${text}`).toBeLessThanOrEqual(0);
    }
  }
  await context.close();
  // States that say that all is clear, and are old: nothing is fine then. A browser that has kept no others.
  const states = await (await fetch(`${site.address}/status/states.json`)).json();
  expect(states.clear).toContain('35');
  const old = new Date(Date.now() - 2 * 3_600_000).toISOString();
  const body = JSON.stringify({ ...states, issuedAt: old });
  site.overrides.set('/status/states.json', { type: 'application/json', body });
  const later = await browser.newContext();
  const stale = await later.newPage();
  await stale.goto(`${site.address}/embed/en/35/`);
  await expect(stale.locator('repli-lines .unknown')).toHaveCount(1);
  await expect(stale.locator('repli-lines .quiet')).toHaveCount(0);
  await later.close();
  const still = await browser.newContext({ javaScriptEnabled: false });
  const plain = await still.newPage();
  await plain.goto(`${site.address}/embed/`);
  await expect(plain.getByRole('textbox', { name: 'Code à copier' })).toHaveValue(
    /territory="35" lang="fr"/,
  );
  await expect(plain.getByText('remplacez 35')).toBeVisible();
  await plain.goto(`${site.address}/embed/35/`);
  await expect(plain.getByRole('link', { name: 'Appeler le 15' })).toBeVisible();
  await still.close();
});
