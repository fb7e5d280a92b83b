/**
 * What both commands need before they can begin: a fit Node, the npm packages, a browser.
 * Plain JavaScript on Node alone, since nothing is installed yet when it runs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Stops with a sentence in French and English that says what is missing and what to do. */
export function giveUp(french, english) {
  console.error(`\n✗ ${french}\n  (${english})\n`);
  process.exit(1);
}

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fit = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fit) {
    giveUp(
      `Node ${process.versions.node} est trop ancien : il faut Node 20.19, 22.12, 24 ou plus récent.`,
      `Node ${process.versions.node} is too old: 20.19, 22.12, 24 or newer is needed`,
    );
  }
}

/** Runs a program in the project's folder, its output shown; answers its exit code. */
export function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return error === undefined ? (status ?? 1) : 127;
}

/** Runs a program that came with the packages: `tool('vitest', ['run'])`. */
export const tool = (name, args, env) => run(join(root, 'node_modules', '.bin', name), args, env);

/** Installs the npm packages when they are missing or the lock file has changed since. */
export function ensurePackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.repli-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installation des paquets npm…');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    giveUp(
      'Les paquets npm n’ont pas pu être installés (voir le message de npm ci ci-dessus) : vérifiez le réseau, puis relancez.',
      'npm packages could not be installed (see the message of npm ci above): check the network, then run again',
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function installedBrowser() {
  const given = process.env.REPLI_CHROMIUM;
  if (given) return existsSync(given) ? given : undefined;
  for (const name of BROWSERS) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return existsSync(MAC_CHROME) ? MAC_CHROME : undefined;
}

/** True if Debian's package manager could be used to install the packages named. */
export function installDebian(packages) {
  if (spawnSync('sh', ['-c', 'command -v apt-get']).status !== 0) return false;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = (...args) =>
    asRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  Object.assign(process.env, quiet);
  apt('-qq', 'update');
  return apt('-qq', '-y', 'install', '--no-install-recommends', ...packages) === 0;
}

/** Answers the path of a Chromium: an installed one, else Debian's package, else Playwright's. */
export function ensureBrowser() {
  let path = installedBrowser();
  if (path !== undefined) return path;
  console.log('Aucun Chromium ni Chrome trouvé : installation du paquet Debian « chromium »…');
  if (installDebian(['chromium'])) path = installedBrowser();
  if (path !== undefined) return path;
  console.log('Installation du Chromium de Playwright…');
  if (tool('playwright', ['install', 'chromium']) === 0) return '';
  return giveUp(
    'Il faut Chromium ou Chrome pour les essais dans un navigateur. Installez-le, ou donnez son chemin dans REPLI_CHROMIUM.',
    'Chromium or Chrome is needed for the browser tests: install it, or name its path in REPLI_CHROMIUM',
  );
}
