/** The communes in memory: looked up by code, and laid out for the search. */
import type { Result } from '../../base/result.ts';
import { nameAt } from './columns.ts';
import { type CommuneIndex, layOut } from './layout.ts';
import { type AliasKind, communeCodeAt, readTable } from './read.ts';

/** A commune of today. */
export interface Commune {
  /** INSEE code, `35238`, `2A004`, `97411`. */
  code: string;
  name: string;
  /** Code of its territory, `35`, `2A`, `974`. */
  territory: string;
  postcodes: readonly string[];
}

/** A commune found under a name: its own, or that of an arrondissement or of a former commune. */
export interface NamedPlace {
  commune: Commune;
  alias: { name: string; code: string; kind: AliasKind } | null;
}

export type { CommuneIndex };

type IndexAnswer = Result<{ index: CommuneIndex }, { problem: string }>;

/**
 * Prepares the commune file for the search; takes a few hundredths of a second, on a slow phone a
 * tenth.
 *
 * @param text the file `communes.txt` whole
 * @returns the index, or the problem in words when the text is cut or of another format
 */
export function readCommuneIndex(text: string): IndexAnswer {
  const answer = readTable(text);
  return answer.ok ? { ok: true, index: layOut(answer.table) } : answer;
}

/** The commune at a place of the table. */
export function communeAt({ table }: CommuneIndex, i: number): Commune {
  const code = communeCodeAt(table, i);
  return {
    code,
    name: nameAt(table.names, i),
    territory: territoryOfCommune(code) ?? '',
    postcodes: table.postcodes.slice(table.postcodeStarts[i], table.postcodeStarts[i + 1]),
  };
}

/** The place of an entry of the search: a commune's own name or an alias, not a spoken place. */
export function placeAt(index: CommuneIndex, entry: number): NamedPlace {
  const { names, aliases } = index.table;
  const i = entry - names.length;
  if (i < 0) return { commune: communeAt(index, entry), alias: null };
  return {
    commune: communeAt(index, aliases.communes[i] ?? 0),
    alias: {
      name: nameAt(aliases.names, i),
      code: aliases.codes[i] ?? '',
      kind: aliases.kinds[i] ?? 'former',
    },
  };
}

/**
 * The commune of an INSEE code; codes of arrondissements and of communes merged since lead to the
 * commune of today. Undefined for a code nobody has.
 */
export function communeByCode(index: CommuneIndex, insee: string): Commune | undefined {
  const { territories, firsts, numbers, aliases } = index.table;
  const territory = territoryOfCommune(insee);
  if (territory === undefined) return undefined;
  const t = territories.indexOf(territory);
  const number = Number(insee.slice(territory.length));
  for (let i = firsts[t] ?? 0; i < (firsts[t + 1] ?? 0); i += 1) {
    if (numbers[i] === number) return communeAt(index, i);
  }
  const alias = aliases.codes.indexOf(insee);
  return alias < 0 ? undefined : communeAt(index, aliases.communes[alias] ?? 0);
}

/**
 * Territory of a commune by its INSEE code alone: its first two characters, three overseas. Exact
 * for every commune of today; ask `communeByCode` for a code that may be a former commune's, as
 * five of those changed territory when they merged. Undefined when it is no INSEE code.
 */
export function territoryOfCommune(insee: string): string | undefined {
  if (!/^(?:\d{2}|2[AB])\d{3}$/.test(insee)) return undefined;
  return insee.slice(0, /^9[78]/.test(insee) ? 3 : 2);
}
