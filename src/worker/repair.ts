/**
 * What is kept is put right: each file whose bytes are not those of its integrity hash is fetched again,
 * and the directory when none can be drawn from, or what is kept of it is not what was signed. Evicted, damaged or replaced by a network that lies, it
 * comes back as soon as a network is there, and nothing of it is believed before it was checked.
 */
import { withTimeout } from '../published/timeout.ts';
import { installDirectory, isDirectorySound } from './directory.ts';
import { fetchFile, type KeptFile, wholeFile } from './kept-files.ts';
import { KEPT } from './scope.ts';

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

let running: Promise<boolean> | null = null;

/**
 * Puts right what can be; true when everything is there now. Several who ask at once share one run, but a
 * run that began before, perhaps without a network, fails for nobody who asked after it.
 */
export async function repair(): Promise<boolean> {
  const earlier = running;
  if (earlier !== null && (await earlier)) return true;
  return shared();
}

function shared(): Promise<boolean> {
  running ??= (async () => {
    const files = await Promise.all(KEPT.map(repairFile));
    const directory =
      (await isDirectorySound()) ||
      (await installDirectory().then(
        () => true,
        () => false,
      ));
    return directory && files.every(Boolean);
  })().finally(() => {
    running = null;
  });
  return running;
}
