/**
 * What is kept is put right: each file whose bytes are not those of its integrity hash is fetched again,
 * and the directory when none can be drawn from, or what is kept of it is not what was signed. Evicted, damaged or replaced by a network that lies, it
 * comes back as soon as a network is there, and nothing of it is believed before it was checked.
 */
import { withTimeout } from '../published/timeout.ts';
import { installDirectory, isDirectorySound } from './directory.ts';
import { fetchFile, type KeptFile, wholeFile } from './kept-files.ts';
import { KEPT } from './scope.ts';
import { sharedRun } from './shared-run.ts';

/**
 * A network that accepts and never answers is given up after this: who asks next, on a network that
 * answers, is not to wait for it.
 */
const ANSWER_TIMEOUT_MS = 60_000;

async function repairFile(file: KeptFile): Promise<boolean> {
  try {
    if ((await wholeFile(file)) === undefined) {
      await withTimeout(ANSWER_TIMEOUT_MS, (signal) => fetchFile(file, { signal }));
    }
    return true;
  } catch {
    return false;
  }
}

/** Puts right what can be; true when everything is there now. */
export const repair = sharedRun(async () => {
  const files = await Promise.all(KEPT.map(repairFile));
  const directory =
    (await isDirectorySound()) ||
    (await installDirectory().then(
      () => true,
      () => false,
    ));
  return directory && files.every(Boolean);
});
