/**
 * Runs a systemd unit as it is delivered, without systemd: its command, environment, credentials and
 * folders, and under `ProtectSystem=strict` the right to write nowhere else (Node's permission model).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The settings of a unit that are understood; any other that matters must be added here. */
const KNOWN = new Set(
  `Description Documentation Wants After WantedBy Type User WorkingDirectory EnvironmentFile
   LoadCredential Environment StateDirectory ExecStart ExecStartPost Restart RestartSec TimeoutStopSec
   TimeoutStartSec Nice NoNewPrivileges ProtectSystem ProtectHome PrivateTmp PrivateDevices ProtectClock
   ProtectControlGroups ProtectHostname ProtectKernelLogs ProtectKernelModules ProtectKernelTunables
   RestrictAddressFamilies RestrictNamespaces RestrictRealtime RestrictSUIDSGID LockPersonality
   SystemCallArchitectures CapabilityBoundingSet UMask`.split(/\s+/),
);

export interface Unit {
  get(name: string): string;
}

/** Reads a unit; each setting stands once. @throws Error for a setting that this runner does not know */
export function readUnit(text: string): Unit {
  const settings = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (/^\s*([#;[]|$)/.test(line)) continue;
    const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (!KNOWN.has(name) || settings.has(name)) throw new Error(`unit: cannot read "${line}"`);
    settings.set(name, value);
  }
  return { get: (name) => settings.get(name) ?? '' };
}

export interface RunningUnit {
  /** Everything it printed. */
  output(): string;
  /** Asks it to end, as systemd does; answers its exit code, null when it had to be killed. */
  stop(): Promise<number | null>;
  ended: Promise<number | null>;
  /** Node's flags that stand for what the unit forbids. */
  rights(): readonly string[];
}

export interface UnitHost {
  /** Folder below which the machine's files lie. */
  root: string;
  /** A path of the machine as it lies below that folder. */
  inside(text: string): string;
}

async function environmentOf(
  unit: Unit,
  credentials: string,
  inside: UnitHost['inside'],
): Promise<Record<string, string>> {
  const file = inside(await readFile(unit.get('EnvironmentFile'), 'utf8'));
  const lines = [
    ...file.split('\n').filter((line) => /^\w+=/.test(line)),
    ...unit.get('Environment').split(' '),
  ];
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1).replaceAll('%d', credentials)];
    }),
  );
}

/**
 * Starts the unit of a file.
 * @param extra arguments after the unit's own: the port of a test
 */
export async function startUnit(
  path: string,
  { root, inside }: UnitHost,
  extra: readonly string[] = [],
): Promise<RunningUnit> {
  const unit = readUnit(inside(await readFile(path, 'utf8')));
  const credentials = join(root, 'run/credentials', path.split('/').at(-1) ?? '');
  await mkdir(credentials, { recursive: true });
  const [name = '', source = ''] = unit.get('LoadCredential').split(':');
  await copyFile(source, join(credentials, name));
  const state = unit
    .get('StateDirectory')
    .split(' ')
    .map((folder) => join(root, 'var/lib', folder));
  for (const folder of state) await mkdir(folder, { recursive: true });

  const given = await environmentOf(unit, credentials, inside);
  const words = unit
    .get('ExecStart')
    .replace(/\$\{(\w+)\}/g, (_, key: string) => given[key] ?? '')
    .split(' ');
  const [program = '', ...args] = words;
  const rights = rightsOf(unit, state);
  const child = spawn(program, [...rights, ...args, ...extra], {
    cwd: unit.get('WorkingDirectory'),
    env: { PATH: process.env['PATH'] ?? '', ...given },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { ...watched(child), rights: () => rights };
}

/** Node's own flags for what systemd would forbid. */
function rightsOf(unit: Unit, state: readonly string[]): string[] {
  if (unit.get('ProtectSystem') !== 'strict') return [];
  const [major = 0] = process.versions.node.split('.').map(Number);
  return [
    major >= 24 ? '--permission' : '--experimental-permission',
    '--no-warnings',
    '--allow-addons',
    '--allow-worker',
    '--allow-fs-read=*',
    ...(major >= 25 ? ['--allow-net'] : []),
    ...state.map((folder) => `--allow-fs-write=${folder}/`),
  ];
}

function watched(child: ChildProcess): Omit<RunningUnit, 'rights'> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  return {
    output: () => output,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      return ended.finally(() => clearTimeout(late));
    },
  };
}
