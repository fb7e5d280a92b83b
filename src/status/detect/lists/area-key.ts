/** Areas as they are compared. */
import { fold } from '../text/fold.ts';

const LITTLE_WORDS = /^(?:(?:de|du|des|la|le|les|a|au|aux|en)\b *|[dl]' *)+/;

/** Names are compared again and again within one text. */
const MOST_KEPT = 5000;
const kept = new Map<string, string>();

/**
 * An area as it is compared: its names in any order, without the article or preposition before each, which a sentence
 * bends (« du Havre », « Rodez et d'Onet »), without case and with one kind of apostrophe.
 */
export function areaKey(area: string): string {
  const known = kept.get(area);
  if (known !== undefined) return known;
  const key = fold(area.replace(/’/g, "'"))
    .replace(/ß/g, 'ss')
    .split(/ et |, /)
    .map((name) => name.replace(LITTLE_WORDS, ''))
    .sort()
    .join(' + ');
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(area, key);
  return key;
}

/** Whether an area is a whole territory, by its INSEE code. */
export const isTerritory = (area: string): boolean => /^\d[\dAB]\d?$/.test(area);
