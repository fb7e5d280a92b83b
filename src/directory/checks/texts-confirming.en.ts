/** Problems of confirmations in English: who checked a number, and which keys say so. */

import type { AttestationProblem } from '../attest/attestation.ts';
import { type ConfirmingCode, say, type Texts } from './texts.ts';

const PROBLEMS: Readonly<Record<AttestationProblem, { what: string; fix: string }>> = {
  forged: {
    what: 'is not what that key signed: number, service, function, day or method changed since.',
    fix: 'Put the line back as it was, or take the confirmation out and have it done again.',
  },
  'one-key': {
    what: 'is of the same key as the other: one key counts for one person only.',
    fix: 'Take "attestations" out, or have another person confirm with a key of their own.',
  },
  'one-hand': {
    what: 'is of a key that came after the other: both are in the same hands.',
    fix: 'The confirmation counts as unsigned; have it done again by another person.',
  },
  'unknown-key': {
    what: 'is of a key that data/keys.json does not hold.',
    fix: 'Add the key; else the confirmation counts as unsigned: have it done again.',
  },
  'not-entitled': {
    what: 'is of a key that may not sign for this territory.',
    fix: 'The confirmation counts as unsigned; have it done again by a key of the territory.',
  },
  'outside-days': {
    what: 'is of a day on which that key was not valid.',
    fix: 'The confirmation counts as unsigned; have it done again.',
  },
  revoked: {
    what: 'is of a key revoked since.',
    fix: 'The confirmation counts as unsigned; have it done again by a key in force.',
  },
};

export const englishConfirmingTexts: Pick<Texts, ConfirmingCode> = {
  'confirmed-by-publisher': ({ by }) =>
    say(
      `"${by}" published this number and confirms it alone.`,
      'Have the service that answers confirm it too: "préfecture et SAMU 35".',
    ),
  'confirmed-by-one': ({ by }) =>
    say(
      `One person or service alone confirms: "${by}".`,
      'Name both, by their function: who called, and who read the digits again.',
    ),
  'confirmed-without-keys': ({ by }) =>
    say(
      `"${by}": two people say so, and no signature of two keys proves it.`,
      'At the desk, at the next check, hand over "to another workplace": each signs with their own key.',
    ),
  'person-name': ({ role }) =>
    say(
      `"${role}" seems to be the name of a person.`,
      'Write the function, "officier de permanence, SIDPC": this file is public and kept for ever.',
    ),
  'attestation-differs': ({ member, value, expected }) =>
    say(
      `"${member}" says "${value}", and the signed attestations say "${expected}".`,
      `Put "${expected}" back, or take "attestations" out and have the confirmation done again.`,
    ),
  attestation: ({ number, problem, key }) =>
    say(
      `${number}: the attestation of key ${key} ${PROBLEMS[problem].what}`,
      PROBLEMS[problem].fix,
    ),
  'attestations-unverified': ({ number }) =>
    say(
      `${number}: its attestations could not be verified for want of a list of keys.`,
      'Check the whole folder, with keys.json: "repli check".',
    ),
};
