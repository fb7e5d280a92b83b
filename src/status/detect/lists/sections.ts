/** Headings and tables: what encloses an entry. */

import { lastOf } from '../../../base/last.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import { territoryHead } from '../grammar/heads.ts';
import type { TextLine } from '../grammar/lines.ts';
import type { Place } from '../grammar/places.ts';
import { inStretch } from '../grammar/stretch.ts';
import { keysOf } from '../grammar/tokens.ts';
import { words } from '../lexicon/words.ts';
import { named, proseLabels } from './entries.ts';
import { type Label, merge, NOTHING, readLabel } from './label.ts';
import { type LineWork, workOf } from './line-work.ts';
import type { Manner } from './manner.ts';
import { loneName, writtenAt } from './names.ts';
import { territoriesOf } from './shares.ts';
import { labelSigns } from './signs.ts';
import { headingTown } from './towns.ts';

export interface Section {
  label: Label;
  /** Header cells of a table, as labels by column. */
  columns: readonly Label[];
  /** « Contacts presse » : whatever stands below, a service's name included, is for journalists. */
  press?: true;
}

const OF_THE_PRESS: ReadonlySet<string> = new Set(['presse', 'médias', 'contact presse']);
/** « Communiqué de presse » is a heading as well, over what everybody is told. */
const SPEAK_TO = words('contact contacts relations service attache attachee');

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

/** « Service | Tarbes | Lourdes »: a name alone in a cell beside a town's. */
function nameOf(line: TextLine, cell: Cell | undefined): Label {
  const town = cell === undefined ? null : loneName(line, cell.from, cell.to);
  return town === null ? NOTHING : { ...NOTHING, town, towns: [town] };
}

/** « Rouen - Dieppe »: a cell of two towns and nothing else; null for anything else. */
function namesOf(line: TextLine, { from, to }: Cell): string | null {
  const joint = line.tokens.findIndex(
    ({ raw, spaced }, at) => at > from && at < to && spaced && /^[-–/&]$/.test(raw),
  );
  if (joint < 0) return null;
  const both = loneName(line, from, joint) !== null && loneName(line, joint + 1, to) !== null;
  return both ? writtenAt(line, from, to) : null;
}

/** An hour and a dash may stand before a name. */
const MOST_BEFORE_A_NAME = 5;

/** A remark after the numbers of a row is longer than the name of a place. */
const MOST_OF_A_NAME = 6;

/** A cell that holds the code of a territory and nothing else: « 44 ». */
function codeAlone({ line, codes }: LineWork, { from, to }: Cell): Label {
  const code = line.tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join('')
    .toUpperCase();
  // « 15 », under « Numéro court », is the Samu's, not the Cantal's, unless the text names the Cantal.
  const short = inStretch(line.mentions, from, to).length > 0 && !codes.has(code);
  return isTerritoryCode(code) && !short ? { ...NOTHING, codes: [code] } : NOTHING;
}

/** A cell « Samu 22 », « le Samu du Gard »: of a whole territory, wherever it sits. */
function ofATerritory({ line, signs }: LineWork, { from, to }: Cell): boolean {
  const samu = inStretch(signs, from, to).filter(
    ({ service, spelt }) => service === 'samu' && spelt,
  );
  return samu.some((sign) =>
    inStretch(line.places, sign.to - 1, Math.min(to, sign.to + 3)).some(
      ({ kind }) => kind !== 'town',
    ),
  );
}

const tellsHow = (line: TextLine, { from, to }: Cell): boolean =>
  inStretch(line.hits, from, to).some(({ tag }) =>
    /^(?:works|able|down|fails|restored)$/.test(tag),
  );

export function rowLabels(work: LineWork, section: Section): Label[] {
  const cells = cellsOf(work.line);
  const silent = cells.filter(
    (cell) =>
      !work.at.some((phone) => holds(cell, phone)) &&
      // « Tarn | 05… | le 18 fonctionne »: how a number does heads none.
      !(
        cell.from > (work.at[0] ?? 0) &&
        (tellsHow(work.line, cell) || cell.to - cell.from >= MOST_OF_A_NAME)
      ),
  );
  // « Nièvre | Pompiers 03… | Police (Nevers) non communiqué »: what comes after the numbers heads none of them.
  const before = silent.filter(({ to }) => to <= (work.at[0] ?? 0));
  const heads = work.at.length > 1 && before.length > 0 ? before : silent;
  const said = heads.map((cell) => {
    const read = merge(readLabel({ ...work, ...cell }, 'right'), codeAlone(work, cell));
    if (work.byTown && cell === cells[0] && !named(read)) return nameOf(work.line, cell);
    const names = read.town === '' ? null : namesOf(work.line, cell);
    return names === null ? read : { ...read, town: names, towns: [names] };
  });
  const all = said.reduce<Label>((sum, label) => merge(sum, label), NOTHING);
  // « 17 | CORG gendarmerie | 03… »: whichever answers there for the 17.
  const either = said.some(({ service }) => service === 'gendarmerie') && all.service === 'police';
  const head: Label = either ? { ...all, service: 'gendarmerie' } : all;
  // The Samu of a row that begins with a territory is that territory's, wherever it sits.
  const samu = head.codes.length > 0 || heads.some((cell) => ofATerritory(work, cell));
  const seat = samu ? 'hospital' : head.seat;
  // « SAMU | POMPIERS », over « Calvados | 02… | 02… »: the names of the rows stand under nothing.
  const headed = !work.line.tokens.slice(0, cells[0]?.to).some(({ kind }) => kind === 'phone');
  const aside = headed && section.columns[0] !== undefined && section.columns[0].service !== null;
  return cells.flatMap((cell, column) => {
    const top = section.columns[aside ? column - 1 : column] ?? NOTHING;
    // « Vosges | 15 et 18 très perturbés | 03… »: the column says whose the number is, where it has a name.
    const row = top.service === null ? head : { ...head, service: null, each: [] };
    const labels = proseLabels(work, merge(row, merge(top, section.label)), cell.from, cell.to);
    return labels.map((label) => ({
      ...label,
      seat: label.seat ?? seat,
      unasked: label.unasked && !named(head) && !named(top),
    }));
  });
}

/** A line with numbers that names no territory but the one above it. */
const givesLines = ({ phones, places }: TextLine, above: Place): boolean =>
  phones.length > 0 &&
  places.every(
    ({ kind, codes }) =>
      kind === 'town' || kind === 'abroad' || codes.join() === above.codes.join(),
  );

/** Past the hour, mark or picture that stands before the name of a territory. */
const begins = ({ tokens, hour }: TextLine, from: number): boolean =>
  hour !== null
    ? from <= MOST_BEFORE_A_NAME
    : tokens.slice(0, from).every(({ kind }) => kind === 'mark');

/**
 * « Indre – nuit du mercredi 29 au jeudi 30 avril, de 1 h à 5 h. », « ✘ Hautes-Alpes : 15 et 18 en panne. »,
 * « MARTINIQUE. Seul le 15 est concerné. »: what is told of a territory, over its numbers.
 */
function overItsLines(line: TextLine, next: TextLine | undefined): boolean {
  const { kind, tokens, places } = line;
  const [first] = places;
  const alone = places.every(({ codes }) => codes.join() === first?.codes.join());
  if (first?.kind !== 'departement' || !alone || kind === 'title' || !begins(line, first.from))
    return false;
  // « GERS (32). Le 15 ne répond plus. »
  const coded = tokens[first.to]?.raw === '(' && places[1]?.from === first.to + 1;
  const mark = tokens[coded && places[1] !== undefined ? places[1].to + 1 : first.to];
  const parted = /^[–—-]$/.test(mark?.raw ?? '') ? mark?.spaced : /^[.:]$/.test(mark?.raw ?? '');
  return parted === true && tokens.length <= 24 && next !== undefined && givesLines(next, first);
}

/** Whether a line without a number names what follows: of any length, with or without a colon. */
function isHeading(line: TextLine, next: TextLine | undefined): boolean {
  if (line.kind === 'heading' || territoryHead(line) !== null) return true;
  // « 2, allée de l'Empereur – 82013 Montauban Cedex »
  if (line.tokens.some(({ key }) => key === 'cedex' || key === 'bp')) return false;
  // « • Loire – 18 et 112 uniquement. », over its own list.
  if (
    line.kind === 'item' &&
    line.tokens.length <= 12 &&
    next?.kind === 'item' &&
    next.phones.length > 0
  )
    return true;
  const last = lastOf(line.tokens)?.raw ?? '';
  if (last === ':' || overItsLines(line, next)) return true;
  // « 2. composez le 112, qui n'est pas touché ; »
  if (last === ';') return false;
  return line.kind !== 'title' && !/^[.!?…»"]$/.test(last) && line.tokens.length <= 24;
}

/** A service, a colon and what is said of its line. */
function isEntry(line: TextLine): boolean {
  const colon = line.tokens.findIndex(({ raw }) => raw === ':');
  if (colon < 1 || colon === line.tokens.length - 1) return false;
  return labelSigns(line).some(
    ({ service, from, spelt }) => from === 0 && spelt && service !== 'refused',
  );
}

/** « Contact presse », over a number: the heading of somebody else's line. */
const ofADesk = ({ tokens, hits }: TextLine): boolean =>
  tokens.length <= 10 && !hits.some(({ tag }) => tag === 'call' || tag === 'standIn');

/** « Le 17 revient à Dijon », over what else is told. */
const backAgain = ({ hits }: TextLine): boolean => hits.some(({ tag }) => tag === 'restored');

const withoutTown = (label: Label): Label => ({ ...label, town: '', towns: [] });

/** « Pour joindre le Samu, les préfectures ont ouvert des lignes provisoires. »: whose the lines below are. */
function introducedBy({ line, signs }: LineWork): Label['service'] {
  const { tokens, hits } = line;
  let end = tokens.length;
  for (let at = end - 1; at >= 0; at -= 1) {
    const opens = at === 0 || (/^[.!?…]$/.test(tokens[at - 1]?.raw ?? '') && tokens[at]?.spaced);
    if (!opens) continue;
    const own = inStretch(signs, at, end);
    const [first] = own;
    const one = first !== undefined && own.every(({ service }) => service === first.service);
    // « Les pompiers ont réparti les appels par secteur. »
    const bySector = keysOf(tokens, at, end).includes('par secteur');
    const given = bySector || inStretch(hits, at, end).some(({ tag }) => tag === 'standIn');
    const told = inStretch(hits, at, end).some(({ tag }) => tag === 'fails' || tag === 'down');
    if (one && given && !told && first.spelt && first.service !== 'refused') return first.service;
    // « Quelle que soit l'urgence, les pompiers de votre île prennent l'appel. »
    if (!told && own.some(({ service, spelt }) => service === 'any' && spelt)) return 'any';
    end = at;
  }
  return null;
}

/** « Contacts presse : », « Relations médias »: a heading over the numbers of those who speak to journalists. */
const forThePress = (line: TextLine): boolean =>
  ofADesk(line) &&
  line.tokens.some(({ key }) => SPEAK_TO.has(key)) &&
  line.hits.some(({ tag, entry }) => /^(?:desk|errand)$/.test(tag) && OF_THE_PRESS.has(entry));

/** A line that asks for calls, or the bare name of a service: what follows is for everybody again. */
const endsThePress = (line: TextLine): boolean =>
  line.hits.some(({ tag }) => tag === 'call' || tag === 'standIn' || tag === 'fails') ||
  (line.tokens.length <= 3 && labelSigns(line).some(({ service }) => service !== 'refused'));

/** The section that a line without a number opens, or the one it leaves. */
export function nextSection(
  line: TextLine,
  next: TextLine | undefined,
  manner: Manner,
  section: Section,
): Section {
  if (line.tokens.length === 0) return section;
  const press = forThePress(line) || (section.press === true && !endsThePress(line));
  const opened = openedBy(line, next, manner, section);
  return press ? { ...opened, press } : { label: opened.label, columns: opened.columns };
}

function openedBy(
  line: TextLine,
  next: TextLine | undefined,
  manner: Manner,
  section: Section,
): Section {
  if (line.kind === 'row') {
    const work = workOf(line, manner);
    const cells = cellsOf(line);
    // « Hautes-Alpes | pas de perturbation »: a row of its own, under the same columns.
    const opens = line.places.some(({ kind, from }) => kind === 'departement' && from === 0);
    if (opens && section.columns.length > 0) return section;
    const read = cells.map((cell) => readLabel({ ...work, ...cell }, 'right'));
    const columns = read.some(({ town }) => town !== '')
      ? read.map((label, at) => (named(label) ? label : nameOf(line, cells[at])))
      : read;
    const single = columns.filter(named);
    return cells.filter(({ from, to }) => to > from).length > 1
      ? { ...section, columns }
      : { label: single[0] ?? section.label, columns: [] };
  }
  // « 2A » over its own numbers, in a text that names the 2A.
  const colon = lastOf(line.tokens)?.raw === ':' ? 1 : 0;
  const alone = codeAlone(workOf(line, manner), { from: 0, to: line.tokens.length - colon });
  // « 18 : » over towns is the pompiers' number, whichever territories the text names.
  if (alone.codes.some((code) => manner.codes.has(code) && !/^1[578]$/.test(code)))
    return { label: alone, columns: [] };
  // « Samu : composer le numéro du Doubs »: an entry without a number of its own.
  if (line.kind !== 'heading' && isEntry(line)) return section;
  if (!isHeading(line, next)) {
    const service = introducedBy(workOf(line, manner));
    if (service !== null)
      return { label: { ...NOTHING, service, codes: section.label.codes }, columns: [] };
    return line.kind === 'text' && line.tokens.length > 24
      ? { label: NOTHING, columns: [] }
      : section;
  }
  const label = readLabel({ ...workOf(line, manner), from: 0, to: line.tokens.length }, 'right');
  const [town] = manner.byTown && label.service === null ? headingTown(line, next) : [];
  const read = town === undefined ? label : { ...label, town: town.text, towns: [town.text] };
  // Several territories and none certain; a town that is said to work again is not whose the numbers are.
  const codes = territoriesOf(line).length > 1 ? [] : read.codes;
  // « Côtes-d'Armor (CH de Saint-Brieuc) »: where the Samu of a territory sits.
  const sits = codes.length > 0 && read.seat === 'hospital';
  // « Clermont-Ferrand, Ambert, Brioude », under a byline: of no number below.
  const listOfTowns = read.towns.length > 1 && (next === undefined || next.phones.length === 0);
  // « MARTINIQUE. Le 15 est coupé à Saint-Pierre. »: where it fails, not whose its lines are.
  const told = lastOf(line.tokens)?.raw === '.' && overItsLines(line, next);
  const own =
    backAgain(line) || sits || listOfTowns || told
      ? { ...withoutTown(read), codes }
      : { ...read, codes };
  if (!named(own)) {
    // A heading that says something unknown ends the town of the one before.
    const label =
      next !== undefined && next.phones.length > 0 ? withoutTown(section.label) : section.label;
    return { ...section, label };
  }
  // A new territory starts afresh; a service alone is a part of the territory in force.
  // A long line that leads to a list tells of places; it does not name whose the list is.
  if (line.tokens.length > 14)
    return {
      label: {
        ...NOTHING,
        service: own.service,
        codes:
          own.codes.length > 0 || territoriesOf(line).length > 0 ? own.codes : section.label.codes,
      },
      columns: [],
    };
  const whole =
    own.codes.length > 0 || own.town !== '' ? own : { ...own, codes: section.label.codes };
  return { label: { ...whole, refused: read.refused && ofADesk(line) }, columns: [] };
}
