import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../model.ts';
import { byRules } from '../read-text.fixtures.ts';

/** Numbers of a text about the 18 of one territory: their last four figures, and where they are for. */
function places(body: string, title = 'Le 18 ne répond plus en Ille-et-Vilaine'): string[] {
  const item: FeedItem = {
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang: 'fr',
    published: '2026-10-07T18:42:00+02:00',
    title,
    body,
  };
  return byRules(item).replacements.map(({ number, area }) => `${number.slice(-4)} ${area}`.trim());
}

describe('the place of a number', () => {
  it('is a name that hyphens join, whole', () => {
    expect(
      places(
        "Les pompiers d'Argelès-sur-Mer répondent au 02 61 91 35 01, ceux de Saint-Laurent-de-la-Salanque au 02 61 91 35 02.",
      ),
    ).toEqual(['3501 Argelès-sur-Mer', '3502 Saint-Laurent-de-la-Salanque']);
  });
  it('is no name of a street', () => {
    expect(
      places(
        'Caserne de Vitré, rue de Rennes : 02 61 91 35 01. Caserne de Redon : 02 61 91 35 02.',
      ),
    ).toEqual(['3501 Vitré', '3502 Redon']);
  });
  it('is what a sentence begins with, however it is led to', () => {
    expect(
      places(
        'À Rennes, composez le 02 61 91 35 01. Si vous êtes dans le Coglais, appelez plutôt le 02 61 91 35 02. Enfin, à Janzé, les pompiers décrochent au 02 61 91 35 03.',
      ),
    ).toEqual(['3501 Rennes', '3502 Coglais', '3503 Janzé']);
  });
  it('holds for every number of its entry', () => {
    expect(
      places(
        'Vitré : caserne 02 61 91 35 01, Samu 02 61 91 35 02\nRedon – caserne 02 61 91 35 03, Samu 02 61 91 35 04',
      ),
    ).toEqual(['3501 Vitré', '3502 Vitré', '3503 Redon', '3504 Redon']);
  });
  it('is not taken from the sentence before, where another one is named', () => {
    expect(
      places(
        'Rennes : 02 61 91 35 01. Rien que pour vous, amis de Bazouges, voici le 02 61 91 35 02.',
      ),
    ).not.toContain('3502 Rennes');
  });
  it('is the sector, not the towns that a bracket names of it', () => {
    expect(
      places(
        'Coglais (Maen Roch, Val-Couesnon) : 02 61 91 35 01\nBassin minier (Lens, Liévin) : 02 61 91 35 02',
      ),
    ).toEqual(['3501 Coglais', '3502 Bassin minier']);
  });
  it('is where a hospital sits only for what is not the Samu of a whole territory', () => {
    const item: FeedItem = {
      id: 'x',
      source: { kind: 'ars', departement: null },
      lang: 'fr',
      published: '2026-10-07T18:42:00+02:00',
      title: 'Le 15 ne répond plus dans le Gard et en Lozère',
      body: 'Gard : 04 65 71 30 15 (CHU de Nîmes)\nLozère : 04 65 71 48 15 (hôpital de Mende)',
    };
    expect(byRules(item).replacements.map(({ area }) => area)).toEqual(['30', '48']);
  });
  it('is told over an address in brackets', () => {
    expect(
      places(
        'Le 18 est en panne. Centre principal de Redon (4, quai Surcouf) : 02 61 91 35 01. Caserne de Janzé (place de Vitré) : 02 61 91 35 02.',
      ),
    ).toEqual(['3501 Redon', '3502 Janzé']);
  });
  it('is a side of a territory, with what it is the side of', () => {
    expect(
      places('Au nord de la Vilaine, faites le 02 61 91 35 01 ; au sud, le 02 61 91 35 02.'),
    ).toEqual(['3501 nord de la Vilaine', '3502 sud']);
    expect(places('Nord et Est : 02 61 91 35 01\nOuest : 02 61 91 35 02')).toEqual([
      '3501 Nord et Est',
      '3502 Ouest',
    ]);
  });
  it('is a district of a city, by its rank', () => {
    expect(
      places(
        'La caserne des 1er et 4e arrondissements de Lyon répond au 02 61 91 35 01, celle du 3e arrondissement au 02 61 91 35 02.',
      ),
    ).toEqual(['3501 1er et 4e arrondissements de Lyon', '3502 3e arrondissement']);
  });
  it('is no town where a number is for the rest or for all', () => {
    expect(
      places(
        'Pour Redon, composez le 02 61 91 35 01. Partout ailleurs, appelez le 02 61 91 35 02. Codis : 02 61 91 35 03, pour tout le département.',
      ),
    ).toEqual(['3501 Redon', '3502', '3503']);
  });
  it('is read over leaders', () => {
    expect(places('Vitré ........ 02 61 91 35 01\nRedon ........ 02 61 91 35 02')).toEqual([
      '3501 Vitré',
      '3502 Redon',
    ]);
  });
  it('is a heading in plain emphasis', () => {
    expect(
      places('*Coglais*\nPompiers 02 61 91 35 01\n\n**Pays de Redon**\nPompiers 02 61 91 35 02'),
    ).toEqual(['3501 Coglais', '3502 Pays de Redon']);
  });
  it('is the heading over an address', () => {
    expect(
      places(
        'Caserne de Janzé\nAvenue de Rennes – 02 61 91 35 01\nCaserne de Redon\nPlace Duguesclin – 02 61 91 35 02',
      ),
    ).toEqual(['3501 Janzé', '3502 Redon']);
  });
  it('is what a line of a live report begins with', () => {
    expect(
      places(
        '17 h 40. Redon. Pompiers : 02 61 91 35 01.\n17 h 25. Janzé. Caserne : 02 61 91 35 02.',
      ),
    ).toEqual(['3501 Redon', '3502 Janzé']);
  });
  it('is shared out in each list of as many towns as numbers', () => {
    expect(
      places(
        'Rennes et Vitré répondent respectivement au 02 61 91 35 01 et au 02 61 91 35 02. Les casernes de Janzé, Guer et Bain sont aux 02 61 91 35 03, 02 61 91 35 04 et 02 61 91 35 05.',
      ),
    ).toEqual(['3501 Rennes', '3502 Vitré', '3503 Janzé', '3504 Guer', '3505 Bain']);
  });
  it('goes on from one bracket to the next', () => {
    expect(
      places(
        'Les pompiers de Rennes (02 61 91 35 01), de Janzé (02 61 91 35 02) et de Bain (02 61 91 35 03).',
      ),
    ).toEqual(['3501 Rennes', '3502 Janzé', '3503 Bain']);
  });
  it('is a name in the first cell of a row, where the others are towns', () => {
    expect(places('Site | Renvoi\nRennes | 02 61 91 35 01\nJanzé | 02 61 91 35 02')).toEqual([
      '3501 Rennes',
      '3502 Janzé',
    ]);
  });
  it('leaves the 17 of the towns to the police where the gendarmes have the rest', () => {
    const item: FeedItem = {
      id: 'x',
      source: { kind: 'press', departement: '35' },
      lang: 'fr',
      published: '2026-10-07T18:42:00+02:00',
      title: 'Le 17 ne répond plus en Ille-et-Vilaine',
      body: 'Rennes (02 61 91 35 01), Fougères (02 61 91 35 02), gendarmerie dans les autres communes (02 61 91 35 03).',
    };
    expect(
      byRules(item).replacements.map(({ service, area }) => `${service} ${area}`.trim()),
    ).toEqual(['police Rennes', 'police Fougères', 'gendarmerie']);
  });
});
