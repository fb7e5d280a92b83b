import { trustOf } from '../trust.ts';
import { warning } from './problem.ts';
import type { LineRule } from './rule.ts';

/** A permanent line is worth what its last confirmation is worth: none, or one older than 12 months. */
export const confirmationRule: LineRule = {
  name: 'confirmation',
  scope: 'line',
  check(line, { path, today }) {
    const { number, confirmation } = line;
    if (line.kind !== 'permanent') return [];
    const now = new Date(`${today}T12:00:00Z`);
    const trust = trustOf(line, { now, announcedNumbers: new Set() });
    if (trust === 'unconfirmed') return [warning('unconfirmed', path, { number })];
    if (trust !== 'lapsed' || confirmation === null) return [];
    const where = [...path, 'confirmation', 'on'];
    return [warning('lapsed', where, { number, confirmed: confirmation.on })];
  },
};
