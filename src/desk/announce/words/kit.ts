/** What the desk says of the texts and pictures that are passed on. */
import { messages } from '../../../base/messages.ts';

const fr = {
  title: 'À transmettre',
  intro:
    'L’annonce, dans chaque forme où elle se transmet. Rien n’est envoyé d’ici : copiez, ou enregistrez.',
  language: 'Langue',
  parts: {
    alert: 'FR-Alert',
    sms: 'SMS',
    post: 'Réseau social',
    radio: 'Radio',
    press: 'Communiqué',
    banner: 'Bandeau web (HTML)',
  },
  tooLong: 'L’annonce est trop longue pour cette forme.',
  copy: (part: string) => `Copier : ${part}`,
  copied: (part: string) => `Copié : ${part}.`,
  notCopied: 'Ce navigateur n’a pas pu copier : sélectionnez le texte.',
  save: (width: number, height: number) => `Enregistrer l’image ${width} × ${height} (PNG)`,
  saved: (name: string) => `${name} enregistrée.`,
  notSaved: 'L’image n’a pas pu être écrite.',
  alternative: 'Texte de remplacement des images',
  withheld: (numbers: string) =>
    `Absents d’ici, faute de confirmation par deux personnes : ${numbers}. Ils restent dans l’annonce.`,
};

const en: typeof fr = {
  title: 'To pass on',
  intro:
    'The announcement in each form in which it is passed on. Nothing is sent from here: copy, or save.',
  language: 'Language',
  parts: {
    alert: 'FR-Alert',
    sms: 'SMS',
    post: 'Social network',
    radio: 'Radio',
    press: 'Press release',
    banner: 'Web banner (HTML)',
  },
  tooLong: 'The announcement is too long for this form.',
  copy: (part) => `Copy: ${part}`,
  copied: (part) => `Copied: ${part}.`,
  notCopied: 'This browser could not copy: select the text.',
  save: (width, height) => `Save the picture ${width} × ${height} (PNG)`,
  saved: (name) => `${name} saved.`,
  notSaved: 'The picture could not be written.',
  alternative: 'Alternative text of the pictures',
  withheld: (numbers) =>
    `Not in here, as no two people confirmed them: ${numbers}. They stay in the announcement.`,
};

export const KIT_WORDS = messages({ fr, en });
