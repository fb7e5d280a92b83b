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

/**
 * French, and in none of the territories: nobody lives there for good, no préfecture keeps numbers for them. The
 * districts of the Terres australes et antarctiques françaises, and Clipperton.
 */
const WITHOUT_NUMBERS: readonly Omit<Box, 'code'>[] = [
  // Crozet, Kerguelen, Saint-Paul and Amsterdam, Terre Adélie.
  { west: 50.0, south: -46.6, east: 52.5, north: -45.8 },
  { west: 68.4, south: -50.2, east: 70.8, north: -48.3 },
  { west: 77.3, south: -38.9, east: 77.8, north: -37.7 },
  { west: 136.0, south: -68.0, east: 142.0, north: -65.8 },
  // Europa, Bassas da India, Juan de Nova, Glorieuses, Tromelin.
  { west: 40.2, south: -22.5, east: 40.5, north: -22.2 },
  { west: 39.5, south: -21.6, east: 39.9, north: -21.3 },
  { west: 42.6, south: -17.2, east: 42.9, north: -16.9 },
  { west: 47.2, south: -11.7, east: 47.5, north: -11.4 },
  { west: 54.4, south: -16.0, east: 54.6, north: -15.8 },
  // Clipperton.
  { west: -109.3, south: 10.2, east: -109.1, north: 10.4 },
];

const holds =
  (lat: number, lon: number) =>
  ({ west, south, east, north }: Omit<Box, 'code'>): boolean =>
    lon >= west && lon <= east && lat >= south && lat <= north;

export const boxAround = (lat: number, lon: number): Box | undefined => BOXES.find(holds(lat, lon));

/** Whether a position is in a part of France for which no territory has numbers. */
export const isWithoutNumbers = (lat: number, lon: number): boolean =>
  WITHOUT_NUMBERS.some(holds(lat, lon));
