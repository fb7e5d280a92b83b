/** What is signed and has not come out yet: it waits, leaves by itself, or is given up. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeOutage, published, ready, TWO_MINUTES } from './support/announcing.ts';
import { deskReadyOffline, expect, test } from './support/desk.ts';

test('what is signed without a network leaves by itself after a reload; what never left is given up without a word', async ({
  site,
  desk,
}) => {
  await ready(desk, site);
  await deskReadyOffline(desk);
  await desk.getByRole('button', { name: /^EXERCICE/ }).click();
  await describeOutage(desk);
  await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  await desk.context().setOffline(true);

  await test.step('given up: nothing is sent', async () => {
    await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
    await expect(desk.getByText(/l’envoi part tout seul au retour du réseau/)).toBeVisible();
    await expect(desk).toHaveTitle(/^\(1 en attente\)/);
    await desk.getByRole('button', { name: 'Ne pas l’envoyer' }).click();
    await expect(desk.getByText('Repris avant de paraître')).toBeVisible();
    await expect(desk).not.toHaveTitle(/en attente/);
    await desk.getByRole('button', { name: 'Revenir à la relecture' }).click();
  });

  await test.step('signed again, then the window is closed and opened', async () => {
    await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
    await expect(desk.getByText(/l’envoi part tout seul/)).toBeVisible();
    await desk.reload();
    await expect(desk).toHaveTitle(/^\(1 en attente\)/);
    await desk.getByRole('link', { name: 'Lignes' }).click();
    await expect(desk.getByText(/^Annonce repli-35-/)).toBeVisible();
    expect(await published(site)).toEqual([]);
    await desk.context().setOffline(false);
    await expect(desk).not.toHaveTitle(/en attente/, TWO_MINUTES);
    await desk.getByRole('link', { name: 'Annoncer', exact: true }).click();
    await expect(desk.getByText('Envoyée au service de publication')).toBeVisible();
    expect(await published(site)).toHaveLength(1);
  });
});

test('what the service keeps and cannot write is known as such, and is taken back before it comes out', async ({
  site,
  desk,
}) => {
  await ready(desk, site);
  const folder = join(site.data, 'announcements');
  await rename(folder, `${folder}.aside`);
  await writeFile(folder, 'in the way');
  await desk.getByRole('button', { name: /^EXERCICE/ }).click();
  await describeOutage(desk);
  await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
  await expect(desk.getByText('n’a pas encore pu l’écrire')).toBeVisible(TWO_MINUTES);
  await expect(desk).toHaveTitle(/^\(1 en attente\)/);
  await desk.getByRole('button', { name: 'Le reprendre avant qu’il ne paraisse' }).click();
  await expect(desk.getByText('Repris avant de paraître')).toBeVisible(TWO_MINUTES);
  await rm(folder);
  await rename(`${folder}.aside`, folder);
  await desk.getByRole('button', { name: 'Revenir à la relecture' }).click();
  await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
  await expect(desk.getByText('Envoyée au service de publication')).toBeVisible(TWO_MINUTES);
  // The one that was taken back did not come out with it.
  expect(await published(site)).toHaveLength(1);
});
