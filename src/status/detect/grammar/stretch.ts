/** The part of a list sorted by `from` that lies in a stretch; found by halving. */
export function inStretch<T extends { from: number }>(
  all: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const [start, end] = [firstFrom(all, from), firstFrom(all, to)];
  return start === 0 && end === all.length ? all : all.slice(start, end);
}

function firstFrom(all: readonly { from: number }[], at: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
