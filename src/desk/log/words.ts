import { messages } from '../../base/messages.ts';
import type { Sighting } from '../../status/bulletin/announced-since.ts';
import type { Announcement } from '../../status/model.ts';
import type { EntryKind } from './entry.ts';
import type { LineDid } from './line-changes.ts';
import type { PaperAct } from './read-paper.ts';

const fr = {
  title: 'Journal de la nuit',
  lead: 'Qui a fait quoi, et quand les téléphones l’ont vu : le journal du service de publication et le bulletin, de midi à midi. Des fonctions et des titulaires de clé, jamais de noms.',
  noTerritory: 'Choisissez d’abord un territoire, en haut de la page.',
  noService:
    'Ce site n’a pas de service de publication : il n’y a pas de journal à lire. Voyez l’historique des fichiers.',
  day: 'Nuit qui commence le',
  readAgain: 'Relire',
  print: 'Imprimer',
  reading: 'Lecture du journal…',
  notRead:
    'Le journal du service de publication n’a pas pu être lu. Rien n’est affiché plutôt qu’une partie. Réessayez.',
  noDay: 'Choisissez un jour.',
  host: 'Hôte',
  territory: 'Territoire',
  period: 'Période',
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  readAt: 'Lu le',
  printedAt: 'Imprimé le',
  goesOn: 'La nuit n’est pas finie : ce journal s’arrête à l’heure de la lecture.',
  noSeen:
    'Le relevé du bulletin (/status/seen.json) n’a pas pu être lu : on ne sait pas quand les téléphones ont vu les annonces.',
  real: 'Réel',
  realHint: 'Annonces réelles, lignes, veilles, vérifications et refus.',
  exercises: 'Exercices',
  exercise: 'EXERCICE',
  nothing: 'Rien dans cette période.',
  columns: { when: 'Heure locale', what: 'Quoi', who: 'Qui (clé, fonction)', seen: 'Téléphones' },
  entry: (seq: string) => `n°\u00a0${seq}`,
  acts: {
    announced: 'Annonce',
    changed: 'Annonce mise à jour',
    'all-clear': 'Fin de panne annoncée',
    retracted: 'Annonce retirée (erreur)',
  } satisfies Record<PaperAct, string>,
  identifier: (id: string) => `Identifiant : ${id}`,
  lines: 'Lignes publiées',
  firstLines: (count: number) =>
    `Première publication par ce service (${count} ligne${count < 2 ? '' : 's'}) : ce qui a changé n’est pas connu.`,
  sameLines: 'Aucune ligne n’a changé.',
  did: {
    published: 'publiée',
    withdrawn: 'retirée',
    reopened: 'rouverte',
    confirmed: 'confirmée',
    unconfirmed: 'n’est plus confirmée',
    changed: 'modifiée',
    removed: 'enlevée du fichier',
  } satisfies Record<LineDid, string>,
  line: (did: string, label: string, number: string) => `Ligne ${did} : ${label}, ${number}`,
  by: (functions: string) => `par ${functions}`,
  strengths: { 'two-keys': 'deux clés', 'one-desk': 'au même bureau', unsigned: 'sans signature' },
  checkedBy: (functions: string) => `Numéros vérifiés par deux clés : ${functions}`,
  watch: 'Dit qu’elle veille',
  watchEnded: 'Dit qu’elle ne veille plus',
  request: (label: string) =>
    label === '' ? 'Vérification demandée à un autre poste' : `Vérification demandée : ${label}`,
  answer: 'Vérification faite par une deuxième clé',
  correction: (entry: number, says: string) => `Correction de l’entrée n°\u00a0${entry} : ${says}`,
  corrected: (moment: string, who: string, says: string) =>
    `Corrigé le ${moment} par ${who} : ${says}`,
  takenBack: (of: string) => `Repris avant de paraître : ${of}`,
  refused: (of: string, code: string) => `Refusé par le service (${code}) : ${of}`,
  unreadable: (of: string) => `Accepté, mais le texte n’a pas pu être relu : ${of}`,
  otherWay: 'Paru au bulletin, sans entrée lisible dans le journal de cette nuit',
  phases: {
    planned: 'panne prévue',
    ongoing: 'panne',
    ended: 'fin de panne',
    retracted: 'annonce retirée',
  } satisfies Record<Announcement['phase'], string>,
  probable: 'lu dans un texte, non confirmé',
  kinds: {
    territory: 'lignes',
    announcement: 'annonce',
    watch: 'veille',
    request: 'vérification',
    correction: 'correction',
  } satisfies Record<EntryKind, string>,
  sightings: {
    seen: (moment: string) => `vu à partir de ${moment}`,
    'seen-at-latest': (moment: string) => `vu au plus tard à ${moment}`,
    'not-yet': 'pas encore vu',
    replaced: 'jamais vu : un message plus récent est paru avant',
    unknown: 'heure non relevée',
  } satisfies Record<Sighting['state'], unknown>,
  noSighting: '–',
  lastEntry: (seq: number, hash: string) =>
    `Dernière entrée lue : n°\u00a0${seq}, empreinte ${hash}`,
  seenMeans:
    '« Vu à partir de » : heure à laquelle le bulletin, ou l’annuaire et les pages, l’ont porté. Un téléphone ouvert le lit dans la minute ; un téléphone éteint ou sans réseau, plus tard.',
};

const en: typeof fr = {
  title: 'Log of the night',
  lead: 'Who did what, and when phones saw it: the publishing service’s log and the bulletin, from noon to noon. Functions and key holders, never names.',
  noTerritory: 'First choose a territory, at the top of the page.',
  noService:
    'This site has no publishing service: there is no log to read. See the history of the files.',
  day: 'Night that begins on',
  readAgain: 'Read again',
  print: 'Print',
  reading: 'Reading the log…',
  notRead:
    'The publishing service’s log could not be read. Nothing is shown rather than a part of it. Try again.',
  noDay: 'Choose a day.',
  host: 'Host',
  territory: 'Territory',
  period: 'Period',
  fromTo: (from, to) => `from ${from} to ${to}`,
  readAt: 'Read',
  printedAt: 'Printed',
  goesOn: 'The night is not over: this log ends at the time of reading.',
  noSeen:
    'The record of the bulletin (/status/seen.json) could not be read: when phones saw the announcements is not known.',
  real: 'Real',
  realHint: 'Real announcements, lines, watches, checks and refusals.',
  exercises: 'Exercises',
  exercise: 'EXERCISE',
  nothing: 'Nothing in this period.',
  columns: { when: 'Local time', what: 'What', who: 'Who (key, function)', seen: 'Phones' },
  entry: (seq) => `no. ${seq}`,
  acts: {
    announced: 'Announcement',
    changed: 'Announcement updated',
    'all-clear': 'All-clear announced',
    retracted: 'Announcement taken back (mistake)',
  },
  identifier: (id) => `Identifier: ${id}`,
  lines: 'Lines published',
  firstLines: (count) =>
    `First publication through this service (${count} line${count === 1 ? '' : 's'}): what changed is not known.`,
  sameLines: 'No line changed.',
  did: {
    published: 'published',
    withdrawn: 'withdrawn',
    reopened: 'reopened',
    confirmed: 'confirmed',
    unconfirmed: 'no longer confirmed',
    changed: 'changed',
    removed: 'taken out of the file',
  },
  line: (did, label, number) => `Line ${did}: ${label}, ${number}`,
  by: (functions) => `by ${functions}`,
  strengths: { 'two-keys': 'two keys', 'one-desk': 'at one desk', unsigned: 'without signature' },
  checkedBy: (functions) => `Numbers checked by two keys: ${functions}`,
  watch: 'Says that it watches',
  watchEnded: 'Says that it watches no more',
  request: (label) =>
    label === ''
      ? 'Check asked of another workplace'
      : `Check asked of another workplace: ${label}`,
  answer: 'Check made by a second key',
  correction: (entry, says) => `Correction of entry no. ${entry}: ${says}`,
  corrected: (moment, who, says) => `Corrected ${moment} by ${who}: ${says}`,
  takenBack: (of) => `Taken back before it came out: ${of}`,
  refused: (of, code) => `Refused by the service (${code}): ${of}`,
  unreadable: (of) => `Accepted, but its text could not be read again: ${of}`,
  otherWay: 'Came out in the bulletin, without a readable entry in the log of this night',
  phases: {
    planned: 'outage planned',
    ongoing: 'outage',
    ended: 'all-clear',
    retracted: 'announcement taken back',
  },
  probable: 'read in a text, not confirmed',
  kinds: {
    territory: 'lines',
    announcement: 'announcement',
    watch: 'watch',
    request: 'check',
    correction: 'correction',
  },
  sightings: {
    seen: (moment) => `seen from ${moment} on`,
    'seen-at-latest': (moment) => `seen by ${moment} at the latest`,
    'not-yet': 'not seen yet',
    replaced: 'never seen: a newer message came out first',
    unknown: 'time not recorded',
  },
  noSighting: '–',
  lastEntry: (seq, hash) => `Last entry read: no. ${seq}, hash ${hash}`,
  seenMeans:
    '“Seen from”: the time at which the bulletin, or the directory and the pages, carried it. An open phone reads it within a minute; one that is off or without a network, later.',
};

export const LOG_WORDS = messages({ fr, en });
