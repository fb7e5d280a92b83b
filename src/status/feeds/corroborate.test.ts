import { describe, expect, it } from 'vitest';
import { borneOut, confidenceAmong, toldIn } from './corroborate.ts';
import type { TextRead } from './prose.ts';

const text = (over: Partial<TextRead> = {}): TextRead => ({
  source: 'presse',
  official: false,
  item: 'i',
  publisher: 'Le Journal',
  title: 'Le 15 injoignable',
  link: '',
  published: '2026-11-22T17:00:00Z',
  sentBy: '2026-11-22T17:00:00Z',
  shelf: 'review',
  state: 'ongoing',
  confidence: 0.6,
  services: ['samu'],
  departements: ['35'],
  territories: ['35'],
  national: false,
  numbers: [],
  advice: [],
  claims: [],
  reasons: [],
  credits: [],
  text: 'Des habitants racontent que personne ne décroche plus au Samu depuis le milieu du jour.',
  ...over,
});
const voice = (house: string, over: Partial<TextRead> = {}) => {
  const told = toldIn(text(over));
  if (told === null) throw new Error('tells of no outage');
  return { ...told, house };
};
const AUTHORITY = {
  text: 'La préfecture informe que les appels au centre 15 aboutissent mal et invite à faire le 112.',
};

describe('a text in doubt', () => {
  const journal = voice('journal.example');

  it('is as sure as its own reader was, alone or among those of one house', () => {
    expect(confidenceAmong(journal, [journal])).toBe(0.6);
    expect(borneOut([journal, voice('journal.example', AUTHORITY)])).toEqual([]);
  });

  it('is borne out by nobody alone, however sure its reader was', () => {
    expect(borneOut([voice('journal.example', { confidence: 0.86 })])).toEqual([]);
  });

  it('is borne out by another however sure its own reader was', () => {
    const sure = voice('journal.example', { confidence: 0.995 });
    const other = voice('ille-et-vilaine.gouv.example', AUTHORITY);
    expect(borneOut([sure, other])).toEqual([sure, other]);
  });

  it('is surer with an independent one, each for the other', () => {
    const prefecture = voice('ille-et-vilaine.gouv.example', AUTHORITY);
    expect(confidenceAmong(journal, [journal, prefecture])).toBeCloseTo(0.84);
    expect(borneOut([journal, prefecture])).toEqual([journal, prefecture]);
  });

  it('gains nothing from copies: of its words, or of one agency', () => {
    const copies = ['a.example', 'b.example', 'c.example'].map((house) =>
      voice(house, { title: 'Panne', text: `${text().text} (Lire aussi : la météo.)` }),
    );
    expect(borneOut([journal, ...copies])).toEqual([]);
    const agency = [
      voice('a.example', {
        text: 'RENNES (AFP) - Le standard du Samu est muet, selon un médecin.',
      }),
      voice('b.example', {
        text: 'Avec AFP. Un médecin rennais dit ne plus rien entendre du tout.',
      }),
    ];
    expect(borneOut(agency)).toEqual([]);
  });

  it('gains nothing from the same author or agency, named beside two texts that have nothing else in common', () => {
    const credited = (one: string, other: string) =>
      borneOut([
        voice('a.example', { credits: [one] }),
        voice('b.example', { ...AUTHORITY, title: 'Panne', credits: [other] }),
      ]).length;
    expect(credited('AFP', 'Agence France-Presse')).toBe(0);
    expect(credited('Avec AP', 'A.P., AP')).toBe(0);
    expect(credited('Jeanne Essai', 'JEANNE ESSAI')).toBe(0);
    expect(credited('Jeanne Essai', 'AFP')).toBe(2);
    expect(credited('La rédaction', 'La rédaction')).toBe(2);
    expect(credited('© Tous droits réservés', '© Tous droits réservés')).toBe(2);
  });

  it.each<[string, Partial<TextRead>]>([
    ['another place', { departements: ['22'] }],
    ['a place that it does not name', { departements: [] }],
    ['another service', { services: ['fire'] }],
    ['another day', { published: '2026-11-24T17:00:00Z' }],
  ])('gains nothing from what tells of %s', (_, over) => {
    const other = voice('autre.example', { ...AUTHORITY, ...over });
    expect(borneOut([journal, other])).toEqual([]);
  });

  it.each<[string, Partial<TextRead>]>([
    ['is over', { state: 'over' }],
    ['is less likely than not', { confidence: 0.4 }],
    ['looks like a drill', { reasons: ['doubt: title words: drill'] }],
  ])('bears nothing out when what it tells %s', (_, over) => {
    expect(toldIn(text(over))).toBeNull();
  });

  it('is never sure, however many tell it', () => {
    const words = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'].map((word, at) =>
      voice(`${word}.example`, { text: `${word} `.repeat(at + 5), confidence: 0.79 }),
    );
    expect(confidenceAmong(journal, [journal, ...words])).toBe(0.99);
  });
});
