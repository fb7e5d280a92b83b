/**
 * The lock file, made and checked apart from any `node_modules`. npm writes only the packages of
 * this system when it finds some installed; in an empty folder it writes those of every system, so
 * that `npm ci` works for everybody.
 *
 * `npm run lock` makes `package-lock.json` from `package.json` alone; `--check` asks npm, in an
 * empty folder, whether the two agree and changes nothing. Run it after any change of a dependency.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, root } from './ensure.mjs';

const check = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'repli-lock-'));
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

function npm(...args) {
  const options = { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' };
  const { status, stdout, stderr } = spawnSync('npm', [...args, ...quiet], options);
  if (status === 0) return;
  console.error(stdout + stderr);
  rmSync(folder, { recursive: true, force: true });
  giveUp(
    'package-lock.json et package.json ne vont pas ensemble : « npm run lock » refait le premier.',
    'package-lock.json and package.json do not agree: "npm run lock" makes the former anew',
  );
}

cpSync(join(root, 'package.json'), join(folder, 'package.json'));
if (check) {
  cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
  npm('ci', '--dry-run');
  console.log('package-lock.json est complet.');
} else {
  npm('install', '--package-lock-only');
  npm('ci', '--dry-run');
  cpSync(join(folder, 'package-lock.json'), join(root, 'package-lock.json'));
  console.log('package-lock.json est refait.');
}
rmSync(folder, { recursive: true, force: true });
