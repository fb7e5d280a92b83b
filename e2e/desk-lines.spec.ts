import { readFile } from 'node:fs/promises';
import {
  openRow,
  openWorkbook,
  workbook,
} from '../src/directory/import/workbook/workbook.fixtures.ts';
import { deskReadyOffline, expect, test } from './support/desk.ts';
import {
  addLine,
  button,
  checked,
  field,
  fileKept,
  finished,
  kept,
  NUMBER,
  openLines,
  PASTED,
  projectNotes,
  savedFile,
} from './support/lines.ts';

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
  await field(desk, 'Votre fonction').fill('Officier de permanence, SIDPC');
  await desk.locator('[data-kept=kept]').waitFor();
  await desk.reload();
  await expect(field(desk, 'Qui a répondu ?')).toHaveValue('régulation');
  await button(desk, 'Noter cet appel').click();

  await expect(desk.getByRole('heading', { name: 'Deuxième personne' })).toBeVisible();
  await desk.getByRole('radio', { name: /^Ici, à ce poste/ }).check();
  await kept(desk);
  await desk.reload();
  await expect(desk.locator('body')).not.toContainText(/02\s00\s00\s00\s15/);
  await desk.getByRole('radio', { name: /^Ici, à ce poste/ }).check();
  const name = field(desk, 'Votre fonction');
  const digits = field(desk, 'Tapez le numéro');
  await name.fill('officier de permanence');
  await digits.fill('02 00 00 00 16');
  await button(desk, 'Comparer et confirmer').click();
  await expect(name).toHaveAccessibleDescription(/Il en faut une autre/);
  await expect(digits).toHaveAccessibleDescription(/Rien n’est confirmé/);
  await name.fill('Chef de salle, CODIS');
  await digits.fill('02.00.00.00.15');
  await button(desk, 'Comparer et confirmer').click();
  await expect(desk.getByText('est confirmée, à un seul poste')).toBeVisible();
  await button(desk, 'Retour aux lignes').click();
  await expect(desk.locator('.line-row.confirmed')).toContainText(
    'Confirmée par Officier de permanence, SIDPC et Chef de salle, CODIS',
  );
  await button(desk, 'Comparer et publier').click();
  const { lines } = JSON.parse(await savedFile(desk));
  expect(lines.at(-1).confirmation).toMatchObject({
    by: 'Officier de permanence, SIDPC et Chef de salle, CODIS',
    oneDesk: true,
    method: 'appel depuis un fixe, réponse de\u00a0: régulation',
  });
});

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
  expect(reader.filter((url) => /workbook/.test(url))).toEqual([]);
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
  expect(reader.some((url) => /workbook/.test(url))).toBe(true);
  expect(refused).toEqual([]);
});

test('an open workbook is read; where several sheets would do, the officer chooses', async ({
  desk,
}) => {
  await openLines(desk);
  await button(desk, 'Importer un tableau').click();
  const rows = (number: string) =>
    [
      ['Lignes de secours du département'],
      ['service', 'numéro', 'nom'],
      ['pompiers', number, 'Accueil'],
    ]
      .map((cells) => openRow(...cells))
      .join('');
  const sheets = { Notes: openRow('x'), Nord: rows('02 00 00 00 21'), Sud: rows('02 00 00 00 22') };
  await field(desk, 'Ou ouvrir un fichier').setInputFiles({
    name: 'lignes.ods',
    mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
    buffer: Buffer.from(openWorkbook(sheets)),
  });
  await expect(desk.getByText('plusieurs feuilles peuvent convenir')).toBeVisible();
  await expect(button(desk, /^Notes/)).toHaveCount(0);
  await button(desk, 'Sud (1 ligne)').click();
  await expect(desk.getByText('Tableau lu : lignes.ods, feuille « Sud ».')).toBeVisible();
  await button(desk, 'Importer 1 ligne').click();
  await expect(desk.getByText('02 00 00 00 22')).toBeVisible();
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
  await fileKept(desk, '35');
  await site.set('dead');
  await desk.reload();
  await expect(desk.locator('.lead')).toContainText('Version publiée du');
  await addLine(desk);
  await finished(desk);
  await button(desk, 'Comparer et publier').click();
  const { notes } = JSON.parse(await savedFile(desk));
  expect(notes).toEqual(await projectNotes());
});
