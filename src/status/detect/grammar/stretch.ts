/** The part of a list sorted by `from` that lies in a stretch; found by halving. */
export function inStretch<T extends { from: number }>(
  all: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const [start, end] = [firstFrom(all, from), firstFrom(all, to)];
  return start === 0 && end === all.length ? all : all.slice(start, end);
}

/** Those of a list sorted by `from` that begin at a token. */
export const beginningAt = <T extends { from: number }>(
  all: readonly T[],
  at: number,
): readonly T[] => inStretch(all, at, at + 1);

/** No name of a place and no phrase of the lexicon has more words and marks than this. */
const LONGEST = 16;

/** The part of a list sorted by `from` that may stand over the tokens from one to another, end excluded. */
export const mayCover = <T extends { from: number }>(
  all: readonly T[],
  from: number,
  to = from + 1,
): readonly T[] => inStretch(all, from - LONGEST, to);

function firstFrom(all: readonly { from: number }[], at: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
