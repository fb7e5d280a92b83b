/** Names of places that only begin as a known one does, and people that stand for a territory. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { read, ruled: numbers } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Numéros d’urgence en panne',
});
const where = (told: string) => read(told).departements;

describe('people', () => {
  it.each([
    ['Les Tarn-et-Garonnais n’ont plus le 15.', ['82']],
    ['Les Val-d’Oisiens sont privés de 15.', ['95']],
    ['Les Haut-Rhinois n’ont plus le 18.', ['68']],
    ['Les Hauts-Viennois n’ont plus le 18.', ['87']],
    ['Les Yonnais n’ont plus le 18 à La Roche-sur-Yon.', ['85']],
    ['Les Charentais-Maritimes n’ont plus le 18.', ['17']],
  ])('stand for their territory: %s', (told, codes) => {
    expect(where(told)).toEqual(codes);
  });
  it.each([
    'Le 15 est en panne dans l’Allier ; M. Dolois et Mme Barisien l’ont dit.',
    'Le 15 est en panne dans l’Allier. Un Meldois raconte.',
  ])('are none where somebody is so called, or is one of them: %s', (told) => {
    expect(where(told)).toEqual(['03']);
  });
  it('stand beside a number for their town', () => {
    expect(
      numbers(
        'Le 18 est en panne en Charente. La caserne de Cognac répond aux Cognaçais au 05 36 49 16 74.',
        {
          source: { kind: 'press', departement: '16' },
        },
      ),
    ).toEqual(['fire 1674 Cognac']);
  });
});

describe('a longer name', () => {
  it('is not the territory or region that it begins with', () => {
    expect(where('Le 18 est coupé dans l’Alsace Bossue, à Sarre-Union.')).not.toContain('68');
    expect(where('Cher client, le 15 est en panne chez nous.')).toEqual([]);
    expect(where('Somme toute, le 15 est en panne.')).toEqual([]);
    expect(where('Le 15 est en panne, écrit Loire-Magazine.')).not.toContain('42');
  });
  it('is not needed where two names are joined', () => {
    expect(where('Le 15 est en panne dans l’Ain-Jura.')).toEqual(['01', '39']);
    expect(where('Cher privé de 15 depuis 7 h.')).toEqual(['18']);
    expect(where('Somme privée de 18 depuis ce matin.')).toEqual(['80']);
    expect(where('Lot touché par une panne du 15.')).toEqual(['46']);
    expect(where('Le 15 est en panne en Alsace Orange intervient.')).toEqual(['67', '68']);
    expect(
      where('Le 15 est en panne dans les communes situées en Lozère et dans le Gard.'),
    ).toEqual(['30', '48']);
    expect(where('Le 18 est en panne dans le 60 + 18 dans le Cher.')).toContain('18');
    expect(where('Cher : le 15 est en panne.')).toEqual(['18']);
    expect(where('Cher et Indre : le 15 est en panne.')).toEqual(['18', '36']);
    expect(where('Le 15 est en panne en Alsace. Le Samu répond.')).toEqual(['67', '68']);
  });
});

it('says where a room sits, and not where calls fail', () => {
  expect(
    where(
      'Le 15 est en panne en Guadeloupe : les appels n’arrivent plus au centre, qui se trouve à Fort-de-France.',
    ),
  ).toEqual(['971']);
});

describe('codes of territories', () => {
  it('are read in a field that says where, and over their own lines', () => {
    const told =
      'Zone .......... 08, 10, 51\n15 et 18 en échec.\n08 -> Samu 03 53 01 08 15 | Codis 03 53 01 08 18\n10 -> Samu 03 53 01 10 15 | Codis 03 53 01 10 18';
    expect(where(told)).toEqual(['08', '10', '51']);
    expect(numbers(told)).toEqual(['samu 0815 08', 'fire 0818 08', 'samu 1015 10', 'fire 1018 10']);
    const corsica =
      'Zone : 2A + 2B\n15 et 18 en échec.\n2A\nSamu : 04 65 71 77 12\nPompiers : 04 65 71 77 31\n2B\nSamu : 04 65 71 78 05';
    expect(numbers(corsica)).toEqual(['samu 7712 2A', 'fire 7731 2A', 'samu 7805 2B']);
  });
  it('are short numbers over towns, whichever territories are named', () => {
    const told =
      'Le 17 et le 18 sont coupés dans le Cher (18) et l’Indre (36).\n18 :\nBourges 02 61 91 60 31\nChâteauroux 02 61 91 60 32';
    expect(numbers(told).map((number) => number.split(' ')[0])).toEqual(['fire', 'fire']);
  });
  it('open a line before a slash', () => {
    const told =
      'Le 15 est KO dans le 09 et le 66 (Ariège, Pyrénées-Orientales).\n09 / Samu ..... 05 36 49 09 61\n66 / Samu ..... 04 65 71 66 20';
    expect(numbers(told)).toEqual(['samu 0961 09', 'samu 6620 66']);
  });
  it('are none outside of what is hit', () => {
    expect(
      where('Le 15 est en panne en Ariège.\nHors périmètre : 31, 32, 34 (tests verts).'),
    ).toEqual(['09']);
  });
});
