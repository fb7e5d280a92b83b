import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Command, type Io, UsageError } from '../command.ts';
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
    now: () => new Date('2026-11-22T12:00:00Z'),
  };
  const code = await of.run(args, io).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    err.push(error.message);
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
const dila = (...more: string[]) => run(['dila', 'in.csv', '--published', '2019', ...more]);

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

  it('writes files that every check lets pass, and nothing the second time', async () => {
    await put(DILA);
    expect((await dila('--write')).out).toContain('4 fichiers modifiés');
    const written = await file('35');
    expect(JSON.parse(written).lines.at(-1)).toEqual({
      service: 'gendarmerie',
      number: '+33200000001',
      label: 'Brigade de gendarmerie - Saint-Malo',
      area: { label: 'Saint-Malo', communes: ['35288'] },
      kind: 'permanent',
      network: 'fixed',
      source: {
        publisher: 'Annuaire de l’administration (DILA, Licence Ouverte)',
        url: 'https://lannuaire.service-public.gouv.fr/',
        published: '2019',
      },
      confirmation: null,
      withdrawn: null,
    });
    const area = JSON.parse(await file('13')).lines.at(-1).area;
    expect(area).toEqual({ label: 'Marseille 1er Arrondissement', communes: ['13055'] });
    expect((await run(['data'], check)).code).toBe(0);
    expect((await dila('--write')).out).toContain('0 fichiers modifiés');
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
    await put(`${DILA}gendarmerie;35288\n`);
    const { code, err } = await dila('--write');
    expect(code).toBe(1);
    expect(err).toContain('in.csv, ligne 6');
    expect(err).toContain('Rien n’a été pris');
    await put('[{"a":1}]', 'in.json');
    const json = await run(['gendarmerie', 'in.json', '--published', '2026']);
    expect(json.err).toContain('colonnes introuvables');
  });

  it('asks who publishes, and when', async () => {
    await put(DILA);
    expect((await run(['dila', 'in.csv'])).err).toContain('De quand date');
    expect((await run(['csv', 'in.csv', '--published', '2019'])).err).toContain('Qui publie');
    expect((await dila('--published', 'hier')).err).toContain('«\u00a0hier\u00a0»');
    expect((await dila('--url', 'ftp://x')).err).toContain('https://');
    expect((await dila('--territory', '35')).err).toContain('--territory');
    expect(
      (await run(['xlsx', 'in.csv', '--published', '2019', '--publisher', 'x'])).err,
    ).toContain('dila');
    expect((await run(['dila', 'none.csv', '--published', '2019'])).err).toContain('none.csv');
  });
});
