/** Texts that must keep within a length: whole parts are left out, none is ever cut in two. */

/** A part of a text; the higher its rank, the sooner it is left out. Of rank 0: never. */
export interface TextPart {
  text: string;
  rank: number;
}

/**
 * The parts that fit, in their order: those of the highest rank go first, the last of them before the others.
 * @param write puts parts together
 * @returns null when not even those of rank 0 fit
 */
export function fitting(
  parts: readonly TextPart[],
  write: (texts: readonly string[]) => string,
  fits: (text: string) => boolean,
): string | null {
  let kept = parts.filter(({ text }) => text !== '');
  for (;;) {
    const text = write(kept.map((part) => part.text));
    if (fits(text)) return text;
    const rank = Math.max(...kept.map((part) => part.rank));
    if (rank <= 0) return null;
    const last = kept.findLastIndex((part) => part.rank === rank);
    kept = kept.filter((_, i) => i !== last);
  }
}
