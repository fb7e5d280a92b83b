/** The communes that importers look up, from the official geographic code (@etalab/decoupage-administratif). */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { plainPlace } from '../directory/import/place-name.ts';
import type { CommuneList, ListedCommune } from '../directory/import/stations.ts';
import { isTerritoryCode } from '../territories/names.ts';

interface Entry {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  /** Today's commune of a former one, and that of an arrondissement. */
  chefLieu?: string;
  commune?: string;
  /** Codes of communes that merged into this one. */
  anciensCodes?: string[];
}

const territoryOf = (code: string): string =>
  /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);

let atHand: Promise<CommuneList> | undefined;

/**
 * The communes of the package's data file, read once.
 * @throws Error where the package is not installed
 */
export function loadCommunes(): Promise<CommuneList> {
  atHand ??= readCommunes();
  return atHand;
}

/** The communes, or nothing on a server that holds the built program alone: areas are not looked up there. */
export function communesAtHand(): Promise<CommuneList | undefined> {
  return loadCommunes().catch(() => undefined);
}

async function readCommunes(): Promise<CommuneList> {
  const path = createRequire(import.meta.url).resolve(
    '@etalab/decoupage-administratif/data/communes.json',
  );
  const entries = JSON.parse(await readFile(path, 'utf8')) as Entry[];
  const today = new Map<string, ListedCommune>();
  for (const { code, nom, type } of entries) {
    const territory = territoryOf(code);
    if (type === 'commune-actuelle' && isTerritoryCode(territory)) {
      today.set(code, { code, name: nom, territory });
    }
  }
  const byCode = new Map(today);
  const byName = new Map<string, ListedCommune[]>();
  for (const { code, nom, chefLieu, commune } of entries) {
    const current = today.get(chefLieu ?? commune ?? code);
    if (current === undefined) continue;
    // A commune of today keeps its code even where a former one bore it.
    const named = { ...current, name: nom };
    if (!byCode.has(code)) byCode.set(code, named);
    const key = `${current.territory} ${plainPlace(nom)}`;
    const held = byName.get(key) ?? [];
    if (!held.some((other) => other.code === current.code)) byName.set(key, [...held, named]);
  }
  for (const { code, anciensCodes = [] } of entries) {
    const current = today.get(code);
    for (const old of anciensCodes) {
      if (current !== undefined && !byCode.has(old)) byCode.set(old, current);
    }
  }
  return {
    byCode: (code) => byCode.get(code) ?? null,
    byName: (name, territory) => byName.get(`${territory} ${plainPlace(name)}`) ?? [],
  };
}
