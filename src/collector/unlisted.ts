/** What a collector says of sources while it does not know which it is to watch. */
import { checksOfSources, LIST_ID } from '../status/bulletin/named.ts';
import type { Bulletin, SourceCheck } from '../status/model.ts';

/**
 * The sources of the bulletin in place, as failing: they may be ours, and nobody asks them. So is the list itself, for
 * the whole country, as it may name others: nobody knows what is not heard.
 */
export const withoutList = (inPlace: Bulletin | null): SourceCheck[] => [
  ...checksOfSources(inPlace?.sources ?? []).map((check) => ({ ...check, ok: false })),
  { id: LIST_ID, ok: false, checkedAt: null },
];
