/** Reads the files of `data/` from disk and checks them. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { messages, told } from '../base/messages.ts';
import { withAttestations } from '../directory/checks/attestations.ts';
import { type Checked, checkFiles, type SourceFile } from '../directory/checks/check.ts';
import type { Unopened } from '../directory/checks/problem.ts';
import { NOTHING_PUBLISHED, type PublishedFiles } from '../directory/history/compare-files.ts';
import { SourcesShape } from '../status/feeds/sources-model.ts';
import { communesAtHand } from './communes.ts';
import { unreadFile } from './file-errors.ts';
import { namesIfThere } from './if-there.ts';
import { UsageError } from './io.ts';
import { fileBytes, NOT_REGULAR } from './regular-file.ts';

const WORDS = messages({
  fr: {
    noFolder: (name: string) => `${name} : dossier introuvable. Attendu un dossier de données.`,
    empty: (name: string) =>
      `${name} : dossier de données vide. Remplissez-le de celui qui vient avec le programme (repli setup le fait), ou d'une copie du vôtre.`,
    within: (name: string, data: string) =>
      `${name} : une partie d'un dossier de données. Nommez un de ses fichiers, ou le dossier entier : ${data || '.'}.`,
    broken: (name: string, there: boolean, beside: string) =>
      `${name} : dossier de données abîmé : territories/ ${there ? 'ne contient aucun fichier' : 'manque'} à côté de ${beside}. Reprenez les fichiers des territoires d'une copie (git, sauvegarde).`,
  },
  en: {
    noFolder: (name) => `${name}: no such folder. Expected a data folder.`,
    empty: (name) =>
      `${name}: an empty data folder. Fill it with the one that comes with the program (repli setup does), or with a copy of yours.`,
    within: (name, data) =>
      `${name}: a part of a data folder. Name one of its files, or the whole folder: ${data || '.'}.`,
    broken: (name, there, beside) =>
      `${name}: a broken data folder: territories/ ${there ? 'holds no file' : 'is missing'} beside ${beside}. Put back the files of the territories from a copy (git, backup).`,
  },
});

interface ReadOptions {
  /** `2026-11-22`. */
  today: string;
  /** Folder that file names are shown from; the current one by default. */
  cwd?: string;
  /** What is published: the files are held against it. */
  published?: PublishedFiles;
}

/**
 * Reads and checks a whole data folder.
 * @returns every problem found, and the territories, national list and keys that passed their schema.
 * @throws UsageError when the folder cannot be read.
 */
export async function readData(dir: string, options: ReadOptions): Promise<Checked> {
  const files = await readSourcesText(dir, options.cwd ?? process.cwd());
  const { today, published = NOTHING_PUBLISHED } = options;
  const communes = await communesAtHand();
  const checking = { today, whole: true, sources: SourcesShape, published };
  const checked = checkFiles(files, communes === undefined ? checking : { ...checking, communes });
  return withAttestations(files, checked, { keys: checked.keys, today });
}

/**
 * The checkable files of a data folder: `territories/*.json`, `national.json`, `keys.json`, and
 * `sources.json` if there is one.
 */
export async function readSourcesText(dir: string, cwd: string): Promise<SourceFile[]> {
  const territories = join(resolve(cwd, dir), 'territories');
  const names = await list(territories, cwd);
  if (names.length === 0) throw await whyNone(dir, cwd);
  const sources = join(resolve(cwd, dir), 'sources.json');
  const paths = [
    join(resolve(cwd, dir), 'national.json'),
    join(resolve(cwd, dir), 'keys.json'),
    ...((await isThere(sources)) ? [sources] : []),
  ];
  const listed = names.map((name) => readListed(join(territories, name), cwd));
  return Promise.all([...listed, ...paths.map((path) => readSource(path, cwd))]);
}

/** The scenarios of a data folder, `exercises/*.json`; apart from what is published, which none of them can stop. */
export async function readScenarioFiles(dir: string, cwd: string): Promise<SourceFile[]> {
  const folder = join(resolve(cwd, dir), 'exercises');
  let names: string[];
  try {
    names = await namesIfThere(folder);
  } catch (error) {
    const file = shown(folder, cwd);
    return [{ file, kind: 'exercise', bytes: new Uint8Array(), unopened: whyUnopened(error) }];
  }
  return Promise.all(dataFiles(names).map((name) => readListed(join(folder, name), cwd)));
}

/** Why a data folder gives no territory: not there, not filled yet, or broken. */
async function whyNone(dir: string, cwd: string): Promise<UsageError> {
  const folder = resolve(cwd, dir);
  const name = shown(folder, cwd);
  const held = await namesIn(folder, cwd);
  if (held.length === 0 && !(await isThere(folder)))
    return new UsageError(told(WORDS, (words) => words.noFolder(name)));
  const visible = held.filter((entry) => !entry.startsWith('.') && entry !== 'drafts');
  if (visible.length === 0) return new UsageError(told(WORDS, (words) => words.empty(name)));
  const there = held.includes('territories');
  if (!there && (await isFolder(join(dirname(folder), 'territories'), cwd))) {
    return new UsageError(told(WORDS, (words) => words.within(name, shown(dirname(folder), cwd))));
  }
  return new UsageError(told(WORDS, (words) => words.broken(name, there, visible.join(', '))));
}

const KINDS: Readonly<Record<string, SourceFile['kind']>> = {
  'national.json': 'national',
  'keys.json': 'keys',
  'sources.json': 'sources',
};

/**
 * One file, by its path. `national.json`, `keys.json` and `sources.json` are known by name, scenarios by
 * their folder `exercises`; any other is a territory's.
 * @throws UsageError when it cannot be read.
 */
export async function readSource(path: string, cwd: string): Promise<SourceFile> {
  const absolute = resolve(cwd, path);
  const file = shown(absolute, cwd);
  const name = basename(absolute);
  const inExercises = basename(dirname(absolute)) === 'exercises';
  const kind = inExercises ? 'exercise' : (KINDS[name] ?? 'territory');
  try {
    return { file, kind, bytes: await fileBytes(absolute) };
  } catch (error) {
    throw unreadFile(file, error);
  }
}

const UNOPENED: Readonly<Record<string, Unopened>> = {
  ENOENT: 'link',
  ELOOP: 'link',
  EISDIR: 'folder',
  [NOT_REGULAR]: 'special',
  EACCES: 'denied',
};

/** One file of a folder that was listed: one that cannot be opened is its own fault, and the others are read. */
async function readListed(path: string, cwd: string): Promise<SourceFile> {
  const kind = basename(dirname(path)) === 'exercises' ? 'exercise' : 'territory';
  const source = { file: shown(path, cwd), kind, bytes: new Uint8Array() } as const;
  if (!path.endsWith('.json')) {
    return { ...source, misnamed: basename(path).replace(HIDDEN_ENDING, '.json') };
  }
  try {
    return { ...source, bytes: await fileBytes(path) };
  } catch (error) {
    return { ...source, unopened: whyUnopened(error) };
  }
}

function whyUnopened(error: unknown): Unopened {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return UNOPENED[code] ?? 'other';
}

/** Whether there is anything of that name, also where nobody may look at it. */
async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

export async function isFolder(path: string, cwd: string): Promise<boolean> {
  try {
    return (await stat(resolve(cwd, path))).isDirectory();
  } catch {
    return false;
  }
}

/** How a name ends that was to end with ".json". */
const HIDDEN_ENDING = /\.json(?:\.txt)?$/i;

/** What systems and editors put beside begins with a dot. */
const dataFiles = (names: readonly string[]): string[] =>
  names.filter((name) => !name.startsWith('.') && HIDDEN_ENDING.test(name)).sort();

/** @throws UsageError when the folder is there and cannot be read */
const namesIn = (folder: string, cwd: string): Promise<string[]> =>
  namesIfThere(folder).catch((error: unknown) => {
    throw unreadFile(shown(folder, cwd), error);
  });

const list = async (folder: string, cwd: string): Promise<string[]> =>
  dataFiles(await namesIn(folder, cwd));

function shown(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  return (path.startsWith('..') ? absolute : path).split(sep).join('/');
}
