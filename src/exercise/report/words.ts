/** Words of a report, in French and English. */
import { messages } from '../../base/messages.ts';
import { ROUND_WORDS } from '../round-words.ts';
import type { FaultName } from '../scenario.ts';

export const REPORT_WORDS = messages({
  fr: {
    mark: 'EXERCICE',
    heading: (title: string) => `Bilan d'exercice : ${title}`,
    played: (day: string, minutes: number, speed: number) =>
      `Joué le ${day} : ${minutes} min de scénario${speed > 1 ? `, à ${speed} fois la vitesse réelle` : ''}.`,
    stopped: 'Arrêté avant son terme.',
    privacy:
      'Aucune donnée personnelle : des rôles, des territoires, des durées. Les numéros de remplacement sont fictifs.',
    summary: "L'essentiel",
    met: 'attendus tenus à temps',
    covered: 'territoires couverts',
    knew: 'téléphones prévenus',
    reached: 'arrivés à la bonne ligne',
    of: (n: number, all: number) => `${n} sur ${all}`,
    timeline: "Ce qui s'est passé",
    timelineNote: 'Le temps est celui du scénario.',
    realNote: 'La ligne « 2 juin 2021 » montre les moments réels, sourcés plus bas.',
    lanes: {
      real: '2 juin 2021',
      injects: 'Événements',
      announced: 'Annonces',
      bulletins: 'Bulletins',
      faults: 'Pannes jouées',
      phones: 'Téléphones',
    },
    curve: 'Territoires couverts par une annonce',
    phonesChart: 'Téléphone par téléphone, du plus lent au plus rapide',
    phonesNote:
      'En gris : de l’annonce à l’écran. En bleu : de l’écran à la bonne ligne. Triangle : parti sur place. Croix : jamais arrivé à la bonne ligne. Temps réel.',
    phoneKnew: (after: string) => `prévenu en ${after}`,
    phoneLine: (after: string) => `bonne ligne ${after} plus tard`,
    phoneWent: 'parti sur place',
    phoneLost: 'jamais à la bonne ligne',
    officers: 'Qui annonce',
    who: 'Rôle',
    toldAt: 'Message',
    signed: 'Annonce signée',
    says: 'Ce qu’elle dit',
    lines: 'Lignes',
    effort: 'Au bureau',
    unasked: 'sans message',
    notAnswered: 'rien d’annoncé',
    signedAt: (minute: string, deed: string) => `${minute}, ${deed}`,
    after: (after: string) => `en ${after}`,
    states: { down: 'en panne', disrupted: 'perturbé', works: 'fonctionne' } as Readonly<
      Record<string, string>
    >,
    advices: {
      mobile: 'appeler d’un mobile',
      landline: 'appeler d’un fixe',
      retry: 'insister',
      sms114: 'SMS au 114',
    } as Readonly<Record<string, string>>,
    places: {
      same: 'son territoire',
      more: 'plus que son territoire',
      less: 'moins que son territoire',
      other: 'd’autres territoires',
    },
    saysThere: (what: string, where: string) => `${what} ; ${where}`,
    linesSaid: (right: number, wrong: number) =>
      right + wrong === 0
        ? 'aucune'
        : [
            ...(right > 0 ? [`${right} juste${right > 1 ? 's' : ''}`] : []),
            ...(wrong > 0 ? [`${wrong} fausse${wrong > 1 ? 's' : ''}`] : []),
          ].join(', '),
    effortSaid: (time: string, taps: number, corrections: number) =>
      `${time}, ${taps} appui${taps > 1 ? 's' : ''}, ${corrections} correction${corrections > 1 ? 's' : ''}`,
    round: 'Appel de contrôle',
    roundCaller: 'Qui appelle',
    service: 'Service',
    roundCame: 'Résultat',
    services: {
      samu: 'SAMU',
      police: 'police',
      gendarmerie: 'gendarmerie',
      fire: 'pompiers',
      any: '112',
      sea: 'secours en mer',
      mountain: 'secours en montagne',
    } as Readonly<Record<string, string>>,
    ...ROUND_WORDS.fr,
    roundNot: 'pas appelée',
    improveLine: (role: string, n: number) =>
      `${role} a annoncé ${n} ligne${n > 1 ? 's' : ''} que personne n’avait donnée${n > 1 ? 's' : ''} et que l’annuaire n’a pas là.`,
    improveSilent: (role: string, minute: string) =>
      `${role} n’a rien annoncé après le message de ${minute}.`,
    improvePlaces: (role: string, places: string) => `${role} a annoncé ${places}.`,
    improveRound: (n: number, all: number) =>
      `Appel de contrôle : ${n} ligne${n > 1 ? 's' : ''} sur ${all} sans confirmation à deux.`,
    delays: 'Délais',
    delay: 'Délai',
    measured: 'Mesures',
    median: 'Médiane',
    p95: '95 sur 100 en moins de',
    toAnnounce: 'Du message reçu à l’annonce signée (temps du scénario)',
    toBulletin: "De l'annonce au bulletin (temps réel)",
    toPhone: "De l'annonce à l'écran d'un téléphone (temps réel)",
    toLine: 'De l’écran à la bonne ligne (temps réel)',
    none: 'aucune',
    expected: 'Attendu, et arrivé',
    what: 'Attendu',
    by: 'Avant',
    happened: 'Arrivé',
    never: 'jamais',
    inTime: 'à temps',
    late: 'en retard',
    announces: (who: string, numbers: string, where: string) =>
      `${who} annonce ${numbers} ; ${where}`,
    covers: (where: string) => `Tout est couvert : ${where}`,
    clears: (where: string) => `La fin est dite : ${where}`,
    everywhere: 'tout le pays',
    against: 'Face au 2 juin 2021',
    realMoment: 'Ce soir-là',
    here: "Dans l'exercice, à la même minute",
    coveredThen: (n: number, all: number) => `${n} territoire${n > 1 ? 's' : ''} sur ${all}`,
    source: 'source :',
    citizens: 'Ce que le public a essayé',
    noPhones: "Aucun téléphone n'a remis son relevé.",
    number: 'Numéro',
    outcome: 'Issue',
    times: 'Fois',
    outcomes: {
      answered: 'la bonne ligne a répondu',
      out: 'annoncé hors service',
      busy: 'perturbé : à rappeler',
      doubtful: 'numéro que personne n’a confirmé',
      other: 'un autre service',
    },
    went: (n: number) =>
      n === 1
        ? 'Une personne est allée sur place, comme le plan le dit quand personne ne répond.'
        : `${n} personnes sont allées sur place, comme le plan le dit quand personne ne répond.`,
    counted: (what: string, n: number) => `${what} : ${n}`,
    lost: "Où l'on s'est perdu",
    lostAt: (need: string, step: string) =>
      step === '0'
        ? `besoin « ${need} » ouvert, aucune étape`
        : `besoin « ${need} », étape ${step}`,
    lostNone: 'aucune étape entreprise',
    needs: {
      samu: 'urgence médicale',
      fire: 'feu, accident',
      police: 'danger, police',
      silent: 'ne peut ni parler ni entendre',
      sea: 'en mer',
      mountain: 'en montagne',
      any: 'ne sait pas',
    } as Readonly<Record<string, string>>,
    territories: 'Par territoire',
    same: (count: number) => `${count} territoires, tous pareils`,
    territory: 'Territoire',
    firstAnnounced: 'Première annonce',
    firstCovered: 'Premier bulletin',
    phonesKnew: 'Prévenus',
    phonesReached: 'À la bonne ligne',
    improve: 'À améliorer',
    nothing: 'Rien de ce qui était mesuré n’a manqué.',
    improveLate: (what: string) => `Attendu et venu trop tard : ${what}.`,
    improveNever: (what: string) => `Attendu et jamais venu : ${what}.`,
    improveUncovered: (names: string) => `Jamais couverts : ${names}.`,
    improveUnaware: (n: number) =>
      `${n} téléphone${n > 1 ? 's n’ont' : ' n’a'} jamais montré l’exercice : étaient-ils en mode exercice, avec des données ?`,
    improveWrong: (number: string, outcome: string, n: number) =>
      `${number} essayé ${n} fois à tort (${outcome}) : la page le dit-elle assez tôt ?`,
    improveLost: (where: string, n: number) => `${n} sans la bonne ligne, arrêté(s) à : ${where}.`,
    improveFailed: (why: string) => `Un événement n'a pas pu être joué : ${why}.`,
    improveUnclean: 'Le dernier bulletin contenait encore quelque chose de l’exercice.',
    realCame: (n: number) =>
      `${n} annonce${n > 1 ? 's réelles sont arrivées' : ' réelle est arrivée'} pendant l’exercice : vérifiez que chacun l’a vue d’abord.`,
    unread: (n: number) =>
      `${n} ligne${n > 1 ? 's' : ''} du journal illisible${n > 1 ? 's' : ''}, laissée${n > 1 ? 's' : ''} de côté.`,
    faults: {
      'host-down': 'hébergement muet',
      'collector-stopped': 'collecteur arrêté',
      'bulletin-stale': 'bulletin périmé',
      'phones-without-data': 'téléphones sans données',
    } satisfies Record<FaultName, string>,
    deeds: {
      alert: 'annonce',
      update: 'mise à jour',
      'all-clear': 'fin de panne',
      cancel: 'retrait',
    },
    duration: (s: number) =>
      s < 60
        ? `${s} s`
        : s < 3600
          ? `${Math.floor(s / 60)} min ${s % 60} s`
          : `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`,
  },
  en: {
    mark: 'EXERCISE',
    heading: (title) => `Report of an exercise: ${title}`,
    played: (day, minutes, speed) =>
      `Played on ${day}: ${minutes} min of the scenario${speed > 1 ? `, at ${speed} times real speed` : ''}.`,
    stopped: 'Stopped before its end.',
    privacy:
      'No personal data: roles, territories, durations. The replacement numbers are fictional.',
    summary: 'In short',
    met: 'expectations met in time',
    covered: 'territories covered',
    knew: 'phones that knew',
    reached: 'that reached the right line',
    of: (n, all) => `${n} of ${all}`,
    timeline: 'What happened',
    timelineNote: 'Time is that of the scenario.',
    realNote: 'The row "2 June 2021" shows the real moments, with their sources below.',
    lanes: {
      real: '2 June 2021',
      injects: 'Events',
      announced: 'Announcements',
      bulletins: 'Bulletins',
      faults: 'Faults played',
      phones: 'Phones',
    },
    curve: 'Territories covered by an announcement',
    phonesChart: 'Phone by phone, the slowest first',
    phonesNote:
      'Grey: from the announcement to the screen. Blue: from the screen to the right line. Triangle: went to a place of help. Cross: never came to the right line. Real time.',
    phoneKnew: (after) => `knew in ${after}`,
    phoneLine: (after) => `right line ${after} later`,
    phoneWent: 'went to a place of help',
    phoneLost: 'never at the right line',
    officers: 'Who announces',
    who: 'Role',
    toldAt: 'Message',
    signed: 'Signed announcement',
    says: 'What it says',
    lines: 'Lines',
    effort: 'At the desk',
    unasked: 'no message',
    notAnswered: 'nothing announced',
    signedAt: (at, deed) => `${at}, ${deed}`,
    after: (after) => `in ${after}`,
    states: { down: 'out of order', disrupted: 'disrupted', works: 'works' },
    advices: {
      mobile: 'call from a mobile',
      landline: 'call from a landline',
      retry: 'keep trying',
      sms114: 'text to 114',
    },
    places: {
      same: 'their territory',
      more: 'more than their territory',
      less: 'less than their territory',
      other: 'other territories',
    },
    saysThere: (what, where) => `${what}; ${where}`,
    linesSaid: (right, wrong) =>
      right + wrong === 0
        ? 'none'
        : [...(right > 0 ? [`${right} right`] : []), ...(wrong > 0 ? [`${wrong} wrong`] : [])].join(
            ', ',
          ),
    effortSaid: (time, taps, corrections) =>
      `${time}, ${taps} tap${taps === 1 ? '' : 's'}, ${corrections} correction${corrections === 1 ? '' : 's'}`,
    round: 'Calling round',
    roundCaller: 'Who calls',
    service: 'Service',
    roundCame: 'Result',
    services: {
      samu: 'SAMU',
      police: 'police',
      gendarmerie: 'gendarmerie',
      fire: 'fire service',
      any: '112',
      sea: 'rescue at sea',
      mountain: 'mountain rescue',
    },
    ...ROUND_WORDS.en,
    roundNot: 'not called',
    improveLine: (role, n) =>
      `${role} announced ${n} line(s) that nobody had given and that the directory does not have there.`,
    improveSilent: (role, at) => `${role} announced nothing after the message of ${at}.`,
    improvePlaces: (role, places) => `${role} announced ${places}.`,
    improveRound: (n, all) =>
      `Calling round: ${n} of ${all} lines without two people's confirmation.`,
    delays: 'Delays',
    delay: 'Delay',
    measured: 'Measures',
    median: 'Median',
    p95: '95 in 100 in less than',
    toAnnounce: 'From the message to the signed announcement (time of the scenario)',
    toBulletin: 'From the announcement to the bulletin (real time)',
    toPhone: 'From the announcement to the screen of a phone (real time)',
    toLine: 'From the screen to the right line (real time)',
    none: 'none',
    expected: 'Expected, and happened',
    what: 'Expected',
    by: 'Before',
    happened: 'Happened',
    never: 'never',
    inTime: 'in time',
    late: 'late',
    announces: (who, numbers, where) => `${who} announces ${numbers}; ${where}`,
    covers: (where) => `All is covered: ${where}`,
    clears: (where) => `The end is said: ${where}`,
    everywhere: 'the whole country',
    against: 'Against 2 June 2021',
    realMoment: 'That evening',
    here: 'In the exercise, at the same minute',
    coveredThen: (n, all) => `${n} ${n === 1 ? 'territory' : 'territories'} of ${all}`,
    source: 'source:',
    citizens: 'What the public tried',
    noPhones: 'No phone handed over its record.',
    number: 'Number',
    outcome: 'Outcome',
    times: 'Times',
    outcomes: {
      answered: 'the right line answered',
      out: 'announced as out of order',
      busy: 'disrupted: call again',
      doubtful: 'a number that nobody confirmed',
      other: 'another service',
    },
    went: (n) =>
      n === 1
        ? 'One person went to a place of help, as the plan says when nobody answers.'
        : `${n} people went to a place of help, as the plan says when nobody answers.`,
    counted: (what, n) => `${what}: ${n}`,
    lost: 'Where people were lost',
    lostAt: (need, step) =>
      step === '0' ? `need "${need}" opened, no step taken` : `need "${need}", step ${step}`,
    lostNone: 'no step taken',
    needs: {
      samu: 'medical emergency',
      fire: 'fire, accident',
      police: 'danger, police',
      silent: 'cannot speak or hear',
      sea: 'at sea',
      mountain: 'in the mountains',
      any: 'not sure',
    },
    territories: 'By territory',
    same: (count) => `${count} territories, all alike`,
    territory: 'Territory',
    firstAnnounced: 'First announcement',
    firstCovered: 'First bulletin',
    phonesKnew: 'Knew',
    phonesReached: 'Right line',
    improve: 'To improve',
    nothing: 'Nothing of what was measured was missing.',
    improveLate: (what) => `Expected, and too late: ${what}.`,
    improveNever: (what) => `Expected, and it never happened: ${what}.`,
    improveUncovered: (names) => `Never covered: ${names}.`,
    improveUnaware: (n) =>
      `${n} phone(s) never showed the exercise: were they in exercise mode, with data?`,
    improveWrong: (number, outcome, n) =>
      `${number} was tried ${n} time(s) in vain (${outcome}): does the page say so early enough?`,
    improveLost: (where, n) => `${n} without the right line, who stopped at: ${where}.`,
    improveFailed: (why) => `An event could not be played: ${why}.`,
    improveUnclean: 'The last bulletin still held something of the exercise.',
    realCame: (n) =>
      `${n} real announcement(s) came during the exercise: check that everybody saw it first.`,
    unread: (n) => `${n} line(s) of the journal could not be read and are left out.`,
    faults: {
      'host-down': 'host silent',
      'collector-stopped': 'collector stopped',
      'bulletin-stale': 'bulletin stale',
      'phones-without-data': 'phones without data',
    },
    deeds: {
      alert: 'alert',
      update: 'update',
      'all-clear': 'end of the outage',
      cancel: 'retraction',
    },
    duration: (s) =>
      s < 60
        ? `${s} s`
        : s < 3600
          ? `${Math.floor(s / 60)} min ${s % 60} s`
          : `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`,
  },
});

export type ReportWords = (typeof REPORT_WORDS)['fr'];
