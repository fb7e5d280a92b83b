/**
 * Which numbers a text gives out: a tree of sections, lines and entries, in which a number takes the
 * nearest enclosing service, territory and town.
 */

import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { CALL_ROOMS } from '../lexicon/places/offices.ts';
import { isSamuSeat } from '../lexicon/places/seats.ts';
import type {
  DetectedState,
  FailingService,
  FeedItem,
  FoundNumber,
  ReplacementService,
} from '../model.ts';
import { calledInText } from './articles.ts';
import { takenBack, withoutTakenBack } from './corrections.ts';
import { proseLabels } from './entries.ts';
import type { ListEntry } from './entry.ts';
import { isForAll } from './for-all.ts';
import { type Label, merge, NOTHING } from './label.ts';
import { workOf } from './line-work.ts';
import type { Manner } from './manner.ts';
import { asWritten } from './names.ts';
import { givesBySide, OF } from './parts.ts';
import { forbidden, reachOf, servesSeveral } from './refusals.ts';
import { nextSection, rowLabels, type Section } from './sections.ts';
import { labelSigns } from './signs.ts';
import { headingTown, townsOf } from './towns.ts';

/** What is known of the whole text when the area of a number is sought. */
interface Placing extends Setting {
  /** Whether the Samu of a territory, or of a text that tells of none, has lines for one place alone. */
  onlySamu: (code: string | undefined) => boolean;
  /** Whether it is named by one of its seats alone; lines for sectors are not counted. */
  onlySeat: (code: string | undefined) => boolean;
  /** Whether all numbers are of one territory. */
  oneTerritory: boolean;
}

interface Setting {
  item: FeedItem;
  state: DetectedState;
  failing: readonly FailingService[];
  departements: readonly string[];
  /** Whether the last word on a service, in a territory or where the text names none, is that it is back. */
  isBack: (service: FailingService, code: string) => boolean;
  /** Codes of territories where something is said to fail, or to have failed. */
  failed: ReadonlySet<string>;
  /** Town or sector the whole text is limited to, as written; empty when wider. */
  area: string;
  policeArea: string;
  gendarmerieArea: string;
  samuArea: string;
  /** The one town where a line says that numbers fail, by the line's index; empty without one. */
  lineArea: (line: number) => string;
}

/** The short number that a line of a service stands in for; one for everything stands in for several. */
const STANDS_IN_FOR: Readonly<Partial<Record<ReplacementService, FailingService>>> = {
  samu: 'samu',
  fire: 'fire',
  police: 'police',
  gendarmerie: 'police',
};

/** What a 17, or an unnamed line, is when the words do not say: the failing one's, or the publisher's own. */
function fallbackService({ item, failing: all }: Setting, gendarmes: boolean): ReplacementService {
  // Nobody calls in place of the 114, which is written to.
  const failing = all.filter((service) => service !== '114');
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

function areaOf(
  { label, line, reach }: ListEntry,
  service: ReplacementService,
  setting: Placing,
): string {
  const code = label.codes.length === 1 ? label.codes[0] : undefined;
  // An operator tells of a territory by its customer's name: lines that are all of one are for all of it.
  const unplaced = setting.departements.length === 0 && setting.item.source.kind === 'operator';
  if (unplaced && setting.oneTerritory && code !== undefined && label.town === '') return '';
  if (reach === 'all' || (reach === 'rest' && label.town === ''))
    return setting.departements.length !== 1 && code !== undefined ? code : '';
  const town = asWritten(label.town === '' ? setting.lineArea(line) : label.town);
  const { departements, item } = setting;
  // « Gard : 04… (CHU de Nîmes) »: the Samu of the whole territory, where it sits.
  const whose = code ?? (departements.length === 1 ? departements[0] : item.source.departement);
  const seat =
    label.seat !== null &&
    service === 'samu' &&
    ((setting.onlySamu(code) && (label.codes.length > 0 || label.seat === 'samu')) ||
      // « Le Samu d'Angoulême », beside another line for a sector: of the whole Charente.
      (setting.onlySeat(code) && isSamuSeat(town, whose)));
  // « Samu 55, centre hospitalier de Verdun »
  const ofTheCode = service === 'samu' && label.seat !== null && label.ownCodes;
  if (town !== '' && !seat && label.seat !== 'room' && !(ofTheCode && code !== undefined))
    return town;
  if (code !== undefined && departements.length !== 1 && code !== item.source.departement)
    return code;
  if (code !== undefined && departements.length > 1) return code;
  // « Samu 972 : 05… », from the town hall of Le Robert: of the whole territory, as its own words say.
  const wide = label.ownCodes && item.source.kind === 'mairie';
  if (code !== undefined && wide && (service === 'samu' || service === 'fire')) return '';
  if (service === 'police') return setting.policeArea;
  // « Le Samu, à Vannes », from the town hall of an island: of the whole territory.
  const itsOwn = label.seat === 'samu' && isSamuSeat(label.town, whose);
  if (service === 'samu')
    return itsOwn || isSamuSeat(setting.samuArea, whose) ? '' : setting.samuArea;
  return service === 'gendarmerie' ? setting.gendarmerieArea : setting.area;
}

/** « Le Samu de l'Ariège, au 05…, prête main-forte »: the line of a territory where nothing fails. */
const ofAnother = ({ codes, ownCodes }: Label, { departements, failed }: Setting): boolean =>
  ownCodes &&
  departements.length > 0 &&
  codes.every((code) => !departements.includes(code) && !failed.has(code));

/**
 * « 18 h 30 : le 17 est rétabli dans le Pas-de-Calais »: nobody needs the number given for it at 16 h 10, nor one
 * for everything where all that failed is back.
 */
function needless({ service, codes, each }: Label, { isBack, failing }: Setting): boolean {
  if (service === null) return false;
  const code = codes.length === 1 ? (codes[0] ?? '') : '';
  if (service === 'any' && each.length === 0)
    return code !== '' && failing.length > 0 && failing.every((fails) => isBack(fails, code));
  const own = each.length > 0 ? undefined : STANDS_IN_FOR[service];
  return own !== undefined && isBack(own, code);
}

/** « S'y ajoutent le Tarn (05…) et le Gers (05…) », after lines of the Samu alone: whose the others are. */
function oneService(
  entries: readonly ListEntry[],
  failing: readonly FailingService[],
): ReplacementService | null {
  const named = new Set(entries.flatMap(({ label }) => label.service ?? []));
  const [only] = named;
  const fails = only !== undefined && failing.some((service) => service === STANDS_IN_FOR[only]);
  return named.size === 1 && fails ? only : null;
}

/** A drill's number counts when its message tells people to call it, not when the line itself is tried. */
function told(line: TextLine, phone: number, headed: boolean): boolean {
  const from = Math.max(0, phone - 30);
  const near = line.hits.filter((hit) => hit.from >= from && hit.to <= phone + 10);
  if (near.some(({ tag }) => tag === 'test')) return false;
  if (headed || near.some(({ tag }) => tag === 'call')) return true;
  return /^[:|]$/.test(line.tokens[phone - 1]?.raw ?? '');
}

/** One record for a number, service and area; the area given first holds for later bare mentions. */
function keep(found: Map<string, FoundNumber>, number: FoundNumber): void {
  const bare = `${number.number} ${number.service}`;
  if (found.has(`${bare} `) || (number.area === '' && found.has(bare))) return;
  found.set(`${bare} ${number.area}`, number);
}

/**
 * Whether numbers are given town by town: beside one known town or under one, beside one that the text speaks
 * of elsewhere, or beside several names alike.
 */
function givesByTown(lines: readonly TextLine[]): boolean {
  const beside = lines.flatMap((line, at) =>
    line.phones.length > 0 ? townsOf(line) : headingTown(line, lines[at + 1]),
  );
  const guessed = new Set(beside.filter((town) => town.guessed).map(({ text }) => text));
  if (guessed.size === 0) return beside.length > 0;
  if (guessed.size !== 1 || guessed.size < beside.length) return guessed.size > 0;
  return lines.some(({ text, tokens }) =>
    tokens.some(
      ({ key, end }) =>
        /^(?:a|en|dans)$/.test(key) && [...guessed].some((name) => text.startsWith(name, end + 1)),
    ),
  );
}

/** « Le commissariat de Valence 04…, celui de Romans 04… »: another of those that the number before is of. */
function asBefore({ tokens }: TextLine, phone: number, own: Label, before?: ListEntry): Label {
  if (own.service !== null || own.refused || before === undefined) return own;
  for (let at = phone - 1; at >= 0 && phone - at <= 10; at -= 1) {
    const { key, kind, raw } = tokens[at] ?? { key: '', kind: 'phone', raw: '' };
    if (kind === 'phone' || /^[.!?;]$/.test(raw)) return own;
    if (!/^ce(?:lui|lle|ux|lles)$/.test(key) || !OF.has(tokens[at + 1]?.key ?? '')) continue;
    const { service, each } = before.label;
    return { ...own, service, each, unasked: false };
  }
  return own;
}

/** « Ce n'est pas le 02… Le bon : 02… »: whose the one that is taken back was. */
function inPlaceOf(line: TextLine, wrong: number | undefined, was: Label, own: Label): Label {
  if (own.service !== null || own.refused || wrong === undefined || !takenBack(line, wrong))
    return own;
  return merge({ ...own, unasked: false }, { ...was, refused: false });
}

/** Every number that may be one to call, in reading order. */
export function readEntries(lines: readonly TextLine[]): ListEntry[] {
  const entries: ListEntry[] = [];
  // Below the last number nothing is a heading of one.
  const last = lines.reduce((last, { phones }, at) => (phones.length > 0 ? at : last), -1);
  if (last < 0) return entries;
  const manner: Manner = {
    byTown: givesByTown(lines),
    bySide: givesBySide(lines),
    byService: lines.some((line) => line.phones.length > 0 && labelSigns(line).length > 0),
    codes: new Set(lines.flatMap(({ places }) => places.flatMap(({ codes }) => codes))),
  };
  const back = new Set<string>();
  /** « Les usagers sont invités à composer : », over a list. */
  let headed = false;
  let section: Section = { label: NOTHING, columns: [] };
  lines.slice(0, last + 1).forEach((line, index) => {
    // An entry of a live report stands under no heading of the one before.
    if (line.hour !== null && line.kind !== 'row') section = { label: NOTHING, columns: [] };
    if (line.phones.length === 0) {
      section = nextSection(line, lines[index + 1], manner, section);
      const last = lastOf(line.tokens);
      headed = last?.raw === ':' && line.hits.some(({ tag }) => tag === 'call');
      return;
    }
    const work = workOf(line, manner);
    const byStart = new Map(line.phones.map((phone) => [phone.start, phone]));
    const labels =
      line.kind === 'row' ? rowLabels(work, section) : proseLabels(work, section.label);
    work.at.forEach((at, order) => {
      const phone = byStart.get(line.tokens[at]?.start ?? -1);
      if (phone === undefined || phone.special) return;
      if (takenBack(line, at)) back.add(phone.number);
      const named = asBefore(line, at, labels[order] ?? NOTHING, lastOf(entries));
      const own = inPlaceOf(line, work.at[order - 1], labels[order - 1] ?? NOTHING, named);
      const reach = reachOf(line, at);
      const label = reach === null ? own : { ...own, town: '' };
      if (label.refused || section.press === true || forbidden(line, at)) return;
      entries.push({
        numbers: [phone.number],
        label,
        line: index,
        told: told(line, at, headed),
        reach,
        common: servesSeveral(line, at),
      });
    });
  });
  return asking(withoutTakenBack(entries, back, lines), lines.length);
}

/** A text of fewer lines has no foot. */
const FEW_LINES = 6;

/** Where some numbers are given to call, one that nobody asks to call and that is nobody's is none of them. */
function asking(entries: readonly ListEntry[], count: number): ListEntry[] {
  const owned = new Set(
    entries.flatMap(({ label, numbers }) => (label.service === null ? [] : numbers)),
  );
  // One that is given again without a word for whose it is, is whose it was.
  const stray = ({ label, numbers }: ListEntry) =>
    label.service === null && (label.unasked || numbers.every((number) => owned.has(number)));
  // « Mairie ouverte de 9 h à 12 h. Tél. 04… », below all that is told: whoever wrote it.
  const foot = count < FEW_LINES ? count : count - 2;
  return entries.every(stray)
    ? entries.filter(({ line }) => line < foot)
    : entries.filter((entry) => !stray(entry));
}

/** Whether the Samu of each territory, or of the text as a whole, is told of in one place alone among some entries. */
function onePlaceOf(
  entries: readonly ListEntry[],
  fallback: ReplacementService,
): Placing['onlySamu'] {
  const towns = new Map<string | undefined, Set<string>>();
  for (const { label } of entries) {
    if ((label.service ?? fallback) !== 'samu') continue;
    for (const code of label.codes.length === 0 ? [undefined] : label.codes)
      towns.set(code, new Set([...(towns.get(code) ?? []), label.town]));
  }
  return (code) => (towns.get(code)?.size ?? 0) <= 1;
}

/** Territories that a number serves alike, where they are several and not all that are hit; else none. */
function territoriesServed(
  { label, common }: ListEntry,
  departements: readonly string[],
): readonly string[] {
  if (label.town !== '') return [];
  // « Valable à Paris et en petite couronne », where the whole country is hit
  if (label.codes.length > 1 && departements.length === 0) return label.joined ? label.codes : [];
  if (label.codes.length > 1)
    return common !== 0 || (label.joined && label.codes.length < departements.length)
      ? label.codes
      : [];
  return common > 1 && common === departements.length ? departements : [];
}

/** Not « rendez-vous à la brigade la plus proche ». */
const speakOfGendarmes = (lines: readonly TextLine[]): boolean =>
  lines.some(({ hits }) =>
    hits.some(
      ({ tag, from }) =>
        tag === 'gendarmerie' &&
        !hits.some((other) => other.tag === 'goThere' && other.from <= from && from < other.to + 2),
    ),
  );

/** « Feu, malaise : 05… », by pompiers whose 18 alone fails: who has a malaise calls the 15, which answers. */
function ofTheFailing(
  each: readonly ReplacementService[],
  { failing, item }: Setting,
): readonly ReplacementService[] {
  const own = each.filter((service) => failing.some((fails) => fails === STANDS_IN_FOR[service]));
  return item.source.kind === 'sdis' && own.length > 0 ? own : each;
}

/** « Pour les deux services »: those of the two short numbers that fail, besides the 112. */
function theTwo({ failing }: Setting): readonly ReplacementService[] {
  const two = (['samu', 'fire', 'police'] as const).filter((service) => failing.includes(service));
  return two.length === 2 ? two : [];
}

/** Entries made into numbers to call, once it is known what fails and where. */
export function replacementsOf(
  entries: readonly ListEntry[],
  lines: readonly TextLine[],
  setting: Setting,
): FoundNumber[] {
  const found = new Map<string, FoundNumber>();
  const police = lines.some(({ tokens }) =>
    tokens.some(({ key, shout }) => shout && (CALL_ROOMS[key] === 'police' || key === 'csp')),
  );
  const has = (tag: string) => lines.some(({ hits }) => hits.some((hit) => hit.tag === tag));
  // A 17 of which only gendarmes speak is theirs.
  const shared = entries.some(
    ({ reach, label }) => reach === 'rest' && label.service === 'gendarmerie',
  );
  const gendarmes =
    !shared &&
    !has('police') &&
    !police &&
    (setting.item.source.kind === 'gendarmerie' || speakOfGendarmes(lines));
  const own = fallbackService(setting, gendarmes);
  const fallback = own === 'any' ? (oneService(entries, setting.failing) ?? own) : own;
  const placing = {
    ...setting,
    onlySamu: onePlaceOf(entries, fallback),
    onlySeat: onePlaceOf(
      entries.filter(({ label }) => label.seat !== null),
      fallback,
    ),
    oneTerritory: new Set(entries.map(({ label }) => label.codes.join())).size === 1,
  };
  // Where others are told to be the Samu's or the pompiers', one of which nothing is told is for everything only if
  // the text says so: a listener's number, a technician's.
  const told = entries.some(({ label }) => label.service !== null && label.service !== 'any');
  for (const entry of entries) {
    const { numbers, label } = entry;
    if (setting.state === 'exercise' && !entry.told) continue;
    if (ofAnother(label, setting)) continue;
    if (needless(label, setting)) continue;
    const hospital = label.seat === 'hospital' && setting.failing.includes('samu');
    const named = label.service ?? (hospital ? 'samu' : fallback);
    const silent = label.service === null && label.each.length === 0 && !label.both;
    if (told && silent && named === 'any' && !isForAll(lines, entry.line)) continue;
    // What the police of the towns do not cover is the gendarmerie's.
    const service =
      named === 'police' && (gendarmes || entry.reach === 'rest') ? 'gendarmerie' : named;
    const two = label.both ? theTwo(setting) : [];
    const whose =
      two.length > 0 ? two : label.each.length > 0 ? ofTheFailing(label.each, setting) : [service];
    const several = territoriesServed(entry, setting.departements);
    for (const number of numbers) {
      for (const own of whose)
        for (const area of several.length > 1 ? several : [areaOf(entry, own, placing)])
          keep(found, { service: own, number, area: calledInText(area, lines) });
    }
  }
  return [...found.values()];
}
