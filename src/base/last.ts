/** The last of a list; undefined when it is empty. Older phones have no `at`. */
export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
