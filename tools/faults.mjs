/**
 * `npm run test:faults -- --seed N --schedules M --steps K`: seeded schedules of faults in a browser, on the
 * built app. Ends with a table of what happened; a schedule that breaks a law says how to see it again.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, ensureNode, ensurePackages, giveUp, root, tool } from './ensure.mjs';
import { counted } from './fault-counts.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    schedules: { type: 'string', default: '100' },
    steps: { type: 'string', default: '20' },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    giveUp(
      `--${name} ${value} : un nombre entier à partir de 1 est attendu.`,
      `--${name} ${value}: a whole number from 1 on is expected`,
    );
  }
}

ensureNode();
ensurePackages();
const chromium = ensureBrowser();
if (!existsSync(join(root, 'dist', 'worker.js'))) {
  const built = tool('tsx', [
    'src/cli/main.ts',
    'build',
    '--throwaway-key',
    '--publisher',
    '/publier',
  ]);
  if (built !== 0) process.exit(built);
}
const report = join(root, 'test-results', 'faults.json');
mkdirSync(join(root, 'test-results'), { recursive: true });
const status = tool('playwright', ['test', 'e2e/faults.spec.ts', '--reporter=line,json'], {
  REPLI_CHROMIUM: chromium,
  REPLI_FAULTS_SEED: values.seed,
  REPLI_FAULTS_SCHEDULES: values.schedules,
  REPLI_FAULTS_STEPS: values.steps,
  PLAYWRIGHT_JSON_OUTPUT_NAME: report,
});

/** What each schedule that went well tells of itself. */
const outcomesOf = ({ specs = [], suites = [] }) => [
  ...specs
    .flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations))
    .filter(({ type }) => type === 'faults')
    .map(({ description }) => JSON.parse(description)),
  ...suites.flatMap(outcomesOf),
];
if (existsSync(report)) console.log(counted(outcomesOf(JSON.parse(readFileSync(report, 'utf8')))));
process.exit(status);
