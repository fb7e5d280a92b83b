import type { DeskLanguage } from '../../shell/language.ts';

const fr = {
  titleNew: 'Nouvelle ligne',
  title: 'Modifier la ligne',
  done: 'Terminé',
  service: 'Qui répond\u00a0?',
  number: 'Numéro',
  numberHint: 'Le numéro complet, comme vous l’écrivez\u00a0: 02\u00a061\u00a091\u00a043\u00a015.',
  dialled: (written: string, e164: string) => `Sera composé\u00a0: ${written} (${e164})`,
  confirmationLost:
    'Vous avez changé le numéro ou le service\u00a0: la confirmation d’avant ne vaut plus. Elle revient si vous remettez l’ancien.',
  label: 'Nom de la ligne',
  labelHint:
    'Court, comme les gens le connaissent\u00a0: «\u00a0Samu 35\u00a0», «\u00a0Commissariat de Saint-Malo\u00a0».',
  where: 'Pour qui\u00a0?',
  whole: 'Tout le territoire',
  part: 'Une ville ou un secteur',
  area: 'Ville ou secteur',
  areaHint: 'Tel qu’il sera affiché.',
  communes: 'Communes de ce secteur (facultatif)',
  communesHint:
    'Leurs codes INSEE, pour proposer la ligne à ceux qui y sont. Cherchez une commune par son nom ci-dessous.',
  findCommune: 'Ajouter une commune par son nom',
  addCommune: (name: string, code: string) => `${name} (${code})`,
  noCommune: 'Aucune commune de ce nom dans ce territoire.',
  communesAre: (names: string) => `Choisies\u00a0: ${names}.`,
  kind: 'Combien de temps\u00a0?',
  kinds: {
    permanent: 'Ligne permanente',
    incident: 'Ouverte pour une panne',
  },
  kindHints: {
    permanent: 'Elle répond toute l’année.',
    incident: 'Elle sera fermée après.',
  },
  network: 'Réseau de la ligne',
  networkHint:
    'Un numéro sur un autre réseau que celui en panne vaut plus. Le plan de numérotation le dit pour la plupart.',
  source: 'D’où vient ce numéro\u00a0?',
  publisher: 'Publié par',
  publisherHint: 'Qui l’a mis par écrit.',
  onBehalfOf: 'Au nom de (facultatif)',
  onBehalfOfHint: 'L’autorité citée, si ce n’est pas la même.',
  url: 'Adresse de la page (facultatif)',
  urlHint: 'https://…',
  published: 'Publié le',
  publishedHint: 'JJ/MM/AAAA, ou MM/AAAA, ou AAAA.',
  confirmation: 'Confirmation',
  confirmedBy: (by: string, day: string, method: string) =>
    `Confirmée par ${by}, le ${day} (${method}).`,
  notConfirmed: 'Personne n’a encore confirmé cette ligne.',
  confirm: 'Confirmer ce numéro',
  end: 'Fin de la ligne',
  withdraw: 'Retirer la ligne',
  withdrawHint: 'Le numéro ne sera plus proposé\u00a0; le fichier garde la trace.',
  withdrawn: 'Retirée le',
  withdrawnHint: 'Le jour où le numéro a été fermé, JJ/MM/AAAA.',
  reopen: 'Remettre en service',
  remove: 'Supprimer cette ligne',
  removeHint: 'Possible parce qu’elle n’a jamais été publiée.',
  overrides: {
    missing: 'À remplir.',
    service: 'Choisissez qui répond à ce numéro.',
    number:
      'Ce n’est pas un numéro complet. Attendu\u00a0: tous les chiffres que l’on compose, comme 02\u00a061\u00a091\u00a043\u00a015.',
    numberEmpty: 'Saisissez le numéro.',
    short: (number: string) =>
      `${number} est un numéro court. Attendu\u00a0: le numéro complet que l’on compose quand il ne répond plus.`,
    label: 'Donnez un nom à la ligne.',
    areaLabel: 'Donnez le nom de la ville ou du secteur.',
    communes: (code: string) =>
      `«\u00a0${code}\u00a0» n’est pas un code INSEE de commune. Attendu\u00a0: cinq signes, comme 35238.`,
    publisher: 'Dites qui publie ce numéro.',
    url: 'Ce n’est pas une adresse. Attendu\u00a0: une adresse qui commence par https://, ou rien.',
    day: (value: string) =>
      `«\u00a0${value}\u00a0» n’est pas une date. Attendu\u00a0: JJ/MM/AAAA, MM/AAAA ou AAAA.`,
    fullDay: (value: string) =>
      `«\u00a0${value}\u00a0» n’est pas une date. Attendu\u00a0: JJ/MM/AAAA.`,
    network: (network: string) =>
      `D’après le plan de numérotation, ce numéro est un ${network}. Changez le réseau.`,
    duplicate:
      'Ce numéro figure déjà pour le même service et le même lieu. Gardez une seule des deux lignes.',
    confirmedAfter:
      'La ligne est retirée avant d’avoir été confirmée. Si elle a rouvert, remettez-la en service.',
    expected: (expected: string) => `Attendu\u00a0: ${expected}`,
  },
  networkNames: { fixed: 'fixe', mobile: 'mobile', unknown: 'inconnu' },
};

const en: typeof fr = {
  titleNew: 'New line',
  title: 'Edit the line',
  done: 'Done',
  service: 'Who answers?',
  number: 'Number',
  numberHint: 'The full number, as you write it: 02 61 91 43 15.',
  dialled: (written, e164) => `Will be dialled: ${written} (${e164})`,
  confirmationLost:
    'You changed the number or the service: the confirmation from before no longer holds. It comes back with the old one.',
  label: 'Name of the line',
  labelHint: 'Short, as people know it: “Samu 35”, “Commissariat de Saint-Malo”.',
  where: 'For whom?',
  whole: 'The whole territory',
  part: 'A town or a sector',
  area: 'Town or sector',
  areaHint: 'As it will be shown.',
  communes: 'Communes of this sector (optional)',
  communesHint:
    'Their INSEE codes, to offer the line to those who are there. Look a commune up by its name below.',
  findCommune: 'Add a commune by its name',
  addCommune: (name, code) => `${name} (${code})`,
  noCommune: 'No commune of this name in this territory.',
  communesAre: (names) => `Chosen: ${names}.`,
  kind: 'For how long?',
  kinds: {
    permanent: 'Permanent line',
    incident: 'Opened for one outage',
  },
  kindHints: {
    permanent: 'It answers all year.',
    incident: 'It will be closed afterwards.',
  },
  network: 'Network of the line',
  networkHint:
    'A number on another network than the failed one is worth more. The numbering plan tells for most.',
  source: 'Where does this number come from?',
  publisher: 'Published by',
  publisherHint: 'Who put it in print.',
  onBehalfOf: 'On behalf of (optional)',
  onBehalfOfHint: 'The authority quoted, if it is another.',
  url: 'Address of the page (optional)',
  urlHint: 'https://…',
  published: 'Published on',
  publishedHint: 'DD/MM/YYYY, or MM/YYYY, or YYYY.',
  confirmation: 'Confirmation',
  confirmedBy: (by, day, method) => `Confirmed by ${by}, ${day} (${method}).`,
  notConfirmed: 'Nobody has confirmed this line yet.',
  confirm: 'Confirm this number',
  end: 'End of the line',
  withdraw: 'Withdraw the line',
  withdrawHint: 'The number will no longer be offered; the file keeps the record.',
  withdrawn: 'Withdrawn on',
  withdrawnHint: 'The day the number was closed, DD/MM/YYYY.',
  reopen: 'Put back in use',
  remove: 'Delete this line',
  removeHint: 'Possible because it was never published.',
  overrides: {
    missing: 'To be filled in.',
    service: 'Choose who answers at this number.',
    number:
      'This is not a full number. Expected: all the digits that are dialled, like 02 61 91 43 15.',
    numberEmpty: 'Type the number.',
    short: (number) =>
      `${number} is a short number. Expected: the full number that people dial when it no longer answers.`,
    label: 'Give the line a name.',
    areaLabel: 'Name the town or the sector.',
    communes: (code) =>
      `“${code}” is not the INSEE code of a commune. Expected: five characters, like 35238.`,
    publisher: 'Say who publishes this number.',
    url: 'This is not an address. Expected: one that begins with https://, or nothing.',
    day: (value) => `“${value}” is not a date. Expected: DD/MM/YYYY, MM/YYYY or YYYY.`,
    fullDay: (value) => `“${value}” is not a date. Expected: DD/MM/YYYY.`,
    network: (network) => `By the numbering plan this number is a ${network}. Change the network.`,
    duplicate:
      'This number is there already for the same service and place. Keep one of the two lines.',
    confirmedAfter:
      'The line is withdrawn before it was confirmed. If it opened again, put it back in use.',
    expected: (expected) => `Expected: ${expected}`,
  },
  networkNames: { fixed: 'landline', mobile: 'mobile', unknown: 'unknown' },
};

export const EDIT_WORDS: Readonly<Record<DeskLanguage, typeof fr>> = { fr, en };
