/** Words of a list, parted by blanks, to be asked for one by one. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
