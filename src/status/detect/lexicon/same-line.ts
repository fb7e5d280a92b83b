/** Words by which one number is said to be another service's as well. Folded. */

/** What may follow it; « même ligne coupée », « même numéro une minute plus tard » are told of it. */
export const GOES_ON_AS_THE_SAME =
  /^(?:$|[,:] ?|(?:que?|qu'|pour|aux?|cote|chez|du|de|le|la|les|l') |1[578](?: |$)|(?:vaut|valent|sert|servira|est (?:valable|bon)) (?:aussi |egalement |donc )?(?:pour|aux?) )/;

/** « Prenez le numéro du Samu », « la ligne du Samu est aussi la leur », « comme le Samu » after a colon: where it stands. */
export const THEIR_NUMBER =
  /(?:: |^)comme (?:le |la |l' |les |pour )|\b(?:prenez|passez par|compos\w+|faites|appelez|c' est) (?:aussi )?(?:par )?(?:le numero|la ligne|le standard) (?:du |de la |de l' |des )|: la ligne (?:du |de la |des )/;

/** Right before for whom the same number is. */
export const THE_SAME_FOR =
  /\b(?:memes? \w+|idem)(?: (?:vaut|valent|sert|servira|est (?:valable|bon))(?: aussi| egalement| donc)?)? (?:pour|aux?|chez|cote)(?: (?:le|la|les|l'))?$/;
