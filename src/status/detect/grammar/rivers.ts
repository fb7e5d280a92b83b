/** Rivers that territories are named after: « la Charente à 6 m 90 », « la crue de la Moselle ». */
import { words } from '../lexicon/words.ts';
import { keysOf, type WordToken } from './tokens.ts';

const RIVERS = words(`
ain aisne allier ardeche ariege aube aude aveyron charente cher correze creuse dordogne doubs drome eure gard gers
gironde herault indre isere loire lot marne mayenne meuse moselle nievre oise orne rhone sarthe somme tarn var vendee
vienne yonne vaucluse essonne`);

const AT_A_HEIGHT = /^(?:(?:est|etait|monte|montait|passe) )?a \d+ m\b/;
const IN_FLOOD = /^(?:(?:a )?deborde|gonfle|(?:est )?en crue|(?:est )?sort(?:ie?)? de son lit)/;
const WATER_OF = /\b(?:crues?|decrue|debordements?|eaux|lit|bords|quais|berges) (?:de|du|d')$/;

/** Whether the name of a territory at some tokens is that of its river. */
export function isRiver(tokens: readonly WordToken[], from: number, to: number): boolean {
  if (to !== from + 1 || !RIVERS.has(tokens[from]?.key ?? '')) return false;
  const led = /^l(?:a|e|')$/.test(tokens[from - 1]?.key ?? '') ? from - 1 : from;
  const after = keysOf(tokens, to, to + 5);
  return (
    (led < from && (AT_A_HEIGHT.test(after) || IN_FLOOD.test(after))) ||
    WATER_OF.test(keysOf(tokens, led - 2, led))
  );
}
