import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneEditAway, rivals } from '../../../tools/place/edits.ts';
import { communesOfToday } from '../../site/place-data/communes.ts';
import { builtIndex } from '../../site/place-data/loaded.ts';
import { wordsOf } from './query.ts';
import { searchCommunes } from './search.ts';

const index = builtIndex();
const names = [...new Set(communesOfToday().map(({ nom }) => nom))];
const population = new Map(
  communesOfToday().map(({ code, population }) => [code, population ?? 0]),
);

const letters = (name: string) => wordsOf(name).join('');
const found = (typed: string, limit = 5) =>
  searchCommunes(index, typed, limit).map(({ places }) =>
    places.map(({ commune, alias }) => alias?.name ?? commune.name),
  );
const first = (typed: string) => {
  const place = searchCommunes(index, typed, 1)[0]?.places[0];
  return place && `${place.commune.name} ${place.commune.territory}`;
};

test.each([
  ['saint malo', 'Saint-Malo 35'],
  ['st-malo', 'Saint-Malo 35'],
  ['STMALO', 'Saint-Malo 35'],
  ['saintmalo', 'Saint-Malo 35'],
  ['malo saint', 'Saint-Malo 35'],
  ['ste colombe', 'Sainte-Colombe 69'],
  ["l'hay les roses", "L'Haÿ-les-Roses 94"],
  ['lhay', "L'Haÿ-les-Roses 94"],
  ['L’Haÿ', "L'Haÿ-les-Roses 94"],
  ['oeuf en ternois', 'Œuf-en-Ternois 62'],
  ['Œuf', 'Œuf-en-Ternois 62'],
  ['rochelle', 'La Rochelle 17'],
  ['la roshelle', 'La Rochelle 17'],
  ['le mans', 'Le Mans 72'],
  ['chalon s/ saone', 'Chalon-sur-Saône 71'],
  ['les saintes maries de la mer', 'Saintes-Maries-de-la-Mer 13'],
  ['rennes cedex 7', 'Rennes 35'],
  ['marseile', 'Marseille 13'],
  ['masreille', 'Marseille 13'],
  ['zarseille', 'Marseille 13'],
  ['marseillle', 'Marseille 13'],
  ['sint malo', 'Saint-Malo 35'],
  ['toulo', 'Toulouse 31'],
  ['bord', 'Bordeaux 33'],
  ['saint denis 93', 'Saint-Denis 93'],
  ['saint denis', 'Saint-Denis 974'],
  ['saint-denis reunion', 'Saint-Denis 974'],
  ['saint-denis (la réunion)', 'Saint-Denis 974'],
  ['valence drome', 'Valence 26'],
  ['valence 82', 'Valence 82'],
  ['sainte marie martinique', 'Sainte-Marie 972'],
  ['Rennes 35000', 'Rennes 35'],
  ['35000', 'Rennes 35'],
  ['3500', 'Rennes 35'],
  ['97133', 'Saint-Barthélemy 977'],
  ['ajaccio', 'Ajaccio 2A'],
  ['papeete', 'Papeete 987'],
])('%j finds %s first', (typed, expected) => {
  expect(first(typed)).toBe(expected);
});

test('an arrondissement is found by its number and leads to its city', () => {
  expect(searchCommunes(index, 'paris 15', 1)[0]?.places[0]).toMatchObject({
    commune: { code: '75056', territory: '75' },
    alias: { code: '75115', kind: 'district' },
  });
  expect(found('lyon 3e')[0]).toEqual(['Lyon 3e Arrondissement']);
  expect(found('marseille 1er')[0]).toEqual(['Marseille 1er Arrondissement']);
});

test('the old name of a merged commune leads to the commune of today', () => {
  expect(searchCommunes(index, 'antorpe', 1)[0]?.places[0]).toMatchObject({
    commune: { name: 'Saint-Vit', territory: '25' },
    alias: { name: 'Antorpe', kind: 'former' },
  });
});

test('the exact name is always first, whatever its size', () => {
  const wrong = names.filter((name, i) => {
    if (i % 41 !== 0) return false;
    const hit = found(name, 1)[0];
    return hit === undefined || hit.every((other) => letters(other) !== letters(name));
  });
  expect(wrong).toEqual([]);
});

test('homonyms share one hit, the most inhabited first, each with its territory', () => {
  const [hit] = searchCommunes(index, 'sainte-colombe', 1);
  const communes = hit?.places.filter(({ alias }) => alias === null) ?? [];
  expect(communes.length).toBeGreaterThan(8);
  const sizes = communes.map(({ commune }) => population.get(commune.code) ?? 0);
  // Villages are ranked by classes half as large again, so neighbours may swap within a class.
  expect(sizes.every((size, i) => i === 0 || size <= (sizes[i - 1] ?? 0) * 1.6)).toBe(true);
  expect(new Set(communes.map(({ commune }) => commune.territory)).size).toBe(communes.length);
});

test('as close, the most inhabited comes first', () => {
  expect(found('mar', 3).flat()[0]).toBe('Marseille');
  expect(found('saint', 3).flat()).toContain('Saint-Étienne');
});

// Where five other names are as near to what was typed, no order can show them all in five. A
// larger sample: `npm run place:measure`.
test('any single edit of a name of six letters or more still finds it in the top five', () => {
  const long = names.filter((name) => letters(name).length >= 6);
  const sample = long.filter((_, i) => i % 631 === 0);
  let tried = 0;
  const lost: string[] = [];
  for (const [i, name] of sample.entries()) {
    for (const typed of oneEditAway(wordsOf(name).join(' '), i)) {
      tried += 1;
      if (!found(typed).flat().includes(name)) lost.push(`${name} < ${typed}`);
    }
  }
  expect(tried).toBeGreaterThan(2000);
  expect(lost.length / tried).toBeLessThan(0.004);
  const unexcused = lost.filter((line) => {
    const [name = '', typed = ''] = line.split(' < ');
    return rivals(names, letters(typed)).filter((other) => other !== name).length < 5;
  });
  expect(unexcused).toEqual([]);
});

test('a name is found while it is being typed, from three quarters of its letters on', () => {
  const lost = names.filter((name, i) => {
    if (i % 101 !== 0) return false;
    const typed = wordsOf(name).join(' ');
    const part = typed.slice(0, Math.ceil(typed.length * 0.75));
    return !found(part, 40).flat().includes(name);
  });
  expect(lost.length).toBeLessThan(5);
});

test('words in any order find the name', () => {
  const several = names.filter((name, i) => i % 97 === 0 && wordsOf(name).length > 1);
  const lost = several.filter(
    (name) => !found(wordsOf(name).reverse().join(' '), 10).flat().includes(name),
  );
  expect(lost).toEqual([]);
});

test.each(['', '   ', '-', '¿?', '🙂', 'qqqqqqqq', '1', '123456', '\u0000'])(
  '%j finds nothing',
  (typed) => {
    expect(searchCommunes(index, typed)).toEqual([]);
  },
);

test('whatever is typed is answered, never more than asked', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(..."aeslt -1'") }),
  );
  fc.assert(
    fc.property(typed, fc.integer({ min: -1, max: 50 }), (text, limit) => {
      const hits = searchCommunes(index, text, limit);
      expect(hits.length).toBeLessThanOrEqual(Math.max(0, Math.min(limit, 40)));
      expect(hits.every(({ places, spoken }) => places.length + spoken.length > 0)).toBe(true);
    }),
  );
});

test('an old name of a large town comes before a village that bears it', () => {
  const [evry] = searchCommunes(index, 'Évry', 1);
  expect(evry?.places[0]).toMatchObject({
    commune: { name: 'Évry-Courcouronnes', territory: '91' },
    alias: { name: 'Évry', kind: 'former' },
  });
  expect(evry?.places[1]).toMatchObject({ commune: { territory: '89' }, alias: null });
  // A part of a town does not weigh what the town does.
  const [saint] = searchCommunes(index, 'courcouronnes', 1);
  expect(saint?.places[0]).toMatchObject({ alias: { name: 'Courcouronnes' } });
});

test('names communes had since 1943 lead to the commune of today', () => {
  for (const [typed, expected] of [
    ['chalons sur marne', 'Châlons-en-Champagne 51'],
    ['cherbourg', 'Cherbourg-en-Cotentin 50'],
    ['les sables d olonne', "Les Sables-d'Olonne 85"],
  ]) {
    expect(first(typed ?? ''), typed).toBe(expected);
  }
});

test('a spoken place is one hit, by whichever of its names fits first', () => {
  const hits = searchCommunes(index, 'aeroport de roissy', 10);
  expect(hits[0]).toMatchObject({ fit: 'exact', places: [], spokenFirst: true });
  const told = hits.flatMap(({ spoken }) => spoken);
  expect(new Set(told).size).toBe(told.length);
});
