/** The desk speaks French and English; each part of it brings its own words in both. */

import { createContext, useContext } from 'react';
import { dateWords, dayAndTime } from '../../base/moments.ts';

export type DeskLanguage = 'fr' | 'en';

const KEPT = 'repli-desk-language';

/** The language chosen before on this device, else the browser's, else French. */
export function firstLanguage(): DeskLanguage {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'fr' || kept === 'en') return kept;
  const [first = 'fr'] = navigator.languages;
  return first.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Remembers a choice; a browser without storage asks again. */
export function keepDeskLanguage(language: DeskLanguage): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Nothing is lost but the choice.
  }
}

export const LanguageContext = createContext<DeskLanguage>('fr');

export const useLanguage = (): DeskLanguage => useContext(LanguageContext);

/**
 * The words of one part of the desk in the language spoken.
 * @param words both languages; the type of the French ones rules
 */
export function useDeskWords<W>(words: Readonly<Record<DeskLanguage, W>>): W {
  return words[useLanguage()];
}

/** "22 nov. 2026, 19 h 05", by the device's clock; empty for what is no instant. */
export function writtenInstant(instant: string, language: DeskLanguage): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return dayAndTime(language, at, { dateStyle: 'medium' });
}

/** "22 novembre 2026", "1er mars 2026" from `2026-03-01`; the text as it is when it is no day. */
export function writtenDay(day: string, language: DeskLanguage): string {
  const at = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return dateWords(language, { dateStyle: 'long', timeZone: 'UTC' }, at);
}
