/** Bundles the script that the pages of others load, apart from everything else, and the styles of the frame. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { FRAME_CSS } from '../../embed/page.ts';
import { SCRIPT_TARGET } from './engines/floor.ts';

/**
 * Writes `embed/embed.js` and `embed/frame.css` into a site.
 * @param root of the project
 * @param out folder of the site, absolute
 */
export async function bundleEmbed(root: string, out: string): Promise<void> {
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
      lib: {
        entry: join(root, 'src/embed/element.ts'),
        formats: ['es'],
        fileName: () => 'embed.js',
      },
      rollupOptions: { output: { minify: true } },
    },
  });
  await mkdir(join(out, 'embed'), { recursive: true });
  await writeFile(join(out, 'embed/frame.css'), FRAME_CSS);
}
