/** The words about the draft of an announcement. */

import { messages } from '../../../base/messages.ts';

const fr = {
  found: (at: string) => `Brouillon du ${at} repris là où vous en étiez.`,
  failed: 'Ce brouillon ne peut pas être gardé sur cet appareil : ne fermez pas cette page.',
  kept: 'Gardé sur cet appareil',
  keeping: 'Enregistrement…',
  parked: 'Votre brouillon attend :',
  madeParked: 'Votre annonce est faite :',
  resume: 'Reprendre le brouillon',
  see: 'Voir où elle en est',
  begin: 'Nouvelle annonce',
  drop: 'Abandonner',
  dropTitle: 'Abandonner ce brouillon ?',
  dropText: 'Ce que vous avez saisi sera effacé. Rien n’a été envoyé.',
  dropYes: 'Oui, tout effacer',
  dropNo: 'Continuer la saisie',
  elsewhere:
    'Une autre fenêtre de ce navigateur prépare aussi une annonce. Continuez dans une seule des deux : la dernière qui écrit remplace le brouillon de l’autre.',
  again: 'Repris d’une annonce passée. Dites d’abord si c’est réel ; tout se change ensuite.',
  fromText: (publisher: string, title: string) =>
    `Prérempli d’après un texte de ${publisher}, « ${title} ». Relisez tout : rien n’en est confirmé.`,
  fromDrill: 'Ce texte parle d’un exercice.',
  fromPlanned:
    'Ce texte annonce une coupure prévue : donnez le jour et l’heure où elle commence, tels que la source les dit.',
  reopening:
    'La fin de cette panne a été annoncée. Une fois envoyée, cette suite dira aux téléphones que la panne continue.',
};

const en: typeof fr = {
  found: (at) => `Draft of ${at} taken up where you were.`,
  failed: 'This draft cannot be kept on this device: do not close this page.',
  kept: 'Kept on this device',
  keeping: 'Saving…',
  parked: 'Your draft waits:',
  madeParked: 'Your announcement is made:',
  resume: 'Go on with the draft',
  see: 'See how it stands',
  begin: 'New announcement',
  drop: 'Give up',
  dropTitle: 'Give this draft up?',
  dropText: 'What you entered will be erased. Nothing was sent.',
  dropYes: 'Yes, erase it all',
  dropNo: 'Go on',
  elsewhere:
    'Another window of this browser prepares an announcement too. Go on in one of them only: whichever writes last replaces the draft of the other.',
  again:
    'Taken from a past announcement. First say whether it is real; everything can be changed then.',
  fromText: (publisher, title) =>
    `Filled in from a text of ${publisher}, "${title}". Read everything over: nothing of it is confirmed.`,
  fromDrill: 'This text speaks of a drill.',
  fromPlanned:
    'This text announces a planned interruption: give the day and time when it begins, as its source says them.',
  reopening:
    'The end of this outage was announced. Once sent, this update will tell phones that the outage goes on.',
};

export const DRAFT_WORDS = messages({ fr, en });
