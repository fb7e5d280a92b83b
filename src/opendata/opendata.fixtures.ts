/** A directory with a line of every kind, and the readers that nobody here wrote. */
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { aLine } from '../directory/checks/files.fixtures.ts';
import { compileDirectory } from '../directory/compile.ts';
import type { Directory, Line, National, Territory } from '../directory/model.ts';
import { historyAfter } from './changes.ts';
import { openDirectory } from './directory.ts';
import { openFiles } from './files.ts';
import type { TerritoryShapes } from './geojson.ts';
import { healthOf, type Speakers } from './health.ts';

export const NOW = new Date('2026-11-28T12:00:00Z');
export const HOME = 'https://repli.example';

const area = (label: string) => ({ label, communes: ['35238'] });

/** Numbers of ranges reserved for fiction. */
export const KINDS_OF_LINES: readonly Line[] = [
  aLine({ number: '+33261910001', label: 'Pompiers, "le 18" de secours, Rennes' }),
  aLine({
    number: '+33261910002',
    service: 'samu',
    confirmation: { by: 'SAMU', on: '2024-01-02', method: 'appel' },
  }),
  aLine({ number: '+33261910003', service: 'police', confirmation: null, area: area('Rennes') }),
  aLine({
    number: '+33261910004',
    service: 'gendarmerie',
    confirmation: null,
    area: { ...area('Bruz'), station: true },
  }),
  aLine({ number: '+33261910005', withdrawn: '2026-11-20' }),
  aLine({
    number: '+33261910006',
    kind: 'incident',
    confirmation: null,
    source: { publisher: 'Presse', onBehalfOf: '', url: '', published: '2021-06-03' },
  }),
  aLine({ number: '+33261910007', kind: 'incident', confirmation: null, openUntil: '2026-12-01' }),
];

/** What a phone would offer of them on that day. */
export const OFFERED = ['0001', '0002', '0003', '0004', '0007'].map((end) => `+3326191${end}`);

export const territoryWith = (code: string, name: string, lines: readonly Line[]): Territory => ({
  code,
  name,
  prefecture: { name: `Préfecture (${name})`, website: 'https://exemple.gouv.fr' },
  lines: [...lines],
  notes: ['Une note pour qui tient le fichier.'],
  updated: '2026-11-27',
});

const national = JSON.parse(readFileSync('data/national.json', 'utf8')) as National;

/** A directory of 35, which has those lines, and of 22, which has none. */
export const directoryWith = (lines: readonly Line[], version = 10): Directory =>
  compileDirectory(
    [territoryWith('35', 'Ille-et-Vilaine', lines), territoryWith('22', "Côtes-d'Armor", [])],
    national,
    {
      version,
      issuedAt: `2026-11-28T12:00:${version}Z`,
      validUntil: '2027-11-28T12:00:00Z',
    },
  );

const SQUARE = [
  [-2, 48],
  [-1, 48],
  [-1, 49],
  [-2, 49],
  [-2, 48],
];
const SHAPES: TerritoryShapes = { '35': [[SQUARE]] };

const key = {
  kid: 'prefecture-35',
  use: ['territory'],
  territories: ['35'],
  holder: 'Préfecture d’Ille-et-Vilaine',
  from: '2026-01-01',
  until: '2027-01-01',
  revoked: null,
  jwk: { kty: 'EC', crv: 'P-256', x: '', y: '' },
} as const;

/** A key of 35, another of it that was revoked, and a channel of the whole country. */
export const SPEAKERS: Speakers = {
  keys: [
    { ...key, use: [...key.use], territories: [...key.territories] },
    {
      ...key,
      use: [...key.use],
      territories: [...key.territories],
      holder: 'Volée',
      revoked: '2026-11-01',
    },
  ],
  channels: [],
};

/** Every file made of a directory that came after others, oldest first, by its path. */
export function filesOf(
  directories: readonly Directory[],
  home = HOME,
): ReadonlyMap<string, string> {
  const open = directories.map((directory) => openDirectory(directory, NOW));
  const history = open.reduce(historyAfter, null as Parameters<typeof historyAfter>[0]);
  const directory = open.at(-1);
  if (directory === undefined || history === null) throw new Error('no directory');
  const published = directories.at(-1);
  if (published === undefined) throw new Error('no directory');
  const health = healthOf(published, SPEAKERS, NOW);
  const drawings = {
    shapes: SHAPES,
    map: { viewBox: '0 0 10 10', paths: { '35': 'M0 0l1 0 0 1z' } },
  };
  const files = openFiles({ published, directory, health, history, drawings, home, now: NOW });
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** What libxml2 finds wrong with an Atom feed by the grammar of its RFC; nothing when all is well. */
export function faultsOfAtom(text: string): string[] {
  const grammar = readFileSync(new URL('schemas/atom.rng', import.meta.url), 'utf8');
  using schema = XmlDocument.fromString(grammar);
  using validator = RelaxNGValidator.fromDoc(schema);
  using feed = XmlDocument.fromString(text);
  try {
    validator.validate(feed);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
