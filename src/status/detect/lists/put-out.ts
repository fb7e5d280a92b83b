/** Numbers of which the words around them say that they are put out, replaced or of no use any more. */

/** « … et de Sens (03…) », « et le 03… »: another of which the same is told. */
const AND_ANOTHER = /^(?:\) )?(?:et|ou|,) (?:[^ .,;:!?()]+ ){0,3}(?:\( )?\u00a4 /;
/** « …, donnés dans la nuit », « que nous avons publiées ce matin », « , tenu cette nuit par les médecins, ». */
const GIVEN =
  /^(?:, )?(?:(?:de|des|du) \w+ )?(?:qui |que? (?:nous|l' on|on) (?:(?:avons|avions|a|avait) )?)?/;
const GIVEN_OUT =
  /^(?:donn|diffus|publi|communiqu|indiqu|affich|figur|annonc|tenu|ouvert|cite|relay|mis|inscri|en vigueur)[a-z]* /;
/** Words of when and by whom it was given; a new clause is none. */
const MOST_WORDS = 9;
const NEW_CLAUSE = /^(?:et|mais|car|que|qui|[.;:!?()\u00a4])$/;
const VERB =
  /^(?:(?:est|sont|etait|etaient|ne|redevient|redeviennent|aille|aillent) |n' |(?:a|ont) ete\b|vien(?:t|nent) d' )/;

/** What is told to be so; « est fermé la nuit » is open by day. */
const IS =
  /^(?:est|sont|etait|etaient|a ete|ont ete|vient d' etre|viennent d' etre) (?:(?:desormais|deja|donc|aussi|depuis|maintenant) )*/;
const OUT =
  /^(?:desactiv|debranch|eteint|demont|clos\b|close|ferm(?:e|es|ee|ees) (?!la nuit|le |de |entre |ce |a \d)|ferm(?:e|es|ee|ees)$)/;
const OVER = /^(?:a )?(?:caduc|perim|retir|supprim)/;
/** « … sont rendus à leur usage ordinaire ». */
const GIVEN_BACK = /^rendue?s? (?:a|au|aux) /;
const REPLACED = /^(?:a|ont) ete remplace/;
/** « … n'a jamais été activé », « redevient une ligne interne », « n'est plus relevé », « aille au rebut ». */
const NO_LINE =
  /^(?:n' (?:a|ont) jamais ete |n' existe(?:nt)? plus|redevien|n' (?:est|sont) plus (?:releve|tenu|desservi)|aille(?:nt)? au rebut|ne mene(?:nt)? (?:nulle part|a rien))/;
/** « …, débranchés. » */
const AT_ITS_END = /^, (?:desactiv|debranch|caduc|supprim)[a-z]*(?: [).]|$)/;
/** « … ne fonctionne pas. Ne l'utilisez plus. » */
const NOT_ANY_MORE =
  /^(?:ne|n') \w+ (?:pas|plus)\b[^.,:;\u00a4]*\. ne l(?:'|e|es) (?:utilis|compos|appel|fait)/;
/** « 04… [numéro retiré depuis par le CHU] », « 04… (ligne supprimée) ». */
const IN_A_BRACKET =
  /^[[(] (?:ce |cette )?(?:numero |ligne )?(?:desormais |depuis )?(?:retir|supprim|ferme|clos|annul|desactiv|perim|caduc)/;
/** « Samu 31 : 05… ». Ligne à supprimer », « le 05… : c'était un poste de test, il est débranché ». */
const AS_TOLD_NEXT =
  /^[^.:;\u00a4]{0,40}[.:] (?:c' etait [^.;\u00a4]{0,40}, )?(?:(?:cette |la )?ligne |(?:ce |le )?numero )?(?:(?:il|elle) )?(?:(?:est|a ete) )?(?:a )?(?:supprim|retir|debranch|desactiv)/;
/** « …, au bout de laquelle il n'y a que des joueurs : n'appelez pas. », « …, ne l'appelez pas. » */
const NOT_TO_BE_CALLED =
  /^[^.;\u00a4]*(?:: (?:n' appelez|ne composez|n' utilisez) pas|[,:] ne l' (?:appelez|utilisez|composez) pas)(?: [\].!)]|$)/;

/** « Le Sdis, qui ferme le 04… », « fermé (03…) », « et non plus par le 04… ». */
const PUT_OUT_BEFORE =
  /(?:^| )(?:(?:qui|on|nous) (?:ferm|retir|supprim|debranch|desactiv)(?:e|ent|ons) (?:donc |aussi |a son tour )?(?:le|la ligne|le numero)|(?:ferme|retire|supprime|annule)(?:e|s|es)?(?: \()?|et non plus par le)$/;

/** What is said of a number, past when and by whom it was given. */
function pastGiven(said: string): string {
  const led = GIVEN.exec(said)?.[0] ?? '';
  const given = GIVEN_OUT.exec(said.slice(led.length))?.[0];
  if (given === undefined) return said;
  const words = said.slice(led.length + given.length).split(' ');
  const verb = words
    .slice(0, MOST_WORDS + 1)
    .findIndex((word, at) => VERB.test(`${word} ${words[at + 1] ?? ''} `));
  const within = words.slice(0, Math.max(0, verb));
  return verb < 0 || within.some((word) => NEW_CLAUSE.test(word))
    ? said
    : words.slice(verb).join(' ');
}

/**
 * « Les numéros d'Auxerre (03…) et de Sens (03…) donnés dans la nuit sont désactivés »: said of the number itself, with
 * nothing between that may be what is put out.
 *
 * @param before words and marks of its own part before the number, folded
 * @param after words and marks behind it, folded, numbers as ¤
 */
export function isPutOut(before: string, after: string): boolean {
  if (PUT_OUT_BEFORE.test(before)) return true;
  if ([IN_A_BRACKET, AS_TOLD_NEXT, NOT_TO_BE_CALLED].some((form) => form.test(after))) return true;
  let rest = after;
  while (AND_ANOTHER.test(rest)) rest = rest.replace(AND_ANOTHER, '');
  if (AT_ITS_END.test(rest)) return true;
  const said = pastGiven(rest.replace(/^[)\]"] /, '').replace(/^, (?=est |sont )/, ''));
  // « Le 04… et le 05… est désactivé » is said of the last.
  if (rest !== after && /^(?:est|a|etait) /.test(said)) return false;
  const being = IS.exec(said)?.[0];
  const told = being === undefined ? '' : said.slice(being.length);
  if ([OUT, OVER, GIVEN_BACK].some((form) => form.test(told))) return true;
  return [REPLACED, NO_LINE, NOT_ANY_MORE].some((form) => form.test(said));
}
