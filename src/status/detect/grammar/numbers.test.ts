import { describe, expect, it } from 'vitest';
import { readBlocks } from '../text/normalise.ts';
import { readPage } from './lines.ts';

const by = (kind: string, text: string, owner: string | null = null) =>
  readPage(readBlocks(text, ''), {
    id: 'x',
    source: { kind: 'prefecture', departement: owner },
    lang: /calls|notruf/.test(text) ? 'en' : 'fr',
    published: '',
    title: text,
    body: '',
  })
    .lines.flatMap((line) => line.mentions)
    .filter((mention) => mention.by === kind)
    .map((mention) => mention.service);
const numbers = (text: string, owner: string | null = null) => by('number', text, owner);

describe('short numbers', () => {
  it.each([
    ['le 15 ne répond plus', ['samu']],
    ['Appels au 15 ou au 18', ['samu', 'fire']],
    ['les numéros 15, 17, 18 et 112', ['samu', 'police', 'fire', '112']],
    ['15/17/18/112 indisponibles', ['samu', 'police', 'fire', '112']],
    ['15-17-18', ['samu', 'police', 'fire']],
    ['privés de 15, de 17 et de 18.', ['samu', 'police', 'fire']],
    ['mercredi, le 18 et le 112 feront une pause', ['fire', '112']],
    ['15, 17, 18, 112 et 196', ['samu', 'police', 'fire', '112']],
    ['17 : ne fonctionne pas', ['police']],
    ['calls to 15 and 18 may not get through', ['samu', 'fire']],
    ['Polizeinotruf 17', ['police']],
    ['depuis ce matin le 18 est coupé', ['fire']],
    ['depuis lundi le 17 ne répond plus', ['police']],
    ['depuis hier soir le 15 est muet', ['samu']],
    ['on a perdu le 18 à 9 h', ['fire']],
    ['coupure 15/17/18/112 pour les abonnés', ['samu', 'police', 'fire', '112']],
  ])('are read in « %s »', (text, services) => {
    expect(numbers(text)).toEqual(services);
  });
  it.each([
    'le 15 juin',
    'les 17 et 18 novembre',
    'entre le 15 et le 18 mars',
    'du 15 au 18 avril',
    'mardi 17',
    'lundi le 17 prochain',
    'à 17 h 30',
    'de 15 h à 18 h',
    'de 17 à 18 heures',
    '18 rue de la Fontaine',
    '112 avenue de la Libération',
    'les 15 casernes',
    '18 000 foyers',
    'plus de 15 personnes',
    '15 %',
    '17/03/2026',
    'du 17/06 au 18/06',
    'dans le 18, les maires',
    'département du 15',
    'June 15',
    "jusqu'au 18",
    'réouverture le 18 à 9 h',
    'la D 18 est coupée',
    'la route départementale 18 est coupée',
    '15 minutes',
    '15 pour cent',
    'à Bourges (18)',
    'à Mehun-sur-Yèvre (18)',
    'Aurillac (15) et La Rochelle (17)',
    '116 117',
    'le 1er et le 15 août',
  ])('are not seen in « %s »', (text) => {
    expect(numbers(text)).toEqual([]);
  });
  it('are not the codes of territories', () => {
    expect(numbers('Cantal (15)')).toEqual([]);
    expect(numbers('Charente-Maritime (17) et Cher (18)')).toEqual([]);
    expect(numbers('SDIS 18')).toEqual([]);
    expect(numbers('Pompiers 18', '18')).toEqual([]);
    expect(numbers('Pompiers 18', '35')).toEqual(['fire']);
  });
});

describe('services by name', () => {
  it('are read', () => {
    expect(by('name', 'le Samu, les sapeurs-pompiers et la gendarmerie')).toEqual([
      'samu',
      'fire',
      'police',
    ]);
  });
  it('are not the municipal police', () => {
    expect(by('name', 'la police municipale')).toEqual([]);
  });
  it('all fail when « les numéros d’urgence » do; 114 only if it is named', () => {
    expect(by('all', "panne des numéros d'urgence")).toEqual(['samu', 'fire', 'police', '112']);
  });
});
