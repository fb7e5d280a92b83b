/**
 * The journeys that must hold in every engine: start offline, and take a new version. What an engine
 * cannot show is in docs/decisions/2026-11-28-moteurs.md; one that is not installed fails its tests.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGINES } from './support/engines.ts';
import { outageOf35, SAMU_35 } from './support/outage.ts';
import { expect, readyOffline, test } from './support/phone.ts';
import { DIST } from './support/site.ts';

const LINE = `#samu a[href="tel:${SAMU_35}"]`;

for (const { name, remembers, start } of ENGINES) {
  // The browser's own language is not ours to set everywhere: the addresses say which one.
  test(`${name}: the outage and the local line, and both again with the server dead`, async ({
    site,
  }) => {
    await site.announce('panne.xml', outageOf35());
    await site.round();
    const engine = await start();
    try {
      await engine.open(`${site.address}/en/`);
      await engine.text('.readiness-ready');
      await engine.open(`${site.address}/en/35/#samu`);
      await engine.text(LINE);
      await site.set('dead');
      if (remembers) await engine.restart();
      // As the icon on the home screen starts it.
      await engine.open(`${site.address}/`);
      await engine.text('main a[href="tel:15"]');
      await engine.open(`${site.address}/en/35/#samu`);
      await engine.text(LINE);
      expect(await engine.text('.strip-outage')).toContain('15 and 18');
      // An address that was never visited.
      await engine.open(`${site.address}/ar/2A/`);
      expect(await engine.text('h1')).toBe('Corse-du-Sud');
      // All this needs no background sync: only one of the three engines has it.
      const sync = 'return "sync" in ServiceWorkerRegistration.prototype;';
      expect(await engine.run(sync)).toBe(name === 'Chromium');
    } finally {
      await engine.close();
    }
  });

  test(`${name}: a new version waits for the person's tap, and a plan goes on meanwhile`, async ({
    site,
  }) => {
    const waiting = (there: boolean) =>
      `return ((await navigator.serviceWorker.ready).waiting !== null) === ${there};`;
    const engine = await start();
    try {
      await engine.open(`${site.address}/en/35/#samu`);
      await engine.text('.readiness-ready');
      await engine.tap('#samu .next');
      const count = await engine.text('#samu .step-count');
      const worker = await readFile(join(DIST, 'worker.js'), 'utf8');
      site.overrides.set('/worker.js', { type: 'text/javascript', body: `${worker}\n// newer` });
      await engine.run('await (await navigator.serviceWorker.ready).update();');
      await engine.until(waiting(true));
      expect(await engine.text('#samu .step-count')).toBe(count);
      await engine.tap('#samu .back');
      await engine.tap('.update button');
      await engine.until(waiting(false));
      await engine.text('.readiness-ready');
    } finally {
      await engine.close();
    }
  });
}

test('the home screen: an app that installs, with icons of the size they say', async ({
  site,
  page,
  context,
}) => {
  await page.goto(site.address);
  await readyOffline(page);
  const devtools = await context.newCDPSession(page);
  const told = await devtools.send('Page.getInstallabilityErrors');
  // A test's browser is one of those windows that keep nothing: that is all it may object to.
  expect(told.installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const { icons, ...manifest } = await (await fetch(`${site.address}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', display: 'standalone' });
  // The iPhone takes its icon from the page: 180 pixels, and no transparency, which it would fill with black.
  const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
  for (const { src, sizes } of [...icons, { src: touch, sizes: '180x180' }]) {
    const png = Buffer.from(await (await fetch(site.address + src)).arrayBuffer());
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    // Colour type 2: no alpha channel.
    if (src === touch) expect(png.readUInt8(25)).toBe(2);
  }
});
