/** What may be reused, as a reuser finds it: files that other sites may read, and examples that run. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './support/phone.ts';

const run = promisify(execFile);
const COMMANDS: Readonly<Record<string, (code: string) => [string, string[]]>> = {
  curl: (code) => ['sh', ['-c', code]],
  JavaScript: (code) => [process.execPath, ['--input-type=module', '-e', code]],
  Python: (code) => ['python3', ['-c', code]],
};

test('the page lists files that are there, open to other sites, and each example runs as it stands', async ({
  site,
  page,
}) => {
  await page.goto(`${site.address}/en/donnees/`);
  await page.getByRole('link', { name: 'Show the emergency numbers on your site' }).click();
  await expect(page.locator('repli-lines')).toBeVisible();
  await page.goto(`${site.address}/donnees/`);
  const links = await page
    .locator('.files a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(10);
  for (const path of links) {
    const answer = await fetch(site.address + path);
    expect([answer.status, answer.headers.get('access-control-allow-origin')], path).toEqual([
      200,
      '*',
    ]);
  }
  for (const [name, command] of Object.entries(COMMANDS)) {
    const shown = (await page.locator(`[data-example="${name}"]`).textContent()) ?? '';
    const code = shown.replaceAll('http://localhost:4173', site.address);
    const [program, args] = command(code);
    const { stdout } = await run(program, args);
    expect(stdout.trim(), name).not.toBe('');
  }
});

test('the page of a territory’s health shows every one, its map, reminders and badge', async ({
  site,
  page,
}) => {
  await page.goto(`${site.address}/sante/`);
  await expect(page.locator('tbody tr')).toHaveCount(107);
  for (const picture of await page.locator('main img').all()) {
    const drawn = await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => true));
    expect(drawn).toBe(true);
  }
  for (const path of ['rappels.ics', '35.ics', '35.svg', 'sante.json']) {
    const answer = await fetch(`${site.address}/donnees/v1/${path}`);
    expect([answer.status, answer.headers.get('cross-origin-resource-policy')], path).toEqual([
      200,
      'cross-origin',
    ]);
  }
});
