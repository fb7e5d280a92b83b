/**
 * The directory that this phone keeps, in the database and as a copy for the day the database fails. It is verified
 * again whenever it is read: what was altered or damaged since is not drawn from.
 */

import { readDirectory } from '../directory/directory-read.ts';
import type { Directory, Key } from '../directory/model.ts';
import { standsBy } from '../directory/roots/trust.ts';
import { reopenDocument, type SignedBy } from '../directory/signed.ts';
import { heldDirectory, holdsAgainst, keepDirectory } from '../store/documents.ts';
import type { KeptDirectory } from '../store/schema.ts';
import { keysOfKept } from './trusted.ts';

const ADDRESS = '/data/directory.jws';
const COPY = 'repli-directory';
/** Heads of the copy in which it says what it is, so that it need not be read to be compared. */
const VERSION_HEADER = 'repli-version';
const SIGNER_HEADER = 'repli-signed-by';
/** Directories that may stand in, one for the other, for what cannot be read. */
const MOST_LINES = 3;

/** What is kept, and what it is once verified. */
interface Opened {
  kept: KeptDirectory;
  directory: SignedBy<Directory>;
}

const EXPECTED = { use: 'directory', format: 'repli-directory/1', counter: 'version' } as const;

const reopened = (line: string, keys: readonly Key[]) =>
  reopenDocument<Directory>(line, keys, EXPECTED);

/** What was opened last, by its text: pages opened one after the other cost one verification. */
const memory = new Map<string, SignedBy<Directory>>();
/** The record and the copy, should they differ. */
const MOST_REMEMBERED = 2;

function rememberOpened(text: string, directory: SignedBy<Directory>): void {
  memory.delete(text);
  for (const old of memory.keys()) if (memory.size >= MOST_REMEMBERED) memory.delete(old);
  memory.set(text, directory);
}

async function directoryOf(
  text: string,
  keys: readonly Key[],
): Promise<SignedBy<Directory> | null> {
  const [newest = '', ...older] = text.split('\n', MOST_LINES);
  const opened = await reopened(newest, keys);
  if (opened === null) return null;
  const { document, signedBy } = opened;
  const read = readDirectory(document, await mergedOf(older, keys));
  return read === null ? null : { ...read, signedBy };
}

/** Older directories, each in place of what cannot be read of the one before it. */
async function mergedOf(lines: readonly string[], keys: readonly Key[]): Promise<Directory | null> {
  let merged: Directory | null = null;
  for (const line of [...lines].reverse()) {
    const opened = await reopened(line, keys);
    // Nothing of what a revoked key signed fills a gap.
    if (opened === null || !standsBy(keys, opened.signedBy, new Date())) continue;
    merged = readDirectory(opened.document, merged) ?? merged;
  }
  return merged;
}

/** Verifies what is kept; null when it is not what was signed, or not what it says that it is. */
async function open(kept: KeptDirectory, keys: readonly Key[]): Promise<Opened | null> {
  const directory = memory.get(kept.text) ?? (await directoryOf(kept.text, keys));
  if (directory === null) return null;
  if (directory.version !== kept.version || directory.signedBy !== kept.signedBy) return null;
  rememberOpened(kept.text, directory);
  return { kept, directory };
}

/** The copy, as far as its head tells; null when there is none. */
async function headOfCopy() {
  const kept = await Promise.resolve()
    .then(() => caches.match(ADDRESS, { cacheName: COPY }))
    .catch(() => undefined);
  const version = Number(kept?.headers.get(VERSION_HEADER));
  const signedBy = kept?.headers.get(SIGNER_HEADER);
  if (kept === undefined || !Number.isSafeInteger(version) || typeof signedBy !== 'string')
    return null;
  return { version, signedBy: decodeURIComponent(signedBy), text: () => kept.text() };
}

type Copy = NonNullable<Awaited<ReturnType<typeof headOfCopy>>>;

async function openCopy(copy: Copy | null, keys: readonly Key[]): Promise<Opened | null> {
  if (copy === null) return null;
  try {
    return await open({ ...copy, text: await copy.text() }, keys);
  } catch {
    return null;
  }
}

/** The copy made beside the database, verified; null when there is none or it was altered. */
export const copiedDirectory = async (): Promise<SignedBy<Directory> | null> =>
  (await openCopy(await headOfCopy().catch(() => null), await keysOfKept()))?.directory ?? null;

interface Found {
  /** The newest that is genuine; null when this phone holds none. */
  newest: Opened | null;
  /** Text of a record that is not what was signed; null when none was met. */
  altered: string | null;
  /** Whether all is well with what had to be read. */
  sound: boolean;
}

/**
 * The newest directory this phone holds: one of the two may have been lost, altered, or not been written
 * when the other was renewed.
 * @param now milliseconds since 1970, by the best clock at hand
 */
export async function findDirectory(now: number): Promise<Found> {
  const [held, copy, keys] = await Promise.all([
    heldDirectory(),
    headOfCopy().catch(() => null),
    keysOfKept(),
  ]);
  const copyIsNewer = copy !== null && (held === null || holdsAgainst(copy, held, keys, now));
  if (copyIsNewer) {
    const opened = await openCopy(copy, keys);
    if (opened !== null) return { newest: opened, altered: null, sound: true };
  }
  const opened = held === null ? null : await open(held, keys);
  if (opened !== null) return { newest: opened, altered: null, sound: !copyIsNewer };
  const instead = copyIsNewer ? null : await openCopy(copy, keys);
  return { newest: instead, altered: held?.text ?? null, sound: held === null && copy === null };
}

/** The newest verified directory this phone holds; null when it holds none. */
export const newestDirectory = async (now: number): Promise<SignedBy<Directory> | null> =>
  (await findDirectory(now)).newest?.directory ?? null;

/** A signed text on one line, so that others can stand below it. */
const lineOf = (text: string): string => JSON.stringify(JSON.parse(text));

/**
 * What to keep of a directory that came.
 * @param text as it was signed
 * @param directory as it was read, with parts of the one held in place of those that cannot be
 * @param held what filled the gaps; null when nothing may
 */
export function toKeep(
  text: string,
  { signedBy = '', ...directory }: SignedBy<Directory>,
  held: Opened | null,
): KeptDirectory {
  const line = lineOf(text);
  const { payload } = JSON.parse(line) as { payload: string };
  const alone = readDirectory(JSON.parse(payload), null);
  const isFilled = held !== null && JSON.stringify(alone) !== JSON.stringify(directory);
  const lines = isFilled ? [line, ...held.kept.text.split('\n')].slice(0, MOST_LINES) : [line];
  return { version: directory.version, signedBy, text: lines.join('\n') };
}

/**
 * Keeps a verified directory twice over, each time unless a newer one is there that is genuine.
 * @param found what was there when it was compared
 * @returns whether it is kept for a start without a network; one of the two suffices
 */
export async function keepTwice(
  directory: KeptDirectory,
  { altered }: Pick<Found, 'altered'>,
  keys: readonly Key[],
  now: number,
): Promise<boolean> {
  const keeping = await Promise.allSettled([
    keepDirectory(
      directory,
      (held) => held.text !== altered && holdsAgainst(held, directory, keys, now),
    ),
    keepCopy(directory, keys, now),
  ]);
  return keeping.some(({ status }) => status === 'fulfilled');
}

async function keepCopy(
  directory: KeptDirectory,
  keys: readonly Key[],
  now: number,
): Promise<void> {
  const copy = await headOfCopy();
  const newer = copy !== null && holdsAgainst(copy, directory, keys, now);
  if (newer && (await openCopy(copy, await keysOfKept())) !== null) return;
  const headers = {
    'content-type': 'application/jose+json',
    [VERSION_HEADER]: String(directory.version),
    [SIGNER_HEADER]: encodeURIComponent(directory.signedBy),
  };
  const cache = await caches.open(COPY);
  await cache.put(ADDRESS, new Response(directory.text, { headers }));
}
