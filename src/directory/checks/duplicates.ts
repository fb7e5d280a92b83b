import { normaliseArea } from '../compile.ts';
import type { Line } from '../model.ts';
import { error, type ProblemFound } from './problem.ts';
import type { TerritoryRule } from './rule.ts';

/** One number, one service, one area: once in a file. Withdrawn lines keep their history beside. */
export const duplicatesRule: TerritoryRule = {
  name: 'duplicates',
  scope: 'territory',
  check({ lines }) {
    const first = new Map<string, number>();
    const findings: ProblemFound[] = [];
    for (const { index, line } of lines) {
      const identity = identityOf(line);
      const earlier = first.get(identity);
      if (earlier === undefined) {
        first.set(identity, index);
        continue;
      }
      const params = { number: line.number, first: String(earlier + 1) };
      findings.push(error('duplicate', ['lines', index, 'number'], params));
    }
    return findings;
  },
};

function identityOf({ service, number, area, withdrawn }: Line): string {
  const label = normaliseArea(area)?.label.toLowerCase() ?? '';
  return JSON.stringify([service, number, label, withdrawn]);
}
