/** Numbers that the words around them put out, and those beside which such words mean something else. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { ruled: numbers } = readerOf({
  source: { kind: 'press', departement: '39' },
  title: 'Le 15 et le 18 en panne dans le Jura',
});
const OPENING = 'Le 15 et le 18 sont en panne dans le Jura. Samu : 03 53 01 39 15. ';
const SAMU = 'samu 3915';

describe('a number that is put out', () => {
  it.each([
    'Pompiers : fermé (03 53 01 77 10).',
    'Les lignes 03 53 01 77 10 et 03 53 01 77 11 que nous avons publiées ce matin sont fermées.',
    'Le 18 fonctionne, annonce le Sdis, qui ferme le 03 53 01 77 10.',
    'Pompiers au 03 53 01 77 10 [numéro retiré depuis par le CHU, ne l’utilisez pas].',
    'Le 03 53 01 77 10 annoncé pour les pompiers n’a jamais été activé.',
    'La ligne provisoire des pompiers (03 53 01 77 10) n’est plus relevée.',
    'Les renvois des pompiers 03 53 01 77 10, 03 53 01 77 11 et 03 53 01 77 12 sont démontés.',
    'Pompiers : le 03 53 01 77 10, tenu cette nuit par les volontaires, est fermé ;',
    'La ligne des pompiers de Dole (03 53 01 77 10) redevient une ligne interne.',
    'La ligne des pompiers, 03 53 01 77 10, donnée à midi, est rendue au centre.',
    'Le 03 53 01 77 10 des pompiers qui figure encore sur les calendriers a été rendu à l’opérateur.',
    'Nous avions donné pour les pompiers le 03 53 01 77 10 : c’était un poste de test, il est débranché.',
    'Le point de 7 h portait aussi « Pompiers : 03 53 01 77 10 ». Ligne à supprimer.',
    'Le 03 53 01 77 10 affiché pour les pompiers est la ligne interne, ne l’appelez pas.',
    'Les pompiers éprouvent leur ligne, le 03 53 01 77 10, au bout de laquelle il n’y a que des joueurs : n’appelez pas.',
    'Que celui des pompiers de 16:40 (03 53 01 77 10) aille au rebut.',
    '<s>Pompiers : 03 53 01 77 10</s> fermée',
    'Pompiers : <del><b>03 53 01 77 10</b></del>',
    'Pompiers : ~~03 53 01 77 10~~',
  ])('is not given: %s', (told) => {
    expect(numbers(OPENING + told)).toEqual([SAMU]);
  });

  it('gives way to the one that replaces it', () => {
    const told =
      'Les pompiers ont d’abord donné le 03 53 01 77 10, avant que cette ligne ne sature : il est remplacé depuis 20 h 15 par le 03 53 01 77 11.';
    expect(numbers(OPENING + told)).toEqual([SAMU, 'fire 7711']);
    expect(
      numbers(
        `${OPENING}Les pompiers sont au 03 53 01 77 11, et non plus par le 03 53 01 77 10 qui sonne dans des cartons.`,
      ),
    ).toEqual([SAMU, 'fire 7711']);
  });
});

describe('a number beside which something else is put out', () => {
  it.each([
    'Pompiers : 03 53 01 77 10, ne l’appelez pas pour un chat perché.',
    'Pompiers : 03 53 01 77 10. La ligne habituelle est fermée.',
    'Le standard étant fermé, appelez les pompiers au 03 53 01 77 10.',
    'Pompiers : 03 53 01 77 10 (le 18 est coupé).',
    'Appelez les pompiers au 03 53 01 77 10 tant que le 18 est coupé.',
    'La caserne est fermée la nuit : pompiers au 03 53 01 77 10.',
    'Les pompiers répondent au 03 53 01 77 10, qui ferme à minuit.',
    'Pompiers : 03 53 01 77 10, ligne ouverte à midi. La précédente est supprimée.',
    'Pompiers : 03 53 01 77 10. Supprimez les anciens numéros.',
    'Accueil fermé : pompiers 03 53 01 77 10.',
    'Pompiers : 03 53 01 77 10. Supprimez ce message une fois la panne finie.',
    'Pompiers : 03 53 01 77 10. Le numéro a été retiré de la liste rouge.',
    'Pompiers : 03 53 01 77 10. Il est débranché du 18 et relié à la caserne.',
    'Pompiers : 03 53 01 77 10. Ligne à retirer des affiches une fois la panne finie.',
    'Pompiers : 03 53 01 77 10 (retirez le préfixe depuis l’étranger).',
    'Pompiers : 03 53 01 77 10 (numéro fermé au public en temps normal).',
    'Pompiers : le 03 53 01 77 10 n’a jamais été coupé, appelez-le.',
    'Pour les pompiers, le 03 53 01 77 10 redevient joignable.',
    'La brigade est fermée (pompiers 03 53 01 77 10).',
    'Pompiers : 03 53 01 77 10, et pour tout le reste, ne l’appelez pas.',
    'Pompiers : le 03 53 01 77 10 est rendu au public, il répond jour et nuit.',
    'Pompiers : ~~~~ 03 53 01 77 10 ~~~~',
    '~~ Pompiers au 03 53 01 77 10 ~~',
  ])('is kept: %s', (told) => {
    expect(numbers(OPENING + told)).toEqual([SAMU, 'fire 7710']);
  });
  it('is kept where it is shut for something else alone', () => {
    const told =
      'Le 03 53 01 77 10, ouvert ce matin par les pompiers, est fermé aux démarches et ouvert aux secours.';
    expect(numbers(OPENING + told)).toHaveLength(2);
  });
});
