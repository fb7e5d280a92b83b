/**
 * From an officer's tap at the desk to phones, through the delivered files: units, one data folder, nginx in
 * front. Each to a first-time phone and to a returning one.
 */
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chromium, expect, type Page, test } from '@playwright/test';
import { LANGUAGES } from '../src/i18n/languages.ts';
import { pathOf } from '../src/pages/routes.ts';
import { chooseTerritory, openKey } from './support/desk.ts';
import { ask } from './support/host/ask.ts';
import { Machine, run, until } from './support/host/machine.ts';
import type { RunningUnit } from './support/host/unit.ts';
import { type RunningWebServer, startWebServer } from './support/host/web-server.ts';
import { addLine, button, field, finished, NUMBER, openLines } from './support/lines.ts';
import { Phone, readyOffline } from './support/phone.ts';
import {
  answerRequest,
  askForSecond,
  expectConfirmedByTwo,
  openRequest,
} from './support/second.ts';

test.describe.configure({ mode: 'serial' });

let machine: Machine;
let web: RunningWebServer;
let collector: RunningUnit;
let publisher: RunningUnit;

test.beforeAll(async () => {
  machine = await Machine.setUp('nginx');
  collector = await machine.start('repli-collect');
  publisher = await machine.start('repli-publisher');
  web = await startWebServer(machine, 'nginx');
  await until(
    () => `a bulletin (${collector.output()}${publisher.output()})`,
    async () => {
      const { status } = await ask(`${machine.address}/status/bulletin.jws`);
      return status === 200 && publisher.output().includes('listening');
    },
  );
});

test.afterAll(async () => {
  await web.stop();
  await machine.close();
});

/** What the bulletin says now. */
async function bulletin(): Promise<string> {
  const { body } = await ask(`${machine.address}/status/bulletin.jws`);
  return (JSON.parse(body.toString()) as { payload: string }).payload;
}

const trusting = (folder: string) =>
  chromium.launchPersistentContext(folder, {
    ...(process.env['REPLI_CHROMIUM'] ? { executablePath: process.env['REPLI_CHROMIUM'] } : {}),
    ...test.info().project.use.launchOptions,
    args: [...(test.info().project.use.launchOptions?.args ?? []), '--ignore-certificate-errors'],
    ignoreHTTPSErrors: true,
    viewport: { width: 360, height: 780 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });

/** A slow machine is no fault of ours; nothing here waits for a time to pass. */
const SLOW = { timeout: 90_000 };

/** Opens the desk of a territory on an officer's computer, with their key. */
async function officer(file = machine.keyFile): Promise<{ desk: Page; computer: Phone }> {
  const computer = new Phone(trusting);
  const desk = await computer.open(`${machine.address}/desk/`);
  await desk.setViewportSize({ width: 1280, height: 800 });
  await openKey(desk, machine, { file });
  await chooseTerritory(desk, '35');
  return { desk, computer };
}

/** A phone that was here before, and keeps everything; it is off. */
async function returningPhone(): Promise<Phone> {
  const phone = new Phone(trusting);
  await readyOffline(await phone.open(`${machine.address}/35/`));
  await phone.switchOff();
  return phone;
}

/** What a first-time phone and a returning one show at their first look, never loaded a second time. */
async function atFirstLook(
  returning: Phone,
  look: (page: Page, who: 'first' | 'returning') => Promise<void>,
): Promise<void> {
  const first = new Phone(trusting);
  for (const [who, phone] of Object.entries({ first, returning })) {
    await look(await phone.open(`${machine.address}/35/`), who as 'first' | 'returning');
    await phone.switchOff();
  }
  await first.throwAway();
}

test.describe('what an officer announces', () => {
  let computer: Phone;
  let desk: Page;
  let returning: Phone;
  test.beforeAll(async () => {
    returning = await returningPhone();
    ({ desk, computer } = await officer());
    await desk.getByRole('link', { name: 'Annoncer', exact: true }).click();
  });
  test.afterAll(async () => {
    await computer.throwAway();
    await returning.throwAway();
  });

  test('and the service cannot take for a while leaves the desk by itself, and reaches phones', async () => {
    await desk.getByRole('button', { name: /^RÉEL/ }).click();
    const fifteen = desk.getByRole('group', { name: /^15/ });
    await fifteen.getByText('En panne', { exact: true }).click();
    await desk.getByText('Dans 4 h', { exact: true }).click();
    await desk.getByRole('button', { name: 'Relire l’annonce' }).click();
    for (const box of await desk.getByRole('checkbox', { name: /Je confirme/ }).all()) {
      await box.check();
    }
    // The disk refuses: what was kept cannot be written out, and the service says 503.
    const folder = join(machine.parts.data, 'announcements');
    await rename(folder, `${folder}.aside`);
    await writeFile(folder, 'in the way');
    await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
    const [answer] = await Promise.all([
      desk.waitForResponse((response) => response.request().method() === 'PUT'),
      desk.getByRole('button', { name: 'Oui, envoyer l’annonce RÉELLE' }).click(),
    ]);
    expect(answer.status()).toBe(503);
    await expect(desk.getByText(/Nouvel envoi dans/)).toBeAttached(SLOW);
    expect(await bulletin()).not.toContain('"15":"down"');
    await rm(folder);
    await rename(`${folder}.aside`, folder);
    // Nobody touches the desk.
    await expect(desk.getByText('Envoyée au service de publication')).toBeVisible(SLOW);
    await expect(desk.getByText('Visible sur les téléphones depuis')).toBeVisible(SLOW);
    await atFirstLook(returning, (page) =>
      expect(page.locator('.strip-outage')).toContainText('15 en panne', SLOW),
    );
  });

  test('lies in the one data folder, which the collector reads and the publisher writes', async () => {
    const files = await readdir(join(machine.parts.data, 'announcements'));
    expect(files.filter((name) => name.endsWith('.jws'))).toHaveLength(1);
  });

  test('and takes back as a mistake is retracted on the phones that showed it, which claim nothing of 15', async () => {
    await desk.getByRole('button', { name: 'Terminé' }).click();
    await desk.getByRole('button', { name: 'Annuler (erreur)' }).click();
    await desk.getByRole('button', { name: 'Signer et envoyer' }).click();
    await desk.getByRole('button', { name: 'Oui, retirer l’annonce RÉELLE' }).click();
    await expect(desk.getByText('Envoyée au service de publication')).toBeVisible(SLOW);
    await until(
      () => `the retraction (${collector.output()})`,
      async () => !(await bulletin()).includes('"15":"down"'),
    );
    await atFirstLook(returning, async (page, who) => {
      // Nobody is told of a mistake that they never saw.
      const said = who === 'returning' ? 'Annonce retirée' : 'Aucune panne annoncée';
      await expect(page.locator('.status')).toContainText(said, SLOW);
      await expect(page.locator('.strip-outage')).toHaveCount(0);
      await expect(page.locator('.status')).not.toContainText('Rétablissement');
    });
  });
});

test.describe('what officers change of the lines', () => {
  const dialled = NUMBER.replace(/ /g, '').replace(/^0/, '+33');
  let computer: Phone;
  let desk: Page;
  let returning: Phone;
  test.beforeAll(async () => {
    ({ desk, computer } = await officer());
    await openLines(desk);
  });
  test.afterAll(async () => {
    await computer.throwAway();
    await returning?.throwAway();
  });

  async function publish(page: Page): Promise<void> {
    await button(page, 'Comparer et publier').click();
    await button(page, 'Signer et publier').click();
  }
  const unpacked = (body: Buffer, encoding: string): string => {
    if (encoding === 'identity') return body.toString();
    return (encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body)).toString();
  };
  /** Every page of the territory, as each kind of browser is sent it. */
  async function pagesWith(text: string): Promise<string[]> {
    const found: string[] = [];
    for (const { tag } of LANGUAGES) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const path = pathOf({ lang: tag, territory: '35' });
        const headers = { 'Accept-Encoding': encoding };
        const { body, headers: given } = await ask(`${machine.address}${path}`, { headers });
        const sent = given['content-encoding'] ?? 'identity';
        expect(sent).toBe(encoding);
        if (unpacked(body, encoding).includes(text)) found.push(`${path} ${encoding}`);
      }
    }
    return found;
  }

  test('is on a first-time phone as soon as the desk says so: a new line, then a withdrawn one nowhere', async () => {
    await addLine(desk);
    await finished(desk);
    // The pages of one language cannot be written: none changes, and the officer is told.
    const folder = join(machine.parts.site, 'zh/35');
    await rename(folder, `${folder}.aside`);
    await writeFile(folder, 'in the way');
    await publish(desk);
    await expect(desk.getByText(/Le site montre encore l’ancienne version/)).toBeVisible(SLOW);
    const { body } = await ask(`${machine.address}/publier/health`);
    expect(JSON.parse(body.toString())).toMatchObject({ status: 'degraded', pages: 'failed' });
    const french = await ask(`${machine.address}/35/`);
    expect(french.body.toString()).not.toContain(`tel:${dialled}`);
    await rm(folder);
    await rename(`${folder}.aside`, folder);
    // Nobody touches anything.
    await expect(desk.getByText('Qui ouvre le site le voit maintenant.')).toBeVisible(SLOW);
    expect(await pagesWith(`tel:${dialled}`)).toHaveLength(36);
    returning = await returningPhone();

    await button(desk, 'Retour aux lignes').click();
    await button(desk, /^Modifier : Samu 35/).click();
    await button(desk, 'Retirer la ligne').click();
    await finished(desk);
    await publish(desk);
    await expect(desk.getByText('Qui ouvre le site le voit maintenant.')).toBeVisible(SLOW);
    expect(await pagesWith(`tel:${dialled}`)).toEqual([]);
    await atFirstLook(returning, async (page) => {
      await expect(page.locator(`a[href="tel:${dialled}"]`)).toHaveCount(0, SLOW);
      await expect(page.locator('#numbers a[href="tel:15"]')).toBeVisible();
    });
  });

  test('is confirmed by two keys at two workplaces, and every phone reads so', async () => {
    const number = '02 00 00 00 18';
    await button(desk, 'Retour aux lignes').click();
    await askForSecond(desk, number, 'Salle 35');
    const { desk: colleague, computer: theirs } = await officer(machine.colleagueFile);
    await openRequest(colleague, 'Salle 35');
    await answerRequest(colleague, number);
    await theirs.throwAway();
    await expect(desk.getByText('« Salle 35 » est confirmée par deux clés.')).toBeVisible(SLOW);
    await button(desk, 'Retour aux lignes').click();
    await publish(desk);
    await expect(desk.getByText('Qui ouvre le site le voit maintenant.')).toBeVisible(SLOW);
    await atFirstLook(returning, expectConfirmedByTwo);
  });

  test('at two desks at once is refused to the second (409) and decided line by line', async () => {
    const rename = async (page: Page, label: string) => {
      await button(page, /^Modifier : Régulation/).click();
      await field(page, 'Nom de la ligne').fill(label);
      await finished(page);
      await publish(page);
    };
    await button(desk, 'Retour aux lignes').click();
    await addLine(desk, '02 00 00 00 16', 'Régulation');
    await finished(desk);
    await publish(desk);
    await expect(desk.getByText(/^Publié le /)).toBeVisible(SLOW);
    const { desk: other, computer: theirs } = await officer();
    await openLines(other);
    await expect(button(other, /^Modifier : Régulation/)).toBeVisible();
    await button(desk, 'Retour aux lignes').click();
    await rename(desk, 'Régulation A');
    await expect(desk.getByText(/^Publié le /)).toBeVisible(SLOW);

    // What the first published never reached the second desk before it signed.
    const answers: number[] = [];
    other.on('response', (answer) => {
      if (answer.request().method() === 'PUT') answers.push(answer.status());
    });
    const deaf = /\/publier\/v1\/territories\/35$|\/data\/directory\.jws$/;
    await other.route(deaf, (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await rename(other, 'Régulation B');
    await expect(other.getByRole('alert').first()).toContainText('Rien n’a été publié', SLOW);
    expect(answers).toEqual([409]);
    await other.unroute(deaf);
    await other.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(other.locator('.differences')).toContainText('Publié : Régulation A', SLOW);
    await expect(button(other, 'Signer et publier')).toBeDisabled();
    await button(other, /^Garder la mienne : Régulation B/).click();
    await button(other, 'Signer et publier').click();
    await expect(other.getByText(/^Publié le /)).toBeVisible(SLOW);
    await theirs.throwAway();
    await expect.poll(() => pagesWith('Régulation B'), SLOW).toHaveLength(36);
    await atFirstLook(returning, async (page) => {
      await expect(page.locator('#numbers')).toContainText('Régulation B', SLOW);
      await expect(page.locator('#numbers')).not.toContainText('Régulation A');
    });
  });
});

test('the collector can write its bulletin and nothing that is served as a page', async () => {
  const script = `require('node:fs').writeFileSync(process.argv[1], 'x')`;
  const rights = collector.rights();
  const writes = (path: string) =>
    run(process.execPath, [...rights, '-e', script, path]).then(
      () => true,
      () => false,
    );
  expect(await writes(join(machine.parts.status, 'probe.jws'))).toBe(true);
  expect(await writes(join(machine.parts.site, 'index.html'))).toBe(false);
  expect(await writes(join(machine.parts.data, 'territories/35.json'))).toBe(false);
  expect(await writes('/tmp/repli-probe')).toBe(false);
});

test('repli doctor finds a host as delivered in good health, and says what is wrong when it is not', async () => {
  const examined = () =>
    machine.doctor().then(
      (text) => ({ code: 0, text }),
      (error: { code: number; stdout: string }) => ({ code: error.code, text: error.stdout }),
    );
  const good = await examined();
  expect(good.text).not.toContain('✗');
  expect(good.code).toBe(0);

  await publisher.stop();
  const worse = await examined();
  expect(worse.code).toBe(1);
  expect(worse.text).toContain('✗ le service de publication ne répond pas (502)');
});

test('both services end when they are asked to', async () => {
  expect(await collector.stop()).toBe(0);
  expect(await publisher.ended).toBe(0);
});
