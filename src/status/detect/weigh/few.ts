/** A count as part of a sign: past a few, one is as good as another. */
export const few = (count: number, most = 2): string =>
  count >= most ? `${most} or more` : String(count);
