/** Files of the queue that nobody can use: which, why, and the way out, in French and English. */
import { messages, type OfficeLanguage, type Told } from '../base/messages.ts';
import { oneLine } from '../base/one-line.ts';
import { momentThere } from '../territories/moment-there.ts';

/** A file of `drafts/` or `decisions/` that counts for nothing as it is, or the folder itself. */
export interface QueueFault {
  /** From the data folder: `drafts/ID.json`; `drafts` for the folder. */
  file: string;
  why:
    | 'texts-unread'
    | 'decisions-unread'
    | 'unreadable'
    | 'empty'
    | 'not-json'
    | 'no-text'
    | 'no-name'
    | 'no-decision'
    | 'other-name'
    | 'not-signed'
    | 'ahead';
  /** What the system or the reader says of it, in the words of either or in ours; may be empty. */
  detail: string | Told;
}

type FaultWords = Readonly<
  Record<QueueFault['why'], (detail: string) => readonly [what: string, fix: string]>
>;

const AGAIN = {
  fr: {
    text: 'Reprenez-le d’une copie, ou lisez l’article chez sa source. Le collecteur le repose de lui-même quand il relit cet article dans son flux.',
    decision: 'Reprenez-le d’une copie, ou décidez de nouveau (repli review).',
  },
  en: {
    text: 'Put it back from a copy, or read the article at its source. The collector lays it out again by itself when it next reads this article in its feed.',
    decision: 'Put it back from a copy, or decide again (repli review).',
  },
};

const FRENCH: FaultWords = {
  'texts-unread': (detail) => [
    `dossier qui ne peut pas être lu : ${detail} Les textes qu’il tient ne sont montrés à personne, et personne ne sait combien attendent.`,
    'Rendez-le lisible à ce programme (propriétaire et droits du dossier).',
  ],
  'decisions-unread': (detail) => [
    `dossier qui ne peut pas être lu : ${detail} Aucune décision ne compte : ce qui fut écarté attend de nouveau, et les téléphones peuvent le montrer.`,
    'Rendez-le lisible à ce programme (propriétaire et droits du dossier).',
  ],
  unreadable: (detail) => [`ne peut pas être lu : ${detail}`, 'Rendez-le lisible à ce programme.'],
  empty: () => ['fichier vide : le texte qu’il tenait n’est montré à personne.', AGAIN.fr.text],
  'not-json': (detail) => [
    `n’est pas du JSON, ou a été coupé (${detail}) : son texte n’est montré à personne.`,
    AGAIN.fr.text,
  ],
  'no-text': (detail) => [
    `n’est pas un texte à vérifier (${detail}) : il n’est montré à personne.`,
    AGAIN.fr.text,
  ],
  'no-name': () => [
    'n’a pas un nom que donne Repli : il n’est pas lu.',
    'Rendez-lui son nom, ou ôtez-le du dossier s’il n’est pas de Repli.',
  ],
  'no-decision': () => ['vide, coupé, ou pas une décision : il ne compte pas.', AGAIN.fr.decision],
  'other-name': (detail) => [
    `tient une décision d’un autre texte (${detail}) : il ne compte pas.`,
    'Rendez-lui son nom, ou décidez de nouveau (repli review).',
  ],
  'not-signed': (detail) => [
    `signature inconnue ou fausse (clé ${detail}) : il ne compte pas.`,
    'Remettez la clé dans keys.json si elle y manque, ou décidez de nouveau (repli review).',
  ],
  ahead: (detail) => [
    `décision datée en avance (${momentThere(detail, 'fr')}) : elle ne compte pas avant, et rien de plus ancien ne vaut sur ces mots.`,
    'Réglez l’heure du poste qui l’a signée, relisez le texte, puis décidez de nouveau.',
  ],
};

const ENGLISH: FaultWords = {
  'texts-unread': (detail) => [
    `a folder that cannot be read: ${detail} The texts that it holds are shown to nobody, and nobody knows how many wait.`,
    'Let this program read it (owner and rights of the folder).',
  ],
  'decisions-unread': (detail) => [
    `a folder that cannot be read: ${detail} No decision counts: what was dismissed waits again, and phones may show it.`,
    'Let this program read it (owner and rights of the folder).',
  ],
  unreadable: (detail) => [`cannot be read: ${detail}`, 'Let this program read it.'],
  empty: () => ['an empty file: the text that it held is shown to nobody.', AGAIN.en.text],
  'not-json': (detail) => [
    `not JSON, or cut short (${detail}): its text is shown to nobody.`,
    AGAIN.en.text,
  ],
  'no-text': (detail) => [`no text to review (${detail}): it is shown to nobody.`, AGAIN.en.text],
  'no-name': () => [
    'not a name that Repli gives: it is not read.',
    'Give it back its name, or take it out of the folder if it is not of Repli.',
  ],
  'no-decision': () => [
    'empty, cut short, or no decision: it counts for nothing.',
    AGAIN.en.decision,
  ],
  'other-name': (detail) => [
    `holds a decision of another text (${detail}): it counts for nothing.`,
    'Give it back its name, or decide again (repli review).',
  ],
  'not-signed': (detail) => [
    `signature unknown or false (key ${detail}): it counts for nothing.`,
    'Put the key back into keys.json if it is missing there, or decide again (repli review).',
  ],
  ahead: (detail) => [
    `a decision dated ahead (${momentThere(detail, 'en')}): it does not count before, and nothing older holds on these words.`,
    'Set the clock of the machine that signed it, read the text over, then decide again.',
  ],
};

const WORDS = messages({
  fr: {
    why: FRENCH,
    fix: 'Que faire :',
    title: (count: number) =>
      count < 2
        ? 'Un fichier de la liste ne peut pas servir (il n’est pas effacé) :'
        : `${count} fichiers de la liste ne peuvent pas servir (ils ne sont pas effacés) :`,
    folders: (count: number) =>
      count < 2
        ? 'La liste n’est pas connue : un de ses dossiers ne peut pas être lu :'
        : 'La liste n’est pas connue : ses dossiers ne peuvent pas être lus :',
  },
  en: {
    why: ENGLISH,
    fix: 'What to do:',
    title: (count) =>
      count < 2
        ? 'One file of the queue cannot be used (it is not deleted):'
        : `${count} files of the queue cannot be used (they are not deleted):`,
    folders: (count) =>
      count < 2
        ? 'The queue is not known: one of its folders cannot be read:'
        : 'The queue is not known: its folders cannot be read:',
  },
});

const isFolder = ({ why }: QueueFault): boolean =>
  why === 'texts-unread' || why === 'decisions-unread';

const detailIn = ({ detail }: QueueFault, language: OfficeLanguage): string =>
  oneLine(typeof detail === 'string' ? detail : detail[language], 200);

/** Each file with what is wrong and the way out; nothing where all can be used. */
export function queueFaultLines(
  folder: string,
  faults: readonly QueueFault[],
  language: OfficeLanguage,
): string[] {
  const words = WORDS[language];
  const told = (title: (count: number) => string, some: readonly QueueFault[]): string[] => {
    if (some.length === 0) return [];
    const lines = some.flatMap((fault) => {
      const [what, fix] = words.why[fault.why](detailIn(fault, language));
      return [`  ${oneLine(`${folder}/${fault.file}`)}`, `    ${what}`, `    ${words.fix} ${fix}`];
    });
    return [title(some.length), ...lines, ''];
  };
  return [
    ...told(words.folders, faults.filter(isFolder)),
    ...told(
      words.title,
      faults.filter((fault) => !isFolder(fault)),
    ),
  ];
}

/** What is wrong with one file, for a log. */
export function queueFaultSaid(fault: QueueFault, language: OfficeLanguage): string {
  const [what, fix] = WORDS[language].why[fault.why](detailIn(fault, language));
  return `${what} ${fix}`;
}
