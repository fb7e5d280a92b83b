/** Reads the newest published version of a territory, from all who may have it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../published/ask.ts';
import { useDesk } from '../desk.ts';
import { signedThere } from '../send/publisher.ts';
import { heldDraft, keepDraft } from '../store/desk-store.ts';
import { type PublishedVersion, publishedVersion, type ToldOfLines } from './model/published.ts';

const ANSWER_TIMEOUT_MS = 15_000;

/** The raw file with its notes, as it was read last on this device, then as the site has it now. */
async function rawFile(code: string, found: (text: string) => void): Promise<void> {
  const name = `file:${code}`;
  const held = await heldDraft(name).catch(() => null);
  if (typeof held?.draft === 'string') found(held.draft);
  try {
    const answer = await ask(`/desk/territories/${code}.json`, ANSWER_TIMEOUT_MS);
    if (typeof answer === 'string' || !answer.text.trimStart().startsWith('{')) return;
    found(answer.text);
    await keepDraft(name, answer.text);
  } catch {
    // What was read last serves.
  }
}

interface Reading {
  version: PublishedVersion | null;
  reading: boolean;
  /** Whether all who may have it, or its notes, have answered or were given up. */
  allAsked: boolean;
}

/**
 * The lines show as soon as the directory is there; the notes of the file and what the publishing
 * service took since follow when they come.
 * @param code INSEE code
 */
export function usePublishedVersion(
  code: string,
): Reading & { readAgain: () => Promise<PublishedVersion | null> } {
  const { published, publisher } = useDesk();
  const { directory, contact } = published;
  const [state, setState] = useState<Reading>({ version: null, reading: true, allAsked: false });
  const turn = useRef(0);
  // What the service answered last. A time without an answer does not make it publish less than it did.
  const lastSigned = useRef<string | null>(null);
  // Once the directory was looked for, its absence is an answer too.
  const looked = directory !== null || contact.directory !== 'reading';

  const read = useCallback(async () => {
    turn.current += 1;
    const own = turn.current;
    let newest: PublishedVersion | null = null;
    let told: ToldOfLines = { directory, raw: null, signed: lastSigned.current };
    const tell = async (more: Partial<ToldOfLines>, reading: boolean, last = false) => {
      told = { ...told, ...more };
      const version = await publishedVersion(code, told, __REPLI_KEYS__, new Date());
      newest = version ?? newest;
      if (own !== turn.current) return;
      setState((before) => ({
        version: version ?? before.version,
        reading,
        allAsked: last || before.allAsked,
      }));
    };
    await tell({}, directory === null);
    await Promise.all([
      rawFile(code, (raw) => void tell({ raw }, directory === null)),
      publisher === ''
        ? null
        : signedThere(publisher, 'territories', code).then(async (signed) => {
            if (signed === null) return;
            lastSigned.current = signed;
            await tell({ signed }, false);
          }),
    ]);
    await tell({}, false, true);
    return newest;
  }, [code, directory, publisher]);

  useEffect(() => {
    if (looked) void read();
    return () => {
      turn.current += 1;
    };
  }, [read, looked]);

  // Whoever comes back to this window may have been away while a colleague published.
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible' && looked) void read();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', seen);
    };
  }, [read, looked]);

  return { ...state, readAgain: read };
}
