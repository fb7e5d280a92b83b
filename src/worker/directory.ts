/** The last good directory for drawing: the phone's database, else the copy made beside it. */
import type { Directory } from '../directory/model.ts';
import { newestDirectory, renewDirectory } from '../published/directory.ts';

let drawn: { directory: Directory; at: number } | null = null;
/** Pages that are opened one after the other are drawn from one reading. */
const MEMORY_MS = 10_000;

/** The newest verified directory this phone holds; null when it holds none. */
export async function directoryForDrawing(): Promise<Directory | null> {
  const now = Date.now();
  if (drawn !== null && Math.abs(now - drawn.at) < MEMORY_MS) return drawn.directory;
  const directory = await newestDirectory(now);
  if (directory !== null) drawn = { directory, at: now };
  return directory;
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
