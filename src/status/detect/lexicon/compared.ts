/** Words by which something is compared with what was before. Folded. */
import { words } from './words.ts';

/** Besides « comme ». */
export const COMPARING = words(
  'depuis que qu rappelle rappellent rappelant semblable semblables similaire similaires identique identiques comparable comparables pareille image',
);

/** After one of them: an outage, or a time, that was. */
export const TO_THEN =
  /^(?:(?:a|de|du|la|le|l'|d'|lors de) )*(?:celles?|celui|panne|incident|scenario|evenements?|en (?:19|20)\d\d|il y a)\b/;

/** Besides years, months and weekdays. */
export const EARLIER = words(
  `hier veille dernier derniere derniers dernieres passe passee fois ans an annees celle celui celles precedente precedent`,
);

export const COUNTED = words('un deux trois quatre cinq six sept huit neuf dix quinze vingt');

export const SPANS_OF_TIME = words('an ans mois semaine semaines jours jour annee annees');
