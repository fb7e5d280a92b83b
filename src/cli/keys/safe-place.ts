/** Where a private key may be written: never where it could be published. */
import { execFile } from 'node:child_process';
import { access, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { messages, told } from '../../base/messages.ts';
import { UsageError } from '../../host/io.ts';

const run = promisify(execFile);

/** Folders that are put on line as they are, even those git ignores. */
const PUBLISHED = ['dist', 'public', 'data'];

const WORDS = messages({
  fr: {
    published: (file: string, folder: string) =>
      `--out ${file} : une clé privée ne s'écrit pas dans ${folder}/, que tout le monde peut lire. ${ELSEWHERE.fr}`,
    tracked: (file: string) =>
      `--out ${file} : ce fichier serait suivi par git, donc publié avec le projet. ${ELSEWHERE.fr}`,
  },
  en: {
    published: (file, folder) =>
      `--out ${file}: a private key is never written in ${folder}/, which everybody can read. ${ELSEWHERE.en}`,
    tracked: (file) =>
      `--out ${file}: git would track this file, and so publish it with the project. ${ELSEWHERE.en}`,
  },
});

const ELSEWHERE = {
  fr: "Choisissez un dossier hors du projet, ou .repli/ qui n'est jamais publié.",
  en: 'Choose a folder outside the project, or .repli/ which is never published.',
};

/** The nearest folder that exists, without symbolic links, and the path of the file from there. */
async function located(path: string): Promise<string> {
  let folder = dirname(path);
  const missing = [basename(path)];
  for (;;) {
    const real = await realpath(folder).catch(() => null);
    if (real !== null) return join(real, ...missing);
    missing.unshift(basename(folder));
    folder = dirname(folder);
  }
}

async function repositoryOf(path: string): Promise<string | null> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await access(join(folder, '.git')).then(
      () => true,
      () => false,
    );
    if (found) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** Whether git would never add the file; no when git cannot say. */
async function ignored(path: string, repository: string): Promise<boolean> {
  return run('git', ['-C', repository, 'check-ignore', '-q', '--', path]).then(
    () => true,
    () => false,
  );
}

/**
 * The absolute path of a private key file, when it may lie there: outside any git repository, or in a
 * place that git ignores, and in no published folder.
 * @throws UsageError that says where to put it instead
 */
export async function safePlace(file: string, cwd: string): Promise<string> {
  const path = await located(resolve(cwd, file));
  const repository = await repositoryOf(path);
  const home = repository ?? (await realpath(cwd));
  const [first = ''] = relative(home, path).split(/[\\/]/);
  if (PUBLISHED.includes(first)) {
    throw new UsageError(told(WORDS, (words) => words.published(file, first)));
  }
  if (repository !== null && !(await ignored(path, repository))) {
    throw new UsageError(told(WORDS, (words) => words.tracked(file)));
  }
  return path;
}
