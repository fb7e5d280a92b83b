/** The words of a notification: those of the strip about the same outage, and never more. Pure. */

import { listed } from '../../base/listed.ts';
import type { Speech } from '../../i18n/setup.ts';
import type { OutageNotice } from '../../status/notices/due.ts';
import type { Contact } from '../../status/situation/model.ts';
import { territoryName } from '../../territories/names.ts';
import { stripsOf, whereSince } from '../parts/strip/status-words.ts';

interface NoticeWords {
  title: string;
  body: string;
}

/** "Ille-et-Vilaine : 15 et 18 en panne", with since when and who says so below. */
export function noticeWords(
  { situation, territories }: OutageNotice,
  contact: Contact,
  { t, lang }: Speech,
  now: Date,
): NoticeWords {
  const places = listed(lang, territories.map(territoryName));
  // The places stand in the title: the strip need not name them once more.
  const telling = { t, lang, now, place: '', nameOf: territoryName };
  // What ended comes after what is known at all.
  const [strip] = stripsOf(situation, contact, telling).reverse();
  const title = t('notices.title', { places, headline: strip?.headline ?? '' });
  const lines = [
    strip === undefined ? '' : whereSince(strip, t),
    ...(strip?.more ?? []),
    t('notices.tap'),
  ];
  return { title, body: lines.filter((line) => line !== '').join('\n') };
}
