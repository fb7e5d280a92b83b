/** The root keys and the signed lists of a data folder: `roots.json`, `roots-next.json`, `keys.jws`. */
import { join, resolve } from 'node:path';
import { jsonText } from '../base/json-text.ts';
import { messages, told } from '../base/messages.ts';
import { isAhead } from '../directory/lead.ts';
import type { Key } from '../directory/model.ts';
import { listsText } from '../directory/roots/make-list.ts';
import {
  claimsOf,
  followLists,
  linesOf,
  type Roots,
  type RootTrust,
  readRoots,
  type SignedList,
  sameRoots,
  signsForPhones,
} from '../directory/roots/trust.ts';
import { writeAtomically } from './atomic.ts';
import { unreadFile } from './file-errors.ts';
import { type Io, UsageError } from './io.ts';
import { fileText } from './regular-file.ts';

export const ROOTS_FILE = 'roots.json';
/** Roots that take the place of those in place, once a list names them. */
export const NEXT_ROOTS_FILE = 'roots-next.json';
export const LISTS_FILE = 'keys.jws';

const WORDS = messages({
  fr: {
    noRoots: (file: string) =>
      `${file} : attendu un seuil (« threshold ») d'au moins 2 et des clés (« keys ») toutes différentes, comme les écrit repli roots make.`,
    noList: (file: string) =>
      `${file} : une ligne n'est pas une liste signée. Reprenez la copie précédente.`,
    lacking: (file: string, line: number) =>
      `${file}, ligne ${line} : les signatures ne suffisent pas, ou la liste est plus ancienne que la précédente.`,
    differ: (keys: string, lists: string) =>
      `${keys} et ${lists} ne disent pas la même chose des clés de l'hébergeur : les téléphones suivraient la liste signée. Faites signer la nouvelle liste (repli roots sign), puis repli roots check.`,
    ahead: (file: string) =>
      `${file} : la liste est datée de l'avenir. Mettez à l'heure l'horloge du poste qui l'a faite, et faites-la signer à nouveau.`,
  },
  en: {
    noRoots: (file) =>
      `${file}: expected a "threshold" of at least 2 and "keys" that all differ, as repli roots make writes them.`,
    noList: (file) => `${file}: a line is not a signed list. Put back the copy before it.`,
    lacking: (file, line) =>
      `${file}, line ${line}: there are not enough signatures, or the list is older than the one before it.`,
    differ: (keys, lists) =>
      `${keys} and ${lists} do not say the same of the keys of this host: phones would go by the signed list. Have the new list signed (repli roots sign), then run repli roots check.`,
    ahead: (file) =>
      `${file}: the list is dated in the future. Set the clock of the machine that made it, and have it signed again.`,
  },
});

async function textOf(path: string): Promise<string | null> {
  try {
    return await fileText(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unreadFile(path, error);
  }
}

/** @throws UsageError when the file is there and is no list of roots */
export async function loadRoots(data: string, name: string, io: Pick<Io, 'cwd'>) {
  const text = await textOf(resolve(io.cwd, data, name));
  if (text === null) return null;
  let roots: Roots | undefined;
  try {
    roots = readRoots(JSON.parse(text));
  } catch {
    roots = undefined;
  }
  if (roots !== undefined) return roots;
  throw new UsageError(told(WORDS, (words) => words.noRoots(join(data, name))));
}

export async function saveRoots(
  data: string,
  name: string,
  { threshold, keys }: Roots,
  io: Pick<Io, 'cwd'>,
): Promise<void> {
  await writeAtomically(resolve(io.cwd, data, name), jsonText({ threshold, keys }));
}

/** What a data folder says of roots and lists. */
export interface ListStanding {
  /** What phones trust that have the app of `roots.json` and all lists that hold. */
  trust: RootTrust;
  /** The roots of `roots.json`. */
  first: Roots;
  /** Lists that hold, oldest first. */
  holding: readonly SignedList[];
  /** A list that still lacks signatures; null when there is none. */
  pending: SignedList | null;
}

/**
 * Reads and verifies them.
 * @returns null where the host has no root keys
 * @throws UsageError when a file is there and cannot be read
 */
export async function readStanding(
  data: string,
  io: Pick<Io, 'cwd'>,
): Promise<ListStanding | null> {
  const first = await loadRoots(data, ROOTS_FILE, io);
  if (first === null) return null;
  const text = (await textOf(resolve(io.cwd, data, LISTS_FILE))) ?? '';
  const lines = linesOf(text);
  const file = join(data, LISTS_FILE);
  if (lines.length !== text.split('\n').filter((line) => line.trim() !== '').length) {
    throw new UsageError(told(WORDS, (words) => words.noList(file)));
  }
  const holding: SignedList[] = [];
  let trust: RootTrust = { version: 0, roots: first, keys: [] };
  let pending: SignedList | null = null;
  for (const [index, line] of lines.entries()) {
    const reached = await followLists(listsText([line]), trust);
    if (reached !== trust) {
      trust = reached;
      holding.push(line);
    } else if (index === lines.length - 1 && claimsOf(line) !== null) pending = line;
    else {
      throw new UsageError(told(WORDS, (words) => words.lacking(file, index + 1)));
    }
  }
  return { trust, first, holding, pending };
}

export async function saveLists(
  data: string,
  lists: readonly SignedList[],
  io: Pick<Io, 'cwd'>,
): Promise<void> {
  await writeAtomically(resolve(io.cwd, data, LISTS_FILE), listsText(lists));
}

/** Keys of `keys.json` that belong into a list. */
export const listable = (keys: readonly Key[]): Key[] => keys.filter(signsForPhones);

const rightsOf = ({ kid, use, from, until, revoked, jwk }: Key): string =>
  JSON.stringify([kid, [...use].sort(), from, until, revoked, jwk.x, jwk.y]);

/** Whether both give the same rights to the same keys. */
export function sameKeys(listed: readonly Key[], other: readonly Key[]): boolean {
  const written = (keys: readonly Key[]) => keys.map(rightsOf).sort().join('\n');
  return written(listed) === written(other);
}

/** What a build and `repli sign` take from the lists. */
export interface PublishedRoots {
  /** What the app comes with. */
  roots: Pick<RootTrust, 'version' | 'roots'>;
  /** Keys that phones accept. */
  keys: readonly Key[];
  /** The `keys.jws` to publish; empty when no list holds yet, so that phones who ask find a file. */
  text: string;
}

/**
 * What is to be published; a list that still lacks signatures is not.
 * @returns null where the host has no root keys
 * @throws UsageError when phones would go by another list than `keys.json` says, or by one from the future
 */
export async function listsToPublish(
  data: string,
  keys: readonly Key[],
  io: Pick<Io, 'cwd' | 'now'>,
): Promise<PublishedRoots | null> {
  const standing = await readStanding(data, io);
  if (standing === null) return null;
  const { trust, holding } = standing;
  const file = `${data}/${LISTS_FILE}`;
  const roots = { version: trust.version, roots: trust.roots };
  if (holding.length === 0) return { roots, keys, text: '' };
  if (!sameKeys(listable(keys), trust.keys)) {
    throw new UsageError(told(WORDS, (words) => words.differ(`${data}/keys.json`, file)));
  }
  if (isAhead(trust.version * 1000, io.now().getTime())) {
    throw new UsageError(told(WORDS, (words) => words.ahead(file)));
  }
  return { roots, keys, text: listsText(holding) };
}

/** Roots that the next list names: those prepared, else those in place. */
export async function rootsToName(
  data: string,
  { trust }: ListStanding,
  io: Pick<Io, 'cwd'>,
): Promise<Roots> {
  const next = await loadRoots(data, NEXT_ROOTS_FILE, io);
  return next === null || sameRoots(next, trust.roots) ? trust.roots : next;
}
