import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCoordinates } from './coordinates.ts';

const RENNES = { lat: 48.117, lon: -1.678 };

test.each([
  '48.117,-1.678',
  '48.117, -1.678',
  '48.117 -1.678',
  '48,117 -1,678',
  '48,117,-1,678',
  '48,117 ; -1,678',
  '48.117° N, 1.678° W',
  '48,117° N 1,678° O',
  'geo:48.117,-1.678;u=20',
  ' 48.117\u00a0 −1.678 ',
])('%j are the coordinates of Rennes', (text) => {
  expect(parseCoordinates(text)).toEqual(RENNES);
});

test.each([
  '35000',
  '35 000',
  '35,000',
  'Rennes',
  '48.117',
  '1.678 W, 48.117 N',
  '',
  ',',
  '4.8.1,2',
])('%j are no coordinates', (text) => {
  expect(parseCoordinates(text)).toBeUndefined();
});

test('written coordinates are read back', () => {
  const degrees = fc.double({ min: -90, max: 90, noNaN: true });
  fc.assert(
    fc.property(degrees, degrees, (lat, lon) => {
      const [a, b] = [lat.toFixed(5), lon.toFixed(5)];
      expect(parseCoordinates(`${a},${b}`)).toEqual({ lat: Number(a), lon: Number(b) });
    }),
  );
});

test('any text is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const found = parseCoordinates(text);
      expect(found === undefined || Number.isFinite(found.lat + found.lon)).toBe(true);
    }),
  );
});
