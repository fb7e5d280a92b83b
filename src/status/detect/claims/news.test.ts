import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';

/** Published on a Wednesday. */
const read = (title: string, body: string) =>
  detect({
    id: 'x',
    source: { kind: 'press', departement: null },
    lang: 'fr',
    published: '2026-03-11T18:42:00+01:00',
    title,
    body,
  });
const state = (title: string, body: string) => read(title, body).state;

describe('an agency’s imperfect', () => {
  it.each([
    'Le 15 ne répondait toujours pas en Meuse, a indiqué la préfecture.',
    'Les appels au 15 étaient perturbés mercredi soir en Meuse.',
    'Une panne perturbait mercredi soir l’accès au 15 en Meuse.',
  ])('is of the day itself: %s', (body) => {
    expect(read('Meuse : le 15', body).claims.map(({ says, when }) => [says, when])).toContainEqual(
      ['fails', 'now'],
    );
  });
  it.each([
    'Le 15 était injoignable mercredi pendant deux heures en Meuse.',
    'Le 15 était injoignable lundi en Meuse.',
    'Une panne avait touché le 15 mercredi en Meuse.',
  ])('is over and done with otherwise: %s', (body) => {
    const told = read('Meuse : le 15', body).claims.filter(({ says }) => says === 'fails');
    expect(told.filter(({ when }) => when === 'now')).toEqual([]);
  });
});

describe('what stands below the news', () => {
  const below =
    '\nLa ministre a promis un rapport. Le Sénat réclame une enquête.\nLe 2 juin 2021, une panne avait touché les numéros d’urgence.';
  it('makes no story of an outage that goes on', () => {
    const body = `Le 15 ne répond plus depuis 8 h dans la Meuse, a annoncé la préfecture.${below}`;
    expect(state('Panne du 15 dans la Meuse', body)).toBe('ongoing');
  });
  it('makes one where no outage is told', () => {
    const body = `Le Samu de la Meuse modernise son standard.${below}`;
    expect(state('Le 15 change d’outils dans la Meuse', body)).toBe('none');
  });
});

describe('a failing', () => {
  it('is not undone by « ne … plus que »', () => {
    expect(state('Sarthe', 'Depuis 18 h, le 15 ne passe plus qu’une fois sur deux.')).toBe(
      'ongoing',
    );
  });
  it('is told where people ask what to do about it', () => {
    expect(state('Creuse : le 15 en panne, que faire ?', 'Appelez le 02 61 91 23 15.')).toBe(
      'ongoing',
    );
  });
  it('is none where something is likened to it', () => {
    const body = 'Un 18 saturé, c’est comme un 18 en panne. Réservez-le aux urgences.';
    expect(read('Le 18 en chiffres', body).claims.filter(({ says }) => says === 'fails')).toEqual(
      [],
    );
  });
  it('is of the planned day though it says from which telephone', () => {
    const body =
      'Jeudi 19 mars 2026, les numéros 15 et 18 ne pourront pas être appelés depuis un poste fixe.';
    expect(state('Coupure de téléphone jeudi 19 mars', body)).toBe('planned');
  });
  it.each([
    ['Pau', 'Fâché avec son opérateur, il ne peut plus appeler le 15.'],
    ['Médecins de garde', 'Le 15 reprend la main la nuit.'],
  ])('is none where one person cannot call, nor where somebody takes over: %s', (title, body) => {
    expect(state(title, body)).toBe('none');
  });
  it('goes to people where they are only asked not to call', () => {
    const body =
      'La téléphonie mobile est coupée dans quatre communes ; Orange y installe des relais provisoires. Évitez d’appeler le 18.';
    expect(read('Incendie de l’Aude : point de 21 h', body).shelf).not.toBe('probable');
  });
});
