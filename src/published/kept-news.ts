/**
 * What this phone remembers of outages: in the database, and the last bulletin as a copy beside it, for the day
 * the database alone is lost. What was announced is then still known, and nothing older takes its place.
 */
import { keepsOut } from '../directory/lead.ts';
import type { Key } from '../directory/model.ts';
import { standsBy } from '../directory/roots/trust.ts';
import { reopenDocument, type SignedBy } from '../directory/signed.ts';
import { unpackBulletin } from '../status/bulletin/read.ts';
import type { Bulletin } from '../status/model.ts';
import { type Memory, remember } from '../status/situation/situation.ts';
import { heldMemory, keepBulletin, stillVouched } from '../store/documents.ts';

const ADDRESS = '/status/bulletin.jws';
const COPY = 'repli-bulletin';
/** Heads of the copy in which it says what it is, so that it need not be read to be compared. */
const SEQUENCE_HEADER = 'repli-sequence';
const SIGNER_HEADER = 'repli-signed-by';

const EXPECTED = { use: 'bulletin', format: 'repli-bulletin/1', counter: 'sequence' } as const;

async function copied(): Promise<Response | undefined> {
  try {
    return await caches.match(ADDRESS, { cacheName: COPY });
  } catch {
    return undefined;
  }
}

const sequenceOf = (copy: Response): number => Number(copy.headers.get(SEQUENCE_HEADER));

/** The bulletin of the copy, verified again; null when it is not what was signed. */
async function bulletinOf(
  copy: Response,
  keys: readonly Key[],
): Promise<SignedBy<Bulletin> | null> {
  const opened = await copy
    .text()
    .then((text) => reopenDocument<Bulletin>(text, keys, EXPECTED))
    .catch(() => null);
  const bulletin = unpackBulletin(opened?.document);
  return opened === null || bulletin === null ? null : { ...bulletin, signedBy: opened.signedBy };
}

/** What the database remembers, and what the copy knows beyond that. */
async function withCopy(
  memory: Memory | null,
  copy: Response | undefined,
  keys: readonly Key[],
  now: number,
): Promise<Memory | null> {
  const known = memory?.bulletin.sequence ?? Number.NEGATIVE_INFINITY;
  if (copy === undefined || !(sequenceOf(copy) > known)) return memory;
  const bulletin = await bulletinOf(copy.clone(), keys);
  if (bulletin === null) return memory;
  const alone = stillVouched({ bulletin, unlisted: [] }, keys, now);
  return alone === null || memory === null ? (alone ?? memory) : remember(memory, bulletin, now);
}

/**
 * What is remembered of outages and still vouched for; null when nothing is or storage fails.
 * @param keys the public keys that count now
 * @param late told what came after the answer had to be given
 */
export async function heldNews(
  keys: readonly Key[],
  late?: (memory: Memory | null) => void,
): Promise<Memory | null> {
  const copying = copied();
  const complete = async (memory: Memory | null) =>
    withCopy(memory, await copying, keys, Date.now());
  const lateMemory = late && ((memory: Memory | null) => void complete(memory).then(late));
  return complete(await heldMemory(keys, lateMemory));
}

/** A verified bulletin with the text that was signed. */
export interface Signed {
  text: string;
  bulletin: SignedBy<Bulletin>;
}

/**
 * Takes a verified bulletin in and answers what is remembered now: the newest bulletin of all tabs
 * and what vanished from the feed without being ended.
 * @param now milliseconds since 1970, by the best clock at hand
 */
export async function keepNews(signed: Signed, keys: readonly Key[], now: number): Promise<Memory> {
  const [memory] = await Promise.all([
    keepBulletin(signed.bulletin, keys, now),
    // Without the copy, the database remembers alone.
    keepCopy(signed, keys, now).catch(() => undefined),
  ]);
  return memory;
}

async function keepCopy(
  { text, bulletin }: Signed,
  keys: readonly Key[],
  now: number,
): Promise<void> {
  const copy = await copied();
  const signer = decodeURIComponent(copy?.headers.get(SIGNER_HEADER) ?? '');
  if (copy !== undefined && standsBy(keys, signer, new Date(now))) {
    const sequence = sequenceOf(copy);
    const stays = sequence === bulletin.sequence || keepsOut(sequence, bulletin.sequence, now);
    if (stays && (await bulletinOf(copy, keys)) !== null) return;
  }
  const headers = {
    'content-type': 'application/jose+json',
    [SEQUENCE_HEADER]: String(bulletin.sequence),
    [SIGNER_HEADER]: encodeURIComponent(bulletin.signedBy ?? ''),
  };
  const cache = await caches.open(COPY);
  await cache.put(ADDRESS, new Response(text, { headers }));
}
