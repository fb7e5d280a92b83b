import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium =
  process.env['REPLI_CHROMIUM'] ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : '');

export default defineConfig({
  testDir: 'e2e',
  // Two cores: a third browser ends no earlier (tried), and browsers that wait for each other tell less about the
  // app than about the machine.
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  // What is slow on a busy machine is not a fault: only what never comes is.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 360, height: 780 },
    launchOptions: {
      // A worker that is started anew has the zone of the machine, not the one that its page is given above.
      env: { ...(process.env as Record<string, string>), TZ: 'Europe/Paris' },
      ...(chromium === '' ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
