/** Words beside a figure that tell a short number from a date, an hour, an address or a quantity. Folded. */
import type { FailingService } from '../model.ts';
import { words } from './words.ts';

/** Those that a person may list; null: of no service here, known so that lists hold together. */
export const SERVICE_OF_NUMBER: ReadonlyMap<string, FailingService | null> = new Map([
  ['15', 'samu'],
  ['17', 'police'],
  ['18', 'fire'],
  ['112', '112'],
  ['114', '114'],
  ['196', null],
  ['115', null],
  ['191', null],
]);

export const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    janvier: 1,
    janv: 1,
    january: 1,
    januar: 1,
    fevrier: 2,
    fevr: 2,
    february: 2,
    februar: 2,
    mars: 3,
    march: 3,
    marz: 3,
    avril: 4,
    avr: 4,
    april: 4,
    mai: 5,
    may: 5,
    juin: 6,
    june: 6,
    juni: 6,
    juillet: 7,
    juil: 7,
    july: 7,
    juli: 7,
    aout: 8,
    august: 8,
    septembre: 9,
    sept: 9,
    september: 9,
    octobre: 10,
    oct: 10,
    october: 10,
    oktober: 10,
    novembre: 11,
    nov: 11,
    november: 11,
    decembre: 12,
    dec: 12,
    december: 12,
    dezember: 12,
  }),
);

export const WEEKDAYS = words(`
lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday
sunday montag dienstag mittwoch donnerstag freitag samstag sonntag`);

export const UNITS = words(`
h heures heure hrs hr hour hours uhr am pm min mn minute minutes minuten seconde secondes seconds jours
jour days tage mois months ans an years jahre annees semaines weeks km metres m kg kv mm cm euros eur bis
ter e eme er ieme mo go points degres fois times millions millions milliards mille percent prozent
foyers habitants personnes communes clients abonnes interventions agents pompiers casernes hectares
blesses pages appels`);

export const STREETS = words(`
rue avenue av bd boulevard place chemin route quai impasse allee allees cours square faubourg street
road`);

/** After a figure of the day: « le 15 prochain », « le 17 au soir ». */
export const OF_A_DAY = words(`prochain dernier courant`);

/** Before a figure: a date, a territory, an article, a measure. */
export const NOT_BEFORE = words(`
departement departements dept depts dpt jusqu'au article articles art page pages chapitre annexe chambre
salle porte batiment phase version etape lot rn rd arrondissement windows iphone covid sdis codis cta ggd
ddsp prefet prefecture ddt dsden moins environ pres quelque dont age ages entre toutes tous parmi over
about nearly kurz vor a vers pendant durant apres sous en avant courant matinee soiree journee nuit soir
matin bus tram departementale nationale autoroute ligne-de-bus articles coupe tome numero-de-rue mars juin avril arrete`);

/** What is told of roads: « la 17 » beside one is no number to call. */
export const ROADS = words(`
chaussee deviation deviations deviee circulation route routes automobilistes vehicules talus eboulement virage
carrefour rond-point bouchon bouchons`);

/** Before « du » or « le » and a figure: a date follows. */
export const DATE_LEADS = words(`
nuit matin matinee soiree soir journee partir compter avant apres des jusqu' ici tard depuis entre
departement departements dans arrondissement`);

/** Before « le » and a figure: the day of what is waited for. */
export const EXPECTED = words(`
attendu attendue attendus attendues prevu prevue prevus prevues reporte reportee fixe fixee rendez-vous`);

/** Before a figure: a short number follows. */
export const SURE_BEFORE = words(`
le au du notre votre leur son mon nos vos un the numero number numeros courts court numbers no num ce ni
composez composer recomposez faites refaites faire appelez appeler appelle appellent rappelez appel
appels call calls calling dial dialling dialing contactez contacter joindre joignez utilisez ligne lignes
services service secours police pompiers pompier samu gendarmerie centre urgences urgence notruf
notrufnummer notrufnummern nummern nummer die der den dem unter wahlen tapez standard via par tel routage
routages acheminement acheminements acces trafic joignabilite panne pannes incident incidents coupure
coupures interruption interruptions perturbation perturbations plateformes reception retour maintenance
pertes perte prives prive privee sans polizeinotruf feuerwehrnotruf notrufe the reach to 15 17 18 112 114
loin alerte samedi- entrant entrants sortant sortants text texting textez message messages sms arrivees`);

/** After a figure: it is said of a short number. */
export const SURE_AFTER = words(`
indisponible indisponibles injoignable injoignables inaccessible inaccessibles inoperant inoperants muet
muets perturbe perturbes degrade degrades coupe coupes sature satures retabli retablis interrompu
interrompus hors hs ko ok down erreur est sont ne n' toujours partiellement en was is are fonctionne
repond marche remarche refonctionne rates perdu perdus aussi compris idem pareil encore nok`);

/** Joints of a list of numbers. */
export const JOINTS = words(
  `et ou and or und oder ni puis ainsi que comme le la les au du de d' the die l' n as well voire sur vers plus celui to`,
);

/** Before a plural noun: a quantity, « les 15 casernes ». */
export const PLURALS = words(`les des aux nos vos ces leurs the die`);

/** Plural words after a list of numbers that are not things counted. */
export const NOT_COUNTED = words(`
dans depuis mais sans sous vers pas plus aux les des tres fois hors tous toujours jamais alors apres puis
restes simultanement was is has does works repondent`);
