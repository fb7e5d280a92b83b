/** The bulletin that this host's collector wrote last, to tell people what phones are shown: nobody is told to call by it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackBulletin } from '../status/bulletin/read.ts';
import type { Bulletin } from '../status/model.ts';

/**
 * @param status folder that the collector writes to
 * @returns null when there is none that can be read
 */
export async function bulletinInPlace(status: string): Promise<Bulletin | null> {
  try {
    const { payload } = JSON.parse(await readFile(join(status, 'bulletin.jws'), 'utf8'));
    return unpackBulletin(JSON.parse(payload));
  } catch {
    return null;
  }
}
