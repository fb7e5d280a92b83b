/** Territories by what was typed: their code or their name. */

import { TERRITORIES } from '../territories/names.ts';
import { typedLetters } from './communes/letters.ts';
import { begins, usedWithOneError } from './communes/near.ts';
import { wordsOf } from './communes/query.ts';

export interface TerritoryHit {
  code: string;
  name: string;
  /** How close it is to what was typed, the closest kind first. */
  fit: 'exact' | 'begins' | 'words' | 'near';
}

const FITS = ['exact', 'begins', 'words', 'near'] as const;

/** Shorter texts are too easily one another with an error in them. */
const FORGIVEN_FROM = 4;

interface Entry {
  code: string;
  name: string;
  /** Letters of the name, then of the name without its first word, its first two… */
  readings: Uint8Array[];
  /** The first word is one people leave out: `La Réunion`. */
  article: boolean;
}

const ENTRIES: readonly Entry[] = TERRITORIES.map(({ code, name }) => {
  const words = wordsOf(name);
  const readings = words.map((_, i) => typedLetters(words.slice(i).join('')));
  return { code, name, readings, article: words[0] === 'la' };
});

function fitOf(
  { code, readings, article }: Entry,
  typed: Uint8Array,
  upper: string,
): TerritoryHit['fit'] | undefined {
  if (upper === code) return 'exact';
  for (const [i, reading] of readings.entries()) {
    if (!begins(typed, reading, 0, reading.length)) continue;
    if (i > (article ? 1 : 0)) return 'words';
    return reading.length === typed.length ? 'exact' : 'begins';
  }
  const [whole] = readings;
  const near =
    whole !== undefined &&
    typed.length >= FORGIVEN_FROM &&
    usedWithOneError(typed, whole, 0, whole.length) >= 0;
  return near ? 'near' : undefined;
}

/**
 * Finds territories by code (`2A`, `974`) or name, minding neither accents, hyphens, articles nor
 * one typing error; the closest first, then by code.
 */
export function searchTerritories(typed: string, limit = 5): TerritoryHit[] {
  const letters = typedLetters(wordsOf(typed).join(''));
  if (letters.length === 0) return [];
  const upper = typed.trim().toUpperCase();
  return ENTRIES.flatMap((entry) => {
    const fit = fitOf(entry, letters, upper);
    return fit === undefined ? [] : [{ code: entry.code, name: entry.name, fit }];
  })
    .sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit))
    .slice(0, Math.max(0, limit));
}
