/** Fewer points on outlines, the borders that areas share staying shared. */

import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';

const EARTH_RADIUS_KM = 6371;
/** Fewer points than this make no area. */
const FEWEST_IN_RING = 4;

/** Names of the areas on either side of each arc of the topology, in the order of its objects. */
export function ownersOfArcs(topology: Topology): string[][] {
  const owners: string[][] = topology.arcs.map(() => []);
  const visit = (arcs: readonly unknown[], owner: string): void => {
    for (const arc of arcs) {
      if (Array.isArray(arc)) visit(arc, owner);
      else if (typeof arc === 'number') {
        const sides = owners[arc < 0 ? ~arc : arc];
        if (sides !== undefined && !sides.includes(owner)) sides.push(owner);
      }
    }
  };
  for (const [owner, object] of Object.entries(topology.objects)) {
    const { geometries } = object as GeometryCollection;
    for (const shape of geometries ?? [object]) if ('arcs' in shape) visit(shape.arcs, owner);
  }
  return owners;
}

/**
 * Leaves out the bends of an outline whose triangle is smaller than a number of km².
 *
 * @param smallest that number, by the areas an arc lies between
 * @returns a topology without quantisation: coordinates are degrees
 */
export function thin<T extends Objects>(
  topology: Topology<T>,
  smallest: (owners: string[]) => number,
): Topology<T> {
  const owners = ownersOfArcs(topology);
  const weighed = presimplify(topology, sphericalTriangleArea);
  const arcs = weighed.arcs.map((points, i) => {
    const least = smallest(owners[i] ?? []) / EARTH_RADIUS_KM ** 2;
    const weights = points.map((point) => point[2] ?? 0);
    const closed = String(points[0]) === String(points.at(-1));
    const fewest = closed ? FEWEST_IN_RING : 2;
    const floor = [...weights].sort((a, b) => b - a)[Math.min(fewest, weights.length) - 1] ?? 0;
    return points
      .filter((_, at) => (weights[at] ?? 0) >= Math.min(least, floor))
      .map(([x = 0, y = 0]) => [x, y]);
  });
  const { transform: _, ...rest } = weighed;
  return { ...rest, arcs };
}
