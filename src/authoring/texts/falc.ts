import { fr } from './fr.ts';
import type { AnnouncementWords } from './words.ts';

/**
 * Easy-to-read French (règles européennes "L'information pour tous", Inclusion Europe): short
 * sentences, one idea each. `simple` is the IANA variant for it (RFC 5646 registry).
 */
export const falc: AnnouncementWords = {
  ...fr,
  language: 'fr-simple',
  event: 'Des numéros d’urgence ne marchent plus',
  thisIsExercise: 'C’est un exercice. Tous les numéros marchent. N’appelez pas',
  down: ({ text, many }) => `${text} ${many ? 'ne marchent plus' : 'ne marche plus'}`,
  disrupted: ({ text, many }) => `${text} ${many ? 'marchent mal' : 'marche mal'}`,
  works: ({ text, many }) => `${text} ${many ? 'marchent' : 'marche'}`,
  planned: ({ text, many }) => `${text} ${many ? 'vont' : 'va'} s’arrêter`,
  restored: ({ text, many }) => `${text} ${many ? 'marchent' : 'marche'} de nouveau`,
  withdrawn: ({ text }) => `le message sur ${text} était une erreur`,
  expectedEnd: (moment) => `La panne doit finir le ${moment}`,
  worksFrom: (means) => `Vous pouvez appeler avec ${means}`,
  failsFrom: (means) => `Vous ne pouvez pas appeler avec ${means}`,
  services: {
    ...fr.services,
    samu: 'Médecin en urgence (SAMU)',
    fire: 'Pompiers',
    police: 'Police',
    gendarmerie: 'Gendarmerie',
  },
  advice: {
    mobile: 'Appelez avec un téléphone portable',
    landline: 'Appelez avec un téléphone fixe',
    retry: 'Appelez encore, plusieurs fois',
    sms114: 'Vous ne pouvez pas parler\u00a0? Envoyez un SMS au 114',
  },
  lines: 'Appelez ces numéros à la place',
  sayAddress: 'Dites d’abord votre adresse',
  passedOn: {
    more: 'Toutes les informations',
    press: 'Message pour la presse',
    again: 'Je le dis encore une fois',
  },
};
