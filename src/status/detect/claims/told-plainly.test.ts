/** Plain ways of telling that a number fails or is back, and the order in which a live report tells them. */
import { expect, it } from 'vitest';
import { detect } from '../detect.ts';

const state = (title: string, body: string, lang = 'fr') =>
  detect({
    id: 'x',
    source: { kind: 'sdis', departement: '39' },
    lang,
    published: '2026-10-06T12:00:00+02:00',
    title,
    body,
  }).state;

it.each([
  ['ongoing', 'Aucun appel d’urgence possible depuis les lignes fixes de Dole.'],
  ['ongoing', 'Toujours pas d’appels d’urgence possibles depuis les box de Dole.'],
  ['ongoing', 'Plus d’appels possibles vers le 15 et le 18 depuis 6 h dans le Jura.'],
  ['ongoing', 'Alerte levée, les secours au 18 toujours injoignables dans le Jura.'],
  ['over', 'La panne du 18 est derrière nous depuis 16 h.'],
  ['none', 'Appels possibles au 18, sans aucun problème.'],
])('reads as %s: %s', (expected, body) => {
  expect(state('Information', body)).toBe(expected);
});

it('does not take the difficulty that is no more for one', () => {
  const told = 'Plus aucune difficulté pour joindre le 18 dans le Jura, l’incident est clos.';
  expect(state('Information', told)).not.toBe('ongoing');
});

it('does not take the end that is waited for as come', () => {
  const told =
    'Calls to 15 and 18 from the Jura fail since 1 pm. Until this incident is resolved, use a mobile phone for emergency calls.';
  expect(state('Emergency calls failing', told, 'en')).toBe('ongoing');
});

it('reads what stands below an hour as told at that hour', () => {
  const told = [
    '00:20',
    'Les numéros 15 et 18 fonctionnent à nouveau partout dans le Jura.',
    '23:58',
    'La préfecture attend une confirmation.',
    '21:14',
    'Le 15 et le 18 ne reçoivent plus rien dans le Jura depuis 20 h.',
  ].join('\n');
  expect(state('Panne du 15 et du 18 dans le Jura : la soirée', told)).toBe('over');
});

it('does not take a line that is exchanged for another as the end', () => {
  const told = [
    '11:05 Nouveau numéro pour le Samu',
    'Le numéro donné à 8 h 10 pour le Samu (03 53 01 39 60) n’est plus valable. À la place, composez le 03 53 01 39 15.',
    '8:10 Le 15 en panne',
    'Le 15 ne répond plus dans le Jura.',
  ].join('\n');
  expect(state('Le 15 en difficulté dans le Jura : le direct', told)).toBe('ongoing');
});

it('does not end an outage elsewhere by the entry of one territory', () => {
  const told = detect({
    id: 'x',
    source: { kind: 'press', departement: null },
    lang: 'fr',
    published: '2026-10-06T12:00:00+02:00',
    title: 'Direct. Panne du 15 et du 18 : rétabli en Gironde, toujours compliqué en Dordogne',
    body: '12.45\nGironde : c’est réparé\nLe 15 et le 18 sonnent à nouveau.\n11.30\nDordogne : un appel sur trois se perd\nLe 15 et le 18 ne passent pas toujours.',
  });
  expect([told.state, told.departements]).toEqual(['ongoing', ['24']]);
});
