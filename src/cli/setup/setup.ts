/** Makes a host of a machine: user, folders, data, keys, units, web server. Run again, it keeps what is there. */
import { cp, lstat, mkdir, readdir, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { told } from '../../base/messages.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { partsOf } from '../../host/parts.ts';
import type { SetupResult } from './done.ts';
import { certificateIn, type HostFile, hostFiles, NO_SITE, policyFiles } from './files.ts';
import { hostKeys } from './keys.ts';
import { onTarget, type SetupOptions, type Target } from './model.ts';
import { SETUP_WORDS } from './words.ts';
import { giveTo, said, systemUser, writeText } from './write.ts';

const USER = 'repli';

/**
 * Does everything that a machine can do by itself.
 * @throws UsageError when the program is not whole, or the keys cannot be read
 */
export async function setUp(options: SetupOptions, target: Target, io: Io): Promise<SetupResult> {
  const { home, etc, app, holder } = options;
  const parts = partsOf(onTarget(target, home));
  const files = await hostFiles(options).catch((error: Error) => {
    throw new UsageError(told(SETUP_WORDS, (words) => words.notHere(app, error.message)));
  });
  const folders = [parts.data, parts.status, dirname(parts.site), dirname(parts.memory)];
  const more = [dirname(parts.database), join(parts.data, 'drafts')];
  for (const folder of [...folders, ...more]) await mkdir(folder, { recursive: true });

  const filled = await fillData(join(app, 'data'), parts.data);
  const fileOf = (use: string) => onTarget(target, `${etc}/keys/${use}.json`);
  const keys = await hostKeys({ fileOf, data: parts.data, holder }, io);
  // Turned to each build in one step; until the first one it leads nowhere.
  if (!(await isThere(parts.site))) await symlink('none-yet', parts.site);
  if (target.root === '') await giveTo(home, await systemUser(USER, home));

  const done: SetupResult = { written: [], keys, filled, left: [] };
  const first = await firstPolicies(options, target);
  for (const file of [...first, ...files]) {
    const path = onTarget(target, file.path);
    if (await isOthers(path, file)) done.left.push(file);
    else if (await writeText(path, file.text, file.mode)) done.written.push(file.path);
  }
  if (options.web === 'nginx') {
    if (options.certificate === null) await selfMade(options, target);
    await enable(onTarget(target, '/etc/nginx'));
  }
  if (target.root === '') await said('systemctl', 'daemon-reload');
  return done;
}

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** What préfectures start from, once; a data folder with territories is never touched. */
async function fillData(from: string, to: string): Promise<boolean> {
  if (await isThere(join(to, 'territories'))) return false;
  for (const name of await readdir(from)) {
    if (name !== 'drafts') await cp(join(from, name), join(to, name), { recursive: true });
  }
  await mkdir(join(to, 'announcements'), { recursive: true });
  return true;
}

/** Policies for a web server that starts before the first build; those of a build stay. */
async function firstPolicies({ etc }: SetupOptions, target: Target): Promise<HostFile[]> {
  const files = policyFiles(etc, NO_SITE);
  const there = await Promise.all(files.map(({ path }) => isThere(onTarget(target, path))));
  return files.filter((_, index) => there[index] === false);
}

/** Caddy has one file for all its sites: one that is neither Debian's own nor ours is not replaced. */
async function isOthers(path: string, { path: name }: HostFile): Promise<boolean> {
  if (basename(name) !== 'Caddyfile') return false;
  const text = await said('cat', path);
  return text !== null && !/^# (Repli behind Caddy|The Caddyfile is an easy way)/.test(text);
}

/** A certificate that no phone trusts, so that the web server starts and a real one can be asked for. */
async function selfMade({ etc, name }: SetupOptions, target: Target): Promise<void> {
  const { chain, key } = certificateIn(etc);
  const [chainPath, keyPath] = [onTarget(target, chain), onTarget(target, key)];
  if (await isThere(chainPath)) return;
  await mkdir(dirname(chainPath), { recursive: true });
  const made = await said(
    ...(['openssl', 'req', '-x509', '-days', '90', '-nodes'] as const),
    ...['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-subj', `/CN=${name}`],
    ...['-addext', `subjectAltName=DNS:${name}`, '-keyout', keyPath, '-out', chainPath],
  );
  if (made === null) throw new UsageError(told(SETUP_WORDS, (words) => words.noOpenssl));
}

async function enable(nginx: string): Promise<void> {
  const link = join(nginx, 'sites-enabled/repli.conf');
  if (await isThere(link)) return;
  await mkdir(dirname(link), { recursive: true });
  await symlink('../sites-available/repli.conf', link);
}
