/** The words of the form. */

import { en as enTexts } from '../../../authoring/texts/en.ts';
import { fr as frTexts } from '../../../authoring/texts/fr.ts';
import { messages } from '../../../base/messages.ts';
import { ROLE_WORDS } from '../../second/role-words.ts';
import type { ChoiceProblem } from '../outage-of.ts';
import type { TypedProblem } from '../typed-line.ts';

const fr = {
  title: 'Annoncer une panne',
  noTerritory: 'Choisissez d’abord votre territoire, en haut de la page.',
  nature: {
    legend: 'Est-ce réel\u00a0?',
    actual: 'RÉEL',
    actualHint: 'Une vraie panne. Tous les téléphones la montreront.',
    exercise: 'EXERCICE',
    exerciseHint:
      'Pour s’entraîner. Visible seulement en mode exercice, où l’on ne peut pas appeler.',
    band: { actual: 'RÉEL', exercise: 'EXERCICE' },
    bandMore: {
      actual: 'Tous les téléphones montreront cette annonce.',
      exercise: 'Rien de tout cela n’est réel.',
    },
    change: 'Changer',
    toActual: 'Passer de EXERCICE à RÉEL\u00a0?',
    toActualText: 'Ce que vous avez saisi deviendra une annonce RÉELLE, montrée à tout le monde.',
    toExercise: 'Passer de RÉEL à EXERCICE\u00a0?',
    toExerciseText:
      'Ce que vous avez saisi deviendra un exercice\u00a0: personne ne sera prévenu d’une panne.',
    yesActual: 'Oui, c’est RÉEL',
    yesExercise: 'Oui, c’est un EXERCICE',
    keepAsIs: 'Ne rien changer',
  },
  updateTitle: 'Mettre à jour l’annonce',
  updating: (what: string) =>
    `Publié jusqu’ici\u00a0: «\u00a0${what}\u00a0». Changez seulement ce qui a changé.`,
  numbers: {
    title: 'Quels numéros\u00a0?',
    hint: 'Ne dites que ce qui est sûr\u00a0: un numéro dont on ne sait rien reste sur «\u00a0Rien à dire\u00a0».',
    names: {
      '15': 'SAMU',
      '17': 'Police, gendarmerie',
      '18': 'Pompiers',
      '112': 'Tous les secours',
      '114': 'Sourds, SMS',
      '196': 'Secours en mer',
    },
    states: { none: 'Rien à dire', works: 'Fonctionne', disrupted: 'Perturbé', down: 'En panne' },
  },
  places: {
    title: 'Où\u00a0?',
    legend: 'Territoires',
    only: 'Votre territoire seulement',
    several: 'Plusieurs territoires',
    all: 'Toute la France',
    allRefused: 'Votre clé ne signe pas pour tout le pays\u00a0: seule une clé nationale le peut.',
    allNoKey: 'Demande une clé nationale.',
    allWarning: 'Tout le pays sera alerté.',
    search: 'Ajouter un territoire',
    searchHint: 'Nom ou numéro, par exemple\u00a0: Morbihan, 56.',
    found: (count: number) =>
      count === 0
        ? 'Aucun territoire trouvé.'
        : `${count} territoire${count > 1 ? 's' : ''} trouvé${count > 1 ? 's' : ''}.`,
    add: (name: string) => `Ajouter ${name}`,
    remove: (name: string) => `Retirer ${name}`,
    notYours: (names: string) =>
      `Votre clé ne signe pas pour\u00a0: ${names}. L’hébergeur refuserait l’annonce.`,
  },
  phones: {
    title: 'Depuis quels téléphones\u00a0?',
    hint: 'C’est ce qui aide le plus ceux qui doivent appeler.',
    mobile: 'Mobile',
    fixed: 'Téléphone fixe',
    says: { none: 'Rien à dire', works: 'Les appels passent', fails: 'Les appels échouent' },
    operators: 'Selon l’opérateur',
    other: 'Autre opérateur',
    otherName: 'Nom de l’opérateur',
  },
  when: {
    title: 'Quand\u00a0?',
    zone: (place: string) => `heure de ${place}`,
    paris: 'Paris',
    since: 'Depuis quand',
    now: 'Maintenant',
    time: 'À une heure précise',
    timeHint: 'Aujourd’hui, ou hier si cette heure n’est pas encore passée.',
    moment: 'Un autre jour, ou une coupure prévue',
    until: 'Fin prévue',
    unknown: 'Inconnue',
    inHours: (hours: string) => `Dans ${hours}\u00a0h`,
    untilMoment: 'Autre heure',
    day: 'Jour',
    clock: 'Heure',
    clockOf: (place: string) => `Heure (${place})`,
    sinceSaid: (moment: string) => `Depuis le ${moment}.`,
    plannedSaid: (moment: string) => `Coupure prévue à partir du ${moment}.`,
    untilSaid: (moment: string) => `Fin prévue le ${moment}.`,
    expires: (moment: string) =>
      `L’annonce reste affichée jusqu’au ${moment}, sauf mise à jour ou fin de panne.`,
  },
  lines: {
    title: 'Numéros de remplacement',
    hint: 'Les lignes confirmées de l’annuaire pour les services touchés sont cochées d’avance.',
    none: 'Choisissez d’abord un numéro en panne ou perturbé.',
    nothing: 'L’annuaire n’a aucune ligne pour ces services ici.',
    country:
      'Pour tout le pays, l’annuaire ne propose aucune ligne\u00a0: chaque téléphone montre celles de son territoire.',
    services: frTexts.services,
    trust: {
      announced: 'déjà dans l’annonce',
      confirmed: 'confirmée',
      lapsed: 'confirmée il y a plus d’un an',
      unconfirmed: 'jamais confirmée',
      station: 'bureau d’un seul poste',
      past: 'ouverte pour une panne passée, peut-être coupée',
      withdrawn: 'retirée de l’annuaire',
    },
    on: (day: string) => `le ${day}`,
    unsure: 'Numéros que personne n’a vérifiés récemment\u00a0:',
    doubtful: 'Personne n’a vérifié ce numéro récemment. Appelez-le avant de l’annoncer.',
    more: (count: number) =>
      `${count} autre${count > 1 ? 's' : ''} ligne${count > 1 ? 's' : ''} de l’annuaire, à cocher si besoin`,
  },
  typed: {
    add: 'Ajouter un numéro temporaire',
    legend: (place: number) => `Numéro temporaire ${place}`,
    rule: 'Deux personnes saisissent le numéro, la seconde sans voir le premier. Sinon il n’est pas publié.',
    service: 'Service',
    number: 'Numéro',
    numberHint: 'Comme il se compose, par exemple 02\u00a061\u00a091\u00a043\u00a015.',
    area: 'Ville ou secteur',
    areaHint: 'Vide\u00a0: tout le territoire.',
    pass: 'Passer à la deuxième personne',
    elsewhere: 'À un autre poste, avec sa clé',
    hiddenAt: {
      second: 'Le numéro est caché. La deuxième personne le lit à sa source et le saisit.',
      elsewhere:
        'Le numéro est caché. La deuxième personne le lit à sa source et signe à son poste.',
    },
    twoKeys: 'deux clés',
    oneDesk: 'un seul poste',
    again: 'Le numéro, de nouveau',
    againBy: 'Fonction de la deuxième personne',
    check: 'Vérifier',
    sure: 'C’est bien ce numéro',
    correct: 'Corriger le numéro',
    remove: 'Retirer ce numéro',
    agreed: (number: string, first: string, second: string, strength: string) =>
      `${number}\u00a0: saisi par ${first}, vérifié par ${second} (${strength}). Il sera publié.`,
    waiting: (count: number) =>
      count === 1
        ? 'Un numéro temporaire attend la deuxième personne\u00a0: il ne sera pas publié.'
        : `${count} numéros temporaires attendent la deuxième personne\u00a0: ils ne seront pas publiés.`,
    problems: {
      'no-number': 'Saisissez le numéro.',
      'bad-number':
        'Ce n’est pas un numéro complet. Attendu\u00a0: un numéro ordinaire, ni surtaxé ni court.',
      refused: 'Ce numéro ne peut pas être donné\u00a0: voyez pourquoi plus bas.',
      undecided: 'Répondez d’abord\u00a0: est-ce bien ce numéro\u00a0?',
      ...ROLE_WORDS.fr.problems,
      'same-person': ROLE_WORDS.fr.same,
      'other-digits': 'Ce n’est pas le même numéro. Relisez la source, ou corrigez le premier.',
    } satisfies Record<TypedProblem, string>,
  },
  more: {
    title: 'Conseils et lien',
    advice: 'Conseils à donner',
    adviceNames: {
      mobile: 'Appeler depuis un mobile',
      landline: 'Appeler depuis un téléphone fixe',
      retry: 'Rappeler plusieurs fois',
      sms114: 'Sans pouvoir téléphoner\u00a0: SMS au 114',
    },
    link: 'Lien vers votre page',
    linkHint: 'Facultatif, par exemple https://www.ille-et-vilaine.gouv.fr/panne',
    publisher: 'Qui annonce',
    publisherHint: 'Le nom que les gens liront.',
    sender: 'Nom d’envoi',
    senderHint: 'Technique, toujours le même pour votre service\u00a0: le domaine de votre site.',
  },
  problems: {
    'no-nature': 'Dites d’abord si c’est réel ou un exercice.',
    'bad-since': 'Depuis quand\u00a0? Donnez le jour et l’heure.',
    'bad-until':
      'Fin prévue\u00a0: donnez le jour et l’heure, ou choisissez «\u00a0Inconnue\u00a0».',
    'bad-operator': 'Donnez le nom de l’autre opérateur.',
    'no-chain':
      'L’annonce à poursuivre n’a pas pu être relue. Ouvrez son fichier depuis la liste des annonces en cours.',
  } satisfies Record<ChoiceProblem, string>,
  summary: 'Résumé',
  problemsTitle: (count: number) =>
    count === 1 ? 'Il manque une chose' : `Il manque ${count} choses`,
  review: 'Relire l’annonce',
  preview: 'Aperçu sur un téléphone',
};

const en: typeof fr = {
  title: 'Announce an outage',
  noTerritory: 'First choose your territory, at the top of the page.',
  nature: {
    legend: 'Is it real?',
    actual: 'REAL',
    actualHint: 'A true outage. Every phone will show it.',
    exercise: 'EXERCISE',
    exerciseHint: 'For training. Seen in exercise mode only, where nothing can be called.',
    band: { actual: 'REAL', exercise: 'EXERCISE (EXERCICE)' },
    bandMore: {
      actual: 'Every phone will show this announcement.',
      exercise: 'None of this is real.',
    },
    change: 'Change',
    toActual: 'From EXERCISE to REAL?',
    toActualText: 'What you entered will become a REAL announcement, shown to everybody.',
    toExercise: 'From REAL to EXERCISE?',
    toExerciseText: 'What you entered will become an exercise: nobody will be told of an outage.',
    yesActual: 'Yes, it is REAL',
    yesExercise: 'Yes, it is an EXERCISE',
    keepAsIs: 'Change nothing',
  },
  updateTitle: 'Update the announcement',
  updating: (what) => `Published so far: “${what}”. Change only what has changed.`,
  numbers: {
    title: 'Which numbers?',
    hint: 'Say only what is certain: a number of which nothing is known stays on “Nothing to say”.',
    names: {
      '15': 'Ambulance (SAMU)',
      '17': 'Police',
      '18': 'Fire',
      '112': 'Any emergency',
      '114': 'Deaf, by text',
      '196': 'At sea',
    },
    states: { none: 'Nothing to say', works: 'Works', disrupted: 'Disrupted', down: 'Down' },
  },
  places: {
    title: 'Where?',
    legend: 'Territories',
    only: 'Your territory only',
    several: 'Several territories',
    all: 'The whole of France',
    allRefused: 'Your key does not sign for the whole country: only a national key may.',
    allNoKey: 'Takes a national key.',
    allWarning: 'The whole country will be alerted.',
    search: 'Add a territory',
    searchHint: 'Name or number, for example: Morbihan, 56.',
    found: (count) =>
      count === 0 ? 'No territory found.' : `${count} territor${count > 1 ? 'ies' : 'y'} found.`,
    add: (name) => `Add ${name}`,
    remove: (name) => `Remove ${name}`,
    notYours: (names) =>
      `Your key does not sign for: ${names}. The host would refuse the announcement.`,
  },
  phones: {
    title: 'From which phones?',
    hint: 'This is what helps most those who must call.',
    mobile: 'Mobile',
    fixed: 'Landline',
    says: { none: 'Nothing to say', works: 'Calls get through', fails: 'Calls fail' },
    operators: 'By operator',
    other: 'Another operator',
    otherName: 'Name of the operator',
  },
  when: {
    title: 'When?',
    zone: (place) => `time in ${place}`,
    paris: 'Paris',
    since: 'Since when',
    now: 'Now',
    time: 'At a given time',
    timeHint: 'Today, or yesterday if that time has not passed yet.',
    moment: 'Another day, or a planned cut',
    until: 'Expected end',
    unknown: 'Unknown',
    inHours: (hours) => `In ${hours}\u00a0h`,
    untilMoment: 'Another time',
    day: 'Day',
    clock: 'Time',
    clockOf: (place) => `Time (${place})`,
    sinceSaid: (moment) => `Since ${moment}.`,
    plannedSaid: (moment) => `Planned cut from ${moment}.`,
    untilSaid: (moment) => `End expected ${moment}.`,
    expires: (moment) =>
      `The announcement stays up until ${moment}, unless it is updated or the outage ends.`,
  },
  lines: {
    title: 'Replacement numbers',
    hint: 'Confirmed lines of the directory for the services hit are ticked already.',
    none: 'First choose a number that is down or disrupted.',
    nothing: 'The directory has no line for these services here.',
    country:
      'For the whole country the directory offers no line: each phone shows those of its territory.',
    services: enTexts.services,
    trust: {
      announced: 'in the announcement already',
      confirmed: 'confirmed',
      lapsed: 'confirmed more than a year ago',
      unconfirmed: 'never confirmed',
      station: 'desk of a single station',
      past: 'opened for a past outage, perhaps switched off',
      withdrawn: 'withdrawn from the directory',
    },
    on: (day) => `on ${day}`,
    unsure: 'Numbers that nobody has checked lately:',
    doubtful: 'Nobody has checked this number lately. Call it before you announce it.',
    more: (count) =>
      `${count} more line${count > 1 ? 's' : ''} of the directory, to tick if needed`,
  },
  typed: {
    add: 'Add a temporary number',
    legend: (place) => `Temporary number ${place}`,
    rule: 'Two people type the number, the second without seeing the first. Otherwise it is not published.',
    service: 'Service',
    number: 'Number',
    numberHint: 'As it is dialled, for example 02\u00a061\u00a091\u00a043\u00a015.',
    area: 'Town or sector',
    areaHint: 'Empty: the whole territory.',
    pass: 'Over to the second person',
    elsewhere: 'At another workplace, with their key',
    hiddenAt: {
      second: 'The number is hidden. The second person reads it at its source and types it.',
      elsewhere:
        'The number is hidden. The second person reads it at its source and signs at their desk.',
    },
    twoKeys: 'two keys',
    oneDesk: 'one desk',
    again: 'The number, once more',
    againBy: 'Function of the second person',
    check: 'Check',
    sure: 'It is this number indeed',
    correct: 'Correct the number',
    remove: 'Remove this number',
    agreed: (number, first, second, strength) =>
      `${number}: typed by ${first}, checked by ${second} (${strength}). It will be published.`,
    waiting: (count) =>
      count === 1
        ? 'One temporary number waits for the second person: it will not be published.'
        : `${count} temporary numbers wait for the second person: they will not be published.`,
    problems: {
      'no-number': 'Type the number.',
      'bad-number': 'Not a full number. Expected: an ordinary number, neither premium nor short.',
      refused: 'This number cannot be given: see why below.',
      undecided: 'Answer first: is it this number indeed?',
      ...ROLE_WORDS.en.problems,
      'same-person': ROLE_WORDS.en.same,
      'other-digits': 'Not the same number. Read the source again, or correct the first.',
    },
  },
  more: {
    title: 'Advice and link',
    advice: 'Advice to give',
    adviceNames: {
      mobile: 'Call from a mobile',
      landline: 'Call from a landline',
      retry: 'Call again several times',
      sms114: 'Unable to speak on the phone: text 114',
    },
    link: 'Link to your page',
    linkHint: 'Optional, for example https://www.ille-et-vilaine.gouv.fr/panne',
    publisher: 'Who announces',
    publisherHint: 'The name people will read.',
    sender: 'Sending name',
    senderHint: 'Technical, always the same for your service: the domain of your site.',
  },
  problems: {
    'no-nature': 'First say whether it is real or an exercise.',
    'bad-since': 'Since when? Give day and time.',
    'bad-until': 'Expected end: give day and time, or choose “Unknown”.',
    'bad-operator': 'Give the name of the other operator.',
    'no-chain':
      'The announcement to go on with could not be read again. Open its file from the list of those in force.',
  },
  summary: 'Summary',
  problemsTitle: (count) => (count === 1 ? 'One thing is missing' : `${count} things are missing`),
  review: 'Review the announcement',
  preview: 'Preview on a phone',
};

export const FORM_WORDS = messages({ fr, en });
