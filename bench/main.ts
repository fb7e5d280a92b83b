/**
 * `npm run bench [-- --pairs N] [--only first-visit,sizes,offline,bulletin] [--dist FOLDER]`
 *
 * The figures of a phone, in real Chromium, beside a plain page of 10 KB with a six-line worker that
 * the same server sends in the same run: first visits, starts without a network, sizes, bulletin.
 * `--dist` takes a folder built with the throw-away key instead of building one.
 */
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRepli, clean, prepareFloor, prepareStatus } from './lib/folders.ts';
import { launch, SLOWED } from './lib/phone.ts';
import { described, PROFILES } from './lib/profiles.ts';
import { type Row, reached, tableOf } from './lib/row.ts';
import { Site } from './lib/site.ts';
import type { Bench } from './rows/bench.ts';
import { bulletinRows } from './rows/bulletin.ts';
import { firstVisitRows } from './rows/first-visit.ts';
import { offlineRows } from './rows/offline.ts';
import { sizeRows } from './rows/sizes.ts';

const PARTS = {
  'first-visit': firstVisitRows,
  sizes: sizeRows,
  offline: offlineRows,
  bulletin: bulletinRows,
} as const satisfies Record<string, (bench: Bench) => Promise<Row[]>>;
type Part = keyof typeof PARTS;
const isPart = (name: string): name is Part => name in PARTS;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '9' },
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    dist: { type: 'string' },
  },
});
const pairs = Number(values.pairs);
const asked = values.only.split(',');
const unknown = asked.filter((name) => !isPart(name));
if (!Number.isInteger(pairs) || pairs < 1 || unknown.length > 0) {
  console.error(
    `--pairs takes a whole number from 1 on, --only some of ${Object.keys(PARTS).join(',')}`,
  );
  process.exit(2);
}

const notes = new Set<string>();
const progress = (text: string) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

progress('building');
const dist = values.dist === undefined ? await buildRepli() : resolve(values.dist);
const plain = await prepareFloor();
const status = await prepareStatus();
const bench: Bench = {
  repli: await Site.open('repli', dist, status),
  floor: await Site.open('floor', plain, status),
  dist,
  pairs,
  progress,
  note: (text) => notes.add(text),
};
const busy = loadavg()[0]?.toFixed(1) ?? '?';
const rows: Row[] = [];
try {
  for (const part of asked.filter(isPart)) rows.push(...(await PARTS[part](bench)));
} finally {
  await bench.repli.close();
  await bench.floor.close();
  await clean(plain, resolve(status, '..'));
}
progress('');

const browser = await launch();
const version = browser.version();
await browser.close();
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${busy} at the start, Node ${process.version}, Chromium ${version}`,
);
console.log(`360 × 780, processor slowed ${SLOWED} times; medians of ${pairs} alternating pairs`);
for (const profile of PROFILES) console.log(`  ${described(profile)}`);
console.log('± is half the distance between the quartiles.\n');
for (const line of tableOf(rows)) console.log(line);
for (const note of notes) console.log(`· ${note}`);
const missed = rows.filter((row) => reached(row) === false).length;
console.log(missed === 0 ? '\nEvery figure is reached.' : `\n${missed} figures are missed.`);
