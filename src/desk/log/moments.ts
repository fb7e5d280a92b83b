/** Moments of a night as they are printed: by the clock of the territory, with its zone. */
import { dateFormat } from '../../base/moments.ts';
import { dayAndTimeSaid } from '../announce/facts-of.ts';
import type { DeskLanguage } from '../shell/language.ts';
import { offsetSaid } from './night.ts';

const format = (zone: string, language: DeskLanguage, options: Intl.DateTimeFormatOptions) =>
  dateFormat(language === 'fr' ? 'fr' : 'en-GB', { timeZone: zone, ...options });

/** "27 nov." */
export const daySaid = (at: string, zone: string, language: DeskLanguage): string =>
  format(zone, language, { day: 'numeric', month: 'short' }).format(new Date(at));

/** "19:07:32 UTC+1" */
export function secondSaid(at: string, zone: string, language: DeskLanguage): string {
  const clock = format(zone, language, { timeStyle: 'medium' }).format(new Date(at));
  return `${clock}\u00a0${offsetSaid(at, zone)}`;
}

/** "27 novembre 2026 à 19 h 07 (UTC+1)" */
export const logMoment = (at: string, zone: string, language: DeskLanguage): string =>
  `${dayAndTimeSaid(at, zone, language)} (${offsetSaid(at, zone)})`;
