/** Writes the place files that the app fetches: communes, outlines, map. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { communeFile } from './communes.ts';
import { territoryMap } from './map.ts';
import { knownNames } from './names.ts';
import { outlineFile } from './outlines.ts';

/** Names of the files, below the folder given. */
export const PLACE_FILES = {
  communes: 'communes.txt',
  outlines: 'outlines.txt',
  map: 'map.json',
} as const;

/**
 * Makes the three files anew; takes about two seconds and the same lists always give the same
 * bytes.
 *
 * @param folder where to write; made when missing
 * @returns the paths written
 */
export function buildPlaceData(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const contents: [string, string][] = [
    [PLACE_FILES.communes, communeFile(knownNames())],
    [PLACE_FILES.outlines, outlineFile()],
    [PLACE_FILES.map, JSON.stringify(territoryMap())],
  ];
  return contents.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}
