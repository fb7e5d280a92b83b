/** Problems of scenarios of exercises in French. */
import { type ExerciseCode, say, type Texts } from './texts.ts';

export const frenchExerciseTexts: Pick<Texts, ExerciseCode> = {
  'exercise-file-name': ({ id, expected }) =>
    say(
      `L’identifiant « ${id} » ne correspond pas au nom du fichier.`,
      `Renommez le fichier « ${expected} », ou corrigez « id ».`,
      { cause: 'Scénario copié depuis un autre.' },
    ),
  'exercise-late': ({ at, minutes }) =>
    say(
      `T+${at} vient après la fin de l’exercice (T+${minutes}).`,
      'Avancez ce moment, ou allongez « minutes ».',
    ),
  'exercise-outside': ({ codes }) =>
    say(
      `${codes} : hors des territoires de l’exercice.`,
      'Ajoutez ces codes à « territories » du scénario, ou retirez-les d’ici.',
    ),
  'exercise-role': ({ role, known }) =>
    say(`« ${role} » n’est pas un joueur de ce scénario.`, 'Ajoutez ce rôle à « players ».', {
      expected: `l’un de ceux-ci : ${known}.`,
    }),
  'exercise-name-twice': ({ name }) =>
    say(`Deux annonces portent le nom « ${name} ».`, 'Donnez un autre nom à la seconde.'),
  'exercise-name-unknown': ({ name }) =>
    say(
      `Aucune annonce nommée « ${name} » n’est jouée avant ce moment.`,
      'Corrigez « of », ou placez l’annonce plus tôt.',
    ),
  'exercise-name-over': ({ name }) =>
    say(
      `L’annonce « ${name} » est déjà finie à ce moment.`,
      'Placez cet événement plus tôt, ou faites une nouvelle annonce.',
    ),
  'exercise-real-number': ({ number }) =>
    say(
      `${number} peut sonner chez quelqu’un : un exercice n’emploie que des numéros fictifs.`,
      'Prenez un numéro réservé à la fiction.',
      {
        expected: '01 99 00, 02 61 91, 03 53 01, 04 65 71, 05 36 49 ou 06 39 98, puis 4 chiffres.',
      },
    ),
};
