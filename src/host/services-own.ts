/**
 * A host's commands are run as root, its services as a user of their own. What root writes in a folder of theirs is
 * theirs, whatever root's umask: they could not read it otherwise, nor write in a folder that root made. Elsewhere,
 * and for anybody else, files are as the system makes them.
 */
import { chmod, chown, type FileHandle, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

interface Owner {
  uid: number;
  gid: number;
}

/** Whose a folder is, when root writes in one that is not root's; null otherwise. */
async function serviceOf(folder: string): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = await stat(folder);
  return uid === 0 ? null : { uid, gid };
}

/** Makes a folder, and those above it, where they are missing. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const owner = await serviceOf(dirname(first));
  if (owner === null) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await chown(made, owner.uid, owner.gid);
    await chmod(made, 0o755);
  }
}

/** Hands a file just made to whoever its folder belongs to. Data and pages: anybody may read them. */
export async function handToService(file: FileHandle, folder: string): Promise<void> {
  const owner = await serviceOf(folder);
  if (owner === null) return;
  await file.chown(owner.uid, owner.gid);
  await file.chmod(0o644);
}
