/** Lists whose lines open with the code of a territory. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { ruled: numbers } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Le 15 et le 18 ne répondent plus',
});

const THREE = 'Le 15 et le 18 sont en panne dans l’Allier, le Cantal et la Haute-Loire.\n';

describe('lines that open with codes', () => {
  it('are each of its own territory, a short number’s code among them', () => {
    const list =
      '03 : Samu 04 65 71 03 15 | pompiers 04 65 71 03 18\n15 : Samu 04 65 71 15 15\n43 : Samu 04 65 71 43 15 | pompiers 04 65 71 43 18';
    expect(numbers(THREE + list)).toEqual([
      'samu 0315 03',
      'fire 0318 03',
      'samu 1515 15',
      'samu 4315 43',
      'fire 4318 43',
    ]);
  });
  it('may have a bullet after the code', () => {
    const list = '03 ■ Samu : 04 65 71 03 15\n43 ■ pompiers : 04 65 71 43 18';
    expect(numbers(THREE + list)).toEqual(['samu 0315 03', 'fire 4318 43']);
  });
  it('may have it in brackets, and it outweighs a short name that is another territory’s', () => {
    const told = 'Le 15 et le 18 sont en panne en Charente et en Charente-Maritime.\n';
    const table =
      '                    SAMU              POMPIERS\nCharente (16)       05 36 49 16 15    05 36 49 16 18\nCharente-Mme (17)   05 36 49 17 15    05 36 49 17 18';
    expect(numbers(told + table)).toEqual([
      'samu 1615 16',
      'fire 1618 16',
      'samu 1715 17',
      'fire 1718 17',
    ]);
  });
  it.each([
    '03 / 15 -> 04 65 71 03 15 ; 03 / 18 -> 04 65 71 03 18\n43 / 15 -> 04 65 71 43 15 ; 43 / 18 -> 04 65 71 43 18',
    'Samu : 03 → 04 65 71 03 15 · 43 → 04 65 71 43 15\nPompiers : 03 → 04 65 71 03 18 · 43 → 04 65 71 43 18',
    '03 / CRRA Moulins .... 04 65 71 03 15\n03 / CTA Moulins .... 04 65 71 03 18\n43 / CRRA Le Puy .... 04 65 71 43 15\n43 / CTA Le Puy .... 04 65 71 43 18',
  ])('may open parts of a line, or stand before a short number or a call room: %s', (list) => {
    const got = numbers(`Le 15 et le 18 sont en panne dans l’Allier et la Haute-Loire.\n${list}`);
    expect([...got].sort()).toEqual([
      'fire 0318 03',
      'fire 4318 43',
      'samu 0315 03',
      'samu 4315 43',
    ]);
  });
  it('may have a name that is shortened', () => {
    const list = '03 Allier . 04 65 71 03 15\n43 Hte-Loire . 04 65 71 43 15';
    expect(numbers(`Le 15 est en panne dans l’Allier et la Haute-Loire. Samu :\n${list}`)).toEqual([
      'samu 0315 03',
      'samu 4315 43',
    ]);
  });
  it('are of no territory where they open with short numbers', () => {
    const list =
      'ALLIER (03)\n15 : 04 65 71 03 15\n18 : 04 65 71 03 18\n\nHAUTE-LOIRE (43)\n15 : 04 65 71 43 15\n18 : 04 65 71 43 18';
    expect(
      numbers(`Le 15 et le 18 sont en panne dans l’Allier et la Haute-Loire.\n${list}`),
    ).toEqual(['samu 0315 03', 'fire 0318 03', 'samu 4315 43', 'fire 4318 43']);
  });
  it('are of no territory where they open with an hour or a count', () => {
    const list = '18 h 30 : Samu 04 65 71 03 15\n43 appels perdus. Pompiers : 04 65 71 03 18';
    expect(
      numbers(`Le 15 et le 18 sont en panne dans l’Allier.\n${list}`, {
        title: 'Allier : le 15 et le 18 en panne',
      }),
    ).toEqual(['samu 0315', 'fire 0318']);
  });
  it.each(['01 - Samu : X15\n02 - Pompiers : X18', '08) Samu : X15\n09) Pompiers : X18'])(
    'are of no territory where they are numbered: %s',
    (list) => {
      const body = list.replace(/X/g, '02 61 91 35 ');
      const from = { source: { kind: 'prefecture', departement: '35' } } as const;
      expect(
        numbers(body, { ...from, title: 'Le 15 et le 18 en panne en Ille-et-Vilaine' }),
      ).toEqual(['samu 3515', 'fire 3518']);
    },
  );
});
