/** The whole job in a browser that has only what the oldest engines have. */
import { makePagesOld, makeWorkersOld } from './support/old-engine.ts';
import { outageOf35, SAMU_35 } from './support/outage.ts';
import { expect, readyOffline, test } from './support/phone.ts';
import { placesReady, search } from './support/places.ts';

test('an old phone installs, hears of an outage, finds a place and starts without a network', async ({
  site,
  phone,
}) => {
  await makeWorkersOld(site);
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const blank = await phone.open('about:blank');
  const errors: string[] = [];
  const old = async () => {
    await makePagesOld(phone.context);
    phone.context.on('weberror', (error) => errors.push(String(error.error())));
  };
  await old();
  await blank.goto(`${site.address}/35/`);
  await test.step('the functions are really gone, in the page', async () => {
    expect(
      await blank.evaluate(() => [
        'timeout' in AbortSignal,
        'at' in Array.prototype,
        'replaceAll' in String.prototype,
        'hasOwn' in Object,
        'structuredClone' in window,
        'requestIdleCallback' in window,
        'randomUUID' in crypto,
      ]),
    ).toEqual(Array(7).fill(false));
  });
  await test.step('the bulletin is asked for and shown', async () => {
    await expect(blank.locator('.strip-outage')).toContainText('15 et 18 en panne');
    await expect(blank.locator(`#numbers a[href="tel:${SAMU_35}"]`).first()).toBeVisible();
  });
  await test.step('the worker installs, the places too', async () => {
    await readyOffline(blank);
    await placesReady(blank);
    const gone = await blank.evaluate(async () => {
      const answer = await fetch('/worker.js');
      return (await answer.text()).includes('"AbortSignal":');
    });
    expect(gone).toBe(true);
  });
  await test.step('a commune is found beside the page', async () => {
    await blank.goto(`${site.address}/`);
    await expect((await search(blank, 'rennes')).first()).toContainText('Rennes');
  });
  await test.step('it starts without a network, with the outage and the line', async () => {
    await site.set('dead');
    await phone.switchOff();
    const again = await phone.open('about:blank');
    await old();
    await again.goto(`${site.address}/35/#samu`);
    await expect(again.locator('.strip-outage')).toContainText('15 et 18 en panne');
    await expect(again.locator(`#samu a[href="tel:${SAMU_35}"]`).first()).toBeVisible();
    await again.locator('#samu .next').click();
    await expect(again.locator('#samu .step-count')).toContainText('Étape 2');
  });
  expect(errors).toEqual([]);
});

test('an installation that fails is said, and begun again when the network is back', async ({
  site,
  phone,
}) => {
  site.overrides.set('/data/directory.jws', { type: 'application/jose+json', body: '{}' });
  const page = await phone.open(site.address);
  await expect(page.locator('.readiness')).toHaveText(/Pas encore prêt/, { timeout: 20_000 });
  site.overrides.delete('/data/directory.jws');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await readyOffline(page);
});
