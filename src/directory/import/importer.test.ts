import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLine, checkText } from '../checks/files.fixtures.ts';
import type { Line, Territory } from '../model.ts';
import { readCsv, readJsonTable } from './csv.ts';
import { findTables } from './find-table.ts';
import { importTable, totalsOf } from './importer.ts';
import { territoryText } from './merge.ts';
import { plainPlace } from './place-name.ts';
import { sayOutcome, sayTableProblem, sayTotals } from './report-words.ts';
import {
  anyTable,
  type CommuneList,
  dila,
  gendarmerie,
  type ListedCommune,
  type StationFormat,
} from './stations.ts';

const PLACES: ListedCommune[] = [
  { code: '35238', name: 'Rennes', territory: '35' },
  { code: '35288', name: 'Saint-Malo', territory: '35' },
  { code: '01004', name: 'Ambérieu-en-Bugey', territory: '01' },
  { code: '97128', name: 'Sainte-Anne', territory: '971' },
];
const communes: CommuneList = {
  byCode: (code) => PLACES.find((place) => place.code === code) ?? null,
  byName: (name, territory) =>
    PLACES.filter(
      (place) => place.territory === territory && plainPlace(place.name) === plainPlace(name),
    ),
};
const source = {
  publisher: 'Annuaire (Licence Ouverte)',
  onBehalfOf: '',
  url: 'https://exemple.gouv.fr',
  published: '2019',
};
const territory = (code: string, lines: Line[] = []): Territory => ({
  code,
  name: code,
  prefecture: { name: 'Préfecture', website: 'https://exemple.gouv.fr' },
  lines,
  notes: [],
  updated: '2026-01-01',
});
const files = [territory('01'), territory('35'), territory('971')];

function run(text: string, format: StationFormat = dila, territories = files) {
  const read = /^[[{]/.test(text) ? readJsonTable(text) : readCsv(text);
  if (!read.ok) return { refusal: sayTableProblem(read.problem), said: [], changed: [] };
  const { fitting, others } = findTables([read.sheet], format);
  const [found] = [...fitting, ...others];
  if (found === undefined) throw new Error('no table');
  const options = { format, communes, source, territories, today: '2026-11-22' };
  const imported = importTable(found.table, options);
  if (!imported.ok) return { refusal: sayTableProblem(imported.problem), said: [], changed: [] };
  const { changed, outcomes } = imported;
  return { refusal: null, changed, outcomes, said: outcomes.map((outcome) => sayOutcome(outcome)) };
}
const HEAD = 'type;code_insee;nom;adresse;telephone\n';
const row = (number: string, insee = '35238', type = 'gendarmerie') =>
  `${type};${insee};Brigade;1 rue X;${number}\n`;

describe('the open directory', () => {
  it('gives permanent, unconfirmed lines kept by commune, with their source', () => {
    const { changed } = run(`${HEAD}${row('02 00 00 00 01', '35238', 'commissariat_police')}`);
    expect(changed).toMatchObject([{ code: '35', updated: '2026-11-22' }]);
    expect(changed[0]?.lines).toEqual([
      {
        service: 'police',
        number: '+33200000001',
        label: 'Brigade',
        area: { label: 'Rennes', communes: ['35238'], station: true },
        kind: 'permanent',
        network: 'fixed',
        source,
        alsoPublished: [],
        confirmation: null,
        withdrawn: null,
        deduced: ['network'],
      },
    ]);
  });

  it('gives files that pass every check', () => {
    const { changed } = run(
      `${HEAD}${row('02 00 00 00 01')}${row('02 00 00 00 02 / 02 00 00 00 03', '35288')}`,
    );
    const [file] = changed;
    if (file === undefined) throw new Error('nothing imported');
    const { problems } = checkText(territoryText(file));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('accounts for every row by its line, in French', () => {
    const { said, outcomes } = run(
      `${HEAD}${row('02 00 00 00 01')}\n${row('+590 00 00 00', '97128')}${row('17')}${row('02 00 00 00 01')}` +
        `${row('02 00 00 00 04', '99999')}mairie;35238;Mairie;;02 00 00 00 05\n`,
    );
    expect(said).toEqual([
      'ligne 2\u00a0: pris (35), +33200000001.',
      'ligne 4\u00a0: réparé (971), «\u00a0+590 00 00 00\u00a0» devient +590590000000\u00a0: chiffres d’outre-mer manquants après l’indicatif, rétablis.',
      'ligne 5\u00a0: refusé, «\u00a017\u00a0» est un numéro court\u00a0: il faut un numéro complet.',
      'ligne 6\u00a0: +33200000001 figure déjà (35).',
      'ligne 7\u00a0: refusé, commune inconnue\u00a0: «\u00a099999\u00a0».',
      'ligne 8\u00a0: refusé, service inconnu\u00a0: «\u00a0mairie\u00a0».',
    ]);
    expect(sayTotals(totalsOf(outcomes ?? []))).toBe(
      '2 pris (dont 1 réparés), 1 déjà connus, 0 retirés par le passé, 3 refusés.',
    );
  });

  it('changes nothing the second time', () => {
    const text = `${HEAD}${row('02 00 00 00 01')}${row('02 00 00 00 02', '35288')}`;
    const once = run(text).changed;
    expect(run(text, dila, once).changed).toEqual([]);
  });

  it('brings back no number that was switched off, and touches no confirmed line', () => {
    const gone = aLine({ service: 'gendarmerie', number: '+33200000001', withdrawn: '2023-10-26' });
    const sure = aLine({ service: 'gendarmerie', number: '+33200000002' });
    const { said, changed } = run(`${HEAD}${row('02 00 00 00 01')}${row('02 00 00 00 02')}`, dila, [
      territory('35', [gone, sure]),
    ]);
    expect(changed).toEqual([]);
    expect(said[0]).toContain('a été retiré le 2023-10-26 (35)');
    expect(said[1]).toContain('figure déjà');
  });

  it('takes nothing of a row with one faulty number', () => {
    expect(run(`${HEAD}${row('02 00 00 00 01 / 17')}`).changed).toEqual([]);
  });
});

describe('the gendarmerie’s list', () => {
  const columns =
    'identifiant_public_unite;service;telephone;departement;code_postal;commune;geocodage_x_GPS';

  it('is read as CSV and as JSON alike', () => {
    const csv = `${columns}\n1;Brigade de Rennes;+33 2 00 00 00 01;35;35000;RENNES CEDEX;-1.6\n`;
    const json = JSON.stringify([
      {
        identifiant_public_unite: 1,
        service: 'Brigade de Rennes',
        telephone: '+33 2 00 00 00 01',
        departement: '35',
        code_postal: 35000,
        commune: 'RENNES CEDEX',
      },
    ]);
    const fromCsv = run(csv, gendarmerie);
    expect(fromCsv.changed[0]?.lines).toMatchObject([
      { service: 'gendarmerie', area: { label: 'Rennes', communes: ['35238'] } },
    ]);
    expect(run(json, gendarmerie).changed).toEqual(fromCsv.changed);
  });

  it('finds the territory by the postcode, with its eaten zero, when its column does not tell', () => {
    const csv = `${columns}\n1;Brigade;04 74 00 00 00;;1500;AMBERIEU EN BUGEY;\n`;
    expect(run(csv, gendarmerie).changed).toMatchObject([{ code: '01' }]);
    const unknown = `${columns}\n1;Brigade;04 00 00 00 01;;99000;NULLE PART;\n`;
    expect(run(unknown, gendarmerie).said[0]).toContain('territoire inconnu');
  });
});

describe('anybody’s spreadsheet', () => {
  it('is read by the names of its columns, in any order', () => {
    const csv =
      'Libellé,Numéro de téléphone,Ville,Service\nCODIS,02 00 00 00 01,,Pompiers\n,02 00 00 00 02,st malo,18\n';
    const { changed } = run(csv, anyTable('35'));
    expect(changed[0]?.lines).toMatchObject([
      { service: 'fire', label: 'CODIS', area: '' },
      { service: 'fire', label: 'Pompiers Saint-Malo', area: { communes: ['35288'] } },
    ]);
  });

  it('guesses no service and takes no other territory’s row', () => {
    const csv =
      'service;numéro;département\nsamy;02 00 00 00 01;35\nconstructor;02 00 00 00 01;35\nsamu;02 00 00 00 01;56\n';
    expect(run(csv, anyTable('35')).said.map((line) => line.slice(10, 30))).toEqual([
      'refusé, service inco',
      'refusé, service inco',
      'refusé, autre territ',
    ]);
  });

  it('names its territory by code, name or both, and by nothing where one is asked for', () => {
    const csv =
      'service;numéro;département\nsamu;02 00 00 00 01;Ille-et-Vilaine\nsamu;02 00 00 00 02;35 - Ille-et-Vilaine\nsamu;02 00 00 00 03;35.0\nsamu;02 00 00 00 04;\nsamu;02 00 00 00 05;-\n';
    expect(run(csv, anyTable('35')).changed[0]?.lines).toHaveLength(5);
    const { said, changed } = run(csv, anyTable(null));
    expect(changed[0]?.lines).toHaveLength(3);
    expect(said.slice(3).every((line) => line.includes('territoire inconnu'))).toBe(true);
  });

  it('is read below its titles, with the line by which Excel is told what parts the cells', () => {
    const csv =
      'sep=;\nPréfecture, SIDPC : lignes de secours;;\nMise à jour, le 20/11/2026;;\n\nservice;numéro;libellé\nsamu;02 00 00 00 01;SAMU\nservice;numéro;libellé\npompiers;02 00 00 00 02;CODIS\n';
    const { said } = run(csv, anyTable('35'));
    expect(said).toEqual([
      'ligne 6\u00a0: pris (35), +33200000001.',
      'ligne 8\u00a0: pris (35), +33200000002.',
    ]);
    const tabs = csv.replaceAll(';', '\t').replace('sep=\t', 'sep=\t');
    expect(run(tabs, anyTable('35')).changed[0]?.lines).toHaveLength(2);
  });

  it('has rows short at their end filled, and refuses a longer one by its line', () => {
    const csv =
      'service;numéro;libellé;secteur\nsamu;02 00 00 00 01;SAMU\npolice;02 00 00 00 02;A;Est;;\npolice;02 00 00 00 03;B;Est;02 00 00 00 04\npompiers;02 00 00 00 05;C;\n';
    const { said, changed } = run(csv, anyTable('35'));
    expect(changed[0]?.lines.map(({ number }) => number)).toEqual([
      '+33200000001',
      '+33200000002',
      '+33200000005',
    ]);
    expect(said[2]).toBe(
      'ligne 4\u00a0: refusé, plus de cases que de titres (02 00 00 00 04 en trop)\u00a0: un numéro pourrait changer de propriétaire.',
    );
  });

  it('takes the service of the row right above for an empty cell, and says so', () => {
    const csv =
      'service;numéro;libellé\ngendarmerie;02 00 00 00 01;A\n;02 00 00 00 02;B\n;02 00 00 00 03;C\n\n;02 00 00 00 04;D\n';
    const { said, changed } = run(csv, anyTable('35'));
    expect(changed[0]?.lines.map(({ service }) => service)).toEqual(Array(3).fill('gendarmerie'));
    expect(said[1]).toContain('service repris de la ligne du dessus');
    expect(said[3]).toContain('service inconnu');
    const first = run('service;numéro\n;02 00 00 00 01\n', anyTable('35'));
    expect(first.said[0]).toContain('service inconnu');
  });

  it('is refused whole without its columns, or when its quotation marks do not close', () => {
    expect(run('a;b\n1;2\n', anyTable('35')).refusal).toBe(
      'ligne 1\u00a0: colonnes introuvables\u00a0: service, numéro. Rien n’a été pris.',
    );
    expect(run(`${HEAD}gendarmerie;35238;"Brigade;;02 00 00 00 01\n`).refusal).toContain('ligne 2');
    expect(run('').refusal).toContain('le fichier est vide');
    expect(run('[1]', gendarmerie).refusal).toContain('ligne 1');
  });
});

describe('a sheet', () => {
  it('keeps line numbers across cells of several lines and empty rows', () => {
    const read = readCsv('a;b\r\n"x\r\ny";1\r\n\r\nz;2\r\n');
    expect(read.ok && read.sheet.rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny', '1'] },
      { line: 5, cells: ['z', '2'] },
    ]);
  });

  it('is parted by what makes cells, not by the commas of a heading', () => {
    const read = readCsv('Service;"Numéro";"Libellé (unité, service, bureau)"\nsamu;1;A\n');
    expect(read.ok && read.sheet.rows.map(({ cells }) => cells.length)).toEqual([3, 3]);
  });

  it('is read or refused, never thrown on', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const result of [readCsv(text), readJsonTable(text)]) {
          if (!result.ok) continue;
          const { fitting, others } = findTables([result.sheet], anyTable('35'));
          for (const { table } of [...fitting, ...others]) {
            for (const { cells } of table.rows) {
              expect(cells.length).toBeGreaterThanOrEqual(table.columns.length);
            }
          }
        }
      }),
    );
  });
});
