import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import type { FeedItem } from '../model.ts';

const services = (body: string, over: Partial<FeedItem> = {}) =>
  detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang: 'fr',
    published: '2025-11-03T18:42:00+01:00',
    title: 'Information',
    body,
    ...over,
  }).services;

describe('a list of short numbers is one', () => {
  it.each([
    ['Une panne touche le 15, le 17 et le 18.', ['samu', 'fire', 'police']],
    ['L’incident qui perturbe le 15, le 17, le 18 dure depuis midi.', ['samu', 'fire', 'police']],
    [
      'Une panne prive les habitants des numéros 15, 17, 18 et 112.',
      ['samu', 'fire', 'police', '112'],
    ],
    ['Des échecs vers le 15 et le 18 sont constatés depuis 9 h.', ['samu', 'fire']],
    ['Calls to 15 and 18 are failing because of a network fault.', ['samu', 'fire']],
    ['Un incendie a mis hors d’usage le 18 et le 112.', ['fire', '112']],
  ] as const)('%s', (body, failing) => {
    expect(services(body)).toEqual(failing);
  });
  it.each([
    ['Panne du 15, le 18 fonctionne.', ['samu']],
    ['Le 15 est coupé, le 17 et le 18 fonctionnent.', ['samu']],
    ['Une panne touche le 15, le 18 fonctionne.', ['samu']],
    ['15 : rétabli. 18 : toujours en panne.', ['fire']],
  ] as const)('unless something is said between: %s', (body, failing) => {
    expect(services(body)).toEqual(failing);
  });
  it('ends before the date of what is planned', () => {
    expect(
      services('Les deux numéros seront indisponibles de 4 h à 4 h 30.', {
        title: 'Maintenance du 15 et du 18 le 14 novembre',
      }),
    ).toEqual(['samu', 'fire']);
  });
});

describe('a label and the bare list that it leads to', () => {
  it.each([
    ['Services impactés : 15, 18\nServices non impactés : 17, 112', ['samu', 'fire']],
    ['Les numéros d’urgence (15 - 17 - 18) sont perturbés.', ['samu', 'fire', 'police']],
    ['Ne répondent plus : 17, 112. Rien à signaler : 15, 18', ['police', '112']],
  ] as const)('say one thing: %s', (body, failing) => {
    expect(services(body)).toEqual(failing);
  });
});

describe('a sentence ends', () => {
  it.each([
    [
      'Le 15 et le 18 sont perturbés, a annoncé la préfecture sur X. Le 17 et le 112 fonctionnent.',
      ['samu', 'fire'],
    ],
    ['Le 17 n’aboutit plus dans tout le dépt. Le 15 et le 112 ne sont pas touchés.', ['police']],
    ['Le 18 ne répond plus, idem pour le 15. 17 et 112 : OK.', ['samu', 'fire']],
    [
      'Incident en cours sur les appels d’urgence.\nServices : 15, 18, 112 - 17 non impacté',
      ['samu', 'fire', '112'],
    ],
    ['Le 18 est en panne. Le 17, lui, marche, pas de souci.', ['fire']],
    ['Le 18 est en panne. Le 15 a le même souci.', ['samu', 'fire']],
  ] as const)('where another number is spoken of: %s', (body, failing) => {
    expect(services(body)).toEqual(failing);
  });
  it.each([
    [
      '15 - 17 - 18 - 112 non acheminés depuis 06:12 en raison d’une panne.',
      ['samu', 'fire', 'police', '112'],
    ],
    ['Sont en panne les numéros 15. 18 et 112.', ['samu', 'fire', '112']],
    ['Numéros touchés par la panne : le 15. 18 et 112 : panne également.', ['samu', 'fire', '112']],
    ['Le 15 et le 18 sonnent, plus de réponse depuis 7 h.', ['samu', 'fire']],
  ] as const)(
    'nowhere within a list of them, nor is a loss of calls denied: %s',
    (body, failing) => {
      expect(services(body)).toEqual(failing);
    },
  );
  it('not after the rank of what follows', () => {
    expect(services('1. 15 coupé\n2. 17 : normal')).toEqual(['samu']);
  });
  it('not before advice that is of the outage', () => {
    const body =
      'Le 18 est hors service, selon l’opérateur, qui recommande de ne plus composer le 18 ni le 112.';
    expect(services(body)).toEqual(['fire', '112']);
  });
  it('before advice on it', () => {
    const body =
      'Le 15 connaît de fortes perturbations, a indiqué l’agence, qui invite à « rappeler » en cas d’échec.';
    expect(services(body)).toEqual(['samu']);
  });
});

describe('a title of two halves', () => {
  const where = (title: string) =>
    detect({
      id: 'x',
      source: { kind: 'press', departement: null },
      lang: 'fr',
      published: '2025-11-03T18:42:00+01:00',
      title,
      body: 'Le 15 et le 18 sont en panne.',
    }).departements;

  it.each([
    ['Numéros d’urgence en panne dans l’Ariège et le Gers, le Tarn rétabli', ['09', '32']],
    ['Le 15 toujours perturbé dans la Somme et l’Aisne, fin de panne dans l’Oise', ['02', '80']],
  ])('says where it goes on and where it is over: %s', (title, codes) => {
    expect(where(title)).toEqual(codes);
  });
});
