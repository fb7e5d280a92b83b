/** Problems of scenarios of exercises in English. */
import { type ExerciseCode, say, type Texts } from './texts.ts';

export const englishExerciseTexts: Pick<Texts, ExerciseCode> = {
  'exercise-file-name': ({ id, expected }) =>
    say(
      `The identifier "${id}" does not go with the name of the file.`,
      `Rename the file "${expected}", or correct "id".`,
      { cause: 'A scenario copied from another.' },
    ),
  'exercise-late': ({ at, minutes }) =>
    say(
      `T+${at} comes after the end of the exercise (T+${minutes}).`,
      'Bring it forward, or make "minutes" longer.',
    ),
  'exercise-outside': ({ codes }) =>
    say(
      `${codes}: outside of the territories of the exercise.`,
      'Add these codes to "territories" of the scenario, or take them out here.',
    ),
  'exercise-role': ({ role, known }) =>
    say(`"${role}" is no player of this scenario.`, 'Add this role to "players".', {
      expected: `one of these: ${known}.`,
    }),
  'exercise-name-twice': ({ name }) =>
    say(`Two announcements are called "${name}".`, 'Give the second one another name.'),
  'exercise-name-unknown': ({ name }) =>
    say(
      `No announcement called "${name}" is played before this.`,
      'Correct "of", or put the announcement earlier.',
    ),
  'exercise-name-over': ({ name }) =>
    say(
      `The announcement "${name}" is over by then.`,
      'Put this earlier, or make a new announcement.',
    ),
  'exercise-real-number': ({ number }) =>
    say(
      `${number} may ring at somebody’s: an exercise uses fictional numbers only.`,
      'Take a number that is kept for fiction.',
      { expected: '01 99 00, 02 61 91, 03 53 01, 04 65 71, 05 36 49 or 06 39 98, then 4 digits.' },
    ),
};
