/**
 * The feeds themselves, read by the phone when the bulletin is missing or has been stale for ten
 * minutes, and its host has named feeds for that. Loaded only then. It can warn; it never clears.
 */
import type { Directory } from '../directory/model.ts';
import { parseXmlInPage } from '../published/own-scripts.ts';
import { withTimeout } from '../published/timeout.ts';
import type { FetchedDocument, FetchedSource } from '../status/feeds/direct.ts';
import { readDirect } from '../status/feeds/direct.ts';
import type { KnownLine } from '../status/feeds/prose.ts';
import type { FeedSource } from '../status/feeds/source.ts';
import type { Bulletin } from '../status/model.ts';

const ANSWER_TIMEOUT_MS = 15_000;
/** A feed larger than this is none. */
const LARGEST = 2_000_000;

async function fetchDocument(address: string): Promise<FetchedDocument | null> {
  try {
    return await withTimeout(ANSWER_TIMEOUT_MS, async (signal) => {
      const answer = await fetch(address, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal,
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (!answer.ok || bytes.length > LARGEST) return null;
      return { bytes, contentType: answer.headers.get('content-type') ?? '' };
    });
  } catch {
    return null;
  }
}

async function fetchSource(source: FeedSource): Promise<FetchedSource> {
  const document = await fetchDocument(source.address);
  return { source, documents: document === null ? null : [document] };
}

function knownLines(directory: Directory | null): KnownLine[] {
  return (directory?.territories ?? []).flatMap(({ code, lines }) =>
    lines
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ number, service }) => ({ number, service, territory: code })),
  );
}

/** What the host's feeds say now, on top of the last verified bulletin. For showing, never for keeping. */
export async function readFeeds(
  sources: readonly FeedSource[],
  verified: Bulletin | null,
  directory: Directory | null,
  now: Date,
): Promise<Bulletin> {
  const fetched = await Promise.all(sources.map(fetchSource));
  return readDirect(fetched, { parse: parseXmlInPage, verified, known: knownLines(directory), now })
    .bulletin;
}
