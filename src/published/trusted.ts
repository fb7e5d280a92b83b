/**
 * The keys that this phone believes now: page, worker and desk alike. A signed list that was fetched beside the
 * directory is kept as it came, in Cache storage that all three share, and verified anew whenever it is read.
 */
import { keepsOut } from '../directory/lead.ts';
import type { Key } from '../directory/model.ts';
import { followLists, type RootTrust, withHostKeys } from '../directory/roots/trust.ts';
import { orElse } from '../store/open.ts';
import { boundedText } from './bounded.ts';
import { withTimeout } from './timeout.ts';

const ADDRESS = '/data/keys.jws';
const COPY = 'repli-keys';
const ANSWER_TIMEOUT_MS = 10_000;
const LONGEST_LIST = 256 * 1024;

/** The last text that was followed, and where it led: it is read at every poll. */
let followed: { text: string; trust: RootTrust } | null = null;
/** What came in this session where Cache storage fails. */
let session: string | null = null;

/** What came with the app; null where the host has no root keys. */
function ofApp(): RootTrust | null {
  return __REPLI_ROOTS__ === null ? null : { ...__REPLI_ROOTS__, keys: __REPLI_KEYS__ };
}

async function follow(text: string, app: RootTrust): Promise<RootTrust> {
  if (followed?.text === text) return followed.trust;
  const trust = await followLists(text, app);
  followed = { text, trust };
  return trust;
}

async function keptText(): Promise<string | null> {
  const reading = async () => {
    const kept = await caches.match(ADDRESS, { cacheName: COPY });
    return kept === undefined ? null : kept.text();
  };
  return (await orElse(Promise.resolve().then(reading), null)) ?? session;
}

async function keep(text: string): Promise<void> {
  try {
    const cache = await caches.open(COPY);
    await cache.put(ADDRESS, new Response(text, { headers: { 'content-type': 'text/plain' } }));
  } catch {
    // For this session it stands all the same, and it is fetched again at the next.
    session = text;
  }
}

async function keptTrust(app: RootTrust): Promise<RootTrust> {
  const text = await keptText();
  return text === null ? app : follow(text, app);
}

/** The public keys whose signatures count; those of the app when nothing newer is kept. Never rejects. */
export async function trustedKeys(): Promise<readonly Key[]> {
  const app = ofApp();
  if (app === null) return __REPLI_KEYS__;
  const trust = await keptTrust(app);
  return trust.version === app.version ? __REPLI_KEYS__ : withHostKeys(__REPLI_KEYS__, trust);
}

/**
 * Keys that signed what this phone may keep: those that count now, and those the app came with, though a newer
 * list may have left them out. For what was verified before, never for what comes.
 */
export const keysOfKept = async (): Promise<readonly Key[]> => [
  ...(await trustedKeys()),
  ...__REPLI_KEYS__,
];

/**
 * Fetches the list and keeps it if it is newer than the one kept and enough roots signed it. An older list, a
 * broken one and none at all change nothing. Never rejects.
 * @returns whether other keys count now
 */
export async function renewKeys(): Promise<boolean> {
  const app = ofApp();
  if (app === null) return false;
  try {
    const text = await withTimeout(ANSWER_TIMEOUT_MS, async (signal) => {
      const answer = await fetch(ADDRESS, { cache: 'no-cache', signal });
      return answer.ok ? boundedText(answer, LONGEST_LIST) : '';
    });
    const held = await keptTrust(app);
    const offered = await followLists(text, app);
    // A list from the future keeps nothing out; see `lead.ts`.
    const older = keepsOut(held.version * 1000, offered.version * 1000, Date.now());
    if (offered.version === app.version || offered.version === held.version || older) return false;
    await keep(text);
    return true;
  } catch {
    return false;
  }
}
