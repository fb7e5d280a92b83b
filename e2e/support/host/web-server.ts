/** Debian's nginx and Caddy, started with the file that `repli setup` wrote. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { debianFile } from '../../../tools/debian.mjs';
import { ask } from './ask.ts';
import { type Machine, type Server, until } from './machine.ts';

export interface RunningWebServer {
  stop(): Promise<void>;
  /** What it printed. */
  said(): string;
}

const found = (path: string): string => {
  const file = debianFile(path);
  if (file === null)
    throw new Error(`${path} is missing: run npm test, or install Debian's package`);
  return file;
};

/** Debian's own `nginx.conf` with this machine's paths, and the module that sends `.br` files. */
async function nginxConf(machine: Machine): Promise<string> {
  const main = await readFile(found('/etc/nginx/nginx.conf'), 'utf8');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${machine.root}/tmp/${name};`)
    .join('\n');
  const module = found('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
  return `load_module ${module};\ndaemon off;\n${machine.inside(main)}`
    .replace(/^user .*$/m, process.getuid?.() === 0 ? 'user root;' : '')
    .replace(/^pid .*$/m, `pid ${machine.root}/run/nginx.pid;`)
    .replace(/^include \/etc\/nginx\/modules-enabled.*$/m, '')
    .replace(/include \/etc\/nginx\/mime\.types/, `include ${found('/etc/nginx/mime.types')}`)
    .replace(/include \/etc\/nginx\/conf\.d.*\n/, `${temporary}\n`)
    .replaceAll('/etc/nginx/sites-enabled', `${machine.root}/web/sites-enabled`);
}

async function commandOf(machine: Machine, server: Server): Promise<[string, string[]]> {
  const folder = join(machine.root, 'web');
  await mkdir(join(folder, 'sites-enabled'), { recursive: true });
  for (const name of ['tmp', 'run', 'var/log/nginx', 'var/log/caddy']) {
    await mkdir(join(machine.root, name), { recursive: true });
  }
  if (server === 'nginx') {
    const site = await machine.webFile('etc/nginx/sites-available/repli.conf');
    await writeFile(join(folder, 'sites-enabled/repli.conf'), site);
    await writeFile(join(folder, 'nginx.conf'), await nginxConf(machine));
    return [found('/usr/sbin/nginx'), ['-p', folder, '-c', join(folder, 'nginx.conf')]];
  }
  const { http, https } = machine.ports;
  const site = (await machine.webFile('etc/caddy/Caddyfile')).replace(
    /^\{\n/m,
    `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n`,
  );
  await writeFile(join(folder, 'Caddyfile'), site);
  return [
    found('/usr/bin/caddy'),
    ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
  ];
}

/** Starts a web server; settles when it answers. @throws Error with what it said when it does not start */
export async function startWebServer(machine: Machine, server: Server): Promise<RunningWebServer> {
  const [program, args] = await commandOf(machine, server);
  const own = { XDG_DATA_HOME: machine.root, XDG_CONFIG_HOME: machine.root, HOME: machine.root };
  const child = spawn(program, args, {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const answers = async () => {
    if (child.exitCode !== null) return true;
    return (await ask(`${machine.address}/robots.txt`)).status > 0;
  };
  await until(() => `${server}: ${said}`, answers).catch(() => undefined);
  if (child.exitCode !== null) throw new Error(`${server} does not start:\n${said}`);
  return { stop: () => ended(child), said: () => said };
}

function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  return child.exitCode === null ? gone : Promise.resolve();
}
