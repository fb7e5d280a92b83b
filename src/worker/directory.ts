/** The last good directory for drawing: the phone's database, else the copy made beside it. */
import type { Directory } from '../directory/model.ts';
import type { SignedBy } from '../directory/signed.ts';
import { renewDirectory } from '../published/directory.ts';
import { findDirectory } from '../published/kept-directory.ts';

interface Drawn {
  directory: SignedBy<Directory>;
  /** Whether all that was read of it was what had been signed. */
  sound: boolean;
  at: number;
}

let drawn: Drawn | null = null;
/** Pages that are opened one after the other are drawn from one reading. */
const MEMORY_TTL_MS = 10_000;

async function reading(): Promise<Drawn | null> {
  const now = Date.now();
  if (drawn !== null && Math.abs(now - drawn.at) < MEMORY_TTL_MS) return drawn;
  const { newest, sound } = await findDirectory(now);
  if (newest === null) return null;
  drawn = { directory: newest.directory, sound, at: now };
  return drawn;
}

/** The newest verified directory this phone holds; null when it holds none. */
export const directoryForDrawing = async (): Promise<SignedBy<Directory> | null> =>
  (await reading())?.directory ?? null;

/** Whether there is a directory to draw from, and nothing that was kept of it was found altered. */
export async function isDirectorySound(): Promise<boolean> {
  return (await reading().catch(() => null))?.sound ?? false;
}

/** A page has kept a newer one: the next page is drawn from that. */
export function forgetDirectory(): void {
  drawn = null;
}

/** Fetches the directory and keeps it; throws when it cannot be, so that an installation fails. */
export async function installDirectory(): Promise<void> {
  const { kept } = await renewDirectory();
  forgetDirectory();
  if (!kept) throw new Error('the directory could not be kept');
}
