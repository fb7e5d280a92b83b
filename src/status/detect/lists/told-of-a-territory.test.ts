/** Numbers under what is told of a territory, of its Samu at its seat, of a place that opens the sentence. */
import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../model.ts';
import { readerOf } from '../read-text.fixtures.ts';

const { ruled: numbers } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Le 15 et le 18 en panne dans l’Orne, la Sarthe et la Mayenne',
});
const OF_05: Partial<FeedItem> = {
  source: { kind: 'prefecture', departement: '05' },
  title: 'Le 15 ne répond plus dans les Hautes-Alpes',
};

describe('a sentence of a territory', () => {
  it.each([
    ['a full stop', 'ORNE. Le 15 est muet depuis midi.', 'SARTHE. Le 15 est muet aussi.'],
    ['a colon', 'Orne : le 15 est muet depuis midi.', 'Sarthe : le 15 est muet aussi.'],
    ['a mark before it', '✘ Orne : 15 en panne.', '✘ Sarthe : 15 en panne.'],
  ])('heads the numbers below it, with %s', (_, one, other) => {
    const body = `${one}\nSamu 02 61 91 61 15\nPompiers 02 61 91 61 18\n${other}\nSamu 02 61 91 72 15`;
    expect(numbers(body)).toEqual(['samu 6115 61', 'fire 6118 61', 'samu 7215 72']);
  });
  it('heads no line that names its own', () => {
    const body =
      'Mayenne. Faire le 112, qui transférera l’appel au Samu.\nSarthe : 02 61 91 72 18 pour les pompiers';
    expect(numbers(body)).toEqual(['fire 7218 72']);
  });
});

describe('a bare code', () => {
  it.each(['61 ☎ 02 61 91 61 15\n72 ☎ 02 61 91 72 15', '61 02 61 91 61 15\n72 02 61 91 72 15'])(
    'that opens the line of a number is its territory: %s',
    (body) => {
      expect(numbers(`Pour le Samu :\n${body}`)).toEqual(['samu 6115 61', 'samu 7215 72']);
    },
  );
  it('of a territory where all is back leaves no number for everything', () => {
    const body =
      '10h10 – Un numéro par département, pour toutes les urgences :\n61 ☎ 02 61 91 61 00\n72 ☎ 02 61 91 72 00\n13h30 – Orne : le 15 et le 18 sont rétablis.';
    expect(numbers(body)).toEqual(['any 7200 72']);
  });
});

describe('a seat', () => {
  it.each([
    'le Samu, on peut le joindre en direct à Gap 04 65 71 05 15',
    'Le Samu décroche à Gap au 04 65 71 05 15.',
  ])('does not bound the Samu: %s', (body) => {
    expect(numbers(body, OF_05)).toEqual(['samu 0515']);
  });
  it('is none where it is a short name of a town', () => {
    const source = { kind: 'prefecture' as const, departement: '04' };
    const title = 'Le 15 ne répond plus dans les Alpes-de-Haute-Provence';
    const body = 'Samu à Digne 04 65 71 04 15. Pour Manosque, le 04 65 71 04 51.';
    expect(numbers(body, { source, title })).toEqual(['samu 0415', 'samu 0451 Manosque']);
  });
  it('of a hospital between commas is not the place that opens the sentence', () => {
    const body =
      'À Serres, les habitants peuvent aussi appeler les urgences du centre hospitalier Sainte-Marie, à Laragne, au 04 65 71 05 16.';
    expect(numbers(body, OF_05)).toEqual(['samu 0516 Serres']);
  });
});

describe('whose a line is', () => {
  const OF_15_AND_18: Partial<FeedItem> = {
    ...OF_05,
    title: 'Le 15 et le 18 ne répondent plus dans les Hautes-Alpes',
  };
  it.each([
    [
      'whoever is called at the hospital',
      'Composez le 04 65 71 05 18 pour les pompiers et le 04 65 71 05 15 pour l’hôpital, qui remplace le Samu.',
      ['fire 0518', 'samu 0515'],
    ],
    [
      'for all that is listed after it',
      'Pour Embrun, un pompier dort à la caserne et il prend tout, le feu, l’infarctus, le cambriolage : 04 65 71 05 99.',
      ['any 0599 Embrun'],
    ],
    [
      'the same for all',
      '04 65 71 05 18 : pompiers d’Embrun et de Guillestre, les mêmes pour tout le département',
      ['fire 0518'],
    ],
    [
      'kept for the time of the outage',
      'La brigade de gendarmerie d’Embrun tiendra en outre un portable réservé à cette matinée : 06 39 98 05 17.',
      ['gendarmerie 0517 Embrun'],
    ],
    [
      'of no town where a verb opens it',
      'Pompiers de Briançon : 04 65 71 05 19\nNotez-les : pompiers 04 65 71 05 54, Samu 04 65 71 05 55.',
      ['fire 0519 Briançon', 'fire 0554', 'samu 0555'],
    ],
    [
      'of the town that opens it, wherever the sentence ends',
      'Pompiers d’Embrun : 04 65 71 05 19\nBreil-du-Lac : pas d’appareil encore. Là-bas les lignes tiennent : pompiers 04 65 71 05 54, Samu 04 65 71 05 55.',
      ['fire 0519 Embrun', 'fire 0554 Breil-du-Lac', 'samu 0555 Breil-du-Lac'],
    ],
  ])('is told: %s', (_, body, expected) => {
    expect(numbers(body, OF_15_AND_18)).toEqual(expected);
  });
});
