/** Words by which a number is told to be put out. Folded. */
import { words } from './words.ts';

const forms = (stems: string): ReadonlySet<string> =>
  new Set([...words(stems)].flatMap((stem) => [stem, `${stem}s`, `${stem}e`, `${stem}es`]));

/** « Fermé », « désactivée »: what was done to a line that is no more. */
export const PUT_OUT = forms(
  'desactive debranche eteint demonte clos ferme caduc perime retire supprime annule abandonne',
);

/** After « fermé »: for a time, or for some, and open otherwise. */
export const FOR_A_TIME = words('la le de entre ce a au aux en pendant dimanche seulement');

/** « Redevient joignable » is back. */
export const BACK_TO_USE = words('joignable disponible accessible gratuit operationnel actif');

/** Who may have a line that is shut; a house that is shut may have another one. */
export const LINES = words('numero ligne permanence portable numeros lignes');

/** « Le 02… est également hors service », « le 02…, lui aussi en panne », « le 15 ne répond plus, le 02… non plus ». */
export const FAILS_TOO =
  /^(?:, )?(?:(?:(?:est|sont|reste|restent) )?(?:(?:lui|elle|eux) )?(?:egalement|aussi|desormais|a (?:son|leur) tour) (?:hors|en panne|en derangement|injoignable|coupe|mort|muet|inaccessible|indisponible)|(?:est|sont) (?:hors (?:service|d' usage)|en panne|en derangement|injoignables?|inaccessibles?|indisponibles?|muets?)|(?:(?:lui|elle) )?non plus\b)/;
