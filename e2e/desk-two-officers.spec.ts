/** Two officers who have the same text before them at once: the second is told before anything is signed. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, openKey, test } from './support/desk.ts';
import { button } from './support/lines.ts';
import { layOut } from './support/review-texts.ts';
import type { Site } from './support/site.ts';

const TITLE = 'Le 18 en panne en Ille-et-Vilaine';
const SERVICE = '**/v1/review/*';

const filesOf = async (site: Site, folder: string) =>
  (await readdir(join(site.data, folder)).catch(() => [])).filter((name) =>
    /^[^.].*\.jws$/.test(name),
  );

/** Up to the last question before a real announcement goes. */
async function upToTheLastQuestion(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: 'À vérifier', exact: true }).click();
  const card = desk.getByRole('article', { name: TITLE });
  await card.getByRole('button', { name: 'Confirmer' }).click();
  await button(desk, /^RÉEL/).click();
  await button(desk, 'Relire l’annonce').click();
  for (const box of await desk.getByRole('checkbox', { name: /Je confirme/ }).all())
    await box.check();
  await button(desk, 'Signer et envoyer').click();
  await expect(button(desk, 'Oui, envoyer l’annonce RÉELLE')).toBeVisible();
}

test('who comes second is told who announced it and when, and sends nothing twice', async ({
  site,
  desk,
  browser,
}) => {
  await layOut(site, '1', { title: TITLE, territories: ['35'] });
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  const colleague = await context.newPage();
  await colleague.goto(`${site.address}/desk/`);
  for (const page of [desk, colleague]) {
    await openKey(page, site);
    await upToTheLastQuestion(page);
  }
  await button(desk, 'Oui, envoyer l’annonce RÉELLE').click();
  await expect.poll(() => filesOf(site, 'decisions')).toHaveLength(1);

  await test.step('at the last question', async () => {
    await button(colleague, 'Oui, envoyer l’annonce RÉELLE').click();
    const told = colleague.getByRole('status').filter({ hasText: 'Ce texte a déjà été annoncé' });
    await expect(told).toContainText(/annoncé par Essai, le \d.*Rien n’a été signé ni envoyé ici/);
    await expect(button(colleague, 'Signer et envoyer')).toBeDisabled();
    expect(await filesOf(site, 'announcements')).toHaveLength(1);
    await expectAccessible(colleague, 'un texte déjà annoncé');
  });

  await test.step('by the service, where the list could not be asked', async () => {
    await colleague.route(SERVICE, (route) => route.abort());
    await colleague.reload();
    await openKey(colleague, site);
    await colleague.getByRole('link', { name: 'Annoncer', exact: true }).click();
    await button(colleague, 'Signer et envoyer').click();
    await button(colleague, 'Oui, envoyer l’annonce RÉELLE').click();
    const refused = colleague.getByRole('alert').filter({ hasText: 'a refusé l’annonce' });
    await expect(refused).toContainText(/annoncé, par Essai, le \d/);
    expect(await filesOf(site, 'announcements')).toHaveLength(1);
    await colleague.unroute(SERVICE);
  });

  await test.step('and announces it when it is another outage', async () => {
    await button(colleague, 'Revenir à la relecture').click();
    await button(colleague, 'C’est une autre panne : l’annoncer').click();
    await button(colleague, 'Signer et envoyer').click();
    await button(colleague, 'Oui, envoyer l’annonce RÉELLE').click();
    await expect.poll(() => filesOf(site, 'announcements')).toHaveLength(2);
    expect(await filesOf(site, 'decisions')).toHaveLength(1);
  });
  await context.close();
});
