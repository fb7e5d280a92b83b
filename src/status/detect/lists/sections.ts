/** Headings and tables: what encloses an entry. */
import { lastOf } from '../../../base/last.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import type { TextLine } from '../grammar/lines.ts';
import { named, proseLabels, type Work, workOf } from './entries.ts';
import { type Label, merge, NOTHING, readLabel } from './label.ts';
import { territoriesOf } from './shares.ts';
import { headingTown } from './towns.ts';

export interface Section {
  label: Label;
  /** Header cells of a table, as labels by column. */
  columns: readonly Label[];
}

interface Cell {
  from: number;
  to: number;
}

function cellsOf(line: TextLine): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  line.tokens.forEach(({ raw, spaced }, at) => {
    if (raw !== '|' || !spaced) return;
    cells.push({ from, to: at });
    from = at + 1;
  });
  cells.push({ from, to: line.tokens.length });
  return cells;
}

const holds = (cell: Cell, at: number) => at >= cell.from && at < cell.to;

/** A cell that holds the code of a territory and nothing else: « 44 ». */
function codeAlone(line: TextLine, { from, to }: Cell): Label {
  const code = line.tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join('')
    .toUpperCase();
  return isTerritoryCode(code) ? { ...NOTHING, codes: [code] } : NOTHING;
}

export function rowLabels(work: Work, section: Section): Label[] {
  const cells = cellsOf(work.line);
  const heads = cells.filter((cell) => !work.at.some((phone) => holds(cell, phone)));
  const head = heads
    .map((cell) => merge(readLabel({ ...work, ...cell }, 'right'), codeAlone(work.line, cell)))
    .reduce<Label>((all, label) => merge(all, label), NOTHING);
  return cells.flatMap((cell, column) => {
    const top = section.columns[column] ?? NOTHING;
    return proseLabels(work, merge(head, merge(top, section.label)), cell.from, cell.to);
  });
}

/** Whether a line without a number names what follows: of any length, with or without a colon. */
function isHeading(line: TextLine): boolean {
  if (line.kind === 'heading') return true;
  const last = lastOf(line.tokens)?.raw ?? '';
  if (last === ':') return true;
  return line.kind !== 'title' && !/^[.!?…»"]$/.test(last) && line.tokens.length <= 24;
}

/** « Contact presse », over a number: the heading of somebody else's line. */
const ofADesk = ({ tokens, hits }: TextLine): boolean =>
  tokens.length <= 6 && !hits.some(({ tag }) => tag === 'call' || tag === 'standIn');

/** The section that a line without a number opens, or the one it leaves. */
export function nextSection(
  line: TextLine,
  next: TextLine | undefined,
  byTown: boolean,
  section: Section,
): Section {
  if (line.tokens.length === 0) return section;
  if (line.kind === 'row') {
    const work = workOf(line, byTown);
    const cells = cellsOf(line);
    const columns = cells.map((cell) => readLabel({ ...work, ...cell }, 'right'));
    const single = columns.filter(named);
    return cells.filter(({ from, to }) => to > from).length > 1
      ? { ...section, columns }
      : { label: single[0] ?? section.label, columns: [] };
  }
  if (!isHeading(line)) {
    return line.kind === 'text' && line.tokens.length > 24
      ? { label: NOTHING, columns: [] }
      : section;
  }
  const label = readLabel({ ...workOf(line, byTown), from: 0, to: line.tokens.length }, 'right');
  const [town] = byTown && !named(label) ? headingTown(line, next) : [];
  const read = town === undefined ? label : { ...label, town: town.text, towns: [town.text] };
  // Several territories and none certain.
  const own = { ...read, codes: territoriesOf(line).length > 1 ? [] : read.codes };
  if (!named(own)) return section;
  // A new territory starts afresh; a service alone is a part of the territory in force.
  // A long line that leads to a list tells of places; it does not name whose the list is.
  if (line.tokens.length > 14)
    return { label: { ...NOTHING, service: own.service, codes: own.codes }, columns: [] };
  const whole =
    own.codes.length > 0 || own.town !== '' ? own : { ...own, codes: section.label.codes };
  return { label: { ...whole, refused: read.refused && ofADesk(line) }, columns: [] };
}
