/** The checks of `repli check` over a draft, each problem at the field of the line it is about. */
import { checkFiles } from '../../../directory/checks/check.ts';
import type { Problem } from '../../../directory/checks/problem.ts';
import type { PublishedTerritory } from '../../../directory/model.ts';
import { type LinesDraft, rawTerritory } from './draft.ts';

/** Fields of the form; `line`: about the line as a whole. */
export const FIELDS = [
  'service',
  'number',
  'label',
  'areaLabel',
  'communes',
  'kind',
  'network',
  'publisher',
  'onBehalfOf',
  'url',
  'published',
  'withdrawn',
  'line',
] as const;
export type Field = (typeof FIELDS)[number];

/** A problem of one line, at its field. */
export interface LineProblem {
  field: Field;
  problem: Problem;
}

export interface DraftProblems {
  /** By identifier of the line. */
  ofLine: ReadonlyMap<string, readonly LineProblem[]>;
  /** About the file as a whole. */
  ofFile: readonly Problem[];
  errors: number;
  warnings: number;
}

/** The field that a JSON path inside a line leads to. */
export function fieldOf(path: readonly (string | number)[]): Field {
  const [first, second] = path;
  if (first === 'area') return second === 'communes' ? 'communes' : 'areaLabel';
  const name = first === 'source' ? second : first;
  return FIELDS.find((field) => field === name) ?? 'line';
}

/**
 * Checks a draft.
 * @param others the other published territories, to tell a number that stands in two of them
 * @param today `2026-11-22`
 */
export function problemsOf(
  draft: LinesDraft,
  others: readonly PublishedTerritory[],
  today: string,
): DraftProblems {
  const territory = rawTerritory(draft, today);
  const { code } = draft.header;
  const mine = fileOf(code, territory);
  const numbers = new Set(numbersIn(territory));
  const neighbours = others.flatMap((other) => {
    const lines = other.lines.filter(({ number }) => numbers.has(number));
    return other.code === code || lines.length === 0
      ? []
      : [fileOf(other.code, { ...other, lines })];
  });
  const { problems } = checkFiles([mine, ...neighbours], { today, whole: false });
  const ofLine = new Map<string, LineProblem[]>();
  const ofFile: Problem[] = [];
  const own = problems.filter(({ file }) => file === mine.file);
  for (const problem of own) {
    const [list, index, ...path] = problem.path;
    const id = list === 'lines' && typeof index === 'number' ? draft.lines[index]?.id : undefined;
    if (id === undefined) ofFile.push(problem);
    else ofLine.set(id, [...(ofLine.get(id) ?? []), { field: fieldOf(path), problem }]);
  }
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return { ofLine, ofFile, errors, warnings: own.length - errors };
}

function numbersIn(territory: object): string[] {
  const lines: unknown = 'lines' in territory ? territory.lines : [];
  return Array.isArray(lines) ? lines.map((line: { number?: unknown }) => String(line.number)) : [];
}

const fileOf = (code: string, value: object) => ({
  file: `data/territories/${code}.json`,
  kind: 'territory' as const,
  bytes: new TextEncoder().encode(JSON.stringify(value)),
});
