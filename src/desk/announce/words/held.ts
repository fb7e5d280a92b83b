/** The words of the list of announcements in force. */

import { messages } from '../../../base/messages.ts';

const fr = {
  title: 'Annonces en cours',
  none: 'Aucune annonce en cours ici.',
  noneYet: 'Lecture des annonces publiées…',
  unreachable:
    'Le service de publication ne répond pas : des annonces peuvent manquer à cette liste.',
  open: 'Ouvrir le fichier d’une annonce (.xml ou .jws)',
  opened: 'Fichier lu : son annonce est dans la liste.',
  notRead: (name: string) =>
    `${name} : aucune annonce n’y est lisible. Attendu : un fichier .xml (CAP) ou .jws écrit par le bureau ou par « repli announce ».`,
  mixed: {
    actual: (id: string) =>
      `L’annonce RÉELLE ${id} se rattache à un exercice : aucun téléphone ne la montre. Si la panne est réelle, faites une nouvelle annonce.`,
    exercise: (id: string) =>
      `L’exercice ${id} se rattache à une annonce RÉELLE : aucun téléphone ne le montre. Faites une nouvelle annonce d’exercice.`,
  },
  over: (count: number) => `Terminées ou retirées (${count})`,
  elsewhere: (count: number) => `Dans d’autres territoires (${count})`,
  actual: 'RÉEL',
  exercise: 'EXERCICE',
  since: (moment: string) => `Depuis le ${moment}`,
  from: (moment: string) => `Prévue à partir du ${moment}`,
  until: (moment: string) => `fin prévue le ${moment}`,
  ended: (moment: string) => `Fin annoncée le ${moment}`,
  retracted: (moment: string) => `Retirée le ${moment}, c’était une erreur`,
  mistake: (places: string) => `Annonce retirée : ${places}`,
  by: (publisher: string) => `Annoncée par ${publisher}`,
  visible: 'Dans le bulletin que lisent les téléphones',
  notVisible: 'Pas dans le bulletin que lisent les téléphones',
  notKnown: 'Le bulletin n’a pas pu être lu',
  expired:
    'Dans le bulletin, mais les téléphones la disent périmée : mettez-la à jour ou annoncez la fin',
  unsigned: 'Sans signature',
  notSent: 'Signée ici, pas encore envoyée au service.',
  sendNow: 'Envoyer maintenant',
  forget: 'Ne pas l’envoyer',
  neverHandedIn: 'Jamais déposée : l’oublier',
  forgetTitle: 'Oublier cette annonce ?',
  forgetText:
    'Elle n’est pas partie de cet appareil. Rien n’est envoyé, et aucun téléphone n’en saura rien.',
  forgetFile:
    'Seulement si son fichier n’a pas été déposé chez l’hébergeur : supprimez-le aussi. Rien n’est envoyé. S’il a été déposé, revenez et annulez l’annonce : les téléphones doivent l’apprendre.',
  forgetYes: 'Oui, l’oublier',
  forgetNo: 'Revenir',
  probable: 'Tirée d’un texte, non confirmée',
  readOnly: 'Ce bureau n’a pas son fichier : ouvrez-le pour la poursuivre.',
  update: 'Mettre à jour',
  reopen: 'La panne continue (fin annoncée par erreur)',
  announceAgain: 'Annoncer à nouveau',
  allClear: 'Fin de panne',
  cancel: 'Annuler (erreur)',
  already: (what: string) =>
    `Une annonce est déjà en cours ici : ${what}. Si c’est la même panne, mettez-la plutôt à jour : ce que vous avez choisi est gardé.`,
  again: 'Relire',
};

const en: typeof fr = {
  title: 'Announcements in force',
  none: 'No announcement in force here.',
  noneYet: 'Reading what is published…',
  unreachable:
    'The publishing service does not answer: announcements may be missing from this list.',
  open: 'Open an announcement file (.xml or .jws)',
  opened: 'File read: its announcement is in the list.',
  notRead: (name) =>
    `${name}: no announcement can be read in it. Expected: an .xml (CAP) or .jws file written by the desk or by “repli announce”.`,
  mixed: {
    actual: (id) =>
      `The REAL announcement ${id} goes on with an exercise: no phone shows it. If the outage is real, make a new announcement.`,
    exercise: (id) =>
      `The exercise ${id} joins a REAL announcement: no phone shows it. Make a new exercise.`,
  },
  over: (count) => `Over or taken back (${count})`,
  elsewhere: (count) => `In other territories (${count})`,
  actual: 'REAL',
  exercise: 'EXERCISE (EXERCICE)',
  since: (moment) => `Since ${moment}`,
  from: (moment) => `Planned from ${moment}`,
  until: (moment) => `end expected ${moment}`,
  ended: (moment) => `End announced ${moment}`,
  retracted: (moment) => `Taken back ${moment}, it was a mistake`,
  mistake: (places) => `Announcement taken back: ${places}`,
  by: (publisher) => `Announced by ${publisher}`,
  visible: 'In the bulletin that phones read',
  notVisible: 'Not in the bulletin that phones read',
  notKnown: 'The bulletin could not be read',
  expired: 'In the bulletin, but phones call it outdated: update it or announce the end',
  unsigned: 'Without signature',
  notSent: 'Signed here, not sent to the service yet.',
  sendNow: 'Send now',
  forget: 'Do not send it',
  neverHandedIn: 'Never handed in: forget it',
  forgetTitle: 'Forget this announcement?',
  forgetText: 'It has not left this device. Nothing is sent, and no phone will know of it.',
  forgetFile:
    'Only if its file was not handed in at the host: delete it too. Nothing is sent. If it was handed in, go back and cancel the announcement: phones must learn of it.',
  forgetYes: 'Yes, forget it',
  forgetNo: 'Back',
  probable: 'Read out of a text, unconfirmed',
  readOnly: 'This desk does not have its file: open it to go on with it.',
  update: 'Update',
  reopen: 'The outage goes on (end announced by mistake)',
  announceAgain: 'Announce again',
  allClear: 'All-clear',
  cancel: 'Cancel (a mistake)',
  already: (what) =>
    `An announcement is in force here already: ${what}. If it is the same outage, update it instead: what you have chosen is kept.`,
  again: 'Read again',
};

export const HELD_WORDS = messages({ fr, en });
