/** The checks of `repli check` over a draft, each problem at the field of the line it is about. */
import { checkFiles } from '../../../directory/checks/check.ts';
import type { Problem } from '../../../directory/checks/problem.ts';
import type { PublishedTerritory } from '../../../directory/model.ts';
import { type LinesDraft, rawTerritory } from './draft.ts';
import type { RawLine } from './form.ts';

/** Fields of the form; `line`: about the line as a whole. */
const FIELDS = [
  'service',
  'number',
  'label',
  'areaLabel',
  'communes',
  'kind',
  'openUntil',
  'network',
  'publisher',
  'onBehalfOf',
  'url',
  'published',
  'withdrawn',
  'remark',
  'line',
] as const;
export type LineField = (typeof FIELDS)[number];

/** A problem of one line, at its field. */
interface LineProblem {
  field: LineField;
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
export function fieldOf(path: readonly (string | number)[]): LineField {
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
  const numbers = new Set(territory.lines.map(({ number }) => number));
  const neighbours = others.flatMap((other) => {
    const lines = other.lines.filter(({ number }) => numbers.has(number));
    return other.code === code || lines.length === 0 ? [] : [{ ...other, lines }];
  });
  const own = check(territory, neighbours, today);
  const ofLine = new Map<string, LineProblem[]>();
  const ofFile: Problem[] = [];
  for (const problem of own) {
    const { id, field } = placeOf(problem, draft);
    if (id === null) ofFile.push(problem);
    else ofLine.set(id, [...(ofLine.get(id) ?? []), { field, problem }]);
  }
  // A line that is not well-formed is passed over by the other rules: they see a copy without its problems.
  const isShape = ({ problem }: LineProblem) => problem.rule === 'schema';
  const faulty = new Map<string, Set<LineField>>();
  for (const [id, problems] of ofLine) {
    const fields = problems.filter(isShape).map(({ field }) => field);
    if (fields.length > 0) faulty.set(id, new Set(fields));
  }
  if (faulty.size > 0) {
    const lines = territory.lines.map((line, index) =>
      withoutProblems(line, faulty.get(draft.lines[index]?.id ?? '') ?? new Set()),
    );
    for (const problem of check({ ...territory, lines }, neighbours, today)) {
      const { id, field } = placeOf(problem, draft);
      const known = id === null ? undefined : faulty.get(id);
      if (id === null || known === undefined || known.has(field)) continue;
      ofLine.set(id, [...(ofLine.get(id) ?? []), { field, problem }]);
      own.push(problem);
    }
  }
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return { ofLine, ofFile, errors, warnings: own.length - errors };
}

type CheckedTerritory = { code: string; lines: readonly object[] };

function check(
  territory: CheckedTerritory,
  neighbours: readonly CheckedTerritory[],
  today: string,
): Problem[] {
  const mine = fileOf(territory);
  const { problems } = checkFiles([mine, ...neighbours.map(fileOf)], { today, whole: false });
  return problems.filter(({ file }) => file === mine.file);
}

function placeOf({ path }: Problem, draft: LinesDraft): { id: string | null; field: LineField } {
  const [list, index, ...inside] = path;
  const line = list === 'lines' && typeof index === 'number' ? draft.lines[index] : undefined;
  return { id: line?.id ?? null, field: fieldOf(inside) };
}

/** Sound members in place of the faulty ones. */
function withoutProblems(line: RawLine, faulty: ReadonlySet<LineField>): RawLine {
  const { source, area, openUntil, remark, ...others } = line;
  return {
    ...others,
    ...(openUntil === undefined || faulty.has('openUntil') ? {} : { openUntil }),
    ...(remark === undefined || faulty.has('remark') ? {} : { remark }),
    service: faulty.has('service') ? 'any' : line.service,
    // Of no kind and of no place, so that it raises nothing that the true one would not.
    number: faulty.has('number') ? '+33800000000' : line.number,
    label: faulty.has('label') ? '-' : line.label,
    area: faulty.has('areaLabel') || faulty.has('communes') ? '' : area,
    source: {
      ...source,
      publisher: faulty.has('publisher') ? '-' : source.publisher,
      url: faulty.has('url') ? '' : source.url,
      published: faulty.has('published') ? '' : source.published,
    },
    withdrawn: faulty.has('withdrawn') ? null : line.withdrawn,
  };
}

const fileOf = (territory: CheckedTerritory) => ({
  file: `data/territories/${territory.code}.json`,
  kind: 'territory' as const,
  bytes: new TextEncoder().encode(JSON.stringify(territory)),
});
