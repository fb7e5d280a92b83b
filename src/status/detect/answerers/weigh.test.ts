import { describe, expect, it } from 'vitest';
import type { Weights } from '../weigh/softmax.ts';
import { ANSWERERS, type Answerer } from './model.ts';
import { settledAnswerer } from './weigh.ts';
import fitted from './weights.json' with { type: 'json' };

/** Weights under which a sign speaks for one answerer as much as given. */
const speaking = (signs: Record<string, Partial<Record<Answerer, number>>>): Weights => ({
  temperature: 1,
  bias: ANSWERERS.map(() => 0),
  signs: Object.fromEntries(
    Object.entries(signs).map(([sign, own]) => [sign, ANSWERERS.map((one) => own[one] ?? 0)]),
  ),
});
const TOLD = [new Set(['told'])];
/** The chance of the one answer that a sign speaks for with some weight: e^weight against five others. */
const WEIGHT_OF = { half: Math.log(5), likely: Math.log(10), nearlySure: Math.log(45) };

describe('who answers a number', () => {
  it('is whom the rules say where nothing can be weighed', () => {
    for (const ruled of ANSWERERS) {
      expect(settledAnswerer([], ruled)).toBe(ruled);
      expect(settledAnswerer([new Set()], ruled)).toBe(ruled);
    }
  });
  it('is another service where that is likelier', () => {
    const weights = speaking({ told: { fire: WEIGHT_OF.half + 0.1 } });
    expect(settledAnswerer(TOLD, 'samu', weights)).toBe('fire');
  });
  it.each<[Answerer, Answerer]>([
    ['nobody', 'samu'],
    ['fire', 'nobody'],
    ['fire', 'any'],
  ])('is not, where the rules say %s, %s until that is nearly sure', (ruled, other) => {
    const likely = speaking({ told: { [other]: WEIGHT_OF.likely } });
    expect(settledAnswerer(TOLD, ruled, likely)).toBe(ruled);
    const sure = speaking({ told: { [other]: WEIGHT_OF.nearlySure } });
    expect(settledAnswerer(TOLD, ruled, sure)).toBe(other);
  });
  it('is everybody, where that is said, until one service is likely enough', () => {
    const said = [new Set(['told', 'said to be for every emergency'])];
    const half = speaking({ told: { fire: WEIGHT_OF.half + 0.1 } });
    expect(settledAnswerer(said, 'any', half)).toBe('any');
    expect(settledAnswerer(TOLD, 'any', half)).toBe('fire');
  });
  it('is one for all the places where the number stands', () => {
    const places = [new Set(['told']), new Set(['silent']), new Set(['silent'])];
    const weights = speaking({ told: { nobody: 6 }, silent: { fire: 6 } });
    expect(settledAnswerer(places, 'fire', weights)).toBe('fire');
  });
});

describe('the fitted weights', () => {
  it('have a weight for each answerer, and a sign for each answer of the rules', () => {
    expect(fitted.bias).toHaveLength(ANSWERERS.length);
    for (const own of Object.values(fitted.signs)) {
      expect(own).toHaveLength(ANSWERERS.length);
      expect(own.every(Number.isFinite)).toBe(true);
    }
    for (const ruled of ANSWERERS)
      expect(Object.keys(fitted.signs)).toContain(`the rules: ${ruled}`);
  });
});
