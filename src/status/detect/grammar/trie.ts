/** Many phrases looked for at once, in time that grows with the text alone. */
import { MOST_SPELLINGS, tokenize, type WordToken } from './tokens.ts';

interface End<T> {
  value: T;
  /** The phrase's words with their accents, a prefix where the entry ends in `*`. */
  raws: readonly string[];
  entry: string;
}

interface Node<T> {
  exact: Map<string, Node<T>>;
  prefix: Map<string, Node<T>>;
  /** Lengths of the prefixes, so that a long word costs no more than a short one. */
  lengths: number[];
  any: Node<T> | null;
  ends: End<T>[];
}

export interface Found<T> {
  value: T;
  entry: string;
  /** Tokens, end excluded. */
  from: number;
  to: number;
}

const ACCENT = /[^\p{ASCII}]/u;

/** Whether the text writes its accents, leaves them out, or they part no words here (names of places). */
export type Accents = 'written' | 'left-out' | 'any';

/** What nearly every word begins: one empty list for all of them. */
const NOTHING: readonly never[] = [];

const node = <T>(): Node<T> => ({
  exact: new Map(),
  prefix: new Map(),
  lengths: [],
  any: null,
  ends: [],
});

function prefixed<T>(here: Node<T>, word: string): readonly Node<T>[] {
  const nodes: Node<T>[] = [];
  for (const length of here.lengths) {
    const next = length > word.length ? undefined : here.prefix.get(word.slice(0, length));
    if (next !== undefined) nodes.push(next);
  }
  return nodes;
}

export class Trie<T> {
  private readonly root = node<T>();
  /** What each word met so far begins, mostly nothing, by the word's own number. */
  private readonly begun = new Array<readonly Node<T>[] | undefined>(MOST_SPELLINGS);

  /** Adds one entry of the lexicon; `*` ends a prefix, `_` is any word or figure. */
  add(entry: string, value: T): void {
    // The mark tokens of the notation itself are read here and never reach the text.
    const parts = entry.split(/ +/).flatMap(partsOf);
    let at = this.root;
    for (const { kind, key } of parts) {
      if (kind === 'any') {
        at.any ??= node();
        at = at.any;
        continue;
      }
      const branch = kind === 'prefix' ? at.prefix : at.exact;
      const next = branch.get(key) ?? node<T>();
      branch.set(key, next);
      if (kind === 'prefix' && !at.lengths.includes(key.length)) at.lengths.push(key.length);
      at = next;
    }
    at.ends.push({ value, raws: parts.map((part) => part.raw), entry });
  }

  /** Every phrase that begins at token `from`, the longest first; see `Accents`. */
  phrasesAt(tokens: readonly WordToken[], from: number, strict: Accents): readonly Found<T>[] {
    const token = tokens[from];
    if (token === undefined || token.kind === 'mark' || token.kind === 'phone') return NOTHING;
    const begun = this.beginning(token);
    if (begun.length === 0) return NOTHING;
    const found: Found<T>[] = [];
    for (const next of begun) this.walk(next, tokens, from, from + 1, strict, found);
    return found.length > 1 ? found.sort((a, b) => b.to - a.to) : found;
  }

  private walk(
    here: Node<T>,
    tokens: readonly WordToken[],
    from: number,
    to: number,
    strict: Accents,
    found: Found<T>[],
  ): void {
    for (let at = 0; at < here.ends.length; at += 1) {
      const { value, raws, entry } = here.ends[at] as End<T>;
      if (agree(raws, tokens, from, strict)) found.push({ value, entry, from, to });
    }
    const token = tokens[to];
    if (token === undefined || token.kind === 'mark' || token.kind === 'phone') return;
    const exact = here.exact.get(token.key);
    if (exact !== undefined) this.walk(exact, tokens, from, to + 1, strict, found);
    if (here.any !== null) this.walk(here.any, tokens, from, to + 1, strict, found);
    if (here.lengths.length === 0) return;
    for (const next of prefixed(here, token.key)) {
      this.walk(next, tokens, from, to + 1, strict, found);
    }
  }

  private beginning({ id, key: word }: WordToken): readonly Node<T>[] {
    const known = id < 0 ? undefined : this.begun[id];
    if (known !== undefined) return known;
    const exact = this.root.exact.get(word);
    const nodes = [
      ...(exact === undefined ? [] : [exact]),
      ...(this.root.any === null ? [] : [this.root.any]),
      ...prefixed(this.root, word),
    ];
    const begun = nodes.length === 0 ? NOTHING : nodes;
    if (id >= 0) this.begun[id] = begun;
    return begun;
  }
}

interface Part {
  kind: 'exact' | 'prefix' | 'any';
  key: string;
  raw: string;
}

function partsOf(word: string): Part[] {
  if (word === '_') return [{ kind: 'any', key: '', raw: '' }];
  const prefix = word.endsWith('*');
  const tokens = tokenize(prefix ? word.slice(0, -1) : word).filter(({ kind }) => kind !== 'mark');
  return tokens.map(({ key, raw }, at) => ({
    kind: prefix && at === tokens.length - 1 ? 'prefix' : 'exact',
    key,
    raw,
  }));
}

/** Without their accents these are other words, and common ones. */
const PARTED: ReadonlySet<string> = new Set(['dès', 'où', 'là', 'dû', 'sûr']);

/** « Coupé », « marchés »: without the accent of its end a word is often another one; « répond » is itself. */
const PARTED_AT_THE_END = /[^\p{ASCII}]e?s?$/u;

/**
 * Whether words agree in their accents too: one that the text accents must have them in the entry; one
 * it does not accent agrees with any entry in capitals or where accents are left out altogether.
 */
function agree(
  raws: readonly string[],
  tokens: readonly WordToken[],
  from: number,
  strict: Accents,
): boolean {
  if (strict === 'any') return true;
  for (let at = 0; at < raws.length; at += 1) {
    const [raw, token] = [raws[at] ?? '', tokens[from + at]];
    if (raw === '' || token === undefined || token.raw === raw) continue;
    if (token.raw.startsWith(raw)) continue;
    if (ACCENT.test(token.raw.slice(0, raw.length))) return false;
    // « Des » for « dès » would be read in every text: a little word alone keeps its accent.
    const bare =
      (strict === 'left-out' && !(raws.length === 1 && PARTED.has(raw))) ||
      (raw.length > 4 && !PARTED_AT_THE_END.test(raw));
    if (!token.shout && !bare) return false;
  }
  return true;
}
