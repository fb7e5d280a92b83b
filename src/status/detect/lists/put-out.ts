/** Numbers of which the words around them say that they are put out, replaced or of no use any more. */
import { BACK_TO_USE, FOR_A_TIME, LINES, PUT_OUT } from '../lexicon/put-out.ts';

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

const BEING = /^(?:est|sont|etait|etaient|(?:a|ont) ete|vien(?:nen)?t d' etre) /;
const ADVERBS = /^(?:(?:desormais|deja|donc|aussi|depuis|maintenant) )+/;
/** « … sont rendus à leur usage ordinaire ». */
const GIVEN_BACK = /^rendue?s? (?:a|au|aux) (?!public\b)/;
const REPLACED = /^(?:a|ont) ete remplace/;
/** « … n'a jamais été activé », « redevient une ligne interne », « n'est plus relevé », « aille au rebut ». */
const NO_LINE: readonly RegExp[] = [
  /^n' (?:a|ont) jamais ete (?:activ|ouvert|attribu|mise?s? en service|en service)/,
  /^n' existe(?:nt)? plus/,
  /^n' (?:est|sont) plus (?:releve|tenu|desservi)/,
  /^aille(?:nt)? au rebut/,
  /^ne mene(?:nt)? (?:nulle part|a rien)/,
];
const BECOMES = /^redevien(?:t|nent) (\w+)/;
/** « …, débranchés. » */
const AT_ITS_END = /^, (?:desactiv|debranch|caduc|supprim)[a-z]*(?: [).]|$)/;
/** « … ne fonctionne pas. Ne l'utilisez plus. » */
const NOT_ANY_MORE =
  /^(?:ne|n') \w+ (?:pas|plus)\b[^.,:;\u00a4]*\. ne l(?:'|e|es) (?:utilis|compos|appel|fait)/;

const opening = (said: string): readonly string[] => said.split(' ');

/** Whether words begin with what was done to a line that is no more: « fermé », not « fermé la nuit ». */
function beginsPutOut(said: string): boolean {
  const [first = '', next = ''] = opening(said.replace(/^a (?=caduc|perim|retir|supprim)/, ''));
  if (/^(?:retirer|supprimer)$/.test(first)) return said.startsWith('a ');
  return PUT_OUT.has(first) && !(first.startsWith('ferm') && FOR_A_TIME.has(next));
}

/** The same, with nothing more told of it: « supprimée. », not « supprimez ce message », nor « retiré de la liste ». */
function isPlainlyPutOut(said: string, ends: RegExp): boolean {
  const [, next = '', third = ''] = opening(said);
  return beginsPutOut(said) && ends.test(said.startsWith('a ') ? third : next);
}

const BRACKET = /^[[(] (?:(?:ce|cette|numero|ligne|desormais|depuis) )*/;
/** « 04… [numéro retiré depuis par le CHU] », « 04… (ligne supprimée) ». */
const inABracket = (after: string): boolean =>
  BRACKET.test(after) &&
  isPlainlyPutOut(after.replace(BRACKET, ''), /^(?:depuis|par|hier|[\]),.;])$/);

const NEXT = /^[^.:;\u00a4]{0,40}[.:] (?:c' etait [^.;\u00a4]{0,40}, )?/;
const OF_IT = /^(?:(?:cette|la|ce|le|ligne|numero|il|elle|est) |a ete )*/;
/** « Samu 31 : 05… ». Ligne à supprimer », « le 05… : c'était un poste de test, il est débranché ». */
const asToldNext = (after: string): boolean =>
  NEXT.test(after) &&
  isPlainlyPutOut(after.replace(NEXT, '').replace(OF_IT, ''), /^(?:[.,;!»")]|)$/);

/** « …, au bout de laquelle il n'y a que des joueurs : n'appelez pas. », « …, ne l'appelez pas. » */
const NOT_TO_BE_CALLED =
  /^ ?(?:(?:n' appelez|ne composez|n' utilisez) pas|ne l' (?:appelez|utilisez|composez) pas)(?: [\].!)].*)?$/;
/** « Pour tout le reste, ne l'appelez pas »: for that alone. */
const FOR_SOME = /^[, ]*(?:et )?(?:pour|sauf|si|hors)\b/;

function isNotToBeCalled(after: string): boolean {
  const parts = (after.split(/[;\u00a4]/)[0] ?? '').split(/ [,:](?= )/);
  const at = parts.findIndex((part) => NOT_TO_BE_CALLED.test(part));
  return (
    at > 0 &&
    !parts
      .slice(0, at)
      .some((part, order) => FOR_SOME.test(part) || (order < at - 1 && part.includes(' . ')))
  );
}

/** « Le Sdis, qui ferme le 04… », « et non plus par le 04… ». */
const PUT_OUT_BEFORE =
  /(?:^| )(?:qui|on|nous) (?:ferm|retir|supprim|debranch|desactiv)(?:e|ent|ons) (?:[a-z]+ ){0,3}(?:le|ligne|numero)$/;
const NO_MORE_BY = /(?:^| )et non plus par le$/;

/** « Pompiers : fermé (03…) », « ligne supprimée (03…) »; not « la brigade est fermée (03…) ». */
function isShutBefore(before: string): boolean {
  const said = opening(before.replace(/ \($/, ''));
  const [lead, last = ''] = said.slice(-2);
  if (!PUT_OUT.has(said.length > 1 ? last : (lead ?? ''))) return false;
  return (
    said.length === 1 || /^[:|]$/.test(lead ?? '') || said.slice(-4).some((word) => LINES.has(word))
  );
}

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
  if (PUT_OUT_BEFORE.test(before) || NO_MORE_BY.test(before) || isShutBefore(before)) return true;
  if (inABracket(after) || asToldNext(after) || isNotToBeCalled(after)) return true;
  let rest = after;
  while (AND_ANOTHER.test(rest)) rest = rest.replace(AND_ANOTHER, '');
  if (AT_ITS_END.test(rest)) return true;
  const said = pastGiven(rest.replace(/^[)\]"] /, '').replace(/^, (?=est |sont )/, ''));
  // « Le 04… et le 05… est désactivé » is said of the last.
  if (rest !== after && /^(?:est|a|etait) /.test(said)) return false;
  const told = BEING.test(said) ? said.replace(BEING, '').replace(ADVERBS, '') : '';
  if (beginsPutOut(told) || GIVEN_BACK.test(told)) return true;
  const becomes = BECOMES.exec(said)?.[1];
  if (becomes !== undefined) return !BACK_TO_USE.has(becomes.replace(/s$/, ''));
  return [REPLACED, NOT_ANY_MORE, ...NO_LINE].some((form) => form.test(said));
}
