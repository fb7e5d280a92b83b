/** Several numbers or telephones in one breath: what becomes of each, and of none but those. */
import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';

const read = (body: string, title = 'Information') =>
  detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '39' },
    lang: 'fr',
    published: '2026-10-06T12:00:00+02:00',
    title,
    body,
  });

describe('what is told of one number after another', () => {
  it.each([
    ['Le 18 répond, mais plus le 15.', ['samu']],
    ['Le 15 et le 17 fonctionnent, le 18 pas encore.', ['fire']],
    ['Le 17 a retrouvé sa voix. Le 112, pas encore.', ['112']],
    ['Tous les numéros d’urgence sont rétablis, sauf le 17.', ['police']],
    ['15 coupé / 112 coupé / 18 ok', ['samu', '112']],
    ['Le 15 marche pas, le 18 marche pas, le 17 non plus.', ['samu', 'fire', 'police']],
    ['17 et 18 rétablis, 15 encore hors service.', ['samu']],
    ['Ce n’est pas le 17 qui est en panne, mais le 15 et le 18.', ['samu', 'fire']],
    ['C’est le 18 qui fait défaut depuis 8 h, non le 17.', ['fire']],
    ['Le 112 ne répond plus depuis 8 h. Le 18 et le 15, si.', ['112']],
    ['Seul le 112 est encore joignable dans le Jura.', ['samu', 'fire', 'police']],
    ['Tout ne marche pas : 17 ok, 18 ok, 15 KO, 112 KO.', ['samu', '112']],
    ['Hormis à Dole, le 17 ne fonctionne plus dans le département.', ['police']],
  ])('leaves those that fail: %s', (body, services) => {
    const { state, services: failing } = read(body);
    expect([state, failing]).toEqual(['ongoing', services]);
  });
  it.each([
    'Le 15 remarche pour les portables mais pas pour les box, on vous tient au courant.',
    'Le 18 est revenu chez les abonnés d’un opérateur, mais pas chez les autres.',
    'On nous dit que le 18 est réparé. Nos essais disent que non.',
    'Nous lisons partout que le 18 est réparé. Il ne l’est pas.',
    'Le 18 est rétabli à Dole. Le secteur de Morez, lui, attend encore.',
    'Les appels d’urgence sont revenus à Dole. À Morez, toujours rien.',
    'Le 15 est rétabli, sauf depuis les mobiles.',
  ])('is no end where somebody still waits: %s', (body) => {
    const { state, shelf } = read(body);
    expect(state === 'over' && shelf === 'probable').toBe(false);
    expect(shelf).not.toBe('none');
  });
});

describe('what callers meet', () => {
  it.each([
    ['Quand on compose le 18, aucune tonalité.', 'fire'],
    ['Les abonnés du bourg ne disposent plus du 18.', 'fire'],
    ['Nos abonnés n’obtiennent pas le centre 15 dans le Jura.', 'samu'],
    ['Si vous n’avez pas de portable, vous ne pouvez plus appeler le 15.', 'samu'],
    ['Ni le 17 ni le 112 n’en sortent depuis ce matin.', 'police'],
    ['Inutile de faire le 18 ce matin, il est en panne.', 'fire'],
    ['L’acheminement des appels vers le 15 échoue depuis 8 h.', 'samu'],
  ])('is a failing: %s', (body, service) => {
    const { state, services } = read(body);
    expect([state, services.includes(service as never)]).toEqual(['ongoing', true]);
  });
  it.each([
    'Est-ce que le 15 est en panne ? Non, il y a du monde en ligne.',
    'Le chauffage du centre de secours est en panne, le 18 répond normalement.',
    'La panne d’électricité ne touche pas les appels d’urgence.',
    'Notre ligne directe est coupée depuis ce matin. Pour une urgence le 17 vous répond.',
    'Le distributeur est en panne depuis le 15. Réparation attendue le 18.',
    'Un SMS affirme que le 17 ne marche plus : c’est faux, il marche.',
    'Pour les urgences rien ne change, le 15, le 17 et le 18 répondent comme toujours.',
    'Contrairement à ce qui se dit, jamais le 112 n’a été coupé.',
    'Bonsoir, bip perdu pendant l’intervention : le 18 répond.',
  ])('is none: %s', (body) => {
    const { state, shelf } = read(body);
    expect(state === 'ongoing' && shelf === 'probable').toBe(false);
  });
  it.each([
    'Le brouillage qui gênait les appels au 17 a cessé.',
    'Le 17 n’est plus en dérangement, vous n’avez plus besoin de passer par le 112.',
    'L’anomalie qui empêchait d’obtenir le 15 est résolue.',
    'Vous pouvez de nouveau faire le 15.',
    'Plus aucune difficulté pour joindre le 18, l’incident est clos.',
    'Le 15, le 17 et le 112 ont été récupérés avant l’aube.',
    'Le 18 est de nouveau opérationnel, le 04 65 71 00 13 sera coupé ce soir.',
    'Le 112 puis le 18 ont été réactivés en cours d’après-midi.',
    'Le retour progressif est achevé, tout le canton a retrouvé le 17.',
  ])('is an end: %s', (body) => {
    expect(read(body).state).toBe('over');
  });
});

describe('what is to come', () => {
  it.each([
    'Le centre change d’étage dans la nuit du 7 au 8 octobre. De 23 h à minuit, le 17 restera muet.',
    'Coupure de courant vendredi 9 de 8 h à 12 h. Box éteintes, donc pas de 15 ni de 18 ce matin-là.',
    'Remplacement d’onduleur dimanche 11 au matin. Ni 18 ni 112 entre 6 h et 6 h 15.',
    'Maintenance. Fenêtre 2026-10-17 00:00-03:00 : le 15 et le 18 seront indisponibles.',
    'Le 114 ne sera pas accessible depuis nos lignes le 3 novembre entre 0 h et 5 h.',
  ])('is of the day that was named: %s', (body) => {
    const { state, shelf } = read(body);
    expect(state === 'ongoing' && shelf === 'probable').toBe(false);
    expect(state).toBe('planned');
  });
});
