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
    shelves: { probable: 'probable', review: 'en doute' },
    onNoPhone: 'sur aucun téléphone',
    phonesNotKnown: 'bulletin non lu : on ne sait pas si les téléphones le montrent',
    onPhones: {
      said: (places: string) => `sur les téléphones${places && ` de ${places} seulement`}`,
      over: (places: string) =>
        `sur les téléphones${places && ` de ${places} seulement`}, comme rétabli`,
      'last-known': (places: string) =>
        `sur les téléphones${places && ` de ${places} seulement`}, comme dernière information connue`,
      exercise: () => 'sur aucun téléphone, sauf en mode exercice',
    },
    lapsed: {
      ahead: (decided: string) =>
        `Déjà décidé, de ces mots : ${decided}. Cette décision est datée en avance et ne compte pas encore : ils attendent.`,
      'said-again': (decided: string) =>
        `Déjà décidé, de ces mots : ${decided}. Publiés de nouveau depuis, ils attendent de nouveau.`,
      'word-lost': (decided: string) =>
        `Déjà décidé, de ces mots : ${decided}. Une décision plus récente ne peut pas être lue, ou a été reprise avec sa clé : ils attendent de nouveau.`,
    },
    since: (at: string, title: string) =>
      `Cet article dit maintenant autre chose (lu le ${at}) : « ${title} ». Ces mots-ci n’y sont plus.`,
    sinceWords: 'Ce qu’il dit maintenant :',
    cut: 'Texte long : voici son début et les passages qui ont décidé ; le reste se lit à sa page.',
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
    decidedThere: (decided: string, places: string) => `${decided}, pour ${places} seulement`,
    part: (decided: string) => `Décidé en partie : ${decided}.`,
    sure: (percent: number) => `sûr à ${percent} %`,
    numbers: 'Numéros lus (brouillons, à vérifier à deux avant tout usage) :',
    held: 'dans l’annuaire',
    fresh: 'absent de l’annuaire',
    bySentence: 'Phrase par phrase :',
    says: {
      fails: 'en panne',
      restored: 'rétabli',
      works: 'fonctionne',
      'stands-in': 'un autre répond à sa place',
    } as Readonly<Record<string, string>>,
    when: { past: 'c’était avant', future: 'à venir', if: 'sous condition' } as Readonly<
      Record<string, string>
    >,
    noPlaceSaid: 'sans lieu',
    why: 'Ce qui a décidé :',
    history: 'Ce qui fut décidé de ces mots, le dernier mot d’abord :',
    asRead: (read: string) =>
      `Pour décider de ce texte, tel que vous venez de le lire : --read ${read}`,
    readFirst:
      'Rien n’est signé. Lisez ce texte : si c’est bien de lui qu’il s’agit, relancez avec --read et le code ci-dessus.',
    changed: (id: string) =>
      `Le texte a changé depuis qu’il a été lu, a été publié de nouveau, ou quelqu’un en a décidé. Rien n’est signé. Relisez-le (repli review show ${id}), puis décidez avec son nouveau code.`,
    done: (verdict: string, title: string, at: string, file: string) =>
      `« ${title} » : ${verdict}, le ${at} à l’horloge de ce poste (${file}). Le collecteur en tient compte au tour suivant, partout où se lisent ces mots.`,
    clock: (until: string, now: string) =>
      `Attention : le bulletin en place valait jusqu’au ${until}, et l’horloge de ce poste dit ${now}. Ou le collecteur est arrêté, ou cette horloge avance. Si elle avance, cette décision ne compte pas avant l’heure qu’elle porte : réglez l’horloge, puis décidez de nouveau.`,
  },
  en: {
    none: 'Nothing to review.',
    noText: (id) => `"${id}": no text of that name. repli review list shows them.`,
    notYours: (kid, where) =>
      `Key ${kid} does not decide for all territories of this text (${where}): it would leave all of them.`,
    unlisted: (kid, keys) => `Key ${kid} is not in ${keys}, or counts no more.`,
    shelves: { probable: 'probable', review: 'in doubt' },
    onNoPhone: 'on no phone',
    phonesNotKnown: 'no bulletin read: nobody knows whether phones show it',
    onPhones: {
      said: (places) => `on phones${places && ` of ${places} only`}`,
      over: (places) => `on phones${places && ` of ${places} only`}, as restored`,
      'last-known': (places) =>
        `on phones${places && ` of ${places} only`}, as the last that is known`,
      exercise: () => 'on no phone, except in exercise mode',
    },
    lapsed: {
      ahead: (decided) =>
        `Decided before, of these words: ${decided}. That decision is dated ahead and does not count yet: they wait.`,
      'said-again': (decided) =>
        `Decided before, of these words: ${decided}. Published again since, they wait again.`,
      'word-lost': (decided) =>
        `Decided before, of these words: ${decided}. A later decision cannot be read, or went with its key: they wait again.`,
    },
    since: (at, title) =>
      `This article says something else now (read ${at}): "${title}". These words are no longer there.`,
    sinceWords: 'What it says now:',
    cut: 'A long text: this is its beginning and the passages that decided; the rest is on its page.',
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
    decidedThere: (decided, places) => `${decided}, for ${places} only`,
    part: (decided) => `Decided in part: ${decided}.`,
    sure: (percent) => `${percent} % sure`,
    numbers: 'Numbers read (drafts, for two people to confirm before any use):',
    held: 'in the directory',
    fresh: 'not in the directory',
    bySentence: 'Sentence by sentence:',
    says: {
      fails: 'out of order',
      restored: 'restored',
      works: 'works',
      'stands-in': 'another answers in its place',
    },
    when: { past: 'that was before', future: 'to come', if: 'on a condition' },
    noPlaceSaid: 'no place',
    why: 'What decided:',
    history: 'What was decided of these words, the last word first:',
    asRead: (read) => `To decide of this text as you have just read it: --read ${read}`,
    readFirst:
      'Nothing was signed. Read this text: if it is the one you mean, run it again with --read and the code above.',
    changed: (id) =>
      `The text has changed since it was read, was published again, or somebody decided of it. Nothing was signed. Read it over (repli review show ${id}), then decide with its new code.`,
    done: (verdict, title, at, file) =>
      `"${title}": ${verdict}, ${at} by the clock of this machine (${file}). The collector goes by it from the next round on, wherever these words are read.`,
    clock: (until, now) =>
      `Warning: the bulletin in place was valid until ${until}, and the clock of this machine says ${now}. Either the collector has stopped, or this clock is fast. If it is fast, this decision does not count before the time that it bears: set the clock, then decide again.`,
  },
});
export type QueueCommandWords = (typeof QUEUE_COMMAND_WORDS)['fr'];
