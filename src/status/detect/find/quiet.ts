/** What emergency numbers are spoken of for on a quiet day. Folded text; French first. */
import { anyOf } from './words.ts';

/** Jobs, visits, shows, anniversaries. */
export const PUBLIC_LIFE = anyOf(`
recrut*, candidat*, a pourvoir, cdi, cdd, concours, formation*, portes ouvertes, reportage*, immersion, portrait*, visite a, visite au, visite du, visite de, a la rencontre, salue, saluer, nouveau prefet, spectacle*, comedien*, film*, livre*, serie tele*, documentaire*, musee, exposition, concert*, match, festival,
calendrier*, bal des, sainte-barbe, ceremonie*, hommage*, inaugur*, medaille*, felicit*, remerci*, merci aux, fete ses, fete de la, anniversaire, journee europeenne, journee mondiale, journee nationale, nouveau visage, nouveau camion, nouveau vehicule, quitte la, prend sa retraite, poisson d'avril, poisson, deguis*, chiot*, chaton*, accouch*, sauve par, sauvee par, guide* par, hero*, raconte son, raconte sa, quotidien, recit d*, recruit*, anniversary, stellenangebot*, jubilaum
`);

/** Courts, police work, malicious calls. */
export const JUSTICE = anyOf(`
interpell*, arrestation*, suspect*, garde a vue, condamn*, juge, juges, jugee, tribunal, proces, parquet, prison, plainte, enquete ouverte, appels malveillants, abusi*, canular*, farce*, plaisantin*, faux appel*, arnaque*, demarch*, fraude*, escroc*, faux gendarmes, faux policier*, faux pompier*,
cambriol*, agress*, compagne, conjoint*, violences, tapage, voisinage, ivre, adn, litige*, il ne peut plus, elle ne peut plus, indemnis*, dedommag*, amende, adolescent*, mineur*
`);

/** Standing advice, and what holds on any day. */
export const LESSON = anyOf(`
protegez, pensez a, ne doi*, doit etre, doivent etre, must only, n'est pas une, n'est pas un, ne sont pas un, ne sont pas une, ne sont pas des, ne change*, reservez, reserve aux, reserves aux, connaissez-vous, saviez-vous, bons reflexes, bon reflexe, quel numero, qui appeler, quand appeler, appelle quand, a quoi sert, sert a, rappels, conseils, prudence, prevention, sensibilis*, campagne d*, gratuit, gratuits, gratuite, apprendre, apprennent, apprend, ecole*, ecolier*, eleves, collegiens, c'est normal, rien d'anormal, pas d'inquietude, par erreur, annuaire, a l'etranger, depuis l'etranger, hors de france,
zone blanche, zones blanches, hors couverture, couverture, boutique en ligne, carte sim, infarctus, avc, arret cardiaque, malaise, monoxyde, moustique*, vaccin*, don du sang, randonn*, baignade, vigilance, chaque annee, chaque jour, chaque 31, toute l'annee, par an, en altitude, en montagne, change de numero, nouveau numero, nouveau standard, awareness, advice
`);

/** Reports, figures, laws, reforms. */
export const REPORT = anyOf(`
bilan*, record*, statisti*, chiffres cles, en chiffres, les chiffres, sondage*, etude, etudes, rapport, rapports, decret, arrete prefectoral, arrete ministeriel, arrete du, loi, senat*, depute*, ministre, commission, arcep, budget, subvention*, syndicat*, manifest*, autrefois, jadis, histoire, annees 19_, bientot, a partir du 1er, sera deploye, geolocalisation, ne change pas, inchange*, guichet unique, numero unique, nexsis, nouveau logiciel, audit, promesses, explications, revelations
`);

/** Rehearsals of the siren and the warning to telephones. */
export const SIREN = anyOf(
  `sirene*, fr-alert, cell broadcast, systeme d'alerte, signal d'alerte, retentir*, signal national`,
);
