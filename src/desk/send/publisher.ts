/** Sends signed files to the publishing service (docs/PUBLICATION.md) and reads what it holds. */
import type { Result } from '../../base/result.ts';
import { withTimeout } from '../../published/timeout.ts';
import type { DeskLanguage } from '../shell/language.ts';

/** The service's own words for a refusal (RFC 9457), in the language asked for. */
export interface ServiceRefusal {
  /** Its stable name: `not-written`, `taken-back`; empty when it gave none. */
  code: string;
  title: string;
  cause: string;
  fix: string;
  problems: readonly { file: string; path: string; line: number; what: string; fix: string }[];
}

/** Whether who opens the site now sees it; null when the service does not know. */
export type Visible = boolean | null;

/** Why the service does not have it. */
type NotSent =
  /** The service refused it and says why. */
  | { why: 'refused'; refusal: ServiceRefusal }
  /** The service cannot take it now (429, 503…): the same bytes are sent again after `seconds`. */
  | { why: 'later'; seconds: number; refusal: ServiceRefusal }
  /** No answer, or not one of the service; it may have come there. Sending the same bytes again is safe. */
  | { why: 'no-answer' }
  /** `left`: whether it may have left this device before the network went. */
  | { why: 'offline'; left: boolean };

export type Sent = Result<{ receivedAt: string; visible: Visible }, NotSent>;

const ANSWER_TIMEOUT_MS = 20_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What the service says of a refusal; empty where it says nothing. */
export function refusalOf(body: unknown): ServiceRefusal {
  const { code, title, cause, fix, problems } = recordOf(body);
  const list: unknown[] = Array.isArray(problems) ? problems : [];
  return {
    code: textOf(code),
    title: textOf(title),
    cause: textOf(cause),
    fix: textOf(fix),
    problems: list.map((item) => {
      const problem = recordOf(item);
      return {
        file: textOf(problem['file']),
        path: textOf(problem['path']),
        line: Number(problem['line']) || 0,
        what: textOf(problem['message']),
        fix: textOf(problem['fix']),
      };
    }),
  };
}

/** What the service publishes, as its addresses name it. */
export type ServiceFolder = 'territories' | 'announcements' | 'watches' | 'decisions';

/** What it takes besides: a check handed to another workplace, a later word on its log. */
type Aside = 'requests' | 'corrections';

/**
 * Publishes a signed territory file, announcement or watch, or takes one back. Never throws; a repeat of
 * the same text is safe.
 * @param publisher address without a slash at the end
 * @param id territory code, CAP identifier, name of the key that watches, or digest of what is taken back
 * @param text the signed file
 */
export async function sendSigned(
  publisher: string,
  kind: ServiceFolder | Aside | 'taken-back',
  id: string,
  text: string,
  language: DeskLanguage,
): Promise<Sent> {
  const wasOnLine = navigator.onLine;
  try {
    const [answer, body] = await withTimeout(ANSWER_TIMEOUT_MS, async (signal) => {
      const answer = await fetch(`${publisher}/v1/${kind}/${encodeURIComponent(id)}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/jose+json', 'Accept-Language': language },
        body: text,
        credentials: 'omit',
        signal,
      });
      const body: unknown = await answer.json().catch(() => null);
      return [answer, body] as const;
    });
    if (answer.ok) {
      const { sha256, receivedAt, visible } = recordOf(body);
      if (typeof sha256 !== 'string') return { ok: false, why: 'no-answer' };
      const seen = typeof visible === 'boolean' ? visible : null;
      return { ok: true, receivedAt: textOf(receivedAt), visible: seen };
    }
    const refusal = refusalOf(body);
    if (NOT_NOW.has(answer.status)) {
      const seconds = secondsIn(answer.headers.get('Retry-After'));
      return { ok: false, why: 'later', seconds, refusal };
    }
    return refusal.title === ''
      ? { ok: false, why: 'no-answer' }
      : { ok: false, why: 'refused', refusal };
  } catch {
    if (navigator.onLine) return { ok: false, why: 'no-answer' };
    return { ok: false, why: 'offline', left: wasOnLine };
  }
}

/** Too many requests, and a service or its server that is not there for a moment (RFC 9110, 6585). */
const NOT_NOW: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Seconds to wait when a service that cannot take anything now does not say how long. */
const WAIT_SECONDS = 20;
const LONGEST_WAIT_SECONDS = 300;

/** `Retry-After` in seconds (RFC 9110, 10.2.3); a date or nonsense counts as not said. */
function secondsIn(header: string | null): number {
  const said = Number(header ?? '');
  return Number.isInteger(said) && said > 0 ? Math.min(said, LONGEST_WAIT_SECONDS) : WAIT_SECONDS;
}

/**
 * Identifiers of what the service holds of one kind; null when it cannot be asked.
 * @param territory INSEE code, where only those of one territory are wanted, the last first
 */
export async function heldThere(
  publisher: string,
  kind: ServiceFolder | Aside,
  territory: string | null = null,
): Promise<string[] | null> {
  const all: string[] = [];
  let query = territory === null ? '' : `?territory=${territory}`;
  for (let page = 0; page < MOST_PAGES; page++) {
    const body = await read(`${publisher}/v1/${kind}${query}`);
    const listed = body === null ? null : listedIn(body);
    if (listed === null) return null;
    all.push(...listed.ids);
    if (listed.next === '') return all;
    query = `?after=${encodeURIComponent(listed.next)}`;
  }
  return all;
}

/** Pages of a list that are asked for, of 500 files each. */
const MOST_PAGES = 40;

function listedIn(body: string): { ids: string[]; next: string } | null {
  try {
    const { current, next } = recordOf(JSON.parse(body));
    if (!Array.isArray(current)) return null;
    const ids = current.map((item) => textOf(recordOf(item)['id'])).filter((id) => id !== '');
    return { ids, next: textOf(next) };
  } catch {
    return null;
  }
}

/** The signed file in place at the service, as it came; null when there is none or no answer. */
export function signedThere(
  publisher: string,
  kind: ServiceFolder | Aside,
  id: string,
): Promise<string | null> {
  return read(`${publisher}/v1/${kind}/${encodeURIComponent(id)}`);
}

/** The text at an address of the service or the site; null when there is none or no answer. Never throws. */
export async function read(address: string): Promise<string | null> {
  try {
    return await withTimeout(ANSWER_TIMEOUT_MS, async (signal) => {
      const answer = await fetch(address, { credentials: 'omit', signal });
      return answer.ok ? await answer.text() : null;
    });
  } catch {
    return null;
  }
}
