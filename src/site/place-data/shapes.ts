/** The outlines of the territories as GeoJSON has them, for the open data: degrees, and rings that wind as RFC 7946 asks. */
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { readNaturalEarth } from './outlines.ts';
import { thin } from './thin.ts';

/** Bends smaller than this, in km², are left out: fine enough to tell where one is, small enough to be fetched. */
const SMALLEST_BEND = 1;
/** Decimals of a degree: 110 m. */
const DECIMALS = 3;

const rounded = (ring: readonly Position[]): Position[] => {
  const points = ring.map((point) => point.map((n) => Number(n.toFixed(DECIMALS))));
  return points.filter((point, i) => i === 0 || String(point) !== String(points[i - 1]));
};

/** Twice the area of a ring, above nought when it winds against the clock. */
const winding = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y);
  }, 0);

/** The outer ring against the clock, holes with it. */
const wound = (ring: Position[], i: number): Position[] =>
  winding(ring) > 0 === (i === 0) ? ring : [...ring].reverse();

/** Three points and the first again make the smallest ring. */
const FEWEST = 4;

/** Every territory by its code. */
export function territoryShapes(): Record<string, MultiPolygon['coordinates']> {
  const topology = thin(readNaturalEarth(), () => SMALLEST_BEND);
  const shapes = Object.entries(topology.objects).filter(([code]) => !code.startsWith('('));
  return Object.fromEntries(
    shapes.map(([code, area]) => [
      code,
      feature(topology, area)
        .geometry.coordinates.map((polygon) =>
          polygon.map(rounded).filter((ring) => ring.length >= FEWEST && winding(ring) !== 0),
        )
        .filter((polygon) => polygon.length > 0)
        .map((polygon) => polygon.map(wound)),
    ]),
  );
}
