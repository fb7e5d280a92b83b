/** Numbers for a part of a territory, for two services alike, and where rooms and Samu sit. */
import { describe, expect, it } from 'vitest';
import { byRules } from '../read-text.fixtures.ts';

const read = (title: string, body: string, departement: string | null = null) =>
  byRules({
    id: 'x',
    source: { kind: departement === null ? 'press' : 'sdis', departement },
    lang: 'fr',
    published: '2026-10-06T12:00:00+02:00',
    title,
    body,
  }).replacements.map(({ service, number, area }) => `${service} ${number.slice(-4)} ${area}`);

describe('a part of a territory', () => {
  it('is a valley or gorges, though the territory has the same name', () => {
    const told =
      'Le 18 ne répond plus. Appelez la caserne :\nMende : 04 65 71 64 01\nVallée du Lot : 04 65 71 03 67\nLangogne : 04 65 71 47 39';
    expect(read('Le 18 en panne en Lozère', told, '48')).toContain('fire 0367 Vallée du Lot');
  });
  it('heads its lines, and the Samu under it is for that part wherever it sits', () => {
    const told =
      'Le 15 et le 18 ne répondent plus dans les Pyrénées-Atlantiques et les Landes.\n\nEn Béarn\nLe Samu à Pau, 05 36 49 85 75. Pour les pompiers faites le 05 36 49 76 44.\n\nAu Pays basque\nPompiers : 05 36 49 38 90.\n\nDans les Landes\nSamu : 05 36 49 40 15';
    expect(read('Panne des secours : comment appeler', told)).toEqual([
      'samu 8575 Béarn',
      'fire 7644 Béarn',
      'fire 3890 Pays basque',
      'samu 4015 40',
    ]);
  });
});

describe('one line', () => {
  it('is for the two services that fail where they are told a line above', () => {
    const told =
      'Le 15 et le 18 étaient difficilement joignables lundi en Ariège et dans le Gers.\n\nEn Ariège, le Samu répond au 05 36 49 09 15.\n\nUn numéro unique a été mis en place dans le Gers pour les deux services, le 05 36 49 32 32.';
    expect(read('Samu et pompiers difficilement joignables', told)).toEqual([
      'samu 0915 09',
      'samu 3232 32',
      'fire 3232 32',
    ]);
  });
  it('is of both where they stand on one line with a stroke', () => {
    const told =
      'Le 15 et le 17 ne répondent plus en Charente et dans la Vienne.\n\nCHARENTE (16)\nSamu : 05 36 49 16 15\nPolice / gendarmerie : 05 36 49 16 17\n\nVIENNE (86)\nSamu : 05 36 49 86 15';
    expect(read('Panne des numéros d’urgence', told)).toEqual([
      'samu 1615 16',
      'police 1617 16',
      'gendarmerie 1617 16',
      'samu 8615 86',
    ]);
  });
});

it('takes the town of a room for where it sits, a name of two words too', () => {
  const told =
    'Le 18 est en panne dans les Côtes-d’Armor et le Morbihan. Pour les pompiers, il faut composer le 02 61 91 22 90 à Saint-Brieuc (CODIS des Côtes-d’Armor) et le 02 61 91 56 93 à Vannes (CODIS du Morbihan).';
  expect(read('Bretagne : le 18 en panne', told)).toEqual(['fire 2290 22', 'fire 5693 56']);
});

it('leaves out a number that is told not to be called, or whose mention was taken out', () => {
  const drill =
    'Jeudi 8 octobre, nous jouons la perte du 18, avec ouverture fictive d’une ligne, le 03 53 01 80 45 (n’appelez pas, seuls les joueurs y répondent).';
  expect(read('Exercice : et si le 18 ne répondait plus ?', drill, '80')).toEqual([]);
  const told =
    'Le 15 ne répond plus en Dordogne.\nSamu : 05 36 49 41 82\n(Article mis à jour, la mention du 05 36 49 17 14 pour la Gironde a été supprimée.)';
  expect(read('Le 15 en panne en Dordogne', told)).toEqual(['samu 4182 ']);
});
