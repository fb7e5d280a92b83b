/** Bundles the script that the pages of others load, apart from everything else, and the styles of the frame. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { COMPOSE_CSS } from '../../embed/compose/page.ts';
import { FRAME_CSS } from '../../embed/page.ts';
import { SCRIPT_TARGET } from './engines/floor.ts';

/** By name in `embed/`: what is bundled. */
const SCRIPTS = {
  'embed.js': 'src/embed/element.ts',
  'compose.js': 'src/embed/compose/compose.ts',
};

/**
 * Writes the scripts and styles of `embed/` into a site.
 * @param root of the project
 * @param out folder of the site, absolute
 */
export async function bundleEmbed(root: string, out: string): Promise<void> {
  for (const [name, entry] of Object.entries(SCRIPTS)) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: join(out, 'embed'),
        emptyOutDir: false,
        target: SCRIPT_TARGET,
        minify: true,
        modulePreload: false,
        lib: { entry: join(root, entry), formats: ['es'], fileName: () => name },
        rollupOptions: { output: { minify: true } },
      },
    });
  }
  await mkdir(join(out, 'embed'), { recursive: true });
  await writeFile(join(out, 'embed/frame.css'), FRAME_CSS);
  await writeFile(join(out, 'embed/compose.css'), COMPOSE_CSS);
}
