import { describe, expect, it } from 'vitest';
import type { FeedItem, SourceKind } from '../model.ts';
import { byRules } from '../read-text.fixtures.ts';

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
  byRules(item(body, kind, departement)).replacements.map(({ service, number, area }) =>
    `${service} ${number.slice(-4)} ${area}`.trim(),
  );

describe('findReplacements', () => {
  it.each([
    ['En Balagne, préférer la caserne : 02 61 91 35 18.', 'fire 3518 Balagne'],
    ['Pompiers, vous êtes au Pays basque : 02 61 91 35 18', 'fire 3518 Pays basque'],
    [
      'Cilaos est isolé par la route : les pompiers y répondent au 02 61 91 35 18.',
      'fire 3518 Cilaos',
    ],
  ])('knows a country by its name: %s', (body, pair) => {
    expect(pairs(body)).toEqual([pair]);
  });
  it('knows the second of two towns, each before its number', () => {
    expect(pairs('Pompiers : Bellac au 02 61 91 35 18 et Magnac au 02 61 91 35 28.')).toEqual([
      'fire 3518 Bellac',
      'fire 3528 Magnac',
    ]);
  });
  it('takes a room for operations and information for one', () => {
    const room = 'Gendarmerie (centre d’opérations et de renseignement) : 02 61 91 35 31';
    expect(pairs(room)).toEqual(['gendarmerie 3531']);
  });
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
  it('takes whichever answers the 17 for both', () => {
    const table =
      '<table><tr><th>Ville</th><th>Police ou gendarmerie</th></tr><tr><td>Rennes</td><td>02 61 91 35 17</td></tr></table>';
    expect(pairs(table)).toEqual(['police 3517 Rennes', 'gendarmerie 3517 Rennes']);
  });
  it('takes a number for the town where its line says that calls fail', () => {
    const body =
      'Morbihan : le 18 est coupé à Sarzeau. Les pompiers donnent le 02 61 91 56 18.<br>Finistère : le 18 est coupé, faites le 02 61 91 29 18.';
    expect(pairs(body, 'press', null)).toEqual(['fire 5618 Sarzeau', 'fire 2918 29']);
  });
  it('takes a line of gendarmes alone for theirs', () => {
    expect(pairs('Brigade : 02 61 91 35 17', 'gendarmerie')).toEqual(['gendarmerie 3517']);
  });

  it('keeps what a cell holds in it, and counts empty cells and those that span', () => {
    const table = (rows: string) => `<table>${rows}</table>`;
    expect(
      pairs(
        table(
          '<tr><th></th><th>15</th><th>18</th></tr><tr><td>Rennes</td><td>02 61 91 35 15<br>02 61 91 35 16</td><td>02 61 91 35 18</td></tr>',
        ),
      ),
    ).toEqual(['samu 3515 Rennes', 'samu 3516 Rennes', 'fire 3518 Rennes']);
    expect(
      pairs(
        table(
          '<tr><td rowspan="2">Redon</td><td>SAMU</td><td>02 61 91 35 15</td></tr><tr><td>Pompiers</td><td>02 61 91 35 18</td></tr>',
        ),
      ),
    ).toEqual(['samu 3515 Redon', 'fire 3518 Redon']);
    expect(
      pairs(
        table(
          '<tr><td>Vitré</td><td>Police : 02 61 91 35 17<br>Pompiers : 02 61 91 35 18</td></tr>',
        ),
      ),
    ).toEqual(['police 3517 Vitré', 'fire 3518 Vitré']);
  });
  it('takes the part of a territory or of a city for an area', () => {
    expect(
      pairs('Pompiers\nFinistère nord : 02 61 91 35 18\nFinistère sud : 02 61 91 35 28', 'sdis'),
    ).toEqual(['fire 3518 Finistère nord', 'fire 3528 Finistère sud']);
    expect(
      pairs('Police\n1er et 2e arrondissements : 02 61 91 35 01\n3e au 5e : 02 61 91 35 03'),
    ).toEqual(['police 3501 1er et 2e arrondissements', 'police 3503 3e au 5e']);
  });
  it('takes names over numbers for towns where their sisters are', () => {
    expect(
      pairs(
        'Grande-Terre\nSamu : 02 61 91 35 15\n\nBasse-Terre\nSamu : 02 61 91 35 25',
        'prefecture',
        '971',
      ),
    ).toEqual(['samu 3515 Grande-Terre', 'samu 3525 Basse-Terre']);
  });
  it('binds the town of a local office, and the town of a list’s entry, whatever words stand between', () => {
    expect(pairs('La brigade de Redon attend vos appels au 02 61 91 35 17.')).toEqual([
      'gendarmerie 3517 Redon',
    ]);
    expect(pairs('- CH Redon, repli SAMU 02 61 91 35 15')).toEqual(['samu 3515 Redon']);
    expect(pairs('Les pompiers de Rennes invitent à composer le 02 61 91 35 18.')).toEqual([
      'fire 3518',
    ]);
  });
  it('gives as many numbers of a second territory the services of the first', () => {
    expect(
      pairs(
        'Dans le Gard, le 02 61 91 30 15 pour le Samu et le 02 61 91 30 18 pour les pompiers. Dans l’Hérault, le 02 61 91 34 15 et le 02 61 91 34 18.',
        'press',
        null,
      ),
    ).toEqual(['samu 3015 30', 'fire 3018 30', 'samu 3415 34', 'fire 3418 34']);
  });
  it('takes the code that opens a line for all its entries', () => {
    expect(
      pairs(
        'Départements 08 et 51\n08 – 15 : 02 61 91 08 15 – 18 : 02 61 91 08 18\n51 – 15 : 02 61 91 51 15 – 18 : 02 61 91 51 18',
        'operator',
        null,
      ),
    ).toEqual(['samu 0815 08', 'fire 0818 08', 'samu 5115 51', 'fire 5118 51']);
  });
  it('leaves out entries that name nothing known, and the lines of a territory where nothing fails', () => {
    expect(pairs('Samu : 02 61 91 35 15\nAstreinte technique : 02 61 91 35 90')).toEqual([
      'samu 3515',
    ]);
    expect(
      pairs(
        'Le 18 : appelez le 02 61 91 18 18.\n\nContacts presse :\nSDIS 18, capitaine Lambert : 02 61 91 18 99',
      ),
    ).toEqual(['fire 1818']);
    expect(pairs('Contact presse\n02 61 91 35 91\nSamu\n02 61 91 35 15')).toEqual(['samu 3515']);
    expect(
      byRules({
        ...item(
          'Le 15 est coupé en Lozère : faites le 04 65 71 48 15. Le Samu du Gard, au 04 65 71 30 15, aide.',
          'press',
          null,
        ),
        title: 'Panne du 15',
      }).replacements.map(({ number }) => number),
    ).toEqual(['+33465714815']);
  });
});
