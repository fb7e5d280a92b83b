import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * The desk is built apart from the citizen pages, into a folder of its own and with a worker of its
 * own: no byte of it reaches a citizen's phone, and neither can slow the other down.
 */

/** The policy stands in the page too, for hosts that cannot set headers. */
function policy(): Plugin {
  let csp = '';
  return {
    name: 'repli-desk-policy',
    configResolved: ({ define }) => {
      const given: unknown = JSON.parse(String(define?.['__REPLI_DESK_CSP__'] ?? '""'));
      csp = typeof given === 'string' ? given : '';
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: csp },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  root: resolve('src/desk'),
  base: '/desk/',
  publicDir: false,
  plugins: [
    policy(),
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'worker',
      filename: 'worker.ts',
      injectRegister: false,
      manifest: {
        id: '/desk/',
        start_url: '/desk/',
        scope: '/desk/',
        name: 'Repli, le bureau',
        short_name: 'Repli bureau',
        description: 'Tenir à jour les lignes de secours d’un territoire et annoncer une panne.',
        lang: 'fr',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0b3d78',
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        ],
      },
      injectManifest: {
        rollupFormat: 'iife',
        target: 'es2022',
        globPatterns: ['**/*.{html,js,css,svg,webmanifest}'],
        maximumFileSizeToCacheInBytes: 5_000_000,
      },
    }),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0, emptyOutDir: true },
});
