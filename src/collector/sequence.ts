import { isAhead } from '../directory/lead.ts';

/**
 * The number of the next bulletin. Phones refuse a lower one than they hold, so it only grows:
 * past the published one, past the one this collector reserved before a crash, and past the clock
 * in milliseconds, so that collectors on machines that share no folder still overtake each other.
 * @param published sequence of the bulletin in place, 0 when there is none that can be trusted
 * @param reserved highest sequence this collector ever reserved, 0 at first
 * A number from the future, left by a clock that ran ahead, is passed by nobody: phones do not count it.
 * @param now the clock; one that went back a little only loses its part in the maximum
 */
export function nextSequence(published: number, reserved: number, now: Date): number {
  const clock = Math.floor(now.getTime());
  const known = [published, reserved].filter(
    (n) => Number.isSafeInteger(n) && n > 0 && !isAhead(n, clock),
  );
  return Math.max(clock, 1, ...known.map((n) => n + 1));
}
