/** Makes the outline file `src/place/position/outlines.ts` describes. */
import { readFileSync } from 'node:fs';
import type { MultiPolygon, Topology } from 'topojson-specification';
import { BOXES } from '../../place/position/boxes.ts';
import { OUTLINES_FORMAT, packStep, SEA } from '../../place/position/outlines.ts';
import { ownersOfArcs, thin } from './thin.ts';

/** Bends smaller than this, in km², are left out. */
const SMALLEST_BEND = 0.25;
/** Points to a degree: 111 m. */
const GRID = 1000;
/**
 * How far from the truth a border can be, in metres: see `docs/decisions/places.md` for how it was
 * measured and what remains wrong.
 */
const OUTLINE_ERROR = 2500;

/** One area for each territory, by code, and for each country around, in brackets. */
export type Areas = Record<string, MultiPolygon>;

export function readNaturalEarth(): Topology<Areas> {
  return JSON.parse(readFileSync(new URL('natural-earth.topojson', import.meta.url), 'utf8'));
}

/** Points of an arc on the grid, those that fall together left out. */
function onGrid(arc: readonly (readonly number[])[]): [number, number][] {
  const points: [number, number][] = [];
  for (const [lon = 0, lat = 0] of arc) {
    const point: [number, number] = [Math.round(lon * GRID), Math.round(lat * GRID)];
    const last = points.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

/** The outline file's text. Territories that have boxes are not in it. */
export function outlineFile(): string {
  const whole = readNaturalEarth();
  const topology = thin(whole, () => SMALLEST_BEND);
  const owners = ownersOfArcs(topology);
  const lines = topology.arcs.flatMap((arc, i) => {
    const [first, ...rest] = onGrid(arc);
    const boxed = owners[i]?.every((owner) => BOXES.some(({ code }) => code === owner));
    if (first === undefined || rest.length === 0 || boxed) return [];
    let [x, y] = first;
    const steps = rest.map(([toX, toY]) => {
      const step = packStep(toX - x) + packStep(toY - y);
      [x, y] = [toX, toY];
      return step;
    });
    const [left, right = SEA] = owners[i] ?? [];
    return [`${left} ${right} ${first[0]} ${first[1]} ${steps.join('')}`];
  });
  return `${[`${OUTLINES_FORMAT} ${GRID} ${OUTLINE_ERROR}`, ...lines.sort()].join('\n')}\n`;
}
