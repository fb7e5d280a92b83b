/** Which area a point is in, and how far the borders of all the others are. */
import type { Border, Outlines } from './outlines.ts';

export interface Surroundings {
  /** The owner of the area the point is in; null in the sea or beyond the outlines. */
  within: string | null;
  /** Distance to the border of each owner, in metres, the nearest first. */
  byDistance: { owner: string; meters: number }[];
}

/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS = 6_371_009;
const METERS_PER_DEGREE = (EARTH_RADIUS * Math.PI) / 180;

/** Turns a longitude difference into the shorter way round. */
const shortWay = (degrees: number) => ((degrees + 540) % 360) - 180;

/** Square of the distance from the origin to the segment between two points. */
function squareToSegment(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  const [x, y] = [ax + along * dx, ay + along * dy];
  return x * x + y * y;
}

/** Metres between two points near each other, in degrees; the Earth taken as flat around them. */
export function metersBetween(
  a: { lat: number; lon: number },
  b: { lat: number; lon: number },
): number {
  const east = shortWay(b.lon - a.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(east, b.lat - a.lat) * METERS_PER_DEGREE;
}

/** Distance to a border, in metres, and how many times a ray to the east crosses it. */
function seen({ points }: Border, lat: number, lon: number): { meters: number; crossings: number } {
  // Around the point the Earth is taken as flat: right to a thousandth where it matters, near by.
  const shrink = Math.cos((lat * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  let crossings = 0;
  let ax = shortWay((points[0] ?? 0) - lon);
  let ay = (points[1] ?? 0) - lat;
  for (let i = 2; i < points.length; i += 2) {
    const bx = shortWay((points[i] ?? 0) - lon);
    const by = (points[i + 1] ?? 0) - lat;
    nearest = Math.min(nearest, squareToSegment(ax * shrink, ay, bx * shrink, by));
    if (ay > 0 !== by > 0 && ax + ((bx - ax) * -ay) / (by - ay) > 0) crossings += 1;
    ax = bx;
    ay = by;
  }
  return { meters: Math.sqrt(nearest) * METERS_PER_DEGREE, crossings };
}

/** Looks round from a point, in degrees. */
export function surroundings(
  { lat, lon }: { lat: number; lon: number },
  { borders }: Outlines,
): Surroundings {
  const distances = new Map<string, number>();
  const inside = new Set<string>();
  for (const border of borders) {
    const { meters, crossings } = seen(border, lat, lon);
    for (const owner of border.owners) {
      distances.set(owner, Math.min(meters, distances.get(owner) ?? Number.POSITIVE_INFINITY));
      if (crossings % 2 === 0) continue;
      if (!inside.delete(owner)) inside.add(owner);
    }
  }
  const byDistance = [...distances]
    .map(([owner, meters]) => ({ owner, meters }))
    .sort((a, b) => a.meters - b.meters);
  return { within: [...inside][0] ?? null, byDistance };
}
