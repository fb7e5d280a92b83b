/** Lays the names out for the search: letters in one block, homonyms grouped, words listed. */
import type { Names } from './columns.ts';
import { articleLength, headAt, LETTER, letterSet, WORD_START, writeLetters } from './letters.ts';
import type { CommuneTable } from './read.ts';
import type { SpokenPlace } from './spoken.ts';

/** Names that read the same are one group; entries count communes, then aliases, then spoken names. */
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
  /** Population class of the largest of each group, spoken places included. */
  sizes: Uint8Array;
  /** The same for communes of today alone: what a near spelling is likeliest to mean. */
  towns: Uint8Array;
  groups: number;
  /** First entry of each group; `nextEntries` chains the others, -1 ends. */
  firstEntries: Int32Array;
  nextEntries: Int32Array;
}

/** Every word of every group's name, in order. */
interface WordTable {
  /** Where each word begins in the letters. */
  starts: Uint32Array;
  /** Its first three letters. */
  heads: Uint32Array;
  groups: Uint16Array;
  /** Words of group `g` are `firsts[g]` up to `firsts[g + 1]`. */
  firsts: Uint32Array;
  length: number;
}

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

/** The list that holds the name of an entry, and its place there. */
function entryAt(
  { names, aliases, spoken }: CommuneTable,
  entry: number,
): { list: Names; i: number } {
  if (entry < names.length) return { list: names, i: entry };
  const alias = entry - names.length;
  return alias < aliases.names.length
    ? { list: aliases.names, i: alias }
    : { list: spoken.names, i: alias - aliases.names.length };
}

/** Population class that ranks an entry. */
export function sizeOfEntry(table: CommuneTable, entry: number): number {
  const { list, i } = entryAt(table, entry);
  if (list === table.spoken.names) return table.spoken.places[i]?.size ?? 0;
  return (list === table.names ? table.sizes : table.aliases.sizes)[i] ?? 0;
}

/** The spoken place of an entry; undefined for a commune's own or former name. */
export function spokenOfEntry(table: CommuneTable, entry: number): SpokenPlace | undefined {
  return table.spoken.places[entry - table.names.length - table.aliases.names.length];
}

/** Groups the names that read the same, and writes their letters. */
function groupNames(table: CommuneTable) {
  const { names, aliases, spoken } = table;
  const lists = [names, aliases.names, spoken.names];
  const entries = lists.reduce((sum, { length }) => sum + length, 0);
  const letters = new Uint8Array(2 * lists.reduce((sum, { units }) => sum + units.length, 0));
  const starts = new Uint32Array(entries + 1);
  const sizes = new Uint8Array(entries);
  const towns = new Uint8Array(entries);
  const firstEntries = new Int32Array(entries);
  const nextEntries = new Int32Array(entries).fill(-1);
  const lastEntries = new Int32Array(entries);
  const slots = new Int32Array(SLOTS).fill(-1);
  let groups = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    const { list, i } = entryAt(table, entry);
    const { units, starts: bounds } = list;
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
    const size = sizeOfEntry(table, entry);
    if (list === names) towns[group] = Math.max(towns[group] ?? 0, size);
    if (list !== aliases.names) sizes[group] = Math.max(sizes[group] ?? 0, size);
  }
  return { letters, starts, sizes, towns, groups, firstEntries, nextEntries };
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

/** Lays out a table; some hundredths of a second. */
export function layOut(table: CommuneTable): CommuneIndex {
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
