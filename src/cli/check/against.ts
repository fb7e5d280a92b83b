/** What `repli check --against` compares with: a signed directory, or the files of a git revision. */
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { messages, told } from '../../base/messages.ts';
import { checkFiles, type SourceFile } from '../../directory/checks/check.ts';
import type { PublishedFiles } from '../../directory/history/compare-files.ts';
import { publishedLine } from '../../directory/history/line-key.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readDirectoryInPlace } from '../../host/signing/in-place.ts';

const git = promisify(execFile);
/** The largest answer of git that is read: far above the whole of a data folder. */
const GIT_BYTES = 64 * 1024 * 1024;

const WORDS = messages({
  fr: {
    neither: (given: string) =>
      `--against ${given} : ni un fichier, ni une révision git d'ici. Attendu directory.jws, ou une révision telle que origin/main (en intégration continue : allez d'abord la chercher).`,
  },
  en: {
    neither: (given) =>
      `--against ${given}: neither a file nor a git revision here. Expected directory.jws, or a revision such as origin/main (in CI: fetch it first).`,
  },
});

interface Against {
  published: PublishedFiles;
  /** Files of the revision that have errors themselves, and with which nothing was compared. */
  unread: string[];
}

/**
 * Reads what is published.
 * @param given path of a `directory.jws`, else a git revision: `origin/main`, `HEAD~1`
 * @param data the data folder, whose files are looked up in that revision
 * @throws UsageError when it is neither, or cannot be read
 */
export async function readAgainst(given: string, data: string, io: Io): Promise<Against> {
  const path = resolve(io.cwd, given);
  const isFile = await stat(path)
    .then((found) => found.isFile())
    .catch(() => false);
  if (!isFile) return readRevision(given, resolve(io.cwd, data), io);
  return {
    published: readDirectoryInPlace(await readFile(path, 'utf8'), given).published,
    unread: [],
  };
}

async function readRevision(revision: string, data: string, io: Io): Promise<Against> {
  const ask = async (...args: string[]) => {
    const answer = await git('git', ['-C', data, ...args], { maxBuffer: GIT_BYTES });
    return answer.stdout;
  };
  let names: string[];
  try {
    await ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
    names = (
      await ask(
        'ls-tree',
        '-r',
        '-z',
        '--name-only',
        revision,
        '--',
        'territories',
        'national.json',
      )
    )
      .split('\0')
      .filter((name) => name.endsWith('.json'));
  } catch {
    throw new UsageError(told(WORDS, (words) => words.neither(revision)));
  }
  const files: SourceFile[] = [];
  for (const name of names) {
    const text = await ask('show', `${revision}:./${name}`);
    const kind = name === 'national.json' ? 'national' : 'territory';
    files.push({ file: `${revision}:${name}`, kind, bytes: new TextEncoder().encode(text) });
  }
  const { territories, national } = checkFiles(files, { today: today(io), whole: false });
  const read = new Set(territories.map(({ code }) => code));
  const unread = names.filter((name) => {
    const code = /^territories\/(\w+)\.json$/.exec(name)?.[1];
    return code === undefined ? national === null : !read.has(code);
  });
  const byCode = new Map(
    territories.map(({ code, lines, updated }) => [
      code,
      { lines: lines.map(publishedLine), updated },
    ]),
  );
  return {
    published: { territories: byCode, nationalUpdated: national?.updated ?? null },
    unread: unread.map((name) => `${revision}:${name}`),
  };
}

const today = (io: Io): string => io.now().toISOString().slice(0, 10);
