/**
 * The few words looked for in alerts: whether an `Actual` message speaks of a drill, and,
 * where no event code tells, whether its event is an outage of emergency numbers.
 */

/** Lower case, no accents, one space between words: `exercice d'urgence` → `exercice d urgence`. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that in an event, a headline or a note make a drill. */
const TITLE_DRILL: readonly RegExp[] = [
  /\b(exercices?|entrainement|simulation|simulacre)\b/g,
  /\b(drill|exercise)\b/g,
  /\b(ubung|probealarm|probewarnung|testalarm|warntag)\b/g,
  /\b(simulacro|ejercicio|esercitazione|exercicio|oefening|tatbikat|cwiczenia)\b/g,
  /^(test|essai)\b/g,
  /\b(message de test|alerte test|test alert|test message)\b/g,
];

/** Sentences that in a description make one; a lone word there may be "médecin en exercice". */
const BODY_DRILL: readonly RegExp[] = [
  /\b(ceci|cela|c|il s agit)( n)?( est)?( pas)?( seulement| uniquement)?( d| qu)? une? (exercice|simulation|test)\b/g,
  /\b(exercice exercice|message d exercice|dans le cadre d un exercice)\b/g,
  /\bthis is( not)?( only| just)? an? (drill|exercise|test)\b/g,
  /\b(exercise exercise|drill drill)\b/g,
  /\b(dies|das|es) ist( nur)? k?eine? (ubung|test)\b/g,
  /\b(probealarm|probewarnung|testalarm|warntag)\b/g,
  /\b(esto|este)( no)? es( solo)? un (simulacro|ejercicio)\b/g,
  /\bsi tratta( solo)? di un esercitazione\b/g,
];

/** "n'est pas un", "kein": the end of the words before a drill word that turn it round. */
const DENIED =
  /\b(pas|non|not|no|never|nicht|keine?|aucun|sans|hors)( d| de| un| um| einen?| an?)*$/;
const DENIAL = /\b(pas|not|keine?|no)\b/;
/** "exercice annulé": what follows may turn it round too. */
const CALLED_OFF =
  /^ (de \S+ |\S+ )?(est |a ete |is )?(annule|reporte|suspendu|interrompu|cancelled)/;

function says(patterns: readonly RegExp[], text: string): boolean {
  const words = plain(text);
  return patterns.some((pattern) =>
    Array.from(words.matchAll(pattern)).some((match) => {
      const end = match.index + match[0].length;
      const before = words.slice(Math.max(0, match.index - 40), match.index).trimEnd();
      const after = words.slice(end, end + 60);
      return !DENIAL.test(match[0]) && !DENIED.test(before) && !CALLED_OFF.test(after);
    }),
  );
}

/**
 * Whether the texts of a message say plainly that it is a drill: a title (event, headline, note)
 * names one, or a body says "ceci est un exercice" or the like. "Ceci n'est pas un exercice" is no
 * drill. French, English, German, Spanish and Italian; in titles also Portuguese, Dutch, Turkish
 * and Polish.
 */
export function saysDrill(titles: readonly string[], bodies: readonly string[]): boolean {
  return (
    titles.some((title) => says(TITLE_DRILL, title)) ||
    bodies.some((body) => says(BODY_DRILL, body))
  );
}

const EMERGENCY_NUMBERS =
  /\b(numeros? d urgence|numeros? d appel d urgence|appels? d urgence|emergency (numbers?|calls?)|911|999|112|notruf(e|s)?|notrufnummern?|(le|les|du|numeros?) 1[578])\b/;
const OUTAGE =
  /\b(panne|pannes|coupure|interruption|perturbations?|perturbee?s?|indisponibles?|indisponibilite|injoignables?|dysfonctionnements?|hors service|outage|outages|disruption|disrupted|unavailable|down|out of service|ausfall|ausgefallen|storung|gestort|nicht erreichbar|avaria|guasto|averia|interrupcion)\b/;
const OVER =
  /\b(retabli\p{L}*|retour a la normale|restored|resolved|wiederhergestellt|behoben|entwarnung|fin de (la )?panne)\b/u;

/** Whether words say that what was announced is over. */
export const saysOver = (texts: readonly string[]): boolean =>
  texts.some((text) => OVER.test(plain(text)));

/** What a title (event or headline) says of emergency numbers: an outage, its end, or neither. */
export function outageIn(title: string): 'outage' | 'over' | null {
  const words = plain(title);
  if (!EMERGENCY_NUMBERS.test(words)) return null;
  if (OVER.test(words)) return 'over';
  return OUTAGE.test(words) ? 'outage' : null;
}
