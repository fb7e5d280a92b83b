/** Writes what a host needs, as it should be owned and read. */
import { execFile } from 'node:child_process';
import { chmod, chown, lchown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Owner {
  uid: number;
  gid: number;
}

/** What a program says, or null when it is not there or fails. */
export async function said(program: string, ...args: string[]): Promise<string | null> {
  return run(program, args).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => null,
  );
}

/** A file whole, unless it says this already. */
export async function writeText(path: string, text: string, mode: number): Promise<boolean> {
  if ((await readFile(path, 'utf8').catch(() => null)) === text) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode });
  await chmod(path, mode);
  return true;
}

/** A file for its owner alone, in a folder for its owner alone; never over another. */
export async function writeSecret(path: string, text: string): Promise<void> {
  await mkdir(dirname(dirname(path)), { recursive: true });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
}

/** The user of the services, made when missing. */
export async function systemUser(name: string, home: string): Promise<Owner> {
  const id = async (option: string) => Number.parseInt((await said('id', option, name)) ?? '', 10);
  if (Number.isNaN(await id('-u'))) {
    const nobody = ['--home-dir', home, '--no-create-home', '--shell', '/usr/sbin/nologin'];
    await run('useradd', ['--system', '--user-group', ...nobody, name]);
  }
  return { uid: await id('-u'), gid: await id('-g') };
}

/** Gives a folder and all that is in it to a user. */
export async function giveTo(path: string, owner: Owner): Promise<void> {
  await chown(path, owner.uid, owner.gid);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) await giveTo(inner, owner);
    else await lchown(inner, owner.uid, owner.gid);
  }
}
