import { describe, expect, it } from 'vitest';
import { byRules } from '../read-text.fixtures.ts';

/** « service last-four-digits area » of each number of a text of the territory's feed. */
const areas = (departement: string, body: string) =>
  byRules({
    id: 'x',
    source: { kind: 'prefecture', departement },
    lang: 'fr',
    published: '2025-11-03T18:42:00+01:00',
    title: "Panne des numéros d'urgence : 15, 17, 18 et 112 indisponibles",
    body,
  }).replacements.map(({ service, number, area }) =>
    `${service} ${number.slice(-4)} ${area}`.trim(),
  );

describe('the town of an office', () => {
  it('is the seat of the whole territory where another line is of a sector', () => {
    expect(
      areas(
        '16',
        'Samu d’Angoulême : 05 36 49 16 15. Pompiers, secteur de Cognac : 05 36 49 16 18.',
      ),
    ).toEqual(['samu 1615', 'fire 1618 Cognac']);
  });
  it('bounds a line where two of one service are named by their towns', () => {
    expect(
      areas('17', 'Samu de La Rochelle : 05 36 49 17 15. Samu de Saintes : 05 36 49 17 16.'),
    ).toEqual(['samu 1715 La Rochelle', 'samu 1716 Saintes']);
  });
  it('is where the room of the whole territory stands', () => {
    expect(
      areas(
        '68',
        'Le centre opérationnel de la gendarmerie, à Colmar, répond au 03 53 01 68 17. Les pompiers de Mulhouse répondent au 03 53 01 68 18.',
      ),
    ).toEqual(['gendarmerie 6817', 'fire 6818 Mulhouse']);
    expect(areas('973', 'Samu 973 (CHU, Cayenne) : 05 36 49 73 15.')).toEqual(['samu 7315']);
  });
});

describe('a place named by its people', () => {
  it('is the town', () => {
    expect(areas('34', 'Pour les Biterrois, les pompiers répondent au 04 65 71 34 18.')).toEqual([
      'fire 3418 Béziers',
    ]);
  });
});
