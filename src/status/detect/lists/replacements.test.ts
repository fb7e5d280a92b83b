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
  it('takes names that stand where a town would for towns, beside known ones', () => {
    const brigades =
      'Rennes : 02 61 91 35 17<br>Plélan : 02 61 91 35 18<br>Retiers – 02 61 91 35 19';
    expect(pairs(brigades, 'gendarmerie')).toEqual([
      'gendarmerie 3517 Rennes',
      'gendarmerie 3518 Plélan',
      'gendarmerie 3519 Retiers',
    ]);
    expect(
      pairs('Pompiers : Rennes 02 61 91 35 18, Plélan 02 61 91 35 28, Retiers 02 61 91 35 38'),
    ).toEqual(['fire 3518 Rennes', 'fire 3528 Plélan', 'fire 3538 Retiers']);
    expect(pairs('Accueil : 02 61 91 35 17. SAMU : 02 61 91 35 15.')).toEqual(['samu 3515']);
  });
  it('takes a list of towns whole, on either side', () => {
    const body =
      'Pompiers : 02 61 91 35 18 (Vitré et Retiers). À Redon et dans le Semnon, faites le 02 61 91 35 28.';
    expect(pairs(body)).toEqual(['fire 3518 Vitré et Retiers', 'fire 3528 Redon et Semnon']);
    expect(pairs('Vous habitez Fougères ou Louvigné ? 02 61 91 35 18.', 'sdis')).toEqual([
      'fire 3518 Fougères et Louvigné',
    ]);
  });
  it('keeps what is said of a number from the next one', () => {
    const body =
      'Appelez le 02 61 91 35 17 pour la police à Rennes, le 02 61 91 35 27 à Redon, et le 02 61 91 35 18 pour les pompiers.';
    expect(pairs(body)).toEqual(['police 3517 Rennes', 'police 3527 Redon', 'fire 3518']);
    expect(
      pairs(
        'Faites le 02 61 91 35 15 si vous habitez Rennes, le 02 61 91 35 25 si vous habitez Retiers.',
        'samu',
      ),
    ).toEqual(['samu 3515 Rennes', 'samu 3525 Retiers']);
  });
  it('reads a sector named after its territory', () => {
    const body = 'SAMU : 02 61 91 35 15 pour Rennes, 02 61 91 35 25 pour le Nord-Bretagne.';
    expect(pairs(body)).toEqual(['samu 3515 Rennes', 'samu 3525 Nord-Bretagne']);
  });
  it('shares territories out in their order', () => {
    const body =
      'En panne dans le Finistère et le Morbihan. Le SAMU répond respectivement au 02 61 91 29 15 et au 02 61 91 56 15.';
    expect(pairs(body, 'press', null)).toEqual(['samu 2915 29', 'samu 5615 56']);
  });
  it('reads codes that open an entry, and leaves several territories of a heading unknown', () => {
    const codes =
      'Finistère (29) et Morbihan (56) : lignes du SAMU<br>29 : 02 61 91 29 15<br>56 -> 02 61 91 56 15';
    expect(pairs(codes, 'ars', null)).toEqual(['samu 2915 29', 'samu 5615 56']);
    const shared = 'Finistère et Morbihan :<br>SAMU : 02 61 91 29 15';
    expect(pairs(shared, 'ars', null)).toEqual(['samu 2915']);
  });
  it('takes whoever answers the 17 for the police', () => {
    const table =
      '<table><tr><th>Ville</th><th>Police ou gendarmerie</th></tr><tr><td>Rennes</td><td>02 61 91 35 17</td></tr></table>';
    expect(pairs(table)).toEqual(['police 3517 Rennes']);
  });
  it('takes a number for the town where its line says that calls fail', () => {
    const body =
      'Morbihan : le 18 est coupé à Sarzeau. Les pompiers donnent le 02 61 91 56 18.<br>Finistère : le 18 est coupé, faites le 02 61 91 29 18.';
    expect(pairs(body, 'press', null)).toEqual(['fire 5618 Sarzeau', 'fire 2918 29']);
  });
  it('takes a line of gendarmes alone for theirs', () => {
    expect(pairs('Brigade : 02 61 91 35 17', 'gendarmerie')).toEqual(['gendarmerie 3517']);
  });
});
