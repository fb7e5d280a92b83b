/**
 * Collectivities too scattered or too small for the outlines: boxes around their islands, in
 * degrees. No other inhabited land lies in them.
 */

interface Box {
  code: string;
  west: number;
  south: number;
  east: number;
  north: number;
}

export const BOXES: readonly Box[] = [
  { code: '975', west: -56.6, south: 46.7, east: -56.05, north: 47.2 },
  { code: '977', west: -62.98, south: 17.82, east: -62.74, north: 18.01 },
  { code: '986', west: -178.4, south: -14.6, east: -175.9, north: -13.0 },
  // Society, Tuamotu, Gambier and Austral islands, then the Marquesas, further north.
  { code: '987', west: -154.9, south: -28.2, east: -134.2, north: -13.8 },
  { code: '987', west: -141.2, south: -11.2, east: -137.9, north: -7.4 },
  { code: '988', west: 162.9, south: -23.3, east: 168.95, north: -18.9 },
];

export function boxAround(lat: number, lon: number): Box | undefined {
  return BOXES.find(
    ({ west, south, east, north }) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
}
