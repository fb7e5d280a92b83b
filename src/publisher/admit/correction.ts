/** Admits a later word on an entry of the audit log. */
import { mayCorrect, openCorrection } from '../../directory/correction.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { Kept } from '../store/store.ts';
import { isAheadOfHost, keptAs, kidOf, type OfferedDocument } from './offer.ts';
import { type Admission, fromRefusal, type Rejection, rejected } from './rejection.ts';

export interface AdmittedCorrection {
  kind: 'correction';
  kept: Kept;
  /** Why it may not stand beside the entry that the log holds; null when it may. */
  beside: (entry: AuditEntry | null) => Rejection | null;
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
      ? rejected('bad-correction', {}, kid)
      : fromRefusal(refusal, kid);
  }
  const { correction, key } = opened;
  const { entry, hash, version, issuedAt } = correction;
  if (isAheadOfHost(version, issuedAt, now)) return rejected('ahead-of-clock', { issuedAt }, kid);
  if (String(entry) !== id) return rejected('other-identifier', { found: String(entry) }, kid);
  const beside = (held: AuditEntry | null): Rejection | null => {
    if (held === null || held.hash !== hash)
      return rejected('no-such-entry', { id }, kid).rejection;
    return mayCorrect(key, held.kid, keys) ? null : rejected('other-entry', { id }, kid).rejection;
  };
  return {
    ok: true,
    admitted: { kind: 'correction', kept: keptAs(offer, { kid, version, issuedAt }), beside },
  };
}
