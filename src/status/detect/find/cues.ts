/**
 * The words that tell failing from working, back from announced, real from played. Written for
 * folded text (no case, no accents) in French, then English and German.
 */
import { unlessAfter } from '../text/unless-after.ts';

/** What a call or a line does when all is well: the verb of « ne … plus ». */
const DOES =
  '(?:repond\\w*|fonctionn\\w*|march\\w*|pass(?:e|ent|er|ait|aient)|abouti\\w*|arriv\\w*|sonn(?:e|ent|er)|decroch\\w*|recoi\\w*|recev\\w*|achemin\\w*|parvien\\w*|debouch\\w*|joign\\w*|joindre|capt\\w*|transmet\\w*|atteign\\w*|transit\\w*|entend\\w*|donn(?:e|ent)|traverse\\w*|tourn\\w*|remont\\w*|assur\\w*|pren(?:d|nent)|reuss\\w*|debouch\\w*|obtien\\w*|obteni\\w*|atterri\\w*|rest(?:e|ent) pas|vont|va|sert|servent)';
const ABLE =
  '(?:joignabl\\w*|accessibl\\w*|disponibl\\w*|operationnel\\w*|fiabl\\w*|assure\\w*|garanti\\w*|en service|en etat|en fonction|en mesure|achemine\\w*|recu\\w*|appele\\w*|compose\\w*|joint\\w*|joindre|contact\\w*|appeler|entendu\\w*|traite\\w*|fonctionn\\w*|distribue\\w*|raccord\\w*|relie\\w*|atteign\\w*|attribue\\w*|actif\\w*|active\\w*|desservi\\w*|recevoir|repondre|emettre|passer|transmis\\w*|possible de (?:joindre|contacter|composer|appeler)|en ligne|utilisabl\\w*|correctement|normalement|surs?|possibles?)';

export const FAILING: readonly RegExp[] = [
  // Any verb with « ne … plus »: it did, and does no more.
  /\bn(?:e |')(?:nous |vous |lui |leur |y |se |s')?(?!(?:font plus qu'une?|est|sont|a|ont|avez|avons|subi|connai|rencontr|presente|constate|souffr|signale|appelez|composez|utilis|faites|encombr|hesit|cherch|tenez|rappelez|diffus|partag|relay|depend|concern|soyez|fait|doi|voul|devr)\w*)[a-z]+ (?:[a-z']+ ){0,2}?plus\b/g,
  // « ne répond plus », « n'aboutit qu'une fois sur deux »
  new RegExp(
    `\\bn(?:e |')(?:nous |vous |lui |leur |y |se |s')?${DOES} (?:[a-z']+ ){0,2}?(?:plus|pas|guere|jamais|aucun\\w*|rien|qu'|que |ni |personne|mal)`,
    'g',
  ),
  // « n'est plus joignable », « ne peut plus être joint »
  new RegExp(
    `\\bn(?:e |')(?:\\w+ )?(?:est|sont|soit|sera|seront|etait|etaient|serait|seraient|pourra|pourront|peu(?:t|vent|x)|peuvent|pouvons|pouvez|semble\\w*|arriv\\w+|parvien\\w+|parven\\w+|permet\\w*) (?:[a-z]+ )?(?:plus|pas|guere)(?: [a-z']+){0,4}? ${ABLE}`,
    'g',
  ),
  // « ne pourront être décrochés », « n'auront pas de téléphone »
  /\bn(?:e |')(?:peu(?:t|vent|x)|pourr\w+|saurai(?:t|ent)) (?:\w+ ){0,3}?(?:etre (?!(?:utilis|compos)\w+ que)|appeler|joindre|composer|contacter|recevoir|repondre|traiter|decrocher|passer|aboutir|etabli)\w*/g,
  /\bn(?:e |')\w+ (?:donc )?(?:pas|plus|ni|aucun\w*) (?:d'acces |de |d'|ni )?(?:telephon\w*|tonalite|lignes?|reseau|fixe|garanti\w*|reponse)/g,
  /\bn(?:e |')(?:va|vont|offr\w+|men\w+|donn\w+|abouti\w*|debouch\w*|conduis\w*|repond\w*|ser(?:t|vent)|etabli\w*) (?:\w+ )?(?:a rien|rien|nulle part|aucun\w*|pas|de garantie)/g,
  // « ne raccordent qu'un appel sur deux »
  /\bn(?:e |')(?!est|etai|sera|a |ont |font plus qu'un)\w+ (?:\w+ ){0,2}?qu'(?:une?|\d+|a moitie|en partie|partiellement|au bout|apres)\b/g,
  /\bcoinc(?:e|ent)\b/g,
  // « pas d'appels fixes », « plus de liaison téléphonique »
  /\b(?:pas|plus|prive\w*) (?:d'|de |du |d'aucune? )(?:appels?|communications?|telephon\w+|liaisons?|lignes?)(?! (?:inutile|abusi|malveill|manque|perdu|en attente|urgent)\w*)\b/g,
  // « taux d'efficacité du 18 : 34 % »
  /\b(?:taux|part|proportion|pourcentage) (?:d[eu]s? |d'|\w+ ){1,6}: ?(?:(?:[0-8]?\d)(?:[.,]\d+)?) ?%/g,
  /\b(?:ni|plus de|n'\w+ (?:plus|pas) (?:de |d')?) ?(?:box|telephone (?:fixe|portable|mobile)|ligne telephonique|reseau telephonique|tonalite)\b/g,
  // « n'est accessible que depuis un fixe », « sans que personne décroche », « perd un appel sur trois »
  /\bn(?:e |')(?:est|sont) (?:\w+ )?(?:joignab|accessib|disponib|utilisab|fonctionnel)\w* qu(?:e |')/g,
  /\bsans que (?:personne|quiconque|nul|quelqu'un|rien)\b|\bperd(?:ent)? (?:un|une|\d+|des|la moitie|beaucoup|la plupart|plusieurs|jusqu)\b/g,
  /\b(?:rates|s'est tu|se sont tus|turbulences?|hors[- ]jeu|beugu?ent?|bugu?ent?|bugue|plante(?:nt)?|dysfonctionn\w+|(?:renvoi|bascul|redirig|orient|abouti|tomb)\w* (?:(?:l[ea]s? )?[a-z]+ )?(?:vers|sur|a|chez) (?:une? )?(?:centre [a-z]+ien\w*|annonce|message|repondeur|disque|musique|mauvais\w*|autre|inconnu))\b/g,
  /\bf(?:era|eront|ait|ont) l'objet d'une? (?:maintenance|intervention|operation)\b/g,
  // « n'a plus son 17 »
  /\bn(?:e |')(?:a|ont|avons|avez|aura|auront) (?:plus|pas) (?:de |d'|du |l[ea] |l'|son |sa |ses |leurs? |notre |nos |votre |vos )(?:(?:numero |ligne )?(?:15|17|18|112)\b|acces|lignes?|telephon\w+|tonalite|numeros?|standard)/g,
  // « perte d'acheminement du 18 », « absence de tonalité », « arrêt du 17 »
  /\b(?:pertes?|absence|defauts?|impossibilite|ruptures?|arrets?|blocages?|rejets?|suspension|restrictions?|limitation|deterioration|alteration)(?: \w+)? (?:d'|des? (?:l'|la )?|du )(?:acces|acheminement|appels?|joignabilite|tonalite|reponse|reception|connexion|numeros?|lignes?|service|(?:15|17|18|112|114)\b)/g,
  /\b(?:saturation technique|(?:pas|plus) (?:de reponse|possible d)|avec (?:\w+ ){0,2}retard|restreinte?s?|releve(?:nt)? (?:de l'exploit|du (?:miracle|parcours|defi))|(?:basculent?|tombent?|arrivent?) (?:sur|dans) (?:la |une |notre )?(?:messagerie|boite vocale))\b/g,
  // « ne comptez ni sur le 18 », « oubliez le 15 »
  /\bne (?:comptez|misez|tablez|vous fiez|vous reposez) (?:surtout )?(?:pas|plus|ni|guere)|\b(?:oubliez|zappez|laissez tomber|evitez) l[ea]s? (?:15|17|18|112|114)\b/g,
  // « vous envoie chez un particulier »: the call rings where nobody of ours is
  /\b(?:chez (?:un|une|des) (?:particulier|abonne|habitant|retraite|commerc|entreprise|inconnu|prive)\w*|(?:dans|vers|sur|a) (?:un|une|l') ?(?:autre|mauvais\w*) (?:departement|centre|service|numero|standard|caserne|interlocuteur|commune|ville|region)\w*|au mauvais endroit|mauvais (?:centre|service|interlocuteur|departement|numero|standard|aiguillage)|erreurs? d'aiguillage)\b/g,
  // « toujours pas de 17 », « un jour sans 15 », « ni fixe ni mobile »
  unlessAfter(
    /\bn(?:e |')\w+ $/,
    /(?<unless>)\b(?:sans|(?:toujours |encore )?pas (?:encore )?d[eu]|pas pour le) \(?(?:15|17|18|112|114)\b|^\W*plus de (?:15|17|18|112|114)(?= (?:ni|depuis|dans|a|en|ce|sur)\b|[.,;!]|$)|^\W*pas (?:le|au) (?:15|17|18|112|114)\b/g,
  ),
  /\b(?:(?:communes?|villages?|bourg|quartiers?|vallee|hameaux?|ile|habitants|foyers|abonnes|clients) (?:\w+ ){0,3}?sans (?:telephone|reseau|ligne|telephonie)|ni (?:de )?(?:telephone )?fixe,? ni (?:de )?(?:mobile|portable)|ni (?:mobile|portable),? ni fixe|a terre\b|a genoux|n'(?:a|ont) plus que|situation inchangee|il faudra (?:encore )?(?:patienter|attendre)|(?:aboutissement|joignabilite|acheminement) (?:\w+ ){0,4}?(?:inferieure?|en baisse|en chute|tombe)|degradations? (?:d[eu]s? |de la )?(?:service|acces|acheminement|qualite|numeros?|appels))/g,
  // « ne sont ni joignables », « plus aucun appel n'aboutit », « aucun appel ne passe »
  new RegExp(
    `\\b(?:plus (?:aucun\\w*|de|d'un\\w*|personne|rien)|aucun\\w*)(?: [a-z0-9',()-]+){0,9}? n(?:e |')(?:nous |lui |leur |y |se )?(?:\\w+ )?(?:${DOES}|(?:est|sont) (?:[a-z]+ )?${ABLE}|peu(?:t|vent) )`,
    'g',
  ),
  new RegExp(
    `\\bni l[ea] \\d+[^.;]{1,60}? n(?:e |')(?:${DOES}|peu(?:t|vent) |(?:est|sont) (?:[a-z]+ )?${ABLE})`,
    'g',
  ),
  // « risque de ne pas aboutir »
  new RegExp(
    `\\bne (?:pas|plus) (?:(?:toujours |plus )*pouvoir |(?:etre |)(?!compos|appel|contact|joindre|attribu))(?:${DOES}|${ABLE})`,
    'g',
  ),
  /\b(?:plus |)(?:aucun\w*|pas un seul) (?!perturbation|panne|difficult|anomal|incident|dysf|probl|coupure|gene|impact|risque|danger|effet|consequence|inquietude|raison|besoin|interruption|blesse|victime)(?:(?!ne |n')[a-z0-9',()-]+ ){0,9}?n(?:e |')(?!est|sont|a |ont |doit|sera|seront|necessit)[a-z]+/g,
  // spoken: « le 17 marche plus », « ça répond pas »
  unlessAfter(
    /n(?:e |')$/,
    /(?<unless>)\b(?:repond|repondent|fonctionne|fonctionnent|marche|marchent|passe|passent|decroche|decrochent|sonne|arrive|aboutit) (?:plus|pas|mal|tres mal|quasi(?:ment)? plus)\b(?! (?:vite|tot|bas|haut|souvent|loin|facile\w*|rapid\w*|que))/g,
  ),
  /\b(?:decroch|fonctionn|pass|about|arriv|recev|march)\w* (?:tres |plutot |de plus en plus )?(?:mal|difficilement|par intermittence|de (?:facon|maniere) (?:aleatoire|intermittente|partielle|degradee|erratique|chaotique)|une fois sur (?:deux|trois|quatre)|au compte-gouttes)\b/g,
  /\bnon[- ](?:joignable|disponible|operationnel|fonctionnel|accessible|acheminee?s?|aboutis?)\w*/g,
  /\b(?:panne|pannes|dysfonctionnement|dysfonctionnements|defaillance|defaillances|derangement|derangements|avarie|defaut d'acheminement|perturbations?|anomalies?|bug|bugs|bogue|black-?out)\b/g,
  /\b(?:incident|incidents|coupure|coupures|interruption|interruptions|rupture|indisponibilites?|microcoupures?|micro-coupures?)\b/g,
  /\b(?:hors service|hors d'usage|hors-service|hors ligne|h\.?s\b|indisponible\w*|injoignable\w*|inaccessible\w*|inoperant\w*|inutilisable\w*|muets?|muettes?|inactifs?|aphone\w*|perturbee?s?|degradee?s?|defaillante?s?|interrompue?s?|instables?|bloquee?s?|paralysee?s?|plantee?s?|k\.?o\b|down|out of (?:service|order)|injoignabilite|inoperation\w*|silencieux|aux abonnes absents|aux fraises|en rade|en carafe|en berne|dans les choux|en souffrance|hachees?|brouillees?|neutralisee?s?|affaiblie?s?|erratique\w*|dysfonctionn(?:e|ent)|patin(?:e|ent)|cafouill(?:e|ent)|arretee?s?|suspendue?s?|stoppee?s?|flanch(?:e|ent)|inoperationnel\w*|rompue?s?|sectionnee?s?)\b/g,
  unlessAfter(
    /(?:n'|ne )$/,
    /\b(?:(?<unless>)(?:est|sont|reste|restent|etait|etaient|encore|toujours|fortement|partiellement|actuellement|durement|fort|gravement|tres) (?:(?!pas|plus|nullement|aucunement)\w+ )?(?:coupe|touche|impacte|affecte|atteint|frappe|concerne)e?s?|impactee?s?|affectee?s?|touchee?s?|(?:touche|affecte|impacte|frappe|perturbe|prive|paralyse)(?:nt)?|(?:lignes?|appels|numeros?|liaisons?|\d\d) coupee?s?|coupee?s? (?:du|de|depuis)|coupes?)\b/g,
  ),
  /\b(?:difficultes? (?:d'acces|pour|a |d'acheminement|techniques?|de |rencontree|sur|avec|au|du|en cours|telephonique)|en difficulte|difficiles? (?:a|d'acces|d'y)|difficilement|difficiles?|peine(?:nt)? a|du mal a|problemes? (?:technique|telephoni|d'acheminement|de|sur|d'acces|avec|au|rencontre|en cours|reseau)|soucis? (?:technique|telephoni|de|d'|sur|avec|au)|galere)\w*/g,
  /\b(?:echec\w*|echou\w+|impossible\w*|impossibilite|sans reponse|sans tonalite|sans succes|dans le vide|sonn\w+ occupee?s?|tonalite|occupe en permanence|toujours occupe|occupe des|bip (?:continu|occupe)|se perd\w*|perdent|perdus?|manque(?:nt)? (?:encore )?des appels|ratent? des appels|friture|message d'erreur|numero (?:inconnu|non attribue)|coup(?:ent|e) (?:par|sans|au bout|net|apres)|raccroch\w+ (?:tout seul|automatiquement)|tomb(?:e|ent) (?:sur|dans|en|dans le)|tombee?s? en|cess(?:e|ent|e de|er de)|ne debouch\w+|mal achemine\w*|pas achemine\w*|pas (?:tres )?fiables?|(?:fort|tres|plus) aleatoires?|aleatoires?|par intermittence|intermittente?s?|rien ne se passe|personne ne repond|reste(?:nt)? (?:sans voix|muets?)|prive\w* (?:de|du|des|d')|privee?s?)\b/g,
  /\b(?:plantages?|crash\w*|victimes? d(?:'|e )|(?:est|sont) tombee?s?|a lache|ont lache|hors d'etat|hors circuit|hors jeu|defectueu\w+|dysfonctionnel\w*|fragilisee?s?|capricieu\w+|font des siennes|fait des siennes|beugue\w*|buguent?|inaudibles?|gresill\w+|silence radio|pas de tonalite|pas moyen de|plus moyen de|moyen de (?:joindre|contacter|appeler)|compliquee? (?:de|a)|pas (?:reussi|pu|moyen|possible)|(?:n'ont|n'a|n'avons|n'avez) (?:pas|plus) (?:pu|reussi|abouti)|taux d'echec|appels (?:perdus|non aboutis|rates|avortes|en echec|manques|rejetes|coupes)|tronque\w*|s'interromp\w+|se coup\w+|se perd\w*|en perdition|difficultes?|aucune reponse|aucune tonalite|(?:deux|trois|quatre|dix|cent|mille|\d+) appels? sur|(?:essais|tentatives|fois|minutes) (?:\w+ ){0,2}avant d|privation|desservi\w*|deconnect\w+|plus personne|personne (?:au bout|ne)|defaut\b|deraill\w+|en pause|en sommeil|a l'arret|hors d'atteinte|eteints?|eteintes?|rendu l'ame|balbuti\w+|begai\w+|toussot\w+|detourne\w*|remplacee?s? (?:dans|par|en|a)|degradation\w*|souffr(?:e|ent)|pas etre etabli\w*|vacill\w+|en alerte rouge|hoquet\w*|s'effondr\w+|effondr\w+|en chute|chute (?:des|du nombre d)|inoperante?|sans effet|hasardeu\w+)\b/g,
  /\b(?:(?:perd|perdent|perdu) (?:\w+ )?(?:ses|leurs|toutes (?:ses|leurs)) |pertes? (?:partielle |totale |complete |momentanee |de |des |du )|sonn\w+ dans|sonnent? (?:sans fin|indefiniment|longuement)|sans fin|couacs?|ennuis? techniques?|aleas? techniques?|mauvais fonctionnement|disparus?|au ralenti|mis a mal|chaotiques?|laborieu\w+|ardue?s?|compliquee?s?|erreurs? (?:de routage|d'acheminement|reseau)|mal (?:routes?|aiguill\w+|orientes?)|perturb(?:e|ent)|momentanement|en peine|peine(?:nt)?|malmen\w+|deviee?s?|tarde(?:nt)? a|lents? a|anormal\w+|en alerte|en souffrance)\b/g,
  /\b(?:unable|cannot|can't|could not|couldn't|won't|not (?:being|get|be) \w+|no (?:dial tone|answer|service)|lost|losing|hit by|suffering|patchy|erratic|only partly|partly|partially|jammed|unstable|glitch\w*|problems?|issues?|disruption|struggl\w+)\b/g,
  /\b(?:zurzeit nicht|kaum|nur schwer|schwer (?:erreichbar|zu erreichen)|teilweise nicht|uberhaupt nicht|technische\w* (?:panne|defekt|problem\w*|storung)|panne|defekt\w*|stumm|geht nicht|gehen nicht|nicht durch)\b/g,
  // English
  /\b(?:outages?|disrupt\w*|unreachable|unavailable|not (?:working|responding|reachable|available|connecting|getting through|answering|going through|functioning|in service)|(?:cannot|can't|can not|unable to) (?:be reached|reach|call|get through|connect|dial|contact)|(?:may|might) (?:not|fail)|fail(?:s|ing|ed|ure|ures)?|faulty?|fault|malfunction\w*|dropped|dropping|out of (?:service|order|action)|(?:have|has|had)? ?stopped (?:working|answering|responding)|mis(?:routed|directed)|not answered|hard to (?:reach|call)|interrupted|go(?:es|ing)? dead|do(?:es)? not (?:work|connect|ring|answer|go through)|don't (?:work|connect)|difficult(?:y|ies)?|problems? with|trouble|impaired|degraded|intermittent\w*|no longer (?:working|answering|reachable|available)|ring(?:s|ing)? out|going unanswered|unanswered|silent|dead|knocked out|cut off|broken)\b/g,
  // German
  /\b(?:ausfall|ausfalle|ausgefallen|fallt aus|fallen aus|gestort\w*|storung\w*|nicht (?:mehr )?(?:\w+ )?(?:erreichbar|funktion\w*|moglich|verfugbar|durch\w*)|unerreichbar|funktionier\w* (?:\w+ )?nicht|konnen (?:\w+ )?nicht|kann (?:\w+ )?nicht|ausser betrieb|nicht zu erreichen|beeintracht\w*|unterbrochen|unterbrechung|eingeschrankt|kein anschluss|lahmgelegt|tot|problem\w*|zusammengebrochen|abgebrochen|kommen nicht)\b/g,
];

/** Signs of a fault that never name it: something stands in for the usual number. */
export const STAND_IN: readonly RegExp[] = [
  /\b(?:bascule|basculee?s?|bascules|reroutee?s?|deroutee?s?|redirigee?s?|renvoyee?s?|deviee?s?|reportee?s?) (?:\w+ ){0,3}?(?:sur|vers)\b/g,
  /\b(?:mode degrade|procedure degradee|(?:lignes?|numeros?|solutions?) (?:de secours|provisoires?|de substitution|de remplacement|alternatifs?|temporaires?|de repli|de contournement|relais|de delestage|d'appoint|palliatifs?)|a defaut|sinon|en dernier recours|a (?:utiliser|composer) (?:ce soir|ce matin|cette nuit|aujourd'hui|en ce moment))\b/g,
  /\b(?:alternative numbers?|temporary numbers?|backup numbers?|ersatznummern?|ausweichnummern?|ersatzrufnummern?)\b/g,
];

/** « À nouveau interrompus »: a relapse, whatever was restored before. */
export const RELAPSE =
  /\b(?:(?:a|de) nouveau (?:\w+ ){0,2}?(?:interromp|coupe|perturb|panne|hors|indisponib|injoignab|inaccessib|touche|impacte|affecte|difficil|degrade|muet|sature|instab|en difficulte|prive|ko\b|hs\b|defaill|en derangement|victime)\w*|nouvelles? (?:panne|coupure|perturbation|interruption|defaillance|incident|difficulte)s?|nouvel incident|rechut\w+|retomb\w+|encore (?:une fois )?(?:en panne|tombe\w*|coupe\w*)|again (?:down|disrupted|failing|out)|(?:down|failing|out) again|erneut (?:gestort|ausgefallen|nicht))\b/;

/** Small words between a denial and what it denies, three at most: « pas d'une », « sans l'objet d'un ». */
const ELIDED = "(?:d'|l')";
const WHOLE = "(?:de|du|des|d'une?|une?|en|ete|etre|l'objet|victimes?|l[ea]s?|cette|ce|any|a|an)";
const LAST_LINK = `(?:${ELIDED}|${WHOLE})`;
const NEXT_LINKS = `(?:${ELIDED}(?: ?${LAST_LINK})?|${WHOLE}(?: ${LAST_LINK})?)`;
const LINKS = `(?: (?:${ELIDED}(?: ?${NEXT_LINKS})?|${WHOLE}(?: ${NEXT_LINKS})?))?`;

/** Said right before a failing word, these turn it round: « aucune panne », « n'est pas en panne ». */
export const DENIED_BEFORE = new RegExp(
  `(?:\\b(?:aucun\\w*|sans|pas|ni|jamais|zero|loin|non|hors|absence|no|not|never|without|any|nicht|keine?\\w*|ohne|weder|nullement|(?:pas (?:\\w+ )?|non )(?:touche|concerne|affecte|impacte)\\w* par)(?!\\w)${LINKS}(?: (?:nouvelle?|autre|reelle?|vraie|grosse|veritable|eventuelle?|signe de|risque de|risque d'|known|major|quelconque|moindre|particuliere?))?(?: ?[a-z]+)? ?|\\baucun\\w* (?:appels?(?: \\w+)?|pannes?|incidents?|perturbations?|dysfonctionnements?|coupures?|anomalies?|difficultes?|problemes?|interruptions?|defaillances?|alertes?) (?:\\w+ ){0,2}?(?:ne |n')(?:\\w+ ){0,2})$`,
);
/** « Joignable malgré la coupure d'électricité »: what fails there is something else. */
export const IN_SPITE_BEFORE =
  /\b(?:malgre|en depit d\w*|nonobstant|despite|in spite of|trotz)'?(?: [\w']+){0,3} ?$/;
/** « plus aucune panne », « n'est plus perturbé »: it was, and is over. */
export const ENDED_BEFORE =
  /(?:\b(?:plus (?:aucun\w*|de|d'|la moindre|victime d'une|en)|n(?:e |')(?:est|sont|subi\w+|connai\w+|rencontr\w+|presente\w*|constate\w*|a|ont|souffre\w*|signale\w*) plus(?: (?:de|d'|aucun\w*|en|le|la|l'))?|no (?:more|longer)|keine \w+ mehr|nicht mehr)(?: [a-z]+)? ?)$/;

export const WORKING: readonly RegExp[] = [
  unlessAfter(
    /(?:\bn(?:e |')(?:\w+ ){0,2}|\b(?:etre|ete|est|sont|avoir|a|ont) )$/,
    /(?<unless>)\b(?:fonctionn(?:e|ent)|marche(?:nt)?|repond(?:ent)?|abouti(?:t|ssent)|decroche(?:nt)?|passe(?:nt)?|sonne(?:nt)?)\b(?! (?:plus|pas|mal|tres mal|que|qu'|par|de (?:facon|maniere|nouveau)|a nouveau|dans|occupe|au |aux |sur |une fois|difficil\w*|parfois|sans tarder|outre)\b)(?! (?:\w+ )?[¤])/g,
  ),
  unlessAfter(
    /\bn(?:e |')$/,
    /(?<unless>)\b(?:reste|restent|demeure|demeurent|est|sont|resteront|restera|seront|sera) (?:quant a (?:lui|eux) |tout a fait |(?!pas|plus|ni|tres|peu|difficil|a nouveau|de nouveau)\w+ )?(?:joignable|accessible|operationnel|disponible|ouvert|fonctionnel|fiable|actif)\w*(?! (?:\w+ )?(?:[¤]|au |aux |sur |qu'|que |par|via|une fois|difficil))/g,
  ),
  /\b(?:fonctionn\w+|repond\w*|traite\w*|assure\w*|about\w+|achemine\w*|recoi\w+|recu\w*|passe\w*|circul\w+|pris en charge) (?:\w+ )?(?:normalement|correctement|parfaitement|sans (?:probleme|difficulte|encombre|aucun)|comme d'habitude|comme toujours|comme a l'ordinaire|bien|a 100|tres bien)\b/g,
  /\b(?:n(?:e |')(?:est|sont|a|ont|seront|sera|etait|etaient|auront|aura)?(?:\w+ )?(?:pas|aucunement|nullement|en rien|jamais|ni\b.{0,20})(?: ete)?(?: \w+)? ?(?:touche|concerne|affecte|impacte|perturbe|coupe|interrompu|atteint|menace|en cause)\w*|ne (?:touche|concerne|affecte|impacte|vise|perturbe)(?:nt|ra|ront)? (?:pas|ni|en rien|que|aucun)|n'affectera (?:pas|en rien|aucun)|non (?:concerne|impacte|touche|affecte|perturbe)\w*|pas (?:touche|concerne|affecte|impacte|perturbe)\w*|epargnee?s?|hors de cause|n'est en rien)\b/g,
  /\b(?:appels? (?:\w+ )?ok\b|(?:a|ont) (?:bien )?tenu\b|reste(?:nt)? (?:l[ea]s?|vos|votre) (?:seuls? )?(?:bons? )?numeros?|(?:situation|service|fonctionnement|trafic|activite) (?:(?:est|sont|y est) )?(?:redevenue? |revenue? |a nouveau )?normale?\b|c'est normal|rien d'anormal|pas d'inquietude|(?:pouvez|peuvent|peut) (?:toujours|encore|bien|aussi|normalement) (?:composer|appeler|joindre|faire|contacter)(?! (?:le |au )?¤)|r\.?a\.?s\b|aucun souci|comme avant|comme (?:d'habitude|a l'accoutumee|toujours)|(?:1[578]|112|114|urgence|secours|numeros courts),? (?:(?!plus|pas|pres|provisoire)\w+ ){0,2}?(?:operationnel|joignable|accessible|disponible|actif|ok|en ligne)s?\b(?! (?:au|sur|que|qu')))/g,
  unlessAfter(
    /\bn(?:e |')$/,
    /(?<unless>)\b(?:recoi(?:t|vent)|achemine(?:nt)?|traite(?:nt)?|prend|prennent|arrivent|parviennent) (?:\w+ ){0,3}?(?:tous|toutes|l'integralite|la totalite|100 ?%|normalement|l'ensemble)/g,
  ),
  /\b(?:seule?s?) (?:l[ea]s?) \d+(?:,? (?:et|le|les) ?\w+){0,4} (?:fonctionn|repond|march|pass|rest)\w*/g,
  /\b(?:ne (?:presente|constate|signale|rencontre|deplore|subi|connai|releve)\w* (?:donc |plus )?aucun\w*|sans (?:aucune? )?(?:incidence|effet|impact|consequence)|aucun\w* (?:incidence|effet|impact|consequence|gene|risque|changement|inquietude))\b/g,
  /\b(?:unaffected|not (?:affected|impacted|concerned)|work(?:s|ing)? (?:normally|fine|as usual|as normal|properly)|remain(?:s)? (?:available|reachable|operational|fully|in service)|still works?|(?:is|are) (?:working|operational|reachable|answering)|operat(?:es?|ing) normally)\b/g,
  /\b(?:nicht (?:betroffen|beeintrachtigt)|funktionier(?:t|en)(?! nicht)|(?:ist|sind|bleib(?:t|en)) (?:weiterhin |weiter |normal |wie gewohnt )?erreichbar|(?:weiterhin|wie gewohnt|normal) erreichbar)\b/g,
];

export const RESTORED: readonly RegExp[] = [
  // « De nouveau », said of a state and not as advice to call again.
  unlessAfter(
    /(?:\b(?:re)?(?:appel|compos|essay|tent|fait|fai|refait|sollicit|insist|contact)\w*(?: l[ea])?(?: \w+)? |\bun )$/,
    /(?<unless>)\b(?:a|de) nouveau\b(?! (?:votre appel|l'appel|le numero|si|apres|plus tard|dans|quelques))/g,
  ),
  /\b(?:retabli|retablie|retablis|retablies|resolu|resolue|resolus|resolues|repare|reparee|repares|reparees|regle|reglee|corrige|corrigee|resorbe\w*)\b/g,
  /\b(?:retablissement (?:complet|total|definitif|effectif|confirme|du (?:service|15|17|18|112)|des|acheve|constate)|retour (?:a|de) la normale|retour du (?:15|17|18|112)|retour en service|(?:revenu|revenus|revenue|revenues|redevenu\w*|repasse\w*|revient|reviennent) (?:\w+ ){0,3}?(?:a la normale|normal\w*|joignabl\w*|en service|operationnel\w*|accessibl\w*|au vert|disponibl\w*|stable\w*))\b/g,
  /\b(?:(?:a|de) nouveau (?:\w+ ){0,3}?(?:joignabl|accessibl|disponibl|operationnel|fonctionn|normal|repond|march|pass|about|recu|achemin|decroch|sonn|parvien|en service|en ligne|actif|possible|traite|ouvert|utilisab|prise?|en etat)\w*|(?:joignabl|accessibl|disponibl|operationnel|fonctionn|repond|march|pass|about|recoi|recu|achemin|decroch|sonn|en service|actif|arriv|parvien|recev|recu|utilisab|en etat)\w*(?: (?!appel|compos|essay|tent|rappel)\w+){0,3} (?:a|de) nouveau|(?:pouvez|pouvons|peut|peuvent|possible)(?: (?:donc|desormais|maintenant))? (?:a|de) nouveau)\b/g,
  /\b(?:(?:remarche|refonctionne|re-?fonctionne|re-?marche|repasse)(?:nt)?|(?:a|ont) (?:\w+ )?repris|repris (?:leur|son|du) (?:cours|service)|reprise (?:du|des|de la|normale|complete|effective|totale)|rentree?s? dans l'ordre|remis\w* (?:en (?:service|marche|etat|route)|d'aplomb)|(?:levee?|leve) (?:du|de|des|d')|(?:est|sont) levee?s?\b|alerte levee|tout (?:est|va|refonctionne|fonctionne) (?:ok|bien|rentre|normal\w*|revenu|regle|repare))\b/g,
  /\b(?:fin (?:d(?:e |')(?:l'|la |cette )?)?(?:incident|panne|perturbation|coupure|alerte|dysfonctionnement|crise|evenement|interruption|difficult)\w*|fin (?:des|de) (?:\w+ )?(?:perturbation|panne|difficulte|dysfonctionnement|coupure|incident|alerte|interruption|mode degrade)s?|(?:incident|panne|probleme|alerte|perturbation|dysfonctionnement|evenement|crise|ticket|intervention|difficultes?|coupure|galere|travaux)s? (?:\w+ ){0,4}?(?:termine|clos|close|clotur|fini|acheve|resolu|regle|repare|corrige)\w*|(?:est|sont|etait) (?:\w+ )?(?:termine|clos|cloture|fini|acheve|passe|derriere nous)\w*|c'est (?:fini|termine|repare|regle|reparti|bon)|clos\b|cloture\b|clotures?\b)\b/g,
  /\b(?:normalisee?s?|(?:situation|trafic|reseau|service) (?:\w+ ){0,2}?(?:stabilis|normalis|nominal)\w*|(?:service|fonctionnement|situation) nominale?|stabilisee?s?|taux d'echec (?:revenu|nul|a 0)|(?:a|ont|avons) (?:retrouve|recupere|regagne|reconquis)|ressoude\w*|rebranche\w*|(?:est|sont) (?:\w+ )?en ordre|correctif (?:deploye|applique|installe)|resolution\b|reactivee?s?\b|(?:aboutissement|taux d'aboutissement) (?:\w+ ){0,4}?100 ?%|sort de sa panne|de retour\b|(?:est|sont) (?:enfin )?revenue?s?\b(?! (?:a|sur|en) (?!la normale|la vie|\d))|rallum\w*|plus rien ne (?:gene|perturbe|empeche|bloque|trouble|entrave)\w*|(?:trafic|acheminement) fluide|reprenez vos habitudes|redemarr(?:e|ee|es|ees)\b|repartie?s?\b|reconnect\w+|retrouve\w* (?:leur|sa|son|une situation)|plus besoin d|sorti\w* (?:enfin )?de (?:la |sa |leur )?panne|debloqu\w+|(?:a|ont) refait surface|s(?:'est|e sont) (?:\w+ )?remis\b|(?:est|sont) (?:\w+ )?rendue?s?\b(?! (?:muet|inaccess|indispon|injoign|difficil|impossible|inutil))|repris (?:sa|leur) place|s'(?:est|etait) (?:reveill|remis|retabli|releve|raviv)\w*|sur pied|taux (?:d[eu]s? |d'|\w+ ){1,6}: ?(?:9[5-9]|100)(?:[.,]\d+)?(?= ?%)|desactivation des (?:numeros|lignes)|tout (?:re)?fonctionne|retrouv(?:e|ent)|rouver\w+|depanne\w*|retape\w*|au bout de \w+ heures de panne|apres (?:\w+ ){1,3}(?:heures|minutes|jours) de (?:panne|coupure|perturbation|silence|galere)\w*)\b/g,
  /\bn(?:e |')(?:est|sont) plus (?:\w+ )?(?:utile|necessaire|a utiliser|d'actualite|en vigueur)\w*|(?:lignes?(?! (?:15|17|18|112))|relais|provisoires?|temporaires?|¤|dispositif)[^.;]{0,30}n(?:e |')(?:est|sont) plus (?:\w+ )?(?:releve|en service|active|valable|joignable)\w*/g,
  unlessAfter(
    /\bn(?:e |')$/,
    /(?<unless>)\b(?:abouti(?:t|ssent)|arrivent|passent|recoivent|repond(?:ent)?|fonctionn(?:e|ent)|march(?:e|ent)) (?:(?!plus|pas|mal|que|qu|difficil|rare|lente|avec|par|une|moins|peu|seulement|partiel|en\b|tard)\w+ ){0,4}?(?:depuis|normalement depuis)\b/g,
  ),
  /\b(?:restored|back (?:to normal|in service|online|up|on line|in operation)|resolved|(?:been|now|is|was|issue|problem|fault|outage|all) fixed\b|\[fixed\]|over\b(?= (?:since|at|as))|resumed|(?:working|reachable|reached|operational|available|answered|connected)(?: \w+)? again|(?:is|are) (?:now )?fixed|works? again|service restoration|fully operational|has ended|all clear|repaired)\b/g,
  /\b(?:repariert|(?:gehen|geht|konnen|kann|stehen|steht|laufen|lauft|klappt|klappen) (?:\w+ ){0,2}?wieder|wieder (?:\w+ ){0,3}?(?:erreichbar|verfugbar|normal|in betrieb|hergestellt|funktion\w*|moglich|frei)|funktionier\w* (?:\w+ ){0,2}?wieder|behoben|entwarnung|storung (?:ist )?beendet|wiederhergestellt)\b/g,
];

/** Around a word of recovery, these say it has not come yet or not wholly. */
export const NOT_YET = unlessAfter(
  /comme $/,
  /\b(?:pas encore|n'est (?:toujours |pas )+|ne sont (?:toujours |pas )+|n'ont pas|n'a pas|toujours pas|encore pas|sera|seront|devrait|devraient|pourrait|prevue?s?|attendue?s?|esperee?s?|estimee?s?|envisage\w*|progressi(?:f|ve|vement|fs|ves)|partiel\w*|en partie|en cours|d'ici|(?<unless>)avant\b|demain|n(?:e |')\w+ (?:pas|guere)|jusqu'(?:a|au)|dans l'attente|en attendant|en attente|attend\w*|des (?:que|lors|le|la)|lorsque|quand|une fois|pour que|pour (?:un|le) retour|afin|travaill\w+|mobilis\w+|vise|objectif|horaire|delai|tent\w+|d'oeuvre|s'emploi\w+|inconnu\w*|non communique\w*|non connu\w*|informer\w+|tiendr\w+|presque|quasi\w*|peu a peu|petit a petit|s'amelior\w+|amelioration|si\b|tant que|aucun\w* (?:date|heure|delai|visibilite|perspective|horaire)|sans (?:date|delai|horaire)|promet|esper\w+|va etre|vont etre|doit|doivent|not yet|until|will be|expected|should be|being|gradual\w*|partial\w*|once|when|working to|noch nicht|bis|voraussichtlich|sobald|teilweise|wird|soll|erwartet|arbeiten|schrittweise|lent\w*|tard(?:e|er)|loin|(?:sauf|hormis|excepte|hors|a l'exception d\w*) (?:a|en|au|aux|dans|pour|sur|l[ea]s?|l')|except)\b/,
);

/** Still so in spite of better news. */
export const RESIDUAL =
  /\b(?:reste(?:nt)?|demeure(?:nt)?|persiste(?:nt)?|encore|toujours|se poursui(?:t|vent)|continue(?:nt)?|perdure(?:nt)?|sauf|hormis|excepte|a l'exception|en revanche|mais|toutefois|cependant|still|remains?|except|but|weiterhin|noch|immer noch|ausser|aber|a ce stade|ce (?:soir|matin|midi)|actuellement|en ce moment|a cette heure|pour l'instant|provisoirement|depuis)\b/;

/** The temporary lines are closed: the usual numbers are back. */
export const LINE_CLOSED =
  /\b(?:(?:efface[zr]|oublie[zr]|supprime[zr]) (?:l[ea]s? |ce |cette |notre |nos |votre )|(?:n(?:e |')(?:l'|les )?(?:appelez|composez|utilisez)|n'est|ne sont|ne sera|ne seront) plus\b|ne plus (?:les? |l')?(?:composer|appeler|utiliser)|sans qu'il soit utile|rendue?s? a (?:son|leur)|(?:est|sont|sera|seront|a ete|ont ete|va etre|vont etre) (?:\w+ )?(?:desactive|ferme|debranche|supprime|retire|coupe|referme)e?s?|no longer (?:needed|in use|active)|nicht mehr (?:notig|aktiv|gultig))/;
/** « Trente heures après la rupture du câble »: the trouble is named as past. */
export const AFTERWARDS =
  /\b(?:apres|a l'issue d[eu]|au lendemain d[eu]|suite a|depuis la fin|after|following|nach)\b[^.;]{0,40}$/;

/** Tone of a last message. */
export const LAST_NEWS =
  /\b(?:bonne nouvelle|suite et fin|dernier (?:message|point|communique)|point final|tous les appels|l'integralite des appels|100 ?%|partout|good news|gute nachricht\w*)\b/;
