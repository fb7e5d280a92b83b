/** A draft of an announcement: kept, found again, joined to what is announced, shown as the public will see it. */
import type { Page } from '@playwright/test';
import { describeOutage, ready, say, TWO_MINUTES } from './support/announcing.ts';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/desk.ts';

test('a draft survives a reload, and what is missing is said beside its field', async ({
  site,
  desk,
}) => {
  await ready(desk, site);
  await desk.getByRole('button', { name: /^RÉEL/ }).click();
  await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  await expect(desk.getByRole('alert')).toContainText('Quel numéro est en panne');
  await say(desk, /^15/, 'Perturbé');
  await desk.getByLabel('Lien vers votre page').fill('pas une adresse');
  await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  await expect(desk.getByLabel('Lien vers votre page')).toHaveAccessibleDescription(
    /Attendu.*https:\/\//,
  );
  await expect(desk.getByText('Gardé sur cet appareil')).toBeVisible();
  await desk.reload();
  await expect(desk.locator('.nature-band')).toContainText('RÉEL');
  await expect(
    desk.getByRole('group', { name: /^15/ }).getByRole('radio', { name: 'Perturbé' }),
  ).toBeChecked();
  await expect(desk.getByLabel('Lien vers votre page')).toHaveValue('pas une adresse');
});

test('the way back loses nothing; what is announced already takes the draft in; an old one begins anew', async ({
  site,
  desk,
}) => {
  await ready(desk, site);
  const title = (name: string) => desk.getByRole('heading', { level: 1, name });
  await desk.getByRole('button', { name: /^EXERCICE/ }).click();
  await describeOutage(desk);
  await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  await expect(title('Relire avant d’envoyer')).toBeVisible();

  await test.step('the browser’s back button walks the stages', async () => {
    await desk.goBack();
    await expect(title('Annoncer une panne')).toBeVisible();
    await expect(
      desk.getByRole('group', { name: /^15/ }).getByRole('radio', { name: 'En panne' }),
    ).toBeChecked();
    await desk.goBack();
    await expect(desk.getByText('Votre brouillon attend')).toBeVisible();
    await desk.getByRole('button', { name: 'Reprendre le brouillon' }).click();
    await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  });

  await test.step('a second window says that there is another', async () => {
    const other = await desk.context().newPage();
    await other.goto(`${site.address}/desk/`);
    await expect(other.getByText('Une autre fenêtre de ce navigateur')).toBeVisible();
    await other.close();
  });

  await test.step('a draft becomes an update of what is announced, with all that was chosen', async () => {
    await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
    await expect(desk.getByText('Envoyée au service de publication')).toBeVisible(TWO_MINUTES);
    await desk.getByRole('button', { name: 'Terminé' }).click();
    await desk.getByRole('button', { name: /^EXERCICE/ }).click();
    await say(desk, /^17/, 'Perturbé');
    await desk.getByLabel('Lien vers votre page').fill('https://www.example.org/panne');
    await desk.getByText('Une annonce est déjà en cours ici').waitFor(TWO_MINUTES);
    await desk.getByRole('button', { name: 'Mettre à jour' }).click();
    await expect(title('Mettre à jour l’annonce')).toBeVisible();
    await expect(desk.locator('.summary')).toContainText('15 et 18 en panne, 17 perturbé');
    await expect(desk.getByLabel('Lien vers votre page')).toHaveValue(/example/);
    await desk.getByRole('button', { name: 'Abandonner' }).click();
    await desk.getByRole('button', { name: 'Oui, tout effacer' }).click();
  });

  await test.step('an end said by mistake can be taken back, and an old one announced again', async () => {
    await desk.getByRole('button', { name: 'Fin de panne' }).click();
    await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
    await expect(desk.getByText('Envoyée au service de publication')).toBeVisible(TWO_MINUTES);
    await desk.getByRole('button', { name: 'Terminé' }).click();
    await desk.getByText('Terminées ou retirées (1)').click();
    await desk.getByRole('button', { name: /^La panne continue/ }).click();
    await expect(desk.getByText('dira aux téléphones que la panne continue')).toBeVisible();
    await expect(desk.locator('.summary')).toContainText('15 et 18 en panne');
    await desk.goBack();
    await desk.getByText('Terminées ou retirées (1)').click();
    await desk.getByRole('button', { name: 'Annoncer à nouveau' }).click();
    await desk.getByRole('button', { name: 'Oui, tout effacer' }).click();
    await expect(desk.getByText('Repris d’une annonce passée')).toBeVisible();
    await desk.getByRole('button', { name: /^EXERCICE/ }).click();
    await expect(desk.locator('.summary')).toContainText('15 et 18 en panne');
  });
});

test('the preview speaks every language, and nothing in it can be called', async ({
  site,
  desk,
}) => {
  await ready(desk, site);
  await desk.getByRole('button', { name: /^EXERCICE/ }).click();
  await describeOutage(desk);
  const frame = desk.frameLocator('iframe');
  const languages = await desk
    .getByLabel('Langue', { exact: true })
    .locator('option')
    .allTextContents();
  expect(languages).toHaveLength(12);
  const headlines = new Set<string>();
  for (const label of languages) {
    await desk.getByLabel('Langue', { exact: true }).selectOption({ label });
    const lang = await expectLanguage(desk);
    expect(lang).not.toBe('');
    headlines.add((await frame.locator('.strip-headline').first().textContent()) ?? '');
    expect(await frame.locator('a[href^="tel:"]').count()).toBe(0);
  }
  // Easy French may say the same as French; no other two do.
  expect(headlines.size).toBeGreaterThanOrEqual(11);
});

/** Language of the page in the preview, once it is drawn. */
async function expectLanguage(desk: Page): Promise<string> {
  const chosen = await desk.getByLabel('Langue', { exact: true }).inputValue();
  const html = desk.frameLocator('iframe').locator('html');
  await expect(html).toHaveAttribute('lang', chosen);
  return chosen;
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['fr', 'en'] as const) {
    test(`announcing has no fault that axe finds, ${language}, ${colorScheme}`, async ({
      site,
      desk,
    }) => {
      await desk.emulateMedia({ colorScheme });
      await ready(desk, site);
      if (language === 'en') await desk.getByRole('button', { name: 'English' }).click();
      const found = () => violationsOf(desk, { exclude: 'iframe' });
      expect(await found()).toEqual([]);
      await desk.getByRole('button', { name: /^(RÉEL|REAL)/ }).click();
      await desk.getByRole('button', { name: /^(Relire|Review)/ }).click();
      expect(await found()).toEqual([]);
      await desk
        .getByRole('group', { name: /^15/ })
        .getByText(/^(En panne|Down)$/)
        .click();
      await desk.getByRole('button', { name: /^(Relire|Review)/ }).click();
      await expect(desk.getByRole('button', { name: /^(Signer|Sign)/ })).toBeVisible();
      expect(await found()).toEqual([]);
    });
  }
}
