/**
 * Words that point to an outage without saying it, or away from one. None decides alone: they are
 * weighed together. Folded text; French first, some English and German.
 */
import { anyOf } from './words.ts';

/** How a call that fails sounds, and pictures of a line that is ill. */
export const SYMPTOM = anyOf(`
en boucle, de marbre, sans voix, se repos*, crachot*, crachouill*, tousse*, souffle court, silence*, sonnerie, sonneries, tonalite*, bip, bips, echo, gresill*, friture, souffle, voix, annonce en _, annonce vocale, message enregistre, message vocal,
boite vocale, repondeur, disque, musique d'attente, occupe, raccroch*, coup* net, coupe court, ligne qui coupe, coupures, hach*, inaudible*, entendez rien, entend rien, entend pas,
n'est pas attribue, non attribue, pas en service, erreur*, aiguillage, detour*, egare*, se perd*, perdu*, s'evanoui*, evapor*, disparai*, engloutit, avale*, n'arriv*, arrivent au compte-gouttes,
compte-gouttes, une fois sur _, un appel sur _, un sur _, sur deux, sur trois, sur quatre, pour cent des appels, zero, a zero, rejet*, rejette*, refus*, bloqu*, filtre*, tomb*, chute*,
sourd, sourde, sourds, aveugle*, sourde oreille, muet*, aphone*, enroue*, cassee, casse, extinction de voix, perdu la voix, perdu l'usage, mal en point, a plat, au tapis, a terre, par terre, sur le flanc, en rideau, en vrac,
en carafe, en rade, en berne, en deuil, en pause, en sommeil, en veille, endorm*, dort, dorment, somnol*, coma, malade*, souffrant*, convalescen*, agoni*, moribond*, rendu l'ame, rendu les armes, jete l'eponge,
lache, laches, lachee, lachent, laches par, faux bond, fait defaut, font defaut, des caprices, capricieu*, joue* des tours, des siennes, en greve involontaire, boude*, bouder, boitill*, chancel*, trebuch*, flageol*, cloche, clochent,
enray*, gripp*, cale, calent, coinc*, gel*, fige*, disjonct*, grill*, saute*, crame*, noye*, inonde*, foudroy*, sectionn*, arrach*, fondu*, brul*, debranch*, orphelin*, prive*, depourvu*, ampute*, coupe*, coupent, isole*, deserte*, vide, dans le vide, dans le neant, dans le desert,
un mur, mur, murs, impasse, cul-de-sac, sens unique, nulle part, chez un particulier, chez une particuliere, mauvais _, autre bout, a bout de souffle, cahot*, chaot*, embuch*, parcours du combattant, galere*, loterie, pile ou face, au petit bonheur, hasard*, de la chance,
injoign*, indispon*, inaccess*, hors _, en detresse, a l'arret, arrete, stopp*, suspend*, ne plus compter, plus compter, fragil*, incertain*, instab*, alea*, vacill*, intermitten*, par moments, par a-coups, a-coups, yoyo, en pointill*, sporadiqu*, episodiqu*,
cede, rompu*, bouch*, limite*, limitent, reduit*, erron*, defaut, defauts, anomal*, dysfonction*, incident*, panne*, avarie*, perturb*, trouble*, altere*, degrad*, ralenti*, lent*, difficil*, malaise* a joindre, peine*, lutte*, bat de l'aile, tourne* au ralenti, tourne* dans, en mode degrade, mode secours, batterie, groupe electrogene,
failed, failing, fails, silent, dead, dropped, ringing, stuck, crash*, jammed, busy tone, engaged tone, mute, no reply, no answer, misrouted, stumm, tot, besetzt*, kein freizeichen, niemand, leitung tot, fehlgeleitet
`);

/** Somebody is at work on it, or the cause is told. */
export const REPAIR = anyOf(`
suite a, en raison d*, a cause d*, du fait d*, technicien*, equipes techniques, equipe technique, intervention en cours, interviennent, depanneur*, reparation*, reparer, reparat*, remise en route, remise en service, remise en etat, retablissement, retablir, resolution, resoudre,
origine, cause, causes, en cause, inconnue, identifie*, diagnostic*, investigation*, analyse en cours, recherche* la, cherche* la, cherche* l'erreur, cherche* d'ou, prochain point, prochaine mise a jour, prochaine information, nous vous tiendrons,
tiendrons informes, vous informerons, point de situation, mise a jour, maj, cellule de crise, cellule de veille, cable*, central, autocommutateur, commutateur, equipement*, serveur d'appels, coeur de reseau, relais, antenne*, pelleteuse, tractopelle, engin de chantier,
foudre, orage, tempete, cyclone, cyberattaque, rancongiciel, surtension, coupure electrique, alimentation, mise a jour ratee, routage, interconnexion, l'operateur, notre operateur, son operateur, leur operateur, d'un operateur, chez un operateur, operateur telecom*, orange, sfr, bouygues, chez free, priorite, p1, p2, ticket,
engineers, technicians, investigating, restored by, repair*, update at, techniker, arbeiten an, ursache
`);

/** Valid for the time being. */
export const FOR_THE_TIME = anyOf(`
jusqu'a demain, jusqu'a midi, jusqu'a minuit, jusqu'a nouvel _, jusqu'a la _, jusqu'a l'_, jusqu'a ce _, jusqu'au retablissement, jusqu'au matin, jusqu'au soir, jusqu'a _ ordre, jusqu'a nouvel avis, d'ici la, en attendant, dans l'attente, entre-temps, entre temps, pour l'heure, pour l'instant, pour le moment, a cette heure, a ce stade, dans l'immediat, le temps que, le temps de, le temps d'une,
tant que, provisoire*, temporaire*, momentane*, de secours, de repli, de substitution, de remplacement, relais, a defaut, faute de mieux, exceptionnellement, a la place, plutot que, au lieu d*, et la seulement, seul moyen, seule facon, seule ligne, seul numero, uniquement au, seulement au,
ce soir, ce matin, cette nuit, cet apres-midi, ce midi, ce lundi, ce mardi, ce mercredi, ce jeudi, ce vendredi, ce samedi, ce dimanche, aujourd'hui, actuellement, en ce moment, en cours, a l'instant, encore, toujours,
until further notice, for now, meanwhile, in the meantime, instead, currently, right now, tonight, this morning, bis auf weiteres, derzeit, aktuell, zurzeit, stattdessen
`);

/** Where to go when no call gets through. */
export const GO_THERE = anyOf(`
rendez-vous a la, venez a la, venez au, venir a la, frapp* a la, tap* a la porte, sonner a la, vhf, canal _, rendez-vous au, rendez vous, rejoignez, rejoindre, deplacez-vous, se deplacer, presentez-vous, se presenter, allez a, allez au, descend*, montez, marchent jusqu'a, a pied, en voiture jusqu, caserne la plus proche, gendarmerie la plus proche, brigade la plus proche, poste le plus proche,
votre voisin*, vos voisins, un voisin, une voisine, du voisin, des voisins, permanence*, patrouill*, porte-a-porte, talkie*, talkies-walkies, par radio, satellite, satellitaire*, estafette*, personnes isolees, visite* aux, prevenez vos voisins, mairie reste ouverte, salle des fetes, point d'accueil, point de contact, postes de secours avances, vehicules en pre-positionnement, prepositionn*,
go to the nearest, nearest station, nachste wache, nachsten wache
`);

/** A village or valley from which nobody can telephone at all. */
export const CUT_OFF =
  /\b(?:prive\w*|coupe\w*|plus|pas|sans|ni|aucun\w*|isole\w*) (?:d[eu]s? |d'|du monde )?(?:tout\w* |aucun\w* )?(?:moyens? de |liaisons? |reseaux? |lignes? |communications? )?(?:telephon\w+|communiquer|communications?)\b/;
