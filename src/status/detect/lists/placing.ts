/** Where a number holds: a town or sector, one territory of several, or wherever the announcement does. */
import { isSamuSeat } from '../lexicon/places/seats.ts';
import type { ReplacementService } from '../model.ts';
import type { ListEntry } from './entry.ts';
import { asWritten } from './names.ts';
import type { Setting } from './setting.ts';

/** What is known of the whole text when the area of a number is sought. */
export interface Placing extends Setting {
  /** Whether the Samu of a territory, or of a text that tells of none, has lines for one place alone. */
  onlySamu: (code: string | undefined) => boolean;
  /** Whether it is named by one of its seats alone; lines for sectors are not counted. */
  onlySeat: (code: string | undefined) => boolean;
  /** Whether all numbers are of one territory. */
  oneTerritory: boolean;
}

export function areaOf(
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

/** Whether the Samu of each territory, or of the text as a whole, is told of in one place alone among some entries. */
export function onePlaceOf(
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
