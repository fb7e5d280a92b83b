/**
 * `npm run exercise:full`: a whole exercise by script, with ten phones, two officers and a real announcement in the
 * middle. Installs and builds what is missing first. `-- --speed 120` plays it faster, to try the script itself.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureNode, ensurePackages, giveUp, root, tool } from './ensure.mjs';

ensureNode();
ensurePackages();
const chromium = ensureBrowser();

/** What a built site is made of. */
const SOURCES = ['src', 'public', 'data', 'package-lock.json', 'vite.config.ts'];
const timesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs)
    : [statSync(path).mtimeMs];
const isOlder = (file) => {
  const there = SOURCES.map((name) => join(root, name)).filter((path) => existsSync(path));
  const newest = there.flatMap(timesIn).reduce((a, b) => Math.max(a, b), 0);
  return statSync(file).mtimeMs < newest;
};

const built = join(root, 'dist/headers.json');
if (!existsSync(built) || !existsSync(join(root, '.repli/key.json')) || isOlder(built)) {
  const build = ['src/cli/main.ts', 'build', '--throwaway-key', '--publisher', '/publier'];
  if (tool('tsx', build) !== 0) giveUp('La construction a échoué.', 'the build failed');
}
const script = ['tools/exercise/full.ts', ...process.argv.slice(2)];
process.exit(tool('tsx', script, { REPLI_CHROMIUM: chromium }));
