/** One number for several services: said of another one, by its rank, or for whatever it is. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { ruled: numbers } = readerOf({
  source: { kind: 'press', departement: '39' },
  title: 'Le 15 et le 18 en panne dans le Jura',
});
const OPENING = 'Le 15 et le 18 sont en panne dans le Jura. Samu : 03 53 01 39 15. ';
const SAMU = 'samu 3915';

describe('another service that is said to have the same number', () => {
  it.each([
    'Même numéro pour les pompiers.',
    'Et le 18 ? Même numéro pour les pompiers, donc : l’opérateur vous bascule.',
    '\nLes pompiers : même numéro, l’appel est aiguillé.',
    'Pour un feu, même numéro que le Samu.',
    'Pour les pompiers, allez-y par le Samu, même numéro.',
    'Les pompiers : même ligne.',
    '\nPompiers : voir Samu',
    '\nen remplacement du 18 : idem 15',
    'Le même numéro vaut pour les pompiers, un opérateur est assis à côté des nôtres.',
    'Pour les pompiers c’est la même ligne : demandez « le 18 » à l’opérateur.',
    '\nPompiers : comme le Samu',
    'Pour les pompiers, prenez le numéro du Samu, ils transmettent.',
    '\npour les pompiers : c’est le numéro du Samu aussi',
    '\nPompiers : la ligne du Samu, ci-dessus, est aussi la leur',
  ])('is given it: %s', (told) => {
    expect(numbers(OPENING + told)).toEqual([SAMU, 'fire 3915']);
  });

  it.each([
    'Les pompiers gardent le même numéro.',
    'Ce n’est pas le même numéro pour les pompiers.',
    'La panne touche le Samu, idem pour les pompiers.',
    'Même numéro, on bascule sur les pompiers en interne.',
    'Samu et pompiers partagent la même ligne.',
    'Voir les pompiers.',
    'Les pompiers ont reçu des centaines d’appels du même numéro depuis ce matin.',
    'Pour les pompiers, composez le même numéro qu’en temps normal.',
    'Les pompiers utilisent la même ligne téléphonique, également coupée.',
    'Pompiers : même ligne coupée, allez à la caserne.',
    'Les pompiers subissent la panne sur la même ligne que le Samu.',
    'Pompiers : idem, le 18 répond normalement.',
    'Pompiers : le même numéro qu’hier, le 18.',
    'Pompiers : idem, pas de numéro, présentez-vous à la caserne.',
    'Pompiers : même portable que l’astreinte de la mairie.',
    'Les pompiers, comme le Samu, sont privés de téléphone.',
    'Pour les pompiers, ne faites pas le numéro du Samu.',
    'Les pompiers rappellent que le numéro du Samu est provisoire.',
    'Pompiers : la ligne du Samu est coupée elle aussi, allez à la caserne.',
    'Les pompiers travaillent comme le Samu, au crayon.',
    'Les pompiers demandent de garder libre la ligne du Samu.',
  ])('is not, where that is said of something else: %s', (told) => {
    expect(numbers(OPENING + told)).toEqual([SAMU]);
  });
});

describe('numbers given by rank', () => {
  const [FIRST, SECOND] = ['samu 7710', 'fire 7711'];
  it.each([
    'Deux lignes sont armées. Pour le premier, composez le 03 53 01 77 10. Pour le second, le numéro est le 03 53 01 77 11.',
    'Pour le premier, faites le 03 53 01 77 10 ; pour le second, le 03 53 01 77 11.',
    'Deux lignes.\nPour le premier, composez le 03 53 01 77 10. Pour le second, et de même pour le 112, le numéro est le 03 53 01 77 11.',
  ])('stand in for the short numbers that were listed before: %s', (told) => {
    expect(numbers(`Le 15 et le 18 sont coupés dans le Jura. ${told}`)).toEqual([FIRST, SECOND]);
  });

  it('are of one service where the ranks are those of its lines', () => {
    const told =
      'Le 15 et le 18 se perdent. Le Samu a tiré deux lignes. La première, c’est le 03 53 01 77 10, la seconde le 03 53 01 77 11.';
    expect(numbers(told)).not.toContain(SECOND);
  });
});

describe('a rank that is none of short numbers', () => {
  it.each([
    'Les pompiers ont armé deux numéros : le premier est le 03 53 01 77 10, le second est le 03 53 01 77 11.',
    'Les pompiers ont armé deux postes.\nPour le premier, faites le 03 53 01 77 10. Pour le second, faites le 03 53 01 77 11.',
    'Les pompiers ont deux portables. En premier, appelez le 03 53 01 77 10, en second, le 03 53 01 77 11.',
    'Les pompiers ont un premier numéro, le 03 53 01 77 10, et un second, le 03 53 01 77 11.',
  ])('leaves both with whom they are of: %s', (told) => {
    const found = numbers(`Le 15 et le 18 sont coupés dans le Jura. ${told}`);
    expect(found).not.toContain('samu 7710');
  });
});

describe('a number for everybody who may be called', () => {
  it.each([
    'Médecins, pompiers, gendarmes, policiers : un seul numéro, le 03 53 01 77 10.',
    'Pour le Samu, les pompiers et la police, un seul numéro : 03 53 01 77 10.',
    'Un plateau unique, au 03 53 01 77 10 : police, gendarmes, médecins et pompiers y sont assis.',
    'Que vous ayez un malade, le feu ou un cambrioleur, c’est le même numéro : 03 53 01 77 10.',
  ])('is for everything: %s', (told) => {
    expect(numbers(OPENING + told)).toEqual([SAMU, 'any 7710']);
  });
  it.each([
    ['Que ce soit le Samu ou les pompiers, appelez le 03 53 01 77 10.', ['samu 7710', 'fire 7710']],
  ])('is not, where two are said to be: %s', (told, expected) => {
    expect(numbers(OPENING + told)).toEqual([SAMU, ...expected]);
  });
  it('is of two where two are named', () => {
    expect(numbers(`${OPENING}Numéro unique Samu-pompiers : 03 53 01 77 10.`)).toEqual([
      SAMU,
      'samu 7710',
      'fire 7710',
    ]);
  });
});
