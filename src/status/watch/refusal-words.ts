/** Why a statement "I watch" was not taken, in words. */
import { sayRefusal } from '../signed/refusal-words.ts';
import type { PresenceRefusal } from './presence.ts';

/** A sentence that says what is wrong and what to do, for the log of a host or for the desk. */
export function sayPresenceRefusal(refusal: PresenceRefusal, language: 'fr' | 'en'): string {
  const french = language === 'fr';
  switch (refusal.code) {
    case 'bad-watch':
      return french
        ? `Elle ne dit pas quels territoires (${refusal.detail}).`
        : `It does not say which territories (${refusal.detail}).`;
    case 'ahead-of-clock':
      return french
        ? `Elle est datée du futur (${refusal.issuedAt})\u00a0: réglez l’heure du poste et signez de nouveau.`
        : `Dated in the future (${refusal.issuedAt}): set the clock it was signed by, and sign again.`;
    default:
      return sayRefusal(refusal, language);
  }
}
