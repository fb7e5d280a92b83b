/** Words by which a line is said to take every call, those of several services or of one, or no call for help. Folded. */
import { words } from './words.ts';

/** Before what is taken. */
export const ALL_OF = words('tous toutes tout toute ensemble totalite integralite quelconque');

/** What is taken. */
export const CALLS = words(
  `appel appels demande demandes urgence urgences secours detresse detresses motif motifs cas besoin besoins situation situations monde nature natures sos numeros services alerte alertes reste`,
);

const OF_A_DOCTOR = words(
  `malade malades malaise malaises blesse blesses medecin medecins docteur infarctus sante medical medicale medicales medicaux soins samu infirmier infirmiere douleur accouchement vital vitale vitales`,
);
const OF_A_FIRE = words(
  'feu feux incendie incendies pompier pompiers flammes fumee noyade inondation sauvetage',
);
const OF_THE_PEACE = words(
  `agression agressions vol vols voleur voleurs bagarre bagarres cambriolage cambriolages gendarme gendarmes gendarmerie police policier policiers violence violences agresse intrusion securite`,
);

/** Words for a need, by who meets it. */
export const KINDS_OF_NEED: ReadonlyMap<string, string> = new Map(
  [OF_A_DOCTOR, OF_A_FIRE, OF_THE_PEACE].flatMap((needs, kind) =>
    [...needs].map((need) => [need, String(kind)] as const),
  ),
);

/** « Quel que soit le motif », « un numéro unique », « ligne commune », « on prend tout ». */
export const WHATEVER_IT_IS =
  / (?:quel(?:le)?s? que |peu importe |n' importe (?:qu|laq)|quoi qu' ?il|que ce soit |quoi que |indifferemment |indistinctement |sans distinction |confondus |confondues |(?:numero|ligne|standard|appareil|contact|guichet|porte|entree)s? (?:d' urgence |d' appel |de secours )?(?:unique|commun)|(?:seule?|meme) (?:numero|ligne|contact|standard|interlocuteur|appel|telephone|guichet) |qu' un(?:e seule|e| seul)? (?:numero|ligne|standard)|(?:prend|prennent|prendra|recoit|recoivent|traite|traitent|recueille|accueille|centralise|regroupe)s? (?:tou[ts]|l' ensemble)|tout (?:passe|arrive|est) |a tou(?:s|t le monde) |tout le monde |(?:aux?|les|des) (?:trois|quatre) )/;

/** « Transmet aux pompiers », « fera le lien », « passera le Samu au besoin ». */
export const PASSES_ON =
  / (?:re)?(?:transm\w+|relai\w+|relay\w+|aiguill\w+|orient\w+|bascul\w+|previen\w+|repercut\w+|dispatch\w+|redirig\w+|rediriger\w*|achemin\w+|tri(?:e|ent|era|eront|er)|repart\w+|fai(?:t|re|sons) (?:suivre|passer)|f(?:ait|ont|era|eront) (?:le lien|suivre|passer)|passer\w*|alert(?:e|ent|era|eront|er)|declench\w+|mobilis\w+|envo(?:ie|ient|yer)|coordonn\w+) /;

/** « Même chose à Molène », « idem ». */
export const THE_SAME_HOLDS =
  / (?:meme (?:chose|principe|regle|consigne|dispositif|fonctionnement|role)|idem|pareil|pareillement|de meme|itou|egalement) /;

/** « Uniquement pour la police », « ne s'occupe que de… ». */
export const ONLY_FOR =
  / (?:uniquement|exclusivement|seulement|reservee?s?|seuls|seules?(?= (?:urgences|affaires|demandes))|rien d' autre|(?:n'|ne) (?:\w+ ){1,4}que (?:de|des|du|pour|les?|la)|et (?:elle|lui|eux) seule?s?|strictement|dediee?s?) /;

/** « Pas seulement de santé », « y compris ceux du médecin », « les pompiers y traitent aussi les malaises ». */
export const NOT_ALL_OF =
  / (?:pas (?:seulement|que|uniquement)|non seulement|y compris|aussi|meme (?:pour|si|quand|les?|la|l'|un|une)|ainsi que|egalement) /;

/** « Sont closes », « vient d'être abandonné », « ne répond plus ». */
export const CLOSED =
  / (?:ferm(?:ee?s?|ent)|clos(?:es?)?|abandonnee?s?|desactivee?s?|coupee?s?|supprimee?s?|retiree?s?|debranchee?s?|eteinte?s?|tombee?s?|(?:n'|ne) \w+ plus|hors service|a l' arret|mort(?:es?|s)?|satur(?:ee?s?)|non (?:activee?|armee?|attribuee?)s?|rendue?s? a) /;

/** « Comportait une erreur », « et non le… », « corrigé à 10 h, c'était… ». */
export const MISTAKEN =
  / (?:erreurs?|erronee?s?|fau(?:x|sse|sses)|coquilles?|au lieu d[eu]s?(?! (?:1[578]|11[24]|numeros?|appels?|samu|pompiers|police|gendarmes|gendarmerie)\b)|et non|a tort|inversion|inverse|lire|rectificatif|rectifie|corrig\w+|c' etait|ancien(?:ne)?|precedent(?:e|es|s)?|perime\w*|obsolete|trompe\w*) /;

/** « N'envoie pas de camion », « ne transmet pas les demandes », « pour mémoire ». */
export const SENDS_NO_HELP =
  / (?:(?:n'|ne) (?:(?:en )?envoi\w+|declench\w+|transm\w+|trait\w+|regul\w+|remplac\w+|sert|servent|peut|peuvent|sont|est|prend|prennent|recoi\w+|veille\w*|dispos\w+|achemin\w*|concern\w+|s' occup\w+) (?:pas|en aucun|ni|que|rien|aucun)|pas (?:de|d' un|un numero de) secours|pas competente?|pour memoire|repondeur|sur rendez-vous|hors urgences?|usage interne|en interne|ni secours) /;

/** « Oubliez-le », « inutile de le composer », « ne l'appelez pas ». */
export const NOT_TO_CALL =
  / (?:oublie[zr]|inutile|arretez|evitez|eviter|(?:n'|ne) (?:l' |l[ea]s? |y )?(?:appel|compos|utilis|fai|surcharg|encombr|perd|diffus|telephon)\w+ (?:pas|plus|jamais)|ne pas|ne plus|laissez|merci de ne|prier? de ne|demande\w* (?:qu' on |de )ne|reserve\w* (?:au|aux|a) ) /;
