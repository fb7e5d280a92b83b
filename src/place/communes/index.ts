/** The communes in memory: looked up by code, and laid out for the search. */
import { nameAt } from './columns.ts';
import { articleLength, headAt, LETTER, letterSet, WORD_START, writeLetters } from './letters.ts';
import { type AliasKind, type CommuneTable, readTable } from './read.ts';

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

/** Names that read the same are one group; entries count today's communes first, then aliases. */
export interface CommuneIndex {
  table: CommuneTable;
  /** Letters of group `g` are `letters[starts[g]]` up to `starts[g + 1]`. */
  letters: Uint8Array;
  starts: Uint32Array;
  /** Which letters each group's name has. */
  sets: Int32Array;
  /** First three letters of each name (`headAt`), and those after its article (0 when it has none). */
  heads: Uint32Array;
  headsAfterArticle: Uint32Array;
  words: WordTable;
  /** Population class of the largest of each group. */
  sizes: Uint8Array;
  groups: number;
  /** First entry of each group; `nextEntries` chains the others, -1 ends. */
  firstEntries: Int32Array;
  nextEntries: Int32Array;
}

/** Every word of every group's name, in order. */
export interface WordTable {
  /** Where each word begins in the letters. */
  starts: Uint32Array;
  /** Its first three letters. */
  heads: Uint32Array;
  groups: Uint16Array;
  /** Words of group `g` are `firsts[g]` up to `firsts[g + 1]`. */
  firsts: Uint32Array;
  length: number;
}

export type IndexAnswer = { ok: true; index: CommuneIndex } | { ok: false; problem: string };

/** Slots of the table that finds names already seen; a power of two above twice the names. */
const SLOTS = 1 << 17;

/** Whether two runs of letters read the same, wherever words begin. */
function sameLetters(letters: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) {
    if ((((letters[a + i] ?? 0) ^ (letters[b + i] ?? 0)) & LETTER) !== 0) return false;
  }
  return true;
}

/** FNV-1a of the letters, folded to a slot. */
function slotOf(letters: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i += 1) {
    hash = Math.imul(hash ^ ((letters[i] ?? 0) & LETTER), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** Groups the names that read the same, and writes their letters. */
function groupNames(table: CommuneTable) {
  const { names, aliases } = table;
  const entries = names.length + aliases.names.length;
  const letters = new Uint8Array(2 * (names.units.length + aliases.names.units.length));
  const starts = new Uint32Array(entries + 1);
  const sizes = new Uint8Array(entries);
  const firstEntries = new Int32Array(entries);
  const nextEntries = new Int32Array(entries).fill(-1);
  const lastEntries = new Int32Array(entries);
  const slots = new Int32Array(SLOTS).fill(-1);
  let groups = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    const own = entry < names.length;
    const { units, starts: bounds } = own ? names : aliases.names;
    const i = own ? entry : entry - names.length;
    const from = starts[groups] ?? 0;
    const to = writeLetters(units, bounds[i] ?? 0, bounds[i + 1] ?? 0, letters, from);
    let slot = slotOf(letters, from, to);
    let group = slots[slot] ?? -1;
    while (group >= 0) {
      const start = starts[group] ?? 0;
      const length = (starts[group + 1] ?? 0) - start;
      if (length === to - from && sameLetters(letters, start, from, length)) break;
      slot = (slot + 1) & (SLOTS - 1);
      group = slots[slot] ?? -1;
    }
    if (group < 0) {
      group = groups;
      slots[slot] = group;
      starts[group + 1] = to;
      firstEntries[group] = entry;
      groups += 1;
    } else {
      nextEntries[lastEntries[group] ?? 0] = entry;
    }
    lastEntries[group] = entry;
    if (own) sizes[group] = Math.max(sizes[group] ?? 0, table.sizes[i] ?? 0);
  }
  return { letters, starts, sizes, groups, firstEntries, nextEntries };
}

/** Lists the words of all the names. */
function listWords(letters: Uint8Array, starts: Uint32Array, groups: number): WordTable {
  const end = starts[groups] ?? 0;
  let length = 0;
  for (let at = 0; at < end; at += 1) length += (letters[at] ?? 0) >= WORD_START ? 1 : 0;
  const words: WordTable = {
    starts: new Uint32Array(length),
    heads: new Uint32Array(length),
    groups: new Uint16Array(length),
    firsts: new Uint32Array(groups + 1),
    length,
  };
  let word = 0;
  for (let group = 0; group < groups; group += 1) {
    const nameEnd = starts[group + 1] ?? 0;
    words.firsts[group] = word;
    for (let at = starts[group] ?? 0; at < nameEnd; at += 1) {
      if ((letters[at] ?? 0) < WORD_START) continue;
      words.starts[word] = at;
      words.heads[word] = headAt(letters, at, nameEnd);
      words.groups[word] = group;
      word += 1;
    }
  }
  words.firsts[groups] = word;
  return words;
}

function layOut(table: CommuneTable): CommuneIndex {
  const grouped = groupNames(table);
  const { letters, starts, groups } = grouped;
  const sets = new Int32Array(groups);
  const heads = new Uint32Array(groups);
  const headsAfterArticle = new Uint32Array(groups);
  for (let group = 0; group < groups; group += 1) {
    const start = starts[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    sets[group] = letterSet(letters, start, end);
    heads[group] = headAt(letters, start, end);
    const article = articleLength(letters, start, end);
    if (article > 0) headsAfterArticle[group] = headAt(letters, start + article, end);
  }
  const words = listWords(letters, starts, groups);
  return { table, ...grouped, sets, heads, headsAfterArticle, words };
}

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
  let t = 0;
  while ((table.firsts[t + 1] ?? Number.POSITIVE_INFINITY) <= i) t += 1;
  const territory = table.territories[t] ?? '';
  return {
    code: territory + String(table.numbers[i] ?? 0).padStart(5 - territory.length, '0'),
    name: nameAt(table.names, i),
    territory,
    postcodes: table.postcodes.slice(table.postcodeStarts[i], table.postcodeStarts[i + 1]),
  };
}

/** The place of an entry of the search: a commune's own name or an alias. */
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
  const t = territory === undefined ? -1 : territories.indexOf(territory);
  if (territory === undefined || t < 0) return undefined;
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
