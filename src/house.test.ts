/**
 * The arrows of the house (docs/ARCHITECTURE.md): which room may enter which, and by which door. Read from the
 * imports of every file; tests and their fixtures may go anywhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CORE = [
  'base',
  'territories',
  'directory',
  'place',
  'status',
  'guide',
  'authoring',
  'exercise',
] as const;
const DRAWN = [
  ...['pages/document.tsx', 'pages/model.ts', 'pages/model-of.ts', 'pages/routes.ts'],
  ...['pages/html.ts', 'pages/sheets'],
];

/** What phones have of exercises; scenarios are for who leads one. */
const PRACTISED = ['exercise/outcome.ts', 'exercise/phone-code.ts', 'exercise/phone-record.ts'];

/** What a room may enter beside itself: a room, or a file or folder of it as the only doors. */
const HOUSE: Readonly<Record<string, readonly string[]>> = {
  base: [],
  territories: ['base'],
  directory: ['base', 'territories'],
  place: ['base', 'territories'],
  status: ['base', 'territories', 'directory'],
  guide: ['base', 'territories', 'directory', 'status'],
  authoring: ['base', 'territories', 'directory', 'status'],
  exercise: ['base', 'territories', 'directory', 'status', 'guide', 'authoring'],
  opendata: ['base', 'territories', 'directory', 'status', 'authoring'],
  store: ['base', 'territories', 'directory', 'status', 'guide', ...PRACTISED],
  published: ['base', 'territories', 'directory', 'status', 'store'],
  i18n: ['base'],
  pages: [
    ...['base', 'territories', 'directory', 'place', 'status', 'guide', 'store', 'i18n'],
    ...['opendata', ...PRACTISED],
  ],
  app: [
    ...CORE.filter((room) => room !== 'authoring' && room !== 'exercise'),
    ...['store', 'published', 'i18n', 'pages'],
    ...PRACTISED,
  ],
  worker: ['base', 'directory', 'status', 'store', 'published', 'i18n', 'pages'],
  contacts: ['base', 'territories', 'directory', 'i18n'],
  embed: ['base', 'territories', 'directory', 'status', 'guide', 'i18n'],
  // Its preview is the citizens' own page, and its icon theirs.
  desk: [
    ...[...CORE, 'published', 'i18n', 'public/icons', 'store/transaction-ends.ts'],
    ...['pages/Page.tsx', 'pages/parts/words.ts', 'pages/styles', ...DRAWN],
  ],
  host: [
    'base',
    'territories',
    'directory',
    'status',
    'opendata',
    'i18n',
    'contacts',
    'embed',
    ...DRAWN,
  ],
  collector: ['base', 'territories', 'directory', 'status', 'opendata', 'host'],
  publisher: [
    'base',
    'territories',
    'directory',
    'status',
    'authoring',
    'exercise/led',
    'host',
    'docs/openapi.json',
  ],
  site: [
    ...['base', 'territories', 'directory', 'place', 'status', 'opendata', 'host', 'i18n', 'embed'],
    ...['pages/headers.ts', 'pages/lost.tsx', ...DRAWN],
  ],
  cli: [
    ...[...CORE, 'opendata', 'host', 'site', 'i18n', ...DRAWN],
    ...['collector/collector.ts', 'collector/schedule.ts', 'collector/try'],
    ...['collector/published.ts', 'collector/known-lines.ts'],
    ...['publisher/http/server.ts', 'publisher/limits.ts'],
  ],
};
/** Rooms that draw. */
const WITH_REACT = ['pages', 'app', 'desk', 'worker', 'host', 'site'];

/** By the path of a file: what it imports, files as paths from `src`, packages as `npm:react`. */
type Imports = ReadonlyMap<string, readonly string[]>;

const IMPORT =
  /^(?:import|export)\b[^'"`;=]*?\bfrom\s+'([^'\n]+)'|^import\s+'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'\s*\)/gm;
const isTest = (file: string) => /\.test\.tsx?$|(?:^|[./])fixtures\b/.test(file);

/** `status/chain/key.ts` with `../../base/last.ts` gives `base/last.ts`; what lies beside `src` keeps its name. */
function resolved(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return `npm:${specifier}`;
  return join('src', file, '..', specifier.replace(/\?.*$/, ''))
    .replaceAll('\\', '/')
    .replace(/^src\//, '');
}

function importsIn(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  return new Map(
    files.map((file) => {
      const found = [...readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)];
      return [file, found.map(([, a, b, c]) => resolved(file, a ?? b ?? c ?? ''))];
    }),
  );
}

const roomOf = (path: string): string => path.split('/')[0] ?? '';

/** Every import that no arrow allows. */
function wrongWays(imports: Imports): string[] {
  return [...imports].flatMap(([file, targets]) => {
    const room = roomOf(file);
    if (isTest(file) || !file.includes('/')) return [];
    const doors = HOUSE[room];
    if (doors === undefined) return [`${file}: a room that the table does not know`];
    return targets
      .filter((target) => {
        if (isTest(target)) return true;
        if (/^npm:react(?:-dom)?(?:\/|$)/.test(target)) return !WITH_REACT.includes(room);
        return (
          !target.startsWith('npm:') &&
          roomOf(target) !== room &&
          !doors.some((door) => target === door || target.startsWith(`${door}/`))
        );
      })
      .map((target) => `${file} enters ${target}`);
  });
}

/** Files that import each other, each circle once, from its first file round to it again. */
function circles(imports: Imports): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

describe('the house', () => {
  const imports = importsIn(import.meta.dirname);

  it('has a row for every room, and no row for none', () => {
    const rooms = new Set([...imports.keys()].filter((file) => file.includes('/')).map(roomOf));
    expect([...rooms].sort()).toEqual(Object.keys(HOUSE).sort());
  });

  it('is walked along its arrows alone', () => {
    expect(wrongWays(imports)).toEqual([]);
  });

  it('has no two rooms that enter each other', () => {
    const entered = new Map(
      Object.entries(HOUSE).map(([room, doors]) => [room, [...new Set(doors.map(roomOf))]]),
    );
    expect(circles(entered)).toEqual([]);
  });

  it('has no files that import each other', () => {
    expect(circles(imports)).toEqual([]);
  });
});

describe('a wrong way', () => {
  it.each([
    ['directory/model.ts', 'status/model.ts'],
    ['guide/plan.ts', 'store/open.ts'],
    ['status/model.ts', 'npm:react'],
    ['app/live.ts', 'worker/sw.ts'],
    ['cli/run.ts', 'publisher/store/store.ts'],
    ['pages/Page.tsx', 'pages/a.fixtures.ts'],
    ['attic/old.ts', 'base/last.ts'],
    ['host/log.ts', 'tools/place/build.ts'],
  ])('from %s to %s is found', (file, target) => {
    expect(wrongWays(new Map([[file, [target]]]))).toHaveLength(1);
  });

  it('round in a circle is found, through any number of files', () => {
    const round = new Map([
      ['a.ts', ['b.ts', 'd.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', []],
    ]);
    expect(circles(round)).toEqual(['a.ts -> b.ts -> c.ts -> a.ts']);
  });

  it('is read in every way that an import is written', () => {
    const text = [
      "import type { A } from './a.ts';",
      "import {\n  b,\n} from '../b.ts';",
      "export { c } from './c.ts';",
      "import './d.css';",
      "const e = await import('./e.ts');",
      "export type F = 'f';",
    ].join('\n');
    const found = [...text.matchAll(IMPORT)].map(([, a, b, c]) => a ?? b ?? c);
    expect(found).toEqual(['./a.ts', '../b.ts', './c.ts', './d.css', './e.ts']);
  });
});
