/**
 * A PostgreSQL of one's own for the tests: Debian's programs, a fresh cluster in a temporary folder, a free
 * port. Nothing of it stays, and no server that is already there is touched.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebian } from './ensure.mjs';

const INSTALLED = '/usr/lib/postgresql';
const USER = 'postgres';
/** Debian's package starts a cluster on the usual port unless it is told not to. */
const SETTINGS = '/etc/postgresql-common/createcluster.conf';

/** The folder of the newest version's programs; null when none is installed. */
function programs() {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
  const newest = versions
    .filter((version) => existsSync(join(INSTALLED, version, 'bin/initdb')))
    .sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(INSTALLED, newest, 'bin');
}

function install() {
  console.log('PostgreSQL introuvable : installation du paquet Debian « postgresql »…');
  if (process.getuid?.() === 0 && !existsSync(SETTINGS)) {
    mkdirSync('/etc/postgresql-common', { recursive: true });
    writeFileSync(SETTINGS, 'create_main_cluster = false\n');
  }
  installDebian(['postgresql']);
}

/** PostgreSQL refuses to run as root: then its own user runs it. */
function run(program, args) {
  const asRoot = process.getuid?.() === 0;
  const [command, ...rest] = asRoot
    ? ['runuser', '-u', USER, '--', program, ...args]
    : [program, ...args];
  const { status, stderr } = spawnSync(command, rest, {
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${program}: ${stderr ?? 'not started'}`);
}

/** A port that nobody listens on now. */
function freePort() {
  const script =
    'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{process.stdout.write(String(s.address().port));s.close()})';
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout;
}

/**
 * Starts a server with an empty database.
 * @returns its address and what stops it, or null where PostgreSQL cannot be had
 */
export function startPostgres() {
  if (programs() === null) install();
  const bin = programs();
  if (bin === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'repli-postgres-'));
  const cluster = join(folder, 'cluster');
  // Its own user makes the cluster in it.
  chmodSync(folder, 0o777);
  const stop = () => {
    try {
      run(join(bin, 'pg_ctl'), ['-D', cluster, '-m', 'immediate', '-w', 'stop']);
    } catch {
      // It did not start, or has ended already.
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const port = freePort();
    run(join(bin, 'initdb'), [
      '-D',
      cluster,
      '-U',
      'repli',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-sync',
    ]);
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
    run(join(bin, 'pg_ctl'), [
      '-D',
      cluster,
      '-w',
      '-l',
      join(cluster, 'log'),
      '-o',
      options,
      'start',
    ]);
    return { address: `postgres://repli@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    stop();
    console.error(`PostgreSQL n’a pas démarré : ${error.message}`);
    return null;
  }
}
