/** "Did you mean": the known word nearest to one that is not known. */

/**
 * @returns the nearest of `known` when it is near enough to be a slip of the hand (a third of the
 * letters at most), else an empty text.
 */
export function nearest(word: string, known: readonly string[]): string {
  let best = '';
  // Words longer than any of ours cannot be a slip, and would cost time.
  let bestDistance =
    word.length > 40 ? 0 : Math.min(Math.ceil(word.length / 3), word.length - 1) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Number of letters to add, remove or change (Levenshtein), row by row. */
function editDistance(a: string, b: string): number {
  if (bigGap(a, b)) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function bigGap(a: string, b: string): boolean {
  return a.length > 40 || Math.abs(a.length - b.length) > 8;
}
