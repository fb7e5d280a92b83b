import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../model.ts';
import { readerOf } from '../read-text.fixtures.ts';

const { read, ruled: numbers } = readerOf({
  source: { kind: 'prefecture', departement: '35' },
  title: 'Le 15 et le 18 ne répondent plus en Ille-et-Vilaine',
});
const regional: Partial<FeedItem> = {
  source: { kind: 'press', departement: null },
  title: 'Bretagne : le 15 et le 18 en panne',
};

describe('a number for an errand', () => {
  it.each([
    'Une question ? Appelez le 02 61 91 35 90.',
    'Pour réagir à l’antenne, composez le 02 61 91 35 90.',
    'Contact de la rédaction : 02 61 91 35 90',
    'Pour les arbres tombés, voirie : 02 61 91 35 90.',
    'Pont de crise (réservé services) : 02 61 91 35 90 code 4471#',
    'Chef de projet : J. Martin, 02 61 91 35 90 (ne pas diffuser)',
    'Gendarmerie (hors urgence) : 02 61 91 35 90',
    'Standard administratif du SDIS : 02 61 91 35 90',
    'Régulation libérale : 02 61 91 35 90',
    'Mairie de Vitré – Tél. 02 61 91 35 90',
    'Inutile d’appeler l’état-major (02 61 91 35 90).',
    '((service.francais@exemple.fr; 02 61 91 35 90))',
  ])('is none to call: %s', (line) => {
    expect(numbers(`Samu : 02 61 91 35 15\nPompiers : 02 61 91 35 18\n${line}`)).toEqual([
      'samu 3515',
      'fire 3518',
    ]);
  });
  it('is one to call where it is kept for those in need', () => {
    expect(
      numbers(
        'Samu : 02 61 91 35 15\nLe 02 61 91 35 18 est réservé aux habitants de Vitré pour joindre les pompiers.',
      ),
    ).toEqual(['samu 3515', 'fire 3518 Vitré']);
  });
});

describe('a number that is taken back', () => {
  it('is none, wherever else the text gives it', () => {
    const body =
      '19 h 33 – Le Samu donne le 02 61 91 35 01.\n21 h 28 – Ce n’est plus le 02 61 91 35 01 mais le 02 61 91 35 09 pour le Samu.';
    expect(numbers(body)).toEqual(['samu 3509']);
  });
  it('is the one that a correction stands for', () => {
    const body =
      'Pour le Samu, faites le 02 61 91 35 51, pour les pompiers le 02 61 91 35 81.\nERRATUM : pour le Samu, c’est le 02 61 91 35 15.';
    expect(numbers(body)).toEqual(['fire 3581', 'samu 3515']);
  });
  it.each(['(numéro modifié depuis)', ', noyé depuis, ne l’appelez plus'])(
    'is told: %s',
    (told) => {
      expect(numbers(`Samu : 02 61 91 35 15\nPompiers : 02 61 91 35 18 ${told}`)).toEqual([
        'samu 3515',
      ]);
    },
  );
});

describe('whom a number serves', () => {
  it('is each service that is named', () => {
    expect(numbers('Samu et pompiers, même numéro : 02 61 91 35 00')).toEqual([
      'samu 3500',
      'fire 3500',
    ]);
    expect(numbers('CTA 18/112 : 02 61 91 35 18')).toEqual(['fire 3518']);
    const police: Partial<FeedItem> = { title: 'Le 17 ne répond plus en Ille-et-Vilaine' };
    expect(numbers('Police et gendarmerie : 02 61 91 35 17', police)).toEqual([
      'police 3517',
      'gendarmerie 3517',
    ]);
    expect(numbers('Police ou gendarmerie : 02 61 91 35 17', police)).toEqual([
      'police 3517',
      'gendarmerie 3517',
    ]);
  });
  it('is the whole of it where the words say so, whatever town the news is about', () => {
    const title = 'Panne du 15 et du 18 à Rennes';
    const body = 'Samu | Toute l’île | 02 61 91 35 15\nPompiers | Redon | 02 61 91 35 18';
    expect(numbers(body, { title })).toEqual(['samu 3515', 'fire 3518 Redon']);
  });
  it('is each territory that it is common to', () => {
    const body =
      'Finistère : Samu 02 61 91 29 15\nMorbihan : Samu 02 61 91 56 15\nPompiers du Finistère et du Morbihan, un numéro commun aux deux départements : 02 61 91 29 18\nCôtes-d’Armor : Samu 02 61 91 22 15';
    expect(numbers(body, regional)).toContain('fire 2918 29');
    expect(numbers(body, regional)).toContain('fire 2918 56');
  });
  it('is not told by the hour of a live report', () => {
    const body = '21:51 Urgences Côtes-d’Armor : appelez le 02 61 91 22 15 pour le Samu.';
    expect(numbers(body, regional)).toEqual(['samu 2215 22']);
  });
  it('is told after it, or before a list', () => {
    expect(
      numbers(
        'Composez le 02 61 91 29 15 pour le Samu et le 02 61 91 29 18 pour les pompiers en Finistère. Dans le Morbihan, le 02 61 91 56 15 pour le Samu.',
        regional,
      ),
    ).toEqual(['samu 2915 29', 'fire 2918 29', 'samu 5615 56']);
    expect(
      numbers(
        'Pour joindre le Samu, les préfectures ont ouvert des lignes provisoires.\nFinistère : 02 61 91 29 15\nMorbihan : 02 61 91 56 15',
        regional,
      ),
    ).toEqual(['samu 2915 29', 'samu 5615 56']);
  });
  it('is the territory, not the town where its Samu sits', () => {
    expect(numbers('Samu 35 (CHU de Rennes) : 02 61 91 35 15')).toEqual(['samu 3515']);
    expect(numbers('Samu (Rennes) : 02 61 91 35 15')).toEqual(['samu 3515']);
    expect(numbers('Samu (Rennes) : 02 61 91 35 15\nSamu (Saint-Malo) : 02 61 91 35 16')).toEqual([
      'samu 3515 Rennes',
      'samu 3516 Saint-Malo',
    ]);
  });
  it('is the sector by its name alone', () => {
    expect(numbers('Pompiers, secteur de Vitré : 02 61 91 35 18')).toEqual(['fire 3518 Vitré']);
    expect(numbers('Le 02 61 91 35 18 pour les pompiers de la métropole rennaise.')).toEqual([
      'fire 3518 métropole rennaise',
    ]);
  });
  it('is the territory where a line of cells says so', () => {
    expect(
      numbers('Périmètre : dép. 15, 63\n15;SAMU;04 65 71 21 15\n63;SAMU;04 65 71 22 15', {
        source: { kind: 'operator', departement: null },
        title: 'Acheminement du 15 : échecs d’appels',
      }),
    ).toEqual(['samu 2115 15', 'samu 2215 63']);
  });
  it('is told where it stands in for a short number', () => {
    expect(
      numbers('Samu : 02 61 91 35 15\nDocteur de garde, remplace le 15 : 02 61 91 35 16'),
    ).toEqual(['samu 3515', 'samu 3516']);
  });
  it('stands in a table that blanks set', () => {
    expect(
      numbers(
        'Service          Numéro          Secteur\nSamu          02 61 91 35 15          tout le département\nPompiers          02 61 91 35 18          pays de Redon',
      ),
    ).toEqual(['samu 3515', 'fire 3518 pays de Redon']);
  });
});

describe('where numbers fail', () => {
  it('is each territory under whose name numbers are given', () => {
    const { departements } = read(
      'Le 15 ne répond plus en Guyane et ailleurs.\n\nGUADELOUPE\nSamu 05 36 49 71 51\n\nMARTINIQUE\nSamu 05 36 49 72 51\n\nGUYANE\nSamu 05 36 49 73 51',
      { source: { kind: 'press', departement: null }, title: 'Le 15 ne répond plus : les numéros' },
    );
    expect(departements).toEqual(['971', '972', '973']);
  });
  it('is told by numbers that are reached no more', () => {
    const { state } = read('Le 18 et le 15 en carafe. Les deux numéros ne sont plus joignables.', {
      source: { kind: 'press', departement: '04' },
      title: 'Tempête : le direct',
    });
    expect(state).toBe('ongoing');
  });
});
