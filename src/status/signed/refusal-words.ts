/** Why a signed document was not taken, in words. */
import { messages, type OfficeLanguage } from '../../base/messages.ts';
import { momentThere } from '../../territories/moment-there.ts';
import type { AnnouncementRefusal } from './announcement.ts';

/** A sentence that says what is wrong and what to do, for the log of a host or for the desk. */
export function sayRefusal(refusal: AnnouncementRefusal, language: OfficeLanguage): string {
  return SAY[language](refusal);
}

function french(refusal: AnnouncementRefusal): string {
  switch (refusal.code) {
    case 'not-a-document':
      return `Ce n’est pas un document signé (${refusal.detail}).`;
    case 'unknown-key':
      return `La clé ${refusal.kid} ne figure pas dans data/keys.json.`;
    case 'key-not-entitled':
      return refusal.territory === null
        ? `La clé ${refusal.kid} ne peut pas signer ce genre de document (${refusal.use}).`
        : `La clé ${refusal.kid} ne peut pas signer pour le territoire ${refusal.territory}.`;
    case 'key-not-yet-valid':
      return `La clé ${refusal.kid} ne compte qu’à partir du ${refusal.from}.`;
    case 'key-expired':
      return `La clé ${refusal.kid} ne compte plus depuis le ${refusal.until} : signez avec la suivante (repli keys rotate).`;
    case 'key-revoked':
      return `La clé ${refusal.kid} est révoquée depuis le ${refusal.revoked}.`;
    case 'bad-signature':
      return `La signature de ${refusal.kid} ne correspond pas : le fichier a été altéré.`;
    case 'wrong-format':
      return `Ce n’est pas le document attendu (${refusal.expected}) : ${refusal.found}.`;
    case 'rolled-back':
      return `Version plus ancienne que celle déjà reçue (${refusal.offered} avant ${refusal.held}).`;
    case 'expired':
      return `Document périmé depuis le ${momentThere(refusal.validUntil, 'fr')} : signez-le de nouveau.`;
    case 'bad-announcement':
      return `L’annonce signée est illisible : ${refusal.detail}.`;
  }
}

function english(refusal: AnnouncementRefusal): string {
  switch (refusal.code) {
    case 'not-a-document':
      return `Not a signed document (${refusal.detail}).`;
    case 'unknown-key':
      return `Key ${refusal.kid} is not in data/keys.json.`;
    case 'key-not-entitled':
      return refusal.territory === null
        ? `Key ${refusal.kid} may not sign this kind of document (${refusal.use}).`
        : `Key ${refusal.kid} may not sign for territory ${refusal.territory}.`;
    case 'key-not-yet-valid':
      return `Key ${refusal.kid} only counts from ${refusal.from}.`;
    case 'key-expired':
      return `Key ${refusal.kid} ended on ${refusal.until}: sign with its successor (repli keys rotate).`;
    case 'key-revoked':
      return `Key ${refusal.kid} is revoked since ${refusal.revoked}.`;
    case 'bad-signature':
      return `The signature of ${refusal.kid} does not fit: the file was altered.`;
    case 'wrong-format':
      return `Not the document expected (${refusal.expected}): ${refusal.found}.`;
    case 'rolled-back':
      return `Older than the version already taken (${refusal.offered} before ${refusal.held}).`;
    case 'expired':
      return `Past its day (${momentThere(refusal.validUntil, 'en')}): sign it again.`;
    case 'bad-announcement':
      return `The signed announcement cannot be read: ${refusal.detail}.`;
  }
}

const SAY = messages({ fr: french, en: english });
