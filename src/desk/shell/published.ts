/** Reads what the site publishes, verified by the same code as a citizen's phone, and keeps the newest. */
import { useCallback, useEffect, useState } from 'react';
import { floorOf } from '../../directory/lead.ts';
import { peekSigner } from '../../directory/peek-signer.ts';
import { openDocument } from '../../directory/signed.ts';
import { ask, type NoAnswer } from '../../published/ask.ts';
import { NotRenewed, renewDirectory } from '../../published/directory.ts';
import { newestDirectory } from '../../published/kept-directory.ts';
import { heldNews, keepNews } from '../../published/kept-news.ts';
import { DESK_PACE_MS } from '../../published/pace.ts';
import { trustedKeys } from '../../published/trusted.ts';
import { unpackBulletin } from '../../status/bulletin/read.ts';
import type { Bulletin } from '../../status/model.ts';
import type { Memory } from '../../status/situation/situation.ts';
import type { Published, ServiceContact } from '../desk.ts';

const ANSWER_TIMEOUT_MS = 15_000;

/** An officer is told of the server as soon as it cannot be reached, whoever is at problem. */
const toldAs = (why: NoAnswer): 'offline' | 'server-down' =>
  why === 'not-reached' ? 'server-down' : why;

/** How a reading went, and what it told of the clock. */
interface Taken {
  contact: ServiceContact;
  ahead: number | null;
}

const FAILED: Taken = { contact: 'server-down', ahead: null };

async function takeDirectory(): Promise<Taken> {
  try {
    const { older, ahead } = await renewDirectory(ANSWER_TIMEOUT_MS);
    return { contact: older ? 'refused' : 'ok', ahead };
  } catch (error) {
    if (!(error instanceof NotRenewed)) throw error;
    return { contact: error.why === 'refused' ? error.why : toldAs(error.why), ahead: error.ahead };
  }
}

async function takeBulletin(): Promise<Taken & { bulletin?: Bulletin }> {
  const answer = await ask('/status/bulletin.jws', ANSWER_TIMEOUT_MS);
  if (typeof answer === 'string') return { contact: toldAs(answer), ahead: null };
  const { ahead } = answer;
  const keys = await trustedKeys();
  const held = await heldNews(keys);
  const now = new Date();
  const opened = await openDocument<Bulletin>(answer.text, keys, {
    use: 'bulletin',
    format: 'repli-bulletin/1',
    counter: 'sequence',
    now,
    newerThan: floorOf(held?.bulletin.sequence ?? null, now.getTime()),
  });
  const bulletin = unpackBulletin(opened.ok ? opened.document : opened.stale);
  if (bulletin === null) return { contact: 'refused', ahead };
  const signed = { ...bulletin, signedBy: peekSigner(answer.text) ?? '' };
  await keepNews({ text: answer.text, bulletin: signed }, keys, now.getTime());
  return { contact: 'ok', ahead, bulletin };
}

const NOTHING: Published = {
  directory: null,
  news: null,
  contact: { directory: 'reading', news: 'reading' },
  ahead: null,
};

interface More {
  contact?: Partial<Published['contact']>;
  ahead?: number | null;
  bulletin?: Bulletin | undefined;
}

/** A phone forgets what it has no need to unlearn; the desk knows all that was signed. */
function asSigned(held: Memory | null, signed: Bulletin | undefined): Memory | null {
  if (held === null || signed === undefined) return held;
  return signed.sequence >= held.bulletin.sequence ? { ...held, bulletin: signed } : held;
}

/** What is published, read at the start, every few seconds for news, and when asked. */
export function usePublished(): { published: Published; readAgain: () => void; readAt: Date } {
  const [state, setState] = useState({ published: NOTHING, readAt: new Date() });

  const show = useCallback(async (more: More) => {
    const [directory, held] = await Promise.all([
      newestDirectory(Date.now()),
      trustedKeys().then((keys) => heldNews(keys)),
    ]);
    setState(({ published }) => ({
      readAt: new Date(),
      published: {
        ahead: more.ahead === undefined ? published.ahead : more.ahead,
        // The same document again is the same object: nothing that depends on it is worked out anew.
        directory:
          directory?.version === published.directory?.version ? published.directory : directory,
        news: asSigned(held, more.bulletin ?? published.news?.bulletin),
        contact: { ...published.contact, ...more.contact },
      },
    }));
  }, []);
  const readNews = useCallback(async () => {
    const { contact, ahead, bulletin } = await takeBulletin().catch(() => ({
      ...FAILED,
      bulletin: undefined,
    }));
    await show({ contact: { news: contact }, ahead, bulletin });
  }, [show]);
  const readAll = useCallback(async () => {
    const { contact, ahead } = await takeDirectory().catch(() => FAILED);
    await show({ contact: { directory: contact }, ahead });
    await readNews();
  }, [show, readNews]);

  useEffect(() => {
    void show({}).then(readAll);
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void readNews();
    }, DESK_PACE_MS);
    const seen = () => {
      if (document.visibilityState === 'visible') void readAll();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', seen);
    };
  }, [show, readAll, readNews]);

  const readAgain = useCallback(() => void readAll(), [readAll]);
  return { ...state, readAgain };
}
