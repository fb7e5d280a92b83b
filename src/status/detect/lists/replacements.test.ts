import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import type { FeedItem, SourceKind } from '../model.ts';

const item = (
  body: string,
  kind: SourceKind = 'prefecture',
  departement: string | null = '35',
): FeedItem => ({
  id: 'x',
  source: { kind, departement },
  lang: 'fr',
  published: '2025-11-03T18:42:00+01:00',
  title: "Panne des numéros d'urgence : 15, 17, 18 et 112 indisponibles",
  body,
});
const pairs = (body: string, kind?: SourceKind, departement?: string | null) =>
  detect(item(body, kind, departement)).replacements.map(({ service, number, area }) =>
    `${service} ${number.slice(-4)} ${area}`.trim(),
  );

describe('findReplacements', () => {
  it('pairs a number with the words before it', () => {
    expect(pairs('SAMU : 02 61 91 35 15, pompiers : 02 61 91 35 18.')).toEqual([
      'samu 3515',
      'fire 3518',
    ]);
    expect(
      pairs('Pour le Samu, faites le 02 61 91 35 15 ; les pompiers décrochent au 02 61 91 35 18.'),
    ).toEqual(['samu 3515', 'fire 3518']);
  });
  it('pairs a number with the words after it', () => {
    expect(
      pairs('02 61 91 35 17 : gendarmerie.<br>02 61 91 35 20 : police, commissariat de Rennes.'),
    ).toEqual(['gendarmerie 3517', 'police 3520 Rennes']);
    expect(pairs('Composez le 02 61 91 35 15 (SAMU) ou le 02 61 91 35 18 (pompiers).')).toEqual([
      'samu 3515',
      'fire 3518',
    ]);
  });
  it('gives neighbours in a list the same service', () => {
    expect(pairs('SAMU : 02 61 91 35 01 / 02 61 91 35 02 ou 02 61 91 35 03')).toEqual([
      'samu 3501',
      'samu 3502',
      'samu 3503',
    ]);
  });
  it('reads the columns and rows of a table', () => {
    const table =
      '<table><tr><th>Ville</th><th>SAMU</th><th>Pompiers</th></tr><tr><td>Rennes</td><td>02 61 91 35 15</td><td>02 61 91 35 18</td></tr></table>';
    expect(pairs(table)).toEqual(['samu 3515 Rennes', 'fire 3518 Rennes']);
  });
  it('takes the heading of a list for its area when several territories are covered', () => {
    const body =
      'Dans le Finistère :\n- SAMU : 02 61 91 29 15\nDans le Morbihan :\n- SAMU : 02 61 91 56 15';
    expect(pairs(body, 'ars', null)).toEqual(['samu 2915 29', 'samu 5615 56']);
  });
  it('says `any` for one line that answers everything, `fire` for 18 and 112', () => {
    expect(pairs('Un plateau commun répond à toutes les urgences : 02 61 91 35 10.')).toEqual([
      'any 3510',
    ]);
    expect(pairs('Pompiers (18 et 112) : 02 61 91 35 18')).toEqual(['fire 3518']);
  });
  it('leaves out desks, sea rescue, information lines and numbers not to call', () => {
    const body =
      "La mairie (02 61 91 35 00) ne peut rien. Contact presse : 02 61 91 35 99. Sauvetage en mer : 02 61 91 35 96. N'appelez pas le 02 61 91 35 98. Numéro vert : 0 800 112 112.";
    expect(pairs(body)).toEqual([]);
  });
  it('does not take the territories of the sea for sea rescue', () => {
    const body =
      'SAMU : le 02 61 91 76 15 (Seine-Maritime), le 04 65 71 06 15 (Alpes-Maritimes) ou le 05 36 49 17 15 (Charente-Maritime).';
    expect(pairs(body, 'ars', null)).toEqual(['samu 7615 76', 'samu 0615 06', 'samu 1715 17']);
  });
  it('keeps the right number of a correction', () => {
    expect(pairs('Le bon numéro du SAMU est le 02 61 91 35 15 et non le 02 61 91 35 51.')).toEqual([
      'samu 3515',
    ]);
  });
  it('takes a line of gendarmes alone for theirs', () => {
    expect(pairs('Brigade : 02 61 91 35 17', 'gendarmerie')).toEqual(['gendarmerie 3517']);
  });
});
