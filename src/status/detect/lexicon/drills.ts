/** Words by which a drill is told to be none, to be called off, or to be over. Folded. */

/** Right before its word: « ce n'est pas un », « et non d'une », « aucun », « sans rapport avec l' ». */
export const DENIES_A_DRILL =
  /(?:^| )(?:pas|plus|non|ni|sans|aucune?|hors|jamais|(?:sans rapport|rien a voir) avec|rien (?:d'|de|du))(?: (?:d'|de|du|une?|l'|la|le|cet|cette|simples?|seulement|bete|vulgaire|quelconque|autre|en|dans|pendant))*$/;

/** The same: « annulation de l' », « la préfecture reporte l' », « fin de l' », « à l'issue de cet ». */
export const CALLED_OFF_BEFORE =
  /(?:^| )(?:annul\w+|report\w*|suspen\w+|interromp\w+|interruption|ajourn\w+|stopp\w+|arret\w*|ecourt\w+|fin|issue|apres|termin\w+|cloture\w*|debriefing|bilan|retour)(?: (?:de|d'|du|a|l'|la|le|les|un|une|cet|cette|des|sur|immediat\w*|immediate))*$/;

/** The same: « on s'était entraîné », « qu'on avait simulée »: before what is told now. */
export const HAD_BEEN =
  /(?:^| )(?:(?:s'|m'|t') etai(?:t|ent|s)|nous etions|avai(?:t|ent)|avions)(?: \w+)?$/;

/** After its word, in its sentence: « est annulé », « prévu demain est reporté », « n'aura pas lieu », « devient réalité ». */
export const BREAKS_OFF =
  /^(?!.*\b(?:pas|ni|maintenu\w*|sauf)\b.*\b(?:annul|report|interromp|interromp|suspend))(?:[^ ]+ ){0,9}?(?:annulee?s?|reportee?s?|suspendue?s?|interrompue?s?|ajournee?s?|decalee?s?|differee?s?|stoppee?s?|ecourtee?s?|abandonnee?s?|deprogrammee?s?|repoussee?s?|n' (?:aura|auront|a|ont) (?:pas|donc pas|finalement pas) (?:eu )?lieu|(?:devient|devenue?|vire a(?: la)?|tourne a(?:u| la)?|rattrapee? par(?: la)?) (?:realite|reel|reelle|(?:une? )?(?:vraie? |veritable )?(?:mission|intervention|alerte|urgence))|laisse place|cede la place)(?: |$)/;

/** The same: « de ce matin est terminé », « s'est achevé hier ». */
export const IS_OVER =
  /^(?:[^ ]+ ){0,9}?(?:(?:est|sont|etait|etaient|a ete|ont ete) (?:desormais |maintenant |bien |deja )?(?:terminee?s?|finie?s?|acheve(?:e?s)?|close?s?|passee?s?|clos)|s' est (?:acheve|termine|conclu)|(?:termine|fini|acheve)e?s?(?= |$))(?: |$)/;

/** « Réellement coupés », « muet pour de bon », « une panne bien réelle », « sans scénario »; not « comme pour de vrai ». */
export const IS_REAL =
  /\b(?:(?:reellement|vraiment|reellement ete) (?:coupe|en panne|en rade|injoignable|muet|hs|hors|tombe|interrompu)\w*|pour de (?:vrai|bon)|(?:bien|bel et bien|tout a fait) reel(?:le)?s?|sans scenario|(?:est|sont) la , sans)\b/;

/** « Comme pour de vrai », « rien n'est coupé pour de bon », « pas réellement coupé ». */
export const IS_NOT_REAL =
  /\b(?:comme|pas|rien|non) (?:reellement|vraiment|pour de (?:vrai|bon)|bien reel|bel et bien reel|tout a fait reel|sans scenario)/;
