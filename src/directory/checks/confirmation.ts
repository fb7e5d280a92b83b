import { confirmationOf } from '../attest/attestation.ts';
import { looksLikePerson } from '../attest/two-people.ts';
import { plainPlace } from '../import/place-name.ts';
import type { Attestation, Confirmation } from '../model.ts';
import { trustOf } from '../trust.ts';
import { error, type Path, type ProblemFound, warning } from './problem.ts';
import type { LineRule } from './rule.ts';

/**
 * A confirmation is the word of two: who printed a number cannot vouch for it alone, nor can one person.
 * That there were two is a fact of two keys; what is typed can only say that there was one. Two are told
 * apart by « et », « and », a semicolon, a plus or an ampersand. No person is named: see `roleProblem`.
 */
export const confirmersRule: LineRule = {
  name: 'confirmers',
  scope: 'line',
  check({ confirmation, source }, { path }) {
    if (confirmation === null) return [];
    const where = [...path, 'confirmation', 'by'];
    const { by } = confirmation;
    const { attestations } = confirmation;
    if (attestations !== undefined) return differing(confirmation, attestations, path);
    if (looksLikePerson(by)) return [warning('person-name', where, { role: by })];
    const people = by.split(/\s*(?:[;+&/]|\bet\b|\band\b)\s*/iu).filter((name) => name !== '');
    const publishers = [source.publisher, source.onBehalfOf].map(plainPlace);
    if (people.every((name) => publishers.includes(plainPlace(name)))) {
      return [warning('confirmed-by-publisher', where, { by })];
    }
    return people.length < 2
      ? [warning('confirmed-by-one', where, { by })]
      : [warning('confirmed-without-keys', where, { by })];
  },
};

/** What a confirmation says beside its attestations, where that is not what they say. */
function differing(
  confirmation: Confirmation,
  attestations: readonly Attestation[],
  path: Path,
): ProblemFound[] {
  const [first, second] = attestations;
  if (first === undefined || second === undefined) return [];
  const expected = confirmationOf([first, second]);
  const named = attestations.filter(({ role }) => looksLikePerson(role));
  return [
    ...(['by', 'on', 'method'] as const)
      .filter((member) => confirmation[member] !== expected[member])
      .map((member) =>
        error('attestation-differs', [...path, 'confirmation', member], {
          member,
          value: confirmation[member],
          expected: expected[member],
        }),
      ),
    ...named.map(({ role }) => {
      const where = [...path, 'confirmation', 'attestations'];
      return warning('person-name', where, { role });
    }),
  ];
}

/**
 * A permanent line is worth what its last confirmation is worth: none, or one older than 12 months. A
 * line opened for an outage that is over may be cut off, and only someone who calls it can tell.
 */
export const confirmationRule: LineRule = {
  name: 'confirmation',
  scope: 'line',
  check(line, { path, today }) {
    const { number, confirmation, kind, source } = line;
    const now = new Date(`${today}T12:00:00Z`);
    const trust = trustOf(line, { now, announcedNumbers: new Set() });
    if (trust === 'past') {
      return [warning('past-line', [...path, 'kind'], { number, published: source.published })];
    }
    if (kind !== 'permanent') return [];
    if (trust === 'unconfirmed' || (trust === 'station' && confirmation === null))
      return [warning('unconfirmed', path, { number })];
    if (trust !== 'lapsed' || confirmation === null) return [];
    const where = [...path, 'confirmation', 'on'];
    return [warning('lapsed', where, { number, confirmed: confirmation.on })];
  },
};
