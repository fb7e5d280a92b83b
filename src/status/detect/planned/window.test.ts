import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';

const on = (title: string, body: string, published = '2026-11-22T18:00:00+01:00') =>
  detect({
    ...{ id: 'x', lang: 'fr', published, title, body },
    source: { kind: 'prefecture', departement: '35' },
  }).window;
const cut = (when: string) => on('Coupure programmée du 15', `Le 15 sera coupé ${when}.`);
const h = (hour: number, minute = 0) => hour * 60 + minute;

describe('the window of a planned cut', () => {
  it.each([
    ['lundi 30 novembre 2026 de 5 h à 11 h', '2026-11-30', h(5), h(11)],
    ['le 30 novembre entre 5h30 et 6h', '2026-11-30', h(5, 30), h(6)],
    ['le 30/11 de 02:00 à 04:00', '2026-11-30', h(2), h(4)],
    ['mardi 24 novembre de 9 h à midi', '2026-11-24', h(9), h(12)],
    ['le 3 décembre de 2 à 4 heures', '2026-12-03', h(2), h(4)],
    ['le 24 novembre de 22 h à 6 h', '2026-11-24', h(22), h(30)],
    ['le 24 novembre de 23 h à minuit', '2026-11-24', h(23), h(24)],
    // The hours of a night fall on one of its two days.
    [
      'dans la nuit du mardi 24 au mercredi 25 novembre, entre 1 h et 3 h',
      '2026-11-25',
      h(1),
      h(3),
    ],
    ['dans la nuit du 24 au 25 novembre, entre 23 h et 3 h', '2026-11-24', h(23), h(27)],
    ['dans la nuit du 30 novembre au 1er décembre, de minuit à 4 h', '2026-12-01', h(0), h(4)],
    ['demain de 8 h à 9 h', '2026-11-23', h(8), h(9)],
    ['jeudi de 8 h à 9 h', '2026-11-26', h(8), h(9)],
    // One side alone.
    ['le 24 novembre à partir de 9 h', '2026-11-24', h(9), null],
    ['le 24 novembre à 6 h', '2026-11-24', h(6), null],
    ['le 24 novembre jusqu’à midi', '2026-11-24', null, h(12)],
    // No hour.
    ['le 3 décembre 2026', '2026-12-03', null, null],
    ['le 24 novembre au matin', '2026-11-24', null, null],
    ['dans la nuit du 24 novembre', '2026-11-24', null, h(48)],
    ['du 24 au 26 novembre', '2026-11-24', null, h(72)],
  ])('%s', (when, day, from, to) => {
    expect(cut(when)).toEqual({ day, from, to });
  });

  it('is not guessed where no day is named', () => {
    expect(cut('prochainement pendant une heure')).toBeUndefined();
  });

  it('is of several days where hours differ, as a whole', () => {
    const body =
      'Le 15 sera interrompu. Doubs : mardi 1er décembre de 4 h à 5 h. Jura : jeudi 3 décembre de 6 h à 7 h.';
    expect(on('Coupures programmées du 15', body)).toEqual({
      day: '2026-12-01',
      from: null,
      to: h(72),
    });
  });

  it('is not that of the letter, of a deadline, nor of what is done in its place', () => {
    const body =
      '<p>Rennes, le 22 novembre 2026</p><p>Le 18 sera coupé jeudi 26 novembre de 4 h à 5 h pour travaux.</p>' +
      '<p>En cas de report, l’opération aura lieu le 30 novembre de 1 h à 2 h.</p>';
    const day = '2026-11-26';
    expect(on('Coupure du 18', body)).toEqual({ day, from: h(4), to: h(5) });
    expect(on('Coupure du 18', `${body}<p>Inscrivez-vous avant le 24 novembre.</p>`)).toEqual({
      ...{ day, from: h(4), to: h(5) },
    });
  });

  it('is not that of a day in reserve', () => {
    const body =
      'Le 18 sera coupé jeudi 26 novembre de 4 h à 5 h. En cas de report, le 18 sera coupé lundi 30 novembre de 1 h à 2 h.';
    expect(on('Coupure du 18', body)).toEqual({ day: '2026-11-26', from: h(4), to: h(5) });
  });

  it('takes no short number before a date for a day', () => {
    const body = 'Jeudi 26 novembre 2026 de 14 h à 16 h, le 18 sera coupé.';
    expect(on('Travaux : coupure du 18 le 26 novembre', body)).toEqual({
      ...{ day: '2026-11-26', from: h(14), to: h(16) },
    });
  });
});
