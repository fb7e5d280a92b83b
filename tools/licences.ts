/**
 * The licences of everything that is shipped, out of the lock file: what the sources import, and what that
 * needs in turn. `npm run licences` writes docs/LICENCES.md; a test says when it is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const LICENCES_FILE = 'docs/LICENCES.md';

interface Locked {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** Licences that may be shipped in a work under the EUPL-1.2. */
export const ACCEPTED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
]);

/** Packages that the sources of pages, workers, desk and programs name, without tests. */
function imported(folder: string): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.|testing|fixtures/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?'((?:@[\w.-]+\/)?[\w.-]+)/g)) {
      if (!name.startsWith('.') && !name.startsWith('node:')) names.add(name);
    }
  }
  return names;
}

export interface Shipped {
  name: string;
  version: string;
  licence: string;
}

/** What is shipped, each package once a version, by name. */
export function shipped(root: string): Shipped[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const found = new Map<string, Shipped>();
  /** As Node looks a package up: from the folder of who asks, outwards. */
  const visit = (name: string, from: string): void => {
    let folder = from;
    let at = `${folder}${folder === '' ? '' : '/'}node_modules/${name}`;
    while (lock.packages[at] === undefined && folder !== '') {
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
      at = `${folder}${folder === '' ? '' : '/'}node_modules/${name}`;
    }
    const locked = lock.packages[at];
    if (locked === undefined || found.has(at)) return;
    const { version = '', license = 'unknown' } = locked;
    found.set(at, { name, version, licence: license });
    for (const needed of Object.keys(locked.dependencies ?? {})) visit(needed, at);
  };
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Locked;
  const asked = [...imported(join(root, 'src')), ...Object.keys(manifest.dependencies ?? {})];
  // They make the site, or run it under test: no byte of them is in it.
  for (const name of asked) if (!BUILDERS.has(name)) visit(name, '');
  const once = new Map(
    [...found.values()].map((licence) => [`${licence.name}@${licence.version}`, licence]),
  );
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const BUILDERS: ReadonlySet<string> = new Set([
  'vite',
  'vitest',
  'fast-check',
  'lightningcss',
  'acorn',
]);

/** The page that lists them. */
export function licencesPage(root: string): string {
  const rows = shipped(root).map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  return `# Licences de ce qui est livré

Repli est sous EUPL-1.2. Avec lui sont livrés, dans les pages, le bureau ou les programmes d’un hôte, ces paquets et
leurs dépendances. Liste écrite par \`npm run licences\` d’après \`package-lock.json\`.

| paquet | version | licence |
|---|---|---|
${rows.join('\n')}
`;
}

if (process.argv[1]?.endsWith('licences.ts')) {
  writeFileSync(LICENCES_FILE, licencesPage(process.cwd()));
  console.log(`${LICENCES_FILE} est refait.`);
}
