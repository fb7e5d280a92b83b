/** Refusals in English. */

import { momentThere } from '../../territories/moment-there.ts';
import type { AdmissionWords } from './refusal.ts';

const DECIDED: Readonly<Record<string, string>> = {
  announced: 'announced',
  'not-an-outage': 'not an outage',
  reopened: 'to review again',
};

export const englishWords: AdmissionWords = {
  'not-a-document': () => [
    'This is no document signed by Repli.',
    'Cut short on its way, or a file of another kind.',
    'Save and sign again at the desk, then send again.',
  ],
  'wrong-format': ({ expected, found }) => [
    `Signed document of another kind: expected ${expected}, received ${found}.`,
    'Sent to the wrong address.',
    'Send a territory file to /v1/territories, an announcement to /v1/announcements, a watch to /v1/watches.',
  ],
  'bad-id': ({ id }) => [
    `Unknown address: "${id}".`,
    'No such territory, or an identifier with a forbidden character.',
    'An INSEE code (35, 2A, 974), or an identifier of 3 to 120 plain letters, digits, dots, dashes, underscores or plus signs.',
  ],
  'bad-query': ({ name, value, en }) => [
    `This question is not understood: "${name}=${value}".`,
    '',
    `Expected: ${en}`,
  ],
  'unknown-key': ({ kid }) => [
    `The key "${kid}" is not known here.`,
    'A new key that is not in data/keys.json yet.',
    'Ask the host to add its public part there.',
  ],
  'key-not-entitled': ({ kid, territory }) => [
    `The key "${kid}" may not sign for territory ${territory}.`,
    '',
    'Sign with a key of that territory.',
  ],
  'key-not-yet-valid': ({ kid, from }) => [
    `The key "${kid}" counts from ${from} only.`,
    '',
    'Wait for that day, or sign with the key before it.',
  ],
  'key-expired': ({ kid, until }) => [
    `The key "${kid}" expired on ${until}.`,
    '',
    'Sign with its successor, or make one: repli keys rotate.',
  ],
  'key-revoked': ({ kid, revoked }) => [
    `The key "${kid}" is revoked since ${revoked}.`,
    '',
    'Sign with another key. If the revocation is a mistake, see the host.',
  ],
  'bad-signature': ({ kid }) => [
    `The signature of "${kid}" is not right.`,
    'Changed after it was signed.',
    'Sign the file again, then send it untouched.',
  ],
  'other-owner': ({ id }) => [
    `The announcement "${id}" belongs to another sender.`,
    'Identifier already taken.',
    'Publish under a new identifier.',
  ],
  'other-signer': ({ kid }) => [
    `Only the key "${kid}" may take back what it signed.`,
    '',
    'Open that key and try again.',
  ],
  'taken-back': () => [
    'This was taken back by its signer before it came out.',
    'An earlier sending left in another window or on another machine.',
    'If it must come out all the same, make it again and sign anew.',
  ],
  'already-out': () => [
    'It is too late to take it back: it is public.',
    '',
    'Retract the announcement (a mistake), or publish a correction.',
  ],
  'not-found': () => [
    'Nothing at this address.',
    '',
    'The list of addresses is at /v1/openapi.json.',
  ],
  'rolled-back': ({ held, offered }) => [
    `Older than the version in place (${offered}; in place: ${held}).`,
    'An old file sent again.',
    'Start from the published file, make the change again and sign.',
  ],
  'same-version': ({ held }) => [
    `Version ${held} is in place already with another content.`,
    'Two people published at the same moment.',
    'Start from the published file, make the change again and sign.',
  ],
  'identifier-in-use': ({ id }) => [
    `Another announcement has the identifier "${id}" already.`,
    'Two officers signed in the same second.',
    'The other announcement stands. Read it, then sign yours again, or an update of theirs.',
  ],
  'updated-since': ({ id, sent }) => [
    `This announcement was updated on ${momentThere(sent ?? '', 'en')} ("${id}").`,
    'What you signed starts from an older version: what was added since would be wiped out unread.',
    'Read the newest version, then sign again from it.',
  ],
  'older-than-file': ({ updated, offered }) => [
    `The file in place dates from ${updated}, this one from ${offered}.`,
    'The file was changed another way (the forge).',
    'Start from the published file, make the change again and sign.',
  ],
  'other-base': () => [
    'Somebody else published lines of this territory since you began.',
    'Two desks at once, or a change by the forge.',
    'Read the published version again, decide line by line, then sign again.',
  ],
  'would-lose': ({ count }) => [
    `Published lines would vanish without a trace: ${count}.`,
    'A file made from an older version.',
    'Take them back; if a number is switched off, give its line the day it was. Then sign again.',
  ],
  'too-large': ({ limit }) => [
    `Too large: ${limit} bytes at most.`,
    '',
    'Take out what is not needed, for example notes.',
  ],
  'wrong-type': ({ found }) => [
    `Unexpected content type: "${found}".`,
    '',
    'Send it with Content-Type: application/jose+json.',
  ],
  expired: ({ validUntil }) => [
    `Signed to be published before ${momentThere(validUntil ?? '', 'en')}.`,
    'Signed long ago.',
    'Read it again, sign it again and send it.',
  ],
  'ahead-of-clock': ({ issuedAt }) => [
    `Dated in the future (${momentThere(issuedAt ?? '', 'en')}).`,
    'The clock of the machine that signed is ahead.',
    'Set its clock, then sign again.',
  ],
  'faulty-content': ({ count }) => [
    `The file has errors: ${count}.`,
    '',
    'Correct each error of the list, then sign again.',
  ],
  'faulty-announcement': ({ en }) => [
    'This announcement cannot be published as it is.',
    `To be corrected: ${en}`,
    'Correct it, then sign again.',
  ],
  'bad-announcement': ({ detail }) => [
    `The CAP message cannot be read as a whole (${detail}).`,
    '',
    'Make the announcement again at the desk or with repli announce.',
  ],
  'bad-check': () => [
    'The answer is not that of two people.',
    'Signatures of one key, of a key without a right to this territory, or of other digits.',
    'Another person answers the request, at their own workplace, with their own key.',
  ],
  'bad-correction': () => [
    'The correction cannot be taken.',
    'Its text is empty, longer than 500 characters, or names a person.',
    'Say what was wrong and what is right, by functions: the log is public for ever.',
  ],
  'no-such-entry': ({ id }) => [
    `The log has no entry ${id} with that hash.`,
    'Another service, or a number copied wrongly.',
    'Read /v1/audit again, and take number and hash of the entry.',
  ],
  'other-entry': ({ id }) => [
    `This key may not correct entry ${id}.`,
    'The entry is of another territory.',
    'Sign with the key that signed the entry, or one that has all its territories.',
  ],
  'bad-decision': () => [
    'The decision cannot be taken.',
    'It names no text of the queue, or decides something unknown here.',
    'Decide again at the desk or with repli review.',
  ],
  'no-such-text': ({ id }) => [
    `No text "${id}" waits to be reviewed.`,
    'It was taken away, or belongs to another host.',
    'Read the list again.',
  ],
  'other-words': () => [
    'The text has changed since it was read.',
    'Its publisher corrected or updated it.',
    'Read it again, then decide.',
  ],
  'decided-since': ({ by, at, verdict }) => [
    by === undefined
      ? 'A newer decision is in place on these words: this one does not replace it.'
      : `A newer decision is in place on these words: ${DECIDED[verdict ?? '']}, by ${by}, ${momentThere(at ?? '', 'en')}.`,
    'Somebody else has decided since this text was read, at the desk or with repli review, or an old text was sent again.',
    'Nothing of what was sent comes out. Read the list again, and the announcements in force: the same outage is updated there. If something else is to be decided, decide and sign again.',
  ],
  'bad-watch': ({ detail }) => [
    `The signed watch does not say over which territories (${detail}).`,
    '',
    'Make it again at the desk or with repli watch.',
  ],
  'other-identifier': ({ found }) => [
    `The document has the identifier "${found}", not that of the address.`,
    '',
    'Send it to the address of its own identifier (of a watch, the name of its key).',
  ],
  'not-an-outage': () => [
    'The announcement says nothing of emergency numbers, or not where.',
    '',
    'Make the announcement again at the desk or with repli announce.',
  ],
  'drill-as-actual': () => [
    'The announcement is said to be real, and its text speaks of a drill.',
    'A drill published as a real outage.',
    'Choose EXERCISE, or take these words out if the outage is real.',
  ],
  'exercise-joins-real': ({ other }) => [
    `The exercise refers to the real announcement "${other}".`,
    'Sequel of a real announcement published as an exercise, or an identifier used again.',
    'Publish the exercise as a new announcement, under an identifier of its own.',
  ],
  'real-joins-exercise': ({ other }) => [
    `The real announcement refers to the exercise "${other}".`,
    'Sequel of an exercise published as a real outage.',
    'If the outage is real, publish a new announcement; if not, go on with the exercise as one.',
  ],
  'real-on-exercise': () => [
    'This host is that of an exercise: a real announcement would reach nobody here.',
    'The desk of the exercise is open in place of the real one.',
    'Open the desk of your real site, and announce there.',
  ],
  'bad-order': () => [
    'This is neither an order of who leads the exercise nor a deed of a player.',
    'The desk is of another version than the host of the exercise.',
    'Reload the page of the desk, then try again.',
  ],
  'order-given-before': () => [
    'This order was given before.',
    '',
    'Nothing to do: it is obeyed once.',
  ],
  'exercise-playing': () => [
    'An exercise is being played.',
    '',
    'Stop it first, or wait for its end.',
  ],
  'exercise-not-playing': () => [
    'No exercise is being played.',
    'It has ended, or has not begun.',
    'Start one from the page Exercise.',
  ],
  'no-such-scenario': () => [
    'This scenario is not there, or has a problem.',
    '',
    'Check the scenarios: repli check.',
  ],
  'no-such-player': () => ['This player is not in the scenario.', '', 'Choose a role of the list.'],
  'no-such-line': () => [
    'This line is not in the calling round of this player.',
    '',
    'Choose a line of the list.',
  ],
  'real-number': () => [
    'This text holds a real number, which somebody might call.',
    '',
    'Take one that is reserved for fiction, such as 01 99 00 12 34.',
  ],
  'no-phone-record': () => [
    'One of the files is not the record of a phone.',
    '',
    'Take it out, then make the report again.',
  ],
  'too-many': ({ seconds }) => [
    'Too many requests in a short time.',
    '',
    `Try again in ${seconds} seconds.`,
  ],
  'not-written': ({ seconds }) => [
    'The service has kept this, but could not write it out yet: it is not public.',
    'A full disk, or a folder that may not be written.',
    `It will be written as soon as possible. Tell the host; sending it again in ${seconds} seconds is safe.`,
  ],
  unavailable: () => [
    'The service cannot record anything right now.',
    'Database or disk unavailable.',
    'Send the same file again in a minute: sending twice never makes two.',
  ],
};
