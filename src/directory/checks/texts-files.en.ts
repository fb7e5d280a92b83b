/** Problems of whole files in English. */
import { say, type Texts } from './texts.ts';

const UNOPENED = {
  link: say('This name is a link that leads to no file.', 'Put the file itself in its place.'),
  folder: say(
    'This is a folder; a file was expected.',
    'Move this folder, and put the file back from a copy.',
  ),
  special: say(
    'This is no regular file, but a named pipe, a socket or a device.',
    'Delete it, and put the file back from a copy.',
  ),
  denied: say(
    'This file could not be opened: access denied.',
    'Give this account the right to read it.',
  ),
  other: say('This file could not be opened.', 'Take it from a copy (git, backup).'),
};

export const englishFileTexts: Pick<Texts, 'missing-territory' | 'unopened' | 'hidden-ending'> = {
  'missing-territory': ({ codes }) =>
    say(
      `The file is missing for: ${codes}.`,
      'Take them from a copy (git, backup), with their lines; a territory that never had one keeps a file without lines.',
      { expected: 'one file for each of the 107 territories.' },
    ),
  unopened: ({ why }) => UNOPENED[why],
  'hidden-ending': ({ name, expected }) =>
    say(
      `"${name}" is not read: its name does not end with ".json".`,
      `Rename it "${expected}", or delete it.`,
      {
        cause: 'Windows hides the end of names: Notepad adds ".txt".',
      },
    ),
};
