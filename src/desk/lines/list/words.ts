import { messages } from '../../../base/messages.ts';

const counted = (count: number, text: string, many: string) =>
  `${count} ${count < 2 ? text : many}`;

const fr = {
  published: (day: string) => `Version publiée du ${day}.`,
  notPublished: 'La version publiée n’a pas pu être lue : la comparaison attendra.',
  actions: 'Que voulez-vous faire ?',
  confirm: (count: number) =>
    count === 0 ? 'Confirmer les numéros' : `Confirmer les numéros (${count} à appeler)`,
  add: 'Ajouter une ligne',
  import: 'Importer un tableau',
  publish: 'Comparer et publier',
  changes: (count: number) => counted(count, 'changement non publié', 'changements non publiés'),
  noChange: 'Rien à publier.',
  errors: (count: number) => counted(count, 'erreur à corriger', 'erreurs à corriger'),
  warnings: (count: number) => counted(count, 'remarque', 'remarques'),
  search: 'Chercher une ligne',
  searchHint: 'Nom, lieu, service ou numéro.',
  found: (count: number) => counted(count, 'ligne trouvée', 'lignes trouvées'),
  empty:
    'Ce territoire n’a encore aucune ligne. Ajoutez-en une, ou importez le tableau que vous avez.',
  groups: {
    past: 'D’une panne passée : à retirer, ou à rendre permanentes',
    station: 'Bureaux d’un seul poste',
    unconfirmed: 'À confirmer : jamais vérifiées',
    lapsed: 'À reconfirmer : plus de douze mois',
    soon: 'À reconfirmer dans les deux mois',
    confirmed: 'Confirmées',
    withdrawn: 'Retirées',
  },
  withdrawnHint: 'Gardées dans le fichier, jamais proposées au public.',
  edit: 'Modifier',
  editOf: (label: string) => `Modifier : ${label}`,
  call: 'Confirmer',
  callOf: (label: string) => `Confirmer : ${label}`,
  second: 'Deuxième personne',
  secondOf: (label: string) => `Deuxième personne : ${label}`,
  noNumber: 'Numéro à saisir',
  noLabel: 'Sans nom',
  unconfirmed: (publisher: string) => `Publiée par ${publisher}.`,
  incident: (publisher: string) => `Ouverte pour une panne, publiée par ${publisher}.`,
  past: (publisher: string, day: string) =>
    `Ouverte pour une panne, publiée par ${publisher}${day === '' ? '' : ` (${day})`} ; peut-être coupée depuis.`,
  confirmed: (by: string, day: string, strength: string) =>
    `Confirmée par ${by}, le ${day} (${strength}).`,
  lapsed: (by: string, day: string, strength: string) =>
    `Confirmée il y a plus de douze mois : par ${by}, le ${day} (${strength}).`,
  until: (day: string) => `À reconfirmer avant le ${day}.`,
  withdrawn: (day: string) => `Retirée le ${day}.`,
  awaiting: (by: string) => `Appelée par ${by} : attend une deuxième personne.`,
  called: (by: string, day: string, result: string) => `Appelée par ${by} le ${day} : ${result}.`,
  answered: (count: number) =>
    `${counted(count, 'numéro confirmé par deux clés, pas encore repris ici', 'numéros confirmés par deux clés, pas encore repris ici')} :`,
  takeAnswers: 'Reprendre dans les lignes',
  foundInTexts: (count: number) =>
    counted(
      count,
      'numéro lu dans un texte, à vérifier',
      'numéros lus dans des textes, à vérifier',
    ),
  foundHint:
    'Lus par la veille dans des communiqués. Jamais donnés au public, ni mis dans le fichier, avant que deux personnes les aient confirmés.',
  takeFound: 'Vérifier à deux',
  takeFoundOf: (number: string) => `Vérifier à deux : ${number}`,
  notGiven: 'Brouillon, pas publié',
  states: { added: 'Nouvelle', changed: 'Modifiée', withdrawn: 'Retirée' },
  open: 'Ouvrir un fichier de territoire',
  openHint: 'Un fichier comme 35.json, reçu d’un collègue ou enregistré plus tôt.',
  notOpened: (name: string) => `« ${name} » n’a pas été ouvert. Rien n’a changé.`,
  tooLarge: 'Le fichier est trop grand pour être un fichier de territoire (2\u00a0Mo au plus).',
  unreadable: 'Le navigateur n’a pas pu lire ce fichier.',
  place: (line: number, column: number) => `Ligne ${line}, colonne ${column}`,
  expected: 'Attendu :',
  more: (count: number) => `et ${counted(count, 'autre erreur', 'autres erreurs')}.`,
  opened: (name: string) =>
    `« ${name} » est ouvert. Vos changements d’avant peuvent être annulés ou repris.`,
  otherTerritory: (name: string, territory: string) =>
    `« ${name} » est le fichier d’un autre territoire : ${territory}.`,
  switchTo: (territory: string) => `Ouvrir ${territory}`,
};

const en: typeof fr = {
  published: (day) => `Published version of ${day}.`,
  notPublished: 'The published version could not be read: the comparison will wait.',
  actions: 'What do you want to do?',
  confirm: (count) =>
    count === 0 ? 'Confirm the numbers' : `Confirm the numbers (${count} to call)`,
  add: 'Add a line',
  import: 'Import a table',
  publish: 'Compare and publish',
  changes: (count) =>
    counted(count, 'unpublished change', 'unpublished changes').replace(
      '0 unpublished change',
      '0 unpublished changes',
    ),
  noChange: 'Nothing to publish.',
  errors: (count) => counted(count, 'error to correct', 'errors to correct'),
  warnings: (count) => counted(count, 'remark', 'remarks'),
  search: 'Find a line',
  searchHint: 'Name, place, service or number.',
  found: (count) => (count === 1 ? '1 line found' : `${count} lines found`),
  empty: 'This territory has no line yet. Add one, or import the table you have.',
  groups: {
    past: 'From a past outage: to withdraw, or to make permanent',
    station: 'Desks of single stations',
    unconfirmed: 'To confirm: never checked',
    lapsed: 'To confirm again: over twelve months ago',
    soon: 'To confirm again within two months',
    confirmed: 'Confirmed',
    withdrawn: 'Withdrawn',
  },
  withdrawnHint: 'Kept in the file, never offered to the public.',
  edit: 'Edit',
  editOf: (label) => `Edit: ${label}`,
  call: 'Confirm',
  callOf: (label) => `Confirm: ${label}`,
  second: 'Second person',
  secondOf: (label) => `Second person: ${label}`,
  noNumber: 'Number to type',
  noLabel: 'No name',
  unconfirmed: (publisher) => `Published by ${publisher}.`,
  incident: (publisher) => `Opened for one outage, published by ${publisher}.`,
  past: (publisher, day) =>
    `Opened for one outage, published by ${publisher}${day === '' ? '' : ` (${day})`}; may have been switched off since.`,
  confirmed: (by, day, strength) => `Confirmed by ${by}, ${day} (${strength}).`,
  lapsed: (by, day, strength) =>
    `Confirmed over twelve months ago: by ${by}, ${day} (${strength}).`,
  until: (day) => `To confirm again before ${day}.`,
  withdrawn: (day) => `Withdrawn on ${day}.`,
  awaiting: (by) => `Called by ${by}: waits for a second person.`,
  called: (by, day, result) => `Called by ${by} on ${day}: ${result}.`,
  answered: (count) =>
    `${counted(count, 'number confirmed by two keys, not taken over here yet', 'numbers confirmed by two keys, not taken over here yet')}:`,
  takeAnswers: 'Take over into the lines',
  foundInTexts: (count) =>
    counted(count, 'number read in a text, to be checked', 'numbers read in texts, to be checked'),
  foundHint:
    'Read by the watch in press releases. Never given to the public, nor put into the file, before two people have confirmed them.',
  takeFound: 'Check by two',
  takeFoundOf: (number) => `Check by two: ${number}`,
  notGiven: 'Draft, not published',
  states: { added: 'New', changed: 'Changed', withdrawn: 'Withdrawn' },
  open: 'Open a territory file',
  openHint: 'A file like 35.json, from a colleague or saved earlier.',
  notOpened: (name) => `“${name}” was not opened. Nothing has changed.`,
  tooLarge: 'The file is too large to be a territory file (2 MB at most).',
  unreadable: 'The browser could not read this file.',
  place: (line, column) => `Line ${line}, column ${column}`,
  expected: 'Expected:',
  more: (count) => `and ${count} more.`,
  opened: (name) => `“${name}” is open. Your changes from before are one “undo” away.`,
  otherTerritory: (name, territory) => `“${name}” is the file of another territory: ${territory}.`,
  switchTo: (territory) => `Open ${territory}`,
};

export const LIST_WORDS = messages({ fr, en });
