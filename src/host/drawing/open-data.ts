/** The files that may be reused, made of the directory: by the build, and anew under a site in service. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Directory } from '../../directory/model.ts';
import { historyAfter, LineHistory } from '../../opendata/changes.ts';
import { openDirectory } from '../../opendata/directory.ts';
import { type Drawings, openFiles, type ReusableFile } from '../../opendata/files.ts';
import { type DirectoryHealth, healthOf, type Speakers } from '../../opendata/health.ts';
import type { SheetFacts } from '../../pages/sheets/facts.ts';
import { type NewFile, sweepLeftovers, writeTogether } from '../atomic.ts';
import { servedFiles } from '../compress.ts';
import { textIfThere } from '../if-there.ts';
import { sheetPages } from './draw.ts';
import { DRAWING_FOLDER, type PageKit } from './kit.ts';

/** What the lines were in the directory that the files were made of, and what changed before: beside the pages. */
const HISTORY_FILE = 'lines.json';
/** What the territories look like, as the build made it. */
const DRAWINGS_FILE = 'drawings.json';

const History = v.pipe(v.string(), v.parseJson(), LineHistory);

/**
 * What a site remembers of its lines; null where it remembers nothing, or nothing of use.
 * @throws Error when it cannot be read: what it remembers is not to be lost for that
 */
async function readHistory(site: string): Promise<LineHistory | null> {
  const text = await textIfThere(join(site, DRAWING_FOLDER, HISTORY_FILE));
  const read = v.safeParse(History, text ?? '');
  return read.success ? read.output : null;
}

interface Making {
  drawings: Drawings;
  health: DirectoryHealth;
  home: string;
  now: Date;
}

/** The files by their path in a site, what is remembered last: until it is there, they count as older. */
function madeOf(
  directory: Directory,
  history: LineHistory | null,
  { drawings, health, home, now }: Making,
): ReusableFile[] {
  const open = openDirectory(directory, now);
  const kept = historyAfter(history, open);
  const remembered = { path: join(DRAWING_FOLDER, HISTORY_FILE), text: JSON.stringify(kept) };
  return [
    ...openFiles({
      published: directory,
      directory: open,
      health,
      history: kept,
      drawings,
      home,
      now,
    }),
    remembered,
  ];
}

function factsOf(
  files: readonly ReusableFile[],
  health: DirectoryHealth,
  site: string,
): SheetFacts {
  const sizes = files.map(({ path, text }): [string, number] => [path, Buffer.byteLength(text)]);
  return { madeAt: health.generated, site, sizes: Object.fromEntries(sizes), health };
}

/**
 * Writes the files into a site that is being built.
 * @param before the site in place, whose list of changes goes on; null begins a new one
 * @returns what the pages about them are told
 */
export async function writeOpenData(
  out: string,
  directory: Directory,
  given: Omit<Making, 'health'> & { speakers: Speakers; before: string | null },
): Promise<SheetFacts> {
  const history = given.before === null ? null : await readHistory(given.before);
  const kept = join(DRAWING_FOLDER, DRAWINGS_FILE);
  const health = healthOf(directory, given.speakers, given.now);
  const files = [
    ...madeOf(directory, history, { ...given, health }),
    { path: kept, text: JSON.stringify(given.drawings) },
  ];
  for (const { path, text } of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text);
  }
  return factsOf(files, health, given.home);
}

/**
 * Makes the files of a site in service, and the pages about them, anew when they are of another directory; nothing
 * where its build made none.
 * All take their places together, the mark of what they were made of last.
 * @returns whether anything was written
 */
export async function renewOpenData(
  site: string,
  directory: Directory,
  { kit, speakers, now }: { kit: PageKit; speakers: Speakers; now: Date },
): Promise<boolean> {
  const text = await textIfThere(join(site, DRAWING_FOLDER, DRAWINGS_FILE));
  if (text === null) return false;
  const history = await readHistory(site);
  if (history?.version === directory.version) return false;
  const drawings = JSON.parse(text) as Drawings;
  const health = healthOf(directory, speakers, now);
  const home = kit.assets.site;
  const made = madeOf(directory, history, { drawings, health, home, now });
  const pages = [...sheetPages(kit, factsOf(made, health, home))];
  const files: NewFile[] = [];
  for (const { path, text: content } of [
    ...pages.map(({ file, text: html }) => ({ path: file, text: html })),
    ...made,
  ]) {
    files.push(...(await servedFiles(join(site, path), content, 'there')));
  }
  await writeTogether(files);
  for (const { path } of files) await sweepLeftovers(path);
  return true;
}
