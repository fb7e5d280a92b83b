/** Contacts one source once, as the collector would, and tells what answered. Changes nothing. */
import { DOCUMENT_TIMEOUT_MS, withDeadline } from '../../host/deadline.ts';
import { parseXml } from '../../host/xml.ts';
import { type DocumentReading, readDocument } from '../../status/feeds/document.ts';
import type { ItemSeen } from '../../status/feeds/entries.ts';
import type { KnownLine } from '../../status/feeds/prose.ts';
import type { ListedSource } from '../../status/feeds/sources-model.ts';
import { decodeText, MAX_BYTES } from '../../status/feeds/text.ts';
import { alertsIn } from '../../status/feeds/upkeep.ts';
import type { Message } from '../../status/message.ts';
import type { Remark } from '../../status/remarks.ts';
import { AGENT, type FailureCode, type GetOptions, type Got, get } from '../http/get.ts';
import { detectInTime } from '../in-time.ts';
import { feedsInPage } from './feeds-in-page.ts';
import { isAllowed, ROBOTS_BYTES } from './robots.ts';

export type Answer =
  /** `robots.txt` does not let this program ask, or cannot be had (RFC 9309, section 2.3.1.4). */
  | { is: 'closed'; detail: string }
  /** No document came. */
  | { is: 'failed'; code: FailureCode; detail: string }
  /** A page for people, and the feeds that it names. */
  | { is: 'page'; url: string; moved: string | null; feeds: string[] }
  /** Something else that is no feed and no alert. */
  | { is: 'unreadable'; url: string; moved: string | null; remark: Remark }
  | {
      is: 'read';
      url: string;
      /** Where it is said to have moved for good; null when it is not. */
      moved: string | null;
      format: string;
      /** What it calls itself, else who publishes the alerts in it; empty when neither is said. */
      title: string;
      items: ItemSeen[];
      /** Alerts that it holds or points to. */
      alerts: number;
      remarks: Remark[];
      /** False when a part could not be used. */
      complete: boolean;
    };

export interface TryOptions {
  now: () => Date;
  /** Milliseconds for each request. */
  patience: number;
  known: readonly KnownLine[];
}

const FRESH = { etag: '', lastModified: '' } as const;

/** Asks each site for its rules once. */
function rulesOfSites(options: GetOptions): NonNullable<GetOptions['closedTo']> {
  const asked = new Map<string, Promise<Got>>();
  const [token = AGENT] = AGENT.split('/');
  return async ({ origin, pathname, search }) => {
    const rules =
      asked.get(origin) ?? get(`${origin}/robots.txt`, { ...options, limit: ROBOTS_BYTES });
    asked.set(origin, rules);
    const got = await rules;
    // A server in trouble may have rules; one without the file, or that cannot be reached at all, has none.
    if (got.kind === 'failed') {
      return got.code === 'http-status'
        ? `robots.txt (${origin}): ${got.detail.replace(/^answered /, '')}`
        : null;
    }
    const text = got.kind === 'fresh' ? new TextDecoder().decode(got.bytes) : '';
    return isAllowed(text, token, pathname + search) ? null : `robots.txt (${origin}): ${pathname}`;
  };
}

/** Some of those who publish what alerts say. Texts are given the name that `sources.json` has for their source. */
function publishersOf(messages: readonly Message[]): string {
  const alerts = messages.filter(({ format }) => format !== 'text');
  const names = alerts.flatMap(({ content }) => content?.publisher || []);
  return [...new Set(names)].slice(0, 3).join(', ');
}

function understood(
  source: ListedSource,
  got: Extract<Got, { kind: 'fresh' }>,
  { now, known }: TryOptions,
): Answer {
  const { url, moved } = got;
  let reading: DocumentReading;
  try {
    reading = withDeadline(DOCUMENT_TIMEOUT_MS, () =>
      readDocument(got.bytes, got.type, {
        source: { ...source, address: url },
        parse: parseXml,
        detect: detectInTime,
        known,
        now: now(),
        lastModified: got.lastModified,
      }),
    );
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { is: 'unreadable', url, moved, remark: { code: 'too-slow', detail } };
  }
  if (reading.problem?.code === 'html-page') {
    const decoded = decodeText(got.bytes, got.type);
    return { is: 'page', url, moved, feeds: decoded.ok ? feedsInPage(decoded.text, url) : [] };
  }
  if (reading.problem !== null) {
    return { is: 'unreadable', url, moved, remark: reading.problem };
  }
  const { items, messages, pages, remarks, complete } = reading;
  const alerts = alertsIn({ messages, pages });
  const format = reading.format ?? '';
  const title = reading.title || publishersOf(messages);
  return { is: 'read', url, moved, format, title, items, alerts, remarks, complete };
}

/**
 * Asks `robots.txt`, then for the document itself, each once; of each site that it is sent on to likewise, before
 * it follows. Never throws.
 */
export async function trySource(source: ListedSource, options: TryOptions): Promise<Answer> {
  const { allowPrivate } = source;
  const { patience } = options;
  const request: GetOptions = { ...FRESH, patience, limit: MAX_BYTES, allowPrivate };
  const closedTo = rulesOfSites(request);
  // The first rules take nothing of the time that the document has.
  if (URL.canParse(source.address)) await closedTo(new URL(source.address));
  const got = await get(source.address, { ...request, closedTo });
  if (got.kind === 'failed' && got.code === 'closed') return { is: 'closed', detail: got.detail };
  if (got.kind === 'failed') return { is: 'failed', code: got.code, detail: got.detail };
  if (got.kind === 'unchanged') return { is: 'failed', code: 'unexpected-304', detail: '304' };
  return understood(source, got, options);
}
