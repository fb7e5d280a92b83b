/**
 * A file of a built site, as a web server finds it: read anew and whole at each request, so that a rebuild shows and
 * never tears a file in two. (The `serveStatic` of Hono names a file twice, and does not hide what begins with a dot.)
 */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionOf, isCompressed } from '../web/types.ts';

export interface ServedFile {
  /** Where it lies, from the root of the site: `/35/index.html` for `/35`. */
  path: string;
  content: Buffer;
  /** How `content` is compressed; null when it is not. */
  encoding: 'br' | 'gzip' | null;
}

const ENDINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** The content of a regular file; null for anything else, and for one that has just gone. */
async function contentOf(file: string): Promise<Buffer | null> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return null;
  try {
    return (await handle.stat()).isFile() ? await handle.readFile() : null;
  } finally {
    await handle.close();
  }
}

/** The path of an address, safe to join; null for one that no site has: hidden, climbing, unreadable. */
function safePath(pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const hidden = path.split('/').some((part) => part.startsWith('.'));
  return hidden || /[\0\\]/.test(path) ? null : path;
}

/**
 * The file of an address, or the page in the folder of that name, as nginx's `try_files` and ours do.
 * @param accepted `Accept-Encoding` of the request; an empty text for the plain file
 */
export async function findFile(
  root: string,
  pathname: string,
  accepted: string,
): Promise<ServedFile | null> {
  const path = safePath(pathname);
  if (path === null) return null;
  const page = `${path.replace(/\/$/, '')}/index.html`;
  for (const candidate of path.endsWith('/') ? [page] : [path, page]) {
    const found = await encoded(root, candidate, accepted);
    if (found !== null) return found;
  }
  return null;
}

async function encoded(root: string, path: string, accepted: string): Promise<ServedFile | null> {
  const extension = extensionOf(path);
  const file = join(root, path);
  if (extension !== null && isCompressed(extension)) {
    for (const [encoding, ending] of ENDINGS) {
      const packed = accepts(accepted, encoding) ? await contentOf(file + ending) : null;
      if (packed !== null) return { path, content: packed, encoding };
    }
  }
  const content = await contentOf(file);
  return content === null ? null : { path, content, encoding: null };
}

/** Whether a client takes an encoding: named, and not with a weight of nought. */
export const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    return name === encoding && !parameters.some((text) => /^q=0(\.0*)?$/.test(text));
  });
