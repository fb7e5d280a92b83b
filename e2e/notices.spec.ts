/** Outages told by notifications, without a server: by the worker alone, once, whatever woke it. */
import type { BrowserContext, Page } from '@playwright/test';
import { NOTICES_TAG } from '../src/pages/notices/wake-ups.ts';
import type { Content } from '../src/status/message.ts';
import { violationsInBothSchemes } from './support/axe.ts';
import { outageOf35 } from './support/outage.ts';
import { expect, type Phone, readyOffline, test } from './support/phone.ts';
import type { Site } from './support/site.ts';

/** What a worker's scope has here that the type library of pages does not know. */
interface Told {
  registration: ServiceWorkerRegistration;
  titles: string[];
}

const worker = (context: BrowserContext) => {
  const [running] = context.serviceWorkers();
  if (running === undefined) throw new Error('no worker runs');
  return running;
};

/** Titles of the notifications that stand on the screen. */
const onScreen = (context: BrowserContext): Promise<string[]> =>
  worker(context).evaluate(async () => {
    const { registration } = globalThis as unknown as Told;
    const shown = await registration.getNotifications();
    return shown.map(({ title }) => title);
  });

/** Where a tap on each leads to. */
const leadingTo = (context: BrowserContext): Promise<unknown[]> =>
  worker(context).evaluate(async () => {
    const { registration } = globalThis as unknown as Told;
    const shown = await registration.getNotifications();
    return shown.map(({ data }) => data.path);
  });

const dismiss = (context: BrowserContext): Promise<void> =>
  worker(context).evaluate(async () => {
    const { registration } = globalThis as unknown as Told;
    for (const shown of await registration.getNotifications()) shown.close();
  });

/** From now on, every title that is shown aloud is noted. */
const note = (context: BrowserContext): Promise<void> =>
  worker(context).evaluate(() => {
    const scope = globalThis as unknown as Told;
    const { registration } = scope;
    const show = registration.showNotification.bind(registration);
    scope.titles = [];
    registration.showNotification = (title, options) => {
      if (options?.silent !== true) scope.titles.push(title);
      return show(title, options);
    };
  });
const toldAloud = (context: BrowserContext): Promise<string[]> =>
  worker(context).evaluate(() => (globalThis as unknown as Told).titles);

/** What a person allows, and what a browser grants to an app that was installed. */
async function allow(page: Page, { address: origin }: Site): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const name of ['notifications', 'periodic-background-sync']) {
    const permission = { name };
    // Holds as long as the session does.
    await devtools.send('Browser.setPermission', { permission, setting: 'granted', origin });
  }
}

/** Wakes the worker as the browser does while no page is open, and waits until it asked for news. */
async function wakeUp(phone: Phone, page: Page, site: Site): Promise<void> {
  const devtools = await phone.context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(site.address));
      if (own !== undefined) resolve(own.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const asked = () => site.requests.filter((path) => path === '/status/bulletin.jws').length;
  const before = asked();
  await devtools.send('ServiceWorker.dispatchPeriodicSyncEvent', {
    origin: site.address,
    registrationId: await registered,
    tag: NOTICES_TAG,
  });
  await expect.poll(asked).toBeGreaterThan(before);
  await devtools.detach();
}

const now = (): string => new Date().toISOString().replace(/\.\d+Z/, 'Z');
/** The first message, which the others go on from. */
const ALERT = { sender: 'urgence@pref35.example', id: 'PREF35-essai-1', sent: now() };
const CONTENT: Content = {
  phase: 'ongoing',
  certainty: 'official',
  territories: ['35'],
  numbers: {},
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

test('an outage in a saved place is told once, by a page and by wake-ups; an exercise never; its end takes its place', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/35/`);
  await allow(page, site);
  await readyOffline(page);
  await page.getByRole('button', { name: 'Enregistrer ce lieu' }).first().click();
  await page.getByRole('link', { name: 'Préparer ce téléphone' }).click();

  await test.step('the page says what this phone can do, and tries a notification out', async () => {
    await expect(page.locator('.check-well').first()).toBeVisible();
    await expect(page.locator('.checks')).toContainText('dans toutes les langues');
    await expect(page.locator('.checks')).toContainText('n’annoncera aucune panne');
    await page.getByRole('button', { name: 'Me prévenir' }).click();
    await expect(page.locator('.checks')).toContainText('Notifications activées.');
    await expect(page.locator('.checks')).toContainText('demande les nouvelles de temps en temps');
    await expect(page.getByText('Lieux suivis : Ille-et-Vilaine.')).toBeVisible();
    await page.getByRole('button', { name: 'Envoyer une notification d’essai' }).click();
    await expect(page.getByText('Essai affiché.')).toBeVisible();
    expect(await onScreen(phone.context)).toEqual(['Essai\u00a0: ceci n’est pas une panne']);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await dismiss(phone.context);
    await note(phone.context);
  });

  const outage = /^Ille-et-Vilaine.* 15 et 18 en panne$/;
  await test.step('a page that is open tells it', async () => {
    const exercise = outageOf35({ nature: 'exercise', id: 'PREF35-exercice' });
    await site.announce('exercice.xml', exercise);
    await site.announce('panne.xml', outageOf35());
    await site.round();
    await page.reload();
    await expect.poll(() => onScreen(phone.context)).toEqual([expect.stringMatching(outage)]);
    expect(await leadingTo(phone.context)).toEqual(['/35/']);
  });

  await test.step('a wake-up without a page tells neither it again nor the exercise, and a further number', async () => {
    await page.goto('about:blank');
    await dismiss(phone.context);
    await wakeUp(phone, page, site);
    const further = outageOf35({
      id: 'PREF35-essai-2',
      type: 'update',
      references: [ALERT],
      content: { ...CONTENT, numbers: { '15': 'down', '17': 'down', '18': 'down' } },
    });
    await site.announce('suite.xml', further);
    await site.round();
    await wakeUp(phone, page, site);
    await expect
      .poll(() => onScreen(phone.context))
      .toEqual([expect.stringMatching(/15, 17 et 18 en panne$/)]);
  });

  await test.step('its end takes the place of what stands on the screen, in silence', async () => {
    const end = outageOf35({
      id: 'PREF35-essai-3',
      type: 'update',
      references: [ALERT],
      content: {
        ...CONTENT,
        phase: 'ended',
        numbers: { '15': 'works', '17': 'works', '18': 'works' },
      },
    });
    await site.announce('fin.xml', end);
    await site.round();
    await wakeUp(phone, page, site);
    await expect
      .poll(() => onScreen(phone.context))
      .toEqual([expect.stringMatching(/Rétablissement annoncé/)]);
    expect(await toldAloud(phone.context)).toEqual([
      expect.stringMatching(outage),
      expect.stringMatching(/15, 17 et 18 en panne$/),
    ]);
  });
});
