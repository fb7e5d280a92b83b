/** Moments for officers and for who runs a host: by the clock of the place that they are about, and which one that is. */
import { messages, type OfficeLanguage } from '../base/messages.ts';
import { dayAndTime } from '../base/moments.ts';
import { territoryName } from './names.ts';
import type { Scope } from './scope.ts';
import { dayIn, zoneFor } from './zone.ts';

const WORDS = messages({
  fr: {
    paris: (moment: string) => `${moment} (heure de Paris)`,
    there: (moment: string, place: string) => `${moment} (heure locale : ${place})`,
  },
  en: {
    paris: (moment) => `${moment} (Paris time)`,
    there: (moment, place) => `${moment} (local time: ${place})`,
  },
});

/**
 * "29 nov. 2026, 23 h 10 (heure de Paris)", as the desk writes it, with the clock that it is by.
 * @param instant UTC; what is no instant comes back as it is
 * @param places whose clock: that of the first, of Paris for the whole country or none
 */
export function momentThere(
  instant: string | Date,
  language: OfficeLanguage,
  places: Scope = 'all',
): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return String(instant);
  const zone = zoneFor(places);
  const moment = dayAndTime(language, at, { zone, dateStyle: 'medium' });
  const words = WORDS[language];
  const [first = ''] = places === 'all' ? [] : places;
  return zone === zoneFor('all') ? words.paris(moment) : words.there(moment, territoryName(first));
}

/** The day of an instant, `2026-11-29`, by the clock of the place that it is about. */
export function dayThere(instant: string | Date, places: Scope = 'all'): string {
  const at = new Date(instant).getTime();
  return Number.isNaN(at) ? String(instant) : dayIn(at, zoneFor(places));
}
