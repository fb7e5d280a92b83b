/**
 * A signed announcement: a CAP message in the envelope of every signed document, so that it travels
 * from the desk to the host through any hands. See docs/decisions/2026-11-22-cles.md.
 */

import { DAY_MS } from '../../base/durations.ts';
import type { Result } from '../../base/result.ts';
import type { Attested } from '../../directory/attest/attestation.ts';
import { firstUncovered } from '../../directory/key-rights.ts';
import type { Key } from '../../directory/model.ts';
import { peekSigner } from '../../directory/peek-signer.ts';
import {
  type Expectation,
  openDocument,
  type Refusal,
  type Signer,
  signDocument,
} from '../../directory/signed.ts';
import { within } from '../../territories/scope.ts';
import { voucherOfKey } from '../chain/key.ts';
import type { Message, Reading } from '../message.ts';
import type { Announcement } from '../model.ts';
import type { Remark } from '../remarks.ts';

export const ANNOUNCEMENT_FORMAT = 'repli-announcement/1';

/** The text for people that an announcement was made from, as its signer had it before them. */
export interface OfText {
  /** Its id, and the digest of its words. */
  text: string;
  digest: string;
  /** Version of the last decision on these words that was known then; 0 for none. */
  seen: number;
}

interface SignedAnnouncement {
  format: typeof ANNOUNCEMENT_FORMAT;
  /** One CAP message. */
  xml: string;
  /** Where it holds; the same as its `area`. */
  territories: Announcement['territories'];
  /** Numbers of it that two keys checked; absent when there are none. See `attested.ts`. */
  attested?: readonly Attested[];
  /** What it was made from; absent when it was made from no text. Hosts alone go by it (`announcedTooLate`). */
  ofText?: OfText;
  /** UTC instants. After `validUntil` a host that has never seen the file takes it no more. */
  issuedAt: string;
  validUntil: string;
  /** Only grows from one version of a file to the next: milliseconds since 1970 at signing. */
  sequence: number;
}

interface SigningOptions {
  /** Instant of signing. */
  now: Date;
  territories: Announcement['territories'];
  /** Numbers of it that two keys checked. */
  attested?: readonly Attested[];
  /** What it was made from. */
  ofText?: OfText;
  /** Milliseconds for which a host may take it in; `TAKEN_FOR_MS` by default. */
  takenFor?: number;
}

/** A week: long enough for an outage and its end, short for somebody who keeps old files. */
export const TAKEN_FOR_MS = 7 * DAY_MS;

/**
 * Signs a CAP message.
 * @returns the text of a `.jws` file
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signAnnouncement(
  xml: string,
  signer: Signer,
  { now, territories, attested = [], ofText, takenFor = TAKEN_FOR_MS }: SigningOptions,
): Promise<string> {
  const document: SignedAnnouncement = {
    format: ANNOUNCEMENT_FORMAT,
    xml,
    territories,
    ...(attested.length === 0 ? {} : { attested }),
    ...(ofText === undefined ? {} : { ofText }),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + takenFor).toISOString(),
    sequence: now.getTime(),
  };
  return signDocument(document, signer, 'territory');
}

export type AnnouncementRefusal =
  | Refusal
  /** The CAP inside cannot be read, is not one message, or says another place than the envelope. */
  | { code: 'bad-announcement'; detail: string };

type OpenedAnnouncement = Result<
  { announcement: SignedAnnouncement; messages: Message[]; remarks: Remark[] },
  { refusal: AnnouncementRefusal }
>;

interface OpenOptions {
  now: Date;
  /** Reads the CAP inside: `readCap` with a parser, under whatever deadline the host sets. */
  read: (xml: string) => Reading;
  /** Sequence of the version held of the same file; null when none is. */
  newerThan?: number | null;
}

/**
 * Opens a signed announcement: the signature, the key's days, and its right to every territory that
 * the message speaks of. Its messages are vouched for by the territories that their key may
 * sign for, so that a key can never change or end the announcement of another. Never throws.
 * @param keys those of `data/keys.json`
 */
export async function openAnnouncement(
  text: string,
  keys: readonly Key[],
  options: OpenOptions,
): Promise<OpenedAnnouncement> {
  const expect: Expectation = {
    use: 'territory',
    format: ANNOUNCEMENT_FORMAT,
    counter: 'sequence',
    now: options.now,
    newerThan: options.newerThan ?? null,
  };
  const opened = await openDocument<SignedAnnouncement>(text, keys, expect);
  if (!opened.ok) return { ok: false, refusal: opened.refusal };
  const announcement = opened.document;
  const kid = peekSigner(text);
  const key = keys.find((each) => each.kid === kid);
  const bad = (detail: string) => ({
    ok: false as const,
    refusal: { code: 'bad-announcement' as const, detail },
  });
  const { xml, territories } = announcement;
  if (typeof xml !== 'string' || key === undefined) return bad('no CAP message in it');
  if (territories !== 'all' && !isTexts(territories)) return bad('no territories named');
  const uncovered = firstUncovered(key, territories);
  if (uncovered !== null) {
    return {
      ok: false,
      refusal: { code: 'key-not-entitled', kid: key.kid, use: 'territory', territory: uncovered },
    };
  }
  const { messages, remarks } = options.read(xml);
  const ids = new Set(messages.map(({ id }) => id));
  if (ids.size !== 1) {
    const why = remarks.map(({ code, detail }) => `${code}: ${detail}`).join('; ');
    return bad(why === '' ? `${ids.size} messages in it; one was expected` : why);
  }
  const said = messages.flatMap(({ content }) => (content === null ? [] : [content.territories]));
  if (said.some((places) => !within(places, territories))) {
    return bad('its message speaks of other territories than its envelope');
  }
  const hand = { voucher: voucherOfKey(key.territories), kid: key.kid };
  return { ok: true, announcement, messages: messages.map((m) => ({ ...m, ...hand })), remarks };
}

/**
 * What a signed file claims, without any check: to show it, or to refer to it. Null for any text that
 * is not one.
 */
export function peekAnnouncement(text: string): SignedAnnouncement | null {
  try {
    const { payload } = JSON.parse(text) as { payload: string };
    const document = JSON.parse(payload) as SignedAnnouncement;
    return document.format === ANNOUNCEMENT_FORMAT && typeof document.xml === 'string'
      ? document
      : null;
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'string');
}
