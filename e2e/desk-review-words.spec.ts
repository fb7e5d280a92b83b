/** The words of a text to review: those that decided, in its title too, and what its article says since. */
import { instantOf } from '../src/base/instant.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, openKey, test } from './support/desk.ts';
import { layOut } from './support/review-texts.ts';

test('a text that is all title has its words marked, and one that was denied says so', async ({
  site,
  desk,
}) => {
  const place = { territories: ['35'], text: '' };
  await layOut(site, '7', {
    ...{ ...place, title: 'Le 15 est en panne en Ille-et-Vilaine', reasons: ['fails: en panne'] },
  });
  const since = {
    title: 'Samu : démenti',
    text: `Le 15 répond normalement. ${'Toutes nos excuses. '.repeat(30)}`,
    at: instantOf(Date.now() - 60_000),
  };
  await layOut(site, '8', { ...place, title: 'Samu injoignable ?', digest: '1'.repeat(16), since });
  await openKey(desk, site);
  await desk.getByRole('link', { name: 'À vérifier', exact: true }).click();

  const card = (title: string) => desk.getByRole('article', { name: title });
  await expect(card('Le 15 est en panne').locator('h2 mark')).toHaveText('en panne');
  await expect(card('Le 15 est en panne')).not.toContainText('dit maintenant autre chose');
  const denied = card('Samu injoignable ?').locator('.notice');
  await expect(denied).toContainText(/Cet article dit maintenant autre chose, lu le .*démenti/);
  await denied.getByText('Lire tout le texte').click();
  await expect(denied).toContainText('Le 15 répond normalement.');
  await expectAccessible(desk, 'À vérifier');
});

test('an end that is told of a town is seen as one, and an exercise as shown on no phone', async ({
  site,
  desk,
}) => {
  const claim = { departements: ['35'], hour: null, quoted: false };
  const end = { ...claim, says: 'restored', when: 'now', services: ['police'], words: 'rétabli' };
  const fails = {
    ...claim,
    says: 'fails',
    when: 'now',
    services: ['fire'],
    words: 'ne répond plus',
  };
  const title = 'Le 17 rétabli à Saint-Malo';
  const place = { territories: ['35'], digest: '2'.repeat(16) };
  await layOut(site, '5', {
    ...{ ...place, state: 'over', services: ['police'], title },
    ...{ text: 'Le 17 est rétabli pour les abonnés Orange.', claims: [end, end] },
  });
  const drill = 'Ce n’est pas un exercice';
  await layOut(site, '6', {
    ...{ ...place, digest: '3'.repeat(16), state: 'exercise', shelf: 'probable', title: drill },
    ...{ text: 'Le 18 ne répond plus.', claims: [fails] },
  });
  await openKey(desk, site);
  await desk.getByRole('link', { name: 'À vérifier', exact: true }).click();

  const card = (name: string) => desk.getByRole('article', { name });
  await expect(card(title).locator('.by-sentence li')).toHaveText([
    /Le 17 rétabli à Saint-Malo.*17.: rétabli · Ille-et-Vilaine/,
    /Le 17 est rétabli pour les abonnés Orange\..*17.: rétabli · Ille-et-Vilaine/,
  ]);
  await expect(card(title)).toContainText('ne vaut pas pour tout ce lieu');
  await expect(card(drill).locator('.by-sentence li')).toHaveText(
    /Le 18 ne répond plus.*18.: en panne/,
  );
  await expect(card(drill)).toContainText('Lu comme un exercice');
  await expectAccessible(desk, 'À vérifier');
});
