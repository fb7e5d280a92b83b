/** An announcement through the delivered files: units, one data folder, nginx in front, to phones. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { TRIAL_PASSPHRASE } from '../src/cli/trial.ts';
import { ask } from './support/host/ask.ts';
import { Machine, run, until } from './support/host/machine.ts';
import type { RunningUnit } from './support/host/unit.ts';
import { type RunningWebServer, startWebServer } from './support/host/web-server.ts';
import { SAMU_35 } from './support/outage.ts';
import { Phone, readyOffline } from './support/phone.ts';

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

/** Signs an announcement as an officer does in a terminal, and sends it as the desk does. */
async function announce(...options: string[]): Promise<number> {
  const file = join(machine.root, 'officer/annonce.jws');
  await rm(file, { force: true });
  const env = { ...process.env, REPLI_PASSPHRASE: TRIAL_PASSPHRASE };
  const data = ['--data', machine.parts.data, '--sign', machine.keyFile, '--out', file];
  const program = ['dist-server/repli.js', 'announce', '--territory', '35', ...options, ...data];
  await run(process.execPath, program, { env });
  const text = await readFile(file, 'utf8');
  const [, id = ''] = /<identifier>([^<]+)</.exec(JSON.parse(text).payload) ?? [];
  const sent = await ask(`${machine.address}/publier/v1/announcements/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/jose+json' },
    body: text,
  });
  return sent.status;
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

test('reaches a first-time phone and a returning one', async () => {
  const returning = new Phone(trusting);
  const page = await returning.open(`${machine.address}/35/`);
  await readyOffline(page);
  await returning.switchOff();

  const lines = `samu:${SAMU_35}`;
  expect(await announce('--down', '15', '--lines', lines, '--until', '4h', '--yes')).toBe(200);
  await until(
    () => `the bulletin (${collector.output()})`,
    async () => (await bulletin()).includes(SAMU_35),
  );

  const first = new Phone(trusting);
  for (const phone of [first, returning]) {
    const shown = await phone.open(`${machine.address}/35/`);
    await expect(shown.locator('.status')).toContainText('15 en panne', { timeout: 60_000 });
    await expect(shown.locator(`a[href="tel:${SAMU_35}"]`).first()).toBeAttached();
  }
  await first.throwAway();
  await returning.throwAway();
});

test('lies in the one data folder, which the collector reads and the publisher writes', async () => {
  const files = await readdir(join(machine.parts.data, 'announcements'));
  expect(files.filter((name) => name.endsWith('.jws'))).toHaveLength(1);
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
