/** Position to territory, on the device, saying how sure it is. */
import { boxAround, isWithoutNumbers } from './boxes.ts';
import { CORRECTIONS } from './corrections.ts';
import { countryOf, type Outlines } from './outlines.ts';
import { metersBetween, type Surroundings, surroundings } from './surroundings.ts';

/** A position as the browser gives it. */
export interface Position {
  /** Degrees, WGS 84. */
  lat: number;
  lon: number;
  /** Radius of the circle the true place is in, 95 times in 100, in metres (W3C Geolocation). */
  accuracyMeters: number;
}

/** Where a position is. Codes are those of territories; distances are in metres, as the crow flies. */
export type LocateAnswer =
  /** In one territory, further from any other than the outlines and the position can be wrong. */
  | { kind: 'inside'; code: string }
  /**
   * So near a border that it may be on either side: the person chooses. The likeliest comes first.
   * `country` is set (ISO 3166) when one of the sides is abroad.
   */
  | { kind: 'border'; codes: readonly string[]; country: string | null }
  /** At sea; the territory of the nearest coast. */
  | { kind: 'sea'; nearest: string; distanceMeters: number }
  /**
   * Outside every territory: in another country (ISO 3166, null when it is none of the neighbours
   * or the high seas). `nearest` is null beyond 200 nautical miles. There, 112 is the number of
   * the European Union and of most neighbours.
   */
  | {
      kind: 'abroad';
      country: string | null;
      nearest: { code: string; distanceMeters: number } | null;
    }
  /** In France, on islands of no territory: nobody's numbers are held for them, nor is it abroad. */
  | { kind: 'without-numbers' }
  /** No position to work with: not coordinates, or a circle so wide that it settles nothing. */
  | { kind: 'unusable'; reason: 'not-coordinates' | 'too-vague' };

/** A circle wider than this crosses several territories wherever it lies. */
const TOO_VAGUE = 50_000;
/** Offering more sides than this is no answer. */
const MOST_SIDES = 4;
/** 200 nautical miles, the economic zone (UN Convention on the Law of the Sea, article 57). */
const AT_SEA = 370_400;
/** 12 nautical miles, territorial waters (same convention, article 3). */
const FOREIGN_WATERS = 22_224;

function isPosition({ lat, lon, accuracyMeters }: Position): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && accuracyMeters >= 0 && Number.isFinite(lon);
}

/**
 * Finds the territory of a position. Never throws: coordinates that are none (NaN, out of range)
 * come back as `unusable`.
 */
export function locate(position: Position, outlines: Outlines): LocateAnswer {
  if (!isPosition(position)) return { kind: 'unusable', reason: 'not-coordinates' };
  if (position.accuracyMeters > TOO_VAGUE) return { kind: 'unusable', reason: 'too-vague' };
  const box = boxAround(position.lat, position.lon);
  if (box !== undefined) return { kind: 'inside', code: box.code };
  if (isWithoutNumbers(position.lat, position.lon)) return { kind: 'without-numbers' };

  const around = surroundings(position, outlines);
  const { codes, country } = sides(position, around, outlines.errorMeters);
  const [code] = codes;
  if (code === undefined) return outside(around, country);
  if (codes.length > MOST_SIDES) return { kind: 'unusable', reason: 'too-vague' };
  return codes.length === 1 && country === null
    ? { kind: 'inside', code }
    : { kind: 'border', codes, country };
}

/** The territories and the country that the position may be in, the likeliest first. */
function sides(
  position: Position,
  { within, byDistance }: Surroundings,
  errorMeters: number,
): { codes: string[]; country: string | null } {
  const margin = errorMeters + position.accuracyMeters;
  const near = byDistance
    .filter(({ owner, meters }) => owner === within || meters <= margin)
    .map(({ owner }) => owner)
    // Where the position seems to be comes first, then the nearest.
    .sort((a, b) => Number(b === within) - Number(a === within));
  const corrected = CORRECTIONS.filter(
    (spot) => metersBetween(position, spot) <= spot.radiusMeters + position.accuracyMeters,
  ).flatMap(({ codes }) => codes);
  const territories = near.filter((owner) => countryOf(owner) === undefined);
  return {
    codes: [...new Set([...corrected, ...territories])],
    country: near.map(countryOf).find((code) => code !== undefined) ?? null,
  };
}

/** At sea or abroad, for a position that no territory is near of. */
function outside({ byDistance }: Surroundings, country: string | null): LocateAnswer {
  const coast = byDistance.find(({ owner }) => countryOf(owner) === undefined);
  const foreign = byDistance.find(({ owner }) => countryOf(owner) !== undefined);
  const nearest =
    coast !== undefined && coast.meters <= AT_SEA
      ? { code: coast.owner, distanceMeters: Math.round(coast.meters) }
      : null;
  const inForeignWaters =
    foreign !== undefined && foreign.meters < Math.min(FOREIGN_WATERS, coast?.meters ?? 0);
  const there = country ?? (inForeignWaters ? (countryOf(foreign.owner) ?? null) : null);
  if (there !== null || nearest === null) return { kind: 'abroad', country: there, nearest };
  return { kind: 'sea', nearest: nearest.code, distanceMeters: nearest.distanceMeters };
}
