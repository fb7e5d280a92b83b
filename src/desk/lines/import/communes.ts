/** The communes of one territory, for names and codes in spreadsheets and in the form. */
import { plainPlace } from '../../../directory/import/place-name.ts';
import type { CommuneList, ListedCommune } from '../../../directory/import/stations.ts';
import { communeByCode, placeAt, readCommuneIndex } from '../../../place/communes/index.ts';

/** What the desk asks of the communes: what importers ask, and names that begin in some way. */
export interface TerritoryCommunes extends CommuneList {
  /** Communes that a few typed letters may mean, the nearest first. */
  begin(typed: string, most: number): readonly ListedCommune[];
}

/**
 * @param text the file of the communes whole
 * @param territory INSEE code
 * @param formerCodes codes of merged communes that the file does not hold, as `src/site/place-data` packs them
 * @returns null when the file is cut or of another format
 */
export function communesOf(
  text: string,
  territory: string,
  formerCodes = '',
): TerritoryCommunes | null {
  const answer = readCommuneIndex(text);
  if (!answer.ok) return null;
  const { index } = answer;
  const { names, aliases } = index.table;
  const byName = new Map<string, ListedCommune[]>();
  for (let entry = 0; entry < names.length + aliases.codes.length; entry += 1) {
    const { commune, alias } = placeAt(index, entry);
    if (commune.territory !== territory) continue;
    const named = { code: commune.code, name: alias?.name ?? commune.name, territory };
    const key = plainPlace(named.name);
    const held = byName.get(key) ?? [];
    if (!held.some(({ code }) => code === named.code)) byName.set(key, [...held, named]);
  }
  const successor = new Map(
    formerCodes.split(';').flatMap((group) => {
      const [today = '', ...former] = group.split(' ');
      return former.map((old) => [old, today] as const);
    }),
  );
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return {
    byCode: (code) => {
      const found = communeByCode(index, code) ?? communeByCode(index, successor.get(code) ?? '');
      return found === undefined
        ? null
        : { code: found.code, name: found.name, territory: found.territory };
    },
    byName: (name, of) => (of === territory ? (byName.get(plainPlace(name)) ?? []) : []),
    begin: (typed, most) => {
      const plain = plainPlace(typed);
      if (plain === '') return [];
      const starting = sorted.filter(([name]) => name.startsWith(plain));
      const within = sorted.filter(([name]) => name.includes(` ${plain}`));
      return [...starting, ...within].flatMap(([, communes]) => communes).slice(0, most);
    },
  };
}
