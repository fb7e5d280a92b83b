/** Words around the name of a town. Folded. */
import { words } from '../words.ts';

/** Offices that are of one town or sector, and the pronouns that stand for one: « celle de Gramat ». */
export const OFFICES = words(`
commissariat commissariats gie csp cis cpi cs brigade brigades centre centres antenne compagnie gendarmerie gendarmeries police caserne samu zone ville
pompiers codis cta crra corg secours celle celui celles ceux ch chu chr hopital gendarmes policiers groupement
casernes compagnies antennes feuerwehr feuerwache rettungswache polizeiwache polizei hospital`);

/** Offices that answer for their town alone, as against those that speak for a whole territory. */
export const LOCAL_OFFICES = words(`
commissariat commissariats gie csp cis cpi cs brigade brigades antenne compagnie gendarmerie gendarmeries police caserne
centre centres celle celui celles ceux gendarmes policiers groupement casernes
compagnies antennes`);

/** Hospitals: where the Samu of a whole territory sits. */
export const HOSPITALS = words(`ch chu chr hopital hospital`);

/** « Les habitants de … »: whose line follows. */
export const PEOPLE = words(`
habitants habitantes habitant personnes riverains administres usagers residents abonnes gens vacanciers`);

/** « Lyon et métropole », « Nantes et environs »: what lies around a town, named after it. */
export const AROUND = words(`
metropole agglomeration agglo environs alentours peripherie banlieue couronne eurometropole communes`);

/** « Secteur de … », « canton de … ». */
export const AREA_NOUNS = words(`
secteur secteurs canton cantons arrondissements agglomerations metropoles agglomeration agglo pays bassin vallee vallees ile iles metropole communes
commune communaute cc circonscription district arrondissement golfe baie plaine plateau plateaux massif presqu'ile region littoral pointe estuaire delta val marais gorges montagne montagnes rives bords`);

/** Landscapes: with the name of a river or a range they are a part of a territory, though it has the same name. */
export const LANDSCAPES = words(`
vallee vallees gorges plaine plateau plateaux massif montagne montagnes bassin golfe baie pointe estuaire delta val marais
littoral rives bords`);

/** Words for a sector that say no more than its name does: « secteur de Vannes » is Vannes. */
export const PLAIN_SECTORS = words(`secteur secteurs zone zones`);

/** « Nord-Isère », « Cap Corse »: a part of the territory whose name follows. */
export const AREA_PARTS = words(`nord sud est ouest centre haut haute bas basse cap coeur`);

/** Rooms that take the calls of one service, and services, by their letters in capitals beside a number. */
export const CALL_ROOMS: Readonly<Record<string, 'samu' | 'fire' | 'police' | 'gendarmerie'>> = {
  crra: 'samu',
  sp: 'fire',
  cis: 'fire',
  csp: 'fire',
  sis: 'fire',
  stis: 'fire',
  sdmis: 'fire',
  cic: 'police',
  pn: 'police',
  corg: 'gendarmerie',
};

/** Rooms that take the calls of a whole territory, wherever they sit. */
export const CALL_ROOMS_OF_ALL = words(`cta codis crra corg`);

/** Small words inside a name. */
export const INSIDE_NAMES = words(`de du des sur sous la le les en et au aux les lez l' d'`);

/** Words that name a line to call for help, whoever answers: « Ligne directe : … », « Repli : … ». */
export const LINE_WORDS = words(`
urgence urgences secours occupe occupee sinon principal gsm tel telephone numero numeros ligne lignes direct directe directs directes ici
suivant suivants alternative alternatif solution solutions repli substitution remplacement provisoire
provisoires nouveau bis fixe mobile portable contournement appel appels joindre telephonique temporaire
temporaires general unique regulation medical medicale medicales detresse danger incendie accident
consigne consignes tout toute ensemble autres reste ailleurs partout numeroter substitut dedie dediee central garde ouvert ouverte active bon bonne`);

/** Capitalised words that begin a label and are no town. */
export const NOT_A_TOWN = words(`
samu smur sdis codis cta police gendarmerie commissariat pompiers pompier sapeurs urgence urgences secours
numero tel telephone ligne lignes service pour en appel appels contact corg centre brigade nationale si
sinon gardez conservez notez durant pendant seul standard composez appelez faites tout toute medical
incendie feu prefecture mairie ars nouveau orange sfr free bouygues cog cic sos a au et ou un une deux
trois accident danger n joindre depuis dans votre vos nos notre ce cette il elle on sur par avec poste
fixe portable mobile jusqu' info hors reste autres autre regulation bspp sis caserne lieu date debut maj
attention pghm routes publicite agence wichtige mitteilung merci important rappel sms chu ch hopital public normal panne etat call dial bitte wahlen
rufen medecins gendarmes indisponible injoignable ok ko hs retabli zone departement ces ils nous vous
contactez merci les des lundi mardi mercredi jeudi vendredi samedi dimanche presse feuerwehr exercice info infos tr re fw fwd urgent communique plus panne avis secteur numeros accueil secretariat astreinte permanence cellule
direction plateforme bureau guichet assistance renseignements adresse whatsapp fax courriel mail site voir source
pharmacie dentiste eau electricite gaz antipoison enedis edf substitution contournement remplacement
solution solutions impact perimetre services alternative consigne consignes conseil situation
habitants habitantes riverains oui non alors voila enfin bref racontez ecrivez panneau intramuros
repli site sites nature fenetre conduite das notarzt notfall notdienst bien lire alerte alertes vigilance tempete coupure telephone message flash mesures temoignez newsroom abonnement abonnements facebook twitter instagram tiktok liste contact conseil essentiel point direct correction rectification erratum rectif rectificatif precision panneaupocket
article articles hotel autour sante soins traitement gestion commandement operationnel coordination`);
