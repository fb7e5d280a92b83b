/** Whose a number is where a text takes it back, heads it by a column, or names two places. */
import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../model.ts';
import { readerOf } from '../read-text.fixtures.ts';

const { read, ruled: numbers } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Normandie : le 15, le 17 et le 18 en panne dans la Manche et le Calvados',
});
const OF_35: Partial<FeedItem> = {
  source: { kind: 'prefecture', departement: '35' },
  title: 'Le 15, le 17 et le 18 ne répondent plus en Ille-et-Vilaine',
};

describe('a number that is taken back', () => {
  it.each([
    'Plus besoin du 02 61 91 35 90, donc.',
    'Le numéro de secours 02 61 91 35 90 diffusé le matin a été désactivé.',
    'Nous avons publié un numéro erroné pour les pompiers (le 02 61 91 35 90, toutes nos excuses).',
    'C’était par exemple le 02 61 91 35 90 pour le Samu ; il ne fonctionne plus aujourd’hui.',
    'Le 02 61 91 35 90 qui circule pour le Samu n’est pas attribué, ne le partagez plus.',
    'Le 02 61 91 35 90, non. Il ne sert plus à rien.',
    'Pour le Samu, ce n’est pas le 02 61 91 35 90.',
  ])('is none to call: %s', (told) => {
    expect(numbers(`Pompiers : 02 61 91 35 18\n${told}`, OF_35)).toEqual(['fire 3518']);
  });
  it.each([
    'Le numéro erroné des pompiers est remplacé par le 02 61 91 35 18.',
    'Appelez les pompiers au 02 61 91 35 18 qui remplace le numéro qui a été supprimé.',
  ])('leaves the one that stands in for it: %s', (told) => {
    expect(numbers(told, OF_35)).toEqual(['fire 3518']);
  });
});

describe('a column', () => {
  const rows = 'Calvados\t02 61 91 14 15\t02 61 91 14 18\nManche\t02 61 91 50 15\t02 61 91 50 18';
  const right = ['samu 1415 14', 'fire 1418 14', 'samu 5015 50', 'fire 5018 50'];
  it('is whose its head says, where the names of the rows have no head', () => {
    expect(numbers(`SAMU\tPOMPIERS\n${rows}`)).toEqual(right);
    expect(numbers(`Département\tSAMU\tPOMPIERS\n${rows}`)).toEqual(right);
  });
  it('keeps its head under a row that gives no number', () => {
    const table = `Département\tAu lieu du 15\tAu lieu du 18\nOrne\tpas de perturbation, faites le 15 ou le 18\t\n${rows}`;
    expect(numbers(table)).toEqual(right);
  });
});

describe('of two places', () => {
  it.each([
    ['Pour le Bessin, appeler la caserne de Bayeux au 02 61 91 35 18.', 'fire 3518 Bessin'],
    ['Samu de Rennes (Rennes, Vitré, Redon) : 02 61 91 35 15', 'samu 3515 Rennes, Vitré, Redon'],
    [
      'Pompiers, Rennes et son agglomération : 02 61 91 35 18',
      'fire 3518 Rennes et son agglomération',
    ],
    ['Pompiers : 02 61 91 35 18 (reste du département)', 'fire 3518'],
    ['Samu : 02 61 91 35 15 (régulation à Rennes)', 'samu 3515'],
    ['Gendarmerie de L’Île-Rousse : 02 61 91 35 17', "gendarmerie 3517 L'Île-Rousse"],
  ])('%s', (told, pair) => {
    expect(numbers(told, OF_35)).toEqual([pair]);
  });
  it('each number of a list keeps its own', () => {
    const told =
      'Pompiers, Bessin 02 61 91 14 18, Bocage 02 61 91 14 28, ailleurs dans le département 02 61 91 14 38.';
    expect(numbers(told, OF_35)).toEqual(['fire 1418 Bessin', 'fire 1428 Bocage', 'fire 1438']);
  });
});

describe('who is named', () => {
  it('is each of two that a slash joins, and another of those before', () => {
    expect(numbers('POLICE/GENDARMERIE ► 02 61 91 35 17', OF_35)).toEqual([
      'police 3517',
      'gendarmerie 3517',
    ]);
    const two = 'Le commissariat de Rennes 02 61 91 35 17\ncelui de Saint-Malo 02 61 91 35 27';
    expect(numbers(two, OF_35)).toEqual(['police 3517 Rennes', 'police 3527 Saint-Malo']);
  });
  it('is not whoever wrote the text, at its foot', () => {
    const told = [
      'Ni le 15, ni le 17, ni le 18 ne passent depuis nos lignes.',
      'En cas d’urgence : prendre un téléphone mobile.',
      'Bascule en préparation.',
      'Composants',
      'Numéros courts : panne majeure',
      'Besoin d’aide ? 02 61 91 35 60 (niveau 2)',
    ];
    expect(numbers(told.join('\n'), OF_35)).toEqual([]);
    expect(
      numbers('Samu : 02 61 91 35 15\nStudio : 02 61 91 35 98\nPub : 02 61 91 35 99', OF_35),
    ).toEqual(['samu 3515']);
  });
});

describe('where it fails', () => {
  it('is no people of elsewhere whose name a town has', () => {
    const { departements } = read('Le 15 ne répond plus au Nord Atlantique (Lorrain, Marigot).', {
      source: { kind: 'mairie', departement: '972' },
      title: 'Info flash de la Ville du Lorrain',
    });
    expect(departements).toEqual(['972']);
  });
  it('is each territory that a title does not count among those restored', () => {
    const told = [
      'Les numéros d’urgence fonctionnent de nouveau normalement en Ille-et-Vilaine et dans le Morbihan, mais restent très difficiles à joindre dans le Finistère et les Côtes-d’Armor.',
      'Dans les deux départements encore touchés, où le 15 et le 18 sont en cause, composez :',
      '- Finistère : 02 61 91 29 15 (Samu)',
      '- Côtes-d’Armor : 02 61 91 22 15 (Samu)',
    ];
    const title = 'Bretagne : les numéros d’urgence rétablis dans deux départements sur quatre';
    expect(read(told.join('\n'), { title }).departements).toEqual(['22', '29']);
  });
});

describe('a word', () => {
  it.each([
    ['Grippe : vingt minutes d’attente au 15 dans la Loire', 'Le Samu décroche, soyez patients.'],
    ['Lozère : les pompiers attendent', '« Six heures », lâche-t-il. Le 18 fonctionne.'],
  ])('that is no verb of failing fails nothing: %s', (title, body) => {
    expect(read(body, { title }).state).not.toBe('ongoing');
  });
});
