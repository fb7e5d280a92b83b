import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';
import { BOUNDS, ruledBoundSign, settledBound } from './weigh.ts';
import fitted from './weights.json' with { type: 'json' };

const { numbers } = readerOf({
  source: { kind: 'prefecture', departement: '35' },
  title: 'Le 15, le 17 et le 18 ne répondent plus en Ille-et-Vilaine',
});

describe('a town beside a number', () => {
  it('bounds that of a police station or a fire station of its own', () => {
    expect(
      numbers('Commissariat de Saint-Malo : 02 61 91 35 17. Caserne de Redon : 02 61 91 35 18.'),
    ).toEqual(['police 3517 Saint-Malo', 'fire 3518 Redon']);
  });
  it('is where the Samu of a whole territory sits', () => {
    expect(numbers('Le Samu, à Rennes : 02 61 91 35 15. Pompiers : 02 61 91 35 18.')).toEqual([
      'samu 3515',
      'fire 3518',
    ]);
  });
});

describe('whether a town bounds its number', () => {
  it('is what the rules say where no sign says otherwise', () => {
    const silent = { temperature: 1, bias: [0, 0], signs: fitted.signs };
    for (const ruled of BOUNDS) expect(settledBound(new Set(), ruled, silent)).toBe(ruled);
  });
  it('is otherwise where the signs outweigh the rules, and is nearly even: the town’s', () => {
    const told = (wide: number) => ({
      temperature: 1,
      bias: [0, 0],
      signs: { ...fitted.signs, told: [wide, 0] },
    });
    const TOLD = new Set(['told']);
    expect(settledBound(TOLD, 'town', told(6))).toBe('wide');
    expect(settledBound(TOLD, 'wide', told(-12))).toBe('town');
    // What the rules hold for the town's own is so by e^0.74: with e^1 against it a bare majority, which is not enough.
    expect(settledBound(TOLD, 'town', told(1))).toBe('town');
  });
  it('is weighed, for each of the two, by fitted signs', () => {
    for (const own of Object.values(fitted.signs)) {
      expect(own).toHaveLength(BOUNDS.length);
      expect(own.every(Number.isFinite)).toBe(true);
    }
    for (const ruled of BOUNDS) expect(Object.keys(fitted.signs)).toContain(ruledBoundSign(ruled));
  });
});
