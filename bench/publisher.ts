/**
 * The publishing service as it is delivered, under load and killed without warning in the middle of it:
 * `npm run build:server && npm run bench:publisher [-- --seconds 20 --rate 500 --kills 5]`. Every write that
 * it acknowledged must be there afterwards, byte for byte, and no file half-written. Exits 1 otherwise.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { NewKey } from '../src/directory/key-file.ts';
import { keysText } from '../src/directory/keys-list.ts';
import { newKey, signedAnnouncement } from '../src/publisher/service.fixtures.ts';
import { TERRITORIES } from '../src/territories/names.ts';
import { quantile } from './lib/median.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    rate: { type: 'string', default: '500' },
    kills: { type: 'string', default: '5' },
  },
});
const [seconds, rate, kills] = [values.seconds, values.rate, values.kills].map(Number) as [
  number,
  number,
  number,
];
/** One request in so many writes: no key may publish more than 30 files a minute. */
const WRITES_ONE_IN = 12;
const REQUEST_TIMEOUT_MS = 10_000;

const root = await mkdtemp(join(tmpdir(), 'repli-load-'));
const data = join(root, 'data');
await mkdir(join(data, 'territories'), { recursive: true });
await mkdir(join(data, 'announcements'));
await cp('data/national.json', join(data, 'national.json'));
const keys: NewKey[] = await Promise.all(
  TERRITORIES.map(({ code }) => newKey([code], { until: '9999-12-31' })),
);
await writeFile(join(data, 'keys.json'), keysText({ keys: keys.map(({ entry }) => entry) }));

const service: { child: ChildProcess | null; address: string } = { child: null, address: '' };

async function start(): Promise<void> {
  const args = [
    'dist-server/repli.js',
    'publisher',
    '--port',
    '0',
    '--data',
    data,
    '--behind-proxy',
  ];
  const started = spawn(process.execPath, args, {
    env: { ...process.env, REPLI_DATABASE: join(root, 'store.sqlite'), REPLI_KEY_FILE: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  service.child = started;
  for await (const line of createInterface({ input: started.stdout })) {
    const { event, detail } = JSON.parse(line) as { event: string; detail: string };
    if (event !== 'listening') continue;
    started.stdout.resume();
    service.address = detail;
    return;
  }
  throw new Error('the service ended before it listened');
}

const taken = new Map<string, { version: number; text: string }>();
const counts = { sent: 0, answered: 0, lost: 0, refused: 0 };
const latencies: number[] = [];

/** Another subscriber for each request: the limit of one address is not what is measured. */
const subscriber = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

async function ask(n: number, path: string, init: RequestInit = {}): Promise<Response | null> {
  counts.sent += 1;
  const from = performance.now();
  try {
    const headers = { ...init.headers, 'X-Forwarded-For': subscriber(n) };
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const answer = await fetch(`${service.address}${path}`, { ...init, headers, signal });
    const text = await answer.text();
    latencies.push(performance.now() - from);
    counts.answered += 1;
    return new Response(text, { status: answer.status });
  } catch {
    counts.lost += 1;
    return null;
  }
}

async function write(n: number): Promise<void> {
  const index = (n / WRITES_ONE_IN) % keys.length;
  const code = TERRITORIES[index]?.code ?? '35';
  const key = keys[index];
  if (key === undefined) return;
  const id = `repli-${code}-${n}`;
  const text = await signedAnnouncement(key, new Date(), {
    id,
    territory: code,
    territories: [code],
  });
  const path = `/v1/announcements/${id}`;
  const headers = { 'Content-Type': 'application/jose+json' };
  const answer = await ask(n, path, { method: 'PUT', body: text, headers });
  if (answer === null) return;
  if (answer.status !== 200) {
    counts.refused += 1;
    return;
  }
  const { version } = (await answer.json()) as { version: number };
  taken.set(path, { version, text });
}

const READS = ['/health', '/v1/announcements?territory=35', '/v1/territories', '/v1/audit?after=0'];

await start();
const pending: Promise<unknown>[] = [];
const began = performance.now();
const killAt = Array.from({ length: kills }, (_, i) => ((i + 1) * seconds * 1000) / (kills + 1));
for (let n = 0; n < seconds * rate; n++) {
  const due = (n * 1000) / rate - (performance.now() - began);
  if (due > 0) await wait(due);
  pending.push(n % WRITES_ONE_IN === 0 ? write(n) : ask(n, READS[n % READS.length] ?? '/health'));
  if (killAt[0] !== undefined && performance.now() - began > killAt[0]) {
    killAt.shift();
    const killed = service.child;
    if (killed !== null) {
      const ended = once(killed, 'exit');
      killed.kill('SIGKILL');
      await ended;
    }
    await start();
  }
}
await Promise.all(pending);
const took = (performance.now() - began) / 1000;

let missing = 0;
for (const [path, { version, text }] of taken) {
  const kept = await fetch(`${service.address}${path}/versions/${version}`);
  if ((await kept.text()) !== text) missing += 1;
}
const texts = new Set([...taken.values()].map(({ text }) => text));
let torn = 0;
let written = 0;
for (const name of await readdir(join(data, 'announcements'))) {
  if (!name.endsWith('.jws')) continue;
  const text = await readFile(join(data, 'announcements', name), 'utf8');
  written += texts.has(text) ? 1 : 0;
  try {
    JSON.parse(text);
  } catch {
    torn += 1;
  }
}
const health = (await (await fetch(`${service.address}/health`)).json()) as { audit: string };
service.child?.kill('SIGTERM');
await rm(root, { recursive: true, force: true });

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
console.log(
  `${counts.sent} requests in ${took.toFixed(0)} s (${(counts.sent / took).toFixed(0)}/s), ${kills} kills: ` +
    `${counts.answered} answered, ${counts.lost} cut off, ${counts.refused} writes refused; ` +
    `median ${quantile(latencies, 0.5).toFixed(0)} ms, p99 ${quantile(latencies, 0.99).toFixed(0)} ms`,
);
console.log(
  `${taken.size} writes acknowledged: ${missing} missing or changed, ${taken.size - written} not in the folder, ` +
    `${torn} half-written files, audit log ${health.audit}`,
);
process.exitCode = missing + torn + (taken.size - written) === 0 && health.audit === 'ok' ? 0 : 1;
