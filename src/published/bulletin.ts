/** The bulletin as a phone asks for it, and what became of the asking. */
import { floorOf } from '../directory/lead.ts';
import { openDocument, type Refusal } from '../directory/signed.ts';
import { unpackBulletin } from '../status/bulletin-read.ts';
import type { Bulletin } from '../status/model.ts';
import type { Contact } from '../status/situation-model.ts';
import { ask } from './ask.ts';

const ADDRESS = '/status/bulletin.jws';

/** A network that accepts and never answers is given up after this. */
const PATIENCE_MS = 10_000;

export interface Polled {
  contact: Contact['lastPoll'];
  /** How far this phone's clock is ahead of the server's, in milliseconds; null when not known. */
  ahead: number | null;
  /** A verified bulletin, possibly past its validity: then it is old news, and still news. */
  bulletin: Bulletin | null;
}

/** What a refusal says of the one who asks: a key is at fault, or what came is no bulletin at all. */
function contactOf({ code }: Refusal): Contact['lastPoll'] {
  switch (code) {
    case 'key-expired':
    case 'key-revoked':
      return 'key-expired';
    case 'unknown-key':
    case 'key-not-entitled':
      return 'key-unknown';
    default:
      return 'server-down';
  }
}

/**
 * Asks for the bulletin once. Anything that answers without a good signature is no answer.
 *
 * @param held sequence of the bulletin this phone holds; null when it holds none
 */
export async function pollBulletin(held: number | null, now: Date): Promise<Polled> {
  const answer = await ask(ADDRESS, PATIENCE_MS);
  if (typeof answer === 'string') return { contact: answer, ahead: null, bulletin: null };
  // Without it nothing can be verified: that is this phone's doing, or its address bar's.
  if (globalThis.crypto?.subtle === undefined) {
    return { contact: 'not-reached', ahead: null, bulletin: null };
  }
  const opened = await openDocument<Bulletin>(answer.text, __REPLI_KEYS__, {
    use: 'bulletin',
    format: 'repli-bulletin/1',
    counter: 'sequence',
    now,
    newerThan: floorOf(held, now.getTime() - Math.min(0, answer.ahead ?? 0)),
  });
  const bulletin = unpackBulletin(opened.ok ? opened.document : opened.stale);
  // Genuine and past its validity is an answer too: the situation will call it stale.
  if (bulletin !== null) return { contact: 'ok', ahead: answer.ahead, bulletin };
  const contact = opened.ok ? 'server-down' : contactOf(opened.refusal);
  // Only who holds one of our keys is believed about the time; an ended key may be a fast clock's.
  return { contact, ahead: contact === 'key-expired' ? answer.ahead : null, bulletin: null };
}
