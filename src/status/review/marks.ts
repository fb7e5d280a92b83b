/** Where the words that decided stand in a text, whatever their case, accents and punctuation there. */

/** A piece of a text, and whether it is one of the words that decided. */
interface Piece {
  text: string;
  marked: boolean;
}

interface Folded {
  /** Letters and figures in lower case without accents, one blank between words. */
  text: string;
  /** For each of its characters, where it comes from. */
  from: number[];
}

function folded(source: string): Folded {
  let text = '';
  const from: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const plain = (source[at] ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const letters = plain.replace(/[^\p{L}\p{N}]/gu, '');
    const added = letters !== '' ? letters : text === '' || text.endsWith(' ') ? '' : ' ';
    text += added;
    for (let count = 0; count < added.length; count++) from.push(at);
  }
  return { text, from };
}

/** A phrase shorter than this would be found in the middle of everything. */
const SHORTEST = 2;

/** Cuts a text where the phrases stand in it; each is marked wherever it is found as whole words. */
export function marked(source: string, phrases: readonly string[]): Piece[] {
  const { text, from } = folded(source);
  const isMarked = new Array<boolean>(source.length).fill(false);
  const searched = ` ${text} `;
  for (const phrase of new Set(phrases.map((words) => folded(words).text.trim()))) {
    if (phrase.length < SHORTEST) continue;
    for (let at = searched.indexOf(` ${phrase} `); at >= 0; ) {
      const [first, last] = [from[at], from[at + phrase.length - 1]];
      if (first !== undefined && last !== undefined) isMarked.fill(true, first, last + 1);
      at = searched.indexOf(` ${phrase} `, at + 1);
    }
  }
  const pieces: Piece[] = [];
  for (const [at, mark] of isMarked.entries()) {
    const open = pieces.at(-1);
    if (open !== undefined && open.marked === mark) open.text += source[at];
    else pieces.push({ text: source[at] ?? '', marked: mark });
  }
  return pieces;
}

/** The words that decided: those of its claims, else those named by its reasons. */
export function decidingWords({
  claims,
  reasons,
}: {
  claims: readonly { words: string }[];
  reasons: readonly string[];
}): string[] {
  const said = claims.map(({ words }) => words).filter((words) => words !== '');
  if (said.length > 0) return said;
  return reasons.map((reason) => reason.slice(reason.indexOf(':') + 1).trim());
}
