/** The times by which a watch counts. */

import { DAY_MS, MINUTE_MS } from '../../base/durations.ts';

/** How long after it was last heard an authority still counts as being there. */
export const WATCH_LAPSES_MS = 30 * DAY_MS;
/** When its holder, and the host, are told that it lapses soon. */
export const WATCH_LAPSES_SOON_MS = 7 * DAY_MS;
/** A sign dated further ahead comes from a wrong clock, or would make its watch last longer. */
export const WATCH_AHEAD_MS = 10 * MINUTE_MS;
