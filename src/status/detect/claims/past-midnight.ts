/** Hours of a live report that goes on after midnight: « 00:20 » comes after « 23:58 ». */

const DAY = 1440;

/**
 * Hours that can be compared, where two neighbours lie more than half a day apart.
 *
 * @param hours minutes after midnight in the text's own order, null for lines without an hour
 * @returns the same, with a day more for those after midnight
 */
export function pastMidnight(hours: readonly (number | null)[]): (number | null)[] {
  let days = 0;
  let before: number | null = null;
  return hours.map((hour) => {
    if (hour === null) return null;
    // The newest is told last, or first: « 23:58 » then « 00:20 », or the other way round.
    if (before !== null && Math.abs(hour - before) > DAY / 2) days += hour < before ? 1 : -1;
    before = hour;
    return hour + days * DAY;
  });
}
