import { messages } from '../../base/messages.ts';
import type { AnswerProblem } from '../../directory/attest/request.ts';
import type { Service } from '../../directory/model.ts';
import type { Way } from './use-handover.ts';

const fr = {
  title: 'Deuxième personne',
  lead: 'Un collègue, à un autre poste, a vérifié un numéro et demande que quelqu’un d’autre le relise. Vous appelez, vous retapez les chiffres d’après votre propre source, et votre clé signe.',
  noTerritory: 'Choisissez d’abord un territoire, en haut de la page.',
  noKey: 'Il faut votre clé : ouvrez-la d’abord.',
  openKey: 'Ouvrir votre clé',
  keyNotValid: 'Cette clé n’est pas en vigueur : voyez la partie « Clé ».',
  notYours: (place: string) => `Votre clé ne peut pas signer pour ce territoire : ${place}.`,
  waiting: 'Demandes en attente',
  none: 'Aucune demande n’attend pour ce territoire.',
  notRead: 'Le service n’a pas pu être lu. Nouvel essai dans quelques secondes.',
  own: 'Signée par votre propre clé : une autre personne doit répondre.',
  open: 'Ouvrir',
  openOf: (name: string) => `Ouvrir la demande : ${name}`,
  received: 'Une demande ou une réponse reçue autrement',
  paste: 'Lien ou texte reçu',
  pasteHint: 'Par exemple https://…/desk/#second=… Rien n’en est envoyé.',
  file: 'Ou fichier reçu (.jws)',
  read: 'Lire',
  notACheck: 'Ce n’est ni une demande ni une réponse de Repli.',
  refused:
    'Cette demande ou cette réponse n’est pas acceptée : altérée, vieille de plus de sept jours, ou d’une clé qui n’est pas en vigueur pour ce territoire.',
  answerKept:
    'Réponse gardée. Ouvrez « Lignes » pour la reprendre, ou revenez à l’annonce qui l’attend.',
  toLines: 'Aller aux lignes',
  purposes: { line: 'Ligne de l’annuaire', announcement: 'Numéro d’une annonce' },
  services: {
    samu: 'SAMU (15)',
    police: 'Police (17)',
    gendarmerie: 'Gendarmerie (17)',
    fire: 'Pompiers (18)',
    any: 'Tous les secours (112)',
    sea: 'Secours en mer (196)',
    mountain: 'Secours en montagne',
  } satisfies Record<Service, string>,
  askedBy: (role: string, day: string, method: string) =>
    `Demandé par : ${role}, qui a vérifié le ${day} (${method}).`,
  hidden:
    'Les chiffres ne sont pas affichés. Lisez-les sur votre propre source : courrier du service, annuaire interne, ou la personne au téléphone. Appelez, sauf pendant une panne, et demandez quel service répond.',
  digits: 'Tapez le numéro',
  digitsHint: 'Chiffre par chiffre ; le collage est désactivé ici.',
  noDigits: 'Tapez le numéro.',
  notANumber: 'Ce n’est pas un numéro complet.',
  method: 'Comment avez-vous vérifié ?',
  sign: 'Comparer et signer',
  signing: 'Comparaison…',
  problems: {
    'other-digits':
      'Ces chiffres ne sont pas ceux de la demande. Rien n’est signé. Relisez votre source ; si c’est la demande qui se trompe, prévenez votre collègue.',
    'same-hands': 'C’est la clé qui a signé la demande. Il faut celle d’une autre personne.',
    damaged: 'Cette demande est abîmée. Demandez-en une nouvelle.',
  } satisfies Record<AnswerProblem, string>,
  notSigned: 'La signature n’a pas pu être faite. Rouvrez votre clé et recommencez.',
  signed: 'Signé par les deux clés.',
  sentBack: 'La réponse est au service de publication : le poste qui a demandé la voit.',
  notSentBack:
    'La réponse n’a pas pu être envoyée. Renvoyez-la, ou transmettez le lien ou le fichier.',
  sendAgain: 'Renvoyer',
  carryBack: 'Transmettez la réponse à votre collègue, par le lien ou le fichier.',
  notKept: 'Cette réponse n’a pas pu être gardée sur l’appareil : enregistrez le fichier.',
  next: 'Retour aux demandes',
  ways: {
    sending: 'Envoi de la demande…',
    there:
      'La demande est au service de publication. La deuxième personne la trouve au bureau, partie « Deuxième personne ». Cette page attend la réponse.',
    'not-there':
      'La demande n’est pas encore envoyée : nouvel essai dans quelques secondes. Le lien ou le fichier marchent aussi.',
    'no-service':
      'Transmettez le lien ou le fichier à la deuxième personne. Sa réponse, ouverte dans la partie « Deuxième personne » de ce poste, sera reprise ici.',
  } satisfies Record<Way, string>,
  handOver: 'Signer la demande',
  handing: 'Signature…',
  giveUp: 'Abandonner cette demande',
  copyLink: 'Copier le lien',
  saveFile: 'Enregistrer le fichier',
  copied: 'Copié.',
  notCopied: 'Le navigateur n’a pas pu copier : enregistrez le fichier.',
  saved: (name: string) => `Enregistré : ${name}.`,
  notSaved: 'Le fichier n’a pas pu être enregistré.',
};

const en: typeof fr = {
  title: 'Second person',
  lead: 'A colleague at another workplace checked a number and asks for somebody else to read it again. You call, you type the digits from your own source, and your key signs.',
  noTerritory: 'Choose a territory first, at the top of the page.',
  noKey: 'This takes your key: open it first.',
  openKey: 'Open your key',
  keyNotValid: 'This key is not in force: see the part “Key”.',
  notYours: (place) => `Your key may not sign for this territory: ${place}.`,
  waiting: 'Requests that wait',
  none: 'No request waits for this territory.',
  notRead: 'The service could not be read. It is tried again in a few seconds.',
  own: 'Signed by your own key: another person must answer.',
  open: 'Open',
  openOf: (name) => `Open the request: ${name}`,
  received: 'A request or an answer that came another way',
  paste: 'Link or text received',
  pasteHint: 'For example https://…/desk/#second=… Nothing of it is sent.',
  file: 'Or file received (.jws)',
  read: 'Read',
  notACheck: 'This is neither a request nor an answer of Repli.',
  refused:
    'This request or answer is not accepted: altered, more than seven days old, or of a key that is not in force for this territory.',
  answerKept:
    'Answer kept. Open “Lines” to take it over, or go back to the announcement waiting for it.',
  toLines: 'Go to the lines',
  purposes: { line: 'Line of the directory', announcement: 'Number of an announcement' },
  services: {
    samu: 'SAMU (15)',
    police: 'Police (17)',
    gendarmerie: 'Gendarmerie (17)',
    fire: 'Fire service (18)',
    any: 'All emergencies (112)',
    sea: 'Rescue at sea (196)',
    mountain: 'Mountain rescue',
  },
  askedBy: (role, day, method) => `Asked by: ${role}, who checked on ${day} (${method}).`,
  hidden:
    'The digits are not shown. Read them from your own source: a letter of the service, the internal directory, or the person on the telephone. Call, except during an outage, and ask which service answers.',
  digits: 'Type the number',
  digitsHint: 'Digit by digit; pasting is off here.',
  noDigits: 'Type the number.',
  notANumber: 'This is not a full number.',
  method: 'How did you check?',
  sign: 'Compare and sign',
  signing: 'Comparing…',
  problems: {
    'other-digits':
      'These digits are not those of the request. Nothing is signed. Read your source again; if the request is wrong, tell your colleague.',
    'same-hands': 'This is the key that signed the request. It takes that of another person.',
    damaged: 'This request is damaged. Ask for a new one.',
  },
  notSigned: 'It could not be signed. Open your key again and start over.',
  signed: 'Signed by both keys.',
  sentBack: 'The answer is at the publishing service: the desk that asked sees it.',
  notSentBack: 'The answer could not be sent. Send it again, or hand on the link or the file.',
  sendAgain: 'Send again',
  carryBack: 'Hand the answer on to your colleague, as the link or the file.',
  notKept: 'This answer could not be kept on the device: save the file.',
  next: 'Back to the requests',
  ways: {
    sending: 'Sending the request…',
    there:
      'The request is at the publishing service. The second person finds it at the desk, part “Second person”. This page waits for the answer.',
    'not-there':
      'The request is not sent yet: it is tried again in a few seconds. The link or the file work too.',
    'no-service':
      'Hand the link or the file on to the second person. Their answer, opened in the part “Second person” of this desk, will be taken over here.',
  },
  handOver: 'Sign the request',
  handing: 'Signing…',
  giveUp: 'Give this request up',
  copyLink: 'Copy the link',
  saveFile: 'Save the file',
  copied: 'Copied.',
  notCopied: 'The browser could not copy: save the file.',
  saved: (name) => `Saved: ${name}.`,
  notSaved: 'The file could not be saved.',
};

export const SECOND_WORDS = messages({ fr, en });
