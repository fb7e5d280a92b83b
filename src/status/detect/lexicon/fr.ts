/** French: words only. See `model.ts` for how an entry is written. */
import { FRENCH_CLAIMS } from './fr-claims.ts';
import { FRENCH_FRAMES } from './fr-frames.ts';
import type { Lexicon } from './model.ts';

export const FRENCH_LEXICON: Lexicon = { ...FRENCH_CLAIMS, ...FRENCH_FRAMES };
