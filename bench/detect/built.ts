/**
 * The measures of speed as a host would run the reader: built. The loader that runs the bench itself gives
 * every inner function its name at each call, which a built program does not do.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = '.repli/bench-reader';

/** Builds `speed.ts` and the reader by the configuration of the host's programs, and loads them. */
export async function builtSpeed(): Promise<typeof import('./speed.ts')> {
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.server.config.ts'),
    logLevel: 'warn',
    build: {
      ssr: 'bench/detect/speed.ts',
      outDir: OUT,
      rollupOptions: { output: { entryFileNames: 'speed.js' } },
    },
  });
  return import(pathToFileURL(join(ROOT, OUT, 'speed.js')).href);
}
