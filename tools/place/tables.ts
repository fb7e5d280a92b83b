/** Writes the small generated modules of `src/place` anew: `npm run place:tables`, then format. */
import { writeFileSync } from 'node:fs';
import { postcodeExceptionsModule } from './postcodes.ts';
import { readTerritories } from './sources.ts';

const folder = new URL('../../src/place/', import.meta.url);

const quoted = (name: string) => (name.includes("'") ? `"${name}"` : `'${name}'`);
const names = readTerritories().map(({ code, nom }) => `  ['${code}', ${quoted(nom)}],`);

writeFileSync(new URL('postcode-exceptions.ts', folder), postcodeExceptionsModule());
writeFileSync(
  new URL('territories.ts', folder),
  [
    '/** Made by tools/place/tables.ts: the 107 territories and their official names. */',
    'export const TERRITORIES: ReadonlyMap<string, string> = new Map([',
    ...names,
    ']);',
    '',
  ].join('\n'),
);
