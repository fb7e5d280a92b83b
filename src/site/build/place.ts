/** The place files of a build: communes, outlines and map, under names that change with them. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { buildPlaceData, PLACE_FILES } from '../place-data/build.ts';

type PlaceName = keyof typeof PLACE_FILES;

export interface PlaceData {
  /** Address of each file, and the hash a browser checks it by (Subresource Integrity). */
  files: Record<PlaceName, { address: string; integrity: string }>;
  /** Writes the files below the folder of the built site. */
  write(out: string): Promise<void>;
}

/** Makes the place files; takes about two seconds. */
export async function placeData(): Promise<PlaceData> {
  const folder = await mkdtemp(join(tmpdir(), 'repli-place-'));
  try {
    buildPlaceData(folder);
    const contents = new Map<string, Buffer>();
    const writeFileOf = async (name: PlaceName) => {
      const file = PLACE_FILES[name];
      const content = await readFile(join(folder, file));
      const hash = createHash('sha256').update(content);
      const integrity = `sha256-${hash.copy().digest('base64')}`;
      const mark = hash.digest('base64url').slice(0, 8);
      const address = `/place/${basename(file, extname(file))}-${mark}${extname(file)}`;
      contents.set(address, content);
      return { address, integrity };
    };
    const files = {
      communes: await writeFileOf('communes'),
      outlines: await writeFileOf('outlines'),
      map: await writeFileOf('map'),
    };
    return {
      files,
      write: async (out) => {
        await mkdir(join(out, 'place'), { recursive: true });
        for (const [address, content] of contents) await writeFile(join(out, address), content);
      },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
