/** The numbers of a person's places, for the address book of a phone and of somebody close. */
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/phone.ts';

test('on the page of preparing, the contacts of the places of this phone are taken or handed on', async ({
  site,
  page,
}) => {
  // Chromium on Debian shows no sheet: what would be handed to it is looked at.
  await page.addInitScript(() => {
    Object.assign(window, { handed: [] });
    Object.assign(navigator, {
      canShare: ({ files }: ShareData) => files?.length === 1,
      share: async ({ files }: ShareData) => {
        const [file] = files ?? [];
        const handed = (window as unknown as { handed: string[] }).handed;
        handed.push(`${file?.name} ${file?.type} ${await file?.text()}`);
      },
    });
  });
  await page.goto(`${site.address}/preparer/`);
  await expect(page.locator('#contacts-title')).toHaveCount(0);
  await page.goto(site.address);
  await expect(page.locator('.readiness')).not.toBeEmpty();
  await page.getByText('Choisir dans la liste').click();
  await page.getByRole('link', { name: /^75\s*Paris/ }).click();
  await expect(page.locator('h1')).toHaveText('Paris');
  await page.goto(`${site.address}/preparer/`);
  const link = page.getByRole('link', { name: 'Ajouter aux contacts · Paris' });
  await expect(link).toHaveAttribute('href', '/contacts/75.vcf');
  const answer = await page.request.get(`${site.address}/contacts/75.vcf`);
  expect(answer.headers()['content-type']).toContain('text/vcard');
  await page.getByRole('button', { name: 'Partager' }).click();
  const handed = () => page.evaluate(() => (window as unknown as { handed: string[] }).handed);
  expect(await handed()).toEqual([`repli-75.vcf text/vcard ${await answer.text()}`]);
  expect(await violationsOf(page)).toEqual([]);
  await page.goto(`${site.address}/ar/preparer/`);
  await expect(page.locator('.contacts-of a')).toHaveAttribute('href', '/contacts/ar/75.vcf');
});
