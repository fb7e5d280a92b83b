import { describe, expect, it } from 'vitest';
import { type Choice, type ChoiceFitting, fitChoices, rightChoices } from './choice.ts';

const FITTING: ChoiceFitting = { ridge: 0.1, rare: 2, least: 0.05, steps: 120 };
/** The near one is right, whatever else is said of it. */
const choices: Choice[] = Array.from({ length: 12 }, (_, at) => ({
  options: [
    ['far', `told ${at}`],
    ['near', at % 2 === 0 ? 'even' : 'odd'],
  ],
  right: 1,
  group: `hand ${at % 4}`,
  weight: 1,
}));

describe('what signs are worth in a choice', () => {
  const weights = fitChoices(choices, FITTING);
  it('tells the right option from the others', () => {
    expect(weights['near']).toBeGreaterThan(weights['far'] ?? 0);
    expect(rightChoices(choices, weights)).toBe(choices.length);
    expect(rightChoices(choices, { far: 1 })).toBe(0);
  });
  it('is known of no sign that a single hand has', () => {
    expect(Object.keys(weights).filter((sign) => sign.startsWith('told'))).toEqual([]);
  });
  it('is the same whenever it is fitted', () => {
    expect(fitChoices(choices, FITTING)).toEqual(weights);
  });
});
