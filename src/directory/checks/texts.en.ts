/** Problems in English. */

import { expectedInEnglish } from './expected.en.ts';
import { say, type Texts } from './texts.ts';
import { englishConfirmingTexts } from './texts-confirming.en.ts';
import { englishExerciseTexts } from './texts-exercises.en.ts';
import { englishFileTexts } from './texts-files.en.ts';
import { englishListTexts } from './texts-lists.en.ts';

const meant = (suggestion: string): string =>
  suggestion === '' ? '' : `Did you mean "${suggestion}"?`;

const WHOLE_FILE = {
  html: say('This file holds a web page, not data.', 'Download the file again.', {
    cause: 'A page saved from the browser, or a Wi-Fi portal.',
  }),
  conflict: say(
    'This file holds both versions of a conflict.',
    'Keep the right version and delete the lines <<<<<<<, ======= and >>>>>>>.',
    { cause: 'Two people changed the same place.' },
  ),
  'too-deep': say(
    'This file nests braces or brackets without end.',
    'Start again from the file of another territory.',
    { expected: '6 levels at most.' },
  ),
};

export const englishTexts: Texts = {
  'not-utf8': ({ charset, excerpt }) =>
    say(
      `This file is not UTF-8: it seems to be ${charset} (near "${excerpt}").`,
      'Save it again with the "UTF-8" encoding.',
      { cause: 'Saved from a spreadsheet or an old Notepad.' },
    ),
  bom: () =>
    say(
      'This file starts with an invisible mark (BOM).',
      'Save it as plain "UTF-8", not "UTF-8 with BOM".',
      { cause: 'Saved from Notepad or Excel.' },
    ),
  'empty-file': () =>
    say('This file is empty.', 'Take its last good version again.', { cause: 'Interrupted save.' }),
  'not-json': ({ kind }) => WHOLE_FILE[kind],
  'trailing-comma': () =>
    say('A comma too many before "}" or "]".', 'Delete this comma.', {
      cause: 'The last entry of a list was deleted or moved.',
    }),
  'missing-comma': () =>
    say('A comma is missing here.', 'Add a comma between the two values.', {
      cause: 'An entry was added after another, or there is a quote too many.',
    }),
  'missing-quote': () =>
    say(
      'The text that starts here is not closed.',
      'Add a straight quote " at the end of the text.',
      {
        cause: 'A deleted quote, or a line break inside a text.',
      },
    ),
  'wrong-quotes': ({ character }) =>
    say(
      `The sign ${character} cannot surround a text.`,
      'Replace it with the straight quote ", before and after.',
      { cause: 'Copied from a word processor.' },
    ),
  comment: () =>
    say('A comment is not allowed in this file.', 'Delete it, or move it to the "notes" list.'),
  unclosed: ({ character }) =>
    say(`"${character}" is missing before this place.`, `Add "${character}".`, {
      cause: 'A file cut short, or a brace deleted with an entry.',
    }),
  'unquoted-value': ({ value }) =>
    say(`"${value}" is not a value.`, 'Put it between straight quotes "…".', {
      expected: 'a text in quotes, true, false or null.',
      cause: 'Forgotten quotes; a telephone number is a text.',
    }),
  syntax: ({ value }) =>
    say(
      value === '' ? 'The file ends too early.' : `"${value}" has no place here.`,
      'Compare with the file of another territory.',
      { cause: 'A sign was deleted or added just before.' },
    ),
  'duplicate-key': ({ property }) =>
    say(`"${property}" is written twice in the same place.`, 'Keep one only.', {
      cause: 'Copy and paste: the first value would be lost in silence.',
    }),
  missing: ({ property, of }) =>
    say(`"${property}" is missing.`, `Add "${property}": … in this place.`, {
      expected: expectedInEnglish(property, of),
    }),
  'unknown-property': ({ property, nearest }) =>
    say(
      `"${property}" is not a known member.`,
      nearest === '' ? 'Delete it, or move it to "notes".' : meant(nearest),
      { cause: nearest === '' ? '' : 'A slip of the hand.' },
    ),
  'bad-value': ({ field, value, suggestion, of }) =>
    say(
      `"${value}" does not fit${field === '' ? '' : ` "${field}"`}.`,
      suggestion === '' ? 'Correct the value.' : meant(suggestion),
      { expected: expectedInEnglish(field, of) },
    ),
  'short-number': ({ number }) =>
    say(`${number} is a short number.`, 'Put the full number, or remove the line.', {
      expected: 'the number to call when this short number no longer answers.',
    }),
  'file-name': ({ code, expected }) =>
    say(
      `The code "${code}" does not match the name of the file.`,
      `Rename the file "${expected}" or correct the code.`,
      { cause: 'A file copied from another territory.' },
    ),
  'unknown-territory': ({ code }) =>
    say(`"${code}" is not the code of a territory.`, 'Correct the code.', {
      expected: 'an INSEE code: 01 to 95, 2A, 2B, 971 to 978, 986, 987 or 988.',
    }),
  'territory-name': ({ name, expected }) =>
    say(`"${name}" is not the official name of this territory.`, `Write "${expected}".`),
  fictional: ({ number }) =>
    say(
      `${number} is one of the numbers kept for works of fiction: nobody answers there.`,
      'Put the real number, or remove the line.',
      { cause: 'An example that was copied, or the number of an exercise.' },
    ),
  'impossible-number': ({ number }) =>
    say(`${number} does not exist in the numbering plan.`, 'Check the number against its source.', {
      cause: 'A digit forgotten, added or swapped.',
    }),
  'foreign-number': ({ number, expected }) =>
    say(
      `${number} is not a French number.`,
      `Check the country code: ${expected} for this territory.`,
      { cause: 'A zero kept or a digit forgotten after the + sign.' },
    ),
  'mainland-for-overseas': ({ number, suggestion }) =>
    say(`${number} is an overseas number written as a mainland one.`, meant(suggestion), {
      cause: 'The leading 0 was replaced by +33.',
    }),
  'other-calling-code': ({ number, expected }) =>
    say(`${number} is not a number of this territory.`, 'Check the number and the territory.', {
      expected: `a number in ${expected}.`,
    }),
  'unlisted-block': ({ number }) =>
    say(
      `${number} is an overseas number without a place (0939, 0947 or 0976), in a block that the list of blocks in use does not hold.`,
      'If the source does say so and somebody answers there, leave it.',
      { cause: 'A block given out lately, or a wrong digit.' },
    ),
  'other-zone': ({ number, zone, expected }) =>
    say(
      `${number} starts with ${zone}, but this territory is in ${expected}.`,
      'If the source does say so, leave it: since 2023 a number may move to another region.',
      { cause: 'The number of another territory, or swapped digits.' },
    ),
  'other-island': ({ number, island, expected }) =>
    say(
      `${number} is a number of ${island}, and this file is that of ${expected}.`,
      'If the source does say so, leave it; else correct the territory or the number.',
      { cause: 'Both have the same country code.' },
    ),
  'call-back-number': ({ number }) =>
    say(
      `${number} is what the emergency services show when they call back: calling it reaches nobody.`,
      'Give the direct number of the service.',
    ),
  'premium-number': ({ number }) =>
    say(`${number} is a premium-rate number.`, 'Put an ordinary number, or remove the line.', {
      expected: 'a number at the price of an ordinary call, or free.',
    }),
  'pager-number': ({ number }) =>
    say(`${number} is a pager number: nobody answers there.`, 'Put a number that is answered.'),
  'fax-line': ({ label }) =>
    say(`"${label}" is a fax: nobody answers there.`, 'Remove the line.', {
      cause: 'The "fax" column was copied with the telephone one.',
    }),
  'wrong-network': ({ number, network, expected }) =>
    say(
      `${number} is a ${expected} number, and the line says "${network}".`,
      `Write "network": "${expected}".`,
    ),
  duplicate: ({ number, first }) =>
    say(
      `${number} is given already for the same service and place (line ${first} of the list).`,
      'Keep one of the two.',
      {
        cause: 'Copy and paste. A second source goes to "alsoPublished".',
      },
    ),
  'same-label': ({ label, first }) =>
    say(
      `"${label}" is already the name of another number (line ${first} of the list).`,
      'Tell them apart: "…, second number", or the name of the place.',
    ),
  'looks-like-station': ({ label }) =>
    say(
      `"${label}" looks like one station, and "area" says the whole territory.`,
      'Write "area": { "label": town, "communes": [INSEE codes], "station": true }.',
      { cause: 'The number of the brigade or police station of the chief town.' },
    ),
  'number-of-station': ({ number, town }) =>
    say(
      `${number} is the desk of one station (${town}) in another line, and for everyone here.`,
      'Give this line the same "area", or remove it.',
    ),
  'shared-number': ({ number, service, elsewhere }) =>
    say(
      `${number} (${service}) is also in: ${elsewhere}.`,
      'If one centre serves both, leave it; else correct the territory that is wrong.',
      { cause: 'A common centre, or a copy from one file to the other.' },
    ),
  'no-such-day': ({ value }) => say(`There is no ${value}.`, 'Correct the date.'),
  'future-day': ({ value, today }) =>
    say(`${value} is in the future (today is ${today}).`, 'Put the day on which it happened.', {
      cause: 'Day and month swapped, or the wrong year.',
    }),
  'withdrawn-before-published': ({ withdrawn, published }) =>
    say(
      `The line would be switched off (${withdrawn}) before it was published (${published}).`,
      'Correct one of the two dates.',
    ),
  'open-until-before-published': ({ openUntil, published }) =>
    say(
      `The line would end (${openUntil}) before it was published (${published}).`,
      'Correct one of the two dates.',
    ),
  'open-until-permanent': ({ openUntil }) =>
    say(
      `A permanent line has an end (${openUntil}).`,
      'Write "kind": "incident", or remove "openUntil".',
    ),
  'deduced-nothing': ({ member }) =>
    say(
      `"deduced" names "${member}", which this line does not say.`,
      `Remove "${member}" from "deduced", or fill it in.`,
    ),
  'confirmed-after-withdrawn': ({ confirmed, withdrawn }) =>
    say(
      `The line is said to be switched off (${withdrawn}), then confirmed (${confirmed}).`,
      'If it opened again, put "withdrawn": null; else remove the confirmation.',
    ),
  'confirmed-after-update': ({ confirmed, updated }) =>
    say(
      `The confirmation (${confirmed}) is newer than "updated" (${updated}).`,
      'Bring "updated" up to date.',
    ),
  unconfirmed: ({ number }) =>
    say(
      `${number}: a permanent line that nobody has confirmed.`,
      'Have the service check it, then fill "confirmation" (by, on, method).',
    ),
  lapsed: ({ number, confirmed }) =>
    say(
      `${number}: the last confirmation (${confirmed}) is more than 12 months old.`,
      'Have the service check it again.',
    ),
  'past-line': ({ number, published }) =>
    say(
      `${number}: opened for an outage that is over${published === '' ? '' : ` (published ${published})`}, never said to be switched off.`,
      'Call it: if it is closed, fill "withdrawn"; if it stays open, write "kind": "permanent" and confirm it.',
    ),
  'number-in-label': ({ label }) =>
    say(`"${label}" holds a telephone number.`, 'Keep the name of the service, without a number.', {
      cause: 'The number shown could one day differ from the number called.',
    }),
  'short-label': ({ label }) =>
    say(`"${label}" does not say who answers.`, 'Write for example "SAMU (15)".'),
  'long-label': ({ label, length }) =>
    say(`"${label}" is ${length} characters long.`, 'Shorten it: 70 at most, to fit a button.'),
  'broken-accents': ({ text }) =>
    say(`Broken accents: "${text}".`, 'Write the accented letters again, then save as UTF-8.', {
      cause: 'The file was opened and saved with the wrong encoding.',
    }),
  ...englishListTexts,
  ...englishExerciseTexts,
  ...englishFileTexts,
  ...englishConfirmingTexts,
  'updated-back': ({ updated, published }) =>
    say(
      `This file is of ${updated}, and what is published of ${published}.`,
      'Start from the published file and make your change there again.',
      { cause: 'An old copy of the file, or a backup put back.' },
    ),
  'updated-forgotten': ({ updated }) =>
    say(
      `Lines have changed, and "updated" still says ${updated}.`,
      'Set "updated" to the day of this change.',
    ),
  'line-gone': ({ number, label }) =>
    say(
      `${number} (${label}) is published and is no longer in this file.`,
      'Put the line back; if the number is switched off, give it "withdrawn": the day it was.',
      { cause: 'A line deleted instead of closed, or an old copy of the file.' },
    ),
  'line-reopened': ({ number, withdrawn }) =>
    say(
      `${number} is published as switched off since ${withdrawn}, and this file opens it again.`,
      'If it really is open again, have it confirmed: a confirmation newer than the withdrawal. Else put "withdrawn" back.',
      { cause: 'An old copy of the file, or a line added a second time.' },
    ),
  'digits-changed': ({ before, after }) =>
    say(
      `The number of a published line went from ${before} to ${after} under the same source or the same confirmation.`,
      'Give the source of the new number and have it confirmed; or put the old one back.',
      { cause: 'A slip, or source and confirmation of the old number left in place.' },
    ),
  'service-changed': ({ number, before, after }) =>
    say(
      `${number} is published for "${before}", and this file gives it for "${after}", under the same source or the same confirmation.`,
      'If it does reach that service, give the source of that and have it confirmed; else put the old one back.',
      { cause: 'A slip, or a line copied from another.' },
    ),
  'trunk-zero': ({ number, suggestion }) =>
    say(`${number} keeps the leading 0 after the country code.`, meant(suggestion), {
      cause: 'The plus and country code were put before the whole number: they replace the 0.',
    }),
  'neighbour-number': ({ number, start, departments }) =>
    say(
      `${number} begins with ${start}, like numbers of: ${departments}.`,
      'Check the number and the territory; if the source says so, leave it.',
      { cause: 'A number of a neighbouring département, or a digit swapped.' },
    ),
  'unknown-commune': ({ code }) =>
    say(`"${code}" is the code of no commune.`, 'Correct the code, or take it out.', {
      expected: 'an INSEE code, such as 35238 for Rennes (not a postcode).',
    }),
  'commune-elsewhere': ({ code, name, territory }) =>
    say(
      `${code} (${name}) is a commune of territory ${territory}.`,
      'If the line does serve it, leave it; else correct the code.',
    ),
  'postcode-for-commune': ({ code, suggestion }) =>
    say(
      `"${code}" looks like a postcode, not the code of a commune.`,
      suggestion === '' ? 'Give the INSEE code of the commune.' : meant(suggestion),
    ),
  'label-other-commune': ({ label, code, name }) =>
    say(
      `The place says "${label}", and code ${code} is that of: ${name}.`,
      'Correct the name or the code, so that they go together.',
    ),
};
