/** `npm run bench:lighthouse`: Lighthouse's four scores of the built app in `dist/`, emulated phone. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { clean, prepareStatus } from './lib/folders.ts';
import { Site } from './lib/site.ts';

const PAGES = ['/', '/35/', '/en/75/'];
const PORT = 9555;

const status = await prepareStatus();
const site = await Site.open('repli', 'dist', status);
const given = process.env['REPLI_CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(given) ? { executablePath: given } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    `--remote-debugging-port=${PORT}`,
  ],
});
try {
  for (const path of PAGES) {
    const result = await lighthouse(`${site.address}${path}`, { port: PORT, logLevel: 'error' });
    const { categories = {}, audits = {} } = result?.lhr ?? {};
    const scores = Object.values(categories).map(
      ({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`,
    );
    const paint = audits['largest-contentful-paint']?.displayValue ?? '?';
    const blocked = audits['total-blocking-time']?.displayValue ?? '?';
    console.log(
      `${path.padEnd(10)} ${scores.join(' · ')}   largest paint ${paint}, blocked ${blocked}`,
    );
  }
} finally {
  await browser.close();
  await site.close();
  await clean(resolve(status, '..'));
}
