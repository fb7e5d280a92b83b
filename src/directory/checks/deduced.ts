import { normaliseArea } from '../compile.ts';
import type { Deducible, Line } from '../model.ts';
import { type ProblemFound, warning } from './problem.ts';
import type { LineRule } from './rule.ts';

const SAYS: Readonly<Record<Deducible, (line: Line) => boolean>> = {
  area: ({ area }) => normaliseArea(area) !== null,
  network: ({ network }) => network !== 'unknown',
  onBehalfOf: ({ source }) => source.onBehalfOf !== '',
  published: ({ source }) => source.published !== '',
  withdrawn: ({ withdrawn }) => withdrawn !== null,
};

/** What is said to be worked out must be said at all. */
export const deducedRule: LineRule = {
  name: 'deduced',
  scope: 'line',
  check(line, { path }) {
    return (line.deduced ?? []).flatMap((member, index): ProblemFound[] =>
      SAYS[member](line)
        ? []
        : [warning('deduced-nothing', [...path, 'deduced', index], { member })],
    );
  },
};
