/** Finding the place of an emergency: by name, by postcode, on the map; saving it. */
import { readdir, readFile } from 'node:fs/promises';
import { violationsOf } from './support/axe.ts';
import { outageOf35 } from './support/outage.ts';
import { expect, readyOffline, test } from './support/phone.ts';
import { placesReady, policeOf, RENNES, search, serveLines } from './support/places.ts';

test.use({ onDisk: false });

test('a town is found in spite of errors, by an old name, by postcode, and told from its homonyms', async ({
  site,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.address);
  await expect((await search(page, 'rennnes')).first()).toHaveText(
    /^Rennes35000 · Ille-et-Vilaine/,
  );
  await expect((await search(page, 'st malo')).first()).toContainText('Saint-Malo');
  await expect((await search(page, 'baugé')).first()).toContainText(
    'Baugé, aujourd’hui Baugé-en-Anjou',
  );

  await test.step('what only resembles is asked about, never answered', async () => {
    const links = await search(page, 'marseile');
    await expect(page.locator('.answers .found-count')).toHaveText(/^Vouliez-vous dire/);
    await expect(page.locator('.answers > .found').first().locator('li')).toHaveCount(0);
    await expect(links.first()).toContainText('Marseille');
  });
  await test.step('signs that are no name are answered too, and spaces alone ask nothing', async () => {
    for (const typed of ['🙂', '???']) {
      await search(page, typed);
      await expect(page.locator('.found-count')).toHaveText(/^Aucun lieu ne correspond/);
      await search(page, '  ');
      await expect(page.locator('.found-count')).toHaveCount(0);
    }
  });
  await test.step('a place that several territories share is a choice', async () => {
    const links = await search(page, 'marne-la-vallée');
    await expect(page.locator('.found-count').first()).toContainText('plusieurs départements');
    await expect(links.nth(0)).toHaveText(/^Marne-la-ValléeSeine-et-Marne/);
    await expect(links.nth(1)).toHaveText(/^Marne-la-ValléeNoisy-le-Grand · Seine-Saint-Denis/);
    await expect(links.nth(2)).toHaveText(/^Marne-la-ValléeVal-de-Marne/);
    await expect((await search(page, 'val thorens')).first()).toHaveText(
      /^Val ThorensLes Belleville · Savoie/,
    );
    await expect(await search(page, 'marigot')).toHaveText([/Saint-Martin$/, /Martinique$/]);
  });
  await test.step('an arrondissement has its own postcode', async () => {
    await expect((await search(page, 'Paris XVe')).first()).toHaveText(
      /^Paris 15e Arrondissement75015 · Paris/,
    );
  });
  await test.step('a place abroad is told as what it is, with what to call there', async () => {
    const links = await search(page, 'jersey');
    const abroad = page.locator('.place-search .whereabouts');
    await expect(abroad).toContainText('Jersey : hors de France.');
    await expect(abroad.locator('a')).toHaveCount(2);
    await expect(abroad.locator('a').first()).toHaveAttribute('href', 'tel:999');
    await expect(links).toHaveCount(0);
    await search(page, 'genève');
    await expect(abroad).toContainText('Genève (Suisse)');
    await expect(abroad.locator('a')).toHaveAttribute('href', 'tel:112');
  });
  await test.step('homonyms, and how to see those that are left out', async () => {
    await search(page, 'sainte-colombe');
    const links = page.locator('.answers > .found').first().locator('a');
    await expect(links).toHaveCount(8);
    const told = await links.allTextContents();
    expect(new Set(told).size).toBe(8);
    await expect(page.locator('.place-search')).toContainText('« Sainte-Colombe 35 »');
    await expect(await search(page, 'sainte-colombe 77')).toHaveText([/77650 · Seine-et-Marne/]);
  });
  await test.step('a postcode shared by two territories asks to choose', async () => {
    await expect((await search(page, '05110')).first()).toContainText('Hautes-Alpes');
    await expect(page.locator('.found-count')).toContainText('choisissez');
    await expect(page.locator('.found')).toContainText('Alpes-de-Haute-Provence');
    await expect(page.locator('.found')).toContainText('Curbans');
  });
  await test.step('what is nothing gets an answer that helps', async () => {
    await search(page, 'xqzwvk');
    await expect(page.locator('.found-count')).toContainText('Essayez le code postal');
    await search(page, '99999');
    await expect(page.locator('.found-count')).toContainText('99999 n’est celui d’aucun');
    await search(page, '');
    await expect(page.locator('.found-count')).toHaveCount(0);
  });
  await test.step('the keyboard goes from the box into the answers and back', async () => {
    await search(page, 'saint malo');
    await expect(page.locator('.found a').first()).toContainText('Saint-Malo');
    await page.keyboard.press('Enter');
    await expect(page.locator('.found a').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.found a').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/35\/$/);
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saint-Malo, Ille-et-Vilaine');
  expect(asked.filter((url) => new URL(url).origin !== site.address)).toEqual([]);
  expect(asked.filter((url) => /malo|35400|colombe/i.test(url))).toEqual([]);
});

test('the commune chosen is what to say, and its own line comes first', async ({ site, phone }) => {
  const RENNES_LINE = '+33261911701';
  const MALO_LINE = '+33261911702';
  await serveLines(site, '35', [
    policeOf('Saint-Malo', '35288', MALO_LINE),
    policeOf('Rennes', '35238', RENNES_LINE),
  ]);
  const page = await phone.open(site.address);
  await placesReady(page);
  for (const [town, number] of [
    ['Rennes', RENNES_LINE],
    ['Saint-Malo', MALO_LINE],
  ] as const) {
    await page.goto(site.address);
    await (await search(page, town)).first().click();
    await page.getByRole('link', { name: /Danger, police/ }).click();
    const plan = page.locator('#police');
    await expect(plan.locator('.say-where')).toHaveText(`${town}, Ille-et-Vilaine`);
    await expect(plan.locator('a[href^="tel:+33"]').first()).toHaveAttribute(
      'href',
      `tel:${number}`,
    );
  }
  await test.step('on the page of another territory nothing is said of it', async () => {
    await page.goto(`${site.address}/22/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText("Côtes-d'Armor");
  });
});

test('the place a tap chooses is kept although the tap ends the page', async ({ site, page }) => {
  await page.goto(site.address);
  await expect((await search(page, 'rennes')).first()).toContainText('Rennes');
  // What happens to a write that the end of its page overtakes.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      const asked = put.apply(this, given);
      this.transaction.abort();
      return asked;
    };
  });
  await page.locator('.found a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rennes, Ille-et-Vilaine');
  await page.goto(site.address);
  await expect(page.locator('.place-row')).toContainText('Lieu : Rennes, Ille-et-Vilaine');
});

test('the map works by keyboard, by touch and in words, and shows outages by more than colour', async ({
  site,
  phone,
}) => {
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const page = await phone.open(site.address);
  await expect(page.locator('.strip')).toContainText('Panne annoncée', { timeout: 60_000 });
  const summary = page.locator('.place-on-map summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  const map = page.locator('svg.map-frame');
  await expect(map.locator('a')).toHaveCount(107);
  await expect(map.getByRole('link', { name: 'Ille-et-Vilaine, Panne annoncée' })).toHaveCount(1);
  await expect(page.locator('.map-legend')).toHaveText('Panne annoncée · Ille-et-Vilaine');
  await expect(map.locator('[data-code="35"]')).toHaveCSS('fill', /url\("?#map-outage"?\)/);

  await test.step('one tab stop, arrows from neighbour to neighbour, Enter opens', async () => {
    await page.keyboard.press('Tab');
    await expect(map.locator('[data-code="75"]')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    const code = await page.evaluate(() => document.activeElement?.getAttribute('data-code'));
    expect(code).not.toBe('75');
    await expect(page.locator('.map-choice .code')).toHaveText(String(code));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${code}/$`));
  });
  await test.step('a finger picks, the button below opens', async () => {
    await page.goto(site.address);
    await page.locator('.place-on-map summary').click();
    await page.locator('[data-code="35"]').click();
    const choice = page.locator('.map-choice');
    await expect(choice).toContainText('15 et 18 en panne');
    await expect(page).toHaveURL(/\/$/);
    await choice.getByRole('link', { name: /Ille-et-Vilaine/ }).click();
    await expect(page).toHaveURL(/\/35\/$/);
  });
});

test.describe(() => {
  test.use({ onDisk: true });
  test('places are saved, told about, renamed, removed, carried over, and there without a network', async ({
    site,
    phone,
  }) => {
    await site.announce('panne.xml', outageOf35());
    await site.round();
    const page = await phone.open(site.address);
    await placesReady(page);

    await test.step('from the answers, without anything moving under the finger', async () => {
      await search(page, 'rennes');
      const save = page.getByRole('button', { name: 'Enregistrer ce lieu Rennes', exact: true });
      await save.scrollIntoViewIfNeeded();
      const before = await page.locator('.found .save-small').first().boundingBox();
      await save.click();
      await expect(page.locator('.saved-place')).toContainText('Rennes, Ille-et-Vilaine');
      const after = await page.locator('.found .save-small').first().boundingBox();
      expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
      await expect(page.locator('.saved-place')).toContainText('15 et 18 en panne', {
        timeout: 60_000,
      });
    });
    await test.step('from a territory’s page', async () => {
      await page.goto(`${site.address}/22/`);
      await page.getByRole('button', { name: 'Enregistrer ce lieu' }).click();
      await expect(page.getByRole('button', { name: /Lieu enregistré/ })).toBeVisible();
      await page.goto(site.address);
      await expect(page.locator('.saved-place')).toHaveCount(2);
      await expect(page.locator('.saved-place').nth(1)).toContainText('Aucune panne annoncée');
    });
    await test.step('renamed, removed and taken back', async () => {
      await page.locator('.manage-saved summary').click();
      const name = page.getByRole('textbox', { name: /Rennes, Ille-et-Vilaine/ });
      await name.fill('Maison');
      await name.press('Tab');
      await expect(page.locator('.saved-place').first()).toContainText('Maison');
      await page.getByRole('button', { name: /Supprimer Maison/ }).click();
      await expect(page.locator('.saved-place')).toHaveCount(1);
      await expect(page.locator('.saved-told')).toContainText('Lieu supprimé : Maison');
      await page.getByRole('button', { name: 'Annuler' }).click();
      await expect(page.locator('.saved-place').first()).toContainText('Maison');
    });

    const file = await test.step('exported, and read back into an empty phone', async () => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Exporter dans un fichier' }).click();
      const text = await readFile(await (await downloading).path(), 'utf8');
      for (const place of ['Maison', 'Côtes']) {
        await page.getByRole('button', { name: new RegExp(`Supprimer ${place}`) }).click();
      }
      await expect(page.locator('.saved-place')).toHaveCount(0);
      const give = (name: string, content: string) =>
        page
          .locator('.saved-file input')
          .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
      const told = page.locator('.saved-file [role="status"]');
      await give('photo.json', '{"format":"autre"}');
      await expect(told).toContainText('photo.json : ce n’est pas un fichier de lieux de Repli.');
      await give('faux.json', text.replace('"22"', '"99"'));
      await expect(told).toContainText(
        'faux.json, lieu 2 : « 99 » n’est pas un numéro de département',
      );
      await expect(page.locator('.saved-place')).toHaveCount(0);
      await give('repli-lieux.json', text);
      await expect(told).toHaveText('2 lieux ajoutés');
      await expect(page.locator('.saved-place').first()).toContainText('Maison');
      return text;
    });
    expect(JSON.parse(file)).toMatchObject({ format: 'repli-places/1' });

    await test.step('after a restart with the network dead: drawn at once, all still works', async () => {
      await site.set('dead');
      await phone.switchOff();
      const again = await phone.open(site.address);
      await expect(again.locator('.saved-place').first()).toContainText('Maison');
      await expect(again.locator('.saved-place').first()).toContainText('15 et 18 en panne');
      await expect(again.locator('.saved-place').nth(1)).not.toContainText('Aucune panne');
      await expect((await search(again, 'brst')).first()).toContainText('Brest');
      await again.locator('.place-on-map summary').click();
      await expect(again.locator('svg.map-frame a')).toHaveCount(107);
      await phone.context.grantPermissions(['geolocation'], { origin: site.address });
      await phone.context.setGeolocation(RENNES);
      await again.locator('#place .locate').click();
      await expect(again.locator('#place .whereabouts')).toContainText('Ille-et-Vilaine');
    });
    await test.step('from a saved place to a ringing line in three taps', async () => {
      const again = await phone.open(site.address);
      await again.locator('.saved-place').first().click();
      await expect(again.getByRole('heading', { level: 1 })).toHaveText('Rennes, Ille-et-Vilaine');
      await again.getByRole('link', { name: /Urgence médicale/ }).click();
      await expect(again.locator('#samu a[href^="tel:+33"]').first()).toBeVisible();
    });
  });
});

test('places drawn by the phone itself shift nothing', async ({ site, phone }) => {
  const page = await phone.open(site.address);
  await readyOffline(page);
  await search(page, 'rennes');
  await page.locator('.found .save-small').first().click();
  await (await search(page, 'rennes')).first().click();
  for (const path of ['/', '/35/', '/35/#police']) {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('about:blank');
    await page.goto(site.address + path);
    await expect(page.locator('.readiness-ready')).toBeAttached({ timeout: 30_000 });
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
      [],
    );
  }
});

test('what a captive network answers in place of the communes is not kept, and asked for again', async ({
  site,
  phone,
}) => {
  const communes = (await readdir('dist/place')).find((name) => /^communes-.+txt$/.test(name));
  const address = `/place/${communes}`;
  site.overrides.set(address, { type: 'text/plain', body: 'Bienvenue, connectez-vous' });
  const page = await phone.open(site.address);
  await readyOffline(page);
  await search(page, 'rennes');
  await expect(page.locator('.found-count').last()).toContainText('pas encore dans ce téléphone');
  await expect((await search(page, '35000')).first()).toContainText('Ille-et-Vilaine');
  await expect(page.locator('.readiness')).not.toContainText('communes');
  site.overrides.delete(address);
  await page.reload();
  await placesReady(page);
  await expect((await search(page, 'rennes')).first()).toContainText('Rennes');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`answers, map and saved places pass axe and fit 320 pixels, ${colorScheme}`, async ({
    site,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme });
    await site.announce('panne.xml', outageOf35());
    await site.round();
    await page.goto(site.address);
    await expect(page.locator('.strip')).toContainText('Panne annoncée', { timeout: 60_000 });
    await (await search(page, 'saint-denis')).first().waitFor();
    await page.locator('.found .save-small').first().click();
    await page.locator('.place-on-map summary').click();
    await page.locator('[data-code="35"]').click();
    await page.locator('.manage-saved summary').click();
    await expect(page.locator('.saved-editor input').first()).toBeVisible();
    expect(await violationsOf(page, { include: '.overview' })).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
}
