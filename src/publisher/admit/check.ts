/** Admits a check handed from one workplace to another: a request with hidden digits, or its answer. */
import { openCheck } from '../../directory/attest/request.ts';
import type { Kept } from '../store/store.ts';
import { isAheadOfHost, keptAs, kidOf, type OfferedDocument } from './offer.ts';
import { type Admission, fromRefusal, refused } from './refusal.ts';

/** Signature and rights, and of an answer that two people stand behind it. */
export async function admitCheck(
  offer: OfferedDocument,
): Promise<Admission<{ kind: 'request'; kept: Kept }>> {
  const { id, text, keys, now } = offer;
  const kid = kidOf(text);
  const opened = await openCheck(text, keys, now);
  if (opened.kind === 'none') {
    const { refusal } = opened;
    return refusal === 'not-by-two' ? refused('bad-check', {}, kid) : fromRefusal(refusal, kid);
  }
  const document = opened.kind === 'request' ? opened.request : opened.answer;
  const { version, issuedAt, territory } = document;
  if (isAheadOfHost(version, issuedAt, now)) return refused('ahead-of-clock', { issuedAt }, kid);
  if (document.id !== id) return refused('other-identifier', { found: document.id }, kid);
  // Whoever may sign for the territory may answer; nobody else's identifier can be taken.
  const kept = keptAs(offer, { kid, version, issuedAt, owner: territory });
  return { ok: true, admitted: { kind: 'request', kept } };
}
