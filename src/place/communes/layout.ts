/** Lays the names out for the search: letters in one block, homonyms grouped, words listed. */
import { articleLength, headAt, LETTER, letterSet, WORD_START, writeLetters } from './letters.ts';
import type { CommuneTable } from './read.ts';

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
