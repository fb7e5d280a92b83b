/** Where a position is, found on the device: outlines are fetched, the position never leaves. */

import type { Whereabouts } from '../pages/place-model.ts';
import { locate, type Position as Point } from '../place/position/locate.ts';
import { type Outlines, readOutlines } from '../place/position/outlines.ts';
import { readPlaceFile } from './place-files.ts';

let reading: Promise<Outlines> | null = null;

async function outlines(): Promise<Outlines> {
  const answer = readOutlines(await readPlaceFile('outlines'));
  if (!answer.ok) throw new Error(answer.problem);
  return answer.outlines;
}

/** The territory of a position, or `unknown` when the outlines cannot be had. Never rejects. */
export async function whereIs(point: Point): Promise<Whereabouts> {
  reading ??= outlines();
  try {
    return locate(point, await reading);
  } catch {
    reading = null;
    return { kind: 'unknown' };
  }
}
