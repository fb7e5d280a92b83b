import { messages } from '../../base/messages.ts';

const fr = {
  title: 'Repli, le bureau',
  name: 'Le bureau',
  skip: 'Aller au contenu',
  language: 'English',
  parts: {
    announce: 'Annoncer',
    review: 'À vérifier',
    lines: 'Lignes',
    second: 'Deuxième personne',
    log: 'Journal',
    key: 'Clé',
    exercise: 'Exercice',
  },
  /** Where there is room for a short word only. */
  shortSecond: 'À deux',
  partsLabel: 'Parties du bureau',
  waiting: (count: number) => `(${count} en attente)`,
  citizens: 'Voir le site du public',
  territory: 'Territoire',
  chooseTerritory: 'Choisissez un territoire',
  noKey: 'Aucune clé ouverte',
  keyOf: (holder: string) => `Clé : ${holder}`,
  ends: (days: number) =>
    days === 0 ? 'dernier jour' : `expire dans ${days} jour${days < 2 ? '' : 's'}`,
  offline:
    'Hors ligne. Tout ce que vous saisissez est gardé sur cet appareil ; l’envoi attendra le réseau.',
  serverDown:
    'Le serveur ne répond pas. Vous travaillez sur la dernière version lue ; rien de ce que vous saisissez n’est perdu.',
  refused:
    'Ce que le serveur a donné n’est pas signé comme il faut et n’a pas été pris. Vous travaillez sur la dernière bonne version. Prévenez l’hébergeur.',
  nothingRead:
    'Rien n’a encore pu être lu du site. Vous pouvez ouvrir un fichier de territoire depuis l’ordinateur.',
  tryAgain: 'Réessayer',
  updateReady: 'Une nouvelle version du bureau est prête.',
  updateNow: 'L’ouvrir maintenant',
};

const en: typeof fr = {
  title: 'Repli, the desk',
  name: 'The desk',
  skip: 'Skip to content',
  language: 'Français',
  parts: {
    announce: 'Announce',
    review: 'To review',
    lines: 'Lines',
    second: 'Second person',
    log: 'Log',
    key: 'Key',
    exercise: 'Exercise',
  },
  shortSecond: 'By two',
  partsLabel: 'Parts of the desk',
  waiting: (count) => `(${count} waiting)`,
  citizens: 'See the public site',
  territory: 'Territory',
  chooseTerritory: 'Choose a territory',
  noKey: 'No key open',
  keyOf: (holder: string) => `Key: ${holder}`,
  ends: (days) => (days === 0 ? 'last day' : `expires in ${days} day${days === 1 ? '' : 's'}`),
  offline: 'Offline. All you type is kept on this device; sending will wait for the network.',
  serverDown:
    'The server does not answer. You work on the last version read; nothing you type is lost.',
  refused:
    'What the server gave is not properly signed and was not taken. You work on the last good version. Tell the host.',
  nothingRead:
    'Nothing could be read from the site yet. You can open a territory file from the computer.',
  tryAgain: 'Try again',
  updateReady: 'A new version of the desk is ready.',
  updateNow: 'Open it now',
};

export const SHELL_WORDS = messages({ fr, en });
