import { readFile } from 'node:fs/promises';
import { TRIAL_PASSPHRASE } from '../src/cli/trial.ts';
import { openKey as openKeyFile } from '../src/directory/key-file.ts';
import { fingerprintOf, openKeyRequest } from '../src/directory/key-request.ts';
import { violationsOf } from './support/axe.ts';
import { chooseTerritory, deskReadyOffline, expect, openKey, test } from './support/desk.ts';

test.use({ onDisk: false });

test('a key file opens with its passphrase only, and is forgotten with the page', async ({
  site,
  desk,
}) => {
  await desk.getByRole('link', { name: 'Aucune clé ouverte' }).click();
  await desk.getByRole('button', { name: 'Ouvrir la clé' }).click();
  await expect(desk.getByLabel('Fichier de clé')).toHaveAccessibleDescription(
    /Choisissez d’abord le fichier/,
  );
  await desk.getByLabel('Fichier de clé').setInputFiles({
    name: '35.json',
    mimeType: 'application/json',
    buffer: await readFile('data/territories/35.json'),
  });
  const passphrase = desk.getByRole('textbox', { name: 'Phrase secrète' });
  await passphrase.fill('une phrase secrète');
  await desk.getByRole('button', { name: 'Ouvrir la clé' }).click();
  await expect(desk.getByLabel('Fichier de clé')).toHaveAccessibleDescription(
    /pas une clé de Repli/,
  );
  await desk.getByLabel('Fichier de clé').setInputFiles(site.keyFile);
  await desk.getByRole('button', { name: 'Ouvrir la clé' }).click();
  await expect(passphrase).toHaveAccessibleDescription(/n’ouvre pas ce fichier/);
  await openKey(desk, site);
  await expect(desk.locator('main')).toContainText('toute la France');
  await expect(desk.getByRole('banner')).toContainText('Clé : Essai');
  await desk.reload();
  await expect(desk.getByRole('link', { name: 'Aucune clé ouverte' })).toBeVisible();
});

test('a key kept on the device serves again, cannot be copied from it, and can be forgotten', async ({
  site,
  desk,
}) => {
  await openKey(desk, site, { keep: true });
  await desk.reload();
  await expect(desk.locator('main')).toContainText('Gardée sur cet appareil');
  const extractable = await desk.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('repli-desk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('key').objectStore('key').get('key');
          reading.onsuccess = () => resolve(reading.result.privateKey.extractable);
        };
      }),
  );
  expect(extractable).toBe(false);
  await desk.getByRole('button', { name: 'Oublier la clé' }).click();
  await expect(desk.getByRole('button', { name: 'Ouvrir la clé' })).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('link', { name: 'Aucune clé ouverte' })).toBeVisible();
});

test('a key is made in the browser: an encrypted file to keep, a request for the host', async ({
  desk,
}) => {
  await desk.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: button }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  await chooseTerritory(desk, '35');
  await desk.getByRole('link', { name: 'Clé', exact: true }).click();
  await desk.getByText('Faire une clé ici').click();
  await desk.getByLabel('À qui sera cette clé').fill('M. Martin');
  await desk.getByLabel('Nouvelle phrase secrète').fill('trop court');
  await desk.getByRole('button', { name: 'Faire la clé' }).click();
  await expect(desk.getByLabel('À qui sera cette clé')).toHaveAccessibleDescription(
    /nom de personne/,
  );
  await expect(desk.getByLabel('Nouvelle phrase secrète')).toHaveAccessibleDescription(
    /Trop courte/,
  );
  await desk.getByLabel('À qui sera cette clé').fill('SIDPC 35');
  await desk.getByLabel('Nouvelle phrase secrète').fill(TRIAL_PASSPHRASE);
  await desk.getByLabel('La phrase secrète, de nouveau').fill(TRIAL_PASSPHRASE);
  await desk.getByRole('button', { name: 'Faire la clé' }).click();
  await expect(desk.getByRole('heading', { name: 'La clé est faite' })).toBeVisible();
  const request = await openKeyRequest(await saved('Enregistrer la demande'));
  expect(request?.key).toMatchObject({ holder: 'SIDPC 35', territories: ['35'] });
  const opened = await openKeyFile(await saved('Enregistrer le fichier de clé'), TRIAL_PASSPHRASE);
  expect(opened.ok && opened.entry).toEqual(request?.key);
  if (request !== null) {
    await expect(desk.locator('main')).toContainText(await fingerprintOf(request.key));
  }
});

test('the desk opens without a network, in both languages, and asks nobody else', async ({
  site,
  desk,
}) => {
  const asked = new Set<string>();
  desk.on('request', (request) => asked.add(new URL(request.url()).origin));
  await desk.reload();
  await chooseTerritory(desk, '35');
  await deskReadyOffline(desk);
  await site.set('dead');
  await desk.reload();
  await expect(
    desk.getByRole('status').filter({ hasText: 'Le serveur ne répond pas' }),
  ).toBeVisible();
  await expect(desk.getByLabel('Territoire', { exact: true })).toHaveValue('35');
  await desk.getByRole('button', { name: 'English' }).click();
  await expect(desk.getByRole('link', { name: 'Announce', exact: true })).toBeVisible();
  await desk.reload();
  await expect(desk.locator('html')).toHaveAttribute('lang', 'en');
  expect([...asked]).toEqual([site.address]);
});

test('a citizen’s phone never fetches a byte of the desk', async ({ site, phone }) => {
  const page = await phone.open(`${site.address}/35/`);
  await page.locator('.readiness-ready').waitFor({ state: 'attached', timeout: 60_000 });
  expect(site.requests.filter((path) => path.startsWith('/desk'))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the key’s page has no fault that axe finds, ${colorScheme}`, async ({ site, desk }) => {
    await desk.emulateMedia({ colorScheme });
    await desk.goto(`${site.address}/desk/#key`);
    await desk.getByRole('button', { name: 'Ouvrir la clé' }).click();
    expect(await violationsOf(desk)).toEqual([]);
    await openKey(desk, site);
    expect(await violationsOf(desk)).toEqual([]);
  });
}
