import { TERRITORIES } from '../../territories/names.ts';
import { error } from './problem.ts';
import type { CheckedTerritory, CollectionRule } from './rule.ts';

/** What a file is named after: one that is there and cannot be read is faulty, not missing. */
const named = (file: string): string => file.replace(/^.*\//, '').replace(/\.json$/, '');

/** The folder of the files that were checked. */
const folderOf = ([first]: readonly CheckedTerritory[]): string =>
  first?.file.replace(/\/[^/]*$/, '') ?? 'data/territories';

/** Every territory has its file, even without lines: its page must exist on the day it is needed. */
export const completenessRule: CollectionRule = {
  name: 'completeness',
  scope: 'collection',
  check(territories) {
    const present = new Set(territories.flatMap(({ code, file }) => [code, named(file)]));
    const missing = TERRITORIES.filter(({ code }) => !present.has(code)).map(({ code }) => code);
    if (missing.length === 0) return [];
    return [
      {
        ...error('missing-territory', [], { codes: missing.join(', ') }),
        file: folderOf(territories),
      },
    ];
  },
};
