/** What must never be taken for calm: an outage beside a drill, beside one of years ago, and ends that are none. */
import { describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import type { FeedItem } from './model.ts';

const read = (title: string, body: string, source: Partial<FeedItem['source']> = {}) =>
  detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '35', ...source },
    lang: 'fr',
    published: '2026-12-01T10:00:00+01:00',
    title,
    body,
  });

const shownAs = (title: string, body: string): string => {
  const { state, shelf } = read(title, body);
  return shelf === 'probable' ? state : shelf;
};

describe('a real outage beside a drill', () => {
  it.each([
    [
      'Ce n’est pas un exercice',
      'Ce n’est pas un exercice : le 15 et le 18 ne répondent plus en Ille-et-Vilaine.',
    ],
    ['Panne réelle', 'Ceci est une panne réelle et non un exercice : le 15 ne répond plus.'],
    [
      'L’exercice devient réalité',
      'L’exercice prévu ce matin a été interrompu : le 15 et le 18 sont réellement en panne.',
    ],
    [
      'Exercice annulé',
      'En raison de la panne du 15 et du 18, l’exercice prévu ce jour est annulé.',
    ],
    [
      'Panne pendant l’exercice',
      'L’exercice départemental est interrompu : une panne réelle touche le 15 et le 18.',
    ],
    [
      'Panne du 15 et du 18',
      'Le 15 et le 18 ne répondent plus en Ille-et-Vilaine. Il ne s’agit pas d’un exercice.',
    ],
    [
      'Panne du 15 – message réel',
      'Message réel : le 15 ne répond plus. L’exercice de ce matin est terminé.',
    ],
  ])('goes on: %s — %s', (title, body) => {
    const { state, shelf } = read(title, body);
    expect(state).toBe('ongoing');
    expect(shelf).not.toBe('none');
  });
  it.each([
    ['EXERCICE', 'EXERCICE – Le 15 ne répond plus en Ille-et-Vilaine. EXERCICE'],
    ['Exercice départemental', 'Ceci est un exercice : le 18 est réputé en panne jusqu’à midi.'],
  ])('is none where the drill stands: %s — %s', (title, body) => {
    expect(read(title, body).state).toBe('exercise');
  });
});

describe('an outage beside one of years ago', () => {
  it.each([
    [
      'Comme en 2021, le 15 et le 18 en panne',
      'Comme lors de la panne du 2 juin 2021, les appels au 15 et au 18 n’aboutissent plus.',
    ],
    [
      'Une panne comme celle de juin 2021',
      'Le 15 et le 18 sont injoignables depuis 10 h en Ille-et-Vilaine, comme le 2 juin 2021.',
    ],
    ['Comme en 2021, le 15 ne répond plus', 'Le 15 est en panne depuis ce matin.'],
    ['Le 18 en panne', 'Le 18 ne répond plus. En 2021, une panne avait duré sept heures.'],
    ['Panne du 15 : le scénario de juin 2021 se répète', 'Le 15 ne répond plus.'],
    ['Comme hier, le 15 est en panne', 'Les appels n’aboutissent plus.'],
  ])('goes on: %s — %s', (title, body) => {
    expect(read(title, body).state).toBe('ongoing');
  });
  it.each([
    [
      'Le 15 en panne, trois ans après',
      'Trois ans après la panne du 2 juin 2021, le 15 est de nouveau en panne.',
    ],
    [
      'Morbihan : les leçons n’ont pas été tirées',
      'Trois ans après une première coupure, le 18 est de nouveau muet ce vendredi soir.',
    ],
    [
      'Le 15 en panne',
      'Le 15 ne répond plus. Faux : un autre numéro circule sur les réseaux sociaux.',
    ],
  ])('is for people at the least, and said to fail now: %s — %s', (title, body) => {
    const { shelf, failsNow } = read(title, body);
    expect(shelf).not.toBe('none');
    expect(failsNow).toBe(true);
  });
  it.each([
    [
      'Il y a cinq ans, la grande panne des numéros d’urgence',
      'Le 2 juin 2021, le 15, le 17 et le 18 devenaient injoignables. Retour sur une soirée noire.',
    ],
    [
      'Panne du 18 : le procès s’ouvre à Rennes',
      'Le tribunal juge l’opérateur. L’audience durera trois jours.',
    ],
  ])('is none where it is all that is told: %s — %s', (title, body) => {
    const { state, failsNow } = read(title, body);
    expect(state).toBe('none');
    expect(failsNow).toBeUndefined();
  });
});

describe('an outage beside works to come', () => {
  it.each([
    'Le 15 ne répond plus. Les réparations sont prévues le 2 décembre de 5 h à 7 h.',
    'Le 15 ne répond plus. Retour prévu le 2 décembre à 8 h.',
    'Le 15 ne répond plus. Une coupure du 18 est prévue demain de 5 h à 7 h.',
  ])('goes on: %s', (body) => {
    expect(read('Le 15 en panne', body).state).toBe('ongoing');
  });
  it('is none where nothing fails yet', () => {
    const told = 'Le 18 sera coupé demain de 5 h à 7 h pour des travaux.';
    expect(read('Travaux : le 18 coupé demain', told).state).toBe('planned');
  });
});

describe('an end that is none', () => {
  it.each([
    [
      'Exercice terminé',
      'L’exercice simulant une panne du 15 et du 18 est terminé. Les numéros n’ont jamais cessé de fonctionner.',
    ],
    ['Exercice ORSEC : fin', 'Fin de l’exercice : la panne fictive du 15 et du 18 est terminée.'],
    ['Fin de l’exercice départemental', 'Le 15 et le 18 sont rétablis : fin de l’exercice.'],
    ['EXERCICE EXERCICE EXERCICE', 'Le 15 et le 18 sont de nouveau joignables en Ille-et-Vilaine.'],
    ['Test', 'TEST : le 15 et le 18 sont rétablis. Ceci est un test.'],
    [
      'Le 15 et le 18 rétablis ?',
      'Selon des habitants, le 15 et le 18 fonctionneraient de nouveau.',
    ],
    [
      'Le 15 et le 18 rétablis, selon l’opérateur, ce que dément la préfecture',
      'La préfecture dément tout rétablissement.',
    ],
    [
      'Il y a un an : le 15 et le 18 rétablis',
      'Le 2 juin 2021, le 15 et le 18 étaient rétablis dans la soirée.',
    ],
    [
      'Si le 15 et le 18 sont rétablis',
      'Nous vous préviendrons dès que le 15 et le 18 seront de nouveau joignables.',
    ],
    [
      'Rétablissement annoncé à tort',
      'Le rétablissement du 15 et du 18 avait été annoncé à tort ce matin.',
    ],
    ['18 h : aucun rétablissement', 'Le 15 et le 18 devraient être de nouveau joignables à 20 h.'],
    [
      'Remerciements',
      'La préfecture remercie les équipes qui ont permis le rétablissement du 15 et du 18 lors de la panne de juin.',
    ],
    [
      'Point de situation',
      'Dès que le 15 et le 18 fonctionneront de nouveau, nous vous le dirons.',
    ],
    [
      'Le 114 ne répond plus dans la Somme',
      'L’an passé, le 114 avait été rétabli après deux jours. Depuis ce matin le 114 reste sans réponse.',
    ],
  ])('ends nothing: %s — %s', (title, body) => {
    expect(shownAs(title, body)).not.toBe('over');
  });
  it.each([
    ['Point', 'Le 15 et le 18 fonctionnent de nouveau à Saint-Malo.'],
    ['Saint-Malo : le 15 et le 18 rétablis', 'Le 15 et le 18 sont rétablis.'],
    ['Point', 'Le 15 et le 18 sont rétablis dans le secteur de Fougères.'],
    ['Point', 'Le 15 et le 18 sont rétablis dans le sud du département.'],
    ['Retour à la normale à Dinard', 'Le 15 et le 18 sont rétablis.'],
    ['Point', 'Le 15 et le 18 sont rétablis pour les abonnés Orange.'],
    ['Point', 'Le 15 et le 18 sont rétablis depuis les lignes fixes.'],
  ])('of a part waits for people: %s — %s', (title, body) => {
    expect(shownAs(title, body)).toBe('review');
  });
  it.each([
    ['Fin de la panne', 'Le 15 et le 18 sont rétablis en Ille-et-Vilaine depuis 18 h.'],
    ['Le 18 de nouveau joignable', 'Le 18 fonctionne de nouveau partout, y compris à Redon.'],
    [
      'Panne terminée',
      'Le 15 est rétabli depuis les fixes et les mobiles dans toute l’Ille-et-Vilaine.',
    ],
  ])('is one where it is plainly told of all: %s — %s', (title, body) => {
    expect(shownAs(title, body)).toBe('over');
  });
  it('of its own town is one, told by its town hall', () => {
    const { state, shelf } = read('Le 17 refonctionne', 'Le 17 est rétabli à Redon.', {
      kind: 'mairie',
    });
    expect([state, shelf]).toEqual(['over', 'probable']);
  });
});

describe('what a text says less firmly of one number', () => {
  const ALL = ['samu', 'fire', 'police', '112'];
  it.each([
    'Vos appels au 15 peuvent arriver dans un autre département.',
    'Le 15 devrait fonctionner à 20 h.',
    'Le 15 peut encore répondre par moments.',
    'Le 18 pourra être joint depuis un fixe.',
    'Avec Orange, le 15 fonctionne normalement.',
  ])('takes it off none of those that fail: %s', (body) => {
    expect(read('Les numéros d’urgence en panne', body).services).toEqual(ALL);
  });
  it('takes one off that plainly works', () => {
    const told = 'Le 17 fonctionne normalement.';
    expect(read('Les numéros d’urgence en panne', told).services).toEqual(['samu', 'fire', '112']);
  });
});
