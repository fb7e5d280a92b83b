/** Runs in the page, under the slowed processor: what the app does with each bulletin it is sent. */
import type { Key } from '../../src/directory/model.ts';
import { openDocument } from '../../src/directory/signed.ts';
import { unpackBulletin } from '../../src/status/bulletin/read.ts';
import type { Bulletin } from '../../src/status/model.ts';
import { remember, situationFor } from '../../src/status/situation/situation.ts';

/** Nothing in these tests comes from the future. */
const LONG_AFTER = Date.parse('2100-01-01');

export interface Input {
  text: string;
  keys: Key[];
  /** ISO instant at which the bulletin is read. */
  now: string;
  /** How often. */
  times: number;
}

/** Milliseconds of each run: verify, unpack, remember, the situation of one territory. */
async function run({ text, keys, now, times }: Input): Promise<number[]> {
  const taken: number[] = [];
  const at = new Date(now);
  for (let i = 0; i < times; i += 1) {
    const begun = performance.now();
    const opened = await openDocument<Bulletin>(text, keys, {
      use: 'bulletin',
      format: 'repli-bulletin/1',
      counter: 'sequence',
      now: at,
    });
    const bulletin = unpackBulletin(opened.ok ? opened.document : null);
    if (bulletin === null) throw new Error('the bulletin was not taken');
    const memory = remember(null, bulletin, LONG_AFTER);
    const situation = situationFor('35', memory.bulletin, { lastPoll: 'ok', lastOk: now }, at);
    taken.push(performance.now() - begun);
    if (situation.states['15'] !== 'down')
      throw new Error('the situation is not the announced one');
  }
  return taken;
}

Object.assign(globalThis, { benchBulletin: run });
