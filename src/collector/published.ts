/** The bulletin that is already out: its number must be passed, its announcements must not be lost. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Key, Keys } from '../directory/model.ts';
import { openDocument } from '../directory/signed.ts';
import { whyUnread } from '../host/file-errors.ts';
import { textIfThere } from '../host/if-there.ts';
import type { Log } from '../host/log.ts';
import type { PrivateKey } from '../host/private-key.ts';
import { unpackBulletin } from '../status/bulletin/read.ts';
import { Bulletin } from '../status/model.ts';
import { get } from './http/get.ts';

/** The collector's own key as phones know it, so that it can read back what it wrote. */
function ownKey(key: PrivateKey): Key {
  const { kid, kty, crv, x, y } = key;
  return {
    kid,
    use: ['bulletin'],
    territories: 'all',
    holder: 'this collector',
    from: '2000-01-01',
    until: '9999-12-31',
    revoked: null,
    jwk: { kty, crv, x, y },
  };
}

/**
 * The keys of `keys.json` in the data folder. None when the file is missing, or logged as faulty or unread: `repli
 * check` is what judges it.
 */
export async function listedKeys(data: string, log: Log): Promise<Key[]> {
  const path = join(data, 'keys.json');
  try {
    const text = await textIfThere(path);
    return text === null ? [] : v.parse(Keys, JSON.parse(text)).keys;
  } catch (error) {
    const isRead = v.isValiError(error) || error instanceof SyntaxError;
    const why = isRead ? 'not a list of keys; run "repli check".' : whyUnread(error).en;
    const detail = `${why} Only the own key counts for now.`;
    log({ level: isRead ? 'warn' : 'error', event: 'keys-unreadable', subject: path, detail });
    return [];
  }
}

/** The keys whose bulletins count: the collector's own, and those listed. */
export function keysOfHost(listed: readonly Key[], key: PrivateKey): Key[] {
  return [ownKey(key), ...listed.filter(({ kid }) => kid !== key.kid)];
}

/**
 * Opens a bulletin's text. An expired one counts: its number and its announcements still stand.
 * @param name file or address, for the log
 * @returns null when it is absent, damaged, or signed by nobody known: then it counts for nothing
 */
async function openBulletin(
  text: string,
  name: string,
  keys: readonly Key[],
  now: Date,
  log: Log,
): Promise<Bulletin | null> {
  const opened = await openDocument<Bulletin>(text, keys, {
    use: 'bulletin',
    format: 'repli-bulletin/1',
    now,
    counter: 'sequence',
  });
  const bulletin = v.safeParse(
    Bulletin,
    unpackBulletin(opened.ok ? opened.document : opened.stale),
  );
  if (bulletin.success) return bulletin.output;
  const why = opened.ok ? 'not a bulletin' : opened.refusal.code;
  log({
    level: 'warn',
    event: 'published-unusable',
    subject: name,
    detail: `the bulletin in place cannot be used (${why}); it is left out of account.`,
  });
  return null;
}

/**
 * The bulletin of a file, null when there is none or it cannot be used.
 * @throws Error when it cannot be read: what only it carries on is not to be lost for that
 */
export async function readPublishedBulletin(
  path: string,
  keys: readonly Key[],
  now: Date,
  log: Log,
): Promise<Bulletin | null> {
  const text = await textIfThere(path);
  return text === null ? null : openBulletin(text, path, keys, now, log);
}

/** Largest bulletin taken from elsewhere, in bytes; a full one is a fiftieth of it. */
const LARGEST = 4 * 1024 * 1024;

async function textOfPeer(peer: string): Promise<string> {
  if (!/^https?:/.test(peer)) return readFile(peer, 'utf8');
  const got = await get(peer, {
    etag: '',
    lastModified: '',
    patience: 5_000,
    limit: LARGEST,
    allowPrivate: false,
  });
  if (got.kind === 'fresh') return new TextDecoder().decode(got.bytes);
  throw new Error(got.kind === 'failed' ? `${got.code}: ${got.detail}` : 'nothing new');
}

const UNHEARD =
  'Its sources fail here until it is heard, as far as they are known; to do without it, run without its --merge.';

/** The bulletins that other collectors published. */
interface Peers {
  bulletins: Bulletin[];
  /** Whether each was had, and its collector renews it. */
  allHeard: boolean;
}

/** Reads them; one that cannot be had, or that nobody renews, is logged. */
export async function readPeers(
  peers: readonly string[],
  keys: readonly Key[],
  now: Date,
  log: Log,
): Promise<Peers> {
  const read = await Promise.all(
    peers.map(async (peer) => {
      const failed = (why: string) =>
        log({ level: 'warn', event: 'peer-failed', subject: peer, detail: `${why} ${UNHEARD}` });
      try {
        const bulletin = await openBulletin(await textOfPeer(peer), peer, keys, now, log);
        const until = bulletin?.validUntil ?? '';
        const isFresh = Date.parse(until) >= now.getTime();
        if (bulletin !== null && !isFresh) failed(`its bulletin was valid until ${until}.`);
        return { bulletin, isFresh };
      } catch (error) {
        failed(`${error instanceof Error ? error.message : String(error)}.`);
        return { bulletin: null, isFresh: false };
      }
    }),
  );
  return {
    bulletins: read.flatMap(({ bulletin }) => bulletin ?? []),
    allHeard: read.every(({ isFresh }) => isFresh),
  };
}
