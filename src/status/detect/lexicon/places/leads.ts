/** Words before a place that tell what it is to the event. Folded. */
import { words } from '../words.ts';

/** Names of territories that are also ordinary words: a capital letter is asked for. */
export const ORDINARY = words(`
nord manche lot cher loire somme landes creuse jura orne eure aube gard var ain oise rhone paris vienne
meuse marne savoie indre tarn doubs aude nievre centre`);

/** It happens there. */
export const AT_LEADS = words(`dans a en au aux sur chez cote partout in across im from`);

/** Calls are sent there, or help comes from there. */
export const AWAY_LEADS = words(`vers`);

/** Before « à »: where calls are answered. */
export const REACHING = words(`aboutissent`);

/** Before « à »: where a room or a machine is, and nothing is said to happen. */
export const SITTING = words(
  `trouve trouvent situe situee situes situees heberge hebergee heberges hebergees implante implantee implantes base basee bases loge logee loges`,
);

/** Rooms and machines that calls go to. */
export const ROOMS = words(
  `central centraux centre centres cta cra serveur serveurs standard plateforme plateformes salle salles site equipement equipements regulation commutateur autocommutateur`,
);

/** An institution of there. */
export const OF_LEADS = words(
  `de du des d' of von the direction nationale samu sdis codis police pompiers`,
);

/** Services that stand between « vers le » and a place. */
export const HELPERS = words(`
samu sdis codis pompiers regulation regulateurs centre plateforme corg ctas cta`);

/** Words between a preposition and a name. */
export const AREA_WORDS = words(`
departement departements region territoire ile secteur secteurs agglomeration metropole ville zone
arrondissement bassin pays canton commune communes nord sud est ouest centre ensemble vallee haute basse
partie`);

export const COUNTED_AREAS = words(`seuls quatre trois deux cinq six`);

/** Before a region: all of it is meant. */
export const TOTALS = words(
  `tout toute toutes tous ensemble totalite integralite all whole ganz ganzen gesamte`,
);

/** Words for how many, in their order from none. */
export const COUNTS: readonly string[] =
  'aucun un deux trois quatre cinq six sept huit neuf dix onze douze treize'.split(' ');

/** Before the name of somebody. */
export const PERSONS = words(`
m mme docteur dr pr professeur commandant commandante colonel colonelle lieutenant lieutenante capitaine
adjudant major general generale`);

/** Words that open the field of a ticket in which it is said where. */
export const EXTENT_FIELDS = words(`
departement departements dept depts dpt dpts zone zones perimetre territoire territoires localisation`);
