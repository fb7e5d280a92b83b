/** The words of what was signed and is on its way. */
import { messages } from '../../../base/messages.ts';
import type { ServiceFolder } from '../publisher.ts';

const fr = {
  title: (count: number) => (count === 1 ? 'Un envoi en attente' : `${count} envois en attente`),
  inTitle: (count: number) => `(${count} en attente)`,
  kinds: {
    announcements: (what: string) => `Annonce ${what}`,
    territories: (what: string) => `Lignes : ${what}`,
    watches: () => 'Je veille',
    decisions: () => 'Texte vérifié',
  } satisfies Record<ServiceFolder, (what: string) => string>,
  signed: (at: string) => `signature du ${at}`,
  sending: 'Envoi en cours…',
  offline:
    'Pas de réseau. C’est signé et gardé sur cet appareil ; l’envoi part tout seul au retour du réseau, même après un rechargement.',
  noAnswer:
    'Le service n’a pas répondu. Renvoyer est sans risque : c’est exactement le même envoi.',
  later: 'Rien n’est perdu : ce qui est signé est renvoyé tout seul.',
  countdown: (seconds: number) => `Nouvel envoi dans ${seconds}\u00a0s`,
  old: 'Signé il y a plus de six heures, et toujours pas parti. Est-ce encore vrai ?',
  takingBack:
    'Vous l’avez repris : rien d’autre n’est envoyé. Le service n’a pas encore confirmé qu’il ne paraîtra pas.',
  refused: {
    announcements: 'Le service a refusé l’annonce.',
    territories: 'Le service a refusé ces lignes. Rien n’a été publié.',
    watches: 'Le service a refusé :',
    decisions: 'Le service a refusé cette décision.',
  } satisfies Record<ServiceFolder, string>,
  sent: {
    announcements: (at: string) => `Envoyée au service de publication, le ${at}.`,
    territories: (at: string) => `Publié le ${at}.`,
    watches: () =>
      'Reçu par le service de publication. Les téléphones le sauront dans une minute ou deux.',
    decisions: () => 'Décision reçue par le service de publication.',
  } satisfies Record<ServiceFolder, (at: string) => string>,
  takenBack: 'Repris avant de paraître : rien n’a été publié.',
  send: 'Envoyer maintenant',
  again: 'Envoyer de nouveau',
  dont: 'Ne pas l’envoyer',
  takeBack: 'Le reprendre avant qu’il ne paraisse',
  needsKey: (kid: string) =>
    `Il est peut-être arrivé au service. Pour le reprendre, ouvrez la clé qui l’a signé : ${kid}.`,
  openKey: 'Ouvrir la clé',
  forget: 'J’en ai pris note',
};

const en: typeof fr = {
  title: (count) => (count === 1 ? 'One sending waits' : `${count} sendings wait`),
  inTitle: (count) => `(${count} waiting)`,
  kinds: {
    announcements: (what) => `Announcement ${what}`,
    territories: (what) => `Lines: ${what}`,
    watches: () => 'I watch',
    decisions: () => 'Text reviewed',
  },
  signed: (at) => `signed ${at}`,
  sending: 'Sending…',
  offline:
    'No network. It is signed and kept on this device; it goes by itself when the network is back, after a reload too.',
  noAnswer: 'The service did not answer. Sending again is safe: it is exactly the same.',
  later: 'Nothing is lost: what was signed is sent again by itself.',
  countdown: (seconds) => `Sent again in ${seconds} s`,
  old: 'Signed more than six hours ago, and not gone yet. Is it still true?',
  takingBack:
    'You took it back: nothing else is sent. The service has not confirmed yet that it will not come out.',
  refused: {
    announcements: 'The service refused the announcement.',
    territories: 'The service refused these lines. Nothing was published.',
    watches: 'The service refused:',
    decisions: 'The service refused this decision.',
  },
  sent: {
    announcements: (at) => `Sent to the publishing service, ${at}.`,
    territories: (at) => `Published ${at}.`,
    watches: () => 'Received by the publishing service. Phones will know in a minute or two.',
    decisions: () => 'The publishing service has the decision.',
  },
  takenBack: 'Taken back before it came out: nothing was published.',
  send: 'Send now',
  again: 'Send again',
  dont: 'Do not send it',
  takeBack: 'Take it back before it comes out',
  needsKey: (kid) =>
    `It may have reached the service. To take it back, open the key that signed it: ${kid}.`,
  openKey: 'Open the key',
  forget: 'I have taken note',
};

export const OUTBOX_WORDS = messages({ fr, en });
