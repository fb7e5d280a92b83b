/**
 * `npm test`: installs what is missing (a browser too), then lint, types, unit tests, data check,
 * build and browser tests on the built app. Goes on after a failure, so that one run tells all,
 * and ends with a plain count.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureWebServers } from './debian.mjs';
import { ensureEngines } from './engines.mjs';
import { ensureBrowser, ensureNode, ensurePackages, root, run, tool } from './ensure.mjs';
import { startPostgres } from './postgres.mjs';

ensureNode();
ensurePackages();
const chromium = ensureBrowser();
const missing = [...ensureWebServers(), ...ensureEngines()];
if (missing.length > 0) {
  console.error(`Paquets Debian introuvables : ${missing.join(', ')}. Leurs essais échoueront.`);
}
const postgres = startPostgres();
if (postgres === null) {
  console.error('Sans PostgreSQL, le service de publication n’est essayé que sur SQLite.');
}
const reports = join(root, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const tally = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** One step is one check, unless its report tells how many tests it ran. */
function step(name, toolName, args, { env = {}, count } = {}) {
  console.log(`\n── ${name} ──`);
  const ok = (toolName === 'node' ? run : tool)(toolName, args, env) === 0;
  const counted = count?.();
  if (counted !== undefined) {
    for (const key of Object.keys(tally)) tally[key] += counted[key];
    if (!ok && counted.failed === 0) tally.failed += 1;
  } else {
    tally[ok ? 'passed' : 'failed'] += 1;
  }
  if (!ok) failures.push(name);
  return ok;
}

function report(file, read) {
  const path = join(reports, file);
  return () => (existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : undefined);
}

step('lock file', 'node', ['tools/lock.mjs', '--check']);
step('lint', 'biome', ['ci', '.']);
step('types', 'tsc', ['--noEmit']);
step('types of the core', 'tsc', ['--noEmit', '-p', 'tsconfig.core.json']);
step('types of the workers', 'tsc', ['--noEmit', '-p', 'tsconfig.worker.json']);
step(
  'unit tests',
  'vitest',
  [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'unit.json')}`,
  ],
  {
    env: postgres === null ? {} : { REPLI_TEST_POSTGRES: postgres.address },
    count: report('unit.json', (r) => ({
      passed: r.numPassedTests,
      failed: r.numFailedTests,
      skipped: r.numPendingTests + (r.numTodoTests ?? 0),
    })),
  },
);
postgres?.stop();
step('data check', 'tsx', ['src/cli/main.ts', 'check']);
const built = step('build', 'tsx', [
  'src/cli/main.ts',
  'build',
  '--throwaway-key',
  '--publisher',
  '/publier',
]);
const programs = step('programs of a host', 'vite', ['build', '-c', 'vite.server.config.ts']);
if (built && programs) {
  step('browser tests', 'playwright', ['test'], {
    env: { REPLI_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') },
    count: report('e2e.json', ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    })),
  });
}

if (failures.length > 0) console.log(`\nEn échec : ${failures.join(', ')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(failures.length === 0 ? 0 : 1);
