/** A number checked by two people at two workplaces, each with their own key, up to the phones. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { chooseTerritory, expect, openKey, test } from './support/desk.ts';
import { button, field, NUMBER, openLines } from './support/lines.ts';
import { Phone, readyOffline } from './support/phone.ts';
import {
  answerRequest,
  askForSecond,
  expectConfirmedByTwo,
  FIRST,
  openRequest,
  SECOND,
} from './support/second.ts';

test('two keys at two desks confirm a number; a first-time phone and a returning one read it', async ({
  browser,
  site,
  desk,
  launchOptions,
}) => {
  const launch = (folder: string) =>
    chromium.launchPersistentContext(folder, {
      ...launchOptions,
      viewport: { width: 360, height: 780 },
      locale: 'fr-FR',
    });
  const returning = new Phone(launch);
  await readyOffline(await returning.open(`${site.address}/35/`));
  await returning.switchOff();

  await openKey(desk, site);
  await openLines(desk);
  await askForSecond(desk, NUMBER, 'Samu 35');

  const colleague = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await colleague.goto(`${site.address}/desk/`);
  await openKey(colleague, site, { file: site.colleagueFile });
  await openLines(colleague);
  await openRequest(colleague, 'Samu 35');
  await expectAccessible(colleague, 'Deuxième personne, a request');
  await expect(colleague.locator('body')).not.toContainText(/02\s?00\s?00\s?00\s?15/);
  await field(colleague, 'Tapez le numéro').fill('02 00 00 00 51');
  await field(colleague, 'Votre fonction').fill(SECOND);
  await button(colleague, 'Comparer et signer').click();
  await expect(field(colleague, 'Tapez le numéro')).toHaveAccessibleDescription(/Rien n’est signé/);
  await answerRequest(colleague, NUMBER);
  await button(colleague, 'Retour aux demandes').click();
  await expectAccessible(colleague, 'Deuxième personne');
  await colleague.context().close();

  await expect(desk.getByText('« Samu 35 » est confirmée par deux clés.')).toBeVisible();
  await button(desk, 'Retour aux lignes').click();
  await button(desk, 'Comparer et publier').click();
  await button(desk, 'Signer et publier').click();
  await expect(desk.getByText(/^Publié le /)).toBeVisible();
  const written = await readFile(join(site.data, 'territories/35.json'), 'utf8');
  const { confirmation } = JSON.parse(written).lines.at(-1);
  expect(confirmation.by).toBe(`${FIRST} et ${SECOND}`);
  expect(new Set(confirmation.attestations.map(({ key }: { key: string }) => key)).size).toBe(2);
  await button(desk, 'Retour aux lignes').click();
  await expect(desk.locator('.line-row.confirmed')).toContainText('(deux clés)');

  const first = new Phone(launch);
  for (const phone of [first, returning]) {
    await expectConfirmedByTwo(await phone.open(`${site.address}/35/`));
  }
  await first.throwAway();
  await returning.throwAway();
});

test('a temporary number of an announcement is signed by a second key at another desk', async ({
  browser,
  site,
  desk,
}) => {
  await openKey(desk, site);
  await chooseTerritory(desk, '35');
  await desk.getByRole('link', { name: 'Annoncer', exact: true }).click();
  await button(desk, /^EXERCICE/).click();
  await desk.getByRole('group', { name: /^17/ }).getByRole('radio', { name: 'En panne' }).check();
  await button(desk, 'Ajouter un numéro temporaire').click();
  const line = desk.getByRole('group', { name: 'Numéro temporaire 1' });
  await line.getByLabel('Numéro', { exact: true }).fill('02 61 91 17 17');
  await line.getByLabel('Votre fonction').fill(FIRST);
  await button(desk, 'À un autre poste, avec sa clé').click();
  await expect(line).toContainText('La demande est au service de publication');
  await expect(line).not.toContainText('02 61 91 17 17');

  const colleague = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await colleague.goto(`${site.address}/desk/`);
  await openKey(colleague, site, { file: site.colleagueFile });
  await chooseTerritory(colleague, '35');
  await openRequest(colleague, '');
  await answerRequest(colleague, '02 61 91 17 17');
  await colleague.context().close();

  await expect(line).toContainText(`vérifié par ${SECOND} (deux clés)`);
  await button(desk, 'Relire l’annonce').click();
  await button(desk, 'Signer et envoyer').click();
  const signed = async () =>
    (await readdir(join(site.data, 'announcements'))).filter((file) => file.endsWith('.jws'));
  await expect.poll(signed).toHaveLength(1);
  const [name = ''] = await signed();
  const { payload } = JSON.parse(
    await readFile(join(site.data, 'announcements', name), 'utf8'),
  ) as { payload: string };
  const { attested } = JSON.parse(payload);
  expect(attested).toMatchObject([{ territory: '35', number: '+33261911717' }]);
  const [{ attestations }] = attested;
  expect(attestations.map(({ role }: { role: string }) => role)).toEqual([FIRST, SECOND]);
});

test('a number read in a text is a draft, in no file before two people confirmed it', async ({
  site,
  desk,
}) => {
  await mkdir(join(site.data, 'drafts'), { recursive: true });
  const numbers = [{ service: 'samu', number: '+33200000015', area: '' }];
  const read = { source: 'essai', item: '1', state: 'ongoing', reasons: [] };
  const text = { ...read, publisher: 'Préfecture (essai)', title: 'Panne du 15', link: '' };
  const draft = { ...text, published: '2026-11-20T18:00:00Z', territories: ['35'], numbers };
  const file = `drafts/essai-${'0'.repeat(16)}.json`;
  await writeFile(join(site.data, file), JSON.stringify(draft));
  await openLines(desk);
  await desk.getByText('1 numéro lu dans un texte, à vérifier').click();
  await button(desk, /^Vérifier à deux : /).click();
  await expect(desk.locator('.big-number')).toHaveText('02 00 00 00 15');
  await button(desk, 'Retour aux lignes').click();
  await expect(desk.getByText('Brouillon, pas publié')).toBeVisible();
  await expect(desk.getByText('Rien à publier.')).toBeVisible();
  await expect(desk.getByText(/lu dans un texte, à vérifier/)).toBeHidden();
});
