/** Words that texts write small: for standing first in a sentence, or in a title in capitals, they are no names. */
import type { TextLine } from '../../src/status/detect/grammar/lines.ts';

/** A word that so few texts write small may be a slip. */
const FEWEST_TEXTS = 5;
const FEWEST_HANDS = 2;
/** Written small so much oftener than with a capital inside a sentence: « la plaine » is also « la Plaine ». */
const OFTENER = 4;

/** One text's lines, and whose it is. */
export interface WordsOfText {
  hand: string;
  lines: readonly Pick<TextLine, 'tokens'>[];
}

interface Met {
  texts: number;
  hands: Set<string>;
  capitals: number;
}

/** Their keys, sorted: without accents, in small letters, an elided one with its apostrophe. */
export function ordinaryWords(texts: Iterable<WordsOfText>): string[] {
  const met = new Map<string, Met>();
  const of = (key: string): Met => {
    const known = met.get(key) ?? { texts: 0, hands: new Set<string>(), capitals: 0 };
    met.set(key, known);
    return known;
  };
  for (const { hand, lines } of texts) {
    const small = new Set<string>();
    for (const { tokens } of lines)
      tokens.forEach(({ kind, key, capital, shout }, at) => {
        if (kind !== 'word') return;
        const before = tokens[at - 1];
        if (!capital) small.add(key);
        else if (!shout && before?.kind === 'word' && !before.shout) of(key).capitals += 1;
      });
    for (const key of small) {
      const word = of(key);
      word.texts += 1;
      word.hands.add(hand);
    }
  }
  return [...met]
    .filter(
      ([, { texts: count, hands, capitals }]) =>
        count >= FEWEST_TEXTS && hands.size >= FEWEST_HANDS && count >= OFTENER * capitals,
    )
    .map(([key]) => key)
    .sort();
}
