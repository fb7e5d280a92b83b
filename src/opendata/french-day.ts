/** A day as people write it in French: `01/11/2027`. */
export const frenchDay = (day: string): string => day.split('-').reverse().join('/');
