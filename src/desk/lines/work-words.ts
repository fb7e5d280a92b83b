import type { DeskLanguage } from '../shell/language.ts';

const fr = {
  found: (when: string) => `Brouillon repris (${when}).`,
  state: {
    kept: 'Tout est gardé sur cet appareil.',
    keeping: 'Enregistrement sur cet appareil…',
    failed: '',
  },
  notKept:
    'Ce navigateur n’a pas pu garder votre travail\u00a0: il serait perdu à la fermeture de la page. Enregistrez le fichier dès maintenant (Comparer et publier).',
  behind:
    'Une version plus récente a été publiée depuis que vous avez commencé. Regardez la comparaison avant d’envoyer\u00a0: vos lignes remplaceraient les siennes.',
  restart: 'Repartir de la version publiée',
  sure: 'Abandonner vos changements\u00a0?',
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
    'A newer version was published since you began. Look at the comparison before sending: your lines would replace its own.',
  restart: 'Start again from the published version',
  sure: 'Give up your changes?',
  restartNow: 'Yes, start again from the published version',
  keep: 'No, keep them',
};

export const WORK_WORDS: Readonly<Record<DeskLanguage, typeof fr>> = { fr, en };
