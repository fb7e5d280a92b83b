/** What a collector says of sources while it does not know which it is to watch. */
import type { Bulletin, SourceCheck } from '../status/model.ts';

/** Id in the bulletin of the list of sources, which is told of only while it cannot be read and never could. */
const LIST_ID = 'sources';

/**
 * The sources of the bulletin in place, as failing: they may be ours, and nobody asks them. So is the list itself, for
 * the whole country, as it may name others: nobody knows what is not heard.
 * @param folder id of the folder of announcements, which needs no list
 */
export const withoutList = (inPlace: Bulletin | null, folder: string): SourceCheck[] => [
  ...(inPlace?.sources ?? [])
    .filter(({ id }) => id !== folder && id !== LIST_ID)
    .map((check) => ({ ...check, ok: false })),
  // Never read by anybody, so that no other collector carries it on.
  { id: LIST_ID, ok: false, checkedAt: null },
];
