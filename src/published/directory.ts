/** The directory as a phone fetches and keeps it, page, worker and desk alike. */
import { readDirectory } from '../directory/directory-read.ts';
import type { Directory, Key } from '../directory/model.ts';
import { peekSigner } from '../directory/peek-signer.ts';
import { standsBy } from '../directory/roots/trust.ts';
import { openDocument, type SignedBy } from '../directory/signed.ts';
import { holdsAgainst } from '../store/documents.ts';
import { ask, type NoAnswer } from './ask.ts';
import { findDirectory, keepTwice, toKeep } from './kept-directory.ts';
import { renewKeys, trustedKeys } from './trusted.ts';

const ADDRESS = '/data/directory.jws';

/** A network that accepts and never answers is given up after this; a slow one may take its time. */
const ANSWER_TIMEOUT_MS = 60_000;

/** No directory came, or none that can be verified. */
export class NotRenewed extends Error {
  readonly why: NoAnswer | 'refused';
  /** How far this phone's clock is ahead of the server's, in milliseconds; null when not known. */
  readonly ahead: number | null;

  constructor(why: NoAnswer | 'refused', ahead: number | null) {
    super(
      why === 'refused'
        ? 'the directory could not be verified'
        : `the directory did not come: ${why}`,
    );
    this.why = why;
    this.ahead = ahead;
  }
}

async function verified(
  text: string,
  keys: readonly Key[],
  held: Directory | null,
): Promise<SignedBy<Directory> | null> {
  const opened = await openDocument<Directory>(text, keys, {
    use: 'directory',
    format: 'repli-directory/1',
    counter: 'version',
    now: new Date(),
  });
  const read = readDirectory(opened.ok ? opened.document : opened.stale, held);
  return read === null ? null : { ...read, signedBy: peekSigner(text) ?? '' };
}

export interface Renewed {
  /** The newest directory this phone now knows of: that of the answer, or the one it held. */
  directory: Directory;
  /** Whether it is kept for a start without a network. */
  kept: boolean;
  /** Whether it takes the place of one whose key no longer counts: whatever the dates of that one. */
  undoes: boolean;
  /** Whether what came is older than what was held. */
  older: boolean;
  /** How far this phone's clock is ahead of the server's, in milliseconds; null when not known. */
  ahead: number | null;
}

/**
 * Fetches and keeps the list of keys and the directory, that one twice over: in the database, and as a copy for
 * the day the database fails. One of the two suffices.
 * @throws NotRenewed when no directory can be had and verified
 */
export async function renewDirectory(timeout = ANSWER_TIMEOUT_MS): Promise<Renewed> {
  const [answer] = await Promise.all([ask(ADDRESS, timeout), renewKeys()]);
  if (typeof answer === 'string') throw new NotRenewed(answer, null);
  const { ahead } = answer;
  const keys = await trustedKeys();
  // A clock that was put back would take all that is held for something from the future.
  const now = Date.now() + Math.max(0, -(ahead ?? 0));
  const found = await findDirectory(now);
  const held = found.newest;
  const undoes = held !== null && !standsBy(keys, held.directory.signedBy, new Date(now));
  // Nothing of what a revoked key signed fills a gap of what comes after.
  const filling = undoes ? null : held;
  const read = await verified(answer.text, keys, filling?.directory ?? null);
  if (read === null) throw new NotRenewed('refused', ahead);
  const older = held !== null && holdsAgainst(held.kept, read, keys, now);
  const newest = older ? held.kept : toKeep(answer.text, read, filling);
  const kept = await keepTwice(newest, found, keys, now);
  return { directory: older ? held.directory : read, kept, undoes, older, ahead };
}
