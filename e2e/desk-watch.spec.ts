import { lookAtOnce } from './support/announcing.ts';
import { violationsOf } from './support/axe.ts';
import { chooseTerritory, expect, openKey, test } from './support/desk.ts';

const SOON = { timeout: 120_000 };

test('an officer says « je veille » by one tap, and takes it back; the public’s page follows', async ({
  site,
  desk,
  page: citizen,
}) => {
  await chooseTerritory(desk, '22');
  const card = desk.getByRole('region', { name: 'Je veille' });
  await expect(card).toContainText('Personne ne veille');
  await expect(card.getByRole('link', { name: 'Ouvrir une clé' })).toBeVisible();
  await expect(card.getByRole('button')).toHaveCount(0);

  const seen = async (tone: 'quiet' | 'unknown', said: string) =>
    expect(async () => {
      await citizen.goto(`${site.address}/22/`);
      await expect(citizen.locator(`.strip-${tone}`)).toContainText(said, { timeout: 4_000 });
    }).toPass(SOON);
  await seen('unknown', 'Aucune annonce reçue');

  await test.step('I watch', async () => {
    await openKey(desk, site);
    await desk.getByRole('link', { name: 'Annoncer', exact: true }).click();
    await card.getByRole('button', { name: 'Je veille', exact: true }).click();
    await expect(card).toContainText('Reçu par le service de publication');
    await expect(card).toContainText('Vous veillez ici', SOON);
    expect(await violationsOf(desk)).toEqual([]);
    await seen('quiet', 'Aucune panne annoncée');
    await expect(citizen.locator('.watchers li')).toContainText(/^Essai/);
  });

  await test.step('where it watched before, it still does', async () => {
    await citizen.goto(`${site.address}/35/`);
    await expect(citizen.locator('.strip-quiet')).toBeVisible();
  });

  await test.step('no more', async () => {
    await card.getByRole('button', { name: 'Ne plus veiller ici' }).click();
    await lookAtOnce(desk, card.getByText('Personne ne veille'));
    await seen('unknown', 'Aucune annonce reçue');
  });
});
