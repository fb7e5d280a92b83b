import { messages } from '../../../base/messages.ts';
import { ROLE_WORDS } from '../../second/role-words.ts';
import type { CallResult, FirstProblem, SecondProblem } from '../model/confirming.ts';

/** Ways to check a line. What stands in the file is French, like the rest of it. */
export const METHODS = [
  'appel depuis un fixe',
  'appel depuis un mobile',
  'écrit du service',
] as const;
export type Method = (typeof METHODS)[number];

const fr = {
  title: 'Confirmer les numéros',
  lead: 'Il faut deux personnes. La première appelle et note qui a répondu. La seconde retape le numéro d’après sa propre source. Ne testez jamais un numéro pendant une panne.',
  notDuring: 'Ne testez jamais un numéro pendant une panne : quelqu’un en a peut-être besoin.',
  notDuringThis:
    'Numéro ouvert pour une panne. Tant qu’elle dure, ne l’appelez pas : quelqu’un en a peut-être besoin. Demandez au service un écrit, et notez « Écrit du service ».',
  left: (count: number) => (count < 2 ? 'Dernière ligne à appeler.' : `${count} lignes à appeler.`),
  waiting: 'Attendent une deuxième personne',
  toCall: 'À appeler',
  later: 'À rappeler',
  nothing: 'Tous les numéros en service sont confirmés.',
  begin: 'Commencer par la plus ancienne',
  open: 'Ouvrir',
  openOf: (name: string) => `Ouvrir : ${name}`,
  firstStep: 'Première personne',
  secondStep: 'Deuxième personne',
  stepOf: (step: number) => `Étape ${step} sur 2`,
  callThis: 'Appelez ce numéro',
  checkThis: 'Numéro à vérifier, la panne finie ou par écrit',
  callLink: 'Appeler depuis ce téléphone',
  sayThis:
    'Dites que c’est une vérification de la préfecture, et demandez quel service répond. Raccrochez aussitôt.',
  confirmedBefore: (by: string, day: string) => `Dernière confirmation : ${by}, le ${day}.`,
  result: 'Qu’avez-vous obtenu ?',
  results: {
    right: 'Le bon service a répondu',
    wrong: 'Un autre service, ou quelqu’un d’autre',
    nobody: 'Personne n’a répondu',
    closed: 'Le numéro n’est plus attribué',
  } satisfies Record<CallResult, string>,
  resultHints: {
    right: '',
    wrong: 'La confirmation d’avant sera retirée ; corrigez ou retirez la ligne.',
    nobody: 'La ligne reste à rappeler.',
    closed: 'La ligne sera retirée à la date d’aujourd’hui.',
  } satisfies Record<CallResult, string>,
  answered: 'Qui a répondu ?',
  answeredHint:
    'Tel qu’il s’est annoncé : « régulation du Samu », « standard du CODIS ». Sera publié.',
  method: 'Comment ?',
  methods: {
    'appel depuis un fixe': 'Appel depuis un fixe',
    'appel depuis un mobile': 'Appel depuis un mobile',
    'écrit du service': 'Écrit du service (courrier, courriel)',
  } satisfies Record<Method, string>,
  note: 'Noter cet appel',
  skip: 'Passer à la suivante',
  noted: {
    right: 'Noté. Passez la main à une deuxième personne, maintenant ou plus tard.',
    wrong: 'Noté : ce n’est pas le bon service.',
    nobody: 'Noté : personne n’a répondu. La ligne reste à rappeler.',
    closed: 'Noté : la ligne est retirée.',
  } satisfies Record<CallResult, string>,
  firstProblems: {
    ...ROLE_WORDS.fr.problems,
    'no-result': 'Dites ce que l’appel a donné.',
    'no-answer-noted': 'Notez qui a répondu.',
    'no-method': 'Dites comment.',
  } satisfies Record<FirstProblem, string>,
  secondLead: (by: string, day: string, answered: string) =>
    `${by} a vérifié cette ligne le ${day} ; réponse de : ${answered}.`,
  hidden:
    'Le numéro n’est pas affiché. Lisez-le sur votre propre source : courrier du service, annuaire interne, ou la personne au téléphone.',
  digits: 'Tapez le numéro',
  digitsHint: 'Chiffre par chiffre ; le collage est désactivé ici.',
  check: 'Comparer et confirmer',
  secondProblems: {
    ...ROLE_WORDS.fr.problems,
    'same-person': ROLE_WORDS.fr.same,
    'no-digits': 'Tapez le numéro.',
    'not-a-number': 'Ce n’est pas un numéro complet.',
    'other-digits':
      'Ces chiffres ne sont pas ceux de la ligne. Rien n’est confirmé. Vérifiez votre source ; si c’est la ligne qui se trompe, corrigez-la.',
  } satisfies Record<SecondProblem, string>,
  told: {
    confirmed: (label: string) =>
      `« ${label} » est confirmée, à un seul poste. Deux clés, à deux postes, valent plus.`,
    'confirmed-by-two': (label: string) => `« ${label} » est confirmée par deux clés.`,
  },
  where: 'Où est la deuxième personne ?',
  here: 'Ici, à ce poste',
  hereHint: 'Plus faible : une seule clé ne prouve pas que vous étiez deux.',
  elsewhere: 'À un autre poste, avec sa propre clé',
  elsewhereHint: 'Elle reçoit une demande où les chiffres sont cachés. Les deux clés signent.',
  again: 'Refaire l’appel',
  correct: 'Corriger la ligne',
  next: 'Ligne suivante',
  all: 'Voir toutes les lignes à confirmer',
  cannot: 'Cette ligne a des erreurs : corrigez-les avant de la faire confirmer.',
};

const en: typeof fr = {
  title: 'Confirm the numbers',
  lead: 'It takes two people. The first calls and notes who answered. The second types the number again from their own source. Never test a number during an outage.',
  notDuring: 'Never test a number during an outage: somebody may need it.',
  notDuringThis:
    'A number opened for an outage. While that goes on, do not call it: somebody may need it. Ask the service for it in writing, and note “In writing, from the service”.',
  left: (count) => (count < 2 ? 'Last line to call.' : `${count} lines to call.`),
  waiting: 'Wait for a second person',
  toCall: 'To call',
  later: 'To call again',
  nothing: 'All numbers in use are confirmed.',
  begin: 'Begin with the oldest',
  open: 'Open',
  openOf: (name) => `Open: ${name}`,
  firstStep: 'First person',
  secondStep: 'Second person',
  stepOf: (step) => `Step ${step} of 2`,
  callThis: 'Call this number',
  checkThis: 'Number to check, once the outage is over or in writing',
  callLink: 'Call from this telephone',
  sayThis:
    'Say that the préfecture is checking the line, and ask which service answers. Hang up at once.',
  confirmedBefore: (by, day) => `Last confirmation: ${by}, ${day}.`,
  result: 'What came of it?',
  results: {
    right: 'The right service answered',
    wrong: 'Another service, or somebody else',
    nobody: 'Nobody answered',
    closed: 'The number is no longer in use',
  },
  resultHints: {
    right: '',
    wrong: 'The confirmation from before will be taken away; correct or withdraw the line.',
    nobody: 'The line is still to be called.',
    closed: 'The line will be withdrawn from today.',
  },
  answered: 'Who answered?',
  answeredHint:
    'As they introduced themselves: “régulation du Samu”, “standard du CODIS”. Will be published.',
  method: 'How?',
  methods: {
    'appel depuis un fixe': 'Call from a landline',
    'appel depuis un mobile': 'Call from a mobile',
    'écrit du service': 'In writing, from the service',
  },
  note: 'Note this call',
  skip: 'Skip to the next',
  noted: {
    right: 'Noted. Hand over to a second person, now or later.',
    wrong: 'Noted: this is not the right service.',
    nobody: 'Noted: nobody answered. The line is still to be called.',
    closed: 'Noted: the line is withdrawn.',
  },
  firstProblems: {
    ...ROLE_WORDS.en.problems,
    'no-result': 'Say what came of the call.',
    'no-answer-noted': 'Note who answered.',
    'no-method': 'Say how.',
  },
  secondLead: (by, day, answered) => `${by} checked this line on ${day}; answer from: ${answered}.`,
  hidden:
    'The number is not shown. Read it from your own source: a letter of the service, the internal directory, or the person on the telephone.',
  digits: 'Type the number',
  digitsHint: 'Digit by digit; pasting is off here.',
  check: 'Compare and confirm',
  secondProblems: {
    ...ROLE_WORDS.en.problems,
    'same-person': ROLE_WORDS.en.same,
    'no-digits': 'Type the number.',
    'not-a-number': 'This is not a full number.',
    'other-digits':
      'These digits are not those of the line. Nothing is confirmed. Check your source; if the line is wrong, correct it.',
  },
  told: {
    confirmed: (label) =>
      `“${label}” is confirmed, at one desk. Two keys, at two desks, are worth more.`,
    'confirmed-by-two': (label) => `“${label}” is confirmed by two keys.`,
  },
  where: 'Where is the second person?',
  here: 'Here, at this desk',
  hereHint: 'Weaker: one key alone does not prove that there were two of you.',
  elsewhere: 'At another workplace, with a key of their own',
  elsewhereHint: 'They get a request in which the digits are hidden. Both keys sign.',
  again: 'Call again',
  correct: 'Correct the line',
  next: 'Next line',
  all: 'See all lines to confirm',
  cannot: 'This line has errors: correct them before it is confirmed.',
};

export const CONFIRM_WORDS = messages({ fr, en });
