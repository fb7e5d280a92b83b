/** What an officer at 19:15 has to do: taps and keys of a real outage with two temporary numbers. */
import type { Page } from '@playwright/test';
import { chooseTerritory, expect, openKey, test } from './support/desk.ts';
import { serveLines } from './support/places.ts';

const MOST_TAPS = 18;

/** Every tap and key that reaches the page, counted by the page itself. */
async function counting(desk: Page): Promise<() => Promise<{ taps: number; keys: number }>> {
  await desk.evaluate(() => {
    const counts = { taps: 0, keys: 0 };
    Object.assign(window, { repliCounts: counts });
    const count = (event: string, what: keyof typeof counts) =>
      addEventListener(
        event,
        () => {
          counts[what] += 1;
        },
        { capture: true },
      );
    count('pointerdown', 'taps');
    count('keydown', 'keys');
  });
  return () => desk.evaluate(() => Reflect.get(window, 'repliCounts'));
}

test('a real outage with two temporary numbers takes at most 18 taps, two people and every check included', async ({
  site,
  desk,
}) => {
  await serveLines(site, '35', []);
  await desk.reload();
  await openKey(desk, site);
  await chooseTerritory(desk, '35');
  await desk.getByRole('link', { name: 'Annoncer', exact: true }).click();
  const counts = await counting(desk);
  const tap = (name: string | RegExp) => desk.getByRole('button', { name }).click();
  const say = (group: RegExp, state: string) =>
    desk.getByRole('group', { name: group }).getByText(state, { exact: true }).click();
  const type = (text: string) => desk.keyboard.type(text);

  await tap(/^RÉEL/);
  await say(/^15/, 'En panne');
  await say(/^18/, 'En panne');
  await say(/^Mobile/, 'Les appels passent');
  await desk.getByText('Dans 4 h', { exact: true }).click();

  await tap('Ajouter un numéro temporaire');
  const first = desk.getByRole('group', { name: 'Numéro temporaire 1' });
  await expect(first.getByLabel('Service')).toHaveValue('samu');
  // The field that comes first has the focus: nobody has to tap it.
  await expect(first.getByLabel('Numéro', { exact: true })).toBeFocused();
  await type('0261911515');
  await first.getByLabel('Votre fonction').click();
  await type('SIDPC');
  await first.getByRole('button', { name: 'Passer à la deuxième personne' }).click();
  await expect(first.getByLabel('Le numéro, de nouveau')).toBeFocused();
  await type('0261911515');
  await first.getByLabel('Fonction de la deuxième personne').click();
  await type('CODIS');
  await first.getByRole('button', { name: 'Vérifier' }).click();
  await expect(first).toContainText('saisi par SIDPC, vérifié par CODIS (un seul poste)');

  await tap('Ajouter un numéro temporaire');
  const second = desk.getByRole('group', { name: 'Numéro temporaire 2' });
  await expect(second.getByLabel('Service')).toHaveValue('fire');
  await expect(second.getByLabel('Numéro', { exact: true })).toBeFocused();
  await type('0261911818');
  await second.getByRole('button', { name: 'Passer à la deuxième personne' }).click();
  await expect(second).not.toContainText('02 61 91 18 18');
  await expect(second.getByLabel('Le numéro, de nouveau')).toBeFocused();
  await type('0261911818');
  await second.getByRole('button', { name: 'Vérifier' }).click();

  await tap('Relire l’annonce');
  // Only because these numbers are kept for fiction.
  await desk.getByRole('checkbox', { name: /Je confirme/ }).check();
  await tap('Signer et envoyer');
  await tap('Oui, envoyer l’annonce RÉELLE');
  await expect(desk.getByText('Envoyée au service de publication')).toBeVisible({
    timeout: 60_000,
  });
  const { taps, keys } = await counts();
  test.info().annotations.push({ type: 'taps', description: `${taps} taps, ${keys} keys` });
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);
  expect(keys).toBeLessThanOrEqual(70);
});
