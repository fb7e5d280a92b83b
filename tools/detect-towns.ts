/**
 * Writes src/status/detect/lexicon/places/towns.ts: the communes a text may name without its département.
 * Run it by hand when the official geographic code changes: `npx tsx tools/detect-towns.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Commune {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  population?: number;
}

const MIN_POPULATION = 15000;
const TARGET = 'src/status/detect/lexicon/places/towns.ts';

const require = createRequire(import.meta.url);
const read = (name: string) =>
  JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}`), 'utf8'));

const communes = read('communes.json') as Commune[];
const seats = new Set(
  (read('arrondissements.json') as { chefLieu: string }[]).map((a) => a.chefLieu),
);

/** Ordinary words, or names that several territories share: they would be seen everywhere. */
const TOO_COMMON = new Set(
  'Ham,Die,Sens,Bron,Vif,Orange,Le Port,Le Robert,Le Diamant,Le François,Le Moule,La Trinité,Saint-Pierre,Saint-Paul,Saint-Joseph,Saint-André,Saint-Louis,Sainte-Marie,Sainte-Anne,Sainte-Rose,Saint-Benoît,Saint-Claude,Saint-Esprit,Saint-Leu,Saint-Denis,Mions,Carros,Lys,Sarre,Condom,Mer,Prades,Apt,Vienne,Eu,Loos'.split(
    ',',
  ),
);

const byDepartement = new Map<string, string[]>();
const seen = new Set<string>();
const chosen = communes
  .filter((c) => c.type === 'commune-actuelle' && c.departement !== undefined)
  .filter((c) => (c.population ?? 0) >= MIN_POPULATION || seats.has(c.code))
  .filter((c) => !TOO_COMMON.has(c.nom))
  .sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
for (const commune of chosen) {
  if (seen.has(commune.nom)) continue;
  seen.add(commune.nom);
  const code = commune.departement ?? '';
  const name = commune.nom === 'Vire Normandie' ? 'Vire' : commune.nom;
  byDepartement.set(code, [...(byDepartement.get(code) ?? []), name]);
}
const lines = [...byDepartement]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([code, names]) => `${code}:${names.sort((a, b) => a.localeCompare(b, 'fr')).join(',')}`);
writeFileSync(
  TARGET,
  `/**
 * Communes of ${MIN_POPULATION} people or more and seats of arrondissements, by territory; names that are ordinary
 * words are left out. Made by tools/detect-towns.ts from the official geographic code (INSEE, through
 * @etalab/decoupage-administratif); do not edit.
 */
export const TOWNS = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${seen.size} towns written to ${TARGET}`);
