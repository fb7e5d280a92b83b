/** Words around the name of a place that nobody knows. Folded. */
import { words } from '../words.ts';

/** After these, with an article or without, a place may stand in small letters too: « pour les stations ». */
export const TO_PLACES = words(
  `a au aux dans en sur pour depuis de du des d' chez cote vers autour hors entre ainsi`,
);
export const DETERMINERS = words(
  `le la les l' ce cet cette ces son sa ses leur leurs votre notre tout toute tous toutes`,
);
/** Between the names of one list. */
export const NAME_JOINTS = words(`et ou , / + & -`);
/** What lies around a town or belongs to an island. */
export const ENVIRONS = words(
  `alentour dependances campagne cote cotes ecarts villages hameaux hauts`,
);
/** What a line may be for or from, with a capital or not, and no place. */
export const NO_PLACES = words(
  `nuit jour journee matin soir midi minuit week end samedi dimanche maire adjoint adjointe prefet prefete president docteur une un`,
);

/** Before the name of a place, and no part of it: « Ville de Marseille », « CS Sisteron », « les habitants du Queyras ». */
export const BEFORE_A_NAME = words(
  `ville commune mairie municipalite population habitant habitants vacanciers caserne brigade compagnie antenne celle celui celles ceux cs cis cpi csp hopital ch chu chr poste radio standard`,
);
