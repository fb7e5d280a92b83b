/**
 * Words of dates in the languages of the feeds read: French, English, German, Spanish, Italian,
 * Portuguese and Dutch. Closed lists: a word that is in none of them makes a date unreadable.
 */

/** A plain word of a date: lower case, no accents, no final dot. */
const words = (...lines: string[]): string[][] => lines.map((line) => line.split(' '));

const MONTHS = words(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'january february march april may june july august september october november december',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
);

/** From Sunday, as `Date` counts them. */
const WEEKDAYS = words(
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
  'sunday monday tuesday wednesday thursday friday saturday',
  'sonntag montag dienstag mittwoch donnerstag freitag samstag',
  'domingo lunes martes miercoles jueves viernes sabado',
  'domenica lunedi martedi mercoledi giovedi venerdi sabato',
  'domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado',
  'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
);

/** Short forms that are not the beginning of the word. */
const SHORT_MONTHS: Readonly<Record<string, number>> = { mrz: 3, mrt: 3, maerz: 3, sett: 9 };
const SHORT_WEEKDAYS: Readonly<Record<string, number>> = { sonnabend: 6 };

/** Words beside a date that change nothing of it. */
const FILLERS = new Set(
  words(
    // French
    'a le la l de du d des en vers heure heures locale local date jour mis mise maj publie publiee',
    'modifie modifiee cree creee poste postee redige redigee actualise actualisee ajoute ajoutee',
    'article communique diffuse diffusee ete hiver',
    // English
    'at on of the time posted published updated created modified last date o clock hours hrs',
    // German, Spanish, Italian, Portuguese, Dutch
    'um uhr am den der vom stand veroffentlicht aktualisiert el del las los dia hora horas alle ore',
    'il di pubblicato as dos om uur op gepubliceerd publicado actualizado',
  ).flat(),
);

/** Numbers of the list whose word begins with `word`; the same one may come from several languages. */
function beginning(lists: readonly string[][], word: string): Set<number> {
  const found = new Set<number>();
  for (const list of lists) {
    list.forEach((full, index) => {
      if (full.startsWith(word)) found.add(index);
    });
  }
  return found;
}

/**
 * The month a word names, 1 to 12, in full or cut after three letters or more (`juil.`); null when it
 * names none or could be several (`jui`).
 */
export function monthOf(word: string): number | null {
  const short = SHORT_MONTHS[word];
  if (short !== undefined) return short;
  const found = word.length < 3 ? new Set<number>() : beginning(MONTHS, word);
  const [only] = found;
  return only !== undefined && found.size === 1 ? only + 1 : null;
}

/** The weekdays a word may mean, from Sunday = 0, in full or cut after two letters; none for other words. */
export function weekdaysOf(word: string): ReadonlySet<number> {
  const short = SHORT_WEEKDAYS[word];
  if (short !== undefined) return new Set([short]);
  return word.length < 2 ? new Set() : beginning(WEEKDAYS, word);
}

export const isFiller = (word: string): boolean => FILLERS.has(word);
