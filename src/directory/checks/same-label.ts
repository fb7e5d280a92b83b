import { normaliseArea } from '../compile.ts';
import { type ProblemFound, warning } from './problem.ts';
import type { TerritoryRule } from './rule.ts';

/** Two numbers of one service and place under one name: a reader cannot tell them apart. */
export const sameLabelRule: TerritoryRule = {
  name: 'same-label',
  scope: 'territory',
  check({ lines }) {
    const first = new Map<string, { index: number; number: string }>();
    return lines.flatMap(({ index, line }): ProblemFound[] => {
      const { service, label, number } = line;
      const town = normaliseArea(line.area)?.label.toLowerCase() ?? '';
      const name = JSON.stringify([service, label.toLowerCase(), town]);
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, { index, number });
      if (earlier === undefined || earlier.number === number) return [];
      const params = { label, first: String(earlier.index + 1) };
      return [warning('same-label', ['lines', index, 'label'], params)];
    });
  },
};
