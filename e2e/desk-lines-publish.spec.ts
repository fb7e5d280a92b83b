import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, openKey, test } from './support/desk.ts';
import {
  addLine,
  button,
  field,
  finished,
  kept,
  openLines,
  projectNotes,
} from './support/lines.ts';

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
  await expect(desk).toHaveTitle(/^\(1 en attente\)/);
  await site.set('up');
  await desk.reload();
  // Nobody touches anything.
  await expect(desk.getByText(/^Publié le /)).toBeVisible({ timeout: 60_000 });
  await expect(desk).not.toHaveTitle(/en attente/);
  await expect(desk.getByText('Vos lignes disent exactement ce qui est publié.')).toBeVisible();
  const written = JSON.parse(await readFile(join(site.data, 'territories/35.json'), 'utf8'));
  expect(written.lines.at(-1)).toMatchObject({ number: '+33200000015' });
  expect(written.notes).toEqual(await projectNotes());
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

test('two desks on one line: the second is stopped, shown both, and decides', async ({
  browser,
  site,
  desk,
}) => {
  await openKey(desk, site);
  await openLines(desk);
  await addLine(desk);
  await finished(desk);
  await button(desk, 'Comparer et publier').click();
  await button(desk, 'Signer et publier').click();
  await expect(desk.getByText(/^Publié le /)).toBeVisible();
  const rename = async (page: typeof desk, label: string) => {
    await button(page, /^Modifier : Samu 35/).click();
    await field(page, 'Nom de la ligne').fill(label);
    await finished(page);
    await button(page, 'Comparer et publier').click();
  };
  const colleague = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await colleague.goto(`${site.address}/desk/`);
  await openKey(colleague, site);
  await openLines(colleague);
  await button(desk, 'Retour aux lignes').click();
  await rename(desk, 'SAMU, régulation');
  await rename(colleague, 'SAMU (15)');
  await button(colleague, 'Signer et publier').click();
  await expect(colleague.getByText(/^Publié le /)).toBeVisible();
  await colleague.context().close();

  await button(desk, 'Signer et publier').click();
  await expect(desk.getByText(/Quelqu’un d’autre vient de publier/)).toBeVisible();
  const written = () => readFile(join(site.data, 'territories/35.json'), 'utf8');
  expect(await written()).toContain('SAMU (15)');
  await expect(desk.locator('.differences')).toContainText('Publié : SAMU (15)');
  await expect(desk.locator('.differences')).toContainText('Chez vous : SAMU, régulation');
  await expect(button(desk, 'Signer et publier')).toBeDisabled();
  await button(desk, /^Garder la mienne : SAMU, régulation/).click();
  await button(desk, 'Signer et publier').click();
  await expect(desk.getByText(/^Publié le /)).toBeVisible();
  expect(await written()).toContain('SAMU, régulation');
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
  // Coming back to the window is enough to be told.
  await desk.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(desk.getByText(/D’autres lignes ont été publiées/)).toBeVisible();
  await button(desk, /^Reprendre ces lignes/).click();
  await expect(desk.getByText(/D’autres lignes ont été publiées/)).toBeHidden();
  await expect(desk.locator('.line-row.unconfirmed')).toHaveCount(2);
  await button(desk, 'Comparer et publier').click();
  await expect(desk.locator('.differences')).toContainText('1 ligne ajoutée, 0 modifiée');
});
