/** Fits what signs are worth where one of several options is right: conditional logistic regression. */
import { Adam } from './regression.ts';

export interface Choice {
  /** The signs of each. */
  options: readonly (readonly string[])[];
  /** Which of them is right. */
  right: number;
  /** Samples of one origin stand or fall together. */
  group: string;
  /** How much it counts. */
  weight: number;
}

/** What is fitted, and how freely. */
export interface ChoiceFitting {
  /** Pull of a sign's weight towards zero. */
  ridge: number;
  /** A sign met in fewer groups says too little to be weighed. */
  rare: number;
  /** A sign worth less than this is not kept. */
  least: number;
  steps: number;
}

function namesOf(choices: readonly Choice[], rare: number): string[] {
  const met = new Map<string, Set<string>>();
  for (const { options, group } of choices)
    for (const sign of options.flat()) met.set(sign, (met.get(sign) ?? new Set()).add(group));
  return [...met]
    .filter(([, { size }]) => size >= rare)
    .map(([name]) => name)
    .sort();
}

/** The weights that make the right options likeliest. The same choices give the same weights. */
export function fitChoices(
  choices: readonly Choice[],
  { ridge, rare, least, steps }: ChoiceFitting,
): Record<string, number> {
  const names = namesOf(choices, rare);
  const index = new Map(names.map((name, at) => [name, at]));
  const tables = choices.map(({ options, right, weight }) => ({
    rows: options.map((signs) => Int32Array.from(signs.flatMap((sign) => index.get(sign) ?? []))),
    right,
    weight,
  }));
  const weights = new Float64Array(names.length);
  const adam = new Adam(names.length);
  for (let step = 0; step < steps; step += 1) {
    const slope = weights.map((weight) => ridge * weight);
    for (const { rows, right, weight } of tables) {
      const sums = rows.map((row) => row.reduce((sum, sign) => sum + (weights[sign] ?? 0), 0));
      const highest = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - highest));
      const whole = powers.reduce((sum, power) => sum + power, 0);
      rows.forEach((row, at) => {
        const error = ((powers[at] ?? 0) / whole - (at === right ? 1 : 0)) * weight;
        for (const sign of row) slope[sign] = (slope[sign] ?? 0) + error;
      });
    }
    adam.move(weights, slope);
  }
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const weight = Math.round((weights[at] ?? 0) * 100) / 100;
      return Math.abs(weight) < least ? [] : [[name, weight]];
    }),
  );
}

/** How many choices weights settle rightly. */
export const rightChoices = (
  choices: readonly Choice[],
  weights: Readonly<Record<string, number>>,
): number => {
  const table = new Map(Object.entries(weights));
  const worth = (signs: readonly string[]) =>
    signs.reduce((sum, sign) => sum + (table.get(sign) ?? 0), 0);
  return choices.filter(({ options, right }) => {
    const sums = options.map(worth);
    return sums.indexOf(Math.max(...sums)) === right;
  }).length;
};
