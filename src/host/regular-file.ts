/** Reads files of a folder that others write to too: whatever lies there, no reader waits for it. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Code of the error for what is neither a file nor a folder. */
export const NOT_REGULAR = 'ENOTREG';

/** Where a shell hands over what another command writes: that is meant to be waited for. */
const HANDED_OVER = /^\/(?:dev|proc\/self)\/(?:stdin$|fd\/\d+$)/;

/** Opens a pipe without waiting for who writes into it. */
const UNWAITED = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * The bytes of a file. A named pipe would keep whoever opens it until somebody writes into it, and a device may have
 * no end: neither is read.
 * @throws Error of the system, or one of code `NOT_REGULAR`, with the path
 */
export async function fileBytes(path: string): Promise<Buffer> {
  const waits = HANDED_OVER.test(path);
  const handle = await open(path, waits ? constants.O_RDONLY : UNWAITED).catch(
    (error: NodeJS.ErrnoException) => {
      // What the system says of a socket.
      if (error.code === 'ENXIO') error.code = NOT_REGULAR;
      throw error;
    },
  );
  try {
    const found = await handle.stat();
    if (!found.isFile() && !waits) {
      const code = found.isDirectory() ? 'EISDIR' : NOT_REGULAR;
      throw Object.assign(new Error(`${code}: not a regular file, read '${path}'`), { code, path });
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The same as text. */
export const fileText = async (path: string): Promise<string> =>
  (await fileBytes(path)).toString('utf8');
