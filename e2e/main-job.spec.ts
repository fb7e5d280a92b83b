import { FIRE_35, outageOf35, SAMU_35 } from './support/outage.ts';
import { expect, readyOffline, test } from './support/phone.ts';

test('from the postcode to the local line, through an outage, a dead network and a restart', async ({
  site,
  phone,
}) => {
  const page = await phone.open(site.address);
  await expect(page.locator('.strip')).toContainText('Aucune panne annoncée');
  await readyOffline(page);

  await page.getByRole('searchbox').fill('35000');
  await page
    .getByRole('link', { name: /35\s*Ille-et-Vilaine/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/35\/$/);
  await page.getByRole('link', { name: /Urgence médicale/ }).click();
  const plan = page.getByRole('region', { name: 'Urgence médicale' });
  await expect(plan.locator('.step-card a.call')).toHaveAttribute('href', 'tel:15');
  await expect(plan.locator('a[href^="tel:+33"]')).toHaveCount(0);

  await test.step('an announcement put in place shows within two minutes, and changes the plan', async () => {
    await site.announce('panne.xml', outageOf35());
    await expect(page.locator('.strip-outage')).toContainText('15 et 18 en panne', {
      timeout: 120_000,
    });
    // The announcement says that mobiles get through: that comes first, then the line it gives.
    await expect(plan.locator('.step-title')).toHaveText('Appelez le 15 depuis un mobile');
    await expect(plan.locator('.step-card')).toContainText('Préfecture d’Ille-et-Vilaine');
    await expect(plan.locator('.step-row').nth(1).locator('a')).toHaveAttribute(
      'href',
      `tel:${SAMU_35}`,
    );
  });

  await test.step('the network is cut and the browser restarted: the same plan', async () => {
    await site.set('dead');
    await phone.switchOff();
    const again = await phone.open(site.address);
    let taps = 0;
    const tap = async (name: RegExp) => {
      await again.getByRole('link', { name }).first().click();
      taps += 1;
    };
    await expect(again.locator('.strip-outage')).toContainText('15 et 18 en panne');
    await expect(again.locator('.strip-outage')).toContainText(
      /Dernières nouvelles à\s\d+\sh\s\d\d/,
    );
    await tap(/Urgence médicale/);
    const line = again.locator('#samu .step-row a[href^="tel:+33"]').first();
    await expect(line).toBeVisible();
    await expect(line).toHaveAttribute('href', `tel:${SAMU_35}`);
    expect(taps + 1).toBeLessThanOrEqual(3);
    await again.getByRole('link', { name: 'Retour' }).click();
    await tap(/Feu, accident/);
    await expect(again.locator(`#fire .step-row a[href="tel:${FIRE_35}"]`)).toBeVisible();
  });
});
