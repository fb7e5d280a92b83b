/**
 * Where a key showed that its holder is there: a statement "I watch", or any announcement that it
 * signed. An exercise counts like a real one: somebody sat at the desk with the key.
 */

import type { Result } from '../../base/result.ts';
import { firstUncovered } from '../../directory/key-rights.ts';
import type { Key } from '../../directory/model.ts';
import { peekSigner } from '../../directory/peek-signer.ts';
import { openDocument, type Refusal } from '../../directory/signed.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import type { Scope } from '../../territories/scope.ts';
import { ANNOUNCEMENT_FORMAT } from '../signed/announcement.ts';
import { WATCH_AHEAD_MS } from './lapse.ts';
import { WATCH_FORMAT } from './signed.ts';

const FORMATS = { statement: WATCH_FORMAT, announcement: ANNOUNCEMENT_FORMAT } as const;

export interface Presence {
  kind: keyof typeof FORMATS;
  kid: string;
  /** The authority, as `data/keys.json` names it. */
  holder: string;
  territories: Scope;
  /** Instant of signing. */
  at: string;
  sequence: number;
}

export type PresenceRefusal =
  | Refusal
  /** Names no territories that can be read. */
  | { code: 'bad-watch'; detail: string }
  /** Dated in the future. */
  | { code: 'ahead-of-clock'; issuedAt: string };

export type OpenedPresence = Result<
  { presence: Presence },
  {
    refusal: PresenceRefusal;
    /** The sign itself, when it is genuine and only too old to be taken in anew. */
    stale: Presence | null;
  }
>;

interface Dated {
  format: string;
  territories: unknown;
  issuedAt: string;
  sequence: number;
}

/**
 * Opens a signed statement, or a signed announcement for what it shows of its signer: the signature,
 * the key's days, its right to every territory named, and the date. Never throws.
 * @param keys those of `data/keys.json`
 */
export async function openPresence(
  text: string,
  kind: Presence['kind'],
  keys: readonly Key[],
  now: Date,
): Promise<OpenedPresence> {
  const opened = await openDocument<Dated>(text, keys, {
    use: 'territory',
    format: FORMATS[kind],
    counter: 'sequence',
    now,
  });
  const document = opened.ok ? opened.document : opened.stale;
  const kid = peekSigner(text);
  const key = keys.find((each) => each.kid === kid);
  if (document === null || key === undefined) {
    return opened.ok ? refused({ code: 'unknown-key', kid: kid ?? '' }) : refused(opened.refusal);
  }
  const { territories, issuedAt, sequence } = document;
  if (!isScope(territories)) {
    return refused({ code: 'bad-watch', detail: 'no list of territories in it' });
  }
  const uncovered = firstUncovered(key, territories);
  if (uncovered !== null) {
    const right = { use: 'territory', territory: uncovered } as const;
    return refused({ code: 'key-not-entitled', kid: key.kid, ...right });
  }
  const latest = now.getTime() + WATCH_AHEAD_MS;
  if (Date.parse(issuedAt) > latest || sequence > latest) {
    return refused({ code: 'ahead-of-clock', issuedAt });
  }
  const at = issuedAt;
  const presence = { kind, kid: key.kid, holder: key.holder, territories, at, sequence };
  return opened.ok
    ? { ok: true, presence }
    : { ok: false, refusal: opened.refusal, stale: presence };
}

function refused(refusal: PresenceRefusal): OpenedPresence {
  return { ok: false, refusal, stale: null };
}

function isScope(value: unknown): value is Scope {
  if (value === 'all') return true;
  return Array.isArray(value) && value.every((v) => typeof v === 'string' && isTerritoryCode(v));
}
