/**
 * `npm run test:guide -- bookworm|trixie`: a bare Debian, started with its own systemd, follows the guide to
 * the letter, then plays an announcement from an officer's key to the bulletin that nginx serves. As root.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, installDebian, root as project } from '../ensure.mjs';
import { guideScript } from './blocks.mjs';

const NAME = 'repli.example';
const SUITES = ['bookworm', 'trixie'];
const [suite = 'bookworm'] = process.argv.slice(2);
if (!SUITES.includes(suite)) giveUp(`attendu ${SUITES.join(' ou ')}`, `one of ${SUITES}`);
if (process.getuid?.() !== 0) giveUp('À lancer en root.', 'Run it as root');

const isThere = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const needed = { debootstrap: 'debootstrap', 'systemd-nspawn': 'systemd-container' };
const missing = Object.keys(needed).filter((program) => !isThere(program));
if (missing.length > 0 && !installDebian(missing.map((program) => needed[program]))) {
  giveUp(`Il manque ${missing.join(', ')}.`, `${missing.join(', ')} missing`);
}

function run(program, args, options = {}) {
  const { status } = spawnSync(program, args, { stdio: 'inherit', ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}`);
}

const machine = mkdtempSync(join(tmpdir(), `repli-${suite}-`));
const inside = (path) => join(machine, path);
// It is a root folder: every user of the machine passes through it.
chmodSync(machine, 0o755);

/** A bare machine: what debootstrap calls minimal, and an init. */
function install() {
  const packages = '--include=ca-certificates,systemd,systemd-sysv,dbus';
  run('debootstrap', [
    '--variant=minbase',
    packages,
    suite,
    machine,
    'http://deb.debian.org/debian',
  ]);
  writeFileSync(inside('etc/hosts'), `127.0.0.1 localhost ${NAME}\n`);
  writeFileSync(inside('etc/hostname'), `${suite}\n`);
  run('git', ['clone', '-q', '--bare', project, inside('root/repli.git')]);
  // Where this machine trusts more than Debian does, so must the bare one, to reach the same network.
  const trusted = '/etc/ssl/certs/ca-certificates.crt';
  if (existsSync(trusted)) cpSync(trusted, inside('root/trusted.crt'));
}

/** The script, and a unit that runs it once the machine has started and switches it off at the end. */
function prepare() {
  const announce = readFileSync(join(project, 'tools/guide/announce.sh'), 'utf8');
  const head = [
    '#!/bin/bash',
    'set -euxo pipefail',
    'export HOME=/root DEBIAN_FRONTEND=noninteractive GIT_CONFIG_COUNT=1',
    'export GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0="*"',
    '[ ! -e /root/trusted.crt ] || export npm_config_cafile=/root/trusted.crt',
    'cd /root',
  ];
  const guide = guideScript({ name: NAME, repository: '/root/repli.git' });
  writeFileSync(inside('root/follow.sh'), `${head.join('\n')}\n${guide}\n${announce}`, {
    mode: 0o755,
  });
  const unit = `[Unit]
After=network-online.target multi-user.target
[Service]
Type=oneshot
ExecStart=/bin/sh -c '/root/follow.sh > /root/follow.log 2>&1; echo $? > /root/follow.code'
ExecStopPost=/bin/systemctl poweroff --no-block
TimeoutStartSec=60min
`;
  writeFileSync(inside('etc/systemd/system/follow.service'), unit);
  const wanted = inside('etc/systemd/system/default.target.wants');
  mkdirSync(wanted, { recursive: true });
  symlinkSync('/etc/systemd/system/follow.service', join(wanted, 'follow.service'));
}

function start() {
  // Without a systemd of its own, the machine here has nobody to register the other with.
  const alone = existsSync('/run/systemd/system') ? [] : ['--register=no', '--keep-unit'];
  const options = ['--boot', '--quiet', '--console=pipe', '--resolv-conf=copy-host', ...alone];
  spawnSync('systemd-nspawn', ['-D', machine, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

let code = 1;
try {
  install();
  prepare();
  start();
  const log = inside('root/follow.log');
  const text = existsSync(log) ? readFileSync(log, 'utf8') : 'the machine did not start\n';
  code = existsSync(inside('root/follow.code'))
    ? Number(readFileSync(inside('root/follow.code'), 'utf8'))
    : 1;
  process.stdout.write(code === 0 ? text.split('\n').slice(-40).join('\n') : text);
  console.log(
    code === 0
      ? `\n✓ Le guide mène à un site en service (${suite}).`
      : `\n✗ Le guide échoue (${suite}).`,
  );
} finally {
  if (process.env.KEEP === undefined) rmSync(machine, { recursive: true, force: true });
  else console.log(machine);
}
process.exit(code);
