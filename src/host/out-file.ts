/** Where a command is told to write, looked at before anybody types a passphrase or is asked to wait. */
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { messages, told } from '../base/messages.ts';
import { type Io, UsageError } from './io.ts';

const WORDS = messages({
  fr: {
    folder: (given: string, example: string) =>
      `${given} : c'est un dossier ; attendu un fichier, tel que ${example}.`,
    parent: (given: string, parent: string) =>
      `${given} : ${parent} n'est pas un dossier. Donnez un autre endroit où écrire.`,
  },
  en: {
    folder: (given, example) =>
      `${given}: this is a folder; a file was expected, such as ${example}.`,
    parent: (given, parent) => `${given}: ${parent} is no folder. Give another place to write to.`,
  },
});

/**
 * The path of a file to be written, whether it is there or not; folders that are missing are made by who writes.
 * @param given as the person typed it
 * @param name what such a file is called, for whoever gave a folder
 * @throws UsageError when a folder is there, or something else than a folder where one is needed
 */
export async function outFile(
  { cwd }: Pick<Io, 'cwd'>,
  given: string,
  name: string,
): Promise<string> {
  const path = resolve(cwd, given);
  if ((await isFolder(path)) === true) {
    throw new UsageError(told(WORDS, (words) => words.folder(given, join(given, name))));
  }
  for (let parent = dirname(path); ; parent = dirname(parent)) {
    const there = await isFolder(parent);
    if (there === false) {
      throw new UsageError(told(WORDS, (words) => words.parent(given, parent)));
    }
    if (there === true || parent === dirname(parent)) return path;
  }
}

/** Null when nothing is there. */
const isFolder = (path: string): Promise<boolean | null> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => null,
  );
