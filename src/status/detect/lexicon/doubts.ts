/** Words by which a text takes back, dates to then or only thinks of the outage that it names. Folded. */

/** Not « si le 17 reste muet, c'est la panne », which tells of one. */
export const THOUGHT_OF =
  /\b(?:si (?:un jour|d' aventure|jamais|par malheur|demain)|(?:venai(?:t|ent)|devai(?:t|ent)) (?:\w+ ){0,2}(?:a )?(?:\w+er|\w+ir|\w+re)|en cas de (?:panne|coupure|defaillance|dysfonctionnement|black ?out)|le jour ou)\b/;

/** « Fiche réflexe », « à conserver »: what is for any day. */
export const A_STANDING_PAGE =
  /\b(?:fiches?|livret|brochure|depliant|affichette|guide|memento|reflexes?|mode d' emploi|a conserver|bon usage|bons gestes)\b/;

/** « Communiqué du 11 mars 2023 », « Publié le… », opening a line. */
export const ITS_OWN_DATE =
  /^(?:\( ?|\[ ?)?(?:communique|message|information|alerte|article|depeche|publie|publiee|diffuse|paru|rediffusion)(?: \w+){0,3}? (?:du|le)\b/;

/** « C'était ma carte SIM »; not « on croyait que c'était mon portable ». */
export const ONES_OWN =
  /\b(?:c' etait|ca venait d[eu']|cela venait d[eu']) (?:juste |simplement |en fait |seulement )?(?:mon|ma|mes) (?:\w+ )?(?:carte|forfait|telephone|portable|mobile|box|puce|combine|appareil|abonnement|prise|ligne)\b/;

/** « On croyait que c'était ma box »: it was not. */
export const ONLY_BELIEVED_ONES_OWN = /\bqu(?:e|') ?(?:c' etait|ca venait|cela venait)\b/;
