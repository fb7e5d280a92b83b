/**
 * The number of the next bulletin. Phones refuse a lower one than they hold, so it only grows:
 * past the published one, past the one this collector reserved before a crash, and past the clock
 * in milliseconds, so that collectors on machines that share no folder still overtake each other.
 * @param published sequence of the bulletin in place, 0 when there is none that can be trusted
 * @param reserved highest sequence this collector ever reserved, 0 at first
 * @param now the clock; one that went back only loses its part in the maximum
 */
export function nextSequence(published: number, reserved: number, now: Date): number {
  const known = [published, reserved].filter((n) => Number.isSafeInteger(n) && n > 0);
  const next = Math.max(Math.floor(now.getTime()), 1, ...known.map((n) => n + 1));
  if (!Number.isSafeInteger(next)) {
    throw new RangeError('The bulletin sequence has reached its end; the signing key must change.');
  }
  return next;
}
