/** Letters without case or accents, so that rules are written once: `Épinal` is read as `epinal`. */

const PLAIN = new Map<string, string>();

function plainLetter(letter: string): string {
  const known = PLAIN.get(letter);
  if (known !== undefined) return known;
  const plain = (letter.normalize('NFD')[0] ?? letter).toLowerCase();
  // One character for one: places in the folded text are places in the text.
  const safe = plain.length === letter.length ? plain : letter;
  if (PLAIN.size < 2000) PLAIN.set(letter, safe);
  return safe;
}

const ASCII = /^\p{ASCII}*$/u;

/** Lower case, no accents, and exactly as long as `text`: positions in one hold in the other. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.replace(/[A-Z]/g, lower).replace(/[^\p{ASCII}]/gu, plainLetter);
}

function lower(letter: string): string {
  return letter.toLowerCase();
}
