/**
 * The last resort of a phone whose bulletin is missing or stale: reading the feeds themselves. Loaded
 * only then. Pure: the page fetches, this reads; with `DOMParser` as the parser it is the same code as
 * the collector's.
 */

import { instantOf } from '../../base/instant.ts';
import { compileBulletin } from '../bulletin/bulletin.ts';
import type { ParseXml } from '../cap/safe-xml.ts';
import { detect } from '../detect/detect.ts';
import type { Reading } from '../message.ts';
import type { Bulletin, SourceCheck } from '../model.ts';
import type { Remark } from '../remarks.ts';
import { readDocument } from './document.ts';
import type { KnownLine } from './prose.ts';
import type { AlertPage } from './reading.ts';
import type { FeedSource } from './source.ts';

/** Minutes that news read by the phone itself stays fresh: it reads again every minute or so. */
const VALID_MINUTES = 5;

export interface FetchedDocument {
  bytes: Uint8Array;
  /** The `Content-Type` header; empty when the browser did not tell. */
  contentType: string;
}

export interface FetchedSource {
  source: FeedSource;
  /** Its own document, then those of `pages` if they were fetched; null when it could not be had. */
  documents: readonly FetchedDocument[] | null;
}

interface DirectOptions {
  /** In a browser: `(text) => new DOMParser().parseFromString(text, 'application/xml')`. */
  parse: ParseXml;
  /** The last verified bulletin; null when there is none. */
  verified: Bulletin | null;
  /** Lines of the directory that are not withdrawn. */
  known: readonly KnownLine[];
  now: Date;
}

interface DirectNews {
  /**
   * What is known now, in the form of a bulletin, for `situationFor` alone. Nobody signed it: it is
   * shown and forgotten, never stored in the place of a verified one. It can warn and never clears:
   * the missing bulletin stands among its sources as one that fails, so coverage is never complete.
   */
  bulletin: Bulletin;
  /** Alerts that the feeds point to: fetched and added to `documents`, they are read the next time. */
  pages: { source: string; address: string }[];
  remarks: Remark[];
}

/** Id of the source that stands for the bulletin that is missing. */
const MISSING_BULLETIN = 'bulletin';

interface Part {
  check: SourceCheck;
  reading: Reading | null;
  pages: AlertPage[];
}

function readSource({ source, documents }: FetchedSource, options: DirectOptions): Part {
  const { id, territories } = source;
  const where = territories === 'all' ? 'all' : [...territories];
  const at = instantOf(options.now.getTime());
  const settings = { source, detect, ...options };
  const read = (documents ?? []).map(({ bytes, contentType }) =>
    readDocument(bytes, contentType, settings),
  );
  const understood = read.filter(({ problem }) => problem === null);
  const pages = read.flatMap((reading) => reading.pages);
  const whole = understood.length === read.length && read.every(({ complete }) => complete);
  // An index counts as read when all its alerts were, each in a document of its own.
  const ok = whole && read.length > 0 && read.length > pages.length;
  const remarks = read.flatMap(({ remarks, problem }) =>
    problem === null ? remarks : [...remarks, problem],
  );
  return {
    check: { id, ok, checkedAt: ok ? at : null, territories: where },
    reading:
      understood.length === 0
        ? null
        : { messages: understood.flatMap(({ messages }) => messages), remarks },
    pages,
  };
}

/**
 * Reads what a phone fetched from the feeds its host has set, on top of the last verified bulletin, whose
 * announcements are carried as those of sources that cannot be read. Never throws.
 */
export function readDirect(fetched: readonly FetchedSource[], options: DirectOptions): DirectNews {
  const { verified, now } = options;
  const parts = fetched.map((answer) => readSource(answer, options));
  const read = new Set(parts.map(({ check }) => check.id));
  const silent = (verified?.sources ?? []).filter(({ id }) => !read.has(id));
  const readings = parts.flatMap(({ check, reading }) =>
    reading === null ? [] : [[check.id, reading] as const],
  );
  const bulletin = compileBulletin({
    previous: verified,
    readingsBySource: new Map(readings),
    checks: [
      ...parts.map(({ check }) => check),
      ...silent.map((check) => ({ ...check, ok: false })),
      { id: MISSING_BULLETIN, ok: false, checkedAt: verified?.issuedAt ?? null },
    ],
    now,
    validForMinutes: VALID_MINUTES,
    sequence: 1,
  });
  return {
    bulletin,
    pages: parts.flatMap(({ check, pages }) =>
      pages.map(({ address }) => ({ source: check.id, address })),
    ),
    remarks: parts.flatMap(({ reading }) => reading?.remarks ?? []),
  };
}
