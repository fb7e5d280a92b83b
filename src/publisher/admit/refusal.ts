/** Why something sent is not taken; the words are in `words.fr.ts` and `words.en.ts`. */

import type { Result } from '../../base/result.ts';
import type { Problem } from '../../directory/checks/problem.ts';
import type { AnnouncementRefusal } from '../../status/signed/announcement.ts';
import type { PresenceRefusal } from '../../status/watch/presence.ts';

/** HTTP status of each refusal (RFC 9110 section 15). */
export const STATUS = {
  'not-a-document': 400,
  'wrong-format': 400,
  'bad-id': 400,
  'bad-query': 400,
  'unknown-key': 403,
  'key-not-entitled': 403,
  'key-not-yet-valid': 403,
  'key-expired': 403,
  'key-revoked': 403,
  'bad-signature': 403,
  'other-owner': 403,
  'other-entry': 403,
  'other-signer': 403,
  'not-found': 404,
  'no-such-entry': 404,
  'no-such-text': 404,
  'no-such-scenario': 404,
  'no-such-player': 404,
  'no-such-line': 404,
  'rolled-back': 409,
  'same-version': 409,
  'identifier-in-use': 409,
  'updated-since': 409,
  'older-than-file': 409,
  'other-base': 409,
  'would-lose': 409,
  'taken-back': 409,
  'already-out': 409,
  'other-words': 409,
  'decided-since': 409,
  'exercise-playing': 409,
  'exercise-not-playing': 409,
  'order-given-before': 409,
  'too-large': 413,
  'wrong-type': 415,
  expired: 422,
  'ahead-of-clock': 422,
  'faulty-content': 422,
  'bad-announcement': 422,
  'bad-watch': 422,
  'bad-check': 422,
  'bad-correction': 422,
  'bad-decision': 422,
  'faulty-announcement': 422,
  'other-identifier': 422,
  'not-an-outage': 422,
  'drill-as-actual': 422,
  'exercise-joins-real': 422,
  'real-joins-exercise': 422,
  'real-on-exercise': 422,
  'bad-order': 422,
  'real-number': 422,
  'no-phone-record': 422,
  'too-many': 429,
  'not-written': 503,
  unavailable: 503,
} as const;

export type PublisherRefusalCode = keyof typeof STATUS;

export interface PublisherRefusal {
  code: PublisherRefusalCode;
  /** The values that its words need. */
  params: Readonly<Record<string, string>>;
  /** Errors of the file, for `faulty-content`, or what would be lost, for `other-base` and `would-lose`. */
  problems: readonly Problem[];
  /** Key whose signature was found genuine; null when nothing proves who sent it. */
  kid: string | null;
}

/** What can be kept, or why not. */
export type Admission<T> = Result<{ admitted: T }, { refusal: PublisherRefusal }>;

export function refused(
  code: PublisherRefusalCode,
  params: Readonly<Record<string, string>> = {},
  kid: string | null = null,
  problems: readonly Problem[] = [],
): { ok: false; refusal: PublisherRefusal } {
  return { ok: false, refusal: { code, params, kid, problems } };
}

/** Why a signed document of any kind was not taken. */
type SignedRefusal = AnnouncementRefusal | PresenceRefusal;

/** Refusals that come after the signature was found genuine. */
const GENUINE: ReadonlySet<string> = new Set<SignedRefusal['code']>([
  'wrong-format',
  'key-not-yet-valid',
  'rolled-back',
  'expired',
  'bad-announcement',
  'bad-watch',
  'ahead-of-clock',
]);

/** The refusal of a signed document, as ours. */
export function fromRefusal({ code, ...values }: SignedRefusal, kid: string) {
  const params = Object.entries(values).map(([name, value]) => [name, String(value ?? '')]);
  return refused(code, Object.fromEntries(params), GENUINE.has(code) ? kid : null);
}

/** What is wrong, its likely cause (may be empty) and the way out. */
export type AdmissionWords = Readonly<
  Record<
    PublisherRefusal['code'],
    (params: PublisherRefusal['params']) => readonly [what: string, cause: string, fix: string]
  >
>;
