/** Ends a build whose scripts the oldest engines would not run. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lackedBy, type Script } from './inspect.ts';

/** Every script that a phone may load: the first, later ones, workers, each as browsers read it. */
async function scriptsOf(out: string): Promise<Script[]> {
  const assets = (await readdir(join(out, 'assets'))).filter((name) => name.endsWith('.js'));
  const paths = ['worker.js', ...assets.map((name) => `assets/${name}`)];
  return Promise.all(
    paths.map(async (path) => ({
      path,
      code: await readFile(join(out, path), 'utf8'),
      kind: /worker|\/first-/.test(path) ? ('script' as const) : ('module' as const),
    })),
  );
}

/** @throws Error that names each thing, its script and the text around it */
export async function refuseWhatPhonesLack(out: string): Promise<void> {
  const lacked = (await scriptsOf(out)).flatMap(lackedBy);
  if (lacked.length === 0) return;
  throw new Error(
    `Phones that must do the whole job (src/site/build/engines/floor.ts) do not have:\n${lacked.join('\n')}`,
  );
}
