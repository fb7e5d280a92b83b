/** A line that somebody has again ends no outage. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { read } = readerOf({
  source: { kind: 'press', departement: '30' },
  title: 'Le 18 est en panne dans le Gard',
});

describe('a new line', () => {
  it.each([
    'Le 18 ne répond plus. À Joyeuse, la caserne a retrouvé une ligne : 04 65 71 07 61.',
    'Le 18 ne répond plus. Les pompiers ont rouvert leur ligne : 04 65 71 07 61.',
    'Le 18 ne répond plus. Le centre de secours a rétabli une ligne provisoire, 04 65 71 07 62.',
    'Le 18 ne répond plus. Une ligne est rétablie à la caserne du Vigan : 04 65 71 07 63.',
    'Le 18 ne répond plus. Nous avons retrouvé notre ligne directe : 04 65 71 07 61.',
    'Le 18 ne répond plus. Le standard est rétabli : 04 65 71 07 61.',
  ])('ends nothing: %s', (body) => {
    const { state, services, replacements } = read(body);
    expect([state, services, replacements.length]).toEqual(['ongoing', ['fire'], 1]);
  });
  it.each([
    'Le 18 est coupé depuis 4 heures. On a rouvert les standards des casernes, il y a du monde derrière.',
    'Le 18 et le 112 sont coupés dans tout le haut du Gard.\n\nOn a rouvert les standards des casernes comme au bon vieux temps.',
    'Le 18 est coupé depuis 4 heures. Toutes les casernes de pompiers sont rouvertes, poussez la porte.',
  ])('ends nothing where a house or a desk is opened again: %s', (body) => {
    const { state, services } = read(body, { title: 'Information' });
    expect([state, services[0]]).toEqual(['ongoing', 'fire']);
  });
  it('is the number itself where a pronoun takes it up', () => {
    const body = 'On nous demande si le 18 est toujours coupé : non, il a rouvert hier à 19 h.';
    expect(read(body, { title: 'Information' }).state).toBe('over');
  });
  it.each([
    'Le 18 a retrouvé ses lignes.',
    'Les pompiers ont retrouvé leur ligne, le 18 répond.',
    'La ligne du 18 est rétablie.',
    'Le SDIS a retrouvé une ligne. Le 18 fonctionne normalement.',
    'Le 18 a retrouvé une ligne stable ce matin.',
    'Une ligne a été rétablie vers 10 h, et le 18 répond.',
    'Le 18 a retrouvé sa ligne : n’appelez plus le 04 65 71 07 61.',
    'La gendarmerie a rétabli sa ligne 17 : tout fonctionne.',
  ])('is none where the number itself is back: %s', (body) => {
    const title = 'Numéros d’urgence dans le Gard';
    expect(read(body, { title }).state).toBe('over');
  });
  it.each([
    'Le 18 a retrouvé ses lignes, oubliez le 04 65 71 07 61. Le 15 reste muet.',
    'Un seul numéro est rétabli, le 18 (plus de 04 65 71 07 61) ; le 15 reste muet.',
  ])('is none where its clause names the number that is back: %s', (body) => {
    const title = 'Panne du 15 et du 18 dans le Gard';
    expect(read(body, { title }).services).toEqual(['samu']);
  });
});
