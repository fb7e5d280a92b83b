/**
 * The main job in the two other engines, through their own protocols: Firefox over WebDriver BiDi,
 * WebKitGTK over WebDriver. Skipped, and said to be, where the browser is not installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { Builder, By, Capabilities, until } from 'selenium-webdriver';
import { outageOf35, SAMU_35 } from './support/outage.ts';
import { expect, test } from './support/phone.ts';

const FIREFOX = '/usr/bin/firefox-esr';
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const MINI_BROWSERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].map(
  (folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`,
);
const installed = (program: string) =>
  spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

test('Firefox: the outage, the local line, and both again with the server dead', async ({
  site,
}) => {
  test.skip(!existsSync(FIREFOX), 'firefox-esr is not installed');
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'fr-FR, fr' },
  });
  try {
    const page = await browser.newPage();
    const line = `#samu a[href="tel:${SAMU_35}"]`;
    await page.goto(`${site.address}/`);
    await page.waitForSelector('.readiness-ready', { timeout: 60_000 });
    await page.goto(`${site.address}/35/#samu`);
    await page.waitForSelector(line);
    await site.set('dead');
    await page.goto(`${site.address}/35/#samu`);
    await page.waitForSelector(line);
    expect(await page.$eval('.strip-outage', (e) => e.textContent)).toContain('15 et 18 en panne');
    await page.goto(`${site.address}/2A/`);
    expect(await page.$eval('h1', (e) => e.textContent)).toBe('Corse-du-Sud');
  } finally {
    await browser.close();
  }
});

test('WebKit: the outage, the local line, and both again with the server dead', async ({
  site,
}) => {
  const miniBrowser = MINI_BROWSERS.find((path) => existsSync(path));
  const ready = existsSync(WEBKIT_DRIVER) && miniBrowser !== undefined && installed('xvfb-run');
  test.skip(!ready, 'webkit2gtk-driver or xvfb is not installed');
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const port = 4600 + test.info().parallelIndex;
  const driverProcess = spawn('xvfb-run', ['-a', WEBKIT_DRIVER, `--port=${port}`], {
    detached: true,
    env: { ...process.env, LANGUAGE: 'fr', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  try {
    const capabilities = new Capabilities()
      .set('browserName', 'MiniBrowser')
      .set('webkitgtk:browserOptions', { binary: miniBrowser, args: ['--automation'] });
    const driver = await connect(port, capabilities);
    try {
      const seen = (css: string) => driver.wait(until.elementLocated(By.css(css)), 60_000);
      // The browser's own language is not ours to set here: the address says which one.
      await driver.get(`${site.address}/en/`);
      await seen('.readiness-ready');
      await driver.get(`${site.address}/en/35/#samu`);
      await seen(`#samu a[href="tel:${SAMU_35}"]`);
      await site.set('dead');
      await driver.get(`${site.address}/en/35/#samu`);
      await seen(`#samu a[href="tel:${SAMU_35}"]`);
      expect(await (await seen('.strip-outage')).getText()).toContain('15 and 18');
      await driver.get(`${site.address}/en/2A/`);
      expect(await (await seen('h1')).getText()).toBe('Corse-du-Sud');
    } finally {
      await driver.quit().catch(() => undefined);
    }
  } finally {
    if (driverProcess.pid !== undefined) process.kill(-driverProcess.pid);
  }
});

/** The driver takes a moment to listen. */
async function connect(port: number, capabilities: Capabilities) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(capabilities)
        .build();
    } catch (error) {
      if (tries >= 30) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}
