/** Fits the weights: multinomial logistic regression, checked on whole groups left out. */
import { DETECTED_STATES, type DetectedState } from '../../src/status/detect/model.ts';
import { type Chances, chancesOf, type Weights } from '../../src/status/detect/weigh/weigh.ts';
import { isWord } from '../../src/status/detect/weigh/words.ts';

export interface Case {
  signs: readonly string[];
  state: DetectedState;
  /** Samples of one origin stand or fall together. */
  group: string;
  /** How much it counts; a made sentence less than a text. */
  weight: number;
}

/** Pull towards zero: few samples carry many signs. */
const RIDGE = 0.9;
/** A plain word is worth less of itself: chance alone brings some of thousands to one state. */
const WORD_RIDGE = 3;
/** A word that hardly tells one state from another is not kept. */
const LEAST_OF_A_WORD = 0.05;
const STEPS = 400;
const RATE = 0.08;
/** A sign met less often than this says too little to be weighed; a word must come from as many hands. */
const RARE = 3;

interface Table {
  names: readonly string[];
  rows: readonly (readonly number[])[];
  states: readonly number[];
  weights: readonly number[];
}

function tableOf(cases: readonly Case[]): Table {
  const met = new Map<string, Set<string>>();
  cases.forEach(({ signs, group }, at) => {
    for (const sign of signs)
      met.set(sign, (met.get(sign) ?? new Set()).add(isWord(sign) ? group : String(at)));
  });
  const names = [...met]
    .filter(([, { size }]) => size >= RARE)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  return {
    names,
    rows: cases.map(({ signs }) => signs.flatMap((sign) => index.get(sign) ?? [])),
    states: cases.map(({ state }) => DETECTED_STATES.indexOf(state)),
    weights: cases.map(({ weight }) => weight),
  };
}

/** Adam's step for each weight: it keeps its own pace for rare and common signs. */
class Adam {
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

const tells = (name: string, own: readonly number[]): boolean =>
  !isWord(name) || Math.max(...own) - Math.min(...own) >= LEAST_OF_A_WORD;

/** The weights that tell these cases apart best. The same cases give the same weights. */
export function fitWeights(cases: readonly Case[]): Weights {
  const { names, rows, states, weights: counts } = tableOf(cases);
  const classes = DETECTED_STATES.length;
  const size = (names.length + 1) * classes;
  const weights = new Float64Array(size);
  const adam = new Adam(size);
  const sums = new Float64Array(classes);
  const ridges = names.map((name) => (isWord(name) ? WORD_RIDGE : RIDGE));
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Float64Array(size);
    rows.forEach((row, at) => {
      for (let state = 0; state < classes; state += 1) {
        let sum = weights[names.length * classes + state] ?? 0;
        for (const sign of row) sum += weights[sign * classes + state] ?? 0;
        sums[state] = sum;
      }
      const highest = Math.max(...sums);
      let whole = 0;
      for (let state = 0; state < classes; state += 1)
        whole += Math.exp((sums[state] ?? 0) - highest);
      for (let state = 0; state < classes; state += 1) {
        const chance = Math.exp((sums[state] ?? 0) - highest) / whole;
        const error = (chance - (states[at] === state ? 1 : 0)) * (counts[at] ?? 1);
        for (const sign of row)
          slope[sign * classes + state] = (slope[sign * classes + state] ?? 0) + error;
        const bias = names.length * classes + state;
        slope[bias] = (slope[bias] ?? 0) + error;
      }
    });
    for (let at = 0; at < names.length * classes; at += 1) {
      slope[at] = (slope[at] ?? 0) + (ridges[Math.floor(at / classes)] ?? 0) * (weights[at] ?? 0);
    }
    adam.move(weights, slope);
  }
  const rounded = (at: number) =>
    DETECTED_STATES.map((_, state) => Math.round((weights[at * classes + state] ?? 0) * 100) / 100);
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

/** What each case is given by weights fitted without its fold of whole groups. */
export function leftOut(cases: readonly Case[], folds: number): Chances[] {
  const groups = [...new Set(cases.map(({ group }) => group))].sort();
  const fold = new Map(groups.map((group, at) => [group, at % folds]));
  const answers = new Array<Chances>(cases.length);
  for (let out = 0; out < folds; out += 1) {
    const weights = fitWeights(cases.filter(({ group }) => fold.get(group) !== out));
    cases.forEach(({ signs, group }, at) => {
      if (fold.get(group) === out) answers[at] = chancesOf(signs, weights);
    });
  }
  return answers;
}

/** The temperature under which the chances given to left-out cases were most often right. */
export function temperatureOf(cases: readonly Case[], answers: readonly Chances[]): number {
  const loss = (temperature: number) =>
    cases.reduce((sum, { state }, at) => {
      const powers = DETECTED_STATES.map(
        (state) => (answers[at]?.[state] ?? 0) ** (1 / temperature),
      );
      const whole = powers.reduce((all, power) => all + power, 0);
      return (
        sum -
        (cases[at]?.weight ?? 1) *
          Math.log(Math.max(1e-9, (powers[DETECTED_STATES.indexOf(state)] ?? 0) / whole))
      );
    }, 0);
  const tried = Array.from({ length: 60 }, (_, at) => 0.6 + at * 0.05);
  return tried.reduce((best, temperature) => (loss(temperature) < loss(best) ? temperature : best));
}
