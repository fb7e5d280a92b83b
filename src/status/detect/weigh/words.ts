/** The plain words of a text as signs: what each is worth is fitted, so that ways of telling need no rule each. */
import type { RawClaim } from '../claims/raw-claim.ts';
import type { WordToken } from '../grammar/tokens.ts';
import type { Tag } from '../lexicon/model.ts';

const NAMED = 'word: ';

/** Whether a sign is a plain word. */
export const isWord = (sign: string): boolean => sign.startsWith(NAMED);

/** « l' », « y », « t »: said everywhere. */
const SHORTEST = 2;

const saysLittle = ({ kind, key }: WordToken): boolean =>
  kind !== 'word' || key.length < SHORTEST || key.endsWith("'");

/** « Madame Aude Blanc », « la salle Jean Moulin »: a capital inside a sentence opens a name. */
const isName = ({ capital, shout }: WordToken, before: WordToken | undefined): boolean =>
  capital && !shout && before?.kind === 'word';

/** What a drill's words are worth is told by whose drill it is and when: the rules know, and a word alone does not. */
const LEFT_TO_RULES: ReadonlySet<Tag> = new Set<Tag>(['drill', 'notDrill']);

/** Words of the claims, without names of places and people: where something happens tells nothing of what does. */
export function wordSigns(claims: readonly RawClaim[]): string[] {
  const words = new Set<string>();
  for (const { clause } of claims) {
    clause.tokens.forEach((token, index) => {
      const at = clause.from + index;
      if (saysLittle(token) || isName(token, clause.tokens[index - 1])) return;
      if (clause.places.some(({ from, to }) => from <= at && at < to)) return;
      if (clause.hits.some(({ tag, from, to }) => from <= at && at < to && LEFT_TO_RULES.has(tag)))
        return;
      words.add(token.key);
    });
  }
  return [...words].map((word) => NAMED + word);
}
