/** The bulletin as a page fetches it, with every way a network can fail told apart. */
import { openDocument } from '../directory/signed.ts';
import { unpackBulletin } from '../status/bulletin-wire.ts';
import type { Bulletin } from '../status/model.ts';
import type { Contact } from '../status/situation.ts';

export const BULLETIN_ADDRESS = '/status/bulletin.jws';

/** A network that accepts and never answers is given up after this. */
const PATIENCE_MS = 10_000;

type Answer = { text: string } | 'offline' | 'server-down';

/** Text of an address, revalidated by ETag, or why it did not come. */
async function read(address: string): Promise<Answer> {
  try {
    const answer = await fetch(address, {
      cache: 'no-cache',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? { text: await answer.text() } : 'server-down';
  } catch {
    return navigator.onLine ? 'server-down' : 'offline';
  }
}

export interface Polled {
  contact: Contact['lastPoll'];
  /** A verified bulletin, possibly past its validity: then it is old news, and still news. */
  bulletin: Bulletin | null;
}

/** Asks for the bulletin once. Anything that answers without a good signature is no answer. */
export async function pollBulletin(held: number | null, now: Date): Promise<Polled> {
  const answer = await read(BULLETIN_ADDRESS);
  if (typeof answer === 'string') return { contact: answer, bulletin: null };
  const opened = await openDocument<Bulletin>(answer.text, __REPLI_KEYS__, {
    use: 'bulletin',
    format: 'repli-bulletin/1',
    counter: 'sequence',
    now,
    newerThan: held,
  });
  const bulletin = unpackBulletin(opened.ok ? opened.document : opened.stale);
  // Genuine and past its validity is an answer too: the situation will call it stale.
  return { contact: bulletin === null ? 'server-down' : 'ok', bulletin };
}
