import { expect, test } from './support/phone.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a territory’s page says that nothing was checked, and holds every ladder and number', async ({
    site,
    page,
  }) => {
    await page.goto(`${site.address}/75/`);
    await expect(page.locator('.strip')).toContainText('non vérifié');
    for (const need of ['samu', 'fire', 'police', 'silent', 'any', 'sea', 'mountain']) {
      await expect(page.locator(`section#${need}`)).toBeVisible();
    }
    await expect(page.locator('#samu .step-card a.call')).toHaveAttribute('href', 'tel:15');
    await expect(page.locator('#silent a[href^="tel:"]')).toHaveCount(0);
    await expect(page.locator('#silent a[href="sms:114"]').first()).toBeVisible();
    const line = page.locator('#numbers .offer').first();
    await expect(line.locator('a[href^="tel:+33"]')).toBeVisible();
    await expect(line).toContainText('Ouverte en juin 2021 pour une panne');
    await expect(line.locator('a.call')).toHaveClass(/call-plain/);
    await expect(line).toContainText(/Publié par .+, .*2021/);
  });

  test('a need opens its plan alone, by the address only', async ({ site, page }) => {
    await page.goto(`${site.address}/35/`);
    await page.getByRole('link', { name: /Feu, accident/ }).click();
    await expect(page.locator('section#fire')).toBeVisible();
    await expect(page.locator('section#samu')).toBeHidden();
  });

  test('nothing that needs a script is on the screen', async ({ site, page }) => {
    await page.goto(site.address);
    await expect(page.locator('button:visible')).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.getByText('Choisir dans la liste').click();
    await expect(page.getByRole('link', { name: /^35\s*Ille-et-Vilaine/ })).toBeVisible();
  });

  test('a withdrawn line is nowhere to be called', async ({ site, page }) => {
    await page.goto(`${site.address}/35/`);
    await expect(page.locator('a[href^="tel:+"]')).toHaveCount(0);
    await expect(page.locator('#numbers')).toContainText('Aucune ligne locale n’est en service');
  });
});

test('taking over changes nothing on the screen, asks nobody else and raises no error', async ({
  site,
  page,
}) => {
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', '/35/', '/75/#samu', '/en/13/']) {
    await page.goto(site.address + path);
    await expect(page.locator('.readiness')).not.toBeEmpty();
    await expect(page.locator('.strip-quiet')).toBeVisible();
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts, path).toEqual([]);
  }
  expect(faults).toEqual([]);
  expect(new Set(asked)).toEqual(new Set([site.address]));
});

test('no page has a script inside: a text that got in could never run', async ({ site }) => {
  for (const path of ['/', '/35/', '/en/', '/ar/75/', '/desk/']) {
    const html = await (await fetch(site.address + path)).text();
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)/g)].map(
      ([, kind = '', text = '']) => ({
        kind,
        text,
      }),
    );
    expect(scripts.length, path).toBeGreaterThan(0);
    for (const { kind, text } of scripts) {
      // What is no script to the browser (data of the page) may have a text.
      if (!kind.includes('type="application/json"')) expect(text, path).toBe('');
    }
    expect(html, path).not.toMatch(/<[^>]+ on[a-z]+=/);
  }
});

test('every answer carries the headers of production', async ({ site }) => {
  const { headers } = await fetch(`${site.address}/35/`, { headers: { 'accept-encoding': 'br' } });
  expect(headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*frame-ancestors 'none'/,
  );
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
  expect(headers.get('content-encoding')).toBe('br');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const worker = await fetch(`${site.address}/worker.js`);
  // It stands at the root, so that no header has to widen its scope; its policy is its own.
  expect(worker.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  const bulletin = await fetch(`${site.address}/status/bulletin.jws`);
  const etag = bulletin.headers.get('etag') ?? '';
  const same = await fetch(`${site.address}/status/bulletin.jws`, {
    headers: { 'if-none-match': etag },
  });
  expect(same.status).toBe(304);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'on paper' : 'on paper, without a script', () => {
    test.use({ javaScriptEnabled, colorScheme: 'dark' });
    test('every plan and number in black on white, on five sheets at most', async ({
      site,
      page,
    }) => {
      await page.goto(`${site.address}/75/`);
      const sheets = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(sheets.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(5);
      await page.emulateMedia({ media: 'print' });
      for (const plan of await page.locator('.plan').all()) await expect(plan).toBeVisible();
      await expect(page.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible();
      for (const call of await page.locator('#samu .call').all()) {
        await expect(call).toHaveCSS('background-color', 'rgb(255, 255, 255)');
        await expect(call).toHaveCSS('color', 'rgb(0, 0, 0)');
      }
      for (const useless of ['.locate', '.next', '.languages', '.on-computer', '.needs']) {
        await expect(page.locator(useless).first()).toBeHidden();
      }
      await expect(page.locator('.bottom')).toContainText('Données du');
    });
  });
}

test('a page that the script cannot draw stays as it was sent, every number a link', async ({
  site,
  page,
}) => {
  await page.route('**/35/', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const broken = text.replace('"lines":[', '"lines":7,"was":[');
    expect(broken).not.toBe(text);
    await route.fulfill({ response: answer, body: broken });
  });
  await page.goto(`${site.address}/35/`);
  const calls = page.locator('a[href^="tel:"]');
  const sent = await calls.count();
  expect(sent).toBeGreaterThan(10);
  // The words are the last thing it asks for before it takes the page over.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await calls.count()).toBe(sent);
  await page.getByRole('link', { name: /Feu, accident/ }).click();
  await expect(page.locator('section#fire a.call').first()).toBeVisible();
});
