/** Why a statement "I watch" was not taken, in words. */
import { messages, type OfficeLanguage } from '../../base/messages.ts';
import { momentThere } from '../../territories/moment-there.ts';
import { sayRefusal } from '../signed/refusal-words.ts';
import type { PresenceRefusal } from './presence.ts';

const WORDS = messages({
  fr: {
    badWatch: (detail: string) => `Elle ne dit pas quels territoires (${detail}).`,
    ahead: (moment: string) =>
      `Elle est datée du futur (${moment}) : réglez l'heure du poste et signez de nouveau.`,
  },
  en: {
    badWatch: (detail) => `It does not say which territories (${detail}).`,
    ahead: (moment) =>
      `Dated in the future (${moment}): set the clock it was signed by, and sign again.`,
  },
});

/** A sentence that says what is wrong and what to do, for the log of a host or for the desk. */
export function sayPresenceRefusal(refusal: PresenceRefusal, language: OfficeLanguage): string {
  switch (refusal.code) {
    case 'bad-watch':
      return WORDS[language].badWatch(refusal.detail);
    case 'ahead-of-clock':
      return WORDS[language].ahead(momentThere(refusal.issuedAt, language));
    default:
      return sayRefusal(refusal, language);
  }
}
