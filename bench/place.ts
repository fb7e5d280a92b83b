/**
 * Places: sizes of the files, time to read them, and time from a keystroke to results, over names
 * typed letter by letter. Run: `npm run bench:place`. The last column is for a CPU four times
 * slower, the target being 8 ms a keystroke at the 95th percentile. Each time is the best of five,
 * so that what else the machine does stays out of it; the first load is as it comes, cold.
 */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readCommuneIndex } from '../src/place/communes/index.ts';
import { findText } from '../src/place/find.ts';
import { locate } from '../src/place/position/locate.ts';
import { readOutlines } from '../src/place/position/outlines.ts';
import { territoriesOfPostcode } from '../src/place/postcode.ts';
import { EXCEPTIONS } from '../src/place/postcode-exceptions.ts';
import { communeFile, communesOfToday } from '../src/site/place-data/communes.ts';
import { territoryMap } from '../src/site/place-data/map.ts';
import { knownNames } from '../src/site/place-data/names.ts';
import { outlineFile } from '../src/site/place-data/outlines.ts';
import { territoriesByPostcode } from '../src/site/place-data/postcodes.ts';
import { oneEditAway } from '../tools/place/edits.ts';

const SLOWER = 4;
const LARGEST_TOWNS = 150;
const EVERY = 120;
const LIMIT = 8;
const RUNS = 5;

const communes = communeFile(knownNames());
const outlines = outlineFile();

function size(name: string, text: string): void {
  const bytes = Buffer.from(text);
  const kb = (n: number) => `${(n / 1000).toFixed(1)} kB`.padStart(9);
  const [gzip, brotli] = [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
  console.log(`${name.padEnd(34)} ${kb(bytes.length)} raw ${kb(gzip)} gzip ${kb(brotli)} brotli`);
}

function times(name: string, samples: number[]): void {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const ms = (n: number) => n.toFixed(2).padStart(7);
  console.log(
    `${name.padEnd(34)} p50 ${ms(at(0.5))} p95 ${ms(at(0.95))} max ${ms(at(1))} ms, n=${samples.length}; p95 x${SLOWER} ${ms(at(0.95) * SLOWER)} ms`,
  );
}

function timed<Result>(work: () => Result): [number, Result] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

size('postcode exceptions', EXCEPTIONS);
size('communes.txt', communes);
size('outlines.txt', outlines);
size('map.json', JSON.stringify(territoryMap()));

/** The best of several runs, in milliseconds. */
const best = (work: () => unknown): number =>
  Math.min(...Array.from({ length: RUNS }, () => timed(work)[0]));

const [coldLoad, first] = timed(() => readCommuneIndex(communes));
if (!first.ok) throw new Error(first.problem);
const { index } = first;
times('communes: first load', [coldLoad]);
times('communes: later loads', [best(() => readCommuneIndex(communes))]);
const [outlineLoad, read] = timed(() => readOutlines(outlines));
if (!read.ok) throw new Error(read.problem);
times('outlines: first load', [outlineLoad]);

const bySize = communesOfToday().sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
const typed = [...bySize.slice(0, LARGEST_TOWNS), ...bySize.filter((_, i) => i % EVERY === 0)].map(
  ({ nom }) => nom.toLowerCase(),
);
const mistyped = typed.map((name, i) => oneEditAway(name, i)[i % (2 * name.length)] ?? name);

function keystrokes(names: readonly string[]): number[] {
  return names.flatMap((name) =>
    [...name].map((_, i) => best(() => findText(name.slice(0, i + 1), index, LIMIT))),
  );
}

times('keystroke: the first word typed', keystrokes(['saint-malo']));
times('keystroke: names', keystrokes(typed));
times('keystroke: one typing error', keystrokes(mistyped));
times(
  'keystroke: name and territory',
  keystrokes(['saint denis reunion', 'valence drome', 'paris 15']),
);
times(
  'keystroke: what nobody is called',
  keystrokes(['gare de strasbourg', 'nanterre universite', 'zut alors et encore']),
);
times('keystroke: postcode', keystrokes(['35000', '97400', '13001', '75015', '59000', '20200']));

const postcodes = [...territoriesByPostcode().keys()];
times(
  'postcode to territory',
  postcodes.map((code) => best(() => territoriesOfPostcode(code))),
);
const points = Array.from({ length: 500 }, (_, i) => ({
  lat: 42.5 + (i % 25) * 0.33,
  lon: -4.5 + i * 0.025,
}));
times(
  'position to territory',
  points.map((point) => best(() => locate({ ...point, accuracyMeters: 20 }, read.outlines))),
);
