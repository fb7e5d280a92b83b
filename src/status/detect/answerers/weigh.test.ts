import { describe, expect, it } from 'vitest';
import type { Weights } from '../weigh/softmax.ts';
import { ANSWERERS, type Answerer } from './model.ts';
import { ruledSign, settledAnswerer } from './weigh.ts';
import fitted from './weights.json' with { type: 'json' };

/** Weights under which one sign speaks for one answerer as much as given. */
const speaking = (answerer: Answerer, weight: number): Weights => ({
  temperature: 1,
  bias: ANSWERERS.map(() => 0),
  signs: {
    ...fitted.signs,
    told: ANSWERERS.map((other) => (other === answerer ? weight : 0)),
  },
});
const TOLD = [new Set(['told'])];

describe('who answers a number', () => {
  it('is whom the rules say where nothing can be weighed', () => {
    for (const ruled of ANSWERERS) {
      expect(settledAnswerer([], ruled)).toBe(ruled);
      expect(settledAnswerer([new Set()], ruled)).toBe(ruled);
    }
  });
  it('is whom the rules say where no sign says otherwise', () => {
    for (const ruled of ANSWERERS)
      expect(settledAnswerer(TOLD, ruled, speaking('samu', 0))).toBe(ruled);
  });
  it('is another where the signs outweigh what the rules are worth', () => {
    expect(settledAnswerer(TOLD, 'any', speaking('fire', 6))).toBe('fire');
    expect(settledAnswerer(TOLD, 'fire', speaking('nobody', 6))).toBe('nobody');
  });
  it('is nobody, when the rules leave it out, until it is nearly sure', () => {
    const enough = [1, 2, 3, 4, 5, 6, 7, 8, 9].find(
      (weight) => settledAnswerer(TOLD, 'nobody', speaking('samu', weight)) === 'samu',
    );
    // What the rules leave out is nobody's by e^3.6: with e^3.7 against it a bare majority, which is not enough.
    expect(settledAnswerer(TOLD, 'nobody', speaking('samu', 4))).toBe('nobody');
    expect(enough).toBeGreaterThan(5);
  });
  it('is everybody, where the rules name a service, only when it is nearly sure', () => {
    expect(settledAnswerer(TOLD, 'fire', speaking('any', 3))).toBe('fire');
    expect(settledAnswerer(TOLD, 'fire', speaking('any', 8))).toBe('any');
  });
  it('is one for all the places where the number stands', () => {
    const places = [new Set(['told']), new Set(['silent']), new Set(['silent'])];
    expect(settledAnswerer(places, 'fire', speaking('nobody', 6))).toBe('fire');
  });
});

describe('the fitted weights', () => {
  it('have a weight for each answerer, and one sign for each answer of the rules', () => {
    expect(fitted.bias).toHaveLength(ANSWERERS.length);
    for (const own of Object.values(fitted.signs)) {
      expect(own).toHaveLength(ANSWERERS.length);
      expect(own.every(Number.isFinite)).toBe(true);
    }
    for (const ruled of ANSWERERS) expect(Object.keys(fitted.signs)).toContain(ruledSign(ruled));
  });
});
