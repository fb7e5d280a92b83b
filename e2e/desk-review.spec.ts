/** Texts to review, from a feed to the officer's decision and the phones. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expectAccessible } from './support/axe.ts';
import { expect, openKey, test } from './support/desk.ts';
import { button } from './support/lines.ts';
import { layOut } from './support/review-texts.ts';
import type { Site } from './support/site.ts';

const OUTAGE = 'Le 15 et le 18 sont en panne en Ille-et-Vilaine';
const POLICE = 'Le 17 ne répond plus depuis midi dans le département';
const ITEM = (id: string, title: string, body: string) =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${body}</description><pubDate>${new Date(Date.now() - 600_000).toUTCString()}</pubDate></item>`;

/** A préfecture's site whose feed tells of two outages. */
async function openFeed(): Promise<{ server: Server; address: string }> {
  const items = [
    ITEM('1', OUTAGE, 'Le 15 et le 18 ne répondent plus. Composez le 02 61 91 43 15 pour le SAMU.'),
    ITEM('2', POLICE, 'Le 17 ne répond plus en Ille-et-Vilaine.'),
  ];
  const feed = `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/flux` };
}

/** Has the collector of the site read that feed, once. */
async function readFeed(site: Site, address: string): Promise<void> {
  const source = {
    id: 'prefecture-essai',
    name: 'Préfecture (essai)',
    ...{ kind: 'prefecture', territories: ['35'], format: 'feed', address },
    ...{ trust: 'official', verified: true, allowPrivate: true },
  };
  await writeFile(join(site.data, 'sources.json'), JSON.stringify({ sources: [source] }));
  await site.round();
}

const RESTORED = 'Retour à la normale du 15 et du 18';

/** What the bulletin says of each announcement: its numbers, or that it was taken back. */
const published = async (site: Site) =>
  JSON.parse(JSON.parse(await site.bulletin()).payload).announcements.map(
    ({ numbers, retracted = false }: { numbers: object; retracted?: boolean }) =>
      retracted ? 'retracted' : Object.keys(numbers).join(' '),
  );

/** What was decided, as the publishing service wrote it. */
async function decisions(site: Site): Promise<string[]> {
  const folder = join(site.data, 'decisions');
  const texts = await Promise.all(
    (await readdir(folder))
      // A file that is being written has another name until it is whole.
      .filter((name) => !name.startsWith('.'))
      .map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts.map((text) => JSON.parse(JSON.parse(text).payload).verdict).sort();
}

test('an officer dismisses one text, puts one off, makes an announcement of another, and its end of a last one', async ({
  site,
  desk,
}) => {
  const { server, address } = await openFeed();
  await readFeed(site, address);
  await layOut(site, '9');
  expect(await published(site)).toEqual(expect.arrayContaining(['15 18', '17']));

  await openKey(desk, site);
  await desk.getByRole('link', { name: 'À vérifier', exact: true }).click();
  const card = (title: string) => desk.getByRole('article', { name: title });
  await expect(desk.getByText('3 textes attendent quelqu’un')).toBeVisible();
  await expect(card(OUTAGE).locator('mark').first()).toBeVisible();
  await expect(card(OUTAGE)).toContainText('Sur les téléphones');
  await expect(card('Standard du 18')).toContainText('Sur aucun téléphone');
  await expect(card(OUTAGE).locator('.number-read')).toHaveText('02 61 91 43 15');
  await expect(desk.locator('main a[href^="tel:"]')).toHaveCount(0);
  await expectAccessible(desk, 'À vérifier');

  await test.step('not an outage: it leaves queue and phones, with who and when', async () => {
    await card(POLICE).getByRole('button', { name: 'Pas une panne' }).click();
    await expect(card(POLICE)).toBeHidden();
    await desk.getByText('Décidés (1)').click();
    await expect(desk.locator('.decided-list')).toContainText(/Pas une panne.:.Essai, le.\d/);
    await site.round();
    expect((await published(site)).sort()).toEqual(['15 18', 'retracted']);
  });

  await test.step('later: it goes to the end, on this device alone', async () => {
    await card('Standard du 18').getByRole('button', { name: 'Plus tard' }).click();
    await expect(card('Standard du 18')).toBeHidden();
    await desk.reload();
    await openKey(desk, site);
    await desk.getByRole('link', { name: 'À vérifier', exact: true }).click();
    await desk.getByText('Plus tard (1)').click();
    await expect(card('Standard du 18')).toBeVisible();
    await expect(card('Standard du 18')).toContainText('En doute');
  });

  await test.step('confirmed: an announcement to be read over and signed', async () => {
    await card(OUTAGE).getByRole('button', { name: 'Confirmer' }).click();
    await expect(desk.getByText(/^Prérempli d’après un texte de Préfecture/)).toBeVisible();
    await button(desk, /^RÉEL/).click();
    const fifteen = desk.getByRole('group', { name: /^15/ });
    await expect(fifteen.getByRole('radio', { name: /Perturbé/ })).toBeChecked();
    await expect(desk.locator('body')).not.toContainText(/43\s15/);
    await button(desk, 'Relire l’annonce').click();
    for (const box of await desk.getByRole('checkbox', { name: /Je confirme/ }).all())
      await box.check();
    await button(desk, 'Signer et envoyer').click();
    await button(desk, 'Oui, envoyer l’annonce RÉELLE').click();
    await expect.poll(() => decisions(site)).toEqual(['announced', 'not-an-outage']);
    await button(desk, 'Terminé').click();
  });

  await test.step('restored: the end of that announcement, ready to be read over and signed', async () => {
    const title = `${RESTORED} en Ille-et-Vilaine`;
    await layOut(site, '7', {
      ...{ digest: 'fedcba9876543210', title, territories: ['35'], state: 'over' },
      ...{ services: ['samu', 'fire'], text: 'Le 15 et le 18 fonctionnent de nouveau.' },
    });
    await desk.getByRole('link', { name: 'À vérifier', exact: true }).click();
    await expect(card(title)).toContainText('15 et 18 : rétabli');
    await card(title).getByRole('button', { name: 'Confirmer : annoncer la fin' }).click();
    await expect(desk.getByText(/^Prérempli d’après un texte de SDIS/)).toBeVisible();
    await expectAccessible(desk, 'la fin préremplie');
    await button(desk, 'Signer et envoyer').click();
    await button(desk, 'Oui, annoncer la fin RÉELLE').click();
    await expect(desk.getByText('Envoyée au service de publication')).toBeVisible();
    await expect.poll(() => decisions(site)).toEqual(['announced', 'announced', 'not-an-outage']);
    await site.round();
    const phases = JSON.parse(JSON.parse(await site.bulletin()).payload).announcements.map(
      ({ phase }: { phase: string }) => phase,
    );
    expect(phases).toContain('ended');
  });
  server.closeAllConnections();
  server.close();
});
