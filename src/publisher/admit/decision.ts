/** Admits what a person decided of a text that waits in the queue. */
import type { Key } from '../../directory/model.ts';
import { mayDecide, openDecision, type TextDecision } from '../../status/review/decision.ts';
import type { ReviewText } from '../../status/review/model.ts';
import { overlap, within } from '../../territories/scope.ts';
import type { Kept } from '../store/store.ts';
import { isAheadOfHost, keptAs, kidOf, type OfferedDocument } from './offer.ts';
import { type Admission, fromRefusal, type PublisherRefusal, refused } from './refusal.ts';

export interface AdmittedDecision {
  kind: 'decision';
  kept: Kept;
  /** Why it may not be taken of the text that the queue holds; null when it may. */
  beside: (text: ReviewText | null) => PublisherRefusal | null;
}

function besides(id: string, { digest, verdict, territories: part }: TextDecision, key: Key) {
  const { kid } = key;
  return (text: ReviewText | null): PublisherRefusal | null => {
    if (text === null) return refused('no-such-text', { id }, kid).refusal;
    if (text.digest !== digest) return refused('other-words', {}, kid).refusal;
    const { territories } = text;
    const isWhole = part === undefined || within(territories, part);
    const places = isWhole ? territories : part;
    if (!isWhole && verdict === 'not-an-outage') return refused('bad-decision', {}, kid).refusal;
    if (!isWhole && !overlap(territories, part)) return refused('bad-decision', {}, kid).refusal;
    if (mayDecide(key, places)) return null;
    const where = places === 'all' ? 'FR' : places.join(', ');
    return refused('key-not-entitled', { kid, territory: where }, kid).refusal;
  };
}

export async function admitDecision(offer: OfferedDocument): Promise<Admission<AdmittedDecision>> {
  const { id, text, keys, now } = offer;
  const kid = kidOf(text);
  const opened = await openDecision(text, keys, now);
  if (!opened.ok) {
    const { refusal } = opened;
    return refusal.code === 'bad-decision'
      ? refused('bad-decision', {}, kid)
      : fromRefusal(refusal, kid);
  }
  const { decision, key } = opened;
  const { version, issuedAt } = decision;
  // Its number may be ahead where it comes after one that is (`overtakenDecision`); when it was signed may not.
  if (isAheadOfHost(0, issuedAt, now)) return refused('ahead-of-clock', { issuedAt }, kid);
  if (decision.text !== id) return refused('other-identifier', { found: decision.text }, kid);
  const kept = keptAs(offer, { kid, version, issuedAt });
  return { ok: true, admitted: { kind: 'decision', kept, beside: besides(id, decision, key) } };
}
