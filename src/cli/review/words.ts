/** What `repli review` says, in French and English. */
import { messages, plural } from '../../base/messages.ts';
import { SERVICE_WORDS } from '../service-words.ts';

export const QUEUE_COMMAND_WORDS = messages({
  fr: {
    none: 'Rien à vérifier.',
    noText: (id: string) => `« ${id} » : aucun texte de ce nom. repli review list les montre.`,
    notYours: (kid: string, where: string) =>
      `La clé ${kid} ne décide pas pour tous les territoires de ce texte (${where}) : il les quitterait tous.`,
    unlisted: (kid: string, keys: string) =>
      `La clé ${kid} ne figure pas dans ${keys}, ou ne compte plus.`,
    shelves: { probable: 'sur les téléphones', review: 'à vérifier' },
    onPhonesOf: (places: string) => `sur les téléphones de ${places} seulement`,
    states: {
      ongoing: 'en panne',
      over: 'rétabli',
      planned: 'prévu',
      exercise: 'exercice',
      none: 'indécis',
    },
    services: SERVICE_WORDS.fr,
    everywhere: 'toute la France',
    nowhere: 'lieu inconnu',
    count: (waiting: number) =>
      `${waiting} ${plural.fr(waiting, 'texte attend', 'textes attendent')} une personne.`,
    verdicts: {
      'not-an-outage': 'pas une panne',
      announced: 'annoncé',
      reopened: 'à vérifier de nouveau',
    },
    decided: (verdict: string, by: string, at: string) => `${verdict}, par ${by}, le ${at}`,
    sure: (percent: number) => `sûr à ${percent} %`,
    numbers: 'Numéros lus (brouillons, à vérifier à deux avant tout usage) :',
    held: 'dans l’annuaire',
    fresh: 'absent de l’annuaire',
    why: 'Ce qui a décidé :',
    history: 'Ce qui fut décidé de ces mots, le dernier mot d’abord :',
    done: (file: string, verdict: string) =>
      `${file} : ${verdict}. Le collecteur en tient compte au tour suivant, partout où se lisent ces mots.`,
  },
  en: {
    none: 'Nothing to review.',
    noText: (id) => `"${id}": no text of that name. repli review list shows them.`,
    notYours: (kid, where) =>
      `Key ${kid} does not decide for all territories of this text (${where}): it would leave all of them.`,
    unlisted: (kid, keys) => `Key ${kid} is not in ${keys}, or counts no more.`,
    shelves: { probable: 'on phones', review: 'to review' },
    onPhonesOf: (places) => `on phones of ${places} only`,
    states: {
      ongoing: 'out of order',
      over: 'restored',
      planned: 'planned',
      exercise: 'exercise',
      none: 'undecided',
    },
    services: SERVICE_WORDS.en,
    everywhere: 'the whole of France',
    nowhere: 'place unknown',
    count: (waiting) =>
      `${waiting} ${plural.en(waiting, 'text waits', 'texts wait')} for a person.`,
    verdicts: {
      'not-an-outage': 'not an outage',
      announced: 'announced',
      reopened: 'to review again',
    },
    decided: (verdict, by, at) => `${verdict}, by ${by}, ${at}`,
    sure: (percent) => `${percent} % sure`,
    numbers: 'Numbers read (drafts, for two people to confirm before any use):',
    held: 'in the directory',
    fresh: 'not in the directory',
    why: 'What decided:',
    history: 'What was decided of these words, the last word first:',
    done: (file, verdict) =>
      `${file}: ${verdict}. The collector goes by it from the next round on, wherever these words are read.`,
  },
});
export type QueueCommandWords = (typeof QUEUE_COMMAND_WORDS)['fr'];
