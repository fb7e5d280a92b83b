/** Whether phones are shown what a text says: the word of the bulletin in place, whatever was thought of the text when it was read. */
import { chainKeys, type MessageKey, messageKey, voucherOfSource } from '../chain/key.ts';
import type { Announcement, Bulletin } from '../model.ts';
import { placeOf, readNews } from '../situation/place.ts';
import type { OnPhones, ReviewText } from './model.ts';

/** A text by its source and its identity there. */
type Named = Pick<ReviewText, 'source' | 'item'>;

const NOWHERE: OnPhones = { places: [], as: 'said' };

/** The surest first: what a text says holds by one of its announcements although another of them is over. */
const RANK: readonly OnPhones['as'][] = ['said', 'last-known', 'over', 'exercise'];

function standing(announcement: Announcement, news: ReturnType<typeof readNews>): OnPhones | null {
  const place = placeOf(announcement, news);
  const { territories: places } = announcement;
  switch (place) {
    case 'gone':
    // Taken back as it was dismissed: no phone says it any more.
    case 'retracted':
      return null;
    case 'exercise':
      return { places, as: 'exercise' };
    case 'ended':
      return { places, as: 'over' };
    case 'expired':
    case 'overdue':
    case 'no-news':
    case 'unlisted':
      return { places, as: 'last-known' };
    default:
      return { places, as: 'said' };
  }
}

/**
 * What phones are told of texts that have the bulletin in place, as of now.
 * @returns an answer for any text; one that no announcement was read out of is on no phone
 */
export function phonesBy(bulletin: Bulletin, now: Date): (text: Named) => OnPhones {
  const news = readNews(bulletin, { lastPoll: 'ok' }, now.getTime());
  const byKey = new Map<MessageKey, OnPhones[]>();
  for (const announcement of bulletin.announcements) {
    const shown = standing(announcement, news);
    if (shown === null) continue;
    for (const key of chainKeys(announcement)) byKey.set(key, [...(byKey.get(key) ?? []), shown]);
  }
  return ({ source, item }) => {
    const key = messageKey({ sender: source, id: item, voucher: voucherOfSource(source) });
    const found = byKey.get(key) ?? [];
    const [surest] = [...found].sort((a, b) => RANK.indexOf(a.as) - RANK.indexOf(b.as));
    return surest ?? NOWHERE;
  };
}
