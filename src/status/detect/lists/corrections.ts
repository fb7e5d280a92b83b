/** Numbers that a text takes back: given by mistake, or stood in for by another one since. */

import { oncePer } from '../../../base/once.ts';
import { pastMidnight } from '../claims/past-midnight.ts';
import type { TextLine } from '../grammar/lines.ts';
import { keysOf } from '../grammar/tokens.ts';
import { OPENS_A_CORRECTION } from '../lexicon/calls.ts';
import { FAILS_TOO } from '../lexicon/put-out.ts';
import { words } from '../lexicon/words.ts';
import type { ListEntry } from './entry.ts';
import { merge } from './label.ts';
import { holdsAny } from './names.ts';
import { isPutOut } from './put-out.ts';

/** « Ce n'est plus le 02… », « et pas le 02… ». */
const NO_MORE =
  /\b(?:(?:n'|ne) (?:est|faut|sera) (?:plus|pas)|et (?:pas|non)|au lieu|plus (?:besoin|lieu))$|^, (?:pas|non)$/;
/** « … ; l'ancien (05…) ne répond plus »: one that is only busy may be of use still. */
const THE_OLD_ONE = /\bl' ancien(?:ne)?$/;
const IS_BUSY = /^(?:\) )?est sature/;
/** « N'appelez pas le 02…, c'est un particulier ». */
const NOT_TO_CALL =
  /\b(?:oublie[rz]|effacez)$|(?:^|[^'s] )ignorez$|\b(?:n' appelez|ne composez) (?:surtout )?(?:pas|plus)$/;
/** « Inutile d'y composer encore le 02… » */
const IN_VAIN_THERE = /\binutile (?:donc )?d' y (?:composer|faire|appeler)(?: encore)? (?:le|au)$/;
/** « Oubliez les numéros provisoires, à commencer par le 02… ». */
const FORGET_THEM = /\boublie[rz] (?:\w+ ){0,3}(?:numeros?|lignes?)\b[^:]*$/;
/** Between these words and the number. */
const TO_A_NUMBER = /(?: (?:le|au|sur|un|par|d'|du|appeler|faire|composer|utiliser|de))+$/;
/** « Nous avions écrit par erreur le 03… », « une première version indiquait le 03… », « … inversé deux chiffres (03…) ». */
const MISTAKEN =
  /\b(?:par erreur|avions (?:ecrit|donne|publie|indique|inverse)|premiere version|indiquions|ecrivions|donnions)\b/;
/** « La préfecture avait d'abord donné le 04… » */
const GIVEN_AT_FIRST =
  /\bavai(?:t|ent) d' abord (?:donne|publie|indique|diffuse|annonce|mentionne)\b/;
/** « Nous avons publié un numéro erroné pour les pompiers (le 04…) ». */
const WRONG_ONE = /\bnumero (?:errone|faux)\b(?!.*\b(?:par|bon|composez|appelez|est)\b)[^:]*$/;
/** « Le 02… (numéro modifié) ». */
const CHANGED_AFTER = /^\( [^)]*\b(?:modifie|remplace|change|errone)e?\b/;
/** « Le 04… que nous avions mis en ligne à 8 h est celui d'un bureau ». */
const GIVEN_OUT_BEFORE = /^(?:, )?que nous (?:avions|avons) (?:mis|donne|publie|diffuse|indique)/;
/** « Nous avons publié le 04… C'est une coquille. » */
const SLIP_AFTER = /^[^.;\u00a4]*\. c' (?:est|etait) une (?:coquille|erreur|faute)/;
/** « Le 02…, donné à midi, est noyé, ne l'utilisez plus », « le 02…) est saturé, il est remplacé par ». */
const GIVEN_UP_AFTER =
  /^(?:\) )?[^.;)\u00a4]*\b(?:ne l' (?:utilis|appel|compos)\w+ plus|remplacee?(?: depuis [^.;\u00a4]{1,20})? par)/;
/** « Le 04… donné ce matin n'est plus en service ». */
const NO_MORE_IN_USE =
  /^(?:\) )?[^.;)\u00a4]*\bn' est (?:plus|pas) (?:en service|valable|a jour|attribue)/;
/** « Le 02… donné à 20 h 15 ne marche plus ». */
const GIVEN_OUT = /^[^.;)\u00a4]*\b(?:donnee?|diffusee?|publiee?|indiquee?)\b/;
const DOES_NO_MORE =
  /^[^.;)\u00a4]*\b(?:ne (?:marche|repond|fonctionne|sert) plus|est (?:noye|mort|muet|coupe|hors))/;
/** « … donné par la préfecture tant que le 15 est coupé »: what fails is another one. */
const OF_ANOTHER = /\b(?:car|tant|puisque|parce|comme|le 1[578]|le 112)\b/;
/** « Les numéros donnés à midi (05… et 05…) sont donc à oublier », « le 02… et le 02… sont abandonnés ». */
const TO_FORGET = /^(?:est|sont|sera|seront) (?:\w+ )?(?:a oublier|abandonn|caduc|perim|obsolet)/;
/** « …, le 03…, depuis retiré ». */
const SINCE_WITHDRAWN = /^, (?:depuis|aussitot|vite) (?:retire|corrige|annule|desactive|ferme)/;
/** « Le 02… est saturé. La préfecture demande désormais de composer le… » */
const NOW_ANOTHER =
  /^(?:est|etant) (?:sature|noye|coupe|mort|muet|hors)\b[^\u00a4]*\b(?:desormais|dorenavant) [^\u00a4]*\u00a4/;
/** « … au 04… [Mise à jour 15h52 : ce numéro n'est plus à utiliser] » */
const THIS_ONE_NO_MORE =
  /^(?:(?!\b(?:le|du|au) 1[1578])[^\u00a4])*\bce numero (?:n' est plus (?:a|en|valable|actif|bon)|ne \w+ plus)/;
/** « Un faux numéro circule, le 04… », « une rumeur fait état du 05… », « un message attribué à tort au Samu renvoie au 06… ». */
const RUMOURED =
  /\b(?:faux (?:numero|message)|(?:une|des) rumeurs?|attribue a tort|numero (?:frauduleux|bidon|pirate))\b[^:]*$/;
/** « Contrairement à une rumeur, le Samu répond au 02… » */
const AGAINST_IT = /\b(?:contrairement|malgre|croyez|repond|bon|vrai|appelez|composez|faites)\b/;
/** « … à appeler le 04… C'est une arnaque ». */
const A_SCAM_AFTER = /^[^.\u00a4]*[.:,;] c' est (?:un faux|une arnaque|une rumeur|faux)\b/;
/** « Si le 02… est injoignable, appelez le… »: it may be, and is one to call first. */
const IF_IT_FAILS =
  /\b(?:si|lorsque|quand|au cas ou|tant que) (?:(?:le|la|l'|ce|ligne|numero|samu|pompiers|\() ?)*$/;
/** Past the other numbers of which the same is told. */
const PAST_THE_OTHERS = /^(?:(?:et|ou|,) (?:le |au )?\u00a4 )*(?:[,)"»] )*/;
/** « (L'Aisne avait le 03…, plus la peine) », « 05… (à retirer) ». */
const NO_MORE_NEED = /^(?:, plus la peine|\( a retirer(?: ,[^)]*)?)(?: [.)!]|$)/;
/** « Le 04…, non. » */
const NO = /^, non [.!]/;
/** « C'était le 02… pour le Samu ; il ne fonctionne plus ». */
const WORKS_NO_MORE = /^[^.\u00a4]*; (?:il|elle) ne (?:fonctionne|repond|marche|sert) plus/;

/** Each pattern above has one of these, or a bracket right after the number. */
const BEFORE_ONE_TAKEN_BACK = words(
  'errone faux plus pas non lieu ignorez inutile ancien ancienne oubliez oublier effacez erreur avions avait avaient version indiquions ecrivions donnions rumeur rumeurs tort frauduleux bidon pirate ferme fermes fermee fermees retire retirent supprime supprimes supprimee supprimees annule annulee debranche desactive ferment supprimer',
);
const AFTER_ONE_TAKEN_BACK = words(
  "n' ne non plus desactives desactivee desactivees debranches debranchee debranchees eteint eteints eteinte retires retiree retirees supprimes supprimee remplaces remplacees retirer desactive ferme supprime debranche retire remplace remplacee que coquille erreur faute oublier abandonne abandonnes caduc caducs perime perimes obsolete obsoletes noye mort muet coupe hors panne depuis aussitot vite desormais dorenavant arnaque rumeur faux abandonnee abandonnees perimee perimees supprimer ferme fermes fermee fermees clos close closes demonte demontes demontee rendu rendus rendue rendues egalement aussi tour injoignable injoignables inaccessible inaccessibles indisponible indisponibles muets derangement redevient redeviennent rebut annule annulee",
);

/** Whether the words around a number take it back, wherever else in the text it stands. */
export function takenBack(line: TextLine, phone: number): boolean {
  const may =
    // « 02… (numéro modifié) »
    line.tokens[phone + 1]?.raw === '(' ||
    holdsAny(line, phone - 12, phone, BEFORE_ONE_TAKEN_BACK) ||
    holdsAny(line, phone + 1, phone + 24, AFTER_ONE_TAKEN_BACK);
  if (!may) return false;
  const before = keysOf(line.tokens, phone - 12, phone)
    .split(/[.;!?)\u00a4]/)
    .slice(-1)
    .join('')
    .trim();
  const led = before.replace(TO_A_NUMBER, '');
  const after = keysOf(line.tokens, phone + 1, phone + 18);
  return (
    NO_MORE.test(led) ||
    (THE_OLD_ONE.test(led) && !IS_BUSY.test(after)) ||
    NOT_TO_CALL.test(led) ||
    IN_VAIN_THERE.test(before) ||
    FORGET_THEM.test(led) ||
    MISTAKEN.test(before) ||
    GIVEN_AT_FIRST.test(before) ||
    WRONG_ONE.test(before) ||
    (RUMOURED.test(before) && !AGAINST_IT.test(before)) ||
    A_SCAM_AFTER.test(after) ||
    CHANGED_AFTER.test(after) ||
    GIVEN_OUT_BEFORE.test(after) ||
    SLIP_AFTER.test(after) ||
    NO.test(after) ||
    NO_MORE_NEED.test(after) ||
    isPutOut(before, keysOf(line.tokens, phone + 1, phone + 30)) ||
    (GIVEN_OUT.test(after) && DOES_NO_MORE.test(after.split(OF_ANOTHER)[0] ?? '')) ||
    NO_MORE_IN_USE.test(after) ||
    WORKS_NO_MORE.test(after) ||
    (FAILS_TOO.test(after.replace(PAST_THE_OTHERS, '')) && !IF_IT_FAILS.test(before)) ||
    SINCE_WITHDRAWN.test(after) ||
    NOW_ANOTHER.test(after) ||
    THIS_ONE_NO_MORE.test(after) ||
    TO_FORGET.test(after.replace(PAST_THE_OTHERS, '')) ||
    GIVEN_UP_AFTER.test(after)
  );
}

/** « La ligne des pompiers que nous donnions à 16:20 n'est plus valable »: the one that the same line gives is. */
const NO_LONGER_GOOD =
  /\b(?:ligne|numero)\b[^.;\u00a4]*\b(?:n'|ne) (?:est|sont) plus (?:valable|bon|acti|joignable|en service|le)/;
const MOST_OF_A_CORRECTION = 80;

/** « 3/4 ERRATUM : … », « Correction : … »: a line that sets right what another one said. */
const corrects = oncePer(({ tokens }: TextLine): boolean => {
  if (NO_LONGER_GOOD.test(keysOf(tokens, 0, MOST_OF_A_CORRECTION))) return true;
  const first = tokens.find(({ kind, key }) => kind === 'word' && key !== 'h');
  return first !== undefined && OPENS_A_CORRECTION.has(first.key);
});

/** « Saorge change de numéro », « Nouveau numéro pour Flers : le 02… », « faire désormais le 06… ». */
const NEW_ONE =
  /\b(?:chang\w* de numero|nouve(?:au numero|lle ligne)|numeros? (?:a |vient de )?chang\w+|desormais|dorenavant)\b/;
const WORDS_OF_A_NEW_ONE = words(
  'change changent nouveau nouvelle desormais dorenavant changer changement',
);

const ONE_MORE = words(
  'aussi egalement seconde second deuxieme supplementaire ajoute ajoutent autre',
);

/** Whether a line gives a number that stands in for the one its place had before. */
const changes = oncePer(
  (line: TextLine): boolean =>
    holdsAny(line, 0, MOST_OF_A_CORRECTION, WORDS_OF_A_NEW_ONE) &&
    !holdsAny(line, 0, MOST_OF_A_CORRECTION, ONE_MORE) &&
    NEW_ONE.test(keysOf(line.tokens, 0, MOST_OF_A_CORRECTION)),
);

/** Hours of the entries of a live report that lines stand in; null where the text has none. */
function hoursOf(lines: readonly TextLine[]): (number | null)[] {
  let last: number | null = null;
  return pastMidnight(lines.map(({ hour }) => hour)).map((hour) => {
    last = hour ?? last;
    return last;
  });
}

/**
 * « Pour Saorge, faire désormais le 06… », over or under an older « Saorge : 06… »: the newer one alone, which is
 * whose the older was.
 */
function renewed(entries: readonly ListEntry[], lines: readonly TextLine[]): readonly ListEntry[] {
  const isNew = ({ line, label }: ListEntry) => {
    const own = lines[line];
    return own !== undefined && label.town !== '' && changes(own);
  };
  const since = entries.filter(isNew);
  if (since.length === 0) return entries;
  const hours = hoursOf(lines);
  const gone = new Set<ListEntry>();
  const now = new Map<ListEntry, ListEntry>();
  for (const set of since) {
    const older = entries.filter((entry) => {
      const [after, before] = [hours[set.line] ?? null, hours[entry.line] ?? null];
      const earlier =
        after === null || before === null || after === before
          ? set.line > entry.line
          : after > before;
      const same = set.number === entry.number;
      return earlier && !same && set.label.town === entry.label.town;
    });
    const services = new Set(older.map(({ label }) => label.service));
    const told = set.label.service !== null;
    const [one] = older;
    if (one === undefined || (!told && services.size > 1)) continue;
    for (const entry of older)
      if (!told || entry.label.service === set.label.service) gone.add(entry);
    if (!told) now.set(set, { ...set, label: merge(set.label, one.label) });
  }
  return entries.filter((entry) => !gone.has(entry)).map((entry) => now.get(entry) ?? entry);
}

/** A correction seldom says again for which territory the number was. */
const sameCodes = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.join() === other.join();

const sameLine = (one: ListEntry, other: ListEntry): boolean =>
  one.label.service === other.label.service &&
  one.label.town === other.label.town &&
  sameCodes(one.label.codes, other.label.codes);

/**
 * Entries without those that the text takes back.
 *
 * @param back numbers that are taken back in words
 */
export function withoutTakenBack(
  entries: readonly ListEntry[],
  back: ReadonlySet<string>,
  lines: readonly TextLine[],
): ListEntry[] {
  const tellsWhich = oncePer(({ phones }: TextLine) =>
    phones.some(({ number }) => back.has(number)),
  );
  const right = entries.filter(({ line, label, number }) => {
    const own = lines[line];
    // It says itself which number was wrong.
    if (own !== undefined && tellsWhich(own)) return false;
    const alone = !back.has(number) && label.service !== null;
    const above = lines[line - 1];
    const headed = above !== undefined && above.phones.length === 0 && corrects(above);
    return own !== undefined && alone && (headed || corrects(own));
  });
  const wrong = (entry: ListEntry) =>
    right.some(
      (set) =>
        set.line !== entry.line &&
        sameLine(set, entry) &&
        right.filter((other) => sameLine(other, set)).length === 1 &&
        set.number !== entry.number,
    );
  return renewed(entries, lines).filter((entry) => !back.has(entry.number) && !wrong(entry));
}
