/** Moments of a night as they are printed: by the clock of the territory, with its zone. */
import { dateWords } from '../../base/moments.ts';
import { dayAndTimeSaid } from '../announce/facts-of.ts';
import type { DeskLanguage } from '../shell/language.ts';
import { offsetSaid } from './night.ts';

const words = (
  at: string,
  zone: string,
  language: DeskLanguage,
  options: Intl.DateTimeFormatOptions,
): string =>
  dateWords(language === 'fr' ? 'fr' : 'en-GB', { timeZone: zone, ...options }, new Date(at));

/** "27 nov." */
export const daySaid = (at: string, zone: string, language: DeskLanguage): string =>
  words(at, zone, language, { day: 'numeric', month: 'short' });

/** "19:07:32 UTC+1" */
export function secondSaid(at: string, zone: string, language: DeskLanguage): string {
  const clock = words(at, zone, language, { timeStyle: 'medium' });
  return `${clock}\u00a0${offsetSaid(at, zone)}`;
}

/** "27 novembre 2026 à 19 h 07 (UTC+1)" */
export const logMoment = (at: string, zone: string, language: DeskLanguage): string =>
  `${dayAndTimeSaid(at, zone, language)} (${offsetSaid(at, zone)})`;
