/** Why a statement "I watch" was not taken, in words. */
import { messages, type OfficeLanguage } from '../../base/messages.ts';
import { sayRefusal } from '../signed/refusal-words.ts';
import type { PresenceRefusal } from './presence.ts';

const WORDS = messages({
  fr: {
    badWatch: (detail: string) => `Elle ne dit pas quels territoires (${detail}).`,
    ahead: (issuedAt: string) =>
      `Elle est datée du futur (${issuedAt}) : réglez l'heure du poste et signez de nouveau.`,
  },
  en: {
    badWatch: (detail) => `It does not say which territories (${detail}).`,
    ahead: (issuedAt) =>
      `Dated in the future (${issuedAt}): set the clock it was signed by, and sign again.`,
  },
});

/** A sentence that says what is wrong and what to do, for the log of a host or for the desk. */
export function sayPresenceRefusal(refusal: PresenceRefusal, language: OfficeLanguage): string {
  switch (refusal.code) {
    case 'bad-watch':
      return WORDS[language].badWatch(refusal.detail);
    case 'ahead-of-clock':
      return WORDS[language].ahead(refusal.issuedAt);
    default:
      return sayRefusal(refusal, language);
  }
}
