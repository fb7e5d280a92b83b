import { defineConfig } from 'vitest/config';

/** `npm run test:attacks`: the unit tests that attack, with a table of counts. All are part of `npm test` too. */
export default defineConfig({
  test: {
    include: [
      'src/published/attacks.test.ts',
      'src/published/directory.test.ts',
      'src/published/kept-news.test.ts',
      'src/pages/markup.test.tsx',
      'src/pages/raw-inputs.test.tsx',
      'src/territories/callable-number.test.ts',
      'src/desk/lines/model/hostile-import.test.ts',
      'src/directory/signed.test.ts',
      'src/directory/roots/trust.test.ts',
      'src/cli/roots/theft.test.ts',
      'src/collector/vouchers.test.ts',
      'src/pages/malformed.test.tsx',
    ],
    testTimeout: 120_000,
    reporters: ['default', './tools/attacks/reporter.ts'],
  },
});
