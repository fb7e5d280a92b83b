import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERRITORIES } from './names.ts';
import { codesIn, concerns, covers, overlap, type Scope, within } from './scope.ts';

const CODES = TERRITORIES.map(({ code }) => code);
const aCode = fc.constantFrom(...CODES);
const aScope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>('all'),
  fc.uniqueArray(aCode, { maxLength: 6 }),
);

describe('a scope', () => {
  it('covers what it names, and "all" covers every territory', () => {
    fc.assert(
      fc.property(aScope, aCode, (scope, code) => {
        expect(covers(scope, code)).toBe(codesIn(scope).includes(code));
        expect(concerns(scope, code)).toBe(covers(scope, code));
        expect(concerns(scope, null)).toBe(true);
      }),
    );
  });

  it('lies within another only when every territory of it does', () => {
    fc.assert(
      fc.property(aScope, aScope, (part, whole) => {
        const inside = codesIn(part).every((code) => covers(whole, code));
        expect(within(part, whole)).toBe(inside);
      }),
    );
  });

  it('overlaps whoever shares a territory with it, both ways', () => {
    fc.assert(
      fc.property(aScope, aScope, (scope, other) => {
        const shared = codesIn(scope).some((code) => covers(other, code));
        expect(overlap(scope, other)).toBe(shared);
        expect(overlap(other, scope)).toBe(shared);
      }),
    );
  });
});
