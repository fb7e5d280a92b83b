import { isTerritoryCode, territoryName } from '../../territories/names.ts';
import { error, type ProblemFound, warning } from './problem.ts';
import type { TerritoryRule } from './rule.ts';

/** A territory file is named after its code, which INSEE knows, and bears the territory's own name. */
export const fileNameRule: TerritoryRule = {
  name: 'file-name',
  scope: 'territory',
  check({ file, code, name }) {
    if (code === null) return [];
    if (!isTerritoryCode(code)) return [error('unknown-territory', ['code'], { code })];
    const findings: ProblemFound[] = [];
    const expected = `${code}.json`;
    if (file.split(/[/\\]/).at(-1) !== expected) {
      findings.push(error('file-name', ['code'], { code, expected }));
    }
    if (name !== null && name !== territoryName(code)) {
      findings.push(warning('territory-name', ['name'], { name, expected: territoryName(code) }));
    }
    return findings;
  },
};
