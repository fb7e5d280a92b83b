/**
 * A host as delivered, below a folder of its own: `repli setup` writes it, its units run, its web server
 * stands in front. Only paths and ports differ from a machine.
 */
import { execFile } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { prepareTrial } from '../../../src/cli/trial.ts';
import { throwawayKeys } from '../../../src/host/build-keys.ts';
import { partsOf } from '../../../src/host/parts.ts';
import { DIST } from '../site.ts';
import { type RunningUnit, startUnit } from './unit.ts';

export const run = promisify(execFile);

export type Server = 'nginx' | 'caddy';

/** Folders of the machine that lie below the test's own. */
const MOVED = /(?<![\w.])\/(?=(?:var\/(?:lib\/repli|log|www)|etc\/(?:repli|letsencrypt))\b)/g;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Puts a built site there without copying its twenty thousand files: whatever replaces one of them on a host puts a
 * new file in its place (src/host/atomic.ts), and the build stays as it is. Copied where the disk has no such links.
 */
async function putBuild(from: string, to: string): Promise<void> {
  try {
    linkAll(from, to);
  } catch (error) {
    if (
      !['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')
    )
      throw error;
    // What was linked before the refusal is the build itself: nothing may be copied over it.
    await rm(to, { recursive: true, force: true });
    await cp(from, to, { recursive: true });
  }
}

function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkAll(source, target);
    else linkSync(source, target);
  }
}

export class Machine {
  readonly root: string;
  readonly ports: { http: number; https: number; service: number };
  /** The trial officer's key file; its passphrase is `TRIAL_PASSPHRASE`. */
  readonly keyFile: string;
  /** That of a second officer, at another desk. */
  readonly colleagueFile: string;
  readonly #units: RunningUnit[] = [];

  private constructor(root: string, ports: Machine['ports']) {
    this.root = root;
    this.ports = ports;
    this.keyFile = join(root, 'officer/cle-essai.json');
    this.colleagueFile = join(root, 'officer/cle-collegue.json');
  }

  /** Sets a machine up with the site that was built, whose pages know the throw-away key. */
  static async setUp(web: Server): Promise<Machine> {
    const root = await mkdtemp(join(tmpdir(), 'repli-host-'));
    const ports = { http: await freePort(), https: await freePort(), service: await freePort() };
    const machine = new Machine(root, ports);
    await machine.#giveKeysAndData();
    // As Debian's package of the module leaves it.
    const modules = join(root, 'etc/nginx/modules-enabled');
    await mkdir(modules, { recursive: true });
    await writeFile(join(modules, '50-mod-http-brotli-static.conf'), '');
    // For nginx, setup makes a certificate of its own; Caddy would ask for one from the world.
    await machine.repli('setup', '--name', 'localhost', '--web', 'nginx');
    const tls = '/etc/repli/tls';
    const given = ['--certificate', `${tls}/chain.pem`, '--certificate-key', `${tls}/key.pem`];
    if (web === 'caddy') {
      await machine.repli('setup', '--name', 'localhost', '--web', web, ...given);
    }
    await machine.#putSite();
    await machine.repli('setup', '--policy');
    return machine;
  }

  get address(): string {
    return `https://localhost:${this.ports.https}`;
  }

  /** Where things lie on this machine. */
  get parts(): ReturnType<typeof partsOf> {
    return partsOf(join(this.root, 'var/lib/repli'));
  }

  /** A text of the machine with its paths as they lie here. */
  inside = (text: string): string => text.replace(MOVED, `${this.root}/`);

  /** Runs the built `repli` as the host's administrator does. */
  async repli(...args: string[]): Promise<string> {
    const env = { ...process.env, LC_ALL: 'fr_FR.UTF-8', DESTDIR: this.root, REPLI_HOME: '' };
    if (args[0] !== 'setup') env.REPLI_HOME = join(this.root, 'var/lib/repli');
    const { stdout } = await run(process.execPath, ['dist-server/repli.js', ...args], { env });
    return stdout;
  }

  /** `repli doctor` on this machine, trusting its certificate. */
  async doctor(): Promise<string> {
    const trusted = { NODE_EXTRA_CA_CERTS: join(this.root, 'etc/repli/tls/chain.pem') };
    const args = ['dist-server/repli.js', 'doctor', this.address, '--data', this.parts.data];
    const env = { ...process.env, LC_ALL: 'fr_FR.UTF-8', ...trusted };
    const { stdout } = await run(process.execPath, args, { env });
    return stdout;
  }

  /** The throw-away key stands for the host's two, which setup would make: the pages know it. */
  async #giveKeysAndData(): Promise<void> {
    const io = { out: () => {}, err: () => {}, env: {}, cwd: process.cwd(), now: () => new Date() };
    const keys = await throwawayKeys(io, []);
    const trial = await prepareTrial('data', join(this.root, 'officer'), keys, io.now());
    await mkdir(this.parts.data, { recursive: true });
    await cp(trial.data, this.parts.data, { recursive: true });
    for (const use of ['directory', 'bulletin']) {
      const file = join(this.root, `etc/repli/keys/${use}.json`);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, JSON.stringify(keys.signer));
    }
  }

  /** The site as `repli-build` leaves it: a build of its own, and a link to it. */
  async #putSite(): Promise<void> {
    const { site } = this.parts;
    await putBuild(resolve(DIST), join(site, '../build-test'));
    await unlink(site);
    await symlink('build-test', site);
  }

  /** Starts a service by its unit. */
  async start(unit: 'repli-collect' | 'repli-publisher'): Promise<RunningUnit> {
    const path = join(this.root, `etc/systemd/system/${unit}.service`);
    const port = unit === 'repli-publisher' ? ['--port', String(this.ports.service)] : [];
    const running = await startUnit(path, this, port);
    this.#units.push(running);
    return running;
  }

  /** A file of the web server with paths and ports as they are here. */
  async webFile(path: string): Promise<string> {
    const { http, https, service } = this.ports;
    return this.inside(await readFile(join(this.root, path), 'utf8'))
      .replaceAll('127.0.0.1:8035', `127.0.0.1:${service}`)
      .replace(/^ *listen \[::\].*\n/gm, '')
      .replace(/listen 80;/, `listen 127.0.0.1:${http};`)
      .replace(/listen 443 /, `listen 127.0.0.1:${https} `);
  }

  async close(): Promise<void> {
    await Promise.all(this.#units.map((unit) => unit.stop()));
    await rm(this.root, { recursive: true, force: true });
  }
}

/** Tries until a condition holds. @param what is waited for, and what is known when it does not come */
export async function until(what: () => string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what()}: not within 30 s`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
