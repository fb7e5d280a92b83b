import { TERRITORIES } from '../../territories/names.ts';
import { error } from './problem.ts';
import type { CollectionRule } from './rule.ts';

/** Every territory has its file, even without lines: its page must exist on the day it is needed. */
export const completenessRule: CollectionRule = {
  name: 'completeness',
  scope: 'collection',
  check(territories) {
    const present = new Set(territories.map(({ code }) => code));
    const missing = TERRITORIES.filter(({ code }) => !present.has(code)).map(({ code }) => code);
    if (missing.length === 0) return [];
    return [
      {
        ...error('missing-territory', [], { codes: missing.join(', ') }),
        file: 'data/territories',
      },
    ];
  },
};
