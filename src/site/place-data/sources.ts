/** What the open lists say, in the few fields that places are made from. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A line of `@etalab/decoupage-administratif` (INSEE's official geographic code and populations). */
export interface SourceCommune {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  codesPostaux?: string[];
  population?: number;
  /** The commune that a delegated or associated commune is now part of. */
  chefLieu?: string;
  /** The city of a municipal arrondissement. */
  commune?: string;
  /** Codes of the communes it has taken in. */
  anciensCodes?: string[];
}

/** A line of `codes-postaux` (tax office list, down to streets). */
interface SourcePostcode {
  codePostal: string;
  codeCommune: string;
  /** As it was called in the list's edition, a little older than the official code's. */
  nomCommune: string;
}

const require = createRequire(import.meta.url);

/** Every commune, old and new, that lies in one of the 107 territories. */
export function readCommunes(): SourceCommune[] {
  const all: SourceCommune[] = require('@etalab/decoupage-administratif/data/communes.json');
  return all.filter(({ departement }) => !UNINHABITED.has(departement));
}

export function readPostcodes(): SourcePostcode[] {
  const all: SourcePostcode[] = require('codes-postaux/codes-postaux.json');
  return all;
}

/** A group of communes (EPCI) and its members. */
interface SourceGroup {
  /** SIREN. */
  code: string;
  membres: { code: string }[];
}

/** Every group of communes with taxes of its own, and those inside Greater Paris. */
export function readGroups(): SourceGroup[] {
  return [
    ...require('@etalab/decoupage-administratif/data/epci.json'),
    ...require('@etalab/decoupage-administratif/data/ept.json'),
  ];
}

/** Names that communes had since 1943 and no current list holds (`extract-former-names.ts`). */
export function readFormerNames(): { code: string; name: string }[] {
  return readFileSync(new URL('former-names.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => ({ code: line.slice(0, 5), name: line.slice(6) }));
}

/** Code and official name of the 107 territories, in the order of their codes. */
export function readTerritories(): { code: string; nom: string }[] {
  const all: {
    code: string;
    nom: string;
  }[] = require('@etalab/decoupage-administratif/data/departements.json');
  return all
    .filter(({ code }) => !UNINHABITED.has(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The southern lands and Clipperton: no inhabitants, no préfecture of their own, no lines. */
const UNINHABITED = new Set(['984', '989']);
