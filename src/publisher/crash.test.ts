/** The real command, killed without warning while it works: what it acknowledged must be there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import {
  newKey,
  readText,
  signedAnnouncement,
  signedTerritory,
  territory,
} from './service.fixtures.ts';

const KILLS = 6;
/** Files sent at once before each kill. */
const AT_ONCE = 10;

let root: string;
let data: string;
let key: NewKey;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'repli-crash-'));
  data = join(root, 'data');
  await mkdir(join(data, 'territories'), { recursive: true });
  key = await newKey(['35'], { until: '9999-12-31' });
  await writeFile(join(data, 'keys.json'), keysText({ keys: [key.entry] }));
});
const children = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
});

interface Running {
  child: ChildProcess;
  address: string;
}

async function start(): Promise<Running> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'publisher', '--port', '0', '--data', data],
    {
      env: { ...process.env, REPLI_DATABASE: join(root, 'store.sqlite'), REPLI_KEY_FILE: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.add(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const { event, detail } = JSON.parse(line) as { event: string; detail: string };
    if (event === 'listening') {
      child.stdout.resume();
      return { child, address: detail };
    }
  }
  throw new Error('the service ended before it listened');
}

async function end({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

/** The version acknowledged, null when the answer did not come. */
async function put({ address }: Running, path: string, body: string): Promise<number | null> {
  const headers = { 'Content-Type': 'application/jose+json' };
  try {
    const answer = await fetch(`${address}${path}`, { method: 'PUT', body, headers });
    const { version } = (await answer.json()) as { version: number };
    expect([path, answer.status]).toEqual([path, 200]);
    return version;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function check({ address }: Running, path: string, version: number, body: string) {
  const kept = await fetch(`${address}${path}/versions/${version}`);
  expect([path, await kept.text()]).toEqual([path, body]);
}

it('loses nothing that it acknowledged, however it ends', { timeout: 240_000 }, async () => {
  let running = await start();
  let acknowledged = 0;
  let unanswered = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const now = new Date();
    const label = `Pompiers ${kill}`;
    const sent: [path: string, text: string][] = [
      ['/v1/territories/35', await signedTerritory(key, now, territory(label))],
    ];
    for (let i = 1; i < AT_ONCE; i += 1) {
      const id = `repli-35-${kill}-${i}`;
      sent.push([`/v1/announcements/${id}`, await signedAnnouncement(key, now, { id })]);
    }
    let answers = 0;
    const wanted = kill % AT_ONCE;
    const killed = running;
    const versions = sent.map(async ([path, text]) => {
      const version = await put(killed, path, text);
      if (version !== null) answers += 1;
      // Killed while the next ones are being written: at another place each time.
      if (answers > wanted) killed.child.kill('SIGKILL');
      return version;
    });
    const got = await Promise.all(versions);
    if (killed.child.exitCode === null && killed.child.signalCode === null) {
      await end(killed, 'SIGKILL');
    }
    running = await start();
    for (const [i, version] of got.entries()) {
      const [path, text] = sent[i] ?? ['', ''];
      if (version !== null) {
        acknowledged += 1;
        await check(running, path, version, text);
      } else {
        unanswered += 1;
        expect([path, await put(running, path, text)]).toEqual([path, now.getTime()]);
      }
      const id = path.split('/').at(-1);
      const file = path.includes('territories') ? 'territories/35.json' : `announcements/${id}.jws`;
      const written = await readText(data, file);
      if (path.includes('territories')) expect(written).toContain(label);
      else expect(written).toBe(text);
    }
    const health = await fetch(`${running.address}/health`);
    expect(await health.json()).toMatchObject({ database: 'ok', written: 'ok', audit: 'ok' });
  }
  expect(await end(running, 'SIGTERM')).toBe(0);
  // Otherwise the kills came too late or too soon to show anything.
  expect(acknowledged).toBeGreaterThan(KILLS);
  expect(unanswered).toBeGreaterThan(KILLS);
});
