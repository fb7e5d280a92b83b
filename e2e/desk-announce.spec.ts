/** From an officer's choices to the phones of citizens: announced, corrected, ended, taken back, as an exercise. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import {
  acceptDoubts,
  describeOutage,
  lookAtOnce,
  published,
  ready,
  say,
  TWO_MINUTES,
} from './support/announcing.ts';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/desk.ts';

test.use({ onDisk: false });

/** A page that is open asks anew within this, with nothing in force (src/published/pace.ts). */
const ORDINARY_MOST_MS = 75_000;

/** A person looks at the page anew until it says so: no need to wait for its own next poll. */
async function lookAgain(citizen: Page, text: string): Promise<void> {
  await expect(async () => {
    await citizen.reload();
    await expect(citizen.locator('.status')).toContainText(text, { timeout: 4_000 });
  }).toPass(TWO_MINUTES);
}
test('an officer announces a real outage, corrects it and ends it; a citizen’s phone follows within two minutes', async ({
  site,
  desk,
  phone,
}) => {
  await ready(desk, site);
  // The phone waits by its own clock, which is put on; main-job.spec.ts waits by that of the wall.
  await (await phone.open('about:blank')).clock.install();
  const citizen = await phone.open(`${site.address}/35/`);
  const strip = citizen.locator('.status');
  await expect(strip).toContainText('Aucune panne annoncée', TWO_MINUTES);

  await test.step('announced', async () => {
    await desk.getByRole('button', { name: /^RÉEL/ }).click();
    await describeOutage(desk);
    await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
    const send = desk.getByRole('button', { name: 'Signer et envoyer' });
    // The numbers are kept for fiction: in a real announcement that is asked about.
    await expect(send).toBeDisabled();
    await acceptDoubts(desk);
    await send.click();
    const last = desk.getByRole('dialog', { name: 'Dernière vérification' });
    await expect(last).toContainText('RÉEL');
    await expect(last).toContainText('Ille-et-Vilaine');
    await last.getByRole('button', { name: 'Oui, envoyer l’annonce RÉELLE' }).click();
    await expect(desk.getByText('Envoyée au service de publication')).toBeVisible();
    await expect
      .poll(async () => JSON.parse(await site.bulletin()).payload, TWO_MINUTES)
      .toContain('"18":"down"');
    await expect(strip).not.toContainText('en panne');
    await citizen.clock.fastForward(ORDINARY_MOST_MS);
    await expect(strip).toContainText('15 et 18 en panne');
    await expect(citizen.locator('#samu a[href="tel:+33261911515"]')).toHaveCount(1);
    await expect(desk.getByText('Visible sur les téléphones depuis')).toBeVisible(TWO_MINUTES);
  });

  await test.step('passed on, in the language chosen, with a code that a camera reads', async () => {
    const kit = desk.getByRole('region', { name: 'À transmettre' });
    await expect(kit.getByRole('textbox', { name: 'SMS', exact: true })).toHaveValue(
      /SAMU \(15\) : 02 61 91 15 15/,
    );
    await kit.getByRole('combobox', { name: 'Langue' }).selectOption('English');
    await expect(kit.getByRole('textbox', { name: 'Radio', exact: true })).toHaveValue(/I repeat/);
    const wide = kit.locator('canvas').nth(1);
    await expect(wide).toHaveAccessibleName(/02\s61\s91\s18\s18/);
    const [width, height, pixels] = await wide.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return [canvas.width, canvas.height, [...data].join(',')] as const;
    });
    expect([width, height]).toEqual([1200, 630]);
    const seen = jsQR(Uint8ClampedArray.from(pixels.split(',').map(Number)), width, height);
    expect(seen?.data).toBe(`${site.address}/en/35/`);
    expect(await violationsOf(desk, { include: '.kit' })).toEqual([]);
    await desk.getByRole('button', { name: 'Terminé' }).click();
  });

  await test.step('corrected: 18 works again', async () => {
    await desk.getByRole('button', { name: 'Mettre à jour' }).click();
    await say(desk, /^18/, 'Fonctionne');
    await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
    await acceptDoubts(desk);
    await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
    await desk.getByRole('button', { name: 'Oui, envoyer la mise à jour RÉELLE' }).click();
    await lookAgain(citizen, '15 en panne');
    await expect(strip).not.toContainText('15 et 18');
    await desk.getByRole('button', { name: 'Terminé' }).click();
  });

  await test.step('ended', async () => {
    await desk.getByRole('button', { name: 'Fin de panne' }).click();
    await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
    await desk.getByRole('button', { name: 'Oui, annoncer la fin RÉELLE' }).click();
    await lookAgain(citizen, 'Rétablissement annoncé');
    await expect(strip).not.toContainText('en panne');
  });
  expect(await published(site)).toHaveLength(3);
});

test('a mistake is taken back, its numbers leave the phone, and nobody is told that 15 works', async ({
  site,
  desk,
  phone,
}) => {
  await ready(desk, site);
  await desk.getByRole('button', { name: /^RÉEL/ }).click();
  await describeOutage(desk);
  await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  await acceptDoubts(desk);
  await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
  await desk.getByRole('button', { name: 'Oui, envoyer l’annonce RÉELLE' }).click();
  await lookAtOnce(desk, desk.getByText('Visible sur les téléphones depuis'));
  await desk.getByRole('button', { name: 'Terminé' }).click();
  const citizen = await phone.open(`${site.address}/35/`);
  await expect(citizen.locator('.strip-outage')).toContainText('15 et 18', TWO_MINUTES);

  await desk.getByRole('button', { name: 'Annuler (erreur)' }).click();
  await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
  await desk.getByRole('button', { name: 'Oui, retirer l’annonce RÉELLE' }).click();
  await expect(citizen.locator('.strip-outage')).toHaveCount(0, TWO_MINUTES);
  await expect(citizen.locator('.status')).toContainText('Annonce retirée');
  await expect(citizen.locator('.status')).not.toContainText('Rétablissement');
});

test('an exercise shows in exercise mode only, where nothing can be called', async ({
  site,
  desk,
  phone,
}) => {
  await ready(desk, site);
  await desk.getByRole('button', { name: /^EXERCICE/ }).click();
  await describeOutage(desk);
  await expect(desk.locator('.nature-band')).toContainText('EXERCICE');
  await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
  await lookAtOnce(desk, desk.getByText('Visible en mode exercice depuis'));

  const citizen = await phone.open(`${site.address}/35/`);
  await expect(citizen.locator('.strip-quiet')).toContainText('Aucune panne annoncée', TWO_MINUTES);
  await citizen.goto(`${site.address}/35/?exercice#samu`);
  await expect(citizen.locator('.strip')).toContainText('15 et 18 en panne', TWO_MINUTES);
  await expect(citizen.locator('.exercise-mark')).toContainText('EXERCICE');
  await expect(citizen.locator('#samu a[href^="tel:"]')).toHaveCount(0);
});

test('a temporary number is published only when a second person typed the same digits', async ({
  site,
  desk,
}) => {
  await ready(desk, site);
  await desk.getByRole('button', { name: /^EXERCICE/ }).click();
  await say(desk, /^17/, 'En panne');
  await desk.getByRole('button', { name: 'Ajouter un numéro temporaire' }).click();
  const line = desk.getByRole('group', { name: 'Numéro temporaire 1' });
  await line.getByLabel('Service').selectOption({ label: 'Police (17)' });
  await line.getByLabel('Numéro', { exact: true }).fill('02 61 91 17 17');
  await line.getByLabel('Votre fonction').fill('Officier de permanence, SIDPC');
  await line.getByRole('button', { name: 'Passer à la deuxième personne' }).click();
  await expect(line).not.toContainText('02 61 91 17 17');
  await line.getByLabel('Le numéro, de nouveau').fill('02 61 91 17 71');
  await line.getByLabel('Fonction de la deuxième personne').fill('Officier de permanence');
  await line.getByRole('button', { name: 'Vérifier' }).click();
  await expect(line).toContainText('Il en faut une autre');
  await line.getByLabel('Fonction de la deuxième personne').fill('Chef de salle, CODIS');
  await line.getByRole('button', { name: 'Vérifier' }).click();
  await expect(line).toContainText('Ce n’est pas le même numéro');
  await line.getByLabel('Le numéro, de nouveau').fill('0261911717');
  await line.getByRole('button', { name: 'Vérifier' }).click();
  await expect(line).toContainText('vérifié par Chef de salle, CODIS (un seul poste)');
  await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
  await expect(desk.getByText('Envoyée au service de publication')).toBeVisible(TWO_MINUTES);
  const [name = ''] = await published(site);
  const { payload } = JSON.parse(
    await readFile(join(site.data, 'announcements', name), 'utf8'),
  ) as { payload: string };
  expect(payload).toContain('+33261911717');
});
