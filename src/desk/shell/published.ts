/** Reads what the site publishes, verified by the same code as a citizen's phone, and keeps the newest. */
import { useCallback, useEffect, useState } from 'react';
import { readDirectory } from '../../directory/directory-read.ts';
import type { Directory } from '../../directory/model.ts';
import { openDocument } from '../../directory/signed.ts';
import { type Answer, ask } from '../../published/ask.ts';
import { DESK_PACE_MS } from '../../published/pace.ts';
import { unpackBulletin } from '../../status/bulletin-read.ts';
import type { Bulletin } from '../../status/model.ts';
import { heldDirectory, heldNews, keepBulletin, keepDirectory } from '../../store/documents.ts';
import type { Contact, Published } from '../desk.ts';

const PATIENCE_MS = 15_000;

/** An officer is told of the server as soon as it cannot be reached, whoever is at fault. */
async function read(address: string): Promise<Answer | 'offline' | 'server-down'> {
  const answer = await ask(address, PATIENCE_MS);
  return answer === 'not-reached' ? 'server-down' : answer;
}

async function takeDirectory(): Promise<Contact> {
  const answer = await read('/data/directory.jws');
  if (typeof answer === 'string') return answer;
  const held = await heldDirectory();
  const opened = await openDocument<Directory>(answer.text, __REPLI_KEYS__, {
    use: 'directory',
    format: 'repli-directory/1',
    counter: 'version',
    now: new Date(),
    newerThan: held?.version ?? null,
  });
  const directory = readDirectory(opened.ok ? opened.document : opened.stale, held);
  if (directory === null) return 'refused';
  await keepDirectory(directory);
  return 'ok';
}

async function takeBulletin(): Promise<Contact> {
  const answer = await read('/status/bulletin.jws');
  if (typeof answer === 'string') return answer;
  const held = await heldNews();
  const opened = await openDocument<Bulletin>(answer.text, __REPLI_KEYS__, {
    use: 'bulletin',
    format: 'repli-bulletin/1',
    counter: 'sequence',
    now: new Date(),
    newerThan: held?.bulletin.sequence ?? null,
  });
  const bulletin = unpackBulletin(opened.ok ? opened.document : opened.stale);
  if (bulletin === null) return 'refused';
  await keepBulletin(bulletin);
  return 'ok';
}

const NOTHING: Published = {
  directory: null,
  news: null,
  contact: { directory: 'reading', news: 'reading' },
};

/** What is published, read at the start, every few seconds for news, and when asked. */
export function usePublished(): { published: Published; readAgain: () => void; now: Date } {
  const [state, setState] = useState({ published: NOTHING, now: new Date() });

  const show = useCallback(async (contact: Partial<Published['contact']>) => {
    const [directory, news] = await Promise.all([heldDirectory(), heldNews()]);
    setState(({ published }) => ({
      now: new Date(),
      published: {
        // The same document again is the same object: nothing that depends on it is worked out anew.
        directory:
          directory?.version === published.directory?.version ? published.directory : directory,
        news,
        contact: { ...published.contact, ...contact },
      },
    }));
  }, []);
  const readNews = useCallback(
    async () => show({ news: await takeBulletin().catch((): Contact => 'server-down') }),
    [show],
  );
  const readAll = useCallback(async () => {
    const directory = await takeDirectory().catch((): Contact => 'server-down');
    await show({ directory });
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
