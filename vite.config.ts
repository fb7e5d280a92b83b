import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { LANGUAGE_FIRST } from './src/i18n/first.ts';
import { SCRIPT_TARGET } from './src/site/build/engines/floor.ts';

/** In the worker, pages are drawn to text by our own small renderer: see docs/decisions. */
function stringReact(): Plugin {
  const own = resolve('src/worker/string-react/react.ts');
  return {
    name: 'repli-string-react',
    enforce: 'pre',
    resolveId: (id) => (/^react(\/jsx-(dev-)?runtime)?$/.test(id) ? own : null),
  };
}

/** In the browser, Preact stands in for React, a fifth of its size: see docs/decisions. */
function preactForReact(): Plugin {
  const own = (name: string) => fileURLToPath(import.meta.resolve(name));
  const standIns: Readonly<Record<string, string>> = {
    react: own('preact/compat'),
    'react-dom': own('preact/compat'),
    'react-dom/client': own('preact/compat/client'),
    'react/jsx-runtime': own('preact/jsx-runtime'),
  };
  return {
    name: 'repli-preact',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => standIns[id] ?? null,
  };
}

/** The words of each language as a file of their own, so that a phone fetches only its own first. */
function words(): Plugin {
  const folder = resolve('src/i18n/locales');
  return {
    name: 'repli-words',
    apply: 'build',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        const source = JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8')));
        this.emitFile({ type: 'asset', name, source });
      }
    },
  };
}

/** The script that meets a person in their language: a file of its own, for no page has one inside. */
const languageFirst: Plugin = {
  name: 'repli-language-first',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', name: 'first.js', source: LANGUAGE_FIRST });
  },
};

/** The folder of this build, which `build --out` may choose; known once Vite has read its options. */
let out = 'dist';
const rememberOut: Plugin = {
  name: 'repli-out',
  configResolved: ({ root, build }) => {
    out = resolve(root, build.outDir);
  },
};

/** So that a network that answers for us can never slip a page in place of a file we keep. */
const integrityOf = (path: string) =>
  `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`;

export default defineConfig({
  plugins: [
    rememberOut,
    preactForReact(),
    react(),
    words(),
    languageFirst,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'worker.ts',
      injectRegister: false,
      manifest: {
        id: '/',
        start_url: '/',
        scope: '/',
        name: 'Repli',
        short_name: 'Repli',
        description: 'Joindre les secours quand le 15, le 17, le 18 ou le 112 ne répondent pas.',
        lang: 'fr',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#ffffff',
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: '/icons/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      injectManifest: {
        rollupFormat: 'iife',
        target: SCRIPT_TARGET,
        // Reads feeds over the network: of no use without one.
        globIgnores: ['assets/direct-*'],
        globPatterns: ['assets/*.{js,json}', 'icons/icon.svg', 'manifest.webmanifest'],
        buildPlugins: { vite: [stringReact(), react()] },
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) => ({
              ...entry,
              integrity: integrityOf(join(out, entry.url)),
            })),
          }),
        ],
      },
    }),
  ],
  build: {
    outDir: out,
    target: SCRIPT_TARGET,
    manifest: 'build/manifest.json',
    assetsInlineLimit: 0,
    rollupOptions: { input: { app: 'src/app/main.tsx' } },
  },
});
