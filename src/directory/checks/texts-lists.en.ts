/** Problems of the national list, of keys and of sources in English. */
import { type ListCode, say, type Texts } from './texts.ts';

export const englishListTexts: Pick<Texts, ListCode> = {
  'unknown-number': ({ number }) =>
    say(`"${number}" is not a number of this list.`, 'Correct it or add it to the list.'),
  'own-stand-in': ({ number }) =>
    say(`${number} cannot stand in for itself.`, 'Remove it from "standIns".'),
  'duplicate-number': ({ number }) => say(`"${number}" is twice in the list.`, 'Keep one only.'),
  'missing-number': ({ numbers }) =>
    say(`Missing from the list: ${numbers}.`, 'Put these numbers back: the app depends on them.'),
  'fact-missing': ({ number, about }) =>
    say(
      `${number}: no fact says where "${about}" comes from.`,
      'Add one to "facts": { "about": [...], "source": {...}, "checked": day }.',
    ),
  'number-without-source': ({ number }) =>
    say(
      `${number}: nobody is named for what it reaches.`,
      'Give the fact about "reaches" a source: the public reads it beside the number.',
    ),
  'territory-without-fact': ({ number, codes }) =>
    say(
      `${number} is said to work in ${codes}, and no fact says so.`,
      'Add the fact, or take these territories out.',
    ),
  'old-fact': ({ number, about, checked }) =>
    say(
      `${number} (${about}): last checked on ${checked}, more than two years ago.`,
      'Read its source again, then bring "checked" up to date.',
    ),
  'fact-without-source': ({ number, about }) =>
    say(
      `${number} (${about}): a fact whose source was not found.`,
      'Look for it, or say "unconfirmed".',
    ),
  'private-key': () =>
    say(
      'The secret part of a key ("d") is in this file, which everyone reads.',
      'Remove "d", and never use this key again: it is known. Make another.',
      { cause: 'The whole key was pasted instead of its public part.' },
    ),
  'duplicate-kid': ({ kid }) =>
    say(`Two keys bear the name "${kid}".`, 'Give the new one another name.'),
  'duplicate-source': ({ id }) =>
    say(`Two feeds bear the identifier "${id}".`, 'Give the new one another identifier.'),
  'key-days': ({ from, until }) =>
    say(
      `The key would end (${until}) before it starts (${from}).`,
      'Correct one of the two dates.',
    ),
  'key-without-territory': ({ kid }) =>
    say(`The key "${kid}" signs for territories but names none.`, 'Fill "territories".'),
};
