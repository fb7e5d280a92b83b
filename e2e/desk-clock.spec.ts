/** The desk knows what time it is, and how the phones stand. */
import { lookAtOnce } from './support/announcing.ts';
import { violationsOf } from './support/axe.ts';
import { chooseTerritory, expect, openKey, test } from './support/desk.ts';

const MINUTE = 60_000;

test('a clock a day behind is told before anything is signed, and work goes on by the server’s', async ({
  site,
  desk,
}) => {
  await desk.clock.setSystemTime(new Date(Date.now() - (23 * 60 + 58) * MINUTE));
  await desk.reload();
  const notice = desk.getByRole('alert');
  await expect(notice).toContainText('Votre ordinateur retarde de 23 h 58 min');
  await openKey(desk, site);
  await chooseTerritory(desk, '35');
  await desk.getByRole('link', { name: 'Annoncer', exact: true }).click();
  await desk.getByRole('button', { name: /^EXERCICE/ }).click();
  await desk.getByRole('group', { name: /^15/ }).getByText('En panne', { exact: true }).click();
  await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
  const send = desk.getByRole('button', { name: 'Signer et envoyer' });
  await expect(send).toBeDisabled();
  await expect(desk.getByText('rien ne peut être signé')).toBeVisible();
  expect(await violationsOf(desk, { exclude: 'iframe' })).toEqual([]);
  await notice.getByRole('button', { name: /travailler à cette heure/ }).click();
  await expect(desk.getByText('Vous travaillez à l’heure du serveur')).toBeVisible();
  await send.click();
  await lookAtOnce(desk, desk.getByText('Visible en mode exercice depuis'));
});

test('a collector that was silent for two minutes is a red notice with what to do', async ({
  site,
  desk,
}) => {
  const age = desk.locator('.phones-age');
  await expect(age).toContainText(/il y a \d+\s?(s|min)/);
  await expect(desk.getByRole('alert')).toHaveCount(0);
  // The server says that it is three minutes later, and the bulletin is the one of before.
  const kept = await (await desk.request.get(`${site.address}/status/bulletin.jws`)).text();
  await desk.route('**/status/bulletin.jws', (route) =>
    route.fulfill({
      body: kept,
      headers: { Date: new Date(Date.now() + 3 * MINUTE).toUTCString() },
    }),
  );
  await desk.reload();
  const notice = desk.getByRole('alert');
  await expect(notice).toContainText('n’est plus renouvelé depuis 3 min');
  await expect(notice).toContainText('Appelez');
});
