/** Words by which an end is told of a part, or of the whole. Folded. */

export const EVERYWHERE =
  / (?:partout|y compris|dernier(?:e|es|s)? (?:\w+ )?(?:secteurs?|communes?|foyers|abonnes|clients|villages|zones?)|toutes? (?:les|la|l')|tout (?:le|l')|tous les (?:operateurs|abonnes|departements|secteurs|habitants)|ensemble (?:du|de la|des)|integralite|fixes? (?:et|comme|ou) (?:des |les |les telephones )?(?:mobiles?|portables?)|mobiles? (?:et|comme|ou) (?:des |les )?fixes?) /;

export const PARTS_OF_A_TERRITORY =
  / (?:secteurs?|partie|quartiers?|communes?|cantons?|vallees?|(?:nord|sud|est|ouest|centre) (?:du departement|de l' ile)|pays d[eu']|littoral|cote|agglomeration|metropole|hameaux?|rive) /;

export const OF_CLIENTS = / (?:abonnes|clients|(?:chez|avec) (?:orange|sfr|free|bouygues)) /;

export const OF_SOME_PHONES =
  / (?:depuis|sur|pour|avec|des|les|nos) (?:\w+ ){0,3}(?:fixes?|mobiles?|portables?|box) /;
