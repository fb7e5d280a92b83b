import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { workbook } from '../src/desk/lines/import/testing.ts';
import { chooseTerritory, deskReadyOffline, expect, openKey, test } from './support/desk.ts';

/** Numbers of a block attributed to nobody: the checks accept them, and nobody is there to answer. */
const NUMBER = '02 00 00 00 15';

async function openLines(desk: Page, code = '35'): Promise<void> {
  await desk.getByRole('link', { name: 'Lignes', exact: true }).click();
  await chooseTerritory(desk, code);
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Lignes : ');
  await expect(desk.locator('.lead')).toContainText('Version publiée du');
}

const button = (desk: Page, name: string | RegExp): Locator => desk.getByRole('button', { name });
const field = (desk: Page, name: string): Locator => desk.getByLabel(name, { exact: true });

async function addLine(desk: Page, number = NUMBER, label = 'Samu 35'): Promise<void> {
  await button(desk, 'Ajouter une ligne').click();
  await desk.getByRole('radio', { name: 'SAMU (15)' }).check();
  await field(desk, 'Numéro').fill(number);
  await field(desk, 'Nom de la ligne').fill(label);
}
const finished = (desk: Page): Promise<void> => button(desk, 'Terminé').click();
const kept = (desk: Page): Promise<void> =>
  expect(desk.getByText('Tout est gardé sur cet appareil.')).toBeVisible();

/** The file the desk gives, as the officer finds it among the downloads. */
async function savedFile(desk: Page): Promise<string> {
  // Without a "save as" of its own the browser downloads: the one way a test can follow.
  await desk.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    button(desk, 'Enregistrer 35.json').click(),
  ]);
  expect(download.suggestedFilename()).toBe('35.json');
  return readFile(await download.path(), 'utf8');
}

/** What `repli check` says of a file. */
async function checked(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'repli-lines-'));
  const file = join(folder, '35.json');
  await writeFile(file, text);
  const run = promisify(execFile);
  const { stdout } = await run('npx', ['tsx', 'src/cli/main.ts', 'check', file]).finally(() =>
    rm(folder, { recursive: true }),
  );
  return stdout;
}

test('a number is changed with a mistake, told beside the field, put right and saved', async ({
  desk,
}) => {
  await openLines(desk);
  await addLine(desk, '02 00 00 00 1');
  const number = field(desk, 'Numéro');
  await expect(number).toHaveAccessibleDescription(/Ce n’est pas un numéro complet/);
  await number.fill('18');
  await expect(number).toHaveAccessibleDescription(/18 est un numéro court/);
  await number.fill('02 61 91 43 15');
  await expect(number).toHaveAccessibleDescription(/réservés aux œuvres de fiction/);
  await number.fill('08 99 00 00 00');
  await expect(number).toHaveAccessibleDescription(/numéro surtaxé/);
  await field(desk, 'Publié le').fill('31/02/2026');
  await expect(field(desk, 'Publié le')).toHaveAccessibleDescription(/n’existe pas/);
  await finished(desk);
  await button(desk, 'Comparer et publier').click();
  await expect(desk.locator('.checks')).toContainText('2 erreurs empêchent de publier');
  await expect(button(desk, 'Signer et publier')).toBeDisabled();
  await desk
    .locator('.checks')
    .getByRole('button', { name: /^Modifier/ })
    .click();
  await number.fill(NUMBER);
  await expect(desk.getByText('Sera composé : 02 00 00 00 15 (+33200000015)')).toBeVisible();
  await field(desk, 'Publié le').fill('11/2026');
  await expect(number)
    .toHaveAttribute('aria-invalid', /^(?!true)/)
    .catch(() => undefined);
  await finished(desk);
  await button(desk, 'Comparer et publier').click();
  await expect(desk.locator('.differences')).toContainText('1 ligne ajoutée');
  await expect(desk.locator('.checks')).toContainText('Rien n’empêche de publier');
  const text = await savedFile(desk);
  const before = JSON.parse(await readFile('data/territories/35.json', 'utf8'));
  const after = JSON.parse(text);
  expect(after.notes).toEqual(before.notes);
  expect(after.lines.slice(0, -1)).toEqual(before.lines);
  expect(after.lines.at(-1)).toMatchObject({ number: '+33200000015', label: 'Samu 35' });
  expect(await checked(text)).toContain('Rien n’empêche de publier');
});

test('nothing typed is lost by a reload, and each deed can be undone', async ({ desk }) => {
  await openLines(desk);
  await addLine(desk, '02 00');
  await kept(desk);
  await desk.reload();
  await expect(field(desk, 'Numéro')).toHaveValue('02 00');
  await expect(desk.getByText(/^Brouillon repris/)).toBeVisible();
  await desk.goBack();
  await expect(desk.getByText('Samu 35', { exact: true })).toBeVisible();
  await button(desk, 'Repartir de la version publiée').click();
  await button(desk, 'Oui, repartir de la version publiée').click();
  await expect(desk.getByText('Samu 35', { exact: true })).toBeHidden();
  await button(desk, /^Annuler : le retour/).click();
  await expect(desk.getByText('Samu 35', { exact: true })).toBeVisible();
  await button(desk, /^Annuler : la saisie/).click();
  await button(desk, /^Annuler : l’ajout/).click();
  await expect(desk.getByText('Samu 35', { exact: true })).toBeHidden();
});

test('two people confirm a number; one alone, or other digits, never do', async ({ desk }) => {
  await openLines(desk);
  await addLine(desk);
  await button(desk, 'Confirmer ce numéro').click();
  await expect(desk.locator('.big-number')).toHaveText('02 00 00 00 15');
  await button(desk, 'Noter cet appel').click();
  await expect(desk.getByText('Dites ce que l’appel a donné.')).toBeVisible();
  await desk.getByRole('radio', { name: 'Le bon service a répondu' }).check();
  await field(desk, 'Qui a répondu ?').fill('régulation');
  await field(desk, 'Votre nom ou votre fonction').fill('A. Martin');
  await desk.locator('[data-kept=kept]').waitFor();
  await desk.reload();
  await expect(field(desk, 'Qui a répondu ?')).toHaveValue('régulation');
  await button(desk, 'Noter cet appel').click();

  await expect(desk.getByRole('heading', { name: 'Deuxième personne' })).toBeVisible();
  await kept(desk);
  await desk.reload();
  await expect(desk.locator('body')).not.toContainText(/02\s00\s00\s00\s15/);
  const name = field(desk, 'Votre nom ou votre fonction');
  const digits = field(desk, 'Tapez le numéro');
  await name.fill('martin');
  await digits.fill('02 00 00 00 16');
  await button(desk, 'Comparer et confirmer').click();
  await expect(name).toHaveAccessibleDescription(/Il en faut une autre/);
  await expect(digits).toHaveAccessibleDescription(/Rien n’est confirmé/);
  await name.fill('B. Durand');
  await digits.fill('02.00.00.00.15');
  await button(desk, 'Comparer et confirmer').click();
  await expect(desk.getByText('« Samu 35 » est confirmée.')).toBeVisible();
  await button(desk, 'Retour aux lignes').click();
  await expect(desk.locator('.line-row.confirmed')).toContainText(
    'Confirmée par A. Martin et B. Durand',
  );
  await button(desk, 'Comparer et publier').click();
  const { lines } = JSON.parse(await savedFile(desk));
  expect(lines.at(-1).confirmation).toMatchObject({
    by: 'A. Martin et B. Durand',
    method: 'appel depuis un fixe, réponse de\u00a0: régulation',
  });
});

const PASTED = [
  ['Service', 'Téléphone', 'Libellé', 'Commune'],
  ['SAMU', '02 00 00 00 21', 'Régulation', ''],
  ['Police', '17', 'Commissariat', 'Rennes'],
  ['voirie', '02 00 00 00 23', 'Mairie', 'Redon'],
  ['Gendarmerie', '0200000024', 'Brigade', 'Fougères'],
];

test('a pasted table is taken once every fault is put right or left out, and never by half', async ({
  desk,
}) => {
  await openLines(desk);
  await button(desk, 'Importer un tableau').click();
  await field(desk, 'Coller les cellules ici').fill(PASTED.map((row) => row.join('\t')).join('\n'));
  await button(desk, 'Lire ce tableau').click();
  await expect(desk.getByText('2 lignes seraient prises')).toBeVisible();
  await expect(desk.getByText('2 sont refusées')).toBeVisible();
  await expect(button(desk, /^Importer 2 lignes/)).toBeDisabled();
  const service = desk.getByLabel('Service, ligne 4');
  await expect(service).toHaveAccessibleDescription(/service inconnu/);
  await service.fill('pompiers');
  await expect(desk.getByText('3 lignes seraient prises')).toBeVisible();
  await desk.locator('[data-kept=kept]').waitFor();
  await desk.reload();
  await expect(desk.getByText('3 lignes seraient prises')).toBeVisible();
  await expect(desk.getByLabel('Numéro, ligne 3')).toHaveAccessibleDescription(/numéro court/);
  await desk.getByRole('checkbox', { name: /J’ai vu la ligne refusée/ }).check();
  await button(desk, 'Importer 3 lignes').click();
  await expect(desk.locator('.line-row.unconfirmed')).toHaveCount(3);
  await expect(desk.getByText('Gendarmerie (17) · Fougères')).toBeVisible();
  await button(desk, /^Annuler : l’import/).click();
  await expect(desk.locator('.line-row.unconfirmed')).toHaveCount(0);
});

test('a workbook opens under the desk’s policy; its columns can be named by hand', async ({
  desk,
}) => {
  const refused: string[] = [];
  desk.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  const reader: string[] = [];
  desk.on('request', (request) => reader.push(request.url()));
  await openLines(desk);
  await button(desk, 'Importer un tableau').click();
  expect(reader.filter((url) => /xlsx/.test(url))).toEqual([]);
  // More than half a megabyte once unpacked: where the library would ask for a worker of its own.
  const many = Array.from({ length: 6000 }, (_, at) => ['samu', 200_100_000 + at, `Poste ${at}`]);
  const bytes = workbook([['Qui', 'Combien', 'Où'], ['voirie', 17, 'x'], ...many]);
  await field(desk, 'Ou ouvrir un fichier').setInputFiles({
    name: 'lignes.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await expect(desk.getByText('Dites quelle colonne contient : Service, Numéro.')).toBeVisible();
  await desk.getByLabel(/^Service/).selectOption('1. Qui');
  await desk.getByLabel(/^Numéro/).selectOption('2. Combien');
  await expect(desk.getByText(/^6000 lignes seraient prises/)).toBeVisible();
  await expect(desk.getByLabel('Service, ligne 2')).toHaveValue('voirie');
  expect(reader.some((url) => /xlsx/.test(url))).toBe(true);
  expect(refused).toEqual([]);
});

test('a file that is no territory is refused with its line, and one that is opens', async ({
  desk,
}) => {
  await openLines(desk);
  await desk.getByText('Ouvrir un fichier de territoire').first().click();
  const input = field(desk, 'Ouvrir un fichier de territoire');
  const text = await readFile('data/territories/35.json', 'utf8');
  const file = (content: string, name = '35.json') => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await input.setInputFiles(file(text.replace('"samu"', '"pompier"')));
  const alert = desk.getByRole('alert');
  await expect(alert).toContainText('« 35.json » n’a pas été ouvert. Rien n’a changé.');
  await expect(alert).toContainText(/Ligne 11, colonne 18 — «.pompier.» ne convient pas/);
  await input.setInputFiles(file(text.replaceAll('SAMU (', 'Samu (')));
  await expect(desk.getByText('« 35.json » est ouvert.')).toBeVisible();
  await button(desk, 'Comparer et publier').click();
  await expect(desk.locator('.differences')).toContainText('0 ligne ajoutée, 2 modifiées');
  await button(desk, 'Retour aux lignes').click();
  await desk.getByText('Ouvrir un fichier de territoire').first().click();
  await input.setInputFiles('data/territories/2A.json');
  await button(desk, /^Ouvrir Corse-du-Sud/).click();
  await expect(desk.getByLabel('Territoire', { exact: true })).toHaveValue('2A');
});

test('lines are signed, published and then the same as published', async ({ site, desk }) => {
  await openKey(desk, site);
  await openLines(desk);
  await addLine(desk);
  await finished(desk);
  await button(desk, 'Comparer et publier').click();
  await site.set('500');
  await button(desk, 'Signer et publier').click();
  await expect(desk.getByText(/Le service n’a pas répondu/)).toBeVisible();
  await kept(desk);
  await desk.reload();
  await site.set('up');
  await expect(desk.getByText(/n’a pas été confirmée par le service/)).toBeVisible();
  await button(desk, 'Renvoyer la même version').click();
  await expect(desk.getByText(/^Publié le /)).toBeVisible();
  await expect(desk.getByText('Vos lignes disent exactement ce qui est publié.')).toBeVisible();
  const written = JSON.parse(await readFile(join(site.data, 'territories/35.json'), 'utf8'));
  expect(written.lines.at(-1)).toMatchObject({ number: '+33200000015' });
  expect(written.notes).toHaveLength(1);
  await button(desk, 'Retour aux lignes').click();
  await button(desk, /^Modifier : Samu 35/).click();
  await expect(button(desk, 'Supprimer cette ligne')).toBeHidden();
  await button(desk, 'Retirer la ligne').click();
  await finished(desk);
  await button(desk, 'Comparer et publier').click();
  await expect(desk.locator('.differences')).toContainText('1 retirée');
});

test('the service’s refusal is shown in its own words, and nothing is lost', async ({
  site,
  desk,
}) => {
  await openKey(desk, site);
  await openLines(desk);
  await addLine(desk);
  await finished(desk);
  await button(desk, 'Comparer et publier').click();
  const file = join(site.data, 'territories/35.json');
  const newer = (await readFile(file, 'utf8')).replace(
    /"updated": "[^"]*"/,
    '"updated": "2099-01-01"',
  );
  await writeFile(file, newer);
  await button(desk, 'Signer et publier').click();
  const alert = desk.getByRole('alert');
  await expect(alert).toContainText('Le service a refusé ces lignes. Rien n’a été publié.');
  await expect(alert).toContainText(/2099/);
  await button(desk, 'Retour aux lignes').click();
  await expect(desk.getByText('Samu 35', { exact: true })).toBeVisible();
});

test('what a colleague published meanwhile comes in beside one’s own changes', async ({
  browser,
  site,
  desk,
}) => {
  await openLines(desk);
  await addLine(desk);
  await finished(desk);
  await kept(desk);
  const colleague = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await colleague.goto(`${site.address}/desk/`);
  await openKey(colleague, site);
  await openLines(colleague);
  await addLine(colleague, '02 00 00 00 16', 'Samu 35, second numéro');
  await finished(colleague);
  await button(colleague, 'Comparer et publier').click();
  await button(colleague, 'Signer et publier').click();
  await expect(colleague.getByText(/^Publié le /)).toBeVisible();
  await colleague.context().close();
  await desk.reload();
  await expect(desk.getByText(/D’autres lignes ont été publiées/)).toBeVisible();
  await button(desk, /^Reprendre ces lignes/).click();
  await expect(desk.getByText(/D’autres lignes ont été publiées/)).toBeHidden();
  await expect(desk.locator('.line-row.unconfirmed')).toHaveCount(2);
  await button(desk, 'Comparer et publier').click();
  await expect(desk.locator('.differences')).toContainText('1 ligne ajoutée, 0 modifiée');
});

test('a second window on the same lines is told of', async ({ desk }) => {
  await openLines(desk);
  const second = await desk.context().newPage();
  await second.goto(desk.url());
  await expect(second.getByText(/ouvertes dans une autre fenêtre/)).toBeVisible();
  await desk.close();
  await expect(second.getByText(/ouvertes dans une autre fenêtre/)).toBeHidden();
});

test('a commune is named, and the file gets its code; offline too', async ({ site, desk }) => {
  await openLines(desk);
  await addLine(desk);
  await desk.getByRole('radio', { name: 'Une ville ou un secteur' }).check();
  await field(desk, 'Ajouter une commune par son nom').fill('saint-mal');
  await button(desk, 'Saint-Malo (35288)').click();
  await expect(field(desk, 'Ville ou secteur')).toHaveValue('Saint-Malo');
  await kept(desk);
  await deskReadyOffline(desk);
  await site.set('dead');
  await desk.reload();
  await field(desk, 'Ajouter une commune par son nom').fill('dinard');
  await button(desk, 'Dinard (35093)').click();
  await finished(desk);
  await button(desk, 'Comparer et publier').click();
  const { lines } = JSON.parse(await savedFile(desk));
  expect(lines.at(-1).area).toEqual({ label: 'Saint-Malo', communes: ['35288', '35093'] });
});

test('the lines open and change without a network', async ({ site, desk }) => {
  await openLines(desk);
  await deskReadyOffline(desk);
  await site.set('dead');
  await desk.reload();
  await expect(desk.locator('.lead')).toContainText('Version publiée du');
  await addLine(desk);
  await finished(desk);
  await button(desk, 'Comparer et publier').click();
  const { notes } = JSON.parse(await savedFile(desk));
  expect(notes).toHaveLength(1);
});

/** WCAG 2.2 A and AA, good practice, and contrast as AAA wants it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const STATES: readonly [string, (desk: Page) => Promise<void>][] = [
  ['list', async () => undefined],
  [
    'form',
    async (desk) =>
      button(desk, /^(Modifier|Edit): ?|^Modifier :/)
        .first()
        .click(),
  ],
  ['import', async (desk) => button(desk, /^Import/).click()],
  [
    'preview',
    async (desk) => {
      await button(desk, /^Import/).click();
      await desk.locator('textarea').fill(PASTED.map((row) => row.join('\t')).join('\n'));
      await desk.locator('.take-in .main').click();
      await desk.locator('tr.refused').first().waitFor();
    },
  ],
  [
    'queue',
    async (desk) =>
      button(desk, /^Confirm/)
        .first()
        .click(),
  ],
  [
    'first person',
    async (desk) => {
      await button(desk, /^Confirm/)
        .first()
        .click();
      await desk.locator('main .main').first().click();
    },
  ],
  [
    'second person',
    async (desk) => {
      await button(desk, /^Confirm/)
        .first()
        .click();
      await desk.locator('main .main').first().click();
      await desk.getByRole('radio').first().check();
      await desk.locator('.confirm-step input[type=text]').first().fill('Samu');
      await desk.locator('.confirm-step input[type=text]').last().fill('A. Martin');
      await desk.locator('.confirm-step .main').click();
      await desk.locator('.number-input').fill('02');
      await desk.locator('.confirm-step .main').click();
    },
  ],
  ['publication', async (desk) => button(desk, /^Compare/).click()],
];

for (const language of ['fr', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing and nothing is cut off: ${language}, ${colorScheme}`, async ({
      desk,
    }) => {
      await desk.emulateMedia({ colorScheme });
      await openLines(desk);
      await addLine(desk);
      await finished(desk);
      await addLine(desk, '02 61 91 43', '');
      await finished(desk);
      await kept(desk);
      if (language === 'en') await button(desk, 'English').click();
      for (const [name, open] of STATES) {
        await desk.setViewportSize({ width: 1280, height: 800 });
        await desk.goto(`${new URL(desk.url()).origin}/desk/#key`);
        await desk.goto(`${new URL(desk.url()).origin}/desk/#lines`);
        await desk.locator('.line-row').first().waitFor();
        await open(desk);
        const { violations } = await new AxeBuilder({ page: desk })
          .withTags(TAGS)
          .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
          .analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        );
        expect(found, name).toEqual([]);
        const small = await desk.evaluate(() =>
          [...document.querySelectorAll('main :is(button, select, summary, textarea, .button)')]
            .filter((one) => one.getBoundingClientRect().height > 0)
            .filter((one) => one.getBoundingClientRect().height < 47.5)
            .map((one) => one.textContent),
        );
        expect(small, `${name}: lower than 48 pixels`).toEqual([]);
        for (const width of [360, 768, 1280]) {
          await desk.setViewportSize({ width, height: 780 });
          const wide = await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(0);
        }
      }
    });
  }
}
