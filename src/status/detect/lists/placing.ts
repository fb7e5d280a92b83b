/** Where a number holds: a town or sector, one territory of several, or wherever the announcement does. */
import type { TextLine } from '../grammar/lines.ts';
import { isSamuSeat } from '../lexicon/places/seats.ts';
import type { ReplacementService } from '../model.ts';
import type { ListEntry } from './entry.ts';
import { asWritten } from './names.ts';
import type { Setting } from './setting.ts';

/** What is known of the whole text when the area of a number is sought. */
export interface Placing extends Setting {
  lines: readonly TextLine[];
  entries: readonly ListEntry[];
  /** Numbers that are given to call, with who answers them. */
  served: ReadonlyMap<ListEntry, readonly ReplacementService[]>;
  /** Whose a line is of which nothing is told. */
  fallback: ReplacementService;
  /** Codes of every territory that the text names. */
  named: ReadonlySet<string>;
  /** How many territories the numbers are told to be of. */
  territories: number;
  /** Whether all numbers are of one territory. */
  oneTerritory: boolean;
}

/** Whether the Samu of each territory, or of the text as a whole, is told of in one place alone among some entries. */
function onePlaceOf(
  entries: readonly ListEntry[],
  code: string | undefined,
  fallback: ReplacementService,
): boolean {
  const towns = new Set<string>();
  for (const { label } of entries) {
    const there = code === undefined ? label.codes.length === 0 : label.codes.includes(code);
    if ((label.service ?? fallback) === 'samu' && there) towns.add(label.town);
  }
  return towns.size <= 1;
}

/** The one territory that a number may be of: its own words', the one that is hit, or the publisher's. */
export function onlyTerritoryOf(
  { codes }: ListEntry['label'],
  { departements, item }: Setting,
): string | null {
  const [own = null] = codes;
  if (codes.length === 1) return own;
  const [hit = null] = departements;
  return departements.length === 1 ? hit : item.source.departement;
}

/** « Gard : 04… (CHU de Nîmes) »: the Samu of the whole territory, where it sits. */
function sitsThere({ label }: ListEntry, service: ReplacementService, text: Placing): boolean {
  if (label.seat === 'room') return true;
  if (label.seat === null || service !== 'samu') return false;
  const code = label.codes.length === 1 ? label.codes[0] : undefined;
  // « Samu 55, centre hospitalier de Verdun »
  if (label.ownCodes && code !== undefined) return true;
  if (onePlaceOf(text.entries, code, text.fallback))
    return label.codes.length > 0 || label.seat === 'samu';
  // « Le Samu d'Angoulême », beside another line for a sector: of the whole Charente.
  const seated = text.entries.filter((entry) => entry.label.seat !== null);
  return (
    onePlaceOf(seated, code, text.fallback) &&
    isSamuSeat(asWritten(label.town), onlyTerritoryOf(label, text))
  );
}

/** The territory of a number for all of it, unless it is the one that the announcement is of. */
function wholeTerritory(
  { label }: ListEntry,
  { departements, item, territories, named }: Placing,
): string {
  const [code] = label.codes;
  if (code === undefined || label.codes.length > 1) return '';
  // Where nobody says which are hit, they are the publisher's own.
  const hit = departements.length > 0 ? departements : [item.source.departement];
  if (hit.length > 1) return code;
  const [only] = hit;
  if (only === code) return '';
  if (departements.length === 0) return code;
  // « 01 - Samu », « 02 - Pompiers »: a list that is numbered names no territory.
  // « Le 112 bascule sur l'Aude. Ligne provisoire : 04… »: a neighbour that is named is not whose the number is, but
  // a list by territories tells it of each.
  return territories > 1 && named.has(code) ? code : '';
}

/** Where a number holds by what its words, or else the whole text, say: empty, an INSEE code, or a town or sector. */
export function ruledArea(entry: ListEntry, service: ReplacementService, setting: Placing): string {
  const { label, line, reach } = entry;
  const code = label.codes.length === 1 ? label.codes[0] : undefined;
  const { departements, item } = setting;
  // An operator tells of a territory by its customer's name: lines that are all of one are for all of it.
  const unplaced = departements.length === 0 && item.source.kind === 'operator';
  if (unplaced && setting.oneTerritory && code !== undefined && label.town === '') return '';
  if (reach === 'all' || (reach === 'rest' && label.town === ''))
    return departements.length !== 1 && code !== undefined ? code : '';
  if (label.town !== '') {
    return sitsThere(entry, service, setting)
      ? wholeTerritory(entry, setting)
      : asWritten(label.town);
  }
  const told = asWritten(setting.lineArea(line));
  if (told !== '') return told;
  const whole = wholeTerritory(entry, setting);
  if (whole !== '') return whole;
  // « Samu 972 : 05… », from the town hall of Le Robert: of the whole territory, as its own words say.
  const wide = label.ownCodes && item.source.kind === 'mairie';
  if (code !== undefined && wide && (service === 'samu' || service === 'fire')) return '';
  if (service === 'police') return setting.policeArea;
  if (service === 'samu')
    return isSamuSeat(setting.samuArea, onlyTerritoryOf(label, setting)) ? '' : setting.samuArea;
  return service === 'gendarmerie' ? setting.gendarmerieArea : setting.area;
}

/** Territories that a number serves alike, where they are several and not all that are hit; else none. */
export function territoriesServed(
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
