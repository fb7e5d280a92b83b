/** The bulletin as a phone asks for it, and what became of the asking. */
import { floorOf } from '../directory/lead.ts';
import type { Key } from '../directory/model.ts';
import { peekSigner } from '../directory/peek-signer.ts';
import { openDocument, type Refusal, type SignedBy } from '../directory/signed.ts';
import { unpackBulletin } from '../status/bulletin/read.ts';
import type { Bulletin } from '../status/model.ts';
import type { Contact, Memory } from '../status/situation/model.ts';
import { stillVouched } from '../store/documents.ts';
import { ask } from './ask.ts';
import { renewKeys, trustedKeys } from './trusted.ts';

const ADDRESS = '/status/bulletin.jws';

/** A network that accepts and never answers is given up after this. */
const ANSWER_TIMEOUT_MS = 10_000;

interface Polled {
  contact: Contact['lastPoll'];
  /** How far this phone's clock is ahead of the server's, in milliseconds; null when not known. */
  ahead: number | null;
  /** A verified bulletin, possibly past its validity: then it is old news, and still news. */
  bulletin: SignedBy<Bulletin> | null;
  /** The text that was signed; empty where there is no bulletin. */
  text: string;
  /** Keys that counted when it was opened. */
  keys: readonly Key[];
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

/** Whose doing a refusal may be that a newer list of keys undoes. */
const isOfTheKey = ({ code }: Refusal): boolean =>
  code === 'unknown-key' || code === 'key-expired' || code === 'key-revoked';

/**
 * Asks for the bulletin once. Anything that answers without a good signature is no answer. A key that is not
 * known may have come with a newer list: that is then asked for, too.
 *
 * @param held what this phone remembers; null when that is nothing
 */
export async function pollBulletin(held: Memory | null, now: Date): Promise<Polled> {
  const answer = await ask(ADDRESS, ANSWER_TIMEOUT_MS);
  const keys = await trustedKeys();
  const nothing = { ahead: null, bulletin: null, text: '', keys };
  if (typeof answer === 'string') return { contact: answer, ...nothing };
  // Without it nothing can be verified: that is this phone's doing, or its address bar's.
  if (globalThis.crypto?.subtle === undefined) return { contact: 'not-reached', ...nothing };
  const clock = now.getTime() - Math.min(0, answer.ahead ?? 0);
  const open = (trusted: readonly Key[]) => {
    const counts = stillVouched(held, trusted, clock);
    return openDocument<Bulletin>(answer.text, trusted, {
      use: 'bulletin',
      format: 'repli-bulletin/1',
      counter: 'sequence',
      now,
      newerThan: floorOf(counts?.bulletin.sequence ?? null, clock),
    });
  };
  let [opened, trusted] = [await open(keys), keys];
  if (!opened.ok && isOfTheKey(opened.refusal) && (await renewKeys())) {
    trusted = await trustedKeys();
    opened = await open(trusted);
  }
  const read = unpackBulletin(opened.ok ? opened.document : opened.stale);
  // Genuine and past its validity is an answer too: the situation will call it stale.
  if (read !== null) {
    const bulletin = { ...read, signedBy: peekSigner(answer.text) ?? '' };
    return { contact: 'ok', ahead: answer.ahead, bulletin, text: answer.text, keys: trusted };
  }
  const contact = opened.ok ? 'server-down' : contactOf(opened.refusal);
  // Only who holds one of our keys is believed about the time; an ended key may be a fast clock's.
  const ahead = contact === 'key-expired' ? answer.ahead : null;
  return { contact, ahead, bulletin: null, text: '', keys: trusted };
}
