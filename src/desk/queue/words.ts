/** What the part *À vérifier* says. */
import { messages, plural } from '../../base/messages.ts';

const fr = {
  title: 'À vérifier',
  lead: 'Textes lus dans les flux suivis, qui parlent peut-être d’une panne. Chacun dit si les téléphones le montrent en ce moment, toujours comme non confirmé.',
  noService: 'Ce site n’a pas de service de publication. Ces textes se lisent avec repli review.',
  choose: 'Ouvrez votre clé, ou choisissez un territoire en haut de la page.',
  reading: 'Lecture des textes…',
  notRead: 'Les textes n’ont pas pu être lus. Ce qui est montré peut être incomplet.',
  tryAgain: 'Réessayer',
  none: 'Rien à vérifier.',
  count: (count: number) =>
    `${count} ${plural.fr(count, 'texte attend', 'textes attendent')} quelqu’un`,
  shown: (count: number) =>
    `${count < 2 ? 'Le plus récent est montré' : `Les ${count} plus récents sont montrés`} d’abord.`,
  more: (count: number) =>
    `Afficher la suite (${count} ${plural.fr(count, 'texte', 'textes')} de plus)`,
  unreadable: (count: number) =>
    count < 2
      ? 'Un texte d’une autre version ne peut pas être montré ici. Rechargez la page ; sinon, lisez-le avec repli review.'
      : `${count} textes d’une autre version ne peuvent pas être montrés ici. Rechargez la page ; sinon, lisez-les avec repli review.`,
  faulty: (count: number) =>
    `${count < 2 ? 'Un fichier ou dossier de cette liste ne peut pas être lu' : `${count} fichiers ou dossiers de cette liste ne peuvent pas être lus`} chez l’hébergeur : un texte peut manquer ici, ou une décision ne pas y compter. Prévenez l’hébergeur (repli check dit ce qu’il faut faire).`,
  shelves: { probable: 'Probable', review: 'En doute' },
  onNoPhone: 'Sur aucun téléphone',
  phonesNotKnown: 'Téléphones : on ne sait pas',
  onPhones: {
    said: 'Sur les téléphones',
    over: 'Sur les téléphones : dit rétabli',
    'last-known': 'Sur les téléphones : dernière information connue',
    exercise: 'Sur aucun téléphone, sauf en mode exercice',
  },
  onPhonesOf: (places: string) => `Seulement ceux de : ${places}`,
  lapsed: (decided: string) => `Quelqu’un a déjà décidé de ces mêmes mots. ${decided}.`,
  whyLapsed: {
    'said-again':
      'Ils ont été publiés de nouveau depuis : c’est peut-être une autre panne. Cette décision ne vaut plus.',
    ahead:
      'Elle est datée en avance sur l’heure du service : elle ne compte pas encore. Décidez de nouveau s’il le faut.',
    'word-lost':
      'Une décision plus récente sur ces mots ne peut pas être lue, ou a été reprise avec sa clé. Plus rien ne vaut tant que personne ne décide de nouveau.',
  },
  since: (at: string) =>
    `Cet article dit maintenant autre chose, lu le ${at}. Les mots ci-dessous n’y sont plus. Il dit :`,
  cut: 'Texte long : le début, et les passages qui ont décidé. Le reste se lit sur la page d’origine.',
  states: {
    ongoing: 'en panne',
    over: 'rétabli',
    planned: 'coupure prévue',
    exercise: 'exercice',
    none: 'on ne sait pas',
  },
  understood: 'Compris',
  where: 'Où',
  sure: 'Sûreté',
  percent: (percent: number) => `${percent} %`,
  nowhere: 'lieu inconnu',
  noNumber: 'numéro non précisé',
  bySentence: 'Phrase par phrase',
  moreSentences: (count: number) =>
    `et ${count} ${plural.fr(count, 'autre phrase', 'autres phrases')}`,
  says: {
    fails: 'en panne',
    restored: 'rétabli',
    works: 'fonctionne',
    'stands-in': 'un autre répond à sa place',
  } as Readonly<Record<string, string>>,
  when: { past: 'c’était avant', future: 'à venir', if: 'sous condition' } as Readonly<
    Record<string, string>
  >,
  quoted: 'mots rapportés',
  noPlaceSaid: 'sans lieu',
  endHint:
    'Une fin dite d’une ville, d’un secteur, d’un opérateur ou d’un type de téléphone ne vaut pas pour tout ce lieu : lisez ses phrases avant de l’annoncer.',
  drillHint:
    'Lu comme un exercice : ses numéros à appeler ne sont pas relevés ici. Si l’exercice est démenti, reporté ou interrompu, c’est peut-être une vraie panne : confirmez-la, et dites-la réelle.',
  words: 'Le texte',
  wholeText: 'Lire tout le texte',
  open: 'Ouvrir la page d’origine',
  numbers: 'Numéros lus, et l’annuaire',
  numbersHint:
    'Des brouillons. Un numéro lu n’est donné à personne avant que deux personnes l’aient vérifié.',
  read: 'Lu',
  directory: 'Annuaire',
  held: 'dans l’annuaire',
  withdrawn: 'retiré de l’annuaire',
  noLine: 'Aucune ligne pour ce service',
  whoseLines: 'Choisissez un territoire en haut de la page : ses lignes seront montrées ici.',
  moreLines: (count: number) => `et ${count} autre${count < 2 ? '' : 's'}`,
  byTwo: (count: number, place: string) =>
    `Vérifier à deux : ${count} ${plural.fr(count, 'numéro', 'numéros')} (${place})`,
  noneToVerify:
    'Rien à vérifier à deux ici : ces numéros sont déjà dans l’annuaire, ou d’autres territoires que les vôtres.',
  confirm: 'Confirmer : préparer une annonce',
  confirmEnd: 'Confirmer : annoncer la fin',
  notAnOutage: 'Pas une panne',
  later: 'Plus tard',
  now: 'Revoir maintenant',
  laterTitle: (count: number) => `Plus tard (${count})`,
  decidedTitle: (count: number) => `Décidés (${count})`,
  verdicts: {
    'not-an-outage': 'Pas une panne',
    announced: 'Annoncé',
    reopened: 'À vérifier de nouveau',
  },
  decided: (verdict: string, by: string, at: string) => `${verdict} : ${by}, le ${at}`,
  decidedThere: (decided: string, places: string) => `${decided} (${places} seulement)`,
  partsDecided: 'Quelqu’un a déjà décidé de ce texte pour une partie de ses territoires :',
  reopen: 'Reprendre',
  needsKey: 'Pour décider, ouvrez votre clé.',
  openKey: 'Ouvrir la clé',
  notYours:
    'Ce texte parle aussi d’autres territoires : seule une clé qui les a tous peut l’écarter. Vous pouvez préparer une annonce pour les vôtres : une fois signée, ce texte n’y attend plus personne.',
  notPlaced:
    'Ce texte ne dit pas où : seule une clé qui a tous les territoires de sa source peut l’écarter. Si la panne est chez vous, préparez-en une annonce.',
  failed: 'La signature a échoué. Rien n’a été envoyé.',
  whichEnd: (title: string) => `De quelle annonce « ${title} » dit-il la fin ?`,
  noneOfThem: 'Aucune : revenir à la liste',
  noEnd:
    'Aucune des annonces en cours que vous tenez ici ne porte sur ce lieu et ces numéros : ce texte ne peut en terminer aucune.',
  endsNotRead:
    'Les annonces en cours n’ont pas toutes pu être lues : on ne sait pas si ce texte en termine une.',
  readingEnds: 'Lecture des annonces en cours…',
  endedElsewhere: 'En cours, et annoncée ailleurs ; seul son auteur peut en dire la fin :',
  nothingBegun:
    'Rien n’a été préparé, et le texte reste dans la liste. Si une autre annonce est finie, terminez-la depuis les annonces en cours.',
  seeInForce: 'Voir les annonces en cours',
  close: 'Fermer',
  notKept:
    'Cet appareil n’a pas pu garder l’annonce préparée : elle n’a pas été ouverte. Faites-la à la main, d’après le texte.',
  dropTitle: 'Remplacer le brouillon en cours ?',
  dropText: 'Une annonce est déjà en préparation sur cet appareil. Elle serait effacée.',
  dropYes: 'Remplacer',
  dropNo: 'Garder le brouillon',
  about: (title: string) => ` : ${title}`,
};

const en: typeof fr = {
  title: 'To review',
  lead: 'Texts read in the feeds that are watched, which may speak of an outage. Each says whether phones show it at this moment, always as unconfirmed.',
  noService: 'This site has no publishing service. These texts are read with repli review.',
  choose: 'Open your key, or choose a territory at the top of the page.',
  reading: 'Reading the texts…',
  notRead: 'The texts could not be read. What is shown may be incomplete.',
  tryAgain: 'Try again',
  none: 'Nothing to review.',
  count: (count) => `${count} ${plural.en(count, 'text waits', 'texts wait')} for somebody`,
  shown: (count) => `${count < 2 ? 'The newest is shown' : `The ${count} newest are shown`} first.`,
  more: (count) => `Show more (${count} ${plural.en(count, 'text', 'texts')})`,
  unreadable: (count) =>
    count < 2
      ? 'One text of another version cannot be shown here. Load the page again; failing that, read it with repli review.'
      : `${count} texts of another version cannot be shown here. Load the page again; failing that, read them with repli review.`,
  faulty: (count) =>
    `${count < 2 ? 'One file or folder of this list' : `${count} files or folders of this list`} cannot be read at the host: a text may be missing here, or a decision may not count. Tell the host (repli check says what to do).`,
  shelves: { probable: 'Probable', review: 'In doubt' },
  onNoPhone: 'On no phone',
  phonesNotKnown: 'Phones: not known',
  onPhones: {
    said: 'On phones',
    over: 'On phones: said to be restored',
    'last-known': 'On phones: the last that is known',
    exercise: 'On no phone, except in exercise mode',
  },
  onPhonesOf: (places) => `Only those of: ${places}`,
  lapsed: (decided) => `Somebody has decided of these same words before. ${decided}.`,
  whyLapsed: {
    'said-again':
      'They were published again since: this may be another outage. That decision holds no more.',
    ahead:
      'It is dated ahead of the clock of the service: it does not count yet. Decide again if need be.',
    'word-lost':
      'A later decision on these words cannot be read, or went with its key. Nothing holds until somebody decides again.',
  },
  since: (at) =>
    `This article says something else now, read ${at}. The words below are no longer there. It says:`,
  cut: 'A long text: its beginning, and the passages that decided. The rest is on the original page.',
  states: {
    ongoing: 'out of order',
    over: 'restored',
    planned: 'planned interruption',
    exercise: 'exercise',
    none: 'not known',
  },
  understood: 'Understood',
  where: 'Where',
  sure: 'Confidence',
  percent: (percent) => `${percent}%`,
  nowhere: 'place unknown',
  noNumber: 'no number named',
  bySentence: 'Sentence by sentence',
  moreSentences: (count) => `and ${count} more ${plural.en(count, 'sentence', 'sentences')}`,
  says: {
    fails: 'out of order',
    restored: 'restored',
    works: 'works',
    'stands-in': 'another answers in its place',
  },
  when: { past: 'that was before', future: 'to come', if: 'on a condition' },
  quoted: 'quoted',
  noPlaceSaid: 'no place',
  endHint:
    'An end that is told of a town, a part, an operator or a kind of phone does not hold for all of this place: read its sentences before you announce it.',
  drillHint:
    'Read as an exercise: the numbers to call in it are not taken down here. If the exercise is denied, postponed or broken off, this may be a real outage: confirm it, and say that it is real.',
  words: 'The text',
  wholeText: 'Read the whole text',
  open: 'Open the original page',
  numbers: 'Numbers read, and the directory',
  numbersHint:
    'Drafts. A number that was read is given to nobody before two people have confirmed it.',
  read: 'Read',
  directory: 'Directory',
  held: 'in the directory',
  withdrawn: 'withdrawn from the directory',
  noLine: 'No line for this service',
  whoseLines: 'Choose a territory at the top of the page: its lines will be shown here.',
  moreLines: (count) => `and ${count} more`,
  byTwo: (count, place) =>
    `Confirm by two: ${count} ${plural.en(count, 'number', 'numbers')} (${place})`,
  noneToVerify:
    'Nothing to confirm by two here: these numbers are in the directory already, or of other territories than yours.',
  confirm: 'Confirm: prepare an announcement',
  confirmEnd: 'Confirm: announce the end',
  notAnOutage: 'Not an outage',
  later: 'Later',
  now: 'Look at it now',
  laterTitle: (count) => `Later (${count})`,
  decidedTitle: (count) => `Decided (${count})`,
  verdicts: {
    'not-an-outage': 'Not an outage',
    announced: 'Announced',
    reopened: 'To review again',
  },
  decided: (verdict, by, at) => `${verdict}: ${by}, ${at}`,
  decidedThere: (decided, places) => `${decided} (${places} only)`,
  partsDecided: 'Somebody has decided of this text already for some of its territories:',
  reopen: 'Take up again',
  needsKey: 'To decide, open your key.',
  openKey: 'Open the key',
  notYours:
    'This text speaks of other territories too: only a key that has all of them may dismiss it. You can prepare an announcement for yours: once it is signed, this text waits there for nobody.',
  notPlaced:
    'This text does not say where: only a key that has all the territories of its source may dismiss it. If the outage is yours, prepare an announcement of it.',
  failed: 'Signing failed. Nothing was sent.',
  whichEnd: (title) => `Which announcement does “${title}” end?`,
  noneOfThem: 'None: back to the list',
  noEnd:
    'None of the announcements in force that you hold here is about this place and these numbers: this text can end none of them.',
  endsNotRead:
    'Not all announcements in force could be read: whether this text ends one of them is not known.',
  readingEnds: 'Reading the announcements in force…',
  endedElsewhere: 'In force, and announced elsewhere; only its author can say that it is over:',
  nothingBegun:
    'Nothing was prepared, and the text stays in the list. If another announcement is over, end it from those in force.',
  seeInForce: 'See the announcements in force',
  close: 'Close',
  notKept:
    'This device could not keep the announcement that was prepared: it was not opened. Make it by hand, from the text.',
  dropTitle: 'Replace the draft at hand?',
  dropText: 'An announcement is being prepared on this device already. It would be erased.',
  dropYes: 'Replace',
  dropNo: 'Keep the draft',
  about: (title) => `: ${title}`,
};

export const QUEUE_WORDS = messages({ fr, en });
