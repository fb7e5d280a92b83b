/** Distances between a number and the names around it, in words and marks, as parts of signs. */

const STEPS = [1, 3, 6, 12, 25];

export function distance(words: number): string {
  const step = STEPS.findIndex((most) => words <= most);
  return `step ${step < 0 ? STEPS.length : step}`;
}
