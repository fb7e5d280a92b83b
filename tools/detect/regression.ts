/** Fits the weights: multinomial logistic regression, checked on whole groups left out. */
import { softmax, type Weights } from '../../src/status/detect/weigh/softmax.ts';

export interface Case<Answer extends string> {
  signs: readonly string[];
  answer: Answer;
  /** Samples of one origin stand or fall together. */
  group: string;
  /** How much it counts; a made sentence less than a text. */
  weight: number;
}

/** What is fitted, and how freely. */
export interface Fitting<Answer extends string> {
  /** In the order of the weights. */
  answers: readonly Answer[];
  /** Pull of a sign's weights towards zero: few samples carry many signs. */
  ridge: (sign: string) => number;
  /** A sign met less often than this says too little to be weighed. */
  rare: number;
  /** Whether it must come from as many hands, not from as many samples. */
  byHand: (sign: string) => boolean;
  /** Between its highest weight and its lowest; a sign that tells less is not kept. */
  least: (sign: string) => number;
  steps: number;
}

/** Texts on which the rules were not grown tell what those are worth too, and are like those to come. */
export const WEIGHT_OF_NEW = 3;

const RATE = 0.08;

interface Table {
  names: readonly string[];
  rows: readonly (readonly number[])[];
  answers: readonly number[];
  weights: readonly number[];
}

function tableOf<Answer extends string>(
  cases: readonly Case<Answer>[],
  { answers, byHand, rare }: Fitting<Answer>,
): Table {
  const met = new Map<string, Set<string>>();
  cases.forEach(({ signs, group }, at) => {
    for (const sign of signs)
      met.set(sign, (met.get(sign) ?? new Set()).add(byHand(sign) ? group : String(at)));
  });
  const names = [...met]
    .filter(([, { size }]) => size >= rare)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  return {
    names,
    rows: cases.map(({ signs }) => signs.flatMap((sign) => index.get(sign) ?? [])),
    answers: cases.map(({ answer }) => answers.indexOf(answer)),
    weights: cases.map(({ weight }) => weight),
  };
}

/** Adam's step for each weight: it keeps its own pace for rare and common signs. */
export class Adam {
  private readonly mean: Float64Array;
  private readonly square: Float64Array;
  private step = 0;

  constructor(size: number) {
    this.mean = new Float64Array(size);
    this.square = new Float64Array(size);
  }

  move(weights: Float64Array, slope: Float64Array): void {
    this.step += 1;
    const [a, b] = [1 - 0.9 ** this.step, 1 - 0.999 ** this.step];
    for (let at = 0; at < weights.length; at += 1) {
      const by = slope[at] ?? 0;
      const mean = 0.9 * (this.mean[at] ?? 0) + 0.1 * by;
      const square = 0.999 * (this.square[at] ?? 0) + 0.001 * by * by;
      this.mean[at] = mean;
      this.square[at] = square;
      weights[at] = (weights[at] ?? 0) - (RATE * (mean / a)) / (Math.sqrt(square / b) + 1e-8);
    }
  }
}

/** The weights that tell these cases apart best. The same cases give the same weights. */
export function fitWeights<Answer extends string>(
  cases: readonly Case<Answer>[],
  fitting: Fitting<Answer>,
): Weights {
  const { names, rows, answers, weights: counts } = tableOf(cases, fitting);
  const classes = fitting.answers.length;
  const size = (names.length + 1) * classes;
  const weights = new Float64Array(size);
  const adam = new Adam(size);
  const sums = new Float64Array(classes);
  const ridges = names.map(fitting.ridge);
  for (let step = 0; step < fitting.steps; step += 1) {
    const slope = new Float64Array(size);
    rows.forEach((row, at) => {
      for (let own = 0; own < classes; own += 1) {
        let sum = weights[names.length * classes + own] ?? 0;
        for (const sign of row) sum += weights[sign * classes + own] ?? 0;
        sums[own] = sum;
      }
      const highest = Math.max(...sums);
      let whole = 0;
      for (let own = 0; own < classes; own += 1) whole += Math.exp((sums[own] ?? 0) - highest);
      for (let own = 0; own < classes; own += 1) {
        const chance = Math.exp((sums[own] ?? 0) - highest) / whole;
        const error = (chance - (answers[at] === own ? 1 : 0)) * (counts[at] ?? 1);
        for (const sign of row)
          slope[sign * classes + own] = (slope[sign * classes + own] ?? 0) + error;
        const bias = names.length * classes + own;
        slope[bias] = (slope[bias] ?? 0) + error;
      }
    });
    for (let at = 0; at < names.length * classes; at += 1) {
      slope[at] = (slope[at] ?? 0) + (ridges[Math.floor(at / classes)] ?? 0) * (weights[at] ?? 0);
    }
    adam.move(weights, slope);
  }
  const rounded = (at: number) =>
    fitting.answers.map((_, own) => Math.round((weights[at * classes + own] ?? 0) * 100) / 100);
  const tells = (name: string, own: readonly number[]) =>
    Math.max(...own) - Math.min(...own) >= fitting.least(name);
  return {
    temperature: 1,
    bias: rounded(names.length),
    signs: Object.fromEntries(
      names
        .map((name, at) => [name, rounded(at)] as const)
        .filter(([name, own]) => tells(name, own)),
    ),
  };
}

/** What each case is given by weights fitted without its fold of whole groups: a chance for each answer. */
export function leftOut<Answer extends string>(
  cases: readonly Case<Answer>[],
  folds: number,
  fitting: Fitting<Answer>,
): number[][] {
  const answers = new Array<number[]>(cases.length);
  for (const { weights, out } of fittedWithout(cases, folds, fitting))
    cases.forEach(({ signs, group }, at) => {
      if (out.has(group)) answers[at] = softmax(signs, weights);
    });
  return answers;
}

/** Weights fitted without each fold of whole groups in turn, with the groups of that fold. */
export function* fittedWithout<Answer extends string>(
  cases: readonly Case<Answer>[],
  folds: number,
  fitting: Fitting<Answer>,
): Generator<{ weights: Weights; out: ReadonlySet<string> }> {
  for (const { out, rest } of withoutEachFold(cases, folds))
    yield { out, weights: fitWeights(rest, fitting) };
}

/** The cases without each fold of whole groups in turn, with the groups of that fold. */
export function* withoutEachFold<One extends { group: string }>(
  cases: readonly One[],
  folds: number,
): Generator<{ rest: One[]; out: ReadonlySet<string> }> {
  const groups = [...new Set(cases.map(({ group }) => group))].sort();
  for (let fold = 0; fold < folds; fold += 1) {
    const out = new Set(groups.filter((_, at) => at % folds === fold));
    yield { out, rest: cases.filter(({ group }) => !out.has(group)) };
  }
}

/** The temperature under which the chances given to left-out cases were most often right. */
export function temperatureOf<Answer extends string>(
  cases: readonly Case<Answer>[],
  chances: readonly (readonly number[])[],
  { answers }: Fitting<Answer>,
): number {
  const loss = (temperature: number) =>
    cases.reduce((sum, { answer, weight }, at) => {
      const powers = (chances[at] ?? []).map((chance) => chance ** (1 / temperature));
      const whole = powers.reduce((all, power) => all + power, 0);
      const own = (powers[answers.indexOf(answer)] ?? 0) / whole;
      return sum - weight * Math.log(Math.max(1e-9, own));
    }, 0);
  const tried = Array.from({ length: 60 }, (_, at) => 0.6 + at * 0.05);
  return tried.reduce((best, temperature) => (loss(temperature) < loss(best) ? temperature : best));
}
