import { describe, expect, it } from 'vitest';
import { isOfComments, otherTerritories } from './whose.ts';

describe('the territories that a title names beside those of its source', () => {
  it.each<[string, string[], string[]]>([
    ['Les services de l’Etat dans le Finistere', ['35'], ['29']],
    ['Préfecture de la Loire-Atlantique', ['44'], []],
    ['Préfecture de la Loire-Atlantique', ['42'], ['44']],
    ['PREFECTURE D’ILLE ET VILAINE', ['35'], []],
    ['Finistère et Ille-et-Vilaine : actualités', ['35'], []],
    ['Actualités de la préfecture', ['35'], []],
    ['Les services de l’État dans le Finistère', [], []],
  ])('%s, of %j: %j', (title, listed, others) => {
    expect(otherTerritories(title, listed)).toEqual(others);
  });

  it('are of no account for a source of the whole of France', () => {
    expect(otherTerritories('Finistère', 'all')).toEqual([]);
  });
});

describe('comments of readers', () => {
  const items = (...titles: string[]) => titles.map((title) => ({ title }));
  it.each([
    ['Commentaires sur : Voeux', items()],
    ['Préfecture – Commentaires', items()],
    ['Comments on Prefecture', items()],
    ['Préfecture', items('Par\u00a0: Jean', 'Par : Ana', 'Vœux')],
    ['Préfecture', items('Commentaires sur Vœux par Ana', 'Comment on Vœux by Ana')],
  ])('are told by the titles that programs give: %s %j', (title, all) => {
    expect(isOfComments(title, all)).toBe(true);
  });

  it.each([
    ['Actualités', items('Commentaires sur le rapport annuel', 'Par arrêté', 'Marché')],
    ['Commentateurs de presse', items('Recommencement', 'Par ici')],
    ['Actualités', items()],
  ])('are not news about them: %s %j', (title, all) => {
    expect(isOfComments(title, all)).toBe(false);
  });
});
