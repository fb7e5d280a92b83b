/** Sizes as phones get them, against the figures the build keeps. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figuresOf, SIZE_WORDS } from '../../src/site/build/report.ts';
import { sizesOfFolder } from '../lib/folders.ts';
import { ownRow, type Row } from '../lib/row.ts';
import type { Bench } from './bench.ts';

/** One row for each figure of the build, compressed with brotli. */
export async function sizeRows({ dist, note }: Bench): Promise<Row[]> {
  const page = await readFile(join(dist, '35/index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:type="module" src|modulepreload" href)="([^"]+)"/g)];
  const first = new Set(scripts.map(([, path = '']) => path));
  const figures = figuresOf(await sizesOfFolder(dist), first);
  const names = SIZE_WORDS.en.what;
  for (const { what, sum } of figures)
    note(`${names[what]}: ${(sum.gzip / 1000).toFixed(1)} kB where the host only has gzip`);
  return figures.map(({ what, limit, sum }) => ownRow(names[what], 'kB', [sum.brotli], limit));
}
