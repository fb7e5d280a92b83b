/**
 * Programs of Debian for the tests, without installing them: a web server that is installed is also
 * started, on ports that belong to whoever works on the machine. The packages are fetched with apt and
 * unpacked under `.repli/debian`; no rights are needed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';

export const unpacked = join(root, '.repli', 'debian');

/** Package, and the file by which one sees that it is there. */
const PACKAGES = {
  nginx: '/usr/sbin/nginx',
  'nginx-common': '/etc/nginx/nginx.conf',
  'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  caddy: '/usr/bin/caddy',
};

/** Where a file of Debian lies: on the machine, or unpacked; null when neither. */
export function debianFile(path) {
  return [path, join(unpacked, path)].find((file) => existsSync(file)) ?? null;
}

function apt(...args) {
  const folder = join(unpacked, 'apt');
  const lists = join(folder, 'lists', 'partial');
  const archives = join(folder, 'archives', 'partial');
  for (const made of [lists, archives]) mkdirSync(made, { recursive: true });
  // Lists and archives of our own: those of the machine belong to root.
  const own = [
    `Dir::State::lists=${join(folder, 'lists')}`,
    `Dir::Cache=${folder}`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
  ];
  const options = own.flatMap((option) => ['-o', option]);
  return spawnSync('apt-get', ['-qq', ...options, ...args], { cwd: folder, stdio: 'inherit' });
}

/** Fetches what is missing; answers the packages that could not be had. */
export function ensureWebServers() {
  const missing = Object.keys(PACKAGES).filter((name) => debianFile(PACKAGES[name]) === null);
  if (missing.length === 0) return [];
  console.log(`Paquets Debian pour les essais, sans les installer : ${missing.join(', ')}…`);
  if (apt('update').status === 0) apt('download', ...missing);
  const folder = join(unpacked, 'apt');
  const debs = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.deb'))
    : [];
  for (const deb of debs) {
    spawnSync('dpkg', ['-x', join(folder, deb), unpacked], { stdio: 'inherit' });
    rmSync(join(folder, deb));
  }
  return missing.filter((name) => debianFile(PACKAGES[name]) === null);
}
