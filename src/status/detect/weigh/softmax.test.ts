import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from './softmax.ts';

const WEIGHTS = { temperature: 1, bias: [0, 1], signs: { rain: [2, -2], wind: [0.5, 0] } };

describe('softmax', () => {
  it('gives chances that are together 1, whatever the signs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('rain', 'wind', 'sun', 'constructor', '__proto__')),
        (signs) => {
          const chances = softmax(signs, WEIGHTS);
          expect(chances).toHaveLength(2);
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
        },
      ),
    );
  });
  it('weighs the signs it knows, and no other', () => {
    const [first = 0, second = 0] = softmax(['rain'], WEIGHTS);
    expect(Math.log(first / second)).toBeCloseTo(3);
    expect(softmax(['toString', 'sun'], WEIGHTS)).toEqual(softmax([], WEIGHTS));
  });
  it('is less sure at a higher temperature', () => {
    const [sure = 0] = softmax(['rain'], WEIGHTS);
    const [warm = 0] = softmax(['rain'], { ...WEIGHTS, temperature: 3 });
    expect(warm).toBeLessThan(sure);
    expect(warm).toBeGreaterThan(0.5);
  });
});
