/** Who is spared, however that is told; and where such words spare nobody. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { read } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Numéros d’urgence : le point à midi',
});
const FAILS = 'Le 15 et le 18 sont en panne dans le Doubs. ';
const where = (told: string) => read(FAILS + told).departements;

describe('a territory that is told to be spared', () => {
  it.each([
    'Le Jura n’a rien perdu du tout.',
    'Le Jura et l’Ain n’ont rien non plus.',
    'Le Jura n’a rien subi.',
    'Le Jura est hors du coup.',
    'Le Jura est hors de cause.',
    'Le Jura ne change rien.',
    'Dans le Jura, rien de changé.',
    'Le Jura ne subit aucun dommage.',
    'Le Jura est tranquille.',
    'Le Jura est indemne.',
    'Le Jura n’est pas dans le périmètre.',
    'Le Jura passe entre les gouttes.',
    'Et le Jura ? Rien. Pas une minute de coupure.',
  ])('is not hit: %s', (told) => {
    expect(where(told)).toEqual(['25']);
  });

  it.each([
    'Le Jura n’a rien : ni 15, ni 18.',
    'Si le Jura n’a rien, appelez quand même.',
    'Rien ne change : le 15 reste coupé.',
  ])('silences nothing where it is none: %s', (told) => {
    expect(read(FAILS + told)).toMatchObject({ state: 'ongoing', shelf: 'probable' });
    expect(where(told)).toContain('25');
  });
});

describe('a territory of which that is denied, or said of somebody else', () => {
  it.each([
    'Le 15 est en panne en Bretagne. Le Morbihan n’est pas passé entre les gouttes.',
    'Le 15 est en panne en Bretagne. Le Morbihan n’est pas indemne.',
    'Le 15 est en panne en Bretagne. Les pompiers du Morbihan sont hors de danger après un accident.',
    'Le 15 est en panne en Bretagne. Dans le Morbihan, rien de changé depuis ce matin : aucun appel ne passe.',
    'Le 15 est en panne en Bretagne. Dans le Morbihan, rien ne change depuis hier, hélas.',
  ])('stays hit: %s', (told) => {
    expect(read(told).departements).toContain('56');
  });
});

describe('lists of territories', () => {
  it('reads what is told after the mark and name that open a line', () => {
    const told = (fails: string, spared: string) =>
      `Le point dans la région.\n${fails} Doubs (25) – 15 et 18 en panne.\n${spared} Jura (39) – Rien à signaler.\n${fails} Nièvre (58) – 15 en panne.`;
    for (const [fails, spared] of [
      ['✘', '✔'],
      ['●', '○'],
      ['-', '-'],
    ] as const)
      expect(
        read(told(fails, spared), {
          title: 'Bourgogne-Franche-Comté : qui a ses numéros, qui ne les a plus ?',
        }).departements,
      ).toEqual(['25', '58']);
  });

  it('parts those that are back from those that are not, in one title', () => {
    const title =
      'Hauts-de-France : le Pas-de-Calais et la Somme sont rétablis, pas l’Aisne ni l’Oise';
    const told =
      'Le 15 et le 18 étaient en panne.\n● SOMME. Retour à la normale à 13 h.\n● AISNE. Toujours perturbé (15, 18).\nSamu 02 : 03 53 01 02 15\nPompiers : 03 53 01 02 18\n● OISE. Restent en panne le 15 et le 18.\nPompiers : 03 53 01 60 18';
    const found = read(told, { title });
    expect(found.departements).toEqual(['02', '60']);
    expect(found.replacements.map(({ number, area }) => `${number.slice(-4)} ${area}`)).toEqual([
      '0215 02',
      '0218 02',
      '6018 60',
    ]);
  });
});

describe('a region that heads a line', () => {
  it.each([
    'Normandie : le 18 ne répond plus dans les cinq départements, Calvados et Orne compris.',
    'Normandie : les cinq départements, dont le Calvados, sont privés du 18.',
  ])('stays whole where all of it is said to be hit: %s', (told) => {
    expect(read(told, { title: 'Panne du 18' }).departements).toEqual([
      '14',
      '27',
      '50',
      '61',
      '76',
    ]);
  });
});

describe('a number that only follows one that is back', () => {
  it.each([
    'Le 15 et le 112 sont muets dans l’Oise. Le 15 est revenu à midi. Le 112 connaît le même raté depuis ce matin.',
    'Le 15 et le 18 sont coupés dans l’Oise. Le 15 est rétabli. Le 18 suit le 15 dans les heures qui viennent.',
  ])('is not over: %s', (told) => {
    expect(read(told).state).toBe('ongoing');
  });
  it('is no end that phones are told of', () => {
    const told =
      'Le 15 est rétabli dans la Somme. Le 18 suit le même chemin et devrait revenir dans l’heure.';
    expect(read(told)).not.toMatchObject({ state: 'over', shelf: 'probable' });
  });
});

describe('a number of which the same or the contrary is said', () => {
  const services = (told: string) =>
    read(told, { source: { kind: 'prefecture', departement: '25' }, title: 'Appels d’urgence' })
      .services;
  it.each([
    ['Le 15 est en panne. Le 112 suit le même chemin.', ['samu', '112']],
    ['Le 18 est en panne. Le 15 suit le 18.', ['samu', 'fire']],
    [
      'Le 18 est en panne. Le 112, qui emprunte le même lien, connaît les mêmes ratés.',
      ['fire', '112'],
    ],
    ['Le 15 est de retour. Le 18 et le 17, non.', ['fire', 'police']],
  ])('%s', (told, expected) => {
    expect([...services(told)].sort()).toEqual([...expected].sort());
  });
});
