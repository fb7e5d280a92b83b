import type { Page } from '@playwright/test';
import type { CapDraft } from '../src/status/cap/write.ts';
import { outageOf35, SAMU_35 } from './support/outage.ts';
import { expect, readyOffline, test } from './support/phone.ts';

test.use({ onDisk: false });

const DRILL_OF_17: CapDraft['content'] = {
  phase: 'ongoing',
  certainty: 'official',
  territories: ['35'],
  numbers: { '17': 'down' },
  worksFrom: [],
  failsFrom: [],
  lines: [],
  advice: [],
  publisher: 'Préfecture d’Ille-et-Vilaine',
  link: '',
  onset: null,
  expectedEnd: null,
  expires: null,
};

/** What the system does when a call is begun: the page goes out of sight, and comes back later. */
async function callAndComeBack(page: Page, link: string): Promise<void> {
  await page.evaluate((selector) => {
    // The dialler is the system's own: the tap counts, the call itself is never placed.
    document.querySelector(selector)?.addEventListener('click', (e) => e.preventDefault());
  }, link);
  await page.locator(link).first().click();
  const visibility = (state: string) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await visibility('hidden');
  await visibility('visible');
}

test.describe(() => {
  test.use({ onDisk: true });
  test('after a call: No opens the next step, Yes keeps the advice, and a reload forgets nothing', async ({
    site,
    phone,
  }) => {
    const page = await phone.open(`${site.address}/35/#samu`);
    await readyOffline(page);
    const plan = page.locator('#samu');
    await callAndComeBack(page, '#samu .step-card a[href="tel:15"]');
    await expect(plan.getByRole('heading', { name: 'Quelqu’un a répondu ?' })).toBeVisible();
    await plan.getByRole('button', { name: 'Non' }).click();
    await expect(plan.locator('.step-count')).toHaveText('Étape 2 sur 4');
    await expect(plan.locator('.step-title')).toBeFocused();

    await site.set('dead');
    await phone.switchOff();
    const again = await phone.open(`${site.address}/35/#samu`);
    await expect(again.locator('#samu .step-count')).toHaveText('Étape 2 sur 4');

    await callAndComeBack(again, '#samu .step-card a[href^="tel:"]');
    await again.locator('#samu').getByRole('button', { name: 'Oui' }).click();
    await expect(again.locator('#samu')).toContainText('Ne raccrochez pas');
    await again.locator('#samu').getByRole('button', { name: 'Revenir aux étapes' }).click();
    await expect(again.locator('#samu .step-count')).toHaveText('Étape 2 sur 4');
  });
});

test('an outage announced during a call: No opens the line that is given, and not a step after it', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/35/#samu`);
  await readyOffline(page);
  const plan = page.locator('#samu');
  await callAndComeBack(page, '#samu .step-card a[href="tel:15"]');
  const content: CapDraft['content'] = {
    ...DRILL_OF_17,
    numbers: { '15': 'down' },
    lines: [{ service: 'samu', number: SAMU_35, area: '', network: 'fixed' }],
    expires: new Date(Date.now() + 6 * 3_600_000).toISOString().replace(/\.\d+Z/, 'Z'),
  };
  await site.announce('meanwhile.xml', outageOf35({ content }));
  await site.round();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('.strip-headline').first()).toHaveText('15 en panne');
  await plan.getByRole('button', { name: 'Non' }).click();
  await expect(plan.locator('.step-card')).toContainText('Appelez le numéro donné');
  await plan.locator('.next').click();
  await expect(plan.locator('.step-card')).toContainText('Appelez le 112');
});

test('another language chosen in the middle of a plan opens that plan, at its step', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/35/#samu`);
  await readyOffline(page);
  await page.locator('#samu .next').click();
  await page.locator('.languages summary').click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${site.address}/en/35/#samu`);
  await expect(page.locator('#samu .step-count')).toHaveText('Step 2 of 4');
});

test('a call that the system ended the page for is asked about when the page opens again', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/35/#fire`);
  await readyOffline(page);
  await page.evaluate(() => {
    document
      .querySelector('#fire .call-main')
      ?.addEventListener('click', (e) => e.preventDefault());
  });
  await page.locator('#fire .step-card .call-main').click();
  await page.reload();
  await expect(page.locator('#fire')).toContainText('Quelqu’un a répondu');
});

test('progress older than an hour is forgotten', async ({ site, phone }) => {
  const page = await phone.open(`${site.address}/35/#samu`);
  await readyOffline(page);
  await page.locator('#samu .next').click();
  await expect(page.locator('#samu .step-count')).toHaveText('Étape 2 sur 4');
  // The hour goes by while no page is open: a clock that is set under an open one is no time gone by.
  await page.goto('about:blank');
  await page.clock.install({ time: Date.now() + 61 * 60_000 });
  await page.goto(`${site.address}/35/#samu`);
  await expect(page.locator('.readiness-ready')).toBeAttached();
  await expect(page.locator('#samu .step-count')).toHaveText('Étape 1 sur 4');
});

test('any step can be opened directly, and the last one leads back to the first', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/35/#samu`);
  await readyOffline(page);
  await page.getByRole('button', { name: 'Ouvrir l’étape 4' }).click();
  const card = page.locator('#samu .step-card');
  await expect(card).toContainText('Étape 4 sur 4');
  await expect(card).toContainText('un hôpital');
  await card.getByRole('button', { name: 'Recommencer à l’étape 1' }).click();
  await expect(card).toContainText('Étape 1 sur 4');
});

test('the message to 114 is put together, in French, ready to send and to copy', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/en/35/#silent`);
  await readyOffline(page);
  const plan = page.locator('#silent');
  await plan.getByText('Prepare the SMS to 114').click();
  await plan.getByLabel(/Where/).fill('Rennes, 3 rue de l’Exemple');
  await plan.getByLabel('An ambulance').check();
  await plan.getByLabel('What is happening').fill('Chute');
  const message = 'URGENCE. Lieu : Rennes, 3 rue de l’Exemple. Besoin : une ambulance. Chute.';
  await expect(plan.locator('.message-text')).toContainText(message);
  const address = await plan.getByRole('link', { name: 'Open the SMS' }).getAttribute('href');
  expect(address).toMatch(/^sms:114\?&body=URGENCE/);
  expect(decodeURIComponent(address ?? '').replaceAll('\u00a0', ' ')).toContain(message);
  await expect(plan.locator('a[href^="tel:"]')).toHaveCount(0);
});

test.describe('with a position', () => {
  test('the coordinates come on a tap only, large, with how sure they are', async ({
    site,
    phone,
  }) => {
    const page = await phone.open(`${site.address}/35/#samu`);
    await readyOffline(page);
    await phone.context.grantPermissions(['geolocation']);
    await phone.context.setGeolocation({ latitude: 48.11734, longitude: -1.67782, accuracy: 12 });
    await expect(page.locator('#samu .coordinates')).toHaveCount(0);
    await page.locator('#samu').getByRole('button', { name: 'Afficher ma position' }).click();
    const coordinates = page.locator('#samu .coordinates');
    await expect(coordinates).toContainText(/48,117\s34.*nord/);
    await expect(coordinates).toContainText(/1,677\s82.*ouest/);
    await expect(page.locator('#samu .position')).toContainText('12 mètres');
  });

  test('a refusal is answered with what to do instead', async ({ site, phone }) => {
    const page = await phone.open(`${site.address}/35/#samu`);
    await readyOffline(page);
    await page.locator('#samu').getByRole('button', { name: 'Afficher ma position' }).click();
    await expect(page.locator('#samu .position')).toContainText(
      /décrivez le lieu|Décrivez le lieu/,
    );
  });
});

test('without French: the sentence in French, how it sounds, what it means', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/uk/35/#samu`);
  await page.locator('#samu .phrases summary').click();
  const phrase = page.locator('#samu .phrase').first();
  await expect(phrase).toHaveText('J’ai besoin d’une ambulance.');
  await expect(phrase).toHaveAttribute('lang', 'fr');
});

test('an exercise is shown in exercise mode only, marked, and nothing can be called', async ({
  site,
  phone,
}) => {
  await site.announce('exercice.xml', outageOf35({ nature: 'exercise', id: 'PREF35-exercice' }));
  await site.round();
  const page = await phone.open(`${site.address}/35/`);
  await expect(page.locator('.strip-quiet')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('EXERCICE');
  await page.goto(`${site.address}/35/?exercice#samu`);
  await expect(page.locator('.exercise-mark')).toContainText('EXERCICE');
  await expect(page.locator('.strip')).toContainText('15 et 18 en panne');
  await expect(page.locator('#samu')).toContainText('02 61 91 15 15');
  await expect(page.locator('a[href^="tel:"], a[href^="sms:"]')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('.exercise-mark')).toHaveCount(0);
});

test('in exercise mode a real outage comes first, says RÉEL, and its calls work', async ({
  site,
  phone,
}) => {
  await site.announce(
    'exercice.xml',
    outageOf35({ nature: 'exercise', id: 'PREF35-exercice', content: DRILL_OF_17 }),
  );
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const page = await phone.open(`${site.address}/35/?exercice`);
  const real = page.locator('.real');
  await expect(real.locator('.real-line')).toContainText('RÉEL');
  await expect(real.locator('.strip-outage')).toContainText('15 et 18 en panne');
  await expect(real).not.toContainText('17 en panne');
  // First on the screen, from edge to edge, and above the exercise.
  const drill = page.locator('.exercise-line');
  const topOf = async (locator: typeof real) => (await locator.boundingBox())?.y ?? Number.NaN;
  expect(await topOf(real)).toBeLessThan(8);
  expect(await topOf(real)).toBeLessThan(await topOf(drill));
  await expect(page.locator('body')).not.toContainText('Rien de tout cela n’est réel');
  await expect(page.locator('main .strip')).toContainText('17 en panne');

  // The step that the real plan begins with, need by need; nothing to call below.
  await expect(real.locator('a[href^="tel:"]').first()).toBeVisible();
  await expect(page.locator('main a[href^="tel:"], main a[href^="sms:"]')).toHaveCount(0);
  await expect(drill.getByRole('link')).toContainText('RÉEL');

  await real.getByRole('link', { name: 'Quitter l’exercice' }).click();
  await expect(page).toHaveURL(/\/35\/$/);
  await expect(page.locator('.real, .exercise-mark')).toHaveCount(0);
  await expect(page.locator('.strip-outage')).toContainText('15 et 18 en panne');
});

test('a real outage comes first also in the middle of an exercise', async ({ site, phone }) => {
  const page = await phone.open(`${site.address}/35/?exercice#samu`);
  await expect(page.locator('.exercise-mark')).toContainText('Aucun exercice');
  await expect(page.locator('.real')).toHaveCount(0);
  await site.announce('panne.xml', outageOf35());
  await site.round();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.locator('.real .strip-outage')).toContainText('15 et 18 en panne');
  await expect(page.locator('.exercise-line')).toContainText('RÉEL');
});

test('who practises goes on practising from page to page, until they leave', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/35/?exercice`);
  await expect(page.locator('.exercise-mark')).toBeVisible();
  await page.locator('.place-row a[href$="#place"]').click();
  await expect(page).toHaveURL(/\/\?exercice#place$/);
  await expect(page.locator('.exercise-mark')).toBeVisible();
  await page.locator('.languages summary').click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/\?exercice/);
  await page.getByRole('link', { name: 'Leave the exercise' }).click();
  await expect(page).toHaveURL(/\/en\/$/);
});

test('what is practised is not remembered as a call', async ({ site, phone }) => {
  await site.announce('exercice.xml', outageOf35({ nature: 'exercise', id: 'PREF35-exercice' }));
  await site.round();
  const page = await phone.open(`${site.address}/35/?exercice#samu`);
  // With the exercise the ladder is another: the step that is opened must be one of that.
  await expect(page.locator('.strip')).toContainText('15 et 18 en panne');
  await page.locator('#samu .next').click();
  await expect(page.locator('#samu .step-count')).toContainText('Étape 2');
  const again = await phone.open(`${site.address}/35/#samu`);
  await readyOffline(again);
  await expect(again.locator('#samu .step-count')).toContainText('Étape 1');
});

test('an outage is spoken once, not at every poll', async ({ site, phone }) => {
  const page = await phone.open(`${site.address}/35/`);
  await expect(page.locator('.strip-quiet')).toBeVisible();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[aria-live="polite"].speak');
    if (region) {
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const poll = () => page.evaluate(() => window.dispatchEvent(new Event('online')));
  await poll();
  await expect(page.locator('.strip-outage')).toBeVisible();
  for (let i = 0; i < 3; i += 1) {
    await site.round();
    await poll();
    await page.waitForTimeout(300);
  }
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((text) => text.includes('15 et 18 en panne'))).toHaveLength(1);
});

test.describe(() => {
  test.use({ onDisk: true });
  test('the language of the browser is taken, can be changed, and is kept', async ({
    site,
    phone,
  }) => {
    const page = await phone.open(site.address);
    await readyOffline(page);
    await page.locator('.languages summary').click();
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await expect(page).toHaveURL(/\/de\/$/);
    await readyOffline(page);
    await site.set('dead');
    await phone.switchOff();
    const again = await phone.open(site.address);
    await expect(again.locator('html')).toHaveAttribute('lang', 'de');
    await expect(again.getByRole('heading', { level: 2 }).first()).not.toHaveText(/besoin/);
  });
});

test.describe('a browser in Spanish', () => {
  test.use({ locale: 'es-ES' });
  test('opens French addresses in Spanish, plan and all', async ({ site, phone }) => {
    const page = await phone.open(`${site.address}/35/#samu`);
    await expect(page).toHaveURL(/\/es\/35\/#samu$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  });
});

test.describe('on a computer', () => {
  test.use({ viewport: { width: 1280, height: 900 } });
  test('a code to scan leads to the same plan on a phone', async ({ site, page }) => {
    await page.goto(`${site.address}/35/#samu`);
    await expect(page.getByRole('img', { name: `${site.address}/35/#samu` })).toBeVisible();
  });
});

test('the local line rings after three taps at most, once a place is chosen', async ({
  site,
  phone,
}) => {
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const first = await phone.open(site.address);
  await readyOffline(first);
  await first.getByRole('searchbox').fill('35');
  await first.locator('.found a').first().click();
  await first.waitForURL(/\/35\/$/);
  await readyOffline(first);

  const page = await phone.open(site.address);
  let taps = 0;
  await page.getByRole('link', { name: /Urgence médicale/ }).click();
  taps += 1;
  await page.waitForURL(/\/35\/#samu$/);
  const line = page.locator(`#samu a[href="tel:${SAMU_35}"]`);
  await expect(line).toBeVisible();
  taps += 1;
  expect(taps).toBeLessThanOrEqual(3);
});
