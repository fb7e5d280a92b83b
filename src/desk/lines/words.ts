/** Words that all views of the lines share. */

import { en as enTexts } from '../../authoring/texts/en.ts';
import { fr as frTexts } from '../../authoring/texts/fr.ts';
import { messages } from '../../base/messages.ts';
import type { Caution, Deducible, Network } from '../../directory/model.ts';
import type { Strength } from '../../directory/trust.ts';
import type { Member } from './model/compare.ts';
import type { CallResult } from './model/confirming.ts';
import type { EditKind } from './model/draft.ts';
import type { ConfirmationStanding } from './model/order.ts';

const fr = {
  title: 'Lignes',
  titleOf: (name: string) => `Lignes : ${name}`,
  lead: 'Les numéros complets qui répondent quand le 15, le 17, le 18 ou le 112 ne passent plus.',
  choose: 'Choisissez votre territoire en haut de la page, ou ouvrez son fichier.',
  reading: 'Lecture des lignes publiées…',
  nothing:
    'Les lignes publiées de ce territoire n’ont pas encore pu être lues sur cet appareil. Réessayez avec le réseau, ou ouvrez le fichier du territoire.',
  back: 'Retour aux lignes',
  services: frTexts.services,
  noService: 'Service à choisir',
  networks: { fixed: 'Fixe', mobile: 'Mobile', unknown: 'Inconnu' } satisfies Record<
    Network,
    string
  >,
  kinds: { permanent: 'Permanente', incident: 'Ouverte pour une panne' },
  whole: 'Tout le territoire',
  oneStation: (place: string) => `Un seul poste : ${place}`,
  standings: {
    past: 'Panne passée',
    station: 'Un seul poste',
    unconfirmed: 'Jamais confirmée',
    lapsed: 'Confirmation périmée',
    soon: 'Bientôt à reconfirmer',
    confirmed: 'Confirmée',
    withdrawn: 'Retirée',
  } satisfies Record<ConfirmationStanding, string>,
  members: {
    service: 'Service',
    number: 'Numéro',
    label: 'Nom',
    area: 'Lieu',
    kind: 'Durée',
    network: 'Réseau',
    source: 'Source',
    alsoPublished: 'Autres sources',
    confirmation: 'Confirmation',
    withdrawn: 'Retrait',
    openUntil: 'Fin donnée par la source',
    cautions: 'Réserves',
    remark: 'Réserve en toutes lettres',
    deduced: 'Déduit',
  } satisfies Record<Member, string>,
  cautions: {
    'weak-source': 'Une seule source, fragile',
    'may-be-stale': 'Service qui devait déménager',
    'did-not-answer': 'N’a pas répondu pendant la panne, dit quelqu’un',
    'second-choice': 'D’abord le numéro d’un autre service',
    shared: 'Donnée aussi pour un autre territoire',
    'prefer-112': 'Le 112 est préféré par l’État',
  } satisfies Record<Caution, string>,
  deducible: {
    area: 'le lieu',
    network: 'le réseau',
    onBehalfOf: 'l’autorité citée',
    published: 'la date de publication',
    withdrawn: 'la date de retrait',
  } satisfies Record<Deducible, string>,
  deducedDay: 'date déduite',
  none: 'aucune',
  noDay: 'en service',
  withdrawnOn: (day: string) => `retirée le ${day}`,
  confirmedBy: (by: string, day: string, method: string, strength: string) =>
    `${by}, le ${day} (${method} ; ${strength})`,
  strengths: {
    'two-keys': 'deux clés',
    'one-desk': 'un seul poste',
    unsigned: 'sans signature',
  } satisfies Record<Strength, string>,
  results: {
    right: 'bon service',
    wrong: 'autre service ou autre personne',
    nobody: 'personne n’a répondu',
    closed: 'numéro plus attribué',
  } satisfies Record<CallResult, string>,
  undoOf: (deed: string) => `Annuler : ${deed}`,
  deeds: {
    edit: 'la saisie',
    add: 'l’ajout de la ligne',
    remove: 'la suppression',
    withdraw: 'le retrait',
    reopen: 'la remise en service',
    import: 'l’import du tableau',
    call: 'la note d’appel',
    confirm: 'la confirmation',
    restore: 'la reprise de la ligne',
    restart: 'le retour à la version publiée',
    open: 'l’ouverture du fichier',
    merge: 'la reprise de la version publiée',
  } satisfies Record<EditKind, string>,
};

const en: typeof fr = {
  title: 'Lines',
  titleOf: (name) => `Lines: ${name}`,
  lead: 'The full numbers that answer when 15, 17, 18 or 112 cannot be reached.',
  choose: 'Choose your territory at the top of the page, or open its file.',
  reading: 'Reading the published lines…',
  nothing:
    'The published lines of this territory could not be read on this device yet. Try again with the network, or open the file of the territory.',
  back: 'Back to the lines',
  services: enTexts.services,
  noService: 'Service to choose',
  networks: { fixed: 'Landline', mobile: 'Mobile', unknown: 'Unknown' },
  kinds: { permanent: 'Permanent', incident: 'Opened for one outage' },
  whole: 'Whole territory',
  oneStation: (place) => `One station only: ${place}`,
  standings: {
    past: 'Past outage',
    station: 'One station only',
    unconfirmed: 'Never confirmed',
    lapsed: 'Confirmation out of date',
    soon: 'To confirm again soon',
    confirmed: 'Confirmed',
    withdrawn: 'Withdrawn',
  },
  members: {
    service: 'Service',
    number: 'Number',
    label: 'Name',
    area: 'Place',
    kind: 'Duration',
    network: 'Network',
    source: 'Source',
    alsoPublished: 'Other sources',
    confirmation: 'Confirmation',
    withdrawn: 'Withdrawal',
    openUntil: 'End given by the source',
    cautions: 'Cautions',
    remark: 'Caution in words',
    deduced: 'Deduced',
  },
  cautions: {
    'weak-source': 'A single, weak source',
    'may-be-stale': 'The service was due to move',
    'did-not-answer': 'Somebody said it did not answer during the outage',
    'second-choice': 'The number of another service first',
    shared: 'Given for another territory too',
    'prefer-112': 'The State prefers 112',
  },
  deducible: {
    area: 'the place',
    network: 'the network',
    onBehalfOf: 'the authority quoted',
    published: 'the day of publication',
    withdrawn: 'the day of withdrawal',
  },
  deducedDay: 'day deduced',
  none: 'none',
  noDay: 'in use',
  withdrawnOn: (day) => `withdrawn on ${day}`,
  confirmedBy: (by, day, method, strength) => `${by}, ${day} (${method}; ${strength})`,
  strengths: {
    'two-keys': 'two keys',
    'one-desk': 'one desk',
    unsigned: 'unsigned',
  },
  results: {
    right: 'right service',
    wrong: 'another service or person',
    nobody: 'nobody answered',
    closed: 'number no longer in use',
  },
  undoOf: (deed) => `Undo: ${deed}`,
  deeds: {
    edit: 'typing',
    add: 'the new line',
    remove: 'the deletion',
    withdraw: 'the withdrawal',
    reopen: 'putting it back in use',
    import: 'the import of the table',
    call: 'the call note',
    confirm: 'the confirmation',
    restore: 'taking the line back',
    restart: 'going back to the published version',
    open: 'opening the file',
    merge: 'taking in the published version',
  },
};

export const LINES_WORDS = messages({ fr, en });
