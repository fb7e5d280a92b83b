/** The audit log: each entry holds the hash of the one before, so that none can be changed unseen. */

import { createHash } from 'node:crypto';
import type { DocumentKind } from './kind.ts';

export interface AuditEvent {
  /** UTC instant. */
  at: string;
  /** `accepted`, `taken-back` before it came out, or the code of the refusal. Only what a known key had signed is entered. */
  event: string;
  kind: DocumentKind;
  id: string;
  version: number | null;
  /** Key that signed. */
  kid: string;
  /** SHA-256 of the signed text, in hexadecimal. */
  digest: string;
}

export interface AuditEntry extends AuditEvent {
  /** 1, 2, 3… without a gap. */
  seq: number;
  /** Hash of the entry before; empty for the first. */
  previous: string;
  hash: string;
}

/** SHA-256 over the hash of the entry before and the members in a fixed order. */
function hashOf({ seq, at, event, kind, id, version, kid, digest, previous }: AuditEntry): string {
  const content = JSON.stringify([previous, seq, at, event, kind, id, version, kid, digest]);
  return createHash('sha256').update(content).digest('hex');
}

/** The entry that follows `last`. */
export function entryAfter(last: AuditEntry | null, event: AuditEvent): AuditEntry {
  const entry = { ...event, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? '', hash: '' };
  return { ...entry, hash: hashOf(entry) };
}

/** Number of the first entry that does not follow from `last`, null when all do. */
export function brokenAt(last: AuditEntry | null, entries: readonly AuditEntry[]): number | null {
  let before = last;
  for (const entry of entries) {
    const follows = entry.seq === (before?.seq ?? 0) + 1 && entry.previous === (before?.hash ?? '');
    if (!follows || entry.hash !== hashOf(entry)) return entry.seq;
    before = entry;
  }
  return null;
}
