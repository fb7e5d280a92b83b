import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countryOfTarget, packSpoken, unpackSpoken } from './spoken.ts';

const name = fc
  .string({ unit: fc.constantFrom(..."abÉ’œ-' ()12,;"), minLength: 1 })
  .filter((text) => text.trim() !== '');
const place = fc.record({
  name,
  others: fc.array(name, { maxLength: 3 }),
  targets: fc.array(fc.constantFrom('93', '73257', '978', '(CH)'), { minLength: 1, maxLength: 4 }),
  size: fc.nat({ max: 150 }),
});

test('places are read back as they were packed', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (places) => {
      expect(unpackSpoken(packSpoken(places))).toEqual(places);
    }),
  );
});

test('a line of another kind is refused, a name with a reserved sign too', () => {
  expect(unpackSpoken('0Val Thorens')).toBeNull();
  expect(unpackSpoken('0>73257')).toBeNull();
  const odd = { name: 'A|B', others: [], targets: ['73'], size: 1 };
  expect(() => packSpoken([odd])).toThrow('"A|B"');
});

test('a target abroad names its country', () => {
  expect(countryOfTarget('(CH)')).toBe('CH');
  expect(countryOfTarget('73257')).toBeUndefined();
});
