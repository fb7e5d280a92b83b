/**
 * Every kind of page, sent by the site and drawn in the phone, with the parts that load later: the browser has
 * nothing to complain of, no policy is broken, and no other origin is asked for anything.
 */
import { chooseTerritory, openKey } from './support/desk.ts';
import { complaintsOf } from './support/faults-seen.ts';
import { outageOf35 } from './support/outage.ts';
import { expect, readyOffline, test } from './support/phone.ts';
import { search } from './support/places.ts';
import { Site } from './support/site.ts';

// Pages drawn in the phone tell the time too, and a test can move a page's time zone, not its worker's.
test.use({ timezoneId: undefined });

/** No two beside each other that differ by their fragment alone: that would be no visit. */
const PAGES = [
  '/',
  '/35/#samu',
  '/en/',
  '/35/?exercice',
  '/uk/974/',
  '/ar/2A/#any',
  '/preparer/',
  '/exercice/',
];
const ERRORS = ['/nothing', '/zh/nothing'];

test('citizen pages: no violation, no complaint, no other origin; and each page refuses frames', async ({
  site,
  phone,
}) => {
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const page = await phone.open('about:blank');
  const seen = await complaintsOf(phone.context, site.address);
  const visit = async (path: string) => {
    const answer = await page.goto(site.address + path);
    const headers = answer?.headers() ?? {};
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy'], path).toContain('require-trusted-types-for');
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
    expect(headers['permissions-policy'], path).toContain('camera=()');
    await expect(page.locator('a[href="tel:15"]').first()).toBeAttached();
    return { drawnHere: answer?.fromServiceWorker() ?? false };
  };
  for (const path of [...ERRORS, ...PAGES]) await visit(path);
  await visit('/35/');
  await readyOffline(page);
  for (const path of PAGES) expect((await visit(path)).drawnHere, path).toBe(true);
  await site.set('dead');
  for (const path of ERRORS) expect((await visit(path)).drawnHere, path).toBe(true);
  await site.set('up');

  await visit('/');
  await expect((await search(page, 'rennes')).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.pdf();
  expect(seen).toEqual([]);

  // What the test listens for is really told, and a worker of somebody else's is refused.
  await page.emulateMedia({ media: 'screen' });
  const refused = await page.evaluate(() => {
    const tries = [
      () => new Worker('/worker.js'),
      () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
      () => window.setTimeout('1', 0),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(refused[0]).toBe('TypeError');
  expect(refused[1]).toBe('TypeError');
  await expect.poll(() => seen.join('\n')).toContain('policy: / require-trusted-types-for');
});

test('the desk: every part of it, the preview and its worker, without a violation', async ({
  browser,
  locale,
}) => {
  const site = await Site.openWithPublisher();
  const context = await browser.newContext(locale === undefined ? {} : { locale });
  try {
    const seen = await complaintsOf(context, site.address);
    const page = await context.newPage();
    const answer = await page.goto(`${site.address}/desk/`);
    expect(answer?.headers()['content-security-policy']).toContain('require-trusted-types-for');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await openKey(page, site);
    await chooseTerritory(page, '35');
    await page.getByRole('link', { name: 'Annoncer', exact: true }).click();
    await page.getByRole('button', { name: /^EXERCICE/ }).click();
    await page.getByRole('group', { name: /^15/ }).getByText('En panne', { exact: true }).click();
    await expect(page.frameLocator('.phone iframe').first().locator('#repli')).toContainText('15');
    for (const part of ['lines', 'second', 'key', 'announce']) {
      await page.goto(`${site.address}/desk/#${part}`);
      await expect(page.locator('h1').first()).toBeVisible();
    }
    expect(seen).toEqual([]);
  } finally {
    await context.close();
    await site.close();
  }
});
