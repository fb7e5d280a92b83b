/** Sizes as phones get them, against the figures the build keeps. */
import { figuresOf, SIZE_WORDS } from '../../src/site/build/report.ts';
import { sizesOfFolder } from '../lib/folders.ts';
import { ownRow, type Row } from '../lib/row.ts';
import type { Bench } from './bench.ts';

/** One row for each figure of the build, compressed with brotli. */
export async function sizeRows({ dist, note }: Bench): Promise<Row[]> {
  const figures = figuresOf(await sizesOfFolder(dist));
  const names = SIZE_WORDS.en.what;
  for (const { what, sum } of figures)
    note(`${names[what]}: ${(sum.gzip / 1000).toFixed(1)} kB where the host only has gzip`);
  return figures.map(({ what, limit, sum }) => ownRow(names[what], 'kB', [sum.brotli], limit));
}
