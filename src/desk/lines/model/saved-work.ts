/** What is kept on the device of the work on a territory's lines. */
import * as v from 'valibot';
import { type LinesDraft, readLinesDraft } from './draft.ts';

/** `work` is null as long as nothing was changed: the published lines show, whatever they become. */
export interface Work {
  work: LinesDraft | null;
}

export const FRESH_WORK: Work = { work: null };

/** Name under which the work on a territory is kept. */
export const workName = (code: string): string => `lines:${code}`;

/** Work taken up again; null when what is held is none. */
export function readWork(held: unknown): Work | null {
  const parsed = v.safeParse(v.object({ work: v.unknown() }), held);
  const work = parsed.success ? readLinesDraft(parsed.output.work) : null;
  return work === null ? null : { work };
}
