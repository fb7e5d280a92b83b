/** Words of the sentence that gives a number out, around the name of a town or a short number. Folded. */
import { words } from './words.ts';

/** Orders and advice to call. */
export const ORDERS = words(`
composez composer appelez appeler d'appeler faites faire contactez contacter joindre joignez utilisez
utiliser dial call conseille demande invite recommande preconise communique a ont`);

/** What goes to a number, or fails on its way: « appels vers le 15 », « échecs vers le Samu ». */
export const CALLS_ON_THEIR_WAY = words(
  'appel appels communications acheminement trafic routage acces echec echecs',
);

/** Those that a line to call for help may be kept for. */
export const IN_NEED = words(`
habitants habitant riverains personnes gens urgence urgences detresses detresse secours appels cas malades victimes
blesses communes population usagers patients public matinee journee soiree nuit coupure panne`);

/** Said of a line, or of somebody, who takes calls. */
export const TAKES_CALLS = words(`
appellera appelleront composera joindra repond repondent joignable joignables decroche decrochent joint jointe jointes contacte contacter
contactez faites faire appelez appeler composez composer telephonez telephoner joindre joignez`);

/** Between a town and the number of its own office: « la police d'Agen répond au 05… ». */
export const ANSWERS = words(`
au aux le la les l' est sont reste restent repond repondent joignable joignables decroche decrochent prend vos appels peut
etre joint jointe contacte directement faites faire tel telephone numero direct n composez composer
appelez appeler et a de du d' secours police nationale centre dans donne donnent ouvre un une autre
ligne respectivement numeros deux il faut ou toujours encore prive prives privee privees ont
auront aura portable service peuvent pouvez c' on vous plutot passer passez par aussi leur leurs propre propres lignes direct directe directs directes`);

/** Before the preposition of a town that opens its sentence: « Enfin, si vous habitez à … ». */
export const LEAD_INS = words(`
si vous etes habitez trouvez on est c' enfin et aussi puis quant mais ou ceux celles tous toutes habitants
en cas d' de urgence urgences medicale medicales vitale une incendie accident detresse`);

/** Between what a number is for and the number: « partout ailleurs, il faut composer le … ». */
export const LEADS_TO_A_CALL = words(`
le la les au il faut est c' ce sera faites faire composez composer appelez appeler contactez contacter joignez
joindre utilisez utiliser telephonez`);

/** Between a verb of calling and the short numbers that it is about: « composez directement le 15 ou le 112 ». */
export const BEFORE_A_NUMBER = words(`
le la les l' au aux du de d' des directement alors plutot donc aussi encore toujours et ou the numero numeros
d or and egalement samu pompiers notre votre leur ensuite simplement die den sms puis meme pas`);

/** Beginnings of verbs that advise a way to call: « privilégiez un mobile ». */
export const ADVISING =
  `utilis servez essay privil prefer prevo prenez prendre passez passer tent munis emprunt gard pensez ayez
trouvez recommand conseil preconis prefer orient plutot chang use try nutz versuch`.split(/\s+/);

/** Said of a number that does as it always did: nothing is told to anybody. */
export const AS_USUAL = words(`
habituel habituelle habituelles habitude normal normalement impacte`);

/** Open a line that sets right what was told before. */
export const OPENS_A_CORRECTION = words(`
erratum rectif rectificatif rectification correction corrige`);

/** A little before a number: it was given out once, or by mistake. */
export const GIVEN_UP = words(`
remplace effacez effacer oubliez oublier supprimez supprimer rangez ranger ancien ancienne errone faux`);

/** Open a field that names somebody of those who repair: « Astreinte tech : Soula, 06… ». */
export const WHO_WORKS = words(`
astreinte chef cheffe responsable conducteur conductrice technicien technicienne techniciens contact referent
superviseur equipe`);

/** What such a field is about. */
export const AT_WORK = words(`
tech technique techniques technicien reseau reseaux exploitation supervision travaux chantier equipe noc intervention
maintenance operateur operations transmission`);
