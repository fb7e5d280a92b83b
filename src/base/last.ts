/** The last of a list; undefined when it is empty. Older phones have no `at`. */
export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** The last one that fits; undefined when none does. Older phones have no `findLast`. */
export function lastThat<T>(list: readonly T[], fits: (item: T) => boolean): T | undefined {
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const item = list[at] as T;
    if (fits(item)) return item;
  }
  return undefined;
}
