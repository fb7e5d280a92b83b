/** Numbers given in the order of a list told before them; where no list fits, of no territory for certain. */
import { describe, expect, it } from 'vitest';
import { byRules } from '../read-text.fixtures.ts';

function numbers(body: string): string[] {
  const { replacements } = byRules({
    id: 'x',
    source: { kind: 'press', departement: null },
    lang: 'fr',
    published: '2026-10-07T18:42:00+02:00',
    title:
      'Le 15 et le 18 en panne en Côte-d’Or, dans la Nièvre, dans l’Yonne et en Saône-et-Loire',
    body: `Le 15 et le 18 sont muets en Côte-d’Or, dans la Nièvre, dans l’Yonne et en Saône-et-Loire.\n${body}`,
  });
  return replacements.map(({ service, number, area }) =>
    `${service} ${number.slice(-4)} ${area}`.trim(),
  );
}

describe('« respectivement »', () => {
  it.each([
    'Le Samu de Côte-d’Or est au 03 53 01 21 15 ; dans la Nièvre et dans l’Yonne, faites respectivement le 03 53 01 58 15 et le 03 53 01 89 15 pour le Samu. Dans le Morvan, une ligne de plus pour le Samu : 03 53 01 58 51.',
    'Le Samu de Côte-d’Or est au 03 53 01 21 15. Les Nivernais et les Icaunais joindront le Samu au 03 53 01 58 15 et au 03 53 01 89 15 respectivement. Dans le Morvan, le Samu est au 03 53 01 58 51.',
  ])('gives each of a row its territory, and nothing to those around: %s', (body) => {
    expect(numbers(body)).toEqual([
      'samu 2115 21',
      'samu 5815 58',
      'samu 8915 89',
      'samu 5851 Morvan',
    ]);
  });
  it('gives each its service', () => {
    expect(
      numbers(
        'En Côte-d’Or, pour le Samu et les pompiers, composez respectivement le 03 53 01 21 15 et le 03 53 01 21 18.',
      ),
    ).toEqual(['samu 2115 21', 'fire 2118 21']);
  });
  it.each([
    'En Côte-d’Or, le Samu et les pompiers ont chacun une ligne. Ce sont, dans cet ordre, le 03 53 01 21 15 et le 03 53 01 21 18.',
    'En Côte-d’Or, pour le Samu et les pompiers, faites, dans l’ordre, le 03 53 01 21 15 et le 03 53 01 21 18.',
  ])('gives each its service where their order is said: %s', (body) => {
    expect(numbers(body)).toEqual(['samu 2115 21', 'fire 2118 21']);
  });
  it('leaves numbers without a territory where it cannot tell whose they are', () => {
    expect(
      numbers(
        'En Côte-d’Or, le Samu est au 03 53 01 21 15. Ceux de Trifouilly et ceux d’en face font respectivement le 03 53 01 58 15 et le 03 53 01 89 15.',
      ).slice(1),
    ).toEqual(['samu 5815', 'samu 8915']);
  });
});

describe('a rank', () => {
  it.each([
    'Sur le plateau, à Saulieu et à Arnay-le-Duc, les pompiers ont donné leurs portables, 06 39 98 21 41 pour le premier, 06 39 98 21 42 pour le second, les lignes étant à terre.',
    'À Saulieu et à Arnay-le-Duc, les pompiers ont une ligne : l’un au 06 39 98 21 41, l’autre au 06 39 98 21 42.',
    'Les pompiers de Saulieu et d’Arnay-le-Duc sont au 06 39 98 21 41 (pour les premiers) et au 06 39 98 21 42 (pour les seconds).',
  ])('gives each its town: %s', (body) => {
    expect(numbers(body)).toEqual(['fire 2141 Saulieu', 'fire 2142 Arnay-le-Duc']);
  });
});
