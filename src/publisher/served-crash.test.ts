/** The real command, killed while it draws pages: they are drawn at its next start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewKey } from '../directory/key-file.ts';
import { newKey, signedTerritory } from './service.fixtures.ts';
import { calls, changed, line, makeSite, NEW, OLD, pagesIn, withLines } from './site.fixtures.ts';

let root: string;
let host: NewKey;
let officer: NewKey;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'repli-served-crash-'));
  officer = await newKey(['35'], { until: '9999-12-31' });
  host = await makeSite(root, withLines(line(OLD)), new Date(), [officer.entry]);
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
});

async function start(): Promise<{ child: ChildProcess; address: string }> {
  const folders = [
    ...['--data', join(root, 'data')],
    ...['--directory', join(root, 'site/data/directory.jws')],
  ];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'publisher', '--port', '0', ...folders],
    {
      env: {
        ...process.env,
        REPLI_DATABASE: join(root, 'store.sqlite'),
        REPLI_KEY: JSON.stringify(host.privateJwk),
        REPLI_KEY_FILE: '',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.add(child);
  for await (const text of createInterface({ input: child.stdout })) {
    const { event, detail } = JSON.parse(text) as { event: string; detail: string };
    if (event === 'listening') {
      child.stdout.resume();
      return { child, address: detail };
    }
  }
  throw new Error('the service ended before it listened');
}

/** Waits until a page of the territory is being written beside the one in place, or all is done. */
async function drawing(isDone: () => boolean): Promise<void> {
  const folder = join(root, 'site/35');
  while (!isDone() && !(await readdir(folder)).some((name) => name.endsWith('.tmp'))) {
    await new Promise((done) => setImmediate(done));
  }
}

it('pages that were being drawn are drawn at the next start', { timeout: 240_000 }, async () => {
  const killed = await start();
  const body = await signedTerritory(officer, new Date(), changed());
  const headers = { 'Content-Type': 'application/jose+json' };
  let done = false;
  const sent = fetch(`${killed.address}/v1/territories/35`, { method: 'PUT', body, headers })
    .catch(() => undefined)
    .then(() => {
      done = true;
    });
  await drawing(() => done);
  const ended = once(killed.child, 'exit');
  killed.child.kill('SIGKILL');
  await ended;
  await sent;

  const { address } = await start();
  const health = async () => (await fetch(`${address}/health`)).json();
  const well = { status: 'ok', directory: 'written', pages: 'drawn' };
  await expect.poll(health, { timeout: 120_000 }).toMatchObject(well);
  const again = await pagesIn(join(root, 'site'), '35');
  expect(again.filter(calls(OLD))).toEqual([]);
  expect(again.every(calls(NEW))).toBe(true);
});
