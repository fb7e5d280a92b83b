/** Words that make an end one that is only hoped for, doubted or denied, or one of long ago. Folded. */

/** Before it: « dès que le 15 sera… », « si le 18 est… », « en attendant que ». */
export const ONLY_ONCE =
  /(?:^| )(?:si(?! (?:vous|tu|on|bien))|s' il|des (?:que|qu')|lorsqu[e']|quand|une fois (?:que|qu')|jusqu' a ce (?:que|qu')|tant (?:que|qu')|en attendant|d' ici|avant (?:que|qu')|pour que|afin (?:que|qu')|esper\w+|souhait\w+|objectif)(?: |$)/;

/** Beside it: « fonctionnerait de nouveau », « devrait être rétabli », « sera rétabli », « bientôt ». */
export const IN_DOUBT =
  / (?:(?!(?:ap|dis|re)?parait|(?:ex|re|por|at)trait)[a-z]{3,}(?:rait|raient)|(?:sera|seront)(?! (?:\w+ )?(?:ferm|coup|clos|desactiv|supprim|retir|debranch))|va|vont|doit|doivent|bientot|prochainement|prevue?s? (?:pour|a|vers|demain)|esperee?s?|peut etre|apparemment|semble|semblent|parait|paraissent|selon des (?:habitants|internautes|temoins|riverains)) /;

/** Anywhere: « annoncé à tort », « dément », « trop tôt », « prématuré ». */
export const DENIES_AN_END =
  / (?:dement\w*|a tort|trop tot|prematuree?s?|par erreur|(?:fausse|faux) (?:annonce|espoir|joie|information|info|nouvelle)s?|contrairement a (?:ce (?:que|qui)|notre|nos|l' annonce)|(?:n'|ne) (?:est|sont) (?:toujours |malheureusement |finalement |en fait )*pas (?:encore )?(?:retabli|revenu|repare|regle|resolu|termine|fini)\w*) /;

export const LONG_AGO =
  /\b(?:il y a (?:plus d' ?)?(?:un|une|deux|trois|quatre|cinq|six|dix|\d+) (?:ans?|mois|semaines?|annees?)|l' an (?:dernier|passe)|l' annee (?:derniere|passee)|(?:la semaine|le mois) (?:derniere|dernier|passee|passe)|lors de la (?:grande )?(?:panne|coupure) (?:de|du|d'))\b/;
