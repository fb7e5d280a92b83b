import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownPlaces } from '../../../tools/place/known-places.ts';
import { builtOutlines } from '../../site/place-data/loaded.ts';
import { outlineFile } from '../../site/place-data/outlines.ts';
import { readTerritories } from '../../site/place-data/sources.ts';
import { BOXES } from './boxes.ts';
import { type LocateAnswer, locate } from './locate.ts';
import { readOutlines } from './outlines.ts';

const outlines = builtOutlines();
const at = (lat: number, lon: number, accuracyMeters = 20): LocateAnswer =>
  locate({ lat, lon, accuracyMeters }, outlines);
const offered = (answer: LocateAnswer): readonly string[] => {
  if (answer.kind === 'inside') return [answer.code];
  return answer.kind === 'border' ? answer.codes : [];
};

test.each([
  ['Rennes', 48.117, -1.678, '35'],
  ['Strasbourg, 4 km from Germany', 48.584, 7.736, '67'],
  ['Notre-Dame de Paris', 48.853, 2.35, '75'],
  ['Ajaccio', 41.927, 8.737, '2A'],
  ['Bastia', 42.697, 9.451, '2B'],
  ['Cayenne', 4.937, -52.326, '973'],
  ['Saint-Denis, La Réunion', -20.882, 55.45, '974'],
  ['Fort-de-France', 14.616, -61.058, '972'],
  ['Pointe-à-Pitre', 16.241, -61.533, '971'],
  ['Mamoudzou', -12.78, 45.228, '976'],
  ['Saint-Pierre', 46.781, -56.173, '975'],
  ['Gustavia', 17.897, -62.85, '977'],
  ['Grand-Case', 18.101, -63.054, '978'],
  ['Mata-Utu', -13.282, -176.174, '986'],
  ['Papeete', -17.535, -149.57, '987'],
  ['Nuku Hiva', -8.91, -140.1, '987'],
  ['Nouméa', -22.271, 166.44, '988'],
])('%s is inside one territory', (_, lat, lon, code) => {
  expect(at(lat, lon)).toEqual({ kind: 'inside', code });
});

test.each([
  ['Valréas, in the enclave of Vaucluse in Drôme', 44.385, 4.99, '84'],
  ['Grignan, around the enclave', 44.42, 4.907, '26'],
  ['Visan, in the enclave', 44.317, 4.95, '84'],
  ['the enclaves of Hautes-Pyrénées (Gardères)', 43.2, -0.1, '65'],
  ['Boursies, 59, among 62 and 80', 50.143, 3.032, '59'],
])('%s offers its own side', (_, lat, lon, code) => {
  expect(offered(at(lat, lon))).toContain(code);
});

test.each([
  ['Ouessant', 48.457, -5.097, '29'],
  ['Sein', 48.037, -4.85, '29'],
  ['Groix', 47.639, -3.455, '56'],
  ['Hœdic', 47.34, -2.878, '56'],
  ['Yeu', 46.72, -2.35, '85'],
  ['Aix', 46.013, -1.173, '17'],
  ['Chausey', 48.87, -1.82, '50'],
  ['Porquerolles', 43.0, 6.2, '83'],
  ['Le Levant', 43.03, 6.46, '83'],
  ['Saint-Honorat', 43.506, 7.046, '06'],
  ['Marie-Galante', 15.935, -61.27, '971'],
  ['Les Saintes', 15.866, -61.585, '971'],
  ['Petite-Terre of Mayotte', -12.785, 45.28, '976'],
])('the island %s is not the sea', (_, lat, lon, code) => {
  expect(offered(at(lat, lon))).toEqual([code]);
});

test('near a border both sides are offered, the likelier first', () => {
  // Villeneuve-lès-Avignon, in Gard, across the Rhône from Avignon.
  expect(at(43.966, 4.796)).toEqual({ kind: 'border', codes: ['30', '84'], country: null });
  expect(at(43.949, 4.806)).toEqual({ kind: 'border', codes: ['84', '30'], country: null });
  // The Rance: Dinard is in Ille-et-Vilaine, which the outlines do not know.
  expect(at(48.633, -2.06)).toMatchObject({ kind: 'border', codes: ['35', '22'] });
});

test('the vaguer the position, the further a border still counts', () => {
  const point = [48.3, -1.55] as const; // 22 km from Manche
  expect(at(...point, 10_000)).toEqual({ kind: 'inside', code: '35' });
  expect(at(...point, 25_000)).toMatchObject({ kind: 'border', codes: ['35', '50'] });
});

test('near a frontier the neighbour is named besides the territory', () => {
  expect(at(48.574, 7.805)).toMatchObject({ codes: ['67'], country: 'DE' });
  expect(at(43.775, 7.5)).toMatchObject({ codes: ['06'], country: 'IT' });
  expect(at(43.735, 7.42)).toMatchObject({ kind: 'border', country: 'MC' });
  expect(at(18.065, -63.07)).toMatchObject({ codes: ['978'], country: 'SX' });
  expect(at(42.464, 1.98)).toMatchObject({ codes: ['66'], country: 'ES' });
});

test.each([
  ['the Channel', 50.2, -1.5, '50'],
  ['the Bay of Biscay', 46.2, -3.5, '85'],
  ['the Gulf of Lion', 43.25, 3.8, '34'],
  ['off Corsica', 42.3, 8.0, '2A'],
  ['off La Réunion', -21.8, 55.2, '974'],
])('%s is the sea, with the nearest coast', (_, lat, lon, nearest) => {
  expect(at(lat, lon)).toMatchObject({ kind: 'sea', nearest });
});

test('the shore and the harbour are not the sea', () => {
  expect(at(48.65, -2.03)).toMatchObject({ kind: expect.stringMatching(/inside|border/) });
  expect(at(43.29, 5.36)).toEqual({ kind: 'inside', code: '13' });
});

test.each([
  ['Lausanne', 46.53, 6.63, 'CH'],
  ['Brussels', 50.85, 4.35, 'BE'],
  ['Luxembourg', 49.61, 6.13, 'LU'],
  ['Turin', 45.07, 7.69, 'IT'],
  ['Barcelona', 41.39, 2.17, 'ES'],
  ['London', 51.5, -0.12, 'GB'],
  ['Jersey', 49.19, -2.11, 'JE'],
  ['Andorra', 42.507, 1.522, 'AD'],
  ['Paramaribo', 5.85, -55.2, 'SR'],
  ['Mauritius', -20.2, 57.5, 'MU'],
  ['Dominica', 15.4, -61.35, 'DM'],
])('%s is abroad', (_, lat, lon, country) => {
  expect(at(lat, lon)).toMatchObject({ kind: 'abroad', country });
});

test.each([
  ['New York', 40.7, -74],
  ['Tokyo', 35.7, 139.7],
  ['the middle of the Atlantic', 40, -40],
  ['the South Pole', -90, 0],
  ['the date line', 0, 180],
])('%s is nowhere near', (_, lat, lon) => {
  expect(at(lat, lon)).toEqual({ kind: 'abroad', country: null, nearest: null });
});

test.each([
  ['Port-aux-Français, Kerguelen', -49.35, 70.22],
  ['Crozet', -46.43, 51.86],
  ['Amsterdam', -37.797, 77.571],
  ['Dumont-d’Urville, Terre Adélie', -66.663, 140.001],
  ['Europa', -22.35, 40.36],
  ['Juan de Nova', -17.054, 42.712],
  ['Grande Glorieuse', -11.571, 47.291],
  ['Tromelin', -15.892, 54.524],
  ['Clipperton', 10.3, -109.22],
])('%s is French, and in no territory that has numbers', (_, lat, lon) => {
  expect(at(lat, lon)).toEqual({ kind: 'without-numbers' });
});

test('what is no position says so', () => {
  for (const [lat, lon, accuracy] of [
    [91, 0, 10],
    [0, 181, 10],
    [Number.NaN, 2, 10],
    [48, Number.NaN, 10],
    [48, 2, -1],
    [48, 2, Number.NaN],
    [Number.POSITIVE_INFINITY, 2, 10],
  ] as const) {
    expect(at(lat, lon, accuracy)).toEqual({ kind: 'unusable', reason: 'not-coordinates' });
  }
  expect(at(48.85, 2.35, 80_000)).toEqual({ kind: 'unusable', reason: 'too-vague' });
  expect(at(48.85, 2.35, 20_000)).toEqual({ kind: 'unusable', reason: 'too-vague' });
});

test('any point of the Earth gets an answer whose codes are territories', () => {
  const codes = new Set(readTerritories().map(({ code }) => code));
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(
    fc.property(degrees(90), degrees(180), fc.integer({ min: 0, max: 50_000 }), (lat, lon, m) => {
      expect(offered(at(lat, lon, m)).every((code) => codes.has(code))).toBe(true);
    }),
  );
});

test('every territory has an outline or a box', () => {
  const known = new Set([
    ...outlines.borders.flatMap(({ owners }) => owners),
    ...BOXES.map(({ code }) => code),
  ]);
  expect(readTerritories().filter(({ code }) => !known.has(code))).toEqual([]);
});

// GeoNames puts it a degree too far east, in the next département: its error, not ours.
const WRONG_IN_THE_LIST = ['40271'];

test('a known place is never given another territory alone', () => {
  const places = knownPlaces().filter(({ insee }) => !WRONG_IN_THE_LIST.includes(insee));
  expect(places.length).toBeGreaterThan(15_000);
  const wrong = places.filter(
    ({ lat, lon, territory }, i) => i % 9 === 0 && !offered(at(lat, lon)).includes(territory),
  );
  expect(wrong).toEqual([]);
});

test('an outline file cut or of another kind gives a problem and never throws', () => {
  const file = outlineFile();
  expect(readOutlines(file.slice(0, -1))).toEqual({ ok: false, problem: 'the last line is cut' });
  expect(readOutlines('<!doctype html>')).toMatchObject({ ok: false });
  expect(readOutlines(file.replace(/\n\d\d /, '\n'))).toMatchObject({ ok: false });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readOutlines(text).ok).toBe(false);
    }),
  );
});
