/** Numbers of which the rest of their sentence says that they are put out, replaced or of no use any more. */

/** « … et de Sens (03…) », « et le 03… »: another of which the same is told. */
const AND_ANOTHER = /^(?:\) )?(?:et|ou|,) (?:[^ .,;:!?()]+ ){0,3}(?:\( )?\u00a4 /;
/** « …, donnés dans la nuit », « , en vigueur hier pour tous, ». */
const GIVEN =
  /^(?:, )?(?:donne|diffuse|publie|communique|indique|affiche|figurant|en vigueur)[a-z]* /;
/** Words of when and by whom it was given; a new clause is none. */
const MOST_WORDS = 9;
const NEW_CLAUSE = /^(?:et|mais|car|que|qui|[.;:!?()\u00a4])$/;
const VERB = /^(?:(?:est|sont|etait|etaient|ne) |n' |(?:a|ont) ete\b)/;

const IS_OUT =
  /^(?:est|sont|etait|etaient|a ete|ont ete) (?:desormais |deja |donc )?(?:desactiv|debranch|eteint)/;
const IS_OVER =
  /^(?:est|sont|etait|etaient|a ete|ont ete) (?:desormais |deja |donc |a )?(?:caduc|perim|retir|supprim)/;
const WAS_REPLACED = /^(?:a|ont) ete remplace/;
/** « …, débranchés. » */
const AT_ITS_END = /^, (?:desactiv|debranch|caduc|supprim)[a-z]*(?: [).]|$)/;
/** « … ne fonctionne pas. Ne l'utilisez plus. » */
const NOT_ANY_MORE =
  /^(?:ne|n') \w+ (?:pas|plus)\b[^.,:;\u00a4]*\. ne l(?:'|e|es) (?:utilis|compos|appel|fait)/;

/** What is said of a number, past when and by whom it was given. */
function pastGiven(said: string): string {
  const lead = GIVEN.exec(said)?.[0];
  if (lead === undefined) return said;
  const words = said.slice(lead.length).split(' ');
  const verb = words
    .slice(0, MOST_WORDS + 1)
    .findIndex((word, at) => VERB.test(`${word} ${words[at + 1] ?? ''}`));
  const within = words.slice(0, Math.max(0, verb));
  return verb < 0 || within.some((word) => NEW_CLAUSE.test(word))
    ? said
    : words.slice(verb).join(' ');
}

/**
 * « Les numéros d'Auxerre (03…) et de Sens (03…) donnés dans la nuit sont désactivés »: said of the number itself, with
 * nothing between that may be what is put out.
 *
 * @param after words and marks behind the number, folded, numbers as ¤
 */
export function isPutOut(after: string): boolean {
  let rest = after;
  while (AND_ANOTHER.test(rest)) rest = rest.replace(AND_ANOTHER, '');
  if (AT_ITS_END.test(rest)) return true;
  const said = pastGiven(rest.replace(/^[)"] /, ''));
  // « Le 04… et le 05… est désactivé » is said of the last.
  if (rest !== after && /^(?:est|a|etait) /.test(said)) return false;
  return [IS_OUT, IS_OVER, WAS_REPLACED, NOT_ANY_MORE].some((form) => form.test(said));
}
