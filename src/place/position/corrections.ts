/**
 * Places the outlines leave out or get wrong by more than their stated error: inhabited islands too
 * small for them, and spots found by comparing them with an independent list of places (see
 * `docs/decisions/places.md`). Circles, drawn generously: they only ever add a territory to choose.
 */

interface Correction {
  /** What it is about, for the reader. */
  place: string;
  lat: number;
  lon: number;
  radiusMeters: number;
  /** Territories to offer, the likeliest first. */
  codes: readonly string[];
}

const KM = 1000;

export const CORRECTIONS: readonly Correction[] = [
  // Borders drawn on the wrong side of towns.
  {
    place: 'Dinard, Pleurtuit',
    lat: 48.605,
    lon: -2.08,
    radiusMeters: 8 * KM,
    codes: ['35', '22'],
  },
  {
    place: 'Gaillon-sur-Montcient',
    lat: 49.03,
    lon: 1.9,
    radiusMeters: 4 * KM,
    codes: ['78', '95'],
  },
  {
    place: 'Houilles, Carrières',
    lat: 48.918,
    lon: 2.183,
    radiusMeters: 4 * KM,
    codes: ['78', '92', '95'],
  },
  { place: 'Cap-d’Ail', lat: 43.722, lon: 7.405, radiusMeters: 3 * KM, codes: ['06'] },
  // Islands.
  { place: 'Molène', lat: 48.397, lon: -4.957, radiusMeters: 3 * KM, codes: ['29'] },
  { place: 'Sein', lat: 48.037, lon: -4.85, radiusMeters: 3 * KM, codes: ['29'] },
  { place: 'Glénan', lat: 47.715, lon: -4.0, radiusMeters: 4 * KM, codes: ['29'] },
  { place: 'Groix', lat: 47.639, lon: -3.455, radiusMeters: 6 * KM, codes: ['56'] },
  { place: 'Houat', lat: 47.39, lon: -2.957, radiusMeters: 4 * KM, codes: ['56'] },
  { place: 'Hœdic', lat: 47.34, lon: -2.878, radiusMeters: 3 * KM, codes: ['56'] },
  { place: 'Arz', lat: 47.59, lon: -2.8, radiusMeters: 3 * KM, codes: ['56'] },
  { place: 'Aix', lat: 46.013, lon: -1.173, radiusMeters: 3 * KM, codes: ['17'] },
  { place: 'Cordouan', lat: 45.586, lon: -1.173, radiusMeters: KM, codes: ['33'] },
  { place: 'Chausey', lat: 48.87, lon: -1.82, radiusMeters: 5 * KM, codes: ['50'] },
  { place: 'Port-Cros', lat: 43.006, lon: 6.395, radiusMeters: 4 * KM, codes: ['83'] },
  { place: 'Le Levant', lat: 43.03, lon: 6.46, radiusMeters: 6 * KM, codes: ['83'] },
  { place: 'Frioul', lat: 43.275, lon: 5.31, radiusMeters: 4 * KM, codes: ['13'] },
  { place: 'Saint-Honorat', lat: 43.506, lon: 7.046, radiusMeters: 2 * KM, codes: ['06'] },
  { place: 'Lavezzi, Cavallo', lat: 41.355, lon: 9.26, radiusMeters: 4 * KM, codes: ['2A'] },
  { place: 'Sanguinaires', lat: 41.878, lon: 8.595, radiusMeters: 2 * KM, codes: ['2A'] },
  { place: 'Îles du Salut', lat: 5.287, lon: -52.588, radiusMeters: 3 * KM, codes: ['973'] },
];
