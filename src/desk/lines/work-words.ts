import { messages } from '../../base/messages.ts';

const fr = {
  found: (when: string) => `Brouillon repris (${when}).`,
  state: {
    kept: 'Tout est gardé sur cet appareil.',
    keeping: 'Enregistrement sur cet appareil…',
    failed: '',
  },
  notKept:
    'Ce navigateur n’a pas pu garder votre travail : il serait perdu à la fermeture de la page. Enregistrez le fichier dès maintenant (Comparer et publier).',
  behind:
    'D’autres lignes ont été publiées depuis que vous avez commencé. Sans elles, votre version les remplacerait.',
  takeIn: 'Reprendre ces lignes, en gardant mes changements',
  conflicts: (count: number) =>
    count < 2
      ? 'Une ligne que vous avez changée a été publiée autrement depuis.'
      : `${count} lignes que vous avez changées ont été publiées autrement depuis.`,
  decide: 'Décider pour chacune',
  elsewhere:
    'Ces lignes sont ouvertes dans une autre fenêtre de ce navigateur. Fermez-en une : la dernière à écrire effacerait le travail de l’autre.',
  restart: 'Repartir de la version publiée',
  sure: 'Abandonner vos changements ?',
  restartNow: 'Oui, repartir de la version publiée',
  keep: 'Non, les garder',
};

const en: typeof fr = {
  found: (when) => `Draft taken up again (${when}).`,
  state: {
    kept: 'Everything is kept on this device.',
    keeping: 'Saving on this device…',
    failed: '',
  },
  notKept:
    'This browser could not keep your work: it would be lost when the page closes. Save the file now (Compare and publish).',
  behind:
    'Other lines were published since you began. Without them, your version would replace them.',
  takeIn: 'Take these lines in and keep my changes',
  conflicts: (count) =>
    count === 1
      ? 'A line that you changed was published otherwise since.'
      : `${count} lines that you changed were published otherwise since.`,
  decide: 'Decide for each',
  elsewhere:
    'These lines are open in another window of this browser. Close one: the last to write would erase the work of the other.',
  restart: 'Start again from the published version',
  sure: 'Give up your changes?',
  restartNow: 'Yes, start again from the published version',
  keep: 'No, keep them',
};

export const WORK_WORDS = messages({ fr, en });
