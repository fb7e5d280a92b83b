/** Problems of whole files in French: missing, not opened, under a wrong name. */
import { say, type Texts } from './texts.ts';

const UNOPENED = {
  link: say(
    'Ce nom est un lien qui ne mène à aucun fichier.',
    'Mettez le fichier lui-même à la place du lien.',
  ),
  folder: say(
    'C’est un dossier ; attendu un fichier.',
    'Déplacez ce dossier, et remettez le fichier d’une copie.',
  ),
  special: say(
    'Ce n’est pas un fichier ordinaire, mais un tube nommé, une prise ou un périphérique.',
    'Effacez-le, et remettez le fichier d’une copie.',
  ),
  denied: say(
    'Ce fichier n’a pas pu être ouvert : accès refusé.',
    'Donnez à ce compte le droit de le lire.',
  ),
  other: say('Ce fichier n’a pas pu être ouvert.', 'Reprenez-le d’une copie (git, sauvegarde).'),
};

export const frenchFileTexts: Pick<Texts, 'missing-territory' | 'unopened' | 'hidden-ending'> = {
  'missing-territory': ({ codes }) =>
    say(
      `Il manque le fichier de : ${codes}.`,
      'Reprenez-les d’une copie (git, sauvegarde), avec leurs lignes ; un territoire qui n’en a jamais eu garde un fichier sans ligne.',
      { expected: 'un fichier pour chacun des 107 territoires.' },
    ),
  unopened: ({ why }) => UNOPENED[why],
  'hidden-ending': ({ name, expected }) =>
    say(
      `« ${name} » n’est pas lu : son nom ne finit pas par « .json ».`,
      `Renommez-le « ${expected} », ou effacez-le.`,
      {
        cause: 'Windows cache la fin des noms : le Bloc-notes ajoute « .txt ».',
      },
    ),
};
