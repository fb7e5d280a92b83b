/** The own desk of one station must not stand for a whole territory. */

import { territoryName } from '../../territories/names.ts';
import { normaliseArea } from '../compile.ts';
import type { Line } from '../model.ts';
import { isStation } from '../trust.ts';
import { type ProblemFound, warning } from './problem.ts';
import type { LineRule, TerritoryRule } from './rule.ts';

/** Names that people give to a building, not to a service of a whole territory. */
const BUILDING =
  /\b(commissariats?|brigades?|casernes?|h[ôo]tels? de police|(bureaux?|postes?) de police|centres? de secours)\b/iu;

/** A service of some place: `Gendarmerie de Laon`, `Police nationale d'Auxerre`. */
const OF_A_PLACE = /\b(gendarmerie|police)( nationale| municipale)? (de |du |des |d['’])/iu;

/** Whether a label names one building, and not the service of the whole territory. */
function namesStation(label: string, territory: string): boolean {
  if (BUILDING.test(label)) return true;
  return OF_A_PLACE.test(label) && !plain(label).includes(plain(territoryName(territory)));
}

/** Without accents, capitals and the kinds of apostrophe. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

const isForAll = (line: Line): boolean => normaliseArea(line.area) === null;

/** A label that names one building, on a line said to be for the whole territory. */
export const stationLabelRule: LineRule = {
  name: 'station',
  scope: 'line',
  check(line, { path, territory }) {
    if (!isForAll(line) || !namesStation(line.label, territory)) return [];
    return [warning('looks-like-station', [...path, 'area'], { label: line.label })];
  },
};

/** A number said to be for the whole territory that another line of the file gives for one station. */
export const stationNumberRule: TerritoryRule = {
  name: 'station',
  scope: 'territory',
  check({ lines }) {
    const towns = new Map<string, string>();
    for (const { line } of lines) {
      if (isStation(line)) towns.set(line.number, normaliseArea(line.area)?.label ?? '');
    }
    return lines.flatMap(({ index, line }): ProblemFound[] => {
      const town = towns.get(line.number);
      if (town === undefined || !isForAll(line)) return [];
      const { number } = line;
      return [warning('number-of-station', ['lines', index, 'area'], { number, town })];
    });
  },
};
