/** Notes beside the bulletin what it shows first, and when: read by people who write down a night. */
import { join } from 'node:path';
import { instantOf } from '../base/instant.ts';
import { writeAtomically } from '../host/atomic.ts';
import { textIfThere } from '../host/if-there.ts';
import type { Log } from '../host/log.ts';
import { readSeen, seenWith } from '../status/bulletin/announced-since.ts';
import type { Bulletin } from '../status/model.ts';

export const SEEN_FILE = 'seen.json';

/**
 * To be called when the new bulletin is in place. Never rejects: a note that cannot be written holds no
 * bulletin up, and what it would have said is later known as "at the latest".
 * @param out folder of the bulletin
 * @param before the bulletin that was replaced; null when there was none
 */
export async function noteSeen(
  out: string,
  before: Bulletin | null,
  bulletin: Bulletin,
  { now, log }: { now: () => Date; log: Log },
): Promise<void> {
  const path = join(out, SEEN_FILE);
  try {
    const held = readSeen((await textIfThere(path)) ?? '');
    const seen = seenWith(held, before, bulletin, instantOf(now().getTime()));
    if (seen !== held) await writeAtomically(path, `${JSON.stringify(seen)}\n`);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    log({ level: 'error', event: 'seen-not-written', subject: path, detail });
  }
}
