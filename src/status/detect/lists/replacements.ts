/**
 * Which numbers a text gives out: a tree of sections, lines and entries, in which a number takes the
 * nearest enclosing service, territory and town.
 */

import { lastOf } from '../../../base/last.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import type { TextLine } from '../grammar/lines.ts';
import { CALL_ROOMS } from '../lexicon/places/offices.ts';
import type {
  DetectedState,
  FailingService,
  FeedItem,
  FoundNumber,
  ReplacementService,
} from '../model.ts';
import { type Label, labelSigns, merge, NOTHING, readLabel, type Stretch } from './label.ts';
import { elsewhere, forbidden } from './refusals.ts';
import { shareOut, shareTerritories, territoriesOf } from './shares.ts';
import { between, townsOf } from './towns.ts';

interface Setting {
  item: FeedItem;
  state: DetectedState;
  failing: readonly FailingService[];
  departements: readonly string[];
  /** Town or sector the whole text is limited to, as written; empty when wider. */
  area: string;
  policeArea: string;
  gendarmerieArea: string;
  /** The one town where a line says that numbers fail, by the line's index; empty without one. */
  lineArea: (line: number) => string;
}

/** A line with its phones' tokens and what stands around them. */
interface Work extends Pick<Stretch, 'line' | 'signs' | 'towns' | 'byTown'> {
  /** Token of each phone, in order. */
  at: readonly number[];
}

interface Section {
  label: Label;
  /** Header cells of a table, as labels by column. */
  columns: readonly Label[];
}

const workOf = (line: TextLine, byTown: boolean): Work => ({
  line,
  byTown,
  signs: labelSigns(line),
  towns: townsOf(line),
  at: line.tokens.flatMap(({ kind }, at) => (kind === 'phone' ? [at] : [])),
});

const LITTLE = /^(?:tel|telephone|n|numero|au|le|du|les?|la|un|-|:|\.|°|\()$/;
const JOINT =
  /^(?:ou|et|or|and|und|oder|puis|ainsi|que|bis|au|le|du|a|defaut|sinon|the|[,;/|·&+-]|\(|\))$/;

/** Past the bracket that belongs to the number before: « 02… (gendarmerie), ». */
function afterBracket(line: TextLine, from: number, to: number): number {
  if (line.tokens[from]?.raw !== '(') return from;
  for (let at = from; at < Math.min(to, from + 16); at += 1) {
    if (line.tokens[at]?.raw === ')') return at + 1;
  }
  return from;
}

const RIGHT_LEADS = /^(?:si|pour|en|dans|a|au|aux|chez|sur|cote|for|in|fur|:|-|–|=|l[ea]s?)$/;

/** What is said right after a number, and where that ends. */
interface RightLabel {
  label: Label;
  end: number;
}

/** « (gendarmerie) », « : police d'Épinal », « pour le Samu » right after a number. */
function rightLabel(work: Work, from: number, to: number, leads: boolean): RightLabel {
  const { line } = work;
  const bracket = afterBracket(line, from, to);
  if (bracket > from)
    return { label: readLabel({ ...work, from, to: bracket }, 'right'), end: bracket };
  if (
    !leads &&
    !/^(?:si|pour|en|dans|a|au|aux|chez|sur|cote|for|in|fur)$/.test(line.tokens[from]?.key ?? '')
  )
    return { label: NOTHING, end: from };
  if (
    leads &&
    !RIGHT_LEADS.test(line.tokens[from]?.key ?? '') &&
    line.tokens[from]?.kind === 'mark' &&
    line.tokens[from]?.raw !== ','
  )
    return { label: NOTHING, end: from };
  let stop = from + 1;
  while (stop < to && stop < from + 14) {
    const { raw, key } = line.tokens[stop] ?? { raw: '', key: '' };
    if (/^[.;|]$/.test(raw) || (!leads && (raw === ',' || key === 'et' || key === 'ou'))) break;
    stop += 1;
  }
  return { label: readLabel({ ...work, from, to: stop }, 'right'), end: stop };
}

const named = ({ service, refused, codes, town }: Label) =>
  service !== null || refused || codes.length > 0 || town !== '';

/** Labels of the numbers of running text, a list's line or an entry. */
function proseLabels(work: Work, section: Label): Label[] {
  const { line, at } = work;
  const first = at[0] ?? 0;
  const leads = between(line, 0, first, LITTLE);
  const labels: Label[] = [];
  let codes: readonly string[] = section.codes;
  let spoken = 0;
  at.forEach((phone, index) => {
    const previous = at[index - 1];
    const from = previous === undefined ? 0 : previous + 1;
    const to = at[index + 1] ?? line.tokens.length;
    // What was said of the number before it is not said of this one.
    const start = Math.max(spoken, previous === undefined ? 0 : afterBracket(line, from, phone));
    const joint = previous !== undefined && between(line, start, phone, JOINT);
    const left =
      joint || (leads && index === 0)
        ? NOTHING
        : readLabel({ ...work, from: start, to: phone }, 'left');
    const dashed = /^[-–:=]$/.test(line.tokens[phone + 1]?.raw ?? '');
    const usesRight = leads || !(dashed && left.service !== null);
    const after = rightLabel(work, phone + 1, to, leads);
    const right = usesRight ? after.label : NOTHING;
    if (named(right)) spoken = after.end;
    if (left.codes.length > 0) codes = left.codes;
    let own = merge(right, left);
    const before = labels[index - 1];
    if (before !== undefined && !named(own)) own = before;
    else if (before !== undefined && own.service === null && !own.refused) {
      // A town binds to one number: the next one takes the service alone.
      own = merge(own, { ...before, town: '', towns: [] });
    }
    labels.push(merge({ ...own, codes: own.codes.length > 0 ? own.codes : codes }, section));
  });
  shareOut(labels);
  shareTerritories(line, at, labels);
  return labels;
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

function rowLabels(work: Work, section: Section): Label[] {
  const cells = cellsOf(work.line);
  const heads = cells.filter((cell) => !work.at.some((phone) => holds(cell, phone)));
  const head = heads
    .map((cell) => merge(readLabel({ ...work, ...cell }, 'right'), codeAlone(work.line, cell)))
    .reduce<Label>((all, label) => merge(all, label), NOTHING);
  return work.at.map((phone) => {
    const column = cells.findIndex((cell) => holds(cell, phone));
    const cell = cells[column] ?? { from: 0, to: 0 };
    const own = readLabel({ ...work, ...cell }, 'right');
    const top = section.columns[column] ?? NOTHING;
    return merge(own, merge(head, merge(top, section.label)));
  });
}

/** Whether a line without a number names what follows: of any length, with or without a colon. */
function isHeading(line: TextLine): boolean {
  if (line.kind === 'heading') return true;
  const last = lastOf(line.tokens)?.raw ?? '';
  if (last === ':') return true;
  return line.kind !== 'title' && !/^[.!?…»"]$/.test(last) && line.tokens.length <= 24;
}

/** The section that a line without a number opens, or the one it leaves. */
function nextSection(line: TextLine, byTown: boolean, section: Section): Section {
  if (line.tokens.length === 0) return section;
  if (line.kind === 'row') {
    const work = workOf(line, byTown);
    const columns = cellsOf(line).map((cell) => readLabel({ ...work, ...cell }, 'right'));
    const single = columns.filter(named);
    return cellsOf(line).length > 1
      ? { ...section, columns }
      : { label: single[0] ?? section.label, columns: [] };
  }
  if (!isHeading(line)) {
    return line.kind === 'text' && line.tokens.length > 24
      ? { label: NOTHING, columns: [] }
      : section;
  }
  const read = readLabel({ ...workOf(line, byTown), from: 0, to: line.tokens.length }, 'right');
  // Several territories and none certain.
  const own = { ...read, codes: territoriesOf(line).length > 1 ? [] : read.codes };
  if (!named(own)) return section;
  // A new territory starts afresh; a service alone is a part of the territory in force.
  // A long line that leads to a list tells of places; it does not name whose the list is.
  if (line.tokens.length > 14)
    return { label: { ...NOTHING, service: own.service, codes: own.codes }, columns: [] };
  const label =
    own.codes.length > 0 || own.town !== '' ? own : { ...own, codes: section.label.codes };
  return { label: { ...label, refused: false }, columns: [] };
}

/** What a 17, or an unnamed line, is when the words do not say: the failing one's, or the publisher's own. */
function fallbackService({ item, failing }: Setting, gendarmes: boolean): ReplacementService {
  const only = failing.length === 1 ? failing[0] : undefined;
  if (only === 'police')
    return item.source.kind === 'gendarmerie' || gendarmes ? 'gendarmerie' : 'police';
  if (only === 'samu' || only === 'fire') return only;
  if (
    failing.includes('fire') &&
    failing.every((service) => service === 'fire' || service === '112')
  )
    return 'fire';
  const own: Partial<Record<string, ReplacementService>> = {
    sdis: 'fire',
    samu: 'samu',
    ars: 'samu',
    gendarmerie: 'gendarmerie',
    police: 'police',
  };
  return own[item.source.kind] ?? 'any';
}

function areaOf({ label, line }: ListEntry, service: ReplacementService, setting: Setting): string {
  const town = label.town === '' ? setting.lineArea(line) : label.town;
  if (town !== '') return town;
  const code = label.codes.length === 1 ? label.codes[0] : undefined;
  const { departements, item } = setting;
  if (code !== undefined && departements.length !== 1 && code !== item.source.departement)
    return code;
  if (code !== undefined && departements.length > 1) return code;
  if (service === 'police') return setting.policeArea;
  return service === 'gendarmerie' ? setting.gendarmerieArea : setting.area;
}

/** A drill's number counts when its message tells people to call it, not when the line itself is tried. */
function told(line: TextLine, phone: number): boolean {
  const from = Math.max(0, phone - 30);
  const near = line.hits.filter((hit) => hit.from >= from && hit.to <= phone + 10);
  if (near.some(({ tag }) => tag === 'test')) return false;
  return near.some(({ tag }) => tag === 'call') || /^[:|]$/.test(line.tokens[phone - 1]?.raw ?? '');
}

/** One record for a number, service and area; the area given first holds for later bare mentions. */
function keep(found: Map<string, FoundNumber>, number: FoundNumber): void {
  const bare = `${number.number} ${number.service}`;
  if (found.has(`${bare} `) || (number.area === '' && found.has(bare))) return;
  found.set(`${bare} ${number.area}`, number);
}

/** A number with what its lines, entries and headings say of it; not yet whose the whole text makes it. */
export interface ListEntry {
  numbers: readonly string[];
  label: Label;
  /** Index of its line. */
  line: number;
  /** A message of a drill that tells people to call it, as against a line that is tried. */
  told: boolean;
}

/** Whether numbers are given town by town: beside one known town, or one that the text speaks of elsewhere. */
function givesByTown(lines: readonly TextLine[]): boolean {
  const beside = lines.filter(({ phones }) => phones.length > 0).flatMap((line) => townsOf(line));
  const guessed = new Set(beside.filter((town) => town.guessed).map(({ text }) => text));
  if (guessed.size === 0 || guessed.size < beside.length) return guessed.size > 0;
  return lines.some(({ text, tokens }) =>
    tokens.some(
      ({ key, end }) =>
        /^(?:a|en|dans)$/.test(key) && [...guessed].some((name) => text.startsWith(name, end + 1)),
    ),
  );
}

/** Every number that may be one to call, in reading order. */
export function readEntries(lines: readonly TextLine[]): ListEntry[] {
  const entries: ListEntry[] = [];
  if (lines.every(({ phones }) => phones.length === 0)) return entries;
  const byTown = givesByTown(lines);
  let section: Section = { label: NOTHING, columns: [] };
  lines.forEach((line, index) => {
    if (line.phones.length === 0) {
      section = nextSection(line, byTown, section);
      return;
    }
    const work = workOf(line, byTown);
    const labels =
      line.kind === 'row' ? rowLabels(work, section) : proseLabels(work, section.label);
    work.at.forEach((at, order) => {
      const { start, end } = line.tokens[at] ?? { start: 0, end: 0 };
      // A number with its neighbours, « 02 61 91 35 01/02 », is one token.
      const numbers = line.phones
        .filter((phone) => phone.start >= start && phone.end <= end && !phone.special)
        .map(({ number }) => number);
      const label = elsewhere(labels[order] ?? NOTHING, line, at);
      if (numbers.length === 0 || label.refused || forbidden(line, at)) return;
      entries.push({ numbers, label, line: index, told: told(line, at) });
    });
  });
  return entries;
}

/** Entries made into numbers to call, once it is known what fails and where. */
export function replacementsOf(
  entries: readonly ListEntry[],
  lines: readonly TextLine[],
  setting: Setting,
): FoundNumber[] {
  const found = new Map<string, FoundNumber>();
  const police = lines.some(({ tokens }) =>
    tokens.some(({ key, shout }) => shout && CALL_ROOMS[key] === 'police'),
  );
  const has = (tag: string) => lines.some(({ hits }) => hits.some((hit) => hit.tag === tag));
  // A 17 of which only gendarmes speak is theirs.
  const gendarmes =
    !has('police') && !police && (setting.item.source.kind === 'gendarmerie' || has('gendarmerie'));
  for (const entry of entries) {
    const { numbers, label } = entry;
    if (setting.state === 'exercise' && !entry.told) continue;
    const named = label.service ?? fallbackService(setting, gendarmes);
    const service = named === 'police' && gendarmes ? 'gendarmerie' : named;
    for (const number of numbers)
      keep(found, { service, number, area: areaOf(entry, service, setting) });
  }
  return [...found.values()];
}
