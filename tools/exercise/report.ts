/** The report of the exercise by script: made by the command, opened without script or network, and pictured. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { PLAYERS } from './cast.ts';

interface ReportOptions {
  out: string;
  journal: string;
  /** Records of the phones. */
  files: readonly string[];
  hold: (isSo: boolean, what: string) => void;
}

/** @throws Error when it cannot be opened */
export async function makeReport(
  browser: Browser,
  { out, journal, files, hold }: ReportOptions,
): Promise<void> {
  const name = join(out, 'bilan');
  const args = ['exercise', 'report', journal, ...files, '--out', name];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  hold(status === 0, 'le bilan s’écrit');
  const rows = (await readFile(`${name}.csv`, 'utf8')).trim().split('\n');
  hold(rows.length > 100, `le tableau a une ligne par territoire (${rows.length})`);
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(resolve(`${name}.html`)).href);
  hold(asked.length === 1, `le bilan ne demande rien d’autre (${asked.length - 1})`);
  const text = (await page.locator('body').textContent()) ?? '';
  hold(
    text.includes(`${PLAYERS.length} sur ${PLAYERS.length}`),
    'le bilan compte les dix téléphones',
  );
  hold(text.includes('réelle est arrivée'), 'le bilan dit qu’une annonce réelle est arrivée');
  hold((await page.locator('svg').count()) === 3, 'le bilan a ses trois graphiques');
  await page.screenshot({ path: `${name}.png`, fullPage: true });
  await page.pdf({ path: `${name}.pdf`, format: 'A4' });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: `${name}-papier.png`, fullPage: true });
  await context.close();
}
