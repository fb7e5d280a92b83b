import { plainPlace } from '../import/place-name.ts';
import { trustOf } from '../trust.ts';
import { warning } from './problem.ts';
import type { LineRule } from './rule.ts';

/**
 * A confirmation is the word of two: who printed a number cannot vouch for it alone, nor can one person.
 * Two are told apart by « et », « and », a comma, a semicolon, a plus or an ampersand.
 */
export const confirmersRule: LineRule = {
  name: 'confirmers',
  scope: 'line',
  check({ confirmation, source }, { path }) {
    if (confirmation === null) return [];
    const where = [...path, 'confirmation', 'by'];
    const { by } = confirmation;
    const people = by.split(/\s*(?:[,;+&/]|\bet\b|\band\b)\s*/iu).filter((name) => name !== '');
    const publishers = [source.publisher, source.onBehalfOf].map(plainPlace);
    if (people.every((name) => publishers.includes(plainPlace(name)))) {
      return [warning('confirmed-by-publisher', where, { by })];
    }
    return people.length < 2 ? [warning('confirmed-by-one', where, { by })] : [];
  },
};

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
