/** How far the clocks of those who sign and of who reads may lie apart. */
import { MINUTE_MS } from './durations.ts';

/** More, and one wrong clock would shut out later versions, or let what is signed count before its time. */
const CLOCK_SLACK_MS = 10 * MINUTE_MS;

/** The latest moment, in milliseconds, that something signed by now may bear. */
export const latestSigned = (now: Date): number => now.getTime() + CLOCK_SLACK_MS;
