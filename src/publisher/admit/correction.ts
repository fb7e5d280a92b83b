/** Admits a later word on an entry of the audit log. */
import { mayCorrect, openCorrection } from '../../directory/correction.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { Kept } from '../store/store.ts';
import { isAheadOfHost, keptAs, kidOf, type OfferedDocument } from './offer.ts';
import { type Admission, fromRefusal, type PublisherRefusal, refused } from './refusal.ts';

export interface AdmittedCorrection {
  kind: 'correction';
  kept: Kept;
  /** Why it may not stand beside the entry that the log holds; null when it may. */
  beside: (entry: AuditEntry | null) => PublisherRefusal | null;
}

export async function admitCorrection(
  offer: OfferedDocument,
): Promise<Admission<AdmittedCorrection>> {
  const { id, text, keys, now } = offer;
  const kid = kidOf(text);
  const opened = await openCorrection(text, keys, now);
  if (!opened.ok) {
    const { refusal } = opened;
    return refusal.code === 'bad-correction'
      ? refused('bad-correction', {}, kid)
      : fromRefusal(refusal, kid);
  }
  const { correction, key } = opened;
  const { entry, hash, version, issuedAt } = correction;
  if (isAheadOfHost(version, issuedAt, now)) return refused('ahead-of-clock', { issuedAt }, kid);
  if (String(entry) !== id) return refused('other-identifier', { found: String(entry) }, kid);
  const beside = (held: AuditEntry | null): PublisherRefusal | null => {
    if (held === null || held.hash !== hash) return refused('no-such-entry', { id }, kid).refusal;
    return mayCorrect(key, held.kid, keys) ? null : refused('other-entry', { id }, kid).refusal;
  };
  return {
    ok: true,
    admitted: { kind: 'correction', kept: keptAs(offer, { kid, version, issuedAt }), beside },
  };
}
