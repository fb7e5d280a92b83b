import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readJournal } from '../src/exercise/journal.ts';
import { violationsOf } from './support/axe.ts';
import { openKey } from './support/desk.ts';
import { openExerciseHost } from './support/exercise-host.ts';
import { expect, test } from './support/phone.ts';

const OFFICER = 'Préfecture d’Ille-et-Vilaine';
const part = (desk: Page, name: string) => desk.getByRole('link', { name, exact: true });
const button = (desk: Page, name: string) => desk.getByRole('button', { name, exact: true });
const band = (desk: Page) => desk.locator('.exercise-band');

test('an exercise is led from the desk: an officer is told, announces, calls a line; the report says so', async ({
  browser,
}, info) => {
  const journals = join(info.outputDir, 'journals');
  const host = await openExerciseHost(journals);
  const deskOf = async (file: string, size = { width: 1280, height: 800 }): Promise<Page> => {
    const context = await browser.newContext({ viewport: size, locale: 'fr-FR' });
    const desk = await context.newPage();
    await desk.goto(`${host.address}/desk/`);
    await openKey(desk, { keyFile: file });
    return desk;
  };
  try {
    const [leader, officer] = [await deskOf(host.leaderKey), await deskOf(host.officerKey)];
    await expect(band(officer)).toContainText('Aucun exercice n’a commencé');

    await test.step('only the host’s key leads', async () => {
      await part(officer, 'Exercice').click();
      await expect(officer.getByText('ouvrez la clé de l’hébergement')).toBeVisible();
      await part(leader, 'Exercice').click();
      await leader.getByLabel('Scénario').selectOption('appels-satures-35');
      await leader.getByLabel('Vitesse').fill('60');
      await button(leader, 'Commencer').click();
      await expect(button(leader, 'Mettre en pause')).toBeVisible();
      await expect(band(officer)).toContainText('Un centre d’appels saturé');
    });

    await test.step('a message arrives on every page of its player', async () => {
      await officer.getByLabel('Vous jouez').selectOption(OFFICER);
      await part(officer, 'Lignes').click();
      await expect(officer.locator('.exercise-message')).toContainText('un appel sur trois');
      await expect(officer).toHaveTitle(/^EXERCICE · /);
      await button(leader, 'Mettre en pause').click();
      await expect(band(officer)).toContainText('en pause');
    });

    await test.step('they can announce as an exercise only, and how is counted', async () => {
      await officer.getByLabel('Territoire', { exact: true }).selectOption('35');
      await part(officer, 'Annoncer').last().click();
      await expect(officer.locator('.nature-key')).toHaveCount(1);
      await officer.locator('.nature-key.exercise').click();
      const group = officer.getByRole('group', { name: /^15/ });
      await group.getByText('En panne', { exact: true }).click();
      await group.getByText('Perturbé', { exact: true }).click();
      await button(officer, 'Relire l’annonce').click();
      await button(officer, 'Signer et envoyer').click();
      await officer.getByText('Visible en mode exercice depuis').waitFor();
      await expect(leader.locator('.exercise-told')).toContainText(`${OFFICER} a signé`);
    });

    await test.step('what was not foreseen is added, and comes while it stands still', async () => {
      await leader.getByText('Ajouter un événement imprévu').click();
      await leader.getByLabel('À', { exact: true }).selectOption(OFFICER);
      await leader.getByLabel('Message', { exact: true }).fill('Composez le 02 99 28 43 21.');
      await button(leader, 'Ajouter maintenant').click();
      await expect(leader.getByText('Ce texte contient un vrai numéro')).toBeVisible();
      await leader
        .getByLabel('Message', { exact: true })
        .fill('Le maire de Redon demande conseil.');
      await button(leader, 'Ajouter maintenant').click();
      await expect(officer.locator('.exercise-message').last()).toContainText('maire de Redon');
    });

    await test.step('a line of the calling round is called by one and confirmed by another', async () => {
      await part(officer, 'Exercice').click();
      await button(officer, 'Noter : Gendarmerie (17), Ille-et-Vilaine').click();
      await officer.getByText('Le bon service a répondu').click();
      await officer.getByLabel('Qui a répondu ?').fill('Centre opérationnel');
      await officer.getByLabel('Votre fonction').fill('Officier de permanence, SIDPC');
      await button(officer, 'Passer à la deuxième personne').click();
      await officer.getByLabel('Votre fonction').fill('Chef de salle, CODIS');
      await officer.getByLabel('Tapez le numéro').fill('0261911717');
      await button(officer, 'Comparer et confirmer').click();
      await expect(officer.getByText('a répondu, confirmée à deux')).toBeVisible();
      expect(await violationsOf(officer)).toEqual([]);
      expect(await violationsOf(leader)).toEqual([]);
      await leader.screenshot({ path: info.outputPath('leader.png'), fullPage: true });
      await officer.screenshot({ path: info.outputPath('officer.png'), fullPage: true });
    });

    await test.step('it is stopped at once, and its report is there', async () => {
      await button(leader, 'Tout arrêter').click();
      await button(leader, 'Arrêter l’exercice').click();
      const opened = leader.waitForEvent('popup');
      await leader.getByRole('link', { name: 'Ouvrir le bilan' }).click();
      const report = await opened;
      await expect(report.getByRole('heading', { level: 1 })).toContainText(
        'centre d’appels saturé',
      );
      const officers = report.locator('section', { hasText: 'Qui annonce' });
      await expect(officers).toContainText('1 correction');
      await expect(report.getByText('a répondu, confirmée à deux')).toBeVisible();
      const font = await report.evaluate(() => getComputedStyle(document.body).fontFamily);
      expect(font).toContain('system-ui');
      await report.screenshot({ path: info.outputPath('report.png'), fullPage: true });
    });
    const [file = ''] = await readdir(journals);
    const { entries, unread } = readJournal(await readFile(join(journals, file), 'utf8'));
    expect(unread).toEqual([]);
    expect(entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['paused', 'announced', 'composed', 'called', 'ended']),
    );
  } finally {
    await host.close();
  }
});
