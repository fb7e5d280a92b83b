import { expect, test } from 'vitest';
import { knownPlaces } from '../../../tools/place/known-places.ts';
import { abroadNumbers } from '../../place/abroad.ts';
import { wordsOf } from '../../place/communes/query.ts';
import { countryOfTarget } from '../../place/communes/spoken.ts';
import { findText } from '../../place/find.ts';
import { locate } from '../../place/position/locate.ts';
import { listedNames } from './communes.ts';
import { builtIndex, builtOutlines } from './loaded.ts';
import { knownNames } from './names.ts';

const names = knownNames();
const index = builtIndex();
const outlines = builtOutlines();
const plain = (name: string) => wordsOf(name).join(' ');
const at = ({ file, line, name }: (typeof names)[number]) => `${file}:${line} ${name}`;
const LIMIT = 8;

/** Europe's neighbours and those overseas whose outlines say "abroad" for a position. */
const OUTLINED =
  'BE LU DE CH IT ES AD MC GB JE GG NL IE SR BR SX AI KN AG MS DM LC BB MU KM MG'.split(' ');

test('there are names enough, in France and abroad, each with its source', () => {
  const abroad = names.filter(({ territories }) => territories.length === 0);
  expect(names.length - abroad.length).toBeGreaterThan(400);
  expect(abroad.length).toBeGreaterThan(100);
  expect(names.filter(({ source }) => !/^(?:https:\/\/\S+|ISO 3166-1)$/.test(source))).toEqual([]);
});

test('no two places are said the same way', () => {
  const places = new Map<string, string[]>();
  for (const name of names) {
    for (const way of new Set([name.name, ...name.others].map(plain))) {
      places.set(way, [...(places.get(way) ?? []), at(name)]);
    }
  }
  expect([...places].filter(([, told]) => told.length > 1)).toEqual([]);
});

test('a position from an independent list lies in a territory or country of the place', () => {
  const wrong = names.filter(({ position, territories, targets }) => {
    if (position === null) return false;
    const found = locate({ ...position, accuracyMeters: 20 }, outlines);
    const country = targets.map(countryOfTarget).find((code) => code !== undefined) ?? null;
    switch (found.kind) {
      case 'inside':
        return !territories.includes(found.code);
      case 'border':
        return country === null
          ? !found.codes.some((code) => territories.includes(code))
          : found.country !== country;
      case 'sea':
        return !territories.includes(found.nearest);
      default:
        // Far from any outline the country is not known.
        return (
          country === null || !('country' in found) || ![null, country].includes(found.country)
        );
    }
  });
  expect(wrong.map(at)).toEqual([]);
  expect(names.filter(({ position }) => position !== null).length).toBeGreaterThan(150);
});

test('where an independent list knows a name of one territory, it is there', () => {
  const known = new Map<string, Set<string>>();
  for (const { name, territory } of knownPlaces()) {
    known.set(plain(name), (known.get(plain(name)) ?? new Set()).add(territory));
  }
  // That list also has the communes that bear the name elsewhere.
  for (const { name } of listedNames()) known.delete(plain(name));
  const checked = names.filter(
    ({ name, territories }) => territories.length > 0 && known.has(plain(name)),
  );
  expect(checked.length).toBeGreaterThan(15);
  const wrong = checked.filter(({ name, territories }) =>
    [...(known.get(plain(name)) ?? [])].every((code) => !territories.includes(code)),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('every way to say a place finds it, in each of its territories or abroad', () => {
  const lost: string[] = [];
  for (const name of names) {
    for (const way of [name.name, ...name.others]) {
      const found = findText(way, index, LIMIT);
      if (found?.kind !== 'named') {
        lost.push(`${way}: ${found?.kind}`);
        continue;
      }
      const there = name.territories.every((territory) =>
        found.sure.some(
          (offer) =>
            offer.kind === 'spoken' && offer.name === name.name && offer.territory === territory,
        ),
      );
      const abroad = name.territories.length > 0 || found.abroad.some((p) => p.name === name.name);
      if (!there || !abroad) lost.push(`${way}: ${at(name)}`);
    }
  }
  expect(lost).toEqual([]);
});

test('every country named or outlined has its number', () => {
  const named = names.flatMap(({ targets }) => targets.map(countryOfTarget));
  const countries = new Set([...OUTLINED, ...named.filter((code) => code !== undefined)]);
  expect([...countries].filter((code) => abroadNumbers(code).length === 0)).toEqual([]);
});
