import { departmentsOf } from '../../territories/department-starts.ts';
import { zoneOf } from '../../territories/numbering.ts';
import { warning } from './problem.ts';
import type { LineRule } from './rule.ts';

/**
 * A number that begins as those of another département: `02 40…`, of Loire-Atlantique, in
 * Ille-et-Vilaine. Sea rescue centres serve a whole coast; numbers of another zone are told as such.
 */
export const neighbourNumberRule: LineRule = {
  name: 'neighbour-number',
  scope: 'line',
  check({ number, service }, { territory, path }) {
    const given = departmentsOf(number);
    if (service === 'sea' || given === null || given.codes.includes(territory)) return [];
    const zone = zoneOf(territory);
    if (zone === null || given.start[1] !== zone) return [];
    const departments = given.codes.join(', ');
    return [
      warning('neighbour-number', [...path, 'number'], { number, start: given.start, departments }),
    ];
  },
};
