/** The log of a night: what an officer did, and when phones saw it, as it is printed for a report. */
import type { Page } from '@playwright/test';
import { lookAtOnce } from './support/announcing.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseTerritory, expect, openKey, test } from './support/desk.ts';
import { button, field } from './support/lines.ts';

test('what was announced is in the log with the time from which phones saw it, exercises apart', async ({
  site,
  desk,
}) => {
  await openKey(desk, site);
  await chooseTerritory(desk, '35');
  for (const nature of [/^RÉEL/, /^EXERCICE/]) await announce(desk, nature);

  await desk.getByRole('link', { name: 'Journal', exact: true }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Journal de la nuit');
  const real = desk.getByRole('table', { name: 'Réel' });
  const drills = desk.getByRole('table', { name: 'Exercices' });
  await expect(real.getByRole('row', { name: /Annonce.*15/ })).toContainText(
    /vu à partir de \d\d:\d\d:\d\d\sUTC/,
  );
  await expect(real).not.toContainText('EXERCICE');
  await expect(drills.getByRole('row', { name: /EXERCICE/ })).toContainText(/vu à partir de/);
  await expect(
    desk.getByText(/^Dernière entrée lue\s: n°\s2, empreinte [0-9a-f]{64}/),
  ).toBeVisible();

  const answer = await desk.request.get(`${site.address}/status/seen.json`);
  expect(answer.headers()['content-type']).toContain('application/json');
  const { messages } = (await answer.json()) as { messages: { nature: string }[] };
  expect(messages.map(({ nature }) => nature)).toEqual(['actual', 'exercise']);

  await expectAccessible(desk, 'Journal');
  await desk.emulateMedia({ media: 'print' });
  await expect(desk.locator('.desk-header')).toBeHidden();
  await expect(button(desk, 'Imprimer')).toBeHidden();
  await desk.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(desk.getByText('Imprimé le')).toBeVisible();
  await desk.emulateMedia({ media: 'screen' });

  await field(desk, 'Nuit qui commence le').fill('2026-01-02');
  await expect(desk.getByText('Rien dans cette période.')).toHaveCount(2);

  // On a phone the six parts stand in two rows of three.
  await desk.setViewportSize({ width: 360, height: 780 });
  const tops = await desk
    .locator('.desk-header nav a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  const rows = [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
  expect(rows).toEqual([3, 3]);
  await expect(desk.getByRole('link', { name: 'À deux', exact: true })).toBeVisible();
});

/** Announces that 15 is down, and waits until phones can read it. */
async function announce(desk: Page, nature: RegExp): Promise<void> {
  await desk.getByRole('link', { name: 'Annoncer', exact: true }).click();
  await button(desk, nature).click();
  await desk.getByRole('group', { name: /^15/ }).getByText('En panne', { exact: true }).click();
  await desk.getByText('Dans 4 h', { exact: true }).click();
  await button(desk, 'Relire l’annonce').click();
  for (const box of await desk.getByRole('checkbox', { name: /Je confirme/ }).all()) {
    await box.check();
  }
  await button(desk, 'Signer et envoyer').click();
  if (nature.source.includes('RÉEL')) await button(desk, 'Oui, envoyer l’annonce RÉELLE').click();
  await lookAtOnce(desk, desk.getByText(/^Visible (sur les téléphones|en mode exercice) depuis/));
  await button(desk, 'Terminé').click();
}
