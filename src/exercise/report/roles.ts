const plain = (role: string): string => role.replaceAll('’', "'").toLocaleLowerCase('fr');

/** Whether two texts name one role: an apostrophe is typed in two ways. */
export const sameRole = (a: string, b: string): boolean => plain(a) === plain(b);
