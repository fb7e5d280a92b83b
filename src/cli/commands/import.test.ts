import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openRow,
  openWorkbook,
  workbookOf,
} from '../../directory/import/workbook/workbook.fixtures.ts';
import { type Io, UsageError } from '../../host/io.ts';
import type { Command } from '../command.ts';
import { command as check } from './check.ts';
import { command } from './import.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'repli-import-'));
  await cp(DATA, join(cwd, 'data'), { recursive: true });
});
afterEach(() => rm(cwd, { recursive: true }));

async function run(args: string[], of: Command = command) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env: {},
    cwd,
    now: () => new Date('2026-11-28T12:00:00Z'),
  };
  const code = await of.run(args, io).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    err.push(error.told.fr);
    return 2;
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const file = (code: string) => readFile(join(cwd, `data/territories/${code}.json`), 'utf8');
const put = (text: string | Uint8Array, name = 'in.csv') => writeFile(join(cwd, name), text);
const DILA = `type;code_insee;nom;adresse;telephone
gendarmerie;35288;Brigade de gendarmerie - Saint-Malo;;02 00 00 00 01
commissariat_police;13201;Commissariat - Marseille 1er;;04 90 00 00 00
gendarmerie;01015;Brigade d’une commune réunie;;04 74 00 00 00
gendarmerie;97128;Brigade de gendarmerie - Sainte-Anne;;+590 00 00 00
`;
const dilaOf = (published: string, ...more: string[]) =>
  run(['dila', 'in.csv', '--published', published, ...more]);
const dila = (...more: string[]) => dilaOf('2019', ...more);

describe('repli import', () => {
  it('writes nothing until told to', async () => {
    await put(DILA);
    const before = await file('35');
    const { code, out } = await dila();
    expect(code).toBe(0);
    expect(out).toContain('4 pris (dont 1 réparés)');
    expect(out).toContain('4 fichiers seraient modifiés');
    expect(await file('35')).toBe(before);
  });

  it.each(['2026-11-29', '2026-12', '2027'])(
    'says of a date ahead of the clock (%s) when it only tries what it says when it writes',
    async (day) => {
      await put(DILA);
      const before = await file('35');
      const tried = await dilaOf(day);
      const told = await dilaOf(day, '--write');
      expect([tried.code, tried.err]).toEqual([2, told.err]);
      expect(tried.err).toContain(day);
      expect(tried.err).toContain('Rien n’a été écrit');
      expect(tried.out).not.toContain('seraient modifiés');
      expect(await file('35')).toBe(before);
    },
  );

  it('writes files that every check lets pass, and nothing the second time', async () => {
    await put(DILA);
    expect((await dila('--write')).out).toContain('4 fichiers modifiés');
    const written = await file('35');
    expect(JSON.parse(written).lines.at(-1)).toEqual({
      service: 'gendarmerie',
      number: '+33200000001',
      label: 'Brigade de gendarmerie - Saint-Malo',
      area: { label: 'Saint-Malo', communes: ['35288'], station: true },
      kind: 'permanent',
      network: 'fixed',
      source: {
        publisher: 'Annuaire de l’administration (DILA, Licence Ouverte)',
        url: 'https://lannuaire.service-public.gouv.fr/',
        published: '2019',
      },
      confirmation: null,
      withdrawn: null,
      deduced: ['network'],
    });
    const area = JSON.parse(await file('13')).lines.at(-1).area;
    expect(area).toEqual({
      label: 'Marseille 1er Arrondissement',
      communes: ['13055'],
      station: true,
    });
    expect((await run(['data'], check)).code).toBe(0);
    expect((await dila('--write')).out).toContain('0 fichier modifié');
    expect(await file('35')).toBe(written);
  });

  it('reads what a French spreadsheet saves', async () => {
    await put(Buffer.from(DILA.replace('’', "'"), 'latin1'));
    expect((await dila('--write')).code).toBe(0);
    expect(await file('01')).toContain("Brigade d'une commune réunie");
  });

  it('reads any spreadsheet for one territory', async () => {
    await put('Service;Téléphone;Commune\npompiers;02 00 00 00 02;Vitré\nSAMU;17;\n');
    const args = ['csv', 'in.csv', '--territory', '35', '--publisher', 'SDIS 35'];
    const { code, out } = await run([...args, '--published', '2026-11', '--write']);
    expect(code).toBe(1);
    expect(out).toContain('ligne 3\u00a0: refusé, «\u00a017\u00a0» est un numéro court');
    expect(JSON.parse(await file('35')).lines.at(-1)).toMatchObject({
      service: 'fire',
      area: { communes: ['35360'] },
      source: { publisher: 'SDIS 35', published: '2026-11' },
    });
  });

  it('takes nothing from a file it cannot read, and says where', async () => {
    await put(`${DILA}gendarmerie;35288;"Brigade\n`);
    const { code, err } = await dila('--write');
    expect(code).toBe(1);
    expect(err).toContain('in.csv, ligne 6');
    expect(err).toContain('Rien n’a été pris');
    await put('[{"a":1}]', 'in.json');
    const json = await run(['gendarmerie', 'in.json', '--published', '2026']);
    expect(json.err).toContain('colonnes introuvables');
  });

  const csv = (name: string, ...more: string[]) =>
    run(['csv', name, '--publisher', 'SDIS 35', '--published', '2026-11', '--verbose', ...more]);

  it('reads workbooks of both kinds, below their titles', async () => {
    const rows = [['Lignes de secours'], ['service', 'numéro'], ['pompiers', '02 00 00 00 02']];
    await put(
      workbookOf([
        { name: 'Lisez-moi', rows: [['x']] },
        { name: 'L', rows },
      ]),
      'a.xlsx',
    );
    await put(openWorkbook({ L: rows.map((cells) => openRow(...cells)).join('') }), 'a.ods');
    for (const name of ['a.xlsx', 'a.ods']) {
      const { out, code } = await csv(name, '--territory', '35');
      expect(out, name).toContain('ligne 3\u00a0: pris (35), +33200000002.');
      expect(code).toBe(0);
    }
    await put(zipSync({ 'a.txt': new Uint8Array(3) }), 'a.zip');
    expect((await csv('a.zip')).err).toContain('ni un classeur .xlsx ni un classeur .ods');
  });

  it('reads the sheet that it is told, and asks when several would do', async () => {
    const rows = (number: string) => [
      ['service', 'numéro'],
      ['pompiers', number],
    ];
    const sheets = [
      { name: 'Actuelles', rows: rows('02 00 00 00 02') },
      { name: 'Anciennes', rows: rows('02 00 00 00 03') },
    ];
    await put(workbookOf(sheets), 'a.xlsx');
    const asked = await csv('a.xlsx', '--territory', '35');
    expect(asked.code).toBe(2);
    expect(asked.err).toContain(
      'plusieurs feuilles conviennent, «\u00a0Actuelles\u00a0», «\u00a0Anciennes\u00a0». Dites laquelle\u00a0: --sheet NOM.',
    );
    const told = await csv('a.xlsx', '--territory', '35', '--sheet', 'Anciennes');
    expect(told.out).toContain('+33200000003');
    const wrong = await csv('a.xlsx', '--territory', '35', '--sheet', 'Autre');
    expect(wrong.err).toContain('feuilles de ce fichier\u00a0: «\u00a0Actuelles\u00a0»');
    await put('service;numéro\nsamu;02 00 00 00 02\n');
    expect((await csv('in.csv', '--sheet', 'x')).err).toContain('pas de feuilles');
  });

  it('knows the codes of communes that merged', async () => {
    await put(
      'service;numéro;code insee\ngendarmerie;04 70 00 00 01;63266\ngendarmerie;04 70 00 00 02;63255.0\n',
    );
    const { code } = await csv('in.csv', '--territory', '63', '--write');
    expect(code).toBe(0);
    const areas = JSON.parse(await file('63')).lines.slice(-2);
    const area = { label: 'Nonette-Orsonnette', communes: ['63255'] };
    expect(areas).toMatchObject([{ area }, { area }]);
  });

  it('asks who publishes, and when', async () => {
    await put(DILA);
    expect((await run(['dila', 'in.csv'])).err).toContain('De quand date');
    expect((await run(['csv', 'in.csv', '--published', '2019'])).err).toContain('Qui publie');
    expect((await dilaOf('hier')).err).toContain('«\u00a0hier\u00a0»');
    expect((await dila('--url', 'ftp://x')).err).toContain('https://');
    expect((await dila('--territory', '35')).err).toContain('--territory');
    expect(
      (await run(['xlsx', 'in.csv', '--published', '2019', '--publisher', 'x'])).err,
    ).toContain('dila');
    expect((await run(['dila', 'none.csv', '--published', '2019'])).err).toContain('none.csv');
  });
});
