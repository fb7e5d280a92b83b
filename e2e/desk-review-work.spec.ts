/** Texts to review: whose they are, what is asked back before one becomes an announcement, and the keyboard. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { instantOf } from '../src/base/instant.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseTerritory, expect, openKey, test } from './support/desk.ts';
import { button } from './support/lines.ts';
import { keyFileFor, layOut } from './support/review-texts.ts';

const review = (desk: Page) => desk.getByRole('link', { name: 'À vérifier', exact: true }).click();
const card = (desk: Page, title: string) => desk.getByRole('article', { name: title });
const digits = (at: number) => at.toString(16).padStart(16, '0');

test('the texts of all territories of a key are there, behind any number of others', async ({
  site,
  desk,
}) => {
  const day = Date.now() - 86_400_000;
  for (let at = 0; at < 273; at++) {
    const territories = at < 12 ? ['35'] : at === 12 ? ['22'] : ['75'];
    const published = instantOf(day + at * 60_000);
    await layOut(site, digits(at), { title: `Texte ${at}`, territories, published });
  }
  await openKey(desk, site, { file: await keyFileFor(site, ['35', '22']) });
  await review(desk);
  await expect(desk.getByText('13 textes attendent quelqu’un')).toBeVisible();
  await expect(desk.getByRole('article')).toHaveCount(13);

  await desk.getByRole('link', { name: 'Clé', exact: true }).click();
  await button(desk, 'Fermer la clé').click();
  await openKey(desk, site);
  await review(desk);
  await expect(desk.locator('.queue-count')).toHaveText(
    /273 textes attendent quelqu’un\. Les 200 plus récents sont montrés d’abord/,
  );
  await expect(desk.getByRole('article')).toHaveCount(200);
  await button(desk, /^Afficher la suite \(73 textes/).click();
  await expect(desk.getByRole('article')).toHaveCount(273);
  await expect(card(desk, 'Texte 0').last()).toBeVisible();
  await expect(card(desk, 'Texte 72').getByRole('heading', { level: 2 })).toBeFocused();
  await expect(desk.getByText(/^Afficher la suite/)).toHaveCount(0);
});

test('a text that tells of an end which no announcement here has leads to no other draft', async ({
  site,
  desk,
}) => {
  const title = 'Retour à la normale du 15';
  await layOut(site, '7', { title, territories: ['35'], state: 'over', services: ['samu'] });
  await layOut(site, '8', { title: 'Panne du 17', territories: ['35'], services: ['police'] });
  await openKey(desk, site);
  await review(desk);
  await card(desk, 'Panne du 17').getByRole('button', { name: 'Confirmer' }).click();
  await button(desk, /^RÉEL/).click();
  await button(desk, 'Relire l’annonce').click();
  await expect(desk.getByRole('heading', { name: 'Relire avant d’envoyer' })).toBeVisible();

  await review(desk);
  await card(desk, title).getByRole('button', { name: 'Confirmer : annoncer la fin' }).click();
  await expect(card(desk, title).getByRole('status')).toContainText(
    /ce texte ne peut en terminer aucune.*Rien n’a été préparé/,
  );
  await expectAccessible(desk, 'aucune fin à annoncer');
  await card(desk, title).getByRole('button', { name: 'Voir les annonces en cours' }).click();
  await expect(desk.getByText('Votre brouillon attend')).toBeVisible();
  await expect(desk.getByRole('heading', { name: 'Annonces en cours' })).toBeVisible();
  await expect(button(desk, 'Signer et envoyer')).toHaveCount(0);
  await button(desk, 'Reprendre le brouillon').click();
  await expect(desk.getByRole('heading', { name: 'Relire avant d’envoyer' })).toBeVisible();
});

test('what a text contradicts is asked back before it is signed, and said once more in the last question', async ({
  site,
  desk,
}) => {
  await layOut(site, '1', {
    ...{ title: 'Le 15 sera coupé le 2 décembre de 2 h à 4 h', territories: ['35'] },
    ...{ state: 'planned', services: ['samu'] },
  });
  await layOut(site, '2', {
    ...{ title: 'Exercice : le 18 ne répond plus', territories: ['35'] },
    ...{ state: 'exercise', services: ['fire'] },
  });
  await openKey(desk, site);

  await test.step('an interruption to come, said to have begun', async () => {
    await review(desk);
    await card(desk, 'Le 15 sera coupé').getByRole('button', { name: 'Confirmer' }).click();
    await expect(desk.getByText(/Ce texte annonce une coupure prévue/)).toBeVisible();
    await button(desk, /^RÉEL/).click();
    await expect(desk.getByRole('radio', { name: /coupure prévue/ })).toBeChecked();
    await expect(desk.getByRole('textbox', { name: 'Jour' })).toHaveValue('');
    await button(desk, 'Relire l’annonce').first().click();
    await expect(desk.getByRole('alert')).toContainText('Donnez le jour et l’heure');
    await desk.getByText('Maintenant', { exact: true }).click();
    await button(desk, 'Relire l’annonce').first().click();
    await expect(desk.getByText(/Panne RÉELLE dite commencée/)).toBeVisible();
    await expectAccessible(desk, 'une coupure prévue dite commencée');
    await expect(button(desk, 'Signer et envoyer')).toBeDisabled();
    for (const box of await desk.getByRole('checkbox', { name: /Je confirme/ }).all())
      await box.check();
    await button(desk, 'Signer et envoyer').click();
    await expect(desk.getByRole('dialog')).toContainText(/Panne RÉELLE dite commencée/);
    await desk.getByRole('dialog').getByRole('button', { name: 'Revenir' }).click();
    await button(desk, 'Modifier').click();
    await desk.getByText(/coupure prévue$/).click();
    await desk
      .getByRole('textbox', { name: 'Jour' })
      .fill(instantOf(Date.now() + 3 * 86_400_000).slice(0, 10));
    await desk.getByLabel(/^Heure \(/).fill('02:00');
    await button(desk, 'Relire l’annonce').first().click();
    await expect(desk.getByText('Prévue à partir du').first()).toBeVisible();
    await expect(desk.getByText(/Panne RÉELLE dite commencée/)).toHaveCount(0);
    await button(desk, 'Abandonner').click();
    await button(desk, 'Oui, tout effacer').click();
  });

  await test.step('an exercise, announced as real', async () => {
    await review(desk);
    await card(desk, 'Exercice').getByRole('button', { name: 'Confirmer' }).click();
    await expect(desk.getByText('Ce texte parle d’un exercice.')).toBeVisible();
    await button(desk, /^RÉEL/).click();
    await button(desk, 'Relire l’annonce').first().click();
    await expect(desk.getByText(/d’après un texte qui parle d’un exercice/)).toBeVisible();
    await expect(button(desk, 'Signer et envoyer')).toBeDisabled();
    for (const box of await desk.getByRole('checkbox', { name: /Je confirme/ }).all())
      await box.check();
    await button(desk, 'Signer et envoyer').click();
    await expect(desk.getByRole('dialog')).toContainText(/un texte qui parle d’un exercice/);
  });
});

test('numbers of a text about two territories are verified for the officer’s own', async ({
  site,
  desk,
}) => {
  await layOut(site, '3', {
    ...{ title: 'Numéros de secours', territories: ['22', '35'], services: ['samu'] },
    numbers: [
      { service: 'samu', number: '+33261914322', area: '22' },
      { service: 'samu', number: '+33261914335', area: '35' },
    ],
  });
  await openKey(desk, site, { file: await keyFileFor(site, ['35']) });
  await review(desk);
  await button(desk, /^Vérifier à deux : 1 numéro \(Ille-et-Vilaine\)/).click();
  await expect(desk.getByRole('heading', { name: /Ille-et-Vilaine/ }).first()).toBeVisible();
  await expect(desk.getByLabel('Territoire', { exact: true })).toHaveValue('35');
  await desk.getByText(/lu dans un texte, à vérifier/).click();
  await expect(desk.locator('.queue-number')).toHaveText(/43\s35/);
});

test('the keyboard goes on at the next text after each decision', async ({ site, desk }) => {
  for (const [at, title] of ['Texte un', 'Texte deux', 'Texte trois'].entries()) {
    const published = instantOf(Date.now() - (at + 1) * 60_000);
    const digest = String(at).repeat(16);
    await layOut(site, String(at), { title, digest, territories: ['35'], published });
  }
  await chooseTerritory(desk, '35');
  await openKey(desk, site);
  await review(desk);
  const heading = (title: string) => card(desk, title).getByRole('heading', { level: 2 });
  const press = async (title: string, deed: string) => {
    await card(desk, title).getByRole('button', { name: deed }).focus();
    await desk.keyboard.press('Enter');
  };
  await press('Texte un', 'Plus tard');
  await expect(heading('Texte deux')).toBeFocused();
  await press('Texte deux', 'Pas une panne');
  await expect(card(desk, 'Texte deux')).toBeHidden();
  await expect(heading('Texte trois')).toBeFocused();
  await press('Texte trois', 'Plus tard');
  await expect(desk.locator('.queue-count')).toBeFocused();
  await desk.getByText('Plus tard (2)').click();
  await press('Texte un', 'Revoir maintenant');
  await expect(heading('Texte trois')).toBeFocused();
  await desk.getByText('Décidés (1)').click();
  await button(desk, /^Reprendre/).focus();
  await desk.keyboard.press('Enter');
  await expect(card(desk, 'Texte deux')).toBeVisible();
  await expect(desk.locator('.queue-count')).toBeFocused();
});

test('two tabs put texts off together', async ({ site, desk }) => {
  for (const [at, title] of ['Texte un', 'Texte deux', 'Texte trois'].entries()) {
    await layOut(site, String(at), { title, digest: String(at).repeat(16), territories: ['35'] });
  }
  await chooseTerritory(desk, '35');
  await review(desk);
  const other = await desk.context().newPage();
  await other.goto(desk.url());
  await review(other);
  await expect(card(other, 'Texte trois')).toBeVisible();
  await card(desk, 'Texte un').getByRole('button', { name: 'Plus tard' }).click();
  await expect(other.getByText('Plus tard (1)')).toBeVisible();
  await card(other, 'Texte deux').getByRole('button', { name: 'Plus tard' }).click();
  await expect(desk.getByText('Plus tard (2)')).toBeVisible();
  await desk.reload();
  await review(desk);
  await expect(desk.getByText('Plus tard (2)')).toBeVisible();
});

test('a list that the host cannot read is never said to be empty', async ({ site, desk }) => {
  const drafts = join(site.data, 'drafts');
  await layOut(site, '1', { title: 'Panne du 15', territories: ['35'] });
  await rename(drafts, `${drafts}-aside`);
  await writeFile(drafts, 'in the way');
  await chooseTerritory(desk, '35');
  await review(desk);
  await expect(desk.getByText(/ne peut pas être lu chez l’hébergeur/)).toBeVisible();
  await expect(desk.getByText('Rien à vérifier.')).toHaveCount(0);
  await expectAccessible(desk, 'une liste qui ne peut pas être lue');
  await rm(drafts);
  await rename(`${drafts}-aside`, drafts);
  await desk.reload();
  await review(desk);
  await expect(card(desk, 'Panne du 15')).toBeVisible();
  await expect(desk.getByText(/ne peut pas être lu chez l’hébergeur/)).toHaveCount(0);
});
